/*
 * The sheet of a calculator: what was answered, the answer as the page shows it, what to do next, the sentences with their
 * addresses. In the other language the same rules are asked once more.
 */
(function () {
  "use strict";

  const form = document.querySelector("[data-calculator]");
  if (!form) return;
  const { make, load } = window.policyElements;
  const id = form.dataset.calculator;
  const root = form.dataset.root;
  const own = document.documentElement.lang.slice(0, 2);
  const body = document.querySelector("[data-answer-body]");
  const strings = JSON.parse(document.querySelector("[data-words]").textContent);
  let answers = {};
  /** By language, what the rules say of these answers. */
  let said = {};

  /** Question and answer as a person reads them, for every question that has one. */
  function given(lang) {
    const { questions, calculator: words } = strings[lang];
    return Object.keys(answers).map((name) => {
      const { label, unit, choices } = questions[name];
      const value = answers[name].trim();
      const chosen = choices[value] || (value === "unknown" ? words.unknown : null);
      const shown = chosen || value + (unit ? " " + unit : "");
      return make("div", "", make("dt", "", label), make("dd", "", shown));
    });
  }

  function page(lang) {
    const frame = document.querySelector(`[data-sheet-frame="${lang}"]`).content.cloneNode(true);
    const sheet = make("div", "", frame);
    sheet.querySelector("[data-given]").append(...given(lang));
    const result = sheet.querySelector("[data-result]");
    const inThisLanguage = window.policyAnswerIn(lang, strings[lang], root, (field, text) => text);
    result.append(...inThisLanguage.elements(said[lang]));
    // The sheet lists the answers and quotes the sentences whole, once.
    const twice = ".quoted, .reason-quote, .reasons .hint, [data-part=asks_more], [data-part=background]";
    for (const part of result.querySelectorAll(twice)) part.remove();
    sheet.querySelector("[data-parts]").prepend(...result.querySelectorAll("[data-part]"));
    sheet.append(result.querySelector(".disclaimer"));
    return [...sheet.childNodes];
  }

  async function explain(lang) {
    if (window.policyTable) {
      await load(root + "tables/" + id + "." + lang + ".js");
      const tabled = window.policyTable.explain(id, answers, lang);
      if (tabled) return tabled;
    }
    return window.policyEngine.explain(id, answers, lang);
  }

  const sheet = window.policySheet({
    name: id,
    there: () => body.dataset.state === "answered",
    ready: (lang) => Boolean(said[lang]),
    page,
    async load(lang) {
      const before = answers;
      const found = await explain(lang);
      if (answers === before) said[lang] = found;
    },
  });

  form.addEventListener("answered", (event) => {
    answers = event.detail.answers;
    said = { [own]: event.detail.said };
    sheet.changed();
  });
})();
