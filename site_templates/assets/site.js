/* What every page does with a script: keep the place when the language is switched, and switch the colour scheme. */
(function () {
  "use strict";

  // The fragment holds the clause, or the answers of a calculator: neither may be lost with the language.
  var link = document.querySelector("[data-language-switch]");
  if (link) {
    // Before any way of opening it: by a tap, by a key, in a new tab.
    ["pointerover", "focus", "click"].forEach(function (before) {
      link.addEventListener(before, function () {
        link.hash = location.hash;
      });
    });
  }

  var button = document.querySelector("[data-scheme-switch]");
  var root = document.documentElement;
  if (button) {
    button.addEventListener("click", function () {
      var dark = root.getAttribute("data-scheme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      var chosen = dark === "dark" ? "light" : "dark";
      root.setAttribute("data-scheme", chosen);
      try {
        localStorage.setItem("scheme", chosen);
      } catch (denied) {
        // Then it holds for this page.
      }
    });
  }
})();
