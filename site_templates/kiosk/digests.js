/*
 * Digests of the data that scripts have brought: a page from a disk cannot read a file, but it can say what arrived.
 *
 *   kioskDigests()       a promise of {"policyTables/x.zh": SHA-256 in hexadecimal, …}, of all data there are by now
 *   kioskDigest(text)    a promise of the digest of a text
 *
 * A browser keeps `crypto.subtle` from pages that come over http from elsewhere than the own machine: there the digests are
 * null, and it is the server that answers for its files.
 */
(function () {
  "use strict";

  const known = new Map();

  async function kioskDigest(text) {
    if (!window.crypto.subtle) return null;
    const bytes = await window.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** Every part of every object of data among the site's globals, by name. */
  function parts() {
    const found = [];
    for (const name of Object.keys(window)) {
      if (!/^policy[A-Z]/.test(name) || name === "policyEngine") continue;
      const data = window[name];
      if (!data || typeof data !== "object") continue;
      for (const key of Object.keys(data)) {
        if (typeof data[key] !== "function") found.push([name + "/" + key, data[key]]);
      }
    }
    return found;
  }

  async function kioskDigests() {
    const digests = {};
    for (const [name, data] of parts()) {
      if (!known.has(name)) known.set(name, await kioskDigest(JSON.stringify(data) || ""));
      digests[name] = known.get(name);
    }
    return digests;
  }

  window.kioskDigest = kioskDigest;
  window.kioskDigests = kioskDigests;
})();
