// What a query finds: pure functions over the index that build_scripts/search writes. No page is touched here.
//
//   const engine = policySearchEngine.open(index, load)     (search-files.js)
//   engine.search(query)         [{unit, score, plan}…] in groups of one kind, best first; nothing where nothing fits; a
//                                Promise of them where a part of the index is looked up in files of its own
//   engine.marks(plan, text)     [[start, end]…]: the places in a text that the query's words stand at
//
// `load(part)` is a Promise of what the script search/<part>.js leaves in policySearchParts[part].
//
// In the order in which they need one another: search-texts.js (what stands in a text), search-matching.js (which units have
// it), search-vocabulary.js, search-pinyin.js (what words and letters may stand for), search-query.js (a query, cut into
// slots), this (a unit's score is the weighted share of the slots that it answers, and the best reading of each counts), and
// search-files.js (many texts).
(function (scope) {
  "use strict";

  const { HAN, STOP_EN, cleaned, fold, english, numbers, dates, times, isIn, documents, joined } = scope.policySearchTexts;
  const { matching, once, strongest, sum } = scope.policySearchMatching;

  /** Looks through units in memory. `base` is an engine whose vocabulary is used, for units that come later. */
  function create(index, base) {
    const { units, notices } = index;
    const sharedParts = {};
    const shared = (name, make) => (sharedParts[name] = base ? base.shared[name] : once(make));
    const matched = matching(index);
    const words = scope.policySearchVocabulary(index, matched, shared);
    const pinyin = scope.policySearchPinyin(index, matched, words, shared);
    const { planOf, readingsOf } = scope.policySearchQuery(index, matched, words, pinyin);
    const { pairs, whole, stems, numbered, dated, cited, sameNumber } = matched;
    const { vocabulary, englishNames, dictionary } = words;
    const { spoken, names, pairsByLetters } = pinyin;

    function scoresOf(plan) {
      const found = new Map();
      const { slots } = plan;
      if (!slots.length || !plan.all) return found;
      const own = slots.map(({ hits, kind }) => {
        const reached = new Map(hits);
        if (kind === "city" || kind === "article" || kind === "address") return reached;
        units.forEach((unit, place) => {
          if (!unit.r) return;
          let best = 0;
          for (const clause of unit.r) best = Math.max(best, hits.get(clause) || 0);
          if (best) strongest(reached, place, best * 0.62);
        });
        return reached;
      });
      // A piece of a short word stands in many a text by chance.
      const isShort = plan.folded.length <= 4 && slots.every(({ kind }) => kind === "run");
      const isSubject = slots.map(({ kind }) => kind !== "city");
      const candidates = new Set();
      own.forEach((hits, n) => {
        if (isSubject[n] || !isSubject.includes(true)) for (const unit of hits.keys()) candidates.add(unit);
      });
      const exactly = plan.folded.length > 1 ? whole(plan.folded) : new Map();
      for (const unit of exactly.keys()) candidates.add(unit);
      for (const place of candidates) {
        let score = 0;
        let reached = 0;
        let met = 0;
        let sure = false;
        let slipped = false;
        slots.forEach(({ weight, kind, isBare }, n) => {
          const strength = own[n].get(place) || 0;
          score += weight * strength;
          if (strength > 0.3) met += weight;
          if (isSubject[n] || slots.length === 1) reached += weight * Math.min(1, strength * 1.25);
          if (strength > 0.45 && kind === "slip") slipped = true;
          else if (strength > 0.45 && kind !== "run" && kind !== "city" && !isBare) sure = true;
        });
        score *= (0.8 + (0.2 * met) / plan.all) / plan.all;
        reached /= sum(slots.filter((_, n) => isSubject[n] || slots.length === 1).map((slot) => slot.weight));
        const exact = exactly.get(place) || 0;
        if (!exact && reached < (sure ? 0.2 : isShort ? 0.7 : slipped ? 0.6 : 0.5)) continue;
        const unit = units[place];
        score += 0.35 * exact;
        if (unit.k === "calculator") score *= plan.figure ? 1.22 : 1.06;
        else if (unit.k === "term") score *= plan.meaning ? 1.35 : 0.86;
        else if (unit.k === "clause" && /-(?:head|tail)-/.test(unit.id)) score *= 0.94;
        found.set(place, { score, exact: exact > 0 });
      }
      return found;
    }

    /** Results of one kind together: calculators where they answer nearly as well as anything else, terms last unless a
     * meaning is asked for. */
    function inGroups(results) {
      const groups = new Map();
      for (const result of results) {
        const ahead = { calculator: result.plan.figure ? 1.25 : 1.12, notice: 1, clause: 1, term: result.plan.meaning ? 1.2 : 0.7 }[result.unit.k];
        const group = groups.get(result.unit.k) || { best: 0, results: [] };
        group.best = Math.max(group.best, result.score * ahead);
        group.results.push(result);
        groups.set(result.unit.k, group);
      }
      return [...groups.values()].sort((a, b) => b.best - a.best).flatMap((group) => group.results);
    }

    /** What a query finds: groups of one kind, the best first, and the best first within each. */
    function search(query) {
      return ranked(matches(readingsOf(query)));
    }

    /** What some readings of a query find, in no order. */
    function matches(readings) {
      const found = new Map();
      for (const { query: read, sure, exactly } of readings) {
        if (!read.trim()) continue;
        const plan = planOf(read, exactly);
        for (const [place, { score, exact }] of scoresOf(plan)) {
          const before = found.get(place);
          if (!before || score * sure > before.score) found.set(place, { unit: units[place], score: score * sure, exact, plan });
        }
      }
      return [...found.values()];
    }

    /** The best of what was found, in the order in which it is shown. */
    function ranked(found) {
      const order = { calculator: 0, clause: 1, notice: 2, term: 3 };
      const places = new Map(found.map(({ unit }, n) => [unit, n]));
      const results = found.sort(
        (a, b) => b.score - a.score || order[a.unit.k] - order[b.unit.k] || places.get(a.unit) - places.get(b.unit),
      );
      const least = results.length ? results[0].score * 0.45 : 0;
      return inGroups(results.filter(({ score, exact }) => exact || score >= least).slice(0, 60));
    }

    /** Where the query's words stand in a text of a result. */
    function marks(plan, text) {
      const ranges = [];
      const { folded, places } = fold(text);
      const put = (start, end) => {
        const last = places[end - 1];
        ranges.push([places[start], last + (text.codePointAt(last) > 0xffff ? 2 : 1)]);
      };
      const every = (words) => {
        let count = 0;
        for (let at = folded.indexOf(words); words && at >= 0; at = folded.indexOf(words, at + 1)) {
          put(at, at + words.length);
          count += 1;
        }
        return count;
      };
      if (plan.folded.length > 1 && HAN.test(plan.folded) && every(plan.folded)) return joined(ranges);
      const wanted = new Set(plan.slots.flatMap((slot) => slot.stems || []).filter((own) => !STOP_EN.has(own)));
      const phrases = plan.slots.flatMap((slot) => slot.zh || []).map((words) => englishNames().get(words)).filter(Boolean);
      for (const slot of plan.slots) {
        const reached = (slot.zh || []).map(every).some(Boolean);
        if (slot.run && !reached) {
          for (let n = 0; n + 1 < slot.run.length; n += 1) every(slot.run.slice(n, n + 2));
        }
        if (slot.kind === "number") {
          for (const number of numbers(text)) if (sameNumber(number, slot.asked)) ranges.push([number.start, number.end]);
        }
        if (slot.kind === "date") {
          const plain = cleaned(text);
          if (plain.length === text.length) for (const date of dates(plain)) if (isIn(date, slot.asked)) ranges.push([date.start, date.end]);
        }
        if (slot.kind === "time") {
          const plain = cleaned(text);
          if (plain.length === text.length) for (const time of times(plain)) if (time.value === slot.asked.time) ranges.push([time.start, time.end]);
        }
        if (slot.kind === "document") {
          for (const one of documents(text)) if (one.n === slot.asked.n) ranges.push([one.start, one.end]);
        }
      }
      if (wanted.size || phrases.length) {
        const words = english(text);
        words.forEach((word, n) => {
          if (wanted.has(word.stem)) ranges.push([word.start, word.end]);
          for (const name of phrases) {
            if (name.every((own, m) => words[n + m] && words[n + m].stem === own)) ranges.push([word.start, words[n + name.length - 1].end]);
          }
        });
      }
      return joined(ranges);
    }

    /** What the first queries would have to wait for, in pieces for a moment when nothing else happens. */
    const warm = [
      pairs,
      vocabulary,
      stems,
      dictionary,
      spoken,
      names,
      pairsByLetters,
      englishNames,
      numbered,
      dated,
      cited,
      ...["失业补助金", "unemploymemt", "sybzj", "shiyebuzhujing", "600元"].map((query) => () => search(query)),
    ];

    return { search, matches, ranked, readingsOf, planOf, marks, warm, notices, shared: sharedParts };
  }

  scope.policySearchEngine = { create };
})(typeof self === "undefined" ? globalThis : self);
