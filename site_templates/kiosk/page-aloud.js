/*
 * What the kiosk reads aloud of the page in its frame: what is seen of the answer, or of the whole page, in pieces of one
 * language each. Each is read with a voice of its own.
 */
(function () {
  "use strict";

  const { hear, tell } = window.kioskPage;
  const language = (element) => element.closest("[lang]").lang.slice(0, 2);

  const isFolded = (element) => element.tagName !== "SUMMARY" && element.parentElement.matches("details:not([open])");

  /** Adds what is seen in `element` to `pieces`. */
  function read(element, pieces) {
    const { display } = getComputedStyle(element);
    if (display === "none" || isFolded(element)) return;
    const lang = language(element);
    const isApart = !display.startsWith("inline");
    if (isApart) add("\n");
    const isOther = (one) => language(one) !== lang;
    if (![...element.querySelectorAll("[lang]")].some(isOther)) {
      add(element.innerText);
    } else {
      for (const node of element.childNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) read(node, pieces);
        else if (node.nodeType === Node.TEXT_NODE) add(node.data.replace(/\s+/g, " "));
      }
    }
    if (isApart) add("\n");

    function add(text) {
      const last = pieces[pieces.length - 1];
      if (last && (last.lang === lang || !text.trim())) last.text += text;
      else pieces.push({ lang, text });
    }
  }

  hear("text", () => {
    const pieces = [];
    read(document.querySelector("[data-state=answered]") || document.querySelector("main"), pieces);
    tell("text", { pieces });
  });
})();
