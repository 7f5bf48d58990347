/*
 * The finder: a few questions, one at a time, and which measures apply, may apply, or do not.
 *
 * It decides nothing: measures.js walks the tables of verdicts. Answers are kept by memory.js.
 */
(function () {
  "use strict";

  const place = document.querySelector("[data-finder]");
  if (!place) return;
  const { make, put, link, button } = window.policyElements;
  const { CITY, OTHER_CITY, SITUATION, SKIPPED } = window.policyMeasures;
  const root = place.dataset.root;
  const lang = document.documentElement.lang.slice(0, 2);
  const strings = JSON.parse(document.querySelector("[data-words]").textContent);
  const asking = place.querySelector("[data-asking]");
  const progress = place.querySelector("[data-progress]");
  const given = place.querySelector("[data-given]");
  const results = place.querySelector("[data-results]");
  const here = inLanguage(lang);
  const { words, measures } = here;
  let answers = {};

  /** Everything that is said in a language: its words, its tables, and how a question and an answer read. */
  function inLanguage(lang) {
    const { finder: words, situations, cities } = strings[lang];
    const data = window.policyFinder[lang];
    const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

    function questionOf(fact) {
      if (fact === CITY) return { label: words.city, hint: words.city_hint, type: "choice", choices: cities };
      if (fact === SITUATION) {
        const choices = Object.keys(situations).map((id) => ({ value: id, label: situations[id].title }));
        return { label: words.situation, hint: null, type: "choice", choices };
      }
      return data.questions[fact];
    }

    function answerInWords(fact, answer) {
      const question = questionOf(fact);
      if (answer === SKIPPED) return words.skip;
      const chosen = (question.choices || []).find((choice) => choice.value === answer);
      return chosen ? capital(chosen.label) : answer + (question.unit ? " " + question.unit : "");
    }

    /** Several questions after each other. */
    function joined(labels) {
      return labels.join(lang === "zh" ? "" : " ");
    }

    function dayInWords(day) {
      const date = new Date(day + "T12:00");
      return lang === "zh"
        ? date.getFullYear() + " 年 " + (date.getMonth() + 1) + " 月 " + date.getDate() + " 日"
        : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    }

    /** What is said of a measure: where it is from, whether it has ended, its line, what would change it, what is open. */
    function lines(measure, known, name) {
      const settled = name === "yes" || name === "no";
      const open = name === "unknown" ? known.asks.slice(0, 3).map((fact) => data.questions[fact].label) : [];
      const needs = name === "figures" ? known.needs.map((fact) => data.figures[fact].label) : [];
      return {
        title: cityOf(measure).label + " · " + measure.title,
        from: cityOf(measure).from,
        ended: measure.ended ? words.ended.replace("{date}", dayInWords(measure.ended)) : "",
        said: settled ? known.headline || measure.line : measure.line,
        hints: [
          ...(name === "no" ? known.nearest : []),
          ...(open.length ? [words.open + joined(open)] : []),
          ...(needs.length ? [words.open + joined(needs)] : name === "figures" ? [words.needs_figures] : []),
        ],
      };
    }

    function cityOf(measure) {
      return cities.find((one) => one.value === measure.notice);
    }

    const measures = window.policyMeasures(data, situations);
    return { words, data, measures, questionOf, answerInWords, capital, lines, cityOf };
  }

  // ---- The next question

  function answer(fact, value) {
    answers[fact] = value;
    show(true);
  }

  function ask(fact) {
    const question = here.questionOf(fact);
    const title = make("h2", "", question.label);
    title.tabIndex = -1;
    put(asking, title);
    if (question.hint) asking.append(make("p", "hint", question.hint));
    if (question.choices) {
      const options = question.choices.map((choice) =>
        button(here.capital(choice.label), "button quiet", () => answer(fact, choice.value))
      );
      asking.append(make("div", "finder-options", ...options));
    } else {
      asking.append(box(fact, question));
    }
    asking.append(make("p", "", button(words.skip, "button quiet", () => answer(fact, SKIPPED))));
    return title;
  }

  function box(fact, question) {
    const input = make("input");
    input.type = question.type === "integer" ? "text" : question.type;
    if (question.type === "integer") input.inputMode = "numeric";
    input.setAttribute("aria-label", question.label);
    input.autocomplete = "off";
    const error = make("p", "field-error");
    error.id = "finder-error";
    error.setAttribute("role", "alert");
    const form = make("form", "finder-form", error, make("div", "box", input, question.unit ? make("span", "unit", question.unit) : null));
    const submit = make("button", "button", words.next);
    form.append(make("p", "", submit));
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = input.value.trim();
      if (isInRange(question, text)) return answer(fact, text);
      const { min, max } = question.range;
      const told = question.type === "integer" ? words.whole_number : words.whole_date;
      error.textContent = told.replace("{min}", min).replace("{max}", max);
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", error.id);
      input.focus();
    });
    return form;
  }

  function isInRange({ type, range }, text) {
    const { min, max } = range;
    if (type === "integer") return /^\d{1,9}$/.test(text) && Number(min) <= Number(text) && Number(text) <= Number(max);
    const reads = { date: isDay, month: (text) => isDay(text + "-01"), time: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text) };
    return reads[type](text) && min <= text && text <= max;
  }

  function isDay(text) {
    const day = new Date(text + "T00:00Z");
    return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
  }

  // ---- What is known so far

  /** Question and answer; `extra` goes behind the answer. */
  function row(fact, value, extra) {
    return make("div", "", make("dt", "", here.questionOf(fact).label), make("dd", "", here.answerInWords(fact, value), " ", extra));
  }

  function showGiven() {
    const facts = Object.keys(answers);
    if (!facts.length) return put(given);
    const rows = facts.map((fact) => {
      const change = button(words.change, "button quiet", () => {
        delete answers[fact];
        show(false);
        ask(fact).focus();
      });
      change.setAttribute("aria-label", words.change + " " + here.questionOf(fact).label);
      return row(fact, answers[fact], change);
    });
    const known = measures.withImplied(answers);
    const implied = Object.keys(known).filter((fact) => known[fact] !== answers[fact]);
    const clear = button(words.clear, "button quiet", () => {
      answers = {};
      show(true);
    });
    put(
      given,
      make("h2", "", words.given),
      make("dl", "finder-given", ...rows, ...implied.map((fact) => row(fact, known[fact], make("span", "hint", words.implied)))),
      make("p", "", clear)
    );
  }

  function showResults() {
    put(results, ...measures.groups(answers).map(([name, found]) => group(name, found)));
  }

  function group(name, found) {
    const title = words["group_" + name] + " (" + found.length + ")";
    const cards = found.map(([measure, known]) => card(measure, known, name));
    // What is settled against the reader is there to be looked up, and not in the way.
    if (name === "no" || name === "elsewhere") {
      return make("details", "finder-group", make("summary", "", title), ...cards);
    }
    return make("section", "finder-group", make("h3", "", title), ...cards);
  }

  function card(measure, known, name) {
    const { title, from, ended, said, hints } = here.lines(measure, known, name);
    return make(
      "article",
      "measure",
      make("h4", "", title),
      make("p", "hint", from, ended ? " " + ended : null),
      make("p", "", said),
      ...hints.map((line) => make("p", "hint", line)),
      make("p", "", link(calculatorAddress(measure), words.work_out, "button quiet"))
    );
  }

  /** A calculator with what is known here filled in. */
  function calculatorAddress(measure) {
    const known = measures.withImplied(answers);
    const carried = {};
    for (const fact of Object.keys(measure.inputs)) {
      if (known[fact] !== undefined && known[fact] !== SKIPPED) carried[measure.inputs[fact]] = known[fact];
    }
    const fragment = new URLSearchParams(carried).toString();
    return root + lang + "/calculators/" + measure.id + ".html" + (fragment ? "#" + fragment : "");
  }

  // ---- Memory and page

  /** Of what an address holds, which may be anything, the answers that could have been given here. */
  function recall() {
    answers = {};
    const asked = [CITY, SITUATION, ...Object.keys(here.data.questions)];
    window.policyMemory.recall().forEach((value, fact) => {
      if (asked.includes(fact) && couldAnswer(here.questionOf(fact), value)) answers[fact] = value;
    });
  }

  function couldAnswer(question, value) {
    if (value === SKIPPED) return true;
    return question.choices ? question.choices.some((choice) => choice.value === value) : isInRange(question, value);
  }

  /** Everything anew; `moved` when the reader went on, and the focus goes to what is asked next. */
  function show(moved) {
    window.policyMemory.keep(answers);
    const fact = measures.next(answers);
    const step = Object.keys(answers).length + 1;
    // Before it is known what it is about, a number of questions would frighten and mean nothing.
    const told = fact === CITY || fact === SITUATION ? words.step : words.progress;
    const left = fact ? measures.stillOpen(answers).length : 0;
    progress.textContent = fact ? told.replace("{step}", step).replace("{left}", left) : "";
    let title;
    if (fact) {
      title = ask(fact);
    } else {
      const isCovered = answers[CITY] !== OTHER_CITY;
      title = make("h2", "", isCovered ? words.done : words.no_notice);
      title.tabIndex = -1;
      put(asking, title, make("p", "", isCovered ? words.done_help : words.no_notice_help));
    }
    showGiven();
    showResults();
    place.classList.toggle("has-answers", Object.keys(answers).length > 0);
    place.dispatchEvent(new CustomEvent("answered", { detail: { answers: Object.assign({}, answers), inLanguage } }));
    if (moved) title.focus();
  }

  window.policyMemory.onChange(() => {
    recall();
    show(false);
  });
  recall();
  show(false);
})();
