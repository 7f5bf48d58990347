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
// no_webassembly (this browser cannot run it), load_failed (a file did not arrive) or crashed.
//
// The syntax is older than the engine needs, so that a browser too old for WebAssembly still gets to say so.
(function () {
  "use strict";

  const here = new URL(".", document.currentScript.src).href;
  const calls = new Map();
  let calledSoFar = 0;
  let state = "idle"; // then starting, then ready or failed
  let ready = null;
  let settle = null;
  let worker = null;
  let attempt = 0;

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
    });
    return JSON.parse(text);
  }

  function remember(promise) {
    ready = promise;
    // Whoever asks is told of a failure; a page that only starts the engine early need not listen.
    ready.catch(() => {});
  }

  function fail(reason, detail) {
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
      await loadScript(here + "files.js");
      const { files, lock } = window.policyEngineFiles;
      const progress = countBytes(files);
      // A page opened from a disk cannot fetch, nor can its workers.
      const given = location.protocol === "file:" ? await readFromDisk(files, progress) : null;
      if (mine === attempt) {
        worker = new Worker(given ? blobAddress(given) : here + files["worker.js"].at);
        worker.onmessage = ({ data }) => listen(data, progress);
        // An error that says nothing is a worker that did not arrive.
        worker.onerror = ({ message }) => fail(message ? "crashed" : "load_failed", message);
        const handedOver = given ? Object.values(given).map((bytes) => bytes.buffer) : [];
        worker.postMessage({ start: { base: here, files, lock, given } }, handedOver);
      }
    } catch (error) {
      if (mine === attempt) {
        fail("load_failed", error.message);
      }
    }
  }

  function listen(data, progress) {
    if (data.arrived !== undefined) {
      progress(data.arrived);
    } else if (data.ready) {
      state = "ready";
      settle.resolve();
    } else if (data.failed) {
      fail(data.failed, data.detail);
    } else {
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
    for (const { at, packed } of Object.values(files)) {
      await loadScript(here + at.replace(/[^/]+$/, "disk/$&.js"));
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
