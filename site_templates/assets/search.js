// What a query finds: pure functions over the index that build_scripts/search writes. No page is touched here.
//
//   const engine = policySearchEngine.open(index, load)     (search-files.js)
//   engine.search(query)         [{unit, score, plan}…] in groups of one kind, best first; nothing where nothing fits; a
//                                Promise of them where a part of the index is looked up in files of its own
//   engine.marks(plan, text)     [[start, end]…]: the places in a text that the query's words stand at
//
// `load(part)` is a Promise of what the script search/<part>.js leaves in policySearchParts[part].
//
// A query is cut into slots: a word that the vocabulary (terms, synonyms) knows, a number, a date, a document's number, an
// article, a city, or whatever lies between. Each slot has alternatives (the word itself, what it means, its English) and
// a weight: rare characters weigh more. A unit's score is the weighted share of the slots that it answers. Letters are
// read as English, as pinyin, as initials, and at last as either with a slip of the finger; the best reading of each unit
// counts.
(function (scope) {
  "use strict";

  const {
    HAN,
    STOP_ZH,
    STOP_EN,
    ASKS_FIGURE,
    ASKS_MEANING,
    cleaned,
    fold,
    english,
    stem,
    COUNTED,
    COUNTED_EN,
    numbers,
    inFigures,
    fromChinese,
    dates,
    isIn,
    documents,
    distance,
    slips,
    joined,
  } = scope.policySearchTexts;

  /** Looks through units in memory. `base` is an engine whose vocabulary is used, for units that come later. */
  function create(index, base) {
    const units = index.units;
    const notices = index.notices;
    /** @type {{unit: number, weight: number, zh: string, z: string, en: string}[]} */
    const fields = [];
    units.forEach((unit, place) => {
      for (const [weight, zh, en] of unit.f) fields.push({ unit: place, weight, zh, z: fold(zh).folded, en });
    });
    const once = (make) => {
      let made;
      return () => (made === undefined ? (made = make()) : made);
    };
    const sharedParts = {};
    const shared = (name, make) => (sharedParts[name] = base ? base.shared[name] : once(make));
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

    const sum = (list) => list.reduce((a, b) => a + b, 0);

    /* -- What is found where: by unit, its strength from 0 to 1 */

    const strongest = (found, unit, strength) => {
      if (strength > (found.get(unit) || 0)) found.set(unit, strength);
    };

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

    /* -- English */

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

    /* -- Pinyin */

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

    /* -- Slots */

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
    const cited = once(() => fields.map(({ zh }) => documents(zh)));

    const ids = once(() => new Set(units.map((unit) => unit.id)));

    const sameNumber = (number, asked) =>
      number.value === asked.value && (asked.sign === "" || asked.sign === number.sign) && (!asked.unit || !number.unit || asked.unit === number.unit);

    function ofNumber(asked) {
      const found = new Map();
      numbered().forEach((list, place) => {
        for (const number of list) {
          if (!sameNumber(number, asked)) continue;
          const exact = number.sign === asked.sign && (!asked.unit || asked.unit === number.unit);
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

    const merged = (alternatives) => {
      const found = new Map();
      for (const { hits, sure } of alternatives) for (const [unit, strength] of hits) strongest(found, unit, strength * sure);
      return found;
    };

    /** The slots of a query as it stands, letters read as English. `exactly`: without guessing at slips. */
    function slotsOf(query, exactly) {
      const text = inFigures(cleaned(query));
      let rest = text;
      const slots = [];
      const take = (start, end) => {
        rest = rest.slice(0, start) + "\u0001".repeat(end - start) + rest.slice(end);
      };

      const address = /[a-z]+(?:-[a-z]+)*-\d{4}-\d+(?:-[a-z0-9]+)*/.exec(rest);
      if (address || ids().has(text.trim())) {
        const id = address ? address[0] : text.trim();
        const hits = new Map();
        units.forEach((unit, place) => {
          if (unit.k === "term") return;
          if (unit.id === id) hits.set(place, 1);
          else if (unit.id.startsWith(id) && unit.k === "clause") hits.set(place, 0.8);
        });
        if (hits.size) {
          slots.push({ kind: "address", weight: 60, hits });
          take(address ? address.index : 0, address ? address.index + id.length : rest.length);
        }
      }

      // A document's number, however it is written.
      let notice;
      const document = (match, asked) => {
        const { found, notice: own } = ofDocument(asked);
        if (!found.size) return;
        slots.push({ kind: "document", weight: 30, hits: found, asked });
        if (own !== undefined) notice = own;
        take(match.index, match.index + match[0].length);
      };
      let match = /([\u4e00-\u9fff]*?)[\s〔[({【\-–—_]*((?:19|20)\d{2})[\s〕\])}】年\-–—_/]{1,4}(?:no\.?\s*|第)?(\d{1,4})\s*号?(?![\d月年.\-/])/.exec(rest);
      // 2021年10 is a month, unless it is 2021年10号.
      if (match && !(match[0].includes("年") && !match[0].includes("号"))) document(match, { office: match[1], y: match[2], n: String(Number(match[3])) });
      match = notice === undefined && /(?<!\d)(?:20)?(\d{2})\s*年[\u4e00-\u9fff\s]{0,8}?(\d{1,4})\s*号/.exec(rest);
      if (match) document(match, { office: "", y: `20${match[1]}`, n: String(Number(match[2])) });
      match = notice === undefined && /(?<![\d月])(\d{1,4})\s*号|\bno\.?\s*(\d{1,4})\b/.exec(rest);
      if (match) document(match, { office: "", n: String(Number(match[1] || match[2])) });
      if (slots.some((slot) => slot.kind === "document")) rest = rest.replace(/\u0001(?:这个|这份|那个|那份|的)?(?:红头)?(?:文件|文|通知)/, "\u0001");

      for (const pattern of [
        /第\s*([\d一二三四五六七八九十百]+)\s*条(?:\s*第\s*([\d一二三四五六七八九十]+)\s*句)?(?:\s*第\s*([\d一二三四五六七八九十]+)\s*分句)?/,
        /\b(?:article|art|clause|section|measure)\.?\s*(?:no\.?\s*)?(\d{1,3})\b(?:,?\s*sentence\s*(\d+))?(?:,?\s*part\s*(\d+))?/,
        /^\s*a(\d{1,3})(?:-?s(\d+)([a-z])?)?\s*$/,
      ]) {
        const found = pattern.exec(rest);
        if (!found) continue;
        const number = (words) => (words === undefined ? undefined : /\d/.test(words) ? Number(words) : fromChinese(words));
        const part = found[3] && (/[a-z]/.test(found[3]) ? found[3] : String.fromCharCode(96 + number(found[3])));
        const asked = { article: number(found[1]), sentence: number(found[2]), part };
        slots.push({ kind: "article", weight: 30, hits: ofArticle(asked), article: asked.article });
        take(found.index, found.index + found[0].length);
        break;
      }

      for (const date of dates(rest)) {
        if (date.m === undefined && date.y === undefined) continue;
        const asked = { y: date.y, m: date.m, d: date.d };
        slots.push({ kind: "date", weight: 25, hits: ofDate(asked), asked });
        take(date.start, date.end);
      }

      notices.forEach((one, place) => {
        for (const city of [one.city[0], one.city[1].toLowerCase()].filter(Boolean)) {
          const at = rest.indexOf(city);
          if (at >= 0) {
            slots.push({ kind: "city", weight: 12, hits: ofCity(place), notice: place });
            take(at, at + city.length + (rest[at + city.length] === "市" ? 1 : 0));
          }
        }
      });

      for (const number of numbers(rest)) {
        const around = fold(rest.slice(Math.max(0, number.start - 8), number.end + 8)).folded;
        const inWord = numbersInWords().some((words) => words.length > number.written.length && words.includes(fold(number.written).folded) && around.includes(words));
        if (!number.isPlain && (inWord || !(number.isScaled || number.unit))) continue;
        const asked = { value: number.value, sign: number.sign, unit: number.unit };
        const written = fold(rest.slice(number.start, number.end) + number.unit).folded;
        const hits = merged([{ hits: ofNumber(asked), sure: 1 }, { hits: number.isPlain && number.value > 99 ? whole(fold(number.written).folded) : new Map(), sure: number.value > 999 && !number.sign ? 0.9 : 0.4 }]);
        slots.push({ kind: "number", weight: 6 + 3 * Math.min(written.length, 6), hits, asked });
        const end = number.end + (number.unit && rest.slice(number.end).trimStart().startsWith(number.unit) ? number.unit.length : 0);
        if (!inWord) take(number.start, end);
      }

      for (const run of fold(rest.replace(/[^\u3400-\u9fff\u0001\d]+/g, "")).folded.split("\u0001").flatMap((piece) => piece.match(/[\u3400-\u9fff\d]*[\u3400-\u9fff][\u3400-\u9fff\d]*/g) || [])) {
        slots.push(...slotsOfRun(run));
      }
      slots.push(...slotsOfEnglish(rest, exactly));
      // Beside a word that is known, what is not known counts less; and a number that none of the known words' texts has is
      // the asker's own.
      const known = slots.filter((slot) => slot.known);
      if (known.length) for (const slot of slots) if (slot.kind === "run" || slot.isBare) slot.weight *= 0.55;
      if (slots.some((slot) => slot.kind !== "number" && slot.kind !== "city")) {
        for (const slot of slots) {
          if (slot.kind !== "number" || slot.asked.sign) continue;
          if (!slot.hits.size) slot.weight = 0;
          else if (known.length && !known.some(({ hits }) => [...slot.hits.keys()].some((unit) => hits.get(unit) > 0.45))) slot.weight *= 0.1;
          else if (COUNTED.test(slot.asked.unit)) slot.weight *= 0.4;
        }
      }
      // Beside something else, the number of a notice says only in which one to look.
      const own = slots.find((slot) => slot.kind === "document");
      if (own && notice !== undefined && slots.length > 1) Object.assign(own, { kind: "city", weight: 12, hits: ofCity(notice) });
      return slots;
    }

    /** How much a word tells apart: less where it leads to many units. */
    const telling = (hits) => Math.min(1.2, Math.max(0.35, Math.log(1 + units.length / Math.max(hits.size, 1)) / Math.log(1 + units.length / 8)));

    /** Words that the vocabulary knows, the longest together, and what lies between. */
    function slotsOfRun(run) {
      const best = [{ gain: 0, from: -1, word: false }];
      for (let end = 1; end <= run.length; end += 1) {
        best[end] = { gain: best[end - 1].gain, from: end - 1, word: false };
        for (let start = Math.max(0, end - longest()); start < end - 1; start += 1) {
          if (!vocabulary().has(run.slice(start, end))) continue;
          const gain = best[start].gain + (end - start) ** 2;
          if (gain > best[end].gain) best[end] = { gain, from: start, word: true };
        }
      }
      const cuts = [];
      for (let end = run.length; end > 0; end = best[end].from) {
        const last = cuts[0];
        if (!best[end].word && last && !last.word) last.start = best[end].from;
        else cuts.unshift({ start: best[end].from, end, word: best[end].word });
      }
      const heavy = weights(run);
      return cuts.map(({ start, end, word }) => {
        const words = run.slice(start, end);
        const weight = sum(word ? heavy.slice(start, end).map((w) => Math.max(w, USUAL * 0.5)) : heavy.slice(start, end));
        const alternatives = word ? [...vocabulary().get(words)] : [[words, 1]];
        if (word && !alternatives.some(([own]) => own === words)) alternatives.push([words, 1]);
        const reached = alternatives.filter(([own]) => own.length > 1 || run.length === 1);
        const hits = merged([
          ...reached.map(([own, sure]) => ({ hits: whole(own), sure })),
          { hits: parts(words), sure: word ? 0.7 : 1 },
        ]);
        return { kind: word ? "word" : "run", known: word, weight: word ? weight * telling(hits) : weight, hits, zh: reached.map(([own]) => own), run: words };
      });
    }

    function slotsOfEnglish(rest, exactly) {
      const words = english(rest.replace(/\u0001/g, " "));
      const slots = [];
      const isLast = (n) => n === words.length - 1 && /[a-z]$/.test(rest);
      for (let n = 0; n < words.length; ) {
        let size = Math.min(6, words.length - n);
        let entry;
        for (; size > 0; size -= 1) {
          const key = words.slice(n, n + size).map((one) => one.stem).join(" ");
          entry = englishPhrases().get(key);
          if (entry && !(size === 1 && STOP_EN.has(words[n].word))) break;
          entry = undefined;
        }
        if (entry) {
          const own = words.slice(n, n + size).map((one) => one.stem);
          const zh = [...entry].filter(([, sure]) => sure > 0);
          const hits = merged([{ hits: phrase(own.join(" ")), sure: 1 }, ...zh.map(([chinese, sure]) => ({ hits: whole(chinese), sure }))]);
          slots.push({
            kind: "word",
            weight: Math.max(sum(own.map((one) => (STOP_EN.has(one) ? 1 : rarityOfStem(one)))), USUAL * 1.6) * telling(hits),
            hits,
            zh: zh.map(([chinese]) => chinese),
            stems: own,
            exact: true,
            known: true,
          });
          n += size;
          continue;
        }
        const { word, stem: own } = words[n];
        n += 1;
        if (STOP_EN.has(word)) continue;
        if (stems().has(own)) {
          slots.push({ kind: "word", weight: rarityOfStem(own) * (COUNTED_EN.test(word) ? 0.3 : 1), hits: phrase(own), stems: [own], exact: true, isBare: true });
          continue;
        }
        // Not yet typed to its end, or with a slip.
        let near = isLast(n - 1) && word.length >= 3 ? begun(word) : [];
        if (!near.length && !exactly) near = alike(word);
        const chosen = near.filter(({ sure }) => sure === near[0].sure).slice(0, 6);
        const zh = chosen.flatMap(({ stem: root, sure }) => [...(englishPhrases().get(root) || [])].map(([chinese, s]) => [chinese, s * sure]));
        slots.push({
          kind: "slip",
          weight: USUAL * 1.6,
          hits: merged([
            ...chosen.map(({ stem: root, sure }) => ({ hits: phrase(root), sure })),
            ...zh.map(([chinese, sure]) => ({ hits: whole(chinese), sure })),
          ]),
          zh: zh.map(([chinese]) => chinese),
          stems: chosen.map(({ stem: root }) => root),
          exact: chosen.length > 0 && chosen[0].sure === 0.85 && isLast(n - 1),
          english: word,
        });
      }
      return slots;
    }

    /* -- Plans: a query read in one way */

    function planOf(query, exactly) {
      const slots = slotsOf(query, exactly).filter((slot) => slot.weight > 0);
      const text = cleaned(query);
      return {
        query,
        slots,
        folded: fold(query).folded,
        all: sum(slots.map((slot) => slot.weight)),
        figure: ASKS_FIGURE.test(text),
        meaning: ASKS_MEANING.test(text),
      };
    }

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

    /* -- The whole */

    /** The ways to read the letters of a query, the likeliest first: [{query, sure, exactly}…]. */
    function readingsOf(query) {
      const plain = cleaned(query).normalize("NFD").replace(/u\u0308/g, "v").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
      const own = [{ query: plain, sure: 1, exactly: true }];
      own.push(...heardAlike(plain));
      const match = /[a-z](?:[a-z1-5'\s]*[a-z1-5])?/.exec(plain);
      if (!match || /[a-z]-\d{4}-\d/.test(plain)) return own;
      const isToned = /^(?:[a-z]+[1-5]\s*)+$/.test(match[0]);
      const typed = match[0].replace(isToned ? /[^a-z]/g : /[\s']/g, "");
      const run = /^[a-z]+/.exec(typed)[0];
      const before = plain.slice(0, match.index);
      const after = isToned ? plain.slice(match.index + match[0].length) : typed.slice(run.length) + plain.slice(match.index + match[0].length);
      // The digits that follow a romanised number of a document stay apart.
      const tail = isToned || run === typed ? after : ` ${match[0].slice(match[0].search(/\d/))}${plain.slice(match.index + match[0].length)}`;
      const put = ({ words, sure }) => ({ query: `${before}${words}${tail}`, sure, exactly: true });
      const slots = slotsOf(plain, true);
      const spelled = slots.filter((slot) => slot.stems);
      const isEnglish = spelled.length > 0 && spelled.every((slot) => slot.exact);
      if (run.length < 2) return own;
      const read = run.length >= 3 ? readAs(run) : [];
      if (!read.length && !isEnglish) read.push(...wordsReadAs(run));
      const found = [...own, ...read.map(put)];
      if (read.some(({ sure }) => sure >= 0.9) || (isEnglish && run.length > 3)) return found;
      const initials = /\s/.test(match[0].trim()) && match[0].trim().split(/\s+/).some((part) => part.length > 1) ? [] : beginsWith(run);
      found.push(...initials.map(put));
      if (initials.some(({ sure }) => sure > 0.7) || isEnglish) return found;
      const short = run.length >= 4 ? shortened(run) : [];
      found.push(...short.map(put));
      if (short.length) return found;
      return [...found.slice(1), ...nearly(run).map(put), { query: plain, sure: 0.95, exactly: false }];
    }

    /** A query whose characters stand nowhere, in characters that are read the same: a wrong choice of an input method. */
    function heardAlike(plain) {
      const found = [];
      for (const run of plain.match(/[\u3400-\u9fff]{3,}/g) || []) {
        const isKnown = vocabulary().has(run) || [...run].every((_, n) => n === 0 || pairs().has(run.slice(n - 1, n + 1)));
        if (isKnown || ![...run].every((c) => syllables().has(c))) continue;
        for (const { words, sure } of readAs(letters(run).text)) {
          // Three characters are soon a piece of something else.
          if (sure === 1 && words.length === run.length && (run.length > 3 || names().has(words))) found.push({ query: plain.replace(run, words), sure: 0.85, exactly: true });
        }
      }
      return found;
    }

    /** Results of one kind together: calculators where they answer nearly as well as anything else, terms last unless a
     * meaning is asked for. */
    function inGroups(results) {
      const groups = new Map();
      for (const result of results) {
        const ahead = { calculator: result.plan.figure ? 1.25 : 1.08, notice: 1, clause: 1, term: result.plan.meaning ? 1.2 : 0.7 }[result.unit.k];
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
