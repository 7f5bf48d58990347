// window.policyEngine: the calculators, answered by Python in the reader's browser. Nothing that is asked leaves the device.
//
//   ready                       Promise; the first look at it starts the engine
//   start()                     the same, said aloud
//   evaluate(id, inputs)        Promise of what calculators.evaluate returns
//   explain(id, inputs, lang)   Promise of what calculators.explain returns
//   retry()                     starts anew after a failure, or when nothing arrives any more
//   onprogress                  set it to a function of { loaded, total }, bytes, to be told while the engine starts
//
// What is asked before the engine is ready waits for it. A failure rejects all that waits with an Error whose `reason` is
// no_webassembly (this browser cannot run it), no_memory (the device has none left), load_failed (a file did not arrive, or
// not as it was sent), crashed, or outdated (the site has changed since this page was opened, and the files that belong to it
// are gone).
//
// The syntax is older than the engine needs, so that a browser too old for WebAssembly still gets to say so.
(function () {
  "use strict";

  // Of the engine that belongs to this page; the build puts it in.
  const VERSION = "";
  // Milliseconds of silence after which an engine that was asked is taken for dead: an answer takes it some hundredths of a second.
  const ANSWERS_WITHIN = 30000;
  // Milliseconds for the question whether the site has changed, when a file did not arrive.
  const KNOWS_WITHIN = 5000;
  const here = new URL(".", document.currentScript.src).href;
  const calls = new Map();
  let calledSoFar = 0;
  let state = "idle"; // then starting, then ready or failed
  let ready = null;
  let settle = null;
  let worker = null;
  let attempt = 0;
  let lastHeard = 0;
  /** True when what came was damaged: what the browser has kept of it must not be taken again. */
  let afresh = false;

  function start() {
    if (state === "idle") {
      state = "starting";
      remember(new Promise((resolve, reject) => {
        settle = { resolve, reject };
      }));
      launch();
    }
    return ready;
  }

  function retry() {
    if (state === "failed") {
      state = "idle";
    } else if (state === "starting") {
      launch();
    }
    return start();
  }

  async function ask(name, texts) {
    await start();
    const text = await new Promise((resolve, reject) => {
      calledSoFar += 1;
      calls.set(calledSoFar, { resolve, reject });
      worker.postMessage({ call: calledSoFar, name, texts });
      lastHeard = calls.size > 1 ? lastHeard : performance.now();
      expectAnswer(calledSoFar);
    });
    return JSON.parse(text);
  }

  /** A device that is short of memory ends a worker without a word. */
  function expectAnswer(call, after = ANSWERS_WITHIN) {
    setTimeout(() => {
      if (!calls.has(call)) return;
      const silent = performance.now() - lastHeard;
      // A page that nobody looks at is not given the time to answer.
      if (document.hidden) expectAnswer(call);
      // Others were asked before.
      else if (silent < ANSWERS_WITHIN) expectAnswer(call, ANSWERS_WITHIN - silent);
      else fail("crashed", "no answer");
    }, after);
  }

  function remember(promise) {
    ready = promise;
    // Whoever asks is told of a failure; a page that only starts the engine early need not listen.
    ready.catch(() => {});
  }

  // Browsers and Emscripten have no kind of error of their own for it, only words.
  const OUT_OF_MEMORY = /out of memory|allocat|enlarge memory|MemoryError|\bOOM\b/i;

  function fail(named, detail) {
    const reason = named === "crashed" && OUT_OF_MEMORY.test(detail) ? "no_memory" : named;
    const error = Object.assign(new Error(detail), { reason });
    stopWorker();
    state = "failed";
    settle.reject(error);
    remember(Promise.reject(error));
    calls.forEach((call) => call.reject(error));
    calls.clear();
  }

  function stopWorker() {
    if (worker) {
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      worker = null;
    }
  }

  async function launch() {
    attempt += 1;
    const mine = attempt;
    stopWorker();
    try {
      if (typeof Worker !== "function" || typeof WebAssembly !== "object") {
        fail("no_webassembly", "this browser has no WebAssembly, or no workers");
        return;
      }
      await loadList();
      if (mine !== attempt) return;
      if (isOutdated()) {
        fail("outdated", "the site has changed since this page was opened");
        return;
      }
      const { files, lock } = window.policyEngineFiles;
      const progress = countBytes(files);
      // A page opened from a disk cannot fetch, nor can its workers.
      const given = location.protocol === "file:" ? await readFromDisk(files, progress) : null;
      if (mine === attempt) {
        const script = given ? blobAddress(given) : here + files["worker.js"].at;
        // What a browser was told to keep for ever it would give again.
        if (afresh && !given) await fetch(script, { cache: "reload" });
        if (mine !== attempt) return;
        worker = new Worker(script);
        worker.onmessage = ({ data }) => listen(data, progress);
        // An error that says nothing is a worker that did not arrive.
        worker.onerror = ({ message }) => {
          // Cut off on the way: it is no older browser's fault, for this script can do what that one does.
          const cutOff = /SyntaxError/.test(message);
          afresh = afresh || cutOff;
          if (message && !cutOff) fail("crashed", message);
          else notArrived(mine, message);
        };
        const handedOver = given ? Object.values(given).map((bytes) => bytes.buffer) : [];
        worker.postMessage({ start: { base: here, files, lock, given, afresh } }, handedOver);
      }
    } catch (error) {
      if (mine === attempt) {
        notArrived(mine, error.message);
      }
    }
  }

  /** The version in the address: a list that the browser has kept of another version is not taken for this one's. */
  async function loadList() {
    window.policyEngineFiles = null;
    await loadScript(here + "files.js" + (VERSION ? "?" + VERSION + "-" + attempt : ""));
    if (!window.policyEngineFiles) throw new Error("files.js is damaged");
  }

  function isOutdated() {
    return VERSION !== "" && window.policyEngineFiles.version !== VERSION;
  }

  /** A file that is not there may be gone because the site has changed since: then trying again does not help. */
  async function notArrived(mine, detail) {
    stopWorker();
    if (VERSION && location.protocol !== "file:") {
      await Promise.race([loadList().catch(() => {}), new Promise((resolve) => setTimeout(resolve, KNOWS_WITHIN))]);
    }
    if (mine !== attempt) return;
    const outdated = window.policyEngineFiles && isOutdated();
    fail(outdated ? "outdated" : "load_failed", detail);
  }

  function listen(data, progress) {
    lastHeard = performance.now();
    if (data.arrived !== undefined) {
      progress(data.arrived);
    } else if (data.ready) {
      state = "ready";
      afresh = false;
      settle.resolve();
    } else if (data.failed) {
      afresh = afresh || Boolean(data.damaged);
      if (data.failed === "load_failed") notArrived(attempt, data.detail);
      else fail(data.failed, data.detail);
    } else if (calls.has(data.call)) {
      calls.get(data.call).resolve(data.text);
      calls.delete(data.call);
    }
  }

  function countBytes(files) {
    const total = Object.keys(files).reduce((sum, name) => sum + files[name].packed, 0);
    let loaded = 0;
    return (bytes) => {
      loaded += bytes;
      if (engine.onprogress) {
        // Parts of files add up to a whole number but for what a computer loses in fractions.
        engine.onprogress({ loaded: Math.round(loaded), total });
      }
    };
  }

  function loadScript(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(script.remove());
      script.onerror = () => reject(new Error(address, script.remove()));
      document.head.append(script);
    });
  }

  // The files lie on the disk a second time as scripts, each of which hands its content to policyEngineDisk.
  async function readFromDisk(files, progress) {
    const given = {};
    window.policyEngineDisk = (name, base64) => {
      const text = atob(base64);
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < bytes.length; i += 1) {
        bytes[i] = text.charCodeAt(i);
      }
      given[name] = bytes;
    };
    for (const [name, { at, packed }] of Object.entries(files)) {
      await loadScript(here + at.replace(/[^/]+$/, "disk/$&.js"));
      // A script that was cut off runs, as far as a page can tell.
      if (!given[name]) throw new Error(name + " is damaged");
      progress(packed);
    }
    return given;
  }

  // A worker made of a Blob runs there, but can load nothing more: all its scripts are in it.
  // The semicolon keeps Pyodide's "use strict" from ruling the others.
  function blobAddress(given) {
    const scripts = [given["pyodide.js"], given["pyodide.asm.js"], given["worker.js"]];
    return URL.createObjectURL(new Blob([";", ...scripts.flatMap((script) => [script, "\n"])], { type: "text/javascript" }));
  }

  // JSON would make null of NaN, and null is no answer: it goes as a word, and is refused as native Python refuses it.
  function asJson(inputs) {
    return JSON.stringify(inputs, (key, value) => (typeof value === "number" && !isFinite(value) ? String(value) : value));
  }

  const engine = {
    get ready() {
      return start();
    },
    start,
    retry,
    // undefined has no JSON; the rules have an answer to null.
    evaluate: (id, inputs = null) => ask("evaluate", [String(id), asJson(inputs)]),
    explain: (id, inputs = null, lang) => ask("explain", [String(id), asJson(inputs), String(lang)]),
    onprogress: null,
  };
  window.policyEngine = engine;
})();
