/*
 * The kiosk's failure screen: nothing rather than something wrong. Runs first, to notice what does not come after it.
 *
 *   kioskFail(what)      shows it for good, with what is wrong for the staff; calls kioskFail.before first
 *   kioskFail.before     set it to what is to be thrown away
 */
(function () {
  "use strict";

  function kioskFail(what) {
    if (document.body.dataset.shows === "failure") return;
    document.body.dataset.shows = "failure";
    document.querySelector("[data-failure-file]").textContent = what;
    kioskFail.before();
  }
  kioskFail.before = () => {};

  window.addEventListener(
    "error",
    ({ target, message }) => {
      const file = target !== window && (target.src || target.href);
      // Chromium reports this where nothing is wrong.
      if (!file && /^ResizeObserver/.test(message)) return;
      kioskFail(file ? file.split("/").slice(-3).join("/") : message);
    },
    true
  );
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector("[data-again]").addEventListener("click", () => location.reload());
  });

  window.kioskFail = kioskFail;
})();
