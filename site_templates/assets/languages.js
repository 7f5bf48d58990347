/*
 * Marks the Chinese words in English text that scripts put into a page, as build_scripts/pages/languages.py does in what is
 * there from the beginning: a voice then knows what it reads, a font what it draws.
 */
(function () {
  "use strict";

  if (!window.MutationObserver) return;
  const HAN = "\\u3005-\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff";
  const MORE = HAN + "\\u3000-\\u303f\\uff00-\\uffef";
  const CHINESE = new RegExp(`([《〔]?[${HAN}](?:[${MORE}\\d]*[${MORE}])?)`);
  const HAS_CHINESE = new RegExp(`[${HAN}]`);

  function isEnglish(element) {
    const speaks = element && element.closest("[lang]");
    return Boolean(speaks) && speaks.lang.slice(0, 2) === "en" && !element.closest("script, style, textarea, option");
  }

  function mark(text) {
    if (!HAS_CHINESE.test(text.data) || !isEnglish(text.parentElement)) return;
    const pieces = text.data.split(CHINESE).map((piece, n) => {
      // Every second piece is what was found.
      if (n % 2 === 0) return piece;
      const made = document.createElement("i");
      made.lang = "zh-Hans";
      made.textContent = piece;
      return made;
    });
    text.replaceWith(...pieces);
  }

  function markAll(node) {
    if (node.nodeType === Node.TEXT_NODE) return mark(node);
    if (!HAS_CHINESE.test(node.textContent)) return;
    const texts = [];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(mark);
  }

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") mark(change.target);
      for (const node of change.addedNodes) markAll(node);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})();
