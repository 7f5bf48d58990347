// Which units have something in them: characters, stems, numbers, dates, documents, articles, each with its strength from 0
// to 1. For search.js, as all that is named search-….js.
(function (scope) {
  "use strict";

  const { STOP_ZH, STOP_EN, cleaned, fold, english, numbers, dates, times, isIn, documents, joined } = scope.policySearchTexts;

  const sum = (list) => list.reduce((a, b) => a + b, 0);

  const once = (make) => {
    let made;
    return () => (made === undefined ? (made = make()) : made);
  };

  const remembered = (make) => {
    const known = new Map();
    return (key) => {
      if (!known.has(key)) {
        if (known.size > 4000) known.clear();
        known.set(key, make(key));
      }
      return known.get(key);
    };
  };

  const strongest = (found, unit, strength) => {
    if (strength > (found.get(unit) || 0)) found.set(unit, strength);
  };

  const merged = (alternatives) => {
    const found = new Map();
    for (const { hits, sure } of alternatives) for (const [unit, strength] of hits) strongest(found, unit, strength * sure);
    return found;
  };

  /** What looks through the words of units. */
  function matching(index) {
    const { units } = index;
    /** @type {{unit: number, weight: number, zh: string, z: string, en: string}[]} */
    const fields = [];
    units.forEach((unit, place) => {
      for (const [weight, zh, en] of unit.f) fields.push({ unit: place, weight, zh, z: fold(zh).folded, en });
    });

    /* -- How often characters stand together */

    const pairs = once(() => {
      const found = new Map();
      fields.forEach(({ z }, place) => {
        for (let n = 0; n + 1 < z.length; n += 1) {
          const pair = z.slice(n, n + 2);
          const list = found.get(pair);
          if (!list) found.set(pair, [place]);
          else if (list[list.length - 1] !== place) list.push(place);
        }
      });
      return found;
    });
    const total = index.total || fields.length;
    const rarity = (pair) => {
      const count = (index.counts && index.counts.get(pair)) || (pairs().get(pair) || []).length;
      return count ? Math.log(1 + total / count) : 0;
    };
    const USUAL = Math.log(1 + total / 12);
    const UNHEARD = Math.log(1 + total);

    /** Weights of the characters of a run: the rarer its company, the more; little for words of the question. */
    function weights(run) {
      const found = [...run].map((_, n) => {
        const heavy = Math.max(n ? rarity(run.slice(n - 1, n + 1)) : 0, rarity(run.slice(n, n + 2)));
        return heavy || UNHEARD;
      });
      for (const match of run.matchAll(STOP_ZH)) {
        for (let n = match.index; n < match.index + match[0].length; n += 1) found[n] *= 0.08;
      }
      return found;
    }

    /** Units with these characters one after the other. */
    const whole = remembered((words) => {
      const found = new Map();
      const among = words.length > 1 ? pairs().get(words.slice(0, 2)) || [] : fields.keys();
      for (const place of among) {
        const field = fields[place];
        if (field.z.includes(words)) strongest(found, field.unit, field.weight * (0.9 + (0.1 * words.length) / field.z.length));
      }
      return found;
    });

    /** Units with some of these characters, in pairs: those whose pairs cover most of the run's weight. */
    const parts = remembered((run) => {
      const found = new Map();
      if (run.length < 3) return found;
      const heavy = weights(run);
      const all = sum(heavy);
      const covered = new Map();
      for (let n = 0; n + 1 < run.length; n += 1) {
        for (const place of pairs().get(run.slice(n, n + 2)) || []) {
          let marks = covered.get(place);
          if (!marks) covered.set(place, (marks = new Uint8Array(run.length)));
          marks[n] = marks[n + 1] = 1;
        }
      }
      for (const [place, marks] of covered) {
        const share = sum(heavy.filter((_, n) => marks[n])) / all;
        strongest(found, fields[place].unit, fields[place].weight * 0.85 * share);
      }
      return found;
    });

    const stems = once(() => {
      const found = new Map();
      fields.forEach((field, place) => {
        field.words = field.en ? english(field.en) : [];
        for (const { stem: own } of field.words) {
          const list = found.get(own);
          if (!list) found.set(own, [place]);
          else if (list[list.length - 1] !== place) list.push(place);
        }
      });
      return found;
    });

    const rarityOfStem = (own) => {
      const count = (stems().get(own) || []).length;
      return (count ? Math.log(1 + total / count) : USUAL) * 1.6;
    };

    /** Units with these stems, better one after the other. */
    const phrase = remembered((joined) => {
      const wanted = joined.split(" ");
      const found = new Map();
      const among = new Map();
      for (const own of new Set(wanted)) for (const place of stems().get(own) || []) among.set(place, (among.get(place) || 0) + 1);
      for (const [place, count] of among) {
        const field = fields[place];
        const all = count === new Set(wanted).size;
        const words = field.words;
        const inOrder = all && words.some((_, n) => wanted.every((own, m) => words[n + m] && words[n + m].stem === own));
        // Apart from one another they say something only if there are two that do.
        if (!inOrder && (!all || wanted.filter((own) => !STOP_EN.has(own)).length < 2)) continue;
        const share = wanted.length / Math.max(words.length, wanted.length);
        strongest(found, field.unit, field.weight * (inOrder ? 0.9 + 0.1 * share : 0.7));
      }
      return found;
    });

    /* -- Numbers, dates, times, documents, articles, cities */

    const numbered = once(() =>
      fields.map(({ zh }) => {
        const dated = dates(cleaned(zh));
        return numbers(zh).filter((number) => !dated.some((date) => date.start <= number.start && number.start < date.end));
      }),
    );
    const dated = once(() => {
      const found = fields.map(({ zh, unit, weight }) => ({ unit, weight, dates: dates(cleaned(zh)) }));
      units.forEach((unit, place) => {
        for (const day of [unit.since, unit.until]) if (day) found.push({ unit: place, weight: 0.85, dates: dates(day) });
      });
      return found;
    });
    const timed = once(() => fields.map(({ zh }) => times(cleaned(zh))));
    const cited = once(() => fields.map(({ zh }) => documents(zh)));

    const ids = once(() => new Set(units.map((unit) => unit.id)));

    /** A rate is the same however it is written: 1.35‰ is 0.135%. */
    const inPercent = ({ value, sign }) => (sign === "‰" ? Number((value / 10).toPrecision(12)) : value);

    function sameNumber(number, asked) {
      const same = asked.sign ? number.sign && inPercent(number) === inPercent(asked) : number.value === asked.value;
      return same && (!asked.unit || !number.unit || asked.unit === number.unit);
    }

    function ofNumber(asked) {
      const found = new Map();
      numbered().forEach((list, place) => {
        for (const number of list) {
          if (!sameNumber(number, asked)) continue;
          const exact = Boolean(number.sign) === Boolean(asked.sign) && (!asked.unit || asked.unit === number.unit);
          strongest(found, fields[place].unit, fields[place].weight * (exact ? 1 : 0.8));
        }
      });
      return found;
    }

    function ofDate(asked) {
      const found = new Map();
      for (const { unit, weight, dates: list } of dated()) {
        for (const date of list) {
          if (!isIn(date, asked)) continue;
          const exact = ["m", "d"].every((part) => date[part] === asked[part]);
          strongest(found, unit, weight * (exact ? 1 : 0.9));
        }
      }
      if (asked.d) units.forEach((unit, place) => unit.date && strongest(found, place, 0.5));
      return found;
    }

    function ofTime(asked) {
      const found = new Map();
      timed().forEach((list, place) => {
        if (list.some((time) => time.value === asked.time)) strongest(found, fields[place].unit, fields[place].weight);
      });
      return found;
    }

    function ofDocument(asked) {
      const found = new Map();
      cited().forEach((list, place) => {
        for (const one of list) {
          if (one.n !== asked.n || (asked.y && one.y !== asked.y)) continue;
          if (asked.office && ![...asked.office].every((c) => one.office.includes(c))) continue;
          const isOwn = units[fields[place].unit].k === "notice";
          strongest(found, fields[place].unit, isOwn ? 1 : fields[place].weight);
        }
      });
      // What is cited as a whole is an article or sentence of it.
      const own = [...found.keys()].find((place) => units[place].k === "notice");
      return { found, notice: own === undefined ? undefined : units[own].n };
    }

    function ofArticle(asked) {
      const found = new Map();
      units.forEach((unit, place) => {
        const match = unit.k === "clause" && /-a(\d+)(?:-s(\d+)([a-z])?)?$/.exec(unit.id);
        if (!match || Number(match[1]) !== asked.article) return;
        if (asked.sentence === undefined) found.set(place, match[2] ? 0.55 : 1);
        else if (Number(match[2]) === asked.sentence) found.set(place, !asked.part || match[3] === asked.part ? 1 : 0.5);
        else if (!match[2]) found.set(place, 0.5);
      });
      return found;
    }

    function ofCity(place) {
      const found = new Map();
      units.forEach((unit, n) => {
        if (unit.n === place) found.set(n, unit.k === "notice" ? 1 : 0.7);
        else if (unit.n === undefined) found.set(n, 0.3);
      });
      return found;
    }

    return { fields, pairs, USUAL, weights, whole, parts, stems, rarityOfStem, phrase, numbered, dated, cited, ids, sameNumber, ofNumber, ofDate, ofTime, ofDocument, ofArticle, ofCity };
  }

  scope.policySearchMatching = { matching, once, remembered, strongest, merged, sum };
})(typeof self === "undefined" ? globalThis : self);
