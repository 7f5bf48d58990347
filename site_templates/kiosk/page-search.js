/*
 * The search box in the kiosk's frame: its words come from memory and go there, where a page of the site has its address.
 */
(function () {
  "use strict";

  const { path, ready } = window.kioskPage;

  ready.then(() => {
    const box = document.querySelector("[data-search] input");
    if (!box || !/\/search\.html$/.test(path)) return;
    box.addEventListener("input", () => window.policyMemory.keep({ q: box.value }));
    const query = window.policyMemory.recall().get("q");
    if (!query) return box.focus();
    box.value = query;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
