// A query cut into slots: a word that the vocabulary (terms, synonyms) knows, a number, a date, a document's number, an
// article, a city, or whatever lies between. Each slot has alternatives (the word itself, what it means, its English) and a
// weight: rare characters weigh more. Letters are read as English, as pinyin, as initials, and at last as either with a slip.
(function (scope) {
  "use strict";

  const {
    STOP_EN,
    ASKS_FIGURE,
    ASKS_MEANING,
    cleaned,
    fold,
    english,
    COUNTED,
    COUNTED_EN,
    numbers,
    inFigures,
    fromChinese,
    dates,
    times,
  } = scope.policySearchTexts;
  const { merged, sum } = scope.policySearchMatching;
  // When it happened to the asker; of the weeks that a notice speaks of it says nothing.
  const LATELY = /\b(?:last|past|this|next) (?:night|week|weekend|month|year)\b|上{1,2}个?(?:月|周|星期|礼拜)/g;

  function queryOf(index, matched, words, pinyin) {
    const { units, notices } = index;
    const {
      pairs,
      USUAL,
      weights,
      whole,
      parts,
      stems,
      rarityOfStem,
      phrase,
      ids,
      ofNumber,
      ofDate,
      ofTime,
      ofDocument,
      ofArticle,
      ofCity,
    } = matched;
    const { vocabulary, numbersInWords, longest, englishPhrases, begun, alike } = words;
    const { syllables, letters, names, readAs, wordsReadAs, beginsWith, shortened, nearly } = pinyin;

    /** The slots of a query as it stands, letters read as English. `exactly`: without guessing at slips. */
    function slotsOf(query, exactly) {
      const text = inFigures(cleaned(query).replace(LATELY, (words, place, whole) => (whole === words ? words : " ")));
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
      // Younger phones alone know (?<!…) in an expression.
      const notAfter = (before, expression) => {
        const every = new RegExp(expression.source, "g");
        for (let found = every.exec(rest); found; found = every.exec(rest)) {
          if (!before.test(rest.charAt(found.index - 1))) return found;
          every.lastIndex = found.index + 1;
        }
        return null;
      };
      let match = /([\u4e00-\u9fff]*?)[\s〔[({【\-–—_]*((?:19|20)\d{2})[\s〕\])}】年\-–—_/]{1,4}(?:no\.?\s*|第)?(\d{1,4})\s*号?(?![\d月年.\-/])/.exec(rest);
      // 2021年10 is a month, unless it is 2021年10号.
      if (match && !(match[0].includes("年") && !match[0].includes("号"))) document(match, { office: match[1], y: match[2], n: String(Number(match[3])) });
      match = notice === undefined && notAfter(/\d/, /(?:20)?(\d{2})\s*年[\u4e00-\u9fff\s]{0,8}?(\d{1,4})\s*号/);
      if (match) document(match, { office: "", y: `20${match[1]}`, n: String(Number(match[2])) });
      match = notice === undefined && notAfter(/[\d月]/, /(\d{1,4})\s*号|\bno\.?\s*(\d{1,4})\b/);
      if (match) document(match, { office: "", n: String(Number(match[1] || match[2])) });
      if (slots.some((slot) => slot.kind === "document")) rest = rest.replace(/\u0001(?:这个|这份|那个|那份|的)?(?:红头)?(?:文件|文|通知)/, "\u0001");

      for (const pattern of [
        /(?:第\s*(?=[\d一二三四五六七八九十百]+\s*[条项])|措施)\s*([\d一二三四五六七八九十百]+)\s*(?:条|项|$)(?:措施)?(?:\s*第\s*([\d一二三四五六七八九十]+)\s*句)?(?:\s*第\s*([\d一二三四五六七八九十]+)\s*分句)?/,
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

      for (const { start, end, value } of times(rest)) {
        const asked = { time: value };
        const hits = ofTime(asked);
        // A time that stands nowhere is the asker's own.
        if (hits.size) slots.push({ kind: "time", weight: 20, hits, asked });
        if (hits.size || slots.length) take(start, end);
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

    /* -- The ways to read its letters */

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

    return { planOf, readingsOf };
  }

  scope.policySearchQuery = queryOf;
})(typeof self === "undefined" ? globalThis : self);
