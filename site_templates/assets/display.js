/*
 * Runs before the page is drawn: says that scripts work, takes up how the reader wants all pages to look (dark or light, in
 * high contrast, in large text), and tells when a script of the page did not arrive or cannot be read.
 *
 * It is written as any browser of the last fifteen years reads it.
 */
(function () {
  "use strict";
  var root = document.documentElement;
  var choices = { scheme: ["dark", "light"], contrast: ["high", "normal"], text: ["large"] };
  root.className += " js";

  function asks(feature) {
    return window.matchMedia && matchMedia("(" + feature + ")").matches;
  }

  function take() {
    try {
      Object.keys(choices).forEach(function (name) {
        var chosen = localStorage.getItem(name);
        if (choices[name].indexOf(chosen) < 0) root.removeAttribute("data-" + name);
        else root.setAttribute("data-" + name, chosen);
      });
    } catch (denied) {
      // Storage may be refused; what is chosen then holds for this page.
    }
    if (!root.hasAttribute("data-contrast") && asks("prefers-contrast: more")) root.setAttribute("data-contrast", "high");
    pin();
  }

  /** High contrast has colours for either scheme, and has to be told which. */
  function pin() {
    if (root.getAttribute("data-contrast") === "high" && !root.hasAttribute("data-scheme")) {
      root.setAttribute("data-scheme", scheme());
    }
  }

  function scheme() {
    return root.getAttribute("data-scheme") || (asks("prefers-color-scheme: dark") ? "dark" : "light");
  }

  /** Another choice, for this page and, where storage is not refused, for all that follow; without one it is forgotten. */
  function choose(name, chosen) {
    if (chosen) root.setAttribute("data-" + name, chosen);
    else root.removeAttribute("data-" + name);
    try {
      if (chosen) localStorage.setItem(name, chosen);
      else localStorage.removeItem(name);
    } catch (denied) {}
    pin();
  }

  window.policyDisplay = { take: take, choose: choose, scheme: scheme };
  take();

  // The engine's absence is told where its answer would stand; that of amounts in Chinese capitals is felt by nobody.
  var TOLD_ELSEWHERE = /engine\/engine\.js$|nzh[^/]*$/;
  var told = false;

  window.addEventListener(
    "error",
    function (event) {
      var script = event.target !== window ? event.target : null;
      // What is fetched later has somebody who waits for it; what fails later has done its work.
      var missing = script && script.tagName === "SCRIPT" && script.defer && !TOLD_ELSEWHERE.test(script.src);
      var unread = !script && document.readyState !== "complete" && /\.js$/.test(event.filename || "");
      if (!told && (missing || unread)) {
        told = true;
        // A form that nobody reads must not be filled in.
        root.className += " broken";
        if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tell);
        else tell();
      }
    },
    true
  );

  function tell() {
    var words = document.querySelector("[data-broken]");
    if (!words) return;
    words.hidden = false;
    words.querySelector("button").onclick = function () {
      location.reload();
    };
  }
})();
