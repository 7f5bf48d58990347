// Letters as Chinese: in full, by their initials, both mixed, or with a slip of the finger.
(function (scope) {
  "use strict";

  const { HAN, fold, distance, slips } = scope.policySearchTexts;

  /** `shared(name, make)` makes a thing once, or takes that of another engine. */
  function pinyinOf(index, matched, words, shared) {
    const { units } = index;
    const { fields } = matched;
    const { vocabulary } = words;

    const syllables = shared("syllables", () => index.syllables);

    shared("syllableList", () => new Set(syllables().values()));

    /** A folded text in letters: with the place of the character that begins at each letter, or -1. */
    function letters(z) {
      let text = "";
      let first = "";
      const begins = [];
      for (let n = 0; n < z.length; n += 1) {
        let own = syllables().get(z[n]) || z[n];
        for (const [start, end] of [[n, n + 2], [n - 1, n + 1], [n - 1, n + 2], [n - 2, n + 1], [n, n + 3]]) {
          const context = start >= 0 && index.contexts[z.slice(start, end)];
          if (context && start + context[0] === n) {
            own = context[1];
            break;
          }
        }
        begins.push(n);
        for (let m = 1; m < own.length; m += 1) begins.push(-1);
        text += own;
        first += own[0];
      }
      begins.push(z.length);
      return { text, first, begins };
    }

    const spoken = shared("spoken", () => {
      const all = new Map();
      for (const { z } of fields) if (z && !all.has(z)) all.set(z, letters(z));
      for (const words of vocabulary().keys()) if (!all.has(words)) all.set(words, letters(words));
      return all;
    });
    const names = shared("names", () => {
      const found = new Map();
      const add = (z, rank) => {
        if (z.length > 1 && HAN.test(z) && !found.has(z)) found.set(z, { rank, ...letters(z) });
      };
      for (const unit of units) if (unit.k === "term") add(fold(unit.t[0]).folded, 0);
      for (const words of vocabulary().keys()) add(words, 1);
      for (const words of vocabulary().keys()) for (const run of words.match(/[\u3400-\u9fff]+/g) || []) add(run, 1);
      for (const unit of units) {
        if (unit.k === "calculator") for (const run of unit.t[0].match(/[\u3400-\u9fff]+/g) || []) add(run, 2);
      }
      return found;
    });

    /** Chinese words that are read so, from a character's first letter on. */
    function readAs(typed) {
      const found = new Map();
      for (const [z, { text, begins }] of spoken()) {
        for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
          if (begins[at] < 0) continue;
          let end = at + typed.length;
          const isWhole = begins[end] >= 0;
          while (begins[end] < 0) end += 1;
          const words = z.slice(begins[at], begins[end]);
          if (words.length < 2 || !HAN.test(words)) continue;
          const entry = found.get(words) || { words, sure: isWhole ? 1 : 0.9, count: 0 };
          entry.count += 1;
          found.set(words, entry);
        }
      }
      return [...found.values()].sort((a, b) => b.sure - a.sure || b.count - a.count).slice(0, 8);
    }

    const pairsByLetters = shared("pairsByLetters", () => {
      const found = new Map();
      for (const [words, { text }] of names()) if (!found.has(text)) found.set(text, words);
      for (const [z, { text, begins }] of spoken()) {
        const starts = begins.map((n, at) => [n, at]).filter(([n]) => n >= 0).map(([, at]) => at);
        for (let n = 0; n + 2 < starts.length; n += 1) {
          const key = text.slice(starts[n], starts[n + 2]);
          if (!found.has(key) && HAN.test(z[n]) && HAN.test(z[n + 1])) found.set(key, z.slice(n, n + 2));
        }
      }
      return found;
    });

    /** Several words run together: the fewest that give all the letters. */
    function wordsReadAs(typed) {
      if (typed.length < 6 || typed.length > 60) return [];
      const best = [{ count: 0, words: "" }];
      for (let end = 1; end <= typed.length; end += 1) {
        for (let start = Math.max(0, end - 36); start < end; start += 1) {
          const words = best[start] && pairsByLetters().get(typed.slice(start, end));
          if (words && (!best[end] || best[start].count + 1 < best[end].count)) {
            best[end] = { count: best[start].count + 1, words: best[start].words + words };
          }
        }
      }
      return best[typed.length] ? [{ words: best[typed.length].words, sure: 0.9 }] : [];
    }

    /** Chinese words whose syllables begin so. */
    function beginsWith(typed) {
      const found = [];
      for (const [words, { rank, first }] of names()) {
        if (first === typed) found.push({ words, sure: 0.92 - 0.02 * rank });
        else if (typed.length >= 3 && first.startsWith(typed)) found.push({ words, sure: 0.75 - 0.02 * rank });
      }
      if (typed.length >= 4) {
        for (const [z, { first }] of spoken()) {
          const at = first.indexOf(typed);
          if (at >= 0 && HAN.test(z[at])) found.push({ words: z.slice(at, at + typed.length), sure: 0.6 });
        }
      }
      const seen = new Set();
      return found
        .sort((a, b) => b.sure - a.sure)
        .filter(({ words }) => !seen.has(words) && seen.add(words))
        .slice(0, 12);
    }

    /** Chinese words of which some syllables are typed to their end, and of others only how they begin: shiyedj, sydengji. */
    function shortened(typed) {
      const found = [];
      for (const [words, { rank, text, first, begins }] of names()) {
        if (text[0] !== typed[0] || first.length > typed.length || typed.length > text.length) continue;
        const starts = begins.flatMap((n, at) => (n >= 0 ? [at] : []));
        // Places in what is typed that the syllables so far may reach.
        let reached = new Set([0]);
        for (let n = 0; n + 1 < starts.length && reached.size; n += 1) {
          const syllable = text.slice(starts[n], starts[n + 1]);
          const next = new Set();
          for (const at of reached) for (const end of [at + 1, at + 2, at + syllable.length]) if (end > at && syllable.startsWith(typed.slice(at, end)) && end <= typed.length) next.add(end);
          reached = next;
        }
        if (reached.has(typed.length)) found.push({ words, sure: 0.9 - 0.02 * rank });
      }
      return found.sort((a, b) => b.sure - a.sure).slice(0, 6);
    }

    /** Chinese words that are nearly read so. */
    function nearly(typed) {
      const limit = slips(typed.length);
      if (!limit) return [];
      const found = [];
      for (const [words, { text }] of names()) {
        if (text[0] !== typed[0]) continue;
        const far = distance(typed, text, limit);
        if (far <= limit) found.push({ words, sure: 0.85 - 0.08 * far });
      }
      return found.sort((a, b) => b.sure - a.sure).slice(0, 6);
    }

    return { syllables, letters, spoken, names, readAs, pairsByLetters, wordsReadAs, beginsWith, shortened, nearly };
  }

  scope.policySearchPinyin = pinyinOf;
})(typeof self === "undefined" ? globalThis : self);
