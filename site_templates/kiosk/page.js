/*
 * The first script of every page in the kiosk's frame; the build puts it there (build_scripts/kiosk/pages.py).
 *
 * Nothing that a visitor leaves is put into an address, into storage or into the browser's history: the page asks the shell
 * around it (shell.js) for what is kept in memory, and tells it what is new. The page's own scripts run only when the shell
 * has answered, and after the data they are to use have been checked; until then the page is covered.
 *
 *   kioskPage.tell(kind, what)      a message to the shell
 *   kioskPage.hear(kind, listener)  messages from it
 *   kioskPage.go(address, kept)     to another page of the bundle, with answers handed over in memory
 *   kioskPage.words                 what stands in an empty box, by its type
 *   kioskPage.ready                 a promise that the page's own scripts have run
 */
(function () {
  "use strict";

  const root = new URL("..", document.currentScript.src).href;
  // Opened without the shell, a page would keep nothing and wipe nothing.
  if (window.parent === window) return location.replace(root + "index.html");

  const listeners = {};
  const path = location.href.split(/[?#]/)[0].slice(root.length);

  const tell = (kind, what) => window.parent.postMessage(Object.assign({ kiosk: kind }, what), "*");
  const hear = (kind, listener) => {
    listeners[kind] = listener;
  };
  window.addEventListener("message", ({ source, data }) => {
    if (source === window.parent && data && listeners[data.kiosk]) listeners[data.kiosk](data);
  });

  function go(address, kept) {
    const [page, place] = address.slice(root.length).split("#");
    tell("go", { path: page, place: place || "", kept: kept || null, scroll: window.scrollY });
  }

  let begun;
  const ready = new Promise((resolve) => {
    begun = resolve;
  });

  window.kioskPage = { root, path, tell, hear, go, ready };

  // ---- Memory, in the place of address and storage

  let kept = "";
  window.policyMemory = {
    recall: () => new URLSearchParams(kept),
    keep(answers) {
      kept = new URLSearchParams(answers).toString();
      tell("keep", { kept });
    },
    // Nothing comes with an address here.
    onChange() {},
  };

  /** What a page would put into storage goes to the shell's memory. */
  function storageOf(stored) {
    const set = (name, text) => {
      if (text === null) delete stored[name];
      else stored[name] = String(text);
      tell("store", { name, text: text === null ? null : String(text) });
    };
    return {
      getItem: (name) => (Object.prototype.hasOwnProperty.call(stored, name) ? stored[name] : null),
      setItem: (name, text) => set(name, text),
      removeItem: (name) => set(name, null),
    };
  }

  function replaceStorage(stored) {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { configurable: true, value: storageOf(stored) });
    }
  }
  replaceStorage({});
  // Over http a page could keep itself for later; here there is no later.
  delete Navigator.prototype.serviceWorker;
  // An address with answers in it would stay in the browser's history.
  history.pushState = history.replaceState = () => {};

  // ---- The shell's engine, started once for all visitors

  const calls = new Map();
  function ask(name, id, inputs, lang) {
    return new Promise((resolve, reject) => {
      calls.set(calls.size + 1, { resolve, reject });
      tell("ask", { call: calls.size, name, id: String(id), inputs, lang });
    });
  }
  hear("answer", ({ call, answer, reason }) => {
    if (reason) calls.get(call).reject(Object.assign(new Error(reason), { reason }));
    else calls.get(call).resolve(answer);
  });
  window.policyEngine = {
    ready: Promise.resolve(),
    start: () => Promise.resolve(),
    retry: () => Promise.resolve(),
    evaluate: (id, inputs = null) => ask("evaluate", id, inputs),
    explain: (id, inputs = null, lang) => ask("explain", id, inputs, lang),
    onprogress: null,
  };

  // ---- What is missing or damaged

  window.addEventListener(
    "error",
    (event) => {
      const file = event.target !== window && (event.target.src || event.target.href);
      // Chromium reports this where nothing is wrong.
      if (!file && /^ResizeObserver/.test(event.message)) return;
      tell("damaged", { file: file ? file.slice(root.length) : path });
    },
    true
  );

  async function check() {
    tell("loaded", { digests: await window.kioskDigests() });
  }

  /** Runs the page's own scripts in their order; those that only bring data come first, so that they can be checked. */
  async function runScripts() {
    const scripts = [...document.querySelectorAll("script[data-src]")].map((script) => script.dataset.src);
    const isData = (src) => /(^|\/)(tables|search)\//.test(src);
    await load(scripts.filter(isData));
    await check();
    await load(scripts.filter((src) => !isData(src)));
    // What a page fetches later is checked as it comes.
    document.addEventListener("load", (event) => event.target.tagName === "SCRIPT" && check(), true);
  }

  function load(sources) {
    return Promise.all(
      sources.map((src) => {
        return new Promise((resolve) => {
          const script = document.createElement("script");
          script.src = src;
          // In the order of the page, whichever arrives first.
          script.async = false;
          script.onload = script.onerror = resolve;
          document.head.append(script);
        });
      })
    );
  }

  // ---- Beginning

  hear("welcome", async (welcome) => {
    kept = welcome.kept;
    window.kioskPage.words = welcome.words;
    replaceStorage(welcome.stored);
    look(welcome);
    document.documentElement.classList.toggle("kiosk-prints", welcome.printing);
    if (!welcome.printing) window.print = () => {};
    await runScripts();
    begun();
    const place = welcome.place && document.getElementById(welcome.place);
    if (welcome.scroll) window.scrollTo({ top: welcome.scroll, behavior: "instant" });
    else if (place) place.scrollIntoView({ behavior: "instant" });
    document.documentElement.classList.add("kiosk-ready");
    tell("shown", {});
  });
  function look({ contrast }) {
    const { dataset } = document.documentElement;
    dataset.contrast = contrast ? "high" : "normal";
    // As the shell around the page: white on black.
    if (contrast) dataset.scheme = "dark";
    else delete dataset.scheme;
  }
  hear("look", look);

  document.addEventListener("DOMContentLoaded", () => {
    // A page that was cut off has lost its end.
    if (!document.querySelector(".site-footer")) return tell("damaged", { file: path });
    tell("hello", { path });
  });
  for (const kind of ["pointerdown", "keydown", "wheel", "scroll"]) {
    window.addEventListener(kind, () => tell("touched"), { capture: true, passive: true });
  }
})();
