/*
 * The finder: a few questions, one at a time, and which measures apply, may apply, or do not.
 *
 * It decides nothing itself: `policyFinder` holds, for every measure, the table of verdicts that the rules gave at build time.
 * This script walks those tables, and asks next what settles the most of them. Answers live in the address's fragment.
 */
(function () {
  "use strict";

  const place = document.querySelector("[data-finder]");
  if (!place) return;
  const root = place.dataset.root;
  const lang = document.documentElement.lang.slice(0, 2);
  const { finder: words, situations, cities } = JSON.parse(document.querySelector("[data-words]").textContent);
  const { questions, figures } = window.policyFinder;
  // What belongs to no city (which dates fall in which period) is a tool, and no measure for anybody.
  const measures = window.policyFinder.measures.filter((measure) => measure.notice);
  const asking = place.querySelector("[data-asking]");
  const progress = place.querySelector("[data-progress]");
  const given = place.querySelector("[data-given]");
  const results = place.querySelector("[data-results]");

  const CITY = "city";
  const SITUATION = "situation";
  const SKIPPED = "unknown";
  let answers = {};

  /** Children in place of those that were there; `replaceChildren` is younger than some phones. */
  function put(element, ...children) {
    element.textContent = "";
    element.append(...children);
  }

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  function button(text, className, act) {
    const element = make("button", className, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  }

  function link(href, text, className) {
    const element = make("a", className || "", text);
    element.href = href;
    return element;
  }

  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  // ---- Tables

  /** The child of a node for what was answered: a choice as it is, a number or a date by its band. */
  function branch(question, answer) {
    if (answer === undefined || answer === SKIPPED) return "";
    if (!question.cuts) return answer;
    const value = (text) => (question.type === "integer" ? Number(text) : text);
    return String(question.cuts.filter((cut) => value(cut) <= value(answer)).length - 1);
  }

  function leaf(measure, known) {
    const { facts, nodes, leaves, start } = measure.table;
    let at = start;
    while (at >= 0) {
      const [index, children] = nodes[at];
      const next = children[branch(questions[facts[index]], known[facts[index]])];
      at = next === undefined ? children[""] : next;
    }
    return leaves[-1 - at];
  }

  /** What is known of a measure: the words and verdict of its table; without one, only that figures are needed. */
  function verdictOf(measure, known) {
    if (measure.notice && known[CITY] && known[CITY] !== SKIPPED && known[CITY] !== measure.notice) {
      return { verdict: "elsewhere", asks: [] };
    }
    if (!measure.table) return { verdict: "figures", headline: null, nearest: [], asks: [], needs: [] };
    const found = leaf(measure, known);
    // Nothing that is asked here could tell: it takes amounts, or dates that are compared with each other.
    return found.verdict === "unknown" && !found.asks.length ? Object.assign({}, found, { verdict: "figures" }) : found;
  }

  const isSettled = (found) => found.verdict !== "unknown";

  function inQuestion() {
    const chosen = situations[answers[SITUATION]];
    if (!chosen) return measures;
    return chosen.measures.map((id) => measures.find((measure) => measure.id === id)).filter(Boolean);
  }

  /** The questions that could still settle a measure, the one that settles the most first. */
  function stillOpen() {
    const open = inQuestion().filter((measure) => !isSettled(verdictOf(measure, answers)));
    const found = new Map();
    for (const measure of open) {
      for (const fact of verdictOf(measure, answers).asks) {
        if (answers[fact] === undefined && !found.has(fact)) found.set(fact, score(fact, open));
      }
    }
    return [...found].sort((one, other) => other[1] - one[1]).map(([fact]) => fact);
  }

  /** How many of the open measures an answer settles, on average over the answers there are. */
  function score(fact, open) {
    const question = questions[fact];
    const tried = question.cuts || question.choices.map((choice) => choice.value);
    let settled = 0;
    for (const answer of tried) {
      const known = Object.assign({}, answers, { [fact]: answer });
      settled += open.filter((measure) => measure.inputs[fact] && isSettled(verdictOf(measure, known))).length;
    }
    return settled / tried.length;
  }

  // ---- The next question

  function next() {
    if (answers[CITY] === undefined && new Set(inQuestion().map((measure) => measure.notice)).size > 1) return CITY;
    if (answers[SITUATION] === undefined) return SITUATION;
    return stillOpen()[0];
  }

  function questionOf(fact) {
    if (fact === CITY) return { label: words.city, hint: words.city_hint, type: "choice", choices: cities };
    if (fact === SITUATION) {
      const choices = Object.keys(situations).map((id) => ({ value: id, label: situations[id].title }));
      return { label: words.situation, hint: null, type: "choice", choices };
    }
    return questions[fact];
  }

  function answer(fact, value) {
    answers[fact] = value;
    show(true);
  }

  function ask(fact) {
    const question = questionOf(fact);
    const title = make("h2", "", question.label);
    title.tabIndex = -1;
    put(asking, title);
    if (question.hint) asking.append(make("p", "hint", question.hint));
    if (question.choices) {
      const options = question.choices.map((choice) =>
        button(capital(choice.label), "button quiet", () => answer(fact, choice.value))
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
    error.setAttribute("role", "alert");
    const form = make("form", "finder-form", error, make("div", "box", input, question.unit ? make("span", "unit", question.unit) : null));
    const submit = make("button", "button", words.next);
    form.append(make("p", "", submit));
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = input.value.trim();
      const whole = question.type === "integer";
      const value = (limit) => (whole ? Number(limit) : limit);
      const { min, max } = question.range;
      const read = whole ? /^\d{1,9}$/.test(text) : text !== "";
      if (read && value(min) <= value(text) && value(text) <= value(max)) return answer(fact, text);
      error.textContent = (whole ? words.whole_number : words.whole_date).replace("{min}", min).replace("{max}", max);
      input.focus();
    });
    return form;
  }

  // ---- What is known so far

  function shownAnswer(fact) {
    const question = questionOf(fact);
    if (answers[fact] === SKIPPED) return words.skip;
    const chosen = (question.choices || []).find((choice) => choice.value === answers[fact]);
    return chosen ? capital(chosen.label) : answers[fact] + (question.unit ? " " + question.unit : "");
  }

  function showGiven() {
    const rows = Object.keys(answers).map((fact) => {
      const change = button(words.change, "button quiet", () => {
        delete answers[fact];
        show(false);
        ask(fact).focus();
      });
      change.setAttribute("aria-label", words.change + " " + questionOf(fact).label);
      return make("div", "", make("dt", "", questionOf(fact).label), make("dd", "", shownAnswer(fact), " ", change));
    });
    put(given, ...(rows.length ? [make("h2", "", words.given), make("dl", "finder-given", ...rows)] : []));
    if (rows.length) {
      const clear = button(words.clear, "button quiet", () => {
        answers = {};
        show(true);
      });
      given.append(make("p", "", clear));
    }
  }

  const GROUPS = ["yes", "unknown", "figures", "not_stated", "no", "elsewhere"];

  function showResults() {
    const groups = new Map(GROUPS.map((name) => [name, []]));
    for (const measure of inQuestion()) {
      const found = verdictOf(measure, answers);
      groups.get(found.verdict).push([measure, found]);
    }
    const shown = [...groups].filter(([, found]) => found.length);
    put(results, ...shown.map(([name, found]) => group(name, found)));
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
    const city = cities.find((one) => one.value === measure.notice);
    const open = known.asks.slice(0, 3).map((fact) => questions[fact].label);
    return make(
      "article",
      "measure",
      make("h4", "", city.label + " · " + measure.title),
      make("p", "hint", city.from, measure.ended ? " " + words.ended.replace("{date}", inWords(measure.ended)) : ""),
      make("p", "", name === "yes" || name === "no" ? known.headline || measure.line : measure.line),
      ...(name === "no" ? known.nearest.map((line) => make("p", "hint", line)) : []),
      name === "unknown" && open.length ? make("p", "hint", words.open + open.join(lang === "zh" ? "" : " ")) : null,
      name === "figures" ? make("p", "hint", needed(known)) : null,
      make("p", "", link(calculatorAddress(measure), words.work_out, "button quiet"))
    );
  }

  function needed(known) {
    const labels = known.needs.map((fact) => figures[fact].label);
    return labels.length ? words.open + labels.join(lang === "zh" ? "" : " ") : words.needs_figures;
  }

  function inWords(day) {
    const date = new Date(day + "T12:00");
    return lang === "zh"
      ? date.getFullYear() + " 年 " + (date.getMonth() + 1) + " 月 " + date.getDate() + " 日"
      : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  }

  /** A calculator with what was answered here filled in. */
  function calculatorAddress(measure) {
    const carried = {};
    for (const fact of Object.keys(measure.inputs)) {
      if (answers[fact] !== undefined && answers[fact] !== SKIPPED) carried[measure.inputs[fact]] = answers[fact];
    }
    const fragment = new URLSearchParams(carried).toString();
    return root + lang + "/calculators/" + measure.id + ".html" + (fragment ? "#" + fragment : "");
  }

  // ---- Address and page

  function remember() {
    const fragment = new URLSearchParams(answers).toString();
    const address = location.href.split("#")[0] + (fragment ? "#" + fragment : "");
    try {
      history.replaceState(null, "", address);
    } catch (refused) {
      // Some browsers refuse when there are many changes in a short time; the page still holds the answers.
    }
  }

  function recall() {
    answers = {};
    new URLSearchParams(location.hash.slice(1)).forEach((value, fact) => {
      const known = fact === SITUATION ? situations[value] || value === SKIPPED : fact === CITY || questions[fact];
      if (known) answers[fact] = value;
    });
  }

  /** Everything anew; `moved` when the reader went on, and the focus goes to what is asked next. */
  function show(moved) {
    remember();
    const fact = next();
    const step = Object.keys(answers).length + 1;
    // Before it is known what it is about, a number of questions would frighten and mean nothing.
    const told = fact === CITY || fact === SITUATION ? words.step : words.progress;
    progress.textContent = fact ? told.replace("{step}", step).replace("{left}", stillOpen().length) : "";
    let title;
    if (fact) {
      title = ask(fact);
    } else {
      title = make("h2", "", words.done);
      title.tabIndex = -1;
      put(asking, title, make("p", "", words.done_help));
    }
    showGiven();
    showResults();
    if (moved) title.focus();
  }

  window.addEventListener("hashchange", () => {
    recall();
    show(false);
  });
  recall();
  show(false);
})();
