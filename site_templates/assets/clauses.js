/*
 * What is known of clauses, from the scripts below clauses/ (build_scripts/pages/clause_scripts.py).
 *
 *   policyClauses.load(addresses)        a promise that the notices of these addresses are here; others are left out
 *   policyClauses.of(address)            what is known of it, or undefined
 *   policyClauses.name(address, lang)    short: number and place
 *   policyClauses.quote(address, lang)   its words; of a whole those of its parts
 *   policyClauses.citation(addresses, lang)
 *                                        in full, a line for each notice
 *   policyClauses.source(addresses, lang)
 *                                        of one notice, without date and notes: what stands under a quotation
 *   policyClauses.link(address)          where others find it: the permanent address when the operator has named a public
 *                                        address, else where this site is read; null from a disk
 *   policyClauses.cited(addresses, langs)
 *                                        citations, then the addresses: what is copied
 */
(function () {
  "use strict";

  const { load: loadScript } = window.policyElements;
  const ROOT = new URL("../", document.currentScript.src).href;
  const words = window.policyClauseWords;
  const NOTICE = /^[a-z]+(?:-[a-z]+)*-\d{4}-\d+/;
  const data = (window.policyClauseData = window.policyClauseData || {});

  function noticeOf(address) {
    const found = NOTICE.exec(address);
    return found ? found[0] : "";
  }

  async function load(addresses) {
    await loadScript(ROOT + "clauses/notices.js");
    const known = window.policyNotices.map((notice) => notice.id);
    const wanted = new Set(addresses.map(noticeOf).filter((id) => known.includes(id) && !data[id]));
    await Promise.all([...wanted].map((id) => loadScript(ROOT + "clauses/" + id + ".js")));
  }

  function of(address) {
    const notice = data[noticeOf(address)];
    return notice && Object.keys(notice.clauses).includes(address) ? notice.clauses[address] : undefined;
  }

  function name(address, lang) {
    const notice = data[noticeOf(address)];
    return [notice.number[lang], of(address).place[lang]].filter(Boolean).join(lang === "zh" ? " " : ", ");
  }

  function quote(address, lang) {
    const clause = of(address);
    const own = "zh" in clause ? [said(clause, lang)] : clause.omitted ? [words[lang].omitted] : [];
    const inside = (clause.covers || []).map((part) => quote(part, lang));
    // A heading stands on a line of its own.
    return [own.join(""), inside.join(lang === "zh" ? "" : " ")].filter(Boolean).join("\n");
  }

  function said(clause, lang) {
    if (lang === "zh") return clause.zh;
    return clause.en ? clause.en + (clause.stale ? " (" + words.en.stale + ")" : "") : words.en.no_translation;
  }

  function citation(addresses, lang) {
    const notices = [...new Set(addresses.map(noticeOf))];
    return notices.map((id) => citationIn(id, addresses.filter((address) => noticeOf(address) === id), lang)).join("\n");
  }

  function citationIn(id, addresses, lang) {
    const frame = data[id].frame[lang];
    const sentences = addresses.some((address) => of(address).whole !== address);
    return source(addresses, lang) + frame.after + (sentences ? frame.counted : "");
  }

  /** Document and places, of addresses of one notice. */
  function source(addresses, lang) {
    const frame = data[noticeOf(addresses[0])].frame[lang];
    const places = addresses.map((address, n) => {
      const clause = of(address);
      const before = n ? of(addresses[n - 1]) : null;
      const sameWhole = frame.shortens && before && before.whole === clause.whole && address !== clause.whole;
      return sameWhole ? clause.place[lang].slice(of(clause.whole).place[lang].length) : clause.place[lang];
    });
    const named = places.filter(Boolean).join(frame.between);
    return frame.before + (named ? frame.then + named : "");
  }

  function link(address) {
    if (words.base) return words.base + "c/" + address + ".html";
    return location.protocol === "file:" ? null : ROOT + "c/" + address + ".html";
  }

  function cited(addresses, langs) {
    return [...langs.map((lang) => citation(addresses, lang)), ...addresses.map((address) => link(address) || address)].join("\n");
  }

  window.policyClauses = { ROOT, load, of, name, quote, citation, source, link, cited, noticeOf };
})();
