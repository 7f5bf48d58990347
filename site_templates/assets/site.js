/*
 * What every page does with a script: keep the place when the language is switched, switch how pages look (display.js), and open
 * the way to using the site offline where a browser can.
 */
(function () {
  "use strict";

  var root = document.currentScript.src.replace(/assets\/site\.js.*$/, "");

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

  var page = document.documentElement;
  var display = window.policyDisplay;
  /** What each switch in the header does, and when it is on. */
  var switches = {
    text: {
      isOn: function () { return page.getAttribute("data-text") === "large"; },
      press: function (on) { display.choose("text", on ? null : "large"); },
    },
    contrast: {
      isOn: function () { return page.getAttribute("data-contrast") === "high"; },
      // Normal is a choice as well, where the device asks for more.
      press: function (on) { display.choose("contrast", on ? "normal" : "high"); },
    },
    scheme: {
      press: function () { display.choose("scheme", display.scheme() === "dark" ? "light" : "dark"); },
    },
  };

  function eachSwitch(act) {
    Object.keys(switches).forEach(function (name) {
      var button = document.querySelector("[data-" + name + "-switch]");
      if (button) act(button, switches[name]);
    });
  }

  function show() {
    eachSwitch(function (button, its) {
      if (its.isOn) button.setAttribute("aria-pressed", String(its.isOn()));
    });
  }

  eachSwitch(function (button, its) {
    button.addEventListener("click", function () {
      its.press(its.isOn && its.isOn());
      show();
    });
  });
  show();

  function again() {
    display.take();
    show();
  }
  // Another page of the site may have changed it: in another tab, or before the reader came back to this one.
  window.addEventListener("storage", again);
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) again();
  });

  // From a disk, and on a machine that strangers share, there is nothing to keep.
  if (/^http/.test(location.protocol) && !window.kioskPage) offline();

  function name(relation, at) {
    var link = document.createElement("link");
    link.rel = relation;
    link.href = root + at;
    document.head.appendChild(link);
  }

  function offline() {
    var panel = document.querySelector("[data-offline]");
    var inWeChat = /MicroMessenger/.test(navigator.userAgent);
    var able = "serviceWorker" in navigator && "caches" in window && window.Promise && !inWeChat;
    // What the panel says by itself is how to come to a browser that can.
    if (panel && !able) panel.hidden = false;
    if (able || inWeChat) {
      document.querySelectorAll("[data-offline-link]").forEach(function (way) {
        way.hidden = false;
      });
    }
    if (!able) return;
    // For the home screen. Not in the page itself: an address on the disk would be an error on the console.
    name("manifest", "offline/" + page.lang.slice(0, 2) + ".webmanifest");
    name("apple-touch-icon", "assets/icons/apple-touch-180.png");
    // The rest is for the page about it, and for those who have asked for it.
    if (panel || navigator.serviceWorker.controller) {
      document.addEventListener("DOMContentLoaded", function () {
        if (!window.policyElements) run("assets/elements.js");
        run("offline/about.js");
        run("assets/offline.js");
      });
    }
  }

  function run(at) {
    var script = document.createElement("script");
    script.src = root + at;
    script.async = false;
    document.head.appendChild(script);
  }
})();
