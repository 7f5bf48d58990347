// Python in a worker: starts the runtime, then answers calls. Only engine.js talks to it.
//
// Over http the worker fetches its files itself. Many hosts compress neither .wasm nor .zip: beside each lies a copy with .gz
// behind its name, which is fetched in its place and unpacked here. A page opened from a disk cannot fetch: there the worker is
// one Blob (Pyodide's two scripts and this one) and is `given` the other files, packed.
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
      opened[name] = given ? unpack(name, given[name]) : download(name, base + files[name].at, files[name]);
    }
    // Python can ask for these three and for nothing else.
    // One that fails is told of below; Python would go on without it, and crash loudly.
    self.fetch = (address) => opened[String(address).split("/").pop()].response.catch(() => new Promise(() => {}));
    if (!given) {
      arrived(files["worker.js"].packed);
      for (const name of ["pyodide.js", "pyodide.asm.js"]) {
        load(base + files[name].at);
        arrived(files[name].packed);
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
      // A browser that cannot read the script is too old for what the script does.
      throw new Failure(error instanceof SyntaxError ? "no_webassembly" : "load_failed", error.message);
    }
  }

  function arrived(bytes) {
    self.postMessage({ arrived: bytes });
  }

  function unpack(name, bytes) {
    return { response: Promise.resolve(asResponse(name, unpacked(new Response(bytes)))), complete: Promise.resolve() };
  }

  function download(name, address, sizes) {
    const fetched = fetchFile(name, address);
    // A copy is counted, and the browser may keep what it compiles of the original.
    const complete = fetched.then(({ response, packed }) => count(name, response.clone(), packed ? sizes.packed : sizes.size, sizes));
    return { response: fetched.then(({ response, packed }) => open(name, response, packed)), complete };
  }

  async function fetchFile(name, address) {
    const packed = typeof DecompressionStream === "function" && !(await hostCompresses(name, address));
    const response = await fetchNatively(packed ? address + ".gz" : address).catch((error) => {
      throw new Failure("load_failed", error.message);
    });
    if (!response.ok) {
      throw new Failure("load_failed", `${name}: ${response.status}`);
    }
    // A host that knows what .gz means may say so, and then the browser has unpacked it already.
    return { response, packed: packed && !response.headers.has("Content-Encoding") };
  }

  // No host compresses an archive. One that compresses WebAssembly does it better than the copy, or as well.
  async function hostCompresses(name, address) {
    if (name !== WASM) return false;
    const asked = await fetchNatively(address, { method: "HEAD" }).catch(() => null);
    return asked !== null && asked.headers.has("Content-Encoding");
  }

  function open(name, response, packed) {
    if (packed) return asResponse(name, unpacked(response));
    const misnamed = name === WASM && response.headers.get("Content-Type") !== "application/wasm";
    return misnamed ? asResponse(name, response.body) : response;
  }

  function unpacked(response) {
    return response.body.pipeThrough(new DecompressionStream("gzip"));
  }

  // Some hosts do not know the type without which a browser refuses to compile.
  function asResponse(name, body) {
    return new Response(body, { headers: { "Content-Type": name === WASM ? "application/wasm" : "application/zip" } });
  }

  async function count(name, response, expected, sizes) {
    let read = 0;
    try {
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        read += part.value.length;
        // What the host compressed is told in the bytes that the copy has: those that arrive cannot be seen.
        arrived((part.value.length * sizes.packed) / expected);
      }
    } catch (error) {
      throw new Failure("load_failed", error.message);
    }
    if (read !== expected) {
      throw new Failure("load_failed", `${name}: ${read} bytes instead of ${expected}`);
    }
  }
})();
