/*
 * Using the site offline: the panel that offers it, and the news of a version that is ready. site.js loads this script on the
 * page with the panel, and on every page where the reader uses what is kept.
 *
 * What is fetched, kept and answered is the business of the service worker (offline-worker.js). Nothing is kept before the
 * reader asks for it.
 */
(function () {
  "use strict";

  const { make, put, button } = window.policyElements;
  const about = window.policyOffline;
  const words = about.words[document.documentElement.lang.slice(0, 2)];
  const root = new URL("..", document.currentScript.src).href;
  const container = navigator.serviceWorker;
  const panel = document.querySelector("[data-offline]");

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name]);
  }

  function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1);
  }

  const sizes = about.bytes[typeof DecompressionStream === "function" ? "copies" : "originals"];

  /** Bytes that will travel to this browser: whether the host compresses is seen by how this page came. */
  const size = (() => {
    const [came] = performance.getEntriesByType("navigation");
    return came && came.encodedBodySize && came.encodedBodySize < came.decodedBodySize ? sizes.compressed : sizes.plain;
  })();

  /** Where the worker keeps things; its name for it is the same. */
  const CACHE = "ten-measures " + root;

  async function registered() {
    const registration = await container.getRegistration(root).catch(() => null);
    // One of another site above this one is not ours.
    return registration && registration.scope === root ? registration : null;
  }

  /** What a worker answers to a message. */
  function ask(worker, offline) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage({ offline }, [port2]);
    });
  }

  // ---- A newer version

  let news = null;
  let followed = null;

  function follow(registration) {
    if (followed === registration) return;
    followed = registration;
    if (registration.waiting) tellNews(registration.waiting, true);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed" && registration.active) tellNews(worker, false);
      });
    });
  }

  /** While the page opens, at its top; later nothing may move under the reader's hands, and it stands at the end. */
  function line(opening, ...children) {
    if (!news) {
      news = make("div", "offline-news");
      news.setAttribute("role", "status");
      const main = document.querySelector("main");
      if (opening) main.before(news);
      else main.after(news);
    }
    put(news, ...children);
  }

  function tellNews(worker, opening) {
    const said = make("p", "", words.update);
    const take = button(words.take, "button quiet", async () => {
      container.addEventListener("controllerchange", () => location.reload(), { once: true });
      const { open } = await ask(worker, "take");
      if (open > 1) put(said, fill(words.others_open, { count: open - 1 }));
    });
    const showWhenSafe = () => {
      take.hidden = answering();
    };
    showWhenSafe();
    document.addEventListener("input", showWhenSafe);
    line(opening, said, make("p", "", take));
  }

  /** Something that was kept is gone, and the worker has stepped aside. */
  function tellDropped(opening) {
    if (panel) look();
    else line(opening, make("p", "", words.dropped));
  }

  /** Whether there is an answer on the page that the reader has given. */
  function answering() {
    return [...document.querySelectorAll("input, textarea")].some((control) =>
      /radio|checkbox/.test(control.type) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue
    );
  }

  // ---- The panel

  let part = 0;
  let failure = "";
  let drawPart = () => {};

  /** A text, then what can be done. */
  function show(name, text, ...children) {
    const hadFocus = panel.contains(document.activeElement);
    panel.dataset.state = name;
    put(panel, make("p", "headline", words[name]), ...(text ? [make("p", "", text)] : []), ...children);
    panel.hidden = false;
    // The button that was pressed is gone.
    if (hadFocus) panel.focus();
  }

  function offer(label) {
    return button(fill(label, { size: megabytes(size) }), "button", () => start(0));
  }

  function removal(registration) {
    return button(words.remove, "button quiet", () => remove(registration));
  }

  async function look() {
    let registration = null;
    let leftOver = false;
    try {
      registration = await registered();
      leftOver = await caches.has(CACHE);
    } catch (refused) {
      return show("refused", words.refused_what);
    }
    const worker = registration && (registration.active || registration.installing);
    if (!worker) {
      if (leftOver) return show("partly", words.partly_what, actions(offer(words.go_on), removal(null)));
      return show("offered", fill(words.offered_what, { size: megabytes(size) }), actions(offer(words.start)));
    }
    if (!registration.active) return showProgress(worker);
    const { whole, version } = await ask(worker, "state");
    if (!whole) {
      const completion = button(words.complete, "button", () => complete(registration));
      return show("incomplete", words.incomplete_what, actions(completion, removal(registration)));
    }
    show("kept", words.kept_what, versionLine(version), actions(removal(registration)));
  }

  function actions(...children) {
    return make("p", "offline-actions", ...children);
  }

  function versionLine(version) {
    return make("p", "hint", fill(words.version, { checked: words.checked, version }));
  }

  /** Asks for everything; `from` is the part that has arrived already, when this goes on by itself. */
  async function start(from) {
    try {
      const { quota, usage } = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : {};
      if (quota - usage < sizes.plain) return showFailure("storage");
      // Whether it may be cleared when space runs short is the browser's to decide; it works either way.
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
      part = from;
      failure = "";
      const registration = await container.register(root + "sw.js", { scope: root, updateViaCache: "none" });
      follow(registration);
      if (registration.installing) showProgress(registration.installing);
      // One that had stepped aside, called back before its last page was closed.
      else complete(registration);
    } catch (error) {
      showFailure(error.name === "TypeError" ? "network" : "refused");
    }
  }

  function showProgress(worker) {
    const before = part;
    draw(worker);
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") look();
      if (worker.state !== "redundant") return;
      if (failure) showFailure(failure);
      // Browsers end what takes minutes. As long as files arrive, it goes on where it was.
      else if (part > before) start(part);
      else showFailure("network");
    });
  }

  async function complete(registration) {
    part = 0;
    draw(registration.active);
    const { failed } = await ask(registration.active, "complete");
    if (failed) showFailure(failed, registration);
    else look();
  }

  function draw(worker) {
    const figure = make("p", "offline-figure");
    // The state is read out, not every tenth of a megabyte.
    figure.setAttribute("aria-live", "off");
    const bar = make("progress", "");
    bar.max = 1;
    bar.setAttribute("aria-label", words.loading);
    const cancel = button(words.cancel, "button quiet", () => ask(worker, "cancel"));
    show("loading", words.loading_what, bar, figure, actions(cancel));
    drawPart = () => {
      bar.value = part;
      figure.textContent = fill(words.loaded, { loaded: megabytes(part * size), size: megabytes(size) });
    };
    drawPart();
  }

  async function showFailure(reason, registration) {
    if (reason === "cancelled") {
      // Of what was being completed, the rest stays as it was.
      if (!registration) await caches.delete(CACHE);
      return look();
    }
    const again = reason === "network" ? [offer(words.go_on)] : [offer(words.again)];
    show(reason, words[reason + "_what"], actions(...again));
  }

  async function remove(registration) {
    if (registration) await ask(registration.active, "remove");
    else await caches.delete(CACHE);
    // The page itself came from there.
    location.reload();
  }

  // ---- From the start

  container.addEventListener("message", ({ data, ports }) => {
    const said = (data && data.offline) || {};
    if (said.failed) {
      failure = said.failed;
      // The worker of an older version wants no answer.
      if (ports[0]) ports[0].postMessage({});
    }
    if (said.part > part) {
      part = said.part;
      drawPart();
    }
    if (said.dropped) tellDropped(false);
  });
  container.startMessages();
  registered().then((registration) => {
    if (registration) follow(registration);
    // It answers this page for the last time.
    else if (container.controller) tellDropped(true);
  });
  if (panel) look();
})();
