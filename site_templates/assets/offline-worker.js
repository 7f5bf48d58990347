// The service worker, behind the list that the build puts before it (self.offlineFiles): keeps the site on the device, and
// answers from there.
//
// What it holds to:
//   - One version at a time. Pages are answered from the version that this worker was installed with; a newer one is a worker
//     of its own, which takes over when every page is closed, or when the reader says so and no other page is open.
//   - All or nothing. Installing ends when every file has arrived with the content that the list names; else the version
//     before stays, and what has arrived is not fetched again.
//   - If something that was kept is gone, the same content is fetched. If the site has moved on, this worker steps aside and
//     the reader is online: never one page of each.
//
// A page sends { offline: "state" | "complete" | "cancel" | "take" | "remove" }, with a port for the answer. All pages are told
// { offline: { part } } while files arrive (from 0 to 1), { offline: { failed } } (with a port: the page says that it has heard)
// and { offline: { dropped } }.
(function () {
  "use strict";

  const { version, scripts, always, copies, originals } = self.offlineFiles;
  self.importScripts(...scripts);
  const { precaching, routing } = self.workbox;

  const scope = self.registration.scope;
  const CACHE = "ten-measures " + scope;
  // More at a time than Workbox's one: on a phone hundreds of small files would each wait for the way there and back.
  const LANES = 6;
  const TOLD_EVERY = 100; // milliseconds
  const HEARD_WITHIN = 3000; // milliseconds

  // The engine's worker fetches packed copies where it can unpack them.
  const list = always.concat(typeof DecompressionStream === "function" ? copies : originals);
  const total = list.reduce((sum, { size }) => sum + size, 0);
  const stopFetching = async ({ request }) => new Request(request, { signal: stop.signal });
  const controller = new precaching.PrecacheController({ cacheName: CACHE, plugins: [{ requestWillFetch: stopFetching }] });
  controller.addToCacheList(list);
  let stop = new AbortController();
  let cancelled = false;
  let dropped = false;

  // ---- Keeping

  self.addEventListener("install", (event) => event.waitUntil(install(event)));
  self.addEventListener("activate", (event) => controller.activate(event));

  async function install(event) {
    try {
      await complete(event);
      // Finds everything there; what is not, it fetches or fails.
      await controller.install(event);
    } catch (error) {
      await heard({ failed: cancelled ? "cancelled" : reasonOf(error) });
      throw error;
    }
  }

  function reasonOf(error) {
    return error.name === "QuotaExceededError" ? "storage" : "network";
  }

  /** Fetches what is not there yet. */
  async function complete(event) {
    const waiting = list.slice();
    let arrived = 0;
    let told = 0;
    stop = new AbortController();
    cancelled = false;
    async function lane() {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        await keep(event, file);
        arrived += file.size;
        if (Date.now() - told > TOLD_EVERY) {
          told = Date.now();
          tell({ part: arrived / total });
        }
      }
    }
    const lanes = Array.from({ length: LANES }, lane);
    try {
      await Promise.all(lanes);
    } catch (error) {
      waiting.length = 0;
      stop.abort();
      // What was just being kept would come back after the reader had it removed.
      await Promise.allSettled(lanes);
      throw error;
    }
  }

  async function keep(event, { url, revision, integrity }) {
    // As Workbox makes them: an address that names its content may come from the browser's own cache.
    const request = new Request(url, { integrity, cache: revision ? "reload" : "default", credentials: "same-origin" });
    const params = { cacheKey: controller.getCacheKeyForURL(url), integrity };
    await Promise.all(controller.strategy.handleAll({ event, request, params }));
  }

  // ---- Answering

  // No address of the site has a query; chat programs add theirs.
  const kept = new precaching.PrecacheRoute(controller, { cleanURLs: false, ignoreURLParametersMatching: [/./] });
  kept.handler = { handle: answer };
  routing.registerRoute(kept);

  async function answer({ request, params }) {
    const found = !dropped && (await caches.match(params.cacheKey, { cacheName: CACHE }));
    return found || missing(request, params);
  }

  /** What was kept is gone: a browser may clear what it likes, and so may its owner. */
  async function missing(request, { integrity }) {
    if (!dropped && (await caches.has(CACHE))) {
      try {
        return await fetch(request.url, { integrity, credentials: "same-origin", redirect: "error" });
      } catch (error) {
        // There is no network, or another version there.
      }
    }
    return online(request, true);
  }

  async function online(request, wasKept) {
    let response;
    try {
      response = await fetch(request);
    } catch (error) {
      if (request.mode !== "navigate" || dropped) throw error;
      return notKept(request);
    }
    if (wasKept && !dropped) {
      await drop();
      await tell({ dropped: true });
    }
    return response;
  }

  // The engine asks whether the host compresses what it also has packed. The copy is what is kept.
  routing.registerRoute(
    ({ url }) => !dropped && controller.getCacheKeyForURL(url.href + ".gz"),
    async () => new Response(null),
    "HEAD"
  );

  // Pages and files that are not kept, such as the data.
  routing.registerRoute(({ request }) => request.mode === "navigate", ({ request }) => online(request, false));

  /** Leads to the page that says so; a navigation does not tell which language the reader came from. */
  async function notKept(request) {
    const addresses = [request.url, ...(await pages()).map((page) => page.url)];
    const lang = addresses.map((address) => /^(zh|en)\//.exec(address.slice(scope.length))).find(Boolean);
    const page = scope + (lang ? lang[1] : "zh") + "/offline.html";
    // Where even that page is gone there is nothing to lead to.
    return request.url.startsWith(page) ? Response.error() : Response.redirect(page + "#not-kept");
  }

  // ---- Pages

  async function pages() {
    const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    return windows.filter((page) => page.url.startsWith(scope));
  }

  async function tell(what) {
    for (const page of await pages()) page.postMessage({ offline: what });
  }

  /** Told, and heard: a page may else see this worker end before it learns why. One that has not asked does not answer. */
  async function heard(what) {
    const answers = (await pages()).map((page) => {
      const { port1, port2 } = new MessageChannel();
      page.postMessage({ offline: what }, [port2]);
      return new Promise((resolve) => {
        port1.onmessage = resolve;
      });
    });
    await Promise.race([Promise.all(answers), new Promise((resolve) => setTimeout(resolve, HEARD_WITHIN))]);
  }

  /** Nothing is answered from the device any more, and nothing stays on it. */
  async function drop() {
    dropped = true;
    await Promise.all([caches.delete(CACHE), self.registration.unregister()]);
  }

  async function state() {
    // Opening a cache would make one.
    const keys = (await caches.has(CACHE)) ? await (await caches.open(CACHE)).keys() : [];
    const there = new Set(keys.map((request) => request.url));
    return { version, whole: list.every(({ url }) => there.has(controller.getCacheKeyForURL(url))) };
  }

  const acts = {
    state,
    async complete(event) {
      try {
        await complete(event);
      } catch (error) {
        return { failed: cancelled ? "cancelled" : reasonOf(error) };
      }
      // A worker that had stepped aside, and was called back before its last page closed.
      dropped = false;
      return {};
    },
    async cancel() {
      cancelled = true;
      stop.abort();
      return {};
    },
    async take() {
      const open = (await pages()).length;
      if (open === 1) await self.skipWaiting();
      return { open };
    },
    async remove() {
      await drop();
      return {};
    },
  };

  self.addEventListener("message", (event) => {
    const act = event.data && acts[event.data.offline];
    if (act) event.waitUntil(act(event).then((said) => event.ports[0].postMessage(said)));
  });
})();
