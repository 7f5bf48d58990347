/*
 * What is known of every measure from a few answers, and which question to ask next.
 *
 * Nothing is decided here: a table holds, for every measure, the verdicts that the rules gave at build time
 * (build_scripts/tables/decision.py says in which form). This script walks the tables of one language.
 *
 *   policyMeasures(data, situations)   over what tables/finder.<lang>.js holds
 */
(function () {
  "use strict";

  const CITY = "city";
  /** The city of somebody of whose city there is no notice. */
  const OTHER_CITY = "other";
  const SITUATION = "situation";
  /** 不清楚: an answer to the question, and never one to the rules. */
  const SKIPPED = "unknown";

  function policyMeasures(data, situations) {
    const { questions, implied } = data;
    // What belongs to no city (which dates fall in which period) is a tool, and no measure for anybody.
    const all = data.measures.filter((measure) => measure.notice);

    const isOpen = (answer) => answer === undefined || answer === SKIPPED;

    /** The answers, and what they say about other questions; what was answered itself is never replaced. */
    function withImplied(answers) {
      const known = Object.assign({}, answers);
      for (let before = -1; before < Object.keys(known).length; ) {
        before = Object.keys(known).length;
        for (const { given, then } of implied) {
          if (!Object.keys(given).every((fact) => known[fact] === given[fact])) continue;
          for (const fact of Object.keys(then)) if (isOpen(known[fact])) known[fact] = then[fact];
        }
      }
      return known;
    }

    /** The child of a node for what is known: a choice as it is, a number or a date by its band. */
    function branch(question, answer) {
      if (isOpen(answer)) return "";
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
      if (!isOpen(known[CITY]) && known[CITY] !== measure.notice) return { verdict: "elsewhere", asks: [], nearest: [] };
      if (!measure.table) return { verdict: "figures", headline: null, nearest: [], asks: [], needs: [] };
      const found = leaf(measure, known);
      // Nothing that is asked here could tell: it takes amounts, or dates that are compared with each other.
      return found.verdict === "unknown" && !found.asks.length ? Object.assign({}, found, { verdict: "figures" }) : found;
    }

    const isSettled = (found) => found.verdict !== "unknown";

    /** The measures of the situation, or all. */
    function inQuestion(answers) {
      const chosen = situations[answers[SITUATION]];
      return chosen ? chosen.measures.map((id) => all.find((measure) => measure.id === id)).filter(Boolean) : all;
    }

    /** The questions that could still settle a measure, the one that settles the most first. */
    function stillOpen(answers) {
      const known = withImplied(answers);
      const open = inQuestion(answers).filter((measure) => !isSettled(verdictOf(measure, known)));
      const found = new Map();
      for (const measure of open) {
        for (const fact of verdictOf(measure, known).asks) {
          if (known[fact] === undefined && !found.has(fact)) found.set(fact, score(fact, open, answers));
        }
      }
      return [...found].sort((one, other) => other[1] - one[1]).map(([fact]) => fact);
    }

    /** How many of the open measures an answer settles, on average over the answers there are. */
    function score(fact, open, answers) {
      const question = questions[fact];
      const tried = question.cuts || question.choices.map((choice) => choice.value);
      let settled = 0;
      for (const answer of tried) {
        const known = withImplied(Object.assign({}, answers, { [fact]: answer }));
        settled += open.filter((measure) => isSettled(verdictOf(measure, known))).length;
      }
      return settled / tried.length;
    }

    /** The next question, or undefined: first where and what about, then what settles the most. */
    function next(answers) {
      const cities = new Set(inQuestion(answers).map((measure) => measure.notice));
      if (answers[CITY] === undefined && cities.size > 1) return CITY;
      if (answers[CITY] === OTHER_CITY) return undefined;
      if (answers[SITUATION] === undefined) return SITUATION;
      return stillOpen(answers)[0];
    }

    /** The measures in question by group, in the order of GROUPS; each with what is known of it. */
    function groups(answers) {
      const known = withImplied(answers);
      const found = new Map(GROUPS.map((name) => [name, []]));
      for (const measure of inQuestion(answers)) {
        const verdict = verdictOf(measure, known);
        found.get(verdict.verdict).push([measure, verdict]);
      }
      return [...found].filter(([, members]) => members.length);
    }

    return { withImplied, stillOpen, next, groups };
  }

  const GROUPS = ["yes", "unknown", "figures", "not_stated", "no", "elsewhere"];

  window.policyMeasures = policyMeasures;
  Object.assign(policyMeasures, { CITY, OTHER_CITY, SITUATION, SKIPPED });
})();
