/* Runs before the page is drawn: says that scripts work, and takes up the colour scheme that the reader chose. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.className += " js";
  try {
    var chosen = localStorage.getItem("scheme");
    if (chosen === "dark" || chosen === "light") root.setAttribute("data-scheme", chosen);
  } catch (denied) {
    // Storage may be refused; the device's own scheme then holds.
  }
})();
