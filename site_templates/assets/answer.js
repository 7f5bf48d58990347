/*
 * An answer of a calculator in words, as elements: for the page, and for the sheet that is printed, in either language.
 *
 * No rule and no wording of a rule stands here: `policyEngine.explain` answers in words, and this script lays them out.
 */
(function () {
  "use strict";

  const { make, link } = window.policyElements;

  /**
   * Lays out what `explain` says in one language.
   *
   * `strings` are the words of the page in that language: calculator, verdict, clauses. `questionLink(field, text)` makes
   * what leads to a question, and `root` is the way to the root of the site.
   */
  function answerIn(lang, strings, root, questionLink) {
    const { calculator: words, verdict: verdicts, clauses } = strings;
    const colon = lang === "zh" ? "：" : ": ";

    function icon(verdict) {
      return document.querySelector(`[data-icon="${verdict}"]`).content.cloneNode(true);
    }

    /** A part of the answer under its heading, by the name of that heading; nothing where it would be empty. */
    function section(name, ...children) {
      const kept = children.filter(Boolean);
      if (!kept.length) return [];
      const part = make("section", "", make("h3", "", words[name]), ...kept);
      part.dataset.part = name;
      return [part];
    }

    function list(texts) {
      return texts.length ? make("ul", "", ...texts.map((text) => make("li", "", text))) : null;
    }

    function elements(said) {
      const settled = said.verdict === "yes" || said.verdict === "no";
      return [
        make("p", "verdict " + said.verdict, icon(said.verdict), verdicts[said.verdict]),
        make("p", "headline", said.headline),
        ...(said.amount ? [amount(said.amount)] : []),
        ...(settled ? [] : section("asks", asks(said.asks))),
        ...section("nearest", list(said.nearest)),
        ...section("notes", list(said.notes)),
        ...deciding(said.reasons, said.verdict),
        ...section("why", reasons(said.reasons)),
        ...section("figures", figures(said.figures)),
        ...(settled ? section("asks_more", asks(said.asks)) : []),
        ...section("readings", ...said.readings.map(reading)),
        ...section("unsaid", list(said.unsaid)),
        ...section("background", list(said.background)),
        ...section("rounding", said.rounding && make("p", "", said.rounding)),
        make("p", "disclaimer", said.disclaimer),
      ];
    }

    /** For the bar, which has room for two lines: the amount where there is one, else the headline. */
    function inOneLine(said) {
      if (!said.amount) return said.headline;
      const { label, value, unit } = said.amount;
      return label + colon + value + (unit ? " " + unit : "");
    }

    function amount(figure) {
      return make(
        "div",
        "amount",
        make("p", "amount-label", figure.label),
        make("p", "amount-figure", make("strong", "", figure.value), figure.unit ? make("span", "", figure.unit) : null),
        figure.unit === words.yuan ? capitals(figure.value) : null,
        figure.working ? make("p", "working", figure.working) : null
      );
    }

    /** The amount as it stands on a Chinese receipt; without the library's script there is none. */
    function capitals(value) {
      if (!window.Nzh) return null;
      const amount = window.Nzh.toMoney(value.replace(/,/g, ""), { outSymbol: false });
      const written = make("span", "", amount.endsWith("元") ? amount + "整" : amount);
      written.lang = "zh-Hans";
      return make("p", "capitals", words.capitals + colon, written);
    }

    function asks(open) {
      if (!open.length) return null;
      return make("ul", "asks", ...open.map((item) => make("li", "", questionLink(item.field, item.label))));
    }

    /** Every leaf of the reasons, in order. */
    function leaves(steps) {
      return [].concat(...steps.map((step) => (step.parts.length ? leaves(step.parts) : [step])));
    }

    /** The deciding sentence with its deciding words marked: those of the conditions that have the verdict of the whole. */
    function deciding(steps, verdict) {
      const state = verdict === "not_stated" ? "unknown" : verdict;
      const decided = leaves(steps).filter((step) => step.clause && step.quote && step.verdict === state);
      const byClause = new Map();
      for (const step of decided) byClause.set(step.clause, (byClause.get(step.clause) || new Set()).add(step.quote));
      return [...byClause].map(([clause, quotes]) => quoted(clause, [...quotes]));
    }

    /** A sentence as it stands under the form; of one that does not stand there, the words that a rule quotes. */
    function quoted(clause, quotes) {
      const source = document.querySelector(`[data-clause="${clause}"]`);
      const whole = source && source.querySelector("[data-source-text]");
      const official = make("p", "official", ...marked(whole ? whole.textContent : quotes.join("……"), quotes));
      official.lang = "zh-Hans";
      const words = make("blockquote", "", official);
      if (whole) for (const part of source.querySelectorAll(".translation, .stale")) words.append(part.cloneNode(true));
      return make("figure", "quoted", words, make("figcaption", "", clauseLink(clause)));
    }

    /** A text as pieces, the quotes in it marked. */
    function marked(text, quotes) {
      const flags = new Array(text.length).fill(false);
      for (const quote of quotes) {
        const at = text.indexOf(quote);
        if (at >= 0) flags.fill(true, at, at + quote.length);
      }
      const pieces = [];
      for (let i = 0; i < text.length; ) {
        let end = i;
        while (end < text.length && flags[end] === flags[i]) end++;
        const piece = text.slice(i, end);
        pieces.push(flags[i] ? make("mark", "", piece) : piece);
        i = end;
      }
      return pieces;
    }

    function clauseLink(clause) {
      return link(root + "c/" + clause + ".html", clauses[clause] || clause);
    }

    function reasons(steps) {
      if (!steps.length) return null;
      return make("ul", "reasons", ...steps.map(reason));
    }

    /** The statement above names what a single answer is about; several need their questions. */
    function given(answers) {
      if (answers.length === 1) return answers[0].value;
      const after = (label) => (/[？?]$/.test(label) ? (lang === "zh" ? "" : " ") : colon);
      return answers.map((item) => item.label + after(item.label) + item.value).join(lang === "zh" ? "；" : "; ");
    }

    function reason(step) {
      const quote = make("q", "", step.quote || "");
      quote.lang = "zh-Hans";
      return make(
        "li",
        "state-" + step.verdict,
        icon(step.verdict),
        make(
          "div",
          "",
          make("p", "", step.statement),
          step.answers.length ? make("p", "hint", words.you_said + colon + given(step.answers)) : null,
          step.quote ? make("p", "reason-quote", quote, " ", clauseLink(step.clause)) : null,
          reasons(step.parts)
        )
      );
    }

    function figures(items) {
      if (!items.length) return null;
      return make(
        "dl",
        "figures",
        ...items.map((item) =>
          make(
            "div",
            "",
            make("dt", "", item.label),
            make("dd", "", item.value + (item.unit ? " " + item.unit : "")),
            item.working ? make("dd", "working", item.working) : null
          )
        )
      );
    }

    function reading(item) {
      const quote = make("q", "quote-words", item.quote);
      quote.lang = "zh-Hans";
      return make(
        "div",
        "reading",
        make("p", "", quote),
        make("p", "", make("strong", "", words.our_reading), " ", item.reading),
        item.other ? make("p", "", make("strong", "", words.other_reading), " ", item.other) : null
      );
    }

    return { elements, inOneLine };
  }

  window.policyAnswerIn = answerIn;
})();
