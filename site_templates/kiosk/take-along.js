/*
 * What cannot be opened here is taken along: as a code for a telephone, with its address in words.
 *
 *   kioskTakeAlong(words)   { show({title, words, address, code}), close() }; `code` is the address to make a code of, or ""
 */
(function () {
  "use strict";

  function kioskTakeAlong() {
    const dialog = document.querySelector("[data-take]");
    const { put } = window.policyElements;
    const part = (name) => dialog.querySelector("[data-take-" + name + "]");
    let turn = 0;

    async function show({ title, words, address, code }) {
      const mine = ++turn;
      put(part("title"), title);
      put(part("words"), words);
      put(part("address"), address);
      put(part("code"));
      if (!dialog.open) dialog.showModal();
      if (!code) return;
      const drawn = await window.policyCode("", code);
      if (mine === turn) put(part("code"), drawn);
    }

    function close() {
      turn++;
      if (dialog.open) dialog.close();
      for (const name of ["title", "words", "address", "code"]) put(part(name));
    }

    part("close").addEventListener("click", close);
    dialog.addEventListener("close", close);
    return { show, close };
  }

  window.kioskTakeAlong = kioskTakeAlong;
})();
