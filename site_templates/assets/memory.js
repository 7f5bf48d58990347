/*
 * Where a page keeps what its reader has answered: in the fragment of its address, which never reaches a server, so that
 * reloading, switching the language and sharing a link keep it.
 *
 * A machine that strangers share has put another memory in its place before this script runs (site_templates/kiosk/).
 *
 *   recall()             what is kept, as URLSearchParams
 *   keep(answers)        keeps them, an object of texts
 *   onChange(listener)   calls it when other answers have come with the address
 */
(function () {
  "use strict";

  if (window.policyMemory) return;
  let last = {};

  function recall() {
    return new URLSearchParams(location.hash.slice(1));
  }

  function keep(answers) {
    last = answers;
    const fragment = new URLSearchParams(answers).toString();
    const place = location.href.split("#")[0] + (fragment ? "#" + fragment : "");
    // Putting an address in the place of itself takes the browser milliseconds as well.
    if (place === location.href) return;
    try {
      history.replaceState(null, "", place);
    } catch (refused) {
      // Some browsers refuse when there are many changes in a short time. The page still holds the answers.
    }
  }

  function onChange(listener) {
    window.addEventListener("hashchange", () => {
      // The skip link leads to a place on this page and holds no answers.
      if (document.getElementById(location.hash.slice(1))) keep(last);
      else listener();
    });
  }

  window.policyMemory = { recall, keep, onChange };
})();
