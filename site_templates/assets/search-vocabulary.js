// The words that terms and synonyms know, Chinese and English, and what they may stand for.
(function (scope) {
  "use strict";

  const { fold, english, stem, numbers, distance, slips } = scope.policySearchTexts;
  const { once, remembered } = scope.policySearchMatching;

  /** `shared(name, make)` makes a thing once, or takes that of another engine. */
  function vocabularyOf(index, matched, shared) {
    const { units } = index;
    const { fields, stems, phrase } = matched;

    /* -- The vocabulary: terms, and what people say */

    /** By folded Chinese words: the words they may stand for, each with how surely. */
    const vocabulary = shared("vocabulary", () => {
      const found = new Map();
      const add = (words, alternatives) => {
        const key = fold(words).folded;
        if (key.length < 2) return;
        const entry = found.get(key) || new Map();
        for (const [alternative, sure] of alternatives) {
          const own = fold(alternative).folded;
          if (sure > (entry.get(own) || 0)) entry.set(own, sure);
        }
        found.set(key, entry);
      };
      for (const unit of units) {
        if (unit.k !== "term") continue;
        const others = unit.f.slice(1).map((field) => field[1]).filter(Boolean);
        add(unit.t[0], [[unit.t[0], 1], ...others.map((other) => [other, 0.72])]);
        for (const other of others) add(other, [[other, 1], [unit.t[0], 0.93], ...others.map((one) => [one, 0.65])]);
      }
      for (const [zh, , means] of index.synonyms) {
        const meant = means.map((words, n) => [words, Math.max(0.93 - 0.08 * n, 0.6)]);
        for (const words of zh) add(words, [[words, 1], ...meant]);
      }
      return found;
    });
    const numbersInWords = shared("numbersInWords", () => [...vocabulary().keys()].filter((words) => numbers(words).length));
    const longest = shared("longest", () => Math.max(2, ...[...vocabulary().keys()].map((words) => words.length)));

    /** By stems: the Chinese words that an English phrase may stand for. */
    const englishPhrases = shared("englishPhrases", () => {
      const found = new Map();
      const add = (words, alternatives) => {
        const key = english(words).map((one) => one.stem).join(" ");
        if (!key) return;
        const entry = found.get(key) || new Map();
        for (const [zh, sure] of alternatives) {
          const own = fold(zh).folded;
          if (sure > (entry.get(own) || 0)) entry.set(own, sure);
        }
        found.set(key, entry);
      };
      for (const unit of units) {
        if (unit.k !== "term") continue;
        const names = [unit.t[1].replace(/\([^)]*\)/g, " "), ...unit.t[1].split(/[()/;,:]/), ...unit.f.map((field) => field[2])];
        for (const name of names) if (name && english(name).length <= 6) add(name, [[unit.t[0], 0.93]]);
      }
      for (const [, en, means] of index.synonyms) {
        for (const words of en) add(words, means.map((zh, n) => [zh, Math.max(0.93 - 0.08 * n, 0.6)]));
      }
      return found;
    });

    /** The English name of a term, in stems. */
    const englishNames = shared("englishNames", () => {
      const found = new Map();
      for (const unit of units) {
        const name = unit.k === "term" ? english(unit.t[1].replace(/\([^)]*\)/g, " ")) : [];
        if (name.length) found.set(fold(unit.t[0]).folded, name.map((one) => one.stem));
      }
      return found;
    });

    /* -- English words that are not typed to their end, or with a slip */

    const dictionary = once(() => {
      stems();
      const found = new Map();
      for (const field of fields) for (const { word, stem: own } of field.words) found.set(word, own);
      for (const phrase of englishPhrases().keys()) for (const own of phrase.split(" ")) if (!found.has(own)) found.set(own, own);
      return found;
    });
    const byFirstLetter = once(() => {
      const found = new Map();
      for (const [word, own] of dictionary()) {
        if (!found.has(word[0])) found.set(word[0], []);
        found.get(word[0]).push([word, own]);
      }
      return found;
    });

    /** Stems of the words that begin so. */
    const begun = remembered((word) =>
      (byFirstLetter().get(word[0]) || []).filter(([other]) => other.startsWith(word)).map(([, own]) => ({ stem: own, sure: 0.85 })),
    );

    /** Stems of the words that a slip of the finger may have been meant for; the first letter is seldom the wrong one. */
    const alike = remembered((word) => {
      const limit = slips(word.length);
      const root = stem(word);
      const found = [];
      for (const [other, own] of limit ? byFirstLetter().get(word[0]) || [] : []) {
        const far = Math.min(distance(word, other, limit), distance(root, own, Math.min(limit, slips(root.length))));
        if (far <= limit) found.push({ stem: own, sure: 0.85 - 0.1 * far });
      }
      return found.sort((a, b) => b.sure - a.sure);
    });

    return { vocabulary, numbersInWords, longest, englishPhrases, englishNames, dictionary, begun, alike };
  }

  scope.policySearchVocabulary = vocabularyOf;
})(typeof self === "undefined" ? globalThis : self);
