/*
 * A calculator's page: reads the form, asks the engine, lays out what it says.
 *
 * No rule and no wording of a rule stands here: `policyEngine.explain` answers in words, and this script turns them into
 * elements. Answers live in the address's fragment, which never reaches a server, so that reloading, switching the
 * language and sharing a link keep them.
 */
(function () {
  "use strict";

  const form = document.querySelector("[data-calculator]");
  if (!form) return;
  const id = form.dataset.calculator;
  const root = form.dataset.root;
  const lang = document.documentElement.lang.slice(0, 2);
  const { calculator: words, verdict: verdicts, clauses } = JSON.parse(document.querySelector("[data-words]").textContent);
  const answer = document.querySelector("[data-answer]");
  const body = document.querySelector("[data-answer-body]");
  const line = document.querySelector("[data-answer-line]");
  const summary = document.querySelector("[data-errors]");
  const empty = [...body.childNodes];

  // ---- Elements

  /** An element with a class, and children that are elements or texts; null children are left out. */
  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  function icon(verdict) {
    return document.querySelector(`[data-icon="${verdict}"]`).content.cloneNode(true);
  }

  function link(href, text) {
    const element = make("a", "", text);
    element.href = href;
    return element;
  }

  function section(title, ...children) {
    const kept = children.filter(Boolean);
    return kept.length ? [make("h3", "", title), ...kept] : [];
  }

  function list(texts, className) {
    return texts.length ? make("ul", className || "", ...texts.map((text) => make("li", "", text))) : null;
  }

  // ---- Answers: form, fragment

  const names = [...new Set([...form.elements].map((control) => control.name).filter(Boolean))];

  function read() {
    const answers = {};
    for (const name of names) {
      const value = form.elements[name].value;
      // A date box that holds half a date reports nothing; the browser itself shows what is missing.
      if (value.trim() !== "") answers[name] = value;
    }
    return answers;
  }

  function write(name, value) {
    form.elements[name].value = value;
  }

  function remember(answers) {
    const fragment = new URLSearchParams(answers).toString();
    const place = location.href.split("#")[0] + (fragment ? "#" + fragment : "");
    history.replaceState(null, "", place);
  }

  function recall() {
    const remembered = new URLSearchParams(location.hash.slice(1));
    for (const name of names) {
      if (remembered.has(name)) write(name, remembered.get(name));
    }
  }

  // ---- What the engine says

  let asked = 0;

  /** Ask for the answer to what is on the form; `submitted` when the reader asked for it, which moves the focus. */
  function ask(submitted) {
    const answers = read();
    remember(answers);
    if (!Object.keys(answers).length && !submitted) return showEmpty();
    const turn = ++asked;
    if (body.dataset.state !== "answered") showLoading();
    window.policyEngine.explain(id, answers, lang).then(
      (said) => {
        if (turn !== asked) return;
        if (said.errors) showErrors(said.errors, submitted);
        else showAnswer(said, submitted);
      },
      (error) => {
        if (turn === asked) showFailure(error, submitted);
      }
    );
  }

  function showEmpty() {
    asked++;
    clearErrors();
    body.dataset.state = "";
    body.replaceChildren(...empty);
    line.textContent = words.bar_empty;
  }

  function showLoading() {
    const text = make("p", "hint", words.starting);
    body.dataset.state = "loading";
    body.replaceChildren(text);
    line.textContent = words.starting;
    window.policyEngine.onprogress = ({ loaded, total }) => {
      const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
      text.textContent = words.loading.replace("{loaded}", megabytes(loaded)).replace("{total}", megabytes(total));
    };
  }

  function showFailure(error, submitted) {
    const tooOld = error && error.reason === "no_webassembly";
    const retry = make("button", "button", words.retry);
    retry.type = "button";
    retry.addEventListener("click", () => {
      window.policyEngine.retry();
      ask(true);
    });
    body.dataset.state = "failed";
    body.replaceChildren(
      make("p", "headline", words.failed),
      make("p", "", tooOld ? words.no_webassembly : words.failed_what),
      ...(tooOld ? [] : [make("p", "", retry)])
    );
    line.textContent = words.failed;
    if (submitted) answer.focus();
  }

  // ---- Refusals

  function clearErrors() {
    summary.hidden = true;
    for (const message of form.querySelectorAll(".field-error")) message.hidden = true;
    for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  }

  /** The button that puts the figure the reader probably meant into the field. */
  function offer(error) {
    if (!error.offer) return null;
    const button = make("button", "button quiet offer", words.use.replace("{value}", error.suggestion));
    button.type = "button";
    button.addEventListener("click", () => {
      write(error.field, error.suggestion);
      target(error.field).focus();
      ask(false);
    });
    return make("span", "", " ", error.offer, " ", button);
  }

  function target(field) {
    return document.getElementById("field-" + field);
  }

  function showErrors(errors, submitted) {
    clearErrors();
    const items = summary.querySelector("ul");
    items.replaceChildren();
    for (const error of errors) {
      const field = target(error.field);
      if (field) {
        const message = document.getElementById("error-" + error.field);
        message.replaceChildren(error.message, ...[offer(error)].filter(Boolean));
        message.hidden = false;
        field.setAttribute("aria-invalid", "true");
        const jump = link("#field-" + error.field, error.message);
        jump.addEventListener("click", (event) => {
          // The fragment holds the answers; a jump must not replace them.
          event.preventDefault();
          field.focus();
        });
        items.append(make("li", "", jump));
      } else {
        items.append(make("li", "", error.message));
      }
    }
    body.dataset.state = "refused";
    body.replaceChildren(make("p", "headline", words.errors), list(errors.map((error) => error.message)));
    line.textContent = words.errors;
    summary.hidden = !submitted;
    if (submitted) summary.focus();
  }

  // ---- The answer

  function showAnswer(said, submitted) {
    clearErrors();
    body.dataset.state = "answered";
    body.dataset.verdict = said.verdict;
    body.replaceChildren(
      make("p", "verdict " + said.verdict, icon(said.verdict), verdicts[said.verdict]),
      make("p", "headline", said.headline),
      ...(said.amount ? [amount(said.amount)] : []),
      ...section(words.asks, asks(said.asks)),
      ...section(words.nearest, list(said.nearest)),
      ...section(words.notes, list(said.notes)),
      ...deciding(said.reasons),
      ...section(words.why, reasons(said.reasons)),
      ...section(words.figures, figures(said.figures)),
      ...section(words.readings, ...said.readings.map(reading)),
      ...section(words.unsaid, list(said.unsaid)),
      ...section(words.background, list(said.background)),
      ...section(words.rounding, said.rounding && make("p", "", said.rounding)),
      make("p", "disclaimer", said.disclaimer)
    );
    line.textContent = said.headline;
    if (submitted) answer.focus();
  }

  function amount(figure) {
    return make(
      "div",
      "amount",
      make("p", "amount-label", figure.label),
      make("p", "amount-figure", make("strong", "", figure.value), figure.unit ? make("span", "", figure.unit) : null),
      figure.working ? make("p", "working", figure.working) : null
    );
  }

  function asks(open) {
    if (!open.length) return null;
    const items = open.map((item) => {
      const jump = link("#field-" + item.field, item.label);
      jump.addEventListener("click", (event) => {
        event.preventDefault();
        const field = target(item.field);
        field.scrollIntoView({ block: "center" });
        (field.querySelector("input") || field).focus({ preventScroll: true });
      });
      return make("li", "", jump);
    });
    return make("ul", "asks", ...items);
  }

  /** Every leaf of the reasons, in order. */
  function leaves(steps) {
    return steps.flatMap((step) => (step.parts.length ? leaves(step.parts) : [step]));
  }

  /** The deciding sentence with its deciding words marked: those of the conditions that have the verdict of the whole. */
  function deciding(steps) {
    const state = body.dataset.verdict === "not_stated" ? "unknown" : body.dataset.verdict;
    const decided = leaves(steps).filter((step) => step.clause && step.quote && step.verdict === state);
    const byClause = new Map();
    for (const step of decided) byClause.set(step.clause, [...(byClause.get(step.clause) || []), step.quote]);
    return [...byClause].map(([clause, quotes]) => {
      const text = document.querySelector(`[data-clause="${clause}"] [data-source-text]`).textContent;
      const words = make("p", "official", ...marked(text, quotes));
      words.lang = "zh-Hans";
      return make("figure", "quoted", make("blockquote", "", words), make("figcaption", "", clauseLink(clause)));
    });
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
    return link(root + "c/" + clause + ".html", clauses[clause]);
  }

  function reasons(steps) {
    if (!steps.length) return null;
    return make("ul", "reasons", ...steps.map(reason));
  }

  function reason(step) {
    const given = step.answers.map((item) => item.label + (lang === "zh" ? "：" : ": ") + item.value);
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
        given.length ? make("p", "hint", words.you_said + (lang === "zh" ? "：" : ": ") + given.join(lang === "zh" ? "；" : "; ")) : null,
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

  // ---- When

  let waiting = 0;

  form.addEventListener("focusin", () => window.policyEngine.start(), { once: true });
  form.addEventListener("input", (event) => {
    // While a word is being composed with an input method it is not yet an answer.
    if (event.isComposing) return;
    remember(read());
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(false), event.target.type === "radio" ? 0 : 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask(true);
  });
  form.addEventListener("reset", () => setTimeout(() => {
    remember({});
    showEmpty();
  }));
  document.querySelector("[data-see]").addEventListener("click", (event) => {
    event.preventDefault();
    answer.scrollIntoView();
    answer.focus({ preventScroll: true });
  });
  window.addEventListener("hashchange", () => {
    form.reset();
    recall();
    ask(false);
  });

  recall();
  if (Object.keys(read()).length) ask(false);
})();
