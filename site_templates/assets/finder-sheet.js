/*
 * The sheet of the finder: what was answered; what applies, may apply or does not, and why; what to do next in the notices'
 * own words; the addresses of the sentences. The tables of the other language are fetched when it is asked for.
 */
(function () {
  "use strict";

  const place = document.querySelector("[data-finder]");
  if (!place) return;
  const { make, load } = window.policyElements;
  const root = place.dataset.root;
  const strings = JSON.parse(document.querySelector("[data-words]").textContent);
  // Empty while the operator has named no public address: then there is nothing to print.
  const base = place.dataset.base;
  let answers = {};
  let inLanguage;
  /** By language, the code of this page with these answers. */
  let codes = {};

  function page(lang) {
    const { words, data, measures, questionOf, answerInWords, lines, cityOf } = inLanguage(lang);
    const frame = document.querySelector(`[data-sheet-frame="${lang}"]`).content.cloneNode(true);
    const sheet = make("div", "", frame);
    const known = measures.withImplied(answers);
    const rows = Object.keys(known).map((fact) =>
      make("div", "", make("dt", "", questionOf(fact).label), make("dd", "", answerInWords(fact, known[fact])))
    );
    sheet.querySelector("[data-given]").append(...rows);
    const groups = measures.groups(answers);
    const shown = groups.filter(([name]) => name !== "elsewhere");
    sheet.querySelector("[data-result]").append(...shown.map(([name, found]) => group(name, found)));
    if (!shown.length) sheet.querySelector("[data-result]").append(make("p", "", words.no_notice_help));
    // What to do is wanted for what applies or may apply; once for each sentence, however many measures rest on it.
    const wanted = groups.filter(([name]) => ["yes", "unknown", "figures"].includes(name)).flatMap(([, found]) => found);
    const steps = new Set(wanted.flatMap(([measure]) => measure.next));
    const from = new Set(shown.flatMap(([, found]) => found.map(([measure]) => measure.notice)));
    const channels = [...from].flatMap((notice) => data.channels[notice] || []).filter((address) => !steps.has(address));
    sheet.querySelector("[data-steps]").append(...[...steps].map((address) => quote(address, "quoted")));
    sheet.querySelector("[data-steps]").append(...channels.map((address) => quote(address, "quoted channel")));
    const notices = new Set(shown.flatMap(([, found]) => found.map(([measure]) => cityOf(measure))));
    sheet.querySelector("[data-notices]").append(...[...notices].map((city) => city.label + " · " + city.from + " "));
    if (codes[lang]) sheet.querySelector("[data-code]").append(codes[lang].cloneNode(true));
    return [...sheet.childNodes];

    function group(name, found) {
      const title = make("h3", "", words["group_" + name] + " (" + found.length + ")");
      return make("section", "sheet-group", title, make("ul", "", ...found.map(([measure, verdict]) => item(measure, verdict, name))));
    }

    function item(measure, verdict, name) {
      const { title, ended, said, hints } = lines(measure, verdict, name);
      return make(
        "li",
        "state-" + name,
        make("strong", "", title),
        " ",
        said,
        ended ? make("strong", "", " " + ended) : null,
        ...hints.map((line) => make("span", "sheet-hint", " " + line)),
        // A person types it, or a clerk looks it up.
        make("span", "address", " " + measure.clauses.join(" "))
      );
    }

    function quote(address, className) {
      const sentence = data.sentences[address];
      const official = make("p", "official", sentence.words);
      official.lang = "zh-Hans";
      return make(
        "figure",
        className,
        make("blockquote", "", official, sentence.translation ? make("p", "translation", sentence.translation) : null),
        make("figcaption", "", sentence.citation, " ", make("span", "address", address))
      );
    }
  }

  const sheet = window.policySheet({
    name: "ten-measures",
    there: () => Object.keys(answers).length > 0,
    ready: (lang) => Boolean(window.policyFinder[lang] && (codes[lang] || !base)),
    async load(lang) {
      const before = answers;
      if (!window.policyFinder[lang]) await load(root + "tables/finder." + lang + ".js");
      const code = base ? await window.policyCode(root, base + lang + "/finder.html" + location.hash) : null;
      if (answers === before) codes[lang] = code;
    },
    page,
  });

  place.addEventListener("answered", (event) => {
    answers = event.detail.answers;
    inLanguage = event.detail.inLanguage;
    codes = {};
    sheet.changed();
  });
})();
