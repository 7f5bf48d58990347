// Python in a worker: starts the runtime, then answers calls. Only engine.js talks to it.
//
// Over http the worker fetches its files itself. A page opened from a disk cannot fetch: there the worker is one Blob (Pyodide's
// two scripts and this one) and is `given` the other files.
(function () {
  "use strict";

  const WASM = "pyodide.asm.wasm";
  const LIBRARY = "python_stdlib.zip";
  const ON_PYTHON_PATH = "/lib/calculators.whl";
  const fetchNatively = self.fetch.bind(self);
  let functions = null;

  class Failure extends Error {
    constructor(reason, detail) {
      super(detail);
      this.reason = reason;
    }
  }

  self.onmessage = async ({ data }) => {
    try {
      if (data.start) {
        functions = await start(data.start);
        self.postMessage({ ready: true });
      } else {
        self.postMessage({ call: data.call, text: functions[data.name](...data.texts) });
      }
    } catch (error) {
      self.postMessage({ failed: error.reason || "crashed", detail: String(error.message || error) });
    }
  };

  async function start({ base, files, lock, given }) {
    if (typeof WebAssembly !== "object") {
      throw new Failure("no_webassembly", "this browser has no WebAssembly");
    }
    const wheel = Object.keys(files).find((name) => name.endsWith(".whl"));
    const opened = {};
    for (const name of [WASM, LIBRARY, wheel]) {
      opened[name] = given ? unpack(name, given[name]) : download(name, base + files[name].at, files[name].size);
    }
    // Python can ask for these three and for nothing else.
    self.fetch = (address) => opened[String(address).split("/").pop()].response;
    if (!given) {
      self.postMessage({ arrived: files["worker.js"].size });
      for (const name of ["pyodide.js", "pyodide.asm.js"]) {
        load(base + files[name].at);
        self.postMessage({ arrived: files[name].size });
      }
    }
    const complete = Promise.all(Object.values(opened).map((file) => file.complete));
    const refused = wasmRefused().then(async (error) => {
      // A hotspot's page in place of the file is no WebAssembly either: first see whether all arrived.
      await complete;
      throw new Failure(error instanceof WebAssembly.CompileError ? "no_webassembly" : "crashed", error.message);
    });
    const rules = opened[wheel].response.then((response) => response.arrayBuffer());
    const [python] = await Promise.race([Promise.all([boot(base, lock, rules), rules, complete]), refused]);
    return python;
  }

  async function boot(base, lock, rules) {
    const pyodide = await self.loadPyodide({
      indexURL: base,
      packageBaseUrl: base,
      lockFileContents: lock,
      fsInit: async (FS) => FS.writeFile(ON_PYTHON_PATH, new Uint8Array(await rules)),
    });
    pyodide.pyimport("sys").path.append(ON_PYTHON_PATH);
    const calculators = pyodide.pyimport("calculators");
    return { evaluate: calculators.evaluate_json, explain: calculators.explain_json };
  }

  // Pyodide only logs that the browser refused its WebAssembly, and then waits for ever.
  function wasmRefused() {
    const instantiate = WebAssembly.instantiateStreaming;
    return new Promise((resolve) => {
      WebAssembly.instantiateStreaming = (...parts) =>
        instantiate.apply(WebAssembly, parts).catch((error) => {
          resolve(error);
          throw error;
        });
    });
  }

  function load(address) {
    try {
      self.importScripts(address);
    } catch (error) {
      throw new Failure("load_failed", error.message);
    }
  }

  function unpack(name, bytes) {
    return { response: Promise.resolve(asResponse(name, bytes)), complete: Promise.resolve() };
  }

  function download(name, address, size) {
    const response = fetchFile(name, address);
    // A copy is counted, and the browser may keep what it compiles of the original.
    return { response, complete: response.then((arriving) => count(name, arriving.clone(), size)) };
  }

  async function fetchFile(name, address) {
    const response = await fetchNatively(address).catch((error) => {
      throw new Failure("load_failed", error.message);
    });
    if (!response.ok) {
      throw new Failure("load_failed", `${name}: ${response.status}`);
    }
    const misnamed = name === WASM && response.headers.get("Content-Type") !== "application/wasm";
    return misnamed ? asResponse(name, response.body) : response;
  }

  // Some hosts do not know the type without which a browser refuses to compile.
  function asResponse(name, body) {
    return new Response(body, { headers: { "Content-Type": name === WASM ? "application/wasm" : "application/zip" } });
  }

  async function count(name, response, size) {
    let arrived = 0;
    try {
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        arrived += part.value.length;
        self.postMessage({ arrived: part.value.length });
      }
    } catch (error) {
      throw new Failure("load_failed", error.message);
    }
    if (arrived !== size) {
      throw new Failure("load_failed", `${name}: ${arrived} bytes instead of ${size}`);
    }
  }
})();
