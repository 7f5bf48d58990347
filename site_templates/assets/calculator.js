/*
 * A calculator's page: reads the form, asks the engine, lays out what it says.
 *
 * No rule and no wording of a rule stands here: `policyEngine.explain` answers in words, and this script turns them into
 * elements. Answers are kept by memory.js, so that reloading, switching the language and sharing a link keep them.
 *
 * Everything used here is older than what the engine needs, so that a browser too old for it still gets to say so.
 */
(function () {
  "use strict";

  const form = document.querySelector("[data-calculator]");
  if (!form) return;
  const id = form.dataset.calculator;
  const root = form.dataset.root;
  const lang = document.documentElement.lang.slice(0, 2);
  const { make, put, update, link, button } = window.policyElements;
  const strings = JSON.parse(document.querySelector("[data-words]").textContent)[lang];
  const words = strings.calculator;
  const laidOut = window.policyAnswerIn(lang, strings, root, questionLink);
  const answer = document.querySelector("[data-answer]");
  const body = document.querySelector("[data-answer-body]");
  const line = document.querySelector("[data-answer-line]");
  const summary = document.querySelector("[data-errors]");
  const unsaid = document.querySelector("[data-unsaid]");
  const table = document.querySelector("[data-decisions]");
  const empty = [...body.childNodes];

  // ---- Answers: form, memory

  const names = [...new Set([...form.elements].map((control) => control.name).filter(Boolean))];

  function read() {
    const answers = {};
    for (const name of names) {
      const value = form.elements[name].value;
      // A date box that holds half a date reports nothing: see halfFilled.
      if (value.trim() !== "") answers[name] = value;
    }
    return answers;
  }

  function write(name, value) {
    form.elements[name].value = value;
  }

  function remember(answers) {
    window.policyMemory.keep(answers);
  }

  function recall() {
    const remembered = window.policyMemory.recall();
    for (const name of names) {
      if (remembered.has(name)) write(name, remembered.get(name));
    }
  }

  /** The controls that hold half a date: their value is empty, and the browser knows what is missing. */
  function halfFilled() {
    return [...form.elements].filter((control) => control.name && control.validity.badInput);
  }

  // ---- What the engine says

  // Milliseconds without news after which a start is called slow.
  const SLOW = 20000;
  // Milliseconds that the address waits for an answer at most.
  const ADDRESS_WAITS = 300;
  let slow = 0;
  let asked = 0;
  let running = false;

  /** Ask for the answer to what is on the form; `submitted` when the reader asked for it, which moves the focus. */
  function ask(submitted) {
    const answers = read();
    const found = findAnswer(answers, submitted);
    // A browser takes its time over an address, and an engine that is up is quicker: the answer goes first.
    if (!found || !running) return remember(answers);
    Promise.race([found, new Promise((resolve) => setTimeout(resolve, ADDRESS_WAITS))]).then(() => remember(read()));
  }

  /** A promise of an answer that is not there at once. */

  function findAnswer(answers, submitted) {
    const half = submitted ? halfFilled() : [];
    if (half.length) return showHalfFilled(half);
    if (!Object.keys(answers).length && !submitted) return showEmpty();
    const turn = ++asked;
    // What a table holds needs no engine, and is there at once.
    const tabled = window.policyTable && window.policyTable.explain(id, answers, lang);
    if (tabled) return showAnswer(tabled, answers, submitted);
    if (!window.policyEngine) return showFailure("load_failed", submitted);
    if (!running) showLoading();
    return window.policyEngine.explain(id, answers, lang).then(
      (said) => {
        running = true;
        if (turn !== asked) return;
        if (said.errors) showErrors(said.errors, submitted);
        else showAnswer(said, answers, submitted);
      },
      (error) => {
        running = false;
        if (turn === asked) showFailure(error.reason, submitted);
      }
    );
  }

  /** What stands in the place of the answer, and in one line in the bar. */
  function show(state, inOneLine, ...children) {
    clearTimeout(slow);
    // From one answer to the next a good part stays as it is.
    const lay = state === "answered" && body.dataset.state === state ? update : put;
    lay(body, ...children);
    body.dataset.state = state;
    delete body.dataset.verdict;
    line.textContent = inOneLine;
    // An answer says it itself.
    if (unsaid) unsaid.hidden = state === "answered";
    // The table for readers without a script serves those whose browser cannot work anything out as well.
    if (table) table.classList.toggle("without-script", state !== "failed");
  }

  function showEmpty() {
    asked++;
    clearErrors();
    show("", words.bar_empty, ...empty);
  }

  function showLoading() {
    const text = make("p", "hint", words.starting);
    let missing = true;
    const expectNews = () => {
      clearTimeout(slow);
      slow = setTimeout(() => showSlow(missing ? words.slow : words.slow_start), SLOW);
    };
    show("loading", words.starting, text);
    window.policyEngine.onprogress = ({ loaded, total }) => {
      const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
      missing = loaded < total;
      text.textContent = words.loading.replace("{loaded}", megabytes(loaded)).replace("{total}", megabytes(total));
      if (body.dataset.state !== "loading") return;
      if (!text.isConnected) show("loading", words.starting, text);
      expectNews();
    };
    expectNews();
  }

  function showSlow(what) {
    show("loading", words.slow_line, make("p", "headline", words.slow_line), make("p", "", what), ...ways(words.retry, retry));
  }

  /** What can be done, and what else. */
  function ways(text, act) {
    return [make("p", "", button(text, "button", act)), ...otherWays()];
  }

  function otherWays() {
    return [...(table ? [make("p", "", tableLink())] : []), make("p", "", words.failed_else)];
  }

  function retry() {
    // Without its script there is nothing to start anew but the page; the answers are in its address.
    if (!window.policyEngine) return location.reload();
    window.policyEngine.retry();
    answer.focus();
    ask(true);
  }

  /** The page as it is now, and its scripts: a host that says nothing of it lets a browser keep those for days. */
  function renew() {
    const scripts = [...document.scripts].filter((script) => script.src);
    const fetched = scripts.map((script) => fetch(script.src, { cache: "reload" }).catch(() => {}));
    Promise.all(fetched).then(() => location.reload());
  }

  function showFailure(reason, submitted) {
    const what = words.failed_what[reason] || words.failed_what.crashed;
    const help = {
      outdated: () => ways(words.reload, renew),
      no_webassembly: otherWays,
    }[reason] || (() => ways(words.retry, retry));
    show("failed", words.failed, make("p", "headline", words.failed), make("p", "", what), ...help());
    if (submitted) answer.focus();
  }

  /** Like a link to a question, it leaves the answers in the address alone. */
  function tableLink() {
    const jump = link("#" + table.id, words.failed_table);
    jump.addEventListener("click", (event) => {
      event.preventDefault();
      table.scrollIntoView();
      table.focus({ preventScroll: true });
    });
    return jump;
  }

  // ---- Refusals

  function clearErrors() {
    summary.hidden = true;
    for (const message of form.querySelectorAll(".field-error:not([hidden])")) {
      message.hidden = true;
      // A hidden message still describes its field to a screen reader.
      message.textContent = "";
    }
    for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  }

  /** The button that puts the figure the reader probably meant into the field. */
  function offer(error) {
    if (!error.offer) return null;
    const button = make("button", "button quiet offer", words.use.replace("{value}", error.suggestion));
    button.type = "button";
    button.addEventListener("click", () => {
      write(error.field, error.suggestion);
      goTo(error.field);
      ask(false);
    });
    return make("span", "", " ", error.offer, " ", button);
  }

  function target(field) {
    return document.getElementById("field-" + field);
  }

  /** Put the focus where the question is answered: on its box, or on the choice made, or on the first of the choices. */
  function goTo(field) {
    const control = target(field).querySelector("input:checked") || target(field).querySelector("input") || target(field);
    target(field).scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
  }

  /** A link to a question. The address holds the answers; a jump must not replace them. */
  function questionLink(field, text) {
    const jump = link("#field-" + field, text);
    jump.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(field);
    });
    return jump;
  }

  /** In the browser's own words: it alone knows the parts of its date box. */
  function showHalfFilled(controls) {
    asked++;
    showErrors(controls.map((control) => ({ field: control.name, message: control.validationMessage })), true);
  }

  function showErrors(errors, submitted) {
    clearErrors();
    const items = summary.querySelector("ul");
    put(items);
    for (const error of errors) {
      const field = target(error.field);
      if (field) {
        const message = document.getElementById("error-" + error.field);
        put(message, error.message, ...[offer(error)].filter(Boolean));
        message.hidden = false;
        field.setAttribute("aria-invalid", "true");
        items.append(make("li", "", questionLink(error.field, error.message)));
      } else {
        items.append(make("li", "", error.message));
      }
    }
    show("refused", words.errors, make("p", "headline", words.errors), make("ul", "", ...errors.map((error) => make("li", "", error.message))));
    summary.hidden = !submitted;
    if (submitted) summary.focus();
  }

  // ---- The answer

  function showAnswer(said, answers, submitted) {
    clearErrors();
    show("answered", laidOut.inOneLine(said), ...laidOut.elements(said));
    body.dataset.verdict = said.verdict;
    // For the sheet: what was answered, and what is said of it.
    form.dispatchEvent(new CustomEvent("answered", { detail: { answers, said } }));
    if (submitted) answer.focus();
  }

  // ---- When

  let waiting = 0;

  function changed(event) {
    // While a word is being composed with an input method it is not yet an answer.
    if (event.isComposing) return;
    clearTimeout(waiting);
    if (event.target.type === "radio") return ask(false);
    waiting = setTimeout(() => ask(false), 250);
    remember(read());
  }

  // A form whose answers are all in a table fetches the engine only if it is asked something else.
  if (!window.policyTable) {
    form.addEventListener("focusin", () => window.policyEngine && window.policyEngine.start(), { once: true });
  }
  form.addEventListener("input", changed);
  form.addEventListener("compositionstart", () => clearTimeout(waiting));
  // Chromium sends no further input event when the composed word is accepted.
  form.addEventListener("compositionend", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask(true);
  });
  // The event comes before the controls are empty.
  form.addEventListener("reset", () => setTimeout(() => ask(false)));
  document.querySelector("[data-see]").addEventListener("click", (event) => {
    event.preventDefault();
    answer.scrollIntoView();
    answer.focus({ preventScroll: true });
  });
  window.policyMemory.onChange(() => {
    form.reset();
    recall();
  });

  // See display.js.
  form.dataset.works = "";
  recall();
  if (Object.keys(read()).length) ask(false);
})();
