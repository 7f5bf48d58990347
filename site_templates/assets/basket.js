/*
 * The list of clauses that a reader collects: addresses alone, kept on this device between pages.
 *
 * Where storage is refused the list holds for the page, and its address on the page of the list still carries it.
 */
(function () {
  "use strict";

  const KEY = "clauses";
  let inMemory = null;

  /** Addresses in the order in which they were collected. */
  function list() {
    if (inMemory) return [...inMemory];
    try {
      return fromText(localStorage.getItem(KEY));
    } catch (denied) {
      return [];
    }
  }

  function keep(addresses) {
    const once = [...new Set(addresses)];
    try {
      if (once.length) localStorage.setItem(KEY, once.join(","));
      else localStorage.removeItem(KEY);
      inMemory = null;
    } catch (denied) {
      inMemory = once;
    }
    document.dispatchEvent(new Event("clauses-kept"));
  }

  /** False where the list holds for this page alone. */
  function isKept() {
    // A device that is nearly full has room for the trial and none for the list.
    if (inMemory) return false;
    try {
      localStorage.setItem("kept", "");
      localStorage.removeItem("kept");
      return true;
    } catch (denied) {
      return false;
    }
  }

  /** What looks like addresses in a text that may come from anywhere. */
  function fromText(text) {
    const found = (text || "").split(",").filter((part) => /^[a-z0-9-]{1,80}$/.test(part));
    return [...new Set(found)];
  }

  window.policyBasket = {
    list,
    isKept,
    keep,
    fromText,
    has: (address) => list().includes(address),
    add: (...addresses) => keep([...list(), ...addresses]),
    remove: (address) => keep(list().filter((other) => other !== address)),
  };
})();
