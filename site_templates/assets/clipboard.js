/* Putting a text on the clipboard, also where the newer way is refused: from a disk, without https, in chat browsers. */
(function () {
  "use strict";

  /** A promise of true when `text` is on the clipboard. `within` is an open dialog, outside of which nothing can be chosen. */
  async function policyCopy(text, within) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refused) {
      return copyBySelection(text, within || document.body);
    }
  }

  function copyBySelection(text, within) {
    const before = document.activeElement;
    const box = document.createElement("textarea");
    box.value = text;
    box.readOnly = true;
    box.className = "out-of-sight";
    box.setAttribute("aria-hidden", "true");
    within.append(box);
    box.select();
    let copied = false;
    try {
      copied = document.execCommand("copy");
    } catch (unknown) {
      copied = false;
    }
    box.remove();
    if (before) before.focus({ preventScroll: true });
    return copied;
  }

  window.policyCopy = policyCopy;
})();
