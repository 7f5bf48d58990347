// Many texts: of an inverted index in many files, those that a query needs. build_scripts/search/large.py writes them. What
// is always at hand is looked through by search.js, and so are the units that the files lead to.
(function (scope) {
  "use strict";

  const { HAN, STOP_ZH, STOP_EN, cleaned } = scope.policySearchTexts;
  const { create } = scope.policySearchEngine;

  // Each file costs some ten milliseconds on a slow processor: more of them find a little more, later.
  const MOST_KEYS = 5;
  const MOST_UNITS = 30;
  const MOST_BLOCKS = 4;

  /** FNV-1a over UTF-16: which file holds a key. build_scripts/search/large.py does the same. */
  function hash(text) {
    let value = 0x811c9dc5;
    for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193) >>> 0;
    return value;
  }

  /** The index with the words of its units where they belong, and a syllable for every character. */
  function unpacked({ texts, units, common, readings, ...rest }) {
    const pair = (place) => texts[place];
    const syllables = new Map();
    for (const [syllable, characters] of Object.entries(readings)) for (const c of characters) syllables.set(c, syllable);
    const order = level1();
    let at = 0;
    for (const [, syllable, count] of common.matchAll(/([a-z]+)(\d+)/g)) {
      for (const end = at + Number(count); at < end; at += 1) syllables.set(order[at], syllable);
    }
    return {
      ...rest,
      syllables,
      units: units.map((unit) => {
        const whole = { ...unit, t: pair(unit.t), f: unit.f.map(([weight, place]) => [weight, ...pair(place)]) };
        for (const name of ["p", "w"]) if (name in unit) whole[name] = pair(unit[name]);
        return whole;
      }),
    };
  }

  /** The characters of level 1 of GB 2312 in its order, which is that of their readings. */
  function level1() {
    const bytes = [];
    for (let row = 0xb0; row < 0xd8; row += 1) for (let cell = 0xa1; cell < (row === 0xd7 ? 0xfa : 0xff); cell += 1) bytes.push(row, cell);
    return new TextDecoder("gb2312").decode(new Uint8Array(bytes));
  }

  function open(written, load) {
    const index = unpacked(written);
    const base = create(index);
    if (!index.large) return base;
    const { shards, blocks, total } = index.large;
    const counts = new Map();
    const loaded = new Map();
    const part = (name) => {
      if (!loaded.has(name)) {
        loaded.set(name, load(name));
        loaded.get(name).catch(() => loaded.delete(name));
      }
      return loaded.get(name);
    };
    const entry = async (key) => (await part(`keys-${hash(key) % shards}`))[key];

    /** The units that a key leads to. */
    async function postings(key) {
      const found = await entry(key);
      if (!found) return null;
      const [count, deltas] = found;
      counts.set(key, count);
      let place = 0;
      return { count, units: deltas.split(",").map((delta) => (place += Number(delta))) };
    }

    /** Chinese for letters that no word in memory is read as: the likeliest chain of pairs of characters. */
    async function spelled(typed) {
      const known = base.shared.syllableList();
      const cut = [[]];
      for (let end = 1; end <= typed.length; end += 1) {
        for (let start = Math.max(0, end - 6); start < end; start += 1) {
          const syllable = typed.slice(start, end);
          if (cut[start] && known.has(syllable) && (!cut[end] || cut[start].length + 1 < cut[end].length)) cut[end] = [...cut[start], syllable];
        }
      }
      const syllables = cut[typed.length];
      if (!syllables || syllables.length < 2 || syllables.length > 12) return [];
      const pairs = await Promise.all(syllables.slice(1).map((syllable, n) => entry(`${syllables[n]}'${syllable}`)));
      let chains = [{ words: "", weight: 0 }];
      for (const found of pairs) {
        const next = [];
        for (const [words, count] of found || []) {
          for (const chain of chains) {
            if (chain.words && chain.words.slice(-1) !== words[0]) continue;
            next.push({ words: chain.words ? chain.words + words[1] : words, weight: chain.weight + Math.log(count) });
          }
        }
        if (!next.length) return [];
        chains = next.sort((a, b) => b.weight - a.weight).slice(0, 12);
      }
      return chains.slice(0, 3).map(({ words }) => words);
    }

    function keysOf(plan) {
      const found = new Map();
      const add = (key, weight) => found.set(key, Math.max(found.get(key) || 0, weight));
      for (const slot of plan.slots) {
        const runs = slot.run ? [slot.run] : [];
        for (const words of (slot.zh || []).slice(0, 2)) if (!runs.includes(words)) runs.push(words);
        runs.forEach((run, rank) => {
          const stops = new Set([...run.matchAll(STOP_ZH)].flatMap((match) => [...match[0]].map((_, n) => match.index + n)));
          const step = run.length > 6 ? 2 : 1;
          for (let n = 0; n + 1 < run.length; n += n + 2 + step > run.length ? 1 : step) {
            if (!stops.has(n) && !stops.has(n + 1)) add(run.slice(n, n + 2), rank ? 0.5 : 1);
          }
        });
        for (const own of slot.stems || []) if (own.length > 2 && !STOP_EN.has(own)) add(own.slice(0, 5), 1);
        if (slot.kind === "number") add(`#${slot.asked.value}`, 1);
        if (slot.kind === "date") for (const name of ["y", "m", "d"]) if (slot.asked[name] !== undefined) add(`#${slot.asked[name]}`, 1);
        if (slot.kind === "document") add(`#${Number(slot.asked.n)}`, 1);
        if (slot.kind === "article") add(`@${slot.article}`, 1);
      }
      return [...found].sort((a, b) => b[1] - a[1]).slice(0, MOST_KEYS);
    }

    async function search(query) {
      const readings = base.readingsOf(query);
      const near = base.matches(readings);
      const letters = cleaned(query).normalize("NFD").replace(/u\u0308/g, "v").replace(/[\u0300-\u036f]/g, "");
      if (/^[a-z\s']{4,}$/.test(letters) && !readings.some((one) => HAN.test(one.query) && one.sure >= 0.9)) {
        for (const words of await spelled(letters.replace(/[\s']/g, ""))) readings.push({ query: words, sure: 0.95, exactly: true });
      }
      const scores = new Map();
      const likely = [...readings].sort((a, b) => b.sure - a.sure).slice(0, 3);
      const keys = new Map();
      for (const one of likely) for (const [key, weight] of keysOf(base.planOf(one.query, true))) if (keys.size < MOST_KEYS) keys.set(key, weight * one.sure);
      await Promise.all(
        [...keys].map(async ([key, weight]) => {
          const found = await postings(key);
          if (!found) return;
          const rare = weight * Math.log(1 + total / found.count);
          for (const place of found.units) scores.set(place, (scores.get(place) || 0) + rare);
        }),
      );
      const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_UNITS);
      const wanted = new Map();
      for (const [place] of best) {
        let low = 0;
        for (let high = blocks.length - 1; low < high; ) {
          const middle = (low + high + 1) >> 1;
          if (blocks[middle] <= place) low = middle;
          else high = middle - 1;
        }
        if (!wanted.has(low) && wanted.size === MOST_BLOCKS) continue;
        wanted.set(low, [...(wanted.get(low) || []), place]);
      }
      const texts = await Promise.all(
        [...wanted].map(async ([block, places]) => {
          const units = await part(`text-${block}`);
          return places.map((place) => units[place - blocks[block]]);
        }),
      );
      const far = create({ ...index, units: texts.flat(), total, counts }, base);
      return base.ranked([...near, ...far.matches(readings)]);
    }

    return { ...base, search };
  }

  Object.assign(scope.policySearchEngine, { open, hash });
})(typeof self === "undefined" ? globalThis : self);
