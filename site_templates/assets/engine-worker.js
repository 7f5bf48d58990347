// Python in a worker: starts the runtime, then answers calls. Only engine.js talks to it.
//
// Over http the worker fetches its files itself. Many hosts compress neither .wasm nor .zip: beside each lies a copy with .gz
// behind its name, which is fetched in its place and unpacked here. A page opened from a disk cannot fetch: there the worker is
// one Blob (Pyodide's two scripts and this one) and is `given` the other files, packed.
//
// No answer is given before every file has shown by its digest that it is the one that was built: Python would run with a wrong
// byte in its library or in the rules, and say something wrong.
(function () {
  "use strict";

  const WASM = "pyodide.asm.wasm";
  const LIBRARY = "python_stdlib.zip";
  const ON_PYTHON_PATH = "/lib/calculators.whl";
  // Kept from pages that come without https from another machine.
  const canDigest = Boolean(self.crypto && self.crypto.subtle);
  const fetchNatively = self.fetch.bind(self);
  let functions = null;

  class Failure extends Error {
    constructor(reason, detail) {
      super(detail);
      this.reason = reason;
    }
  }

  /** Something came, but not what was sent. */
  class Damage extends Failure {
    constructor(detail) {
      super("load_failed", detail);
      this.damaged = true;
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
      const detail = String(error.message || error);
      self.postMessage({ failed: error.reason || "crashed", damaged: error.damaged, detail });
    }
  };

  async function start({ base, files, lock, given, afresh }) {
    if (typeof WebAssembly !== "object") {
      throw new Failure("no_webassembly", "this browser has no WebAssembly");
    }
    const wheel = Object.keys(files).find((name) => name.endsWith(".whl"));
    const opened = {};
    for (const name of [WASM, LIBRARY, wheel]) {
      opened[name] = given ? unpack(name, given[name], files[name]) : download(name, base + files[name].at, files[name], afresh);
    }
    const complete = Promise.all(Object.values(opened).map((file) => file.complete));
    // Whoever waits for them below is told; until then they may have failed already.
    const wholeWheel = whole(opened[wheel]);
    for (const early of [complete, wholeWheel, ...Object.values(opened).map((file) => file.response)]) early.catch(() => {});
    // Python can ask for these three and for nothing else; but for WebAssembly, which is compiled as it comes, it gets them whole.
    // One that fails is told of below; Python would go on without it, and crash loudly.
    self.fetch = (address) => {
      const name = String(address).split("/").pop();
      return (name === WASM ? opened[name].response : whole(opened[name])).catch(() => new Promise(() => {}));
    };
    if (!given) {
      arrived(files["worker.js"].packed);
      for (const name of ["pyodide.js", "pyodide.asm.js"]) {
        await load(name, base + files[name].at, files[name], afresh);
        arrived(files[name].packed);
      }
    }
    const refused = wasmRefused().then(async (error) => {
      // A hotspot's page in place of the file is no WebAssembly either: first see whether all arrived.
      await complete;
      throw new Failure(error instanceof WebAssembly.CompileError ? "no_webassembly" : "crashed", error.message);
    });
    const rules = wholeWheel.then((response) => response.arrayBuffer());
    // Python that breaks down over a damaged file is a damaged file.
    const booted = boot(base, lock, rules).catch((error) => complete.then(() => Promise.reject(error)));
    const [python] = await Promise.race([Promise.all([booted, rules, complete]), refused]);
    return python;
  }

  function whole({ response, complete }) {
    return complete.then(() => response);
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

  async function load(name, address, { digests }, afresh) {
    if (afresh) await fetchNatively(address, { cache: "reload" }).catch(() => {});
    try {
      self.importScripts(address);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw new Failure("load_failed", error.message);
      // Either it was cut off on the way, or this browser is too old for what it does.
      const response = await fetchNatively(address).catch(() => null);
      if (response && canDigest) await check(name, await response.arrayBuffer(), digests);
      throw new Failure("no_webassembly", error.message);
    }
  }

  function arrived(bytes) {
    self.postMessage({ arrived: bytes });
  }

  function unpack(name, bytes, { digests }) {
    const complete = canDigest ? check(name, bytes, digests) : Promise.resolve();
    return { response: Promise.resolve(asResponse(name, unpacked(new Response(bytes)))), complete };
  }

  function download(name, address, sizes, afresh) {
    const fetched = fetchFile(name, address, sizes, afresh);
    // A copy is counted, and the browser may keep what it compiles of the original.
    const complete = fetched.then(({ response, packed }) => count(name, response.clone(), packed ? sizes.packed : sizes.size, sizes));
    return { response: fetched.then(({ response, packed }) => open(name, response, packed)), complete };
  }

  async function fetchFile(name, address, { digests }, afresh) {
    const packed = typeof DecompressionStream === "function" && !(await hostCompresses(name, address));
    // Where it cannot be done here the browser itself compares, which makes it hold back the whole file until the end.
    const options = { cache: afresh ? "reload" : "default", integrity: canDigest ? "" : digests.join(" ") };
    const response = await fetchNatively(packed ? address + ".gz" : address, options).catch((error) => {
      throw canDigest ? new Failure("load_failed", error.message) : new Damage(error.message);
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
    const parts = [];
    let read = 0;
    try {
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        parts.push(part.value);
        read += part.value.length;
        // What the host compressed is told in the bytes that the copy has: those that arrive cannot be seen.
        arrived((part.value.length * sizes.packed) / expected);
      }
    } catch (error) {
      throw new Failure("load_failed", error.message);
    }
    if (read !== expected) {
      throw new Damage(`${name}: ${read} bytes instead of ${expected}`);
    }
    if (canDigest) await check(name, await new Blob(parts).arrayBuffer(), sizes.digests);
  }

  async function check(name, bytes, digests) {
    const digest = new Uint8Array(await self.crypto.subtle.digest("SHA-256", bytes));
    if (!digests.includes("sha256-" + btoa(String.fromCharCode(...digest)))) {
      throw new Damage(`${name} is not the file that was built`);
    }
  }
})();
