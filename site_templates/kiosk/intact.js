/*
 * Whether what was loaded is what was built, by the list of digests in payloads.js.
 *
 *   kioskIntact.wrong(digests)   the name of a part that differs, or undefined
 *   kioskIntact.engine()         a promise; rejected with the name of a part of the engine that differs
 */
(function () {
  "use strict";

  const arriving = new Map();
  let receive;

  // From a disk the parts of the engine come as scripts that call this function (engine.js sets it).
  Object.defineProperty(window, "policyEngineDisk", {
    set(receiver) {
      receive = receiver;
    },
    get: () => (name, base64) => {
      arriving.set("engine/" + name, window.kioskDigest(base64));
      receive(name, base64);
    },
  });

  function wrong(digests) {
    const listed = window.kioskPayloads;
    const globals = new Set(Object.keys(listed).map((name) => name.split("/")[0]));
    return Object.keys(digests).find((name) => {
      if (digests[name] === null || !globals.has(name.split("/")[0])) return false;
      return listed[name] !== digests[name];
    });
  }

  async function engine() {
    const digests = await window.kioskDigests();
    for (const [name, digest] of arriving) digests[name] = await digest;
    const name = wrong(digests);
    if (name) throw new Error(name);
  }

  window.kioskIntact = { wrong, engine };
})();
