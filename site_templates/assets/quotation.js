/*
 * Words of a notice that are copied take their source along: “……” ——《…》（…）第四条第1句 and its address.
 *
 * Only where the selection begins and ends in the words of one notice and holds none of ours. What was copied is said in a
 * line at the foot of the screen, with a button for the words alone. The data are fetched when something is selected; until
 * they are there, copying is as the browser does it.
 */
(function () {
  "use strict";

  const { make, put, button } = window.policyElements;
  const clauses = window.policyClauses;
  const own = document.documentElement.lang.slice(0, 2);
  const words = window.policyClauseWords[own];
  const QUOTED = ".official, .translation";
  const CLAUSE = "[data-clause-words]";
  let said = null;

  /** The addresses of the clauses that the selection quotes, and the language of its words; null when it is no quotation. */
  function quoted(selection) {
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const ends = [range.startContainer, range.endContainer].map((node) =>
      (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest(QUOTED)
    );
    if (!ends[0] || !ends[1] || !ends.every((end) => end.closest(CLAUSE))) return null;
    const root = range.commonAncestorContainer;
    const all = root.nodeType === Node.ELEMENT_NODE ? root : root.parentElement;
    if ([...all.querySelectorAll(".notes, .clause-facts, .omission, details")].some((element) => range.intersectsNode(element))) {
      return null;
    }
    const passages = [...document.querySelectorAll(CLAUSE)].filter((element) =>
      [...element.querySelectorAll(QUOTED), ...(element.matches(QUOTED) ? [element] : [])].some((one) => touches(range, one))
    );
    const addresses = [...new Set(passages.map((element) => element.dataset.clauseWords))];
    if (new Set(addresses.map(clauses.noticeOf)).size !== 1) return null;
    const translated = ends.every((end) => end.classList.contains("translation"));
    return { addresses, lang: translated ? "en" : "zh", translated };
  }

  /** True when the range holds at least one character of an element. */
  function touches(range, element) {
    if (!range.intersectsNode(element)) return false;
    const part = document.createRange();
    part.selectNodeContents(element);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    return part.toString().trim() !== "";
  }

  function withSource(plain, { addresses, lang, translated }) {
    const source = clauses.source(addresses, lang);
    const note = translated ? " (" + window.policyClauseWords.en.unofficial_translation + ")" : "";
    // Of several sentences, the article that they stand in.
    const address = addresses.length > 1 ? clauses.of(addresses[0]).whole : addresses[0];
    return plain + "\n" + (lang === "zh" ? "——" : "— ") + source + note + " " + (clauses.link(address) || address);
  }

  function tell(text, plain) {
    hide();
    const status = make("p", "", "");
    status.setAttribute("role", "status");
    const alone = button(words.words_alone, "button quiet", async () => {
      put(status, (await window.policyCopy(plain)) ? words.words_alone_done : words.by_hand + " " + plain);
      // The button goes, the focus stays with the line.
      close.focus();
      alone.remove();
    });
    const close = button("×", "tool", hide);
    close.setAttribute("aria-label", words.close);
    said = make("aside", "copied-note", status, alone, close);
    said.setAttribute("aria-label", words.copied);
    document.body.append(said);
    setTimeout(() => put(status, text), 20);
  }

  function hide() {
    if (said) said.remove();
    said = null;
  }

  function fetch() {
    const found = quoted(document.getSelection());
    if (found) clauses.load(found.addresses).catch(() => {});
  }

  // This script itself comes when something is selected for the first time.
  fetch();
  document.addEventListener("selectionchange", fetch);
  document.addEventListener("copy", (event) => {
    const selection = document.getSelection();
    const found = quoted(selection);
    if (!found || !found.addresses.every(clauses.of) || !event.clipboardData) return;
    const plain = selection.toString().trim();
    event.clipboardData.setData("text/plain", withSource(plain, found));
    event.preventDefault();
    tell(words.with_source, plain);
  });
  document.addEventListener("pointerdown", (event) => {
    if (said && !said.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
