// The search box of every page, and window.policySearch.
//
//   policySearch(query)   a Promise of [{kind, id, lang, title, url}…] as the search page shows them: groups, the best
//                         group first; everything in the language of the page, then the same in the other one
//
// What finds (search.js), what is looked through (search/index.js) and the words of the interface are loaded when the box
// is first touched, or when the address carries a query as #q=…. Nothing that is typed is stored or sent.
(function () {
  "use strict";

  const root = new URL("..", document.currentScript.src).href;
  const lang = document.documentElement.lang.slice(0, 2) === "en" ? "en" : "zh";
  // Each needs those before it.
  const ENGINE = ["search-texts", "search-matching", "search-vocabulary", "search-pinyin", "search-query", "search", "search-files"];
  const LANGUAGES = lang === "zh" ? ["zh", "en"] : ["en", "zh"];
  const COLUMN = { zh: 0, en: 1 };
  const HTML_LANGUAGE = { zh: "zh-Hans", en: "en" };
  const IN_PANEL = { calculator: 3, clause: 4, notice: 2, term: 2 };
  const EXCERPT = { zh: 64, en: 150 };

  /* ---- What is found ---------------------------------------------------------------------------------------------- */

  let loading;

  /** Runs a script of the site; classic, since pages from a disk can load no other. */
  const loadScript = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root + path;
      // In the order in which they are asked for.
      script.async = false;
      script.onload = resolve;
      script.onerror = () => reject(new Error(path));
      document.head.append(script);
    });

  function load() {
    loading = loading || Promise.all(
      ["search/index", ...ENGINE.map((name) => `assets/${name}`), `assets/search-words.${lang}`].map((path) => loadScript(`${path}.js`)),
    ).then(() => ({
      engine: window.policySearchEngine.open(window.policySearchIndex, async (part) => {
        await loadScript(`search/${part}.js`);
        return window.policySearchParts[part];
      }),
      words: window.policySearchWords,
    }));
    loading.then(({ engine }) => warmUp([...engine.warm])).catch(() => {
      // A connection that was away may be back.
      loading = undefined;
    });
    return loading;
  }

  /** One piece after the other, and whatever the reader does in between. */
  function warmUp(pieces) {
    if (!pieces.length) return;
    (window.requestIdleCallback || setTimeout)(() => {
      pieces.shift()();
      warmUp(pieces);
    });
  }

  /** Results, which come in groups of one kind, as these groups. */
  function grouped(results) {
    const groups = new Map();
    for (const result of results) {
      if (!groups.has(result.unit.k)) groups.set(result.unit.k, []);
      groups.get(result.unit.k).push(result);
    }
    return [...groups.values()];
  }

  const address = (unit, language) => new URL(`${language}/${unit.u}`, root).href;

  function titleOf(engine, unit, language) {
    const column = COLUMN[language];
    if (unit.k !== "clause") return unit.t[column];
    return `${engine.notices[unit.n].name[column]} · ${unit.p[column]}`;
  }

  window.policySearch = async (query) => {
    const { engine } = await load();
    const results = await engine.search(String(query));
    return LANGUAGES.flatMap((language) =>
      results.map(({ unit }) => ({
        kind: unit.k,
        id: unit.id,
        lang: language,
        title: titleOf(engine, unit, language),
        url: address(unit, language),
      })),
    );
  };

  /* ---- How it is shown -------------------------------------------------------------------------------------------- */

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function inWords(day, words) {
    const [year, month, date] = day.split("-").map(Number);
    const named = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(new Date(day));
    return fill(words.date, { year, month: lang === "zh" ? month : named, day: date });
  }

  /** A text with the query's words marked; cut to what stands around the first of them where there is little room. */
  function marked(engine, plan, text, language, isShort) {
    const ranges = engine.marks(plan, text);
    let from = 0;
    let to = text.length;
    if (isShort && text.length > EXCERPT[language] * 1.3) {
      const first = ranges.length ? ranges[0][0] : 0;
      from = Math.max(0, first - EXCERPT[language] / 4);
      if (from < 8) from = 0;
      else if (language === "en") from = text.indexOf(" ", from) + 1;
      to = Math.min(text.length, from + EXCERPT[language]);
      if (language === "en" && to < text.length) to = text.lastIndexOf(" ", to);
    }
    const shown = element("span");
    shown.lang = HTML_LANGUAGE[language];
    if (from) shown.append("…");
    let at = from;
    for (const [start, end] of ranges) {
      if (end <= from || start >= to) continue;
      shown.append(text.slice(at, Math.max(start, at)), element("mark", "", text.slice(Math.max(start, from), Math.min(end, to))));
      at = Math.min(end, to);
    }
    shown.append(text.slice(at, to), to < text.length ? "…" : "");
    return { shown, count: ranges.length };
  }

  function statusOf(engine, unit, words) {
    const column = COLUMN[lang];
    const line = element("span", "search-status");
    const notice = engine.notices[unit.n];
    const facts = [];
    if (unit.k === "clause") facts.push(notice.name[column], unit.p[column]);
    else if (notice && unit.k === "notice") facts.push(notice.number[column]);
    else if (notice) facts.push(notice.city[column]);
    if (unit.since) facts.push(fill(words.from, { date: inWords(unit.since, words) }));
    if (unit.until) facts.push(fill(words.until, { date: inWords(unit.until, words) }));
    else if (unit.k === "clause" || unit.k === "notice") {
      facts.push(fill(words.issued, { date: inWords(notice.signed, words) }));
      if (unit.k === "clause") facts.push(words.no_end);
    }
    line.append(facts.join(" · "));
    if (unit.ended) line.append(" ", element("span", "chip ended", words.ended));
    return line;
  }

  function hit({ unit, plan }, { engine, words }, isShort) {
    const column = COLUMN[lang];
    const link = element("a", "search-hit");
    link.href = address(unit, lang);
    const head = element("span", "search-title", marked(engine, plan, unit.t[column] || unit.t[0], lang, false).shown);
    link.append(head);
    if (unit.k === "term") {
      const other = marked(engine, plan, unit.t[1 - column], LANGUAGES[1], false).shown;
      link.append(element("span", "search-words", other));
      const also = unit.f.slice(1).map((field) => field[1]).filter(Boolean);
      if (also.length) {
        const names = marked(engine, plan, also.join("、"), "zh", isShort).shown;
        link.append(element("span", "search-status", `${words.also} `, names));
      }
    } else {
      const shows = unit.w || [unit.f[0][1], unit.f[0][2]];
      const own = marked(engine, plan, shows[column], lang, isShort);
      const isOfficial = unit.k === "clause" && !unit.w;
      if (shows[column] && shows[column] !== unit.t[column]) {
        link.append(element("span", `search-words${isOfficial ? (lang === "zh" ? " official" : " translation") : ""}`, own.shown));
      }
      // The words may have been found in the other language.
      const other = marked(engine, plan, shows[1 - column] || "", LANGUAGES[1], true);
      if (!own.count && other.count) link.append(element("span", `search-words search-other${isOfficial ? " official" : ""}`, other.shown));
      link.append(statusOf(engine, unit, words));
    }
    return link;
  }

  function shown(results, parts, isShort) {
    const { words } = parts;
    const made = document.createDocumentFragment();
    grouped(results).forEach((group) => {
      const kind = group[0].unit.k;
      const section = element("section", "search-group", element(isShort ? "p" : "h2", "search-kind", words.kinds[kind]));
      const list = element("ul", "search-list");
      for (const result of isShort ? group.slice(0, IN_PANEL[kind]) : group) {
        const item = element("li", "", hit(result, parts, isShort));
        if (!isShort) {
          const other = element("a", "tool search-switch", words.other_language);
          other.href = address(result.unit, LANGUAGES[1]);
          other.lang = other.hreflang = HTML_LANGUAGE[LANGUAGES[1]];
          other.setAttribute("aria-label", `${words.other_language}: ${titleOf(parts.engine, result.unit, LANGUAGES[1])}`);
          item.append(other);
        }
        list.append(item);
      }
      section.append(list);
      made.append(section);
    });
    return made;
  }

  /* ---- The box ---------------------------------------------------------------------------------------------------- */

  const form = document.querySelector("[data-search]");
  if (!form) return;
  const input = form.querySelector("input");
  const page = document.querySelector("[data-search-results]");
  const panel = form.querySelector("[data-search-panel]");
  const place = page || panel;
  const status = element("p", "search-count hint");
  status.setAttribute("role", "status");
  const results = element("div", "search-results");
  // In the panel it would be said while nothing shows it, and that is not announced: there it has a place of its own.
  if (page) page.append(status, results);
  else {
    panel.before(status);
    panel.append(results);
    status.classList.add("only-said");
  }

  let last = 0;
  let before = null;

  const isOpen = () => !panel.hidden;
  const close = () => {
    panel.hidden = true;
  };

  function showPanel() {
    const count = element("p", "hint", status.textContent);
    count.setAttribute("aria-hidden", "true");
    results.prepend(count);
    panel.hidden = false;
  }

  async function run() {
    const query = input.value.trim();
    const own = (last += 1);
    if (page) {
      remember(query);
      document.querySelector("[data-search-lede]").hidden = Boolean(query);
    }
    if (!query) {
      status.textContent = "";
      results.textContent = "";
      close();
      return;
    }
    let parts;
    let found;
    try {
      parts = await load();
      found = await parts.engine.search(query);
    } catch (missing) {
      if (own === last) {
        status.textContent = lang === "zh" ? "搜索没有打开。请重新打开这一页。" : "The search did not open. Please reload the page.";
        results.textContent = "";
        if (!page) showPanel();
      }
      return;
    }
    // Something else may have been typed in the meantime.
    if (own !== last) return;
    const { words } = parts;
    if (found.length) {
      status.textContent = found.length === 1 ? words.found_one : fill(words.found, { count: found.length });
      results.textContent = "";
      results.append(shown(found, parts, !page));
      // One alone is shown already: there is no more of it to see.
      if (!page && found.length > 1) {
        const all = element("a", "search-hit search-all", fill(words.all, { count: found.length }));
        const address = new URL(`${lang}/search.html`, root).href;
        all.href = `${address}#q=${encodeURIComponent(query)}`;
        results.append(all);
      }
    } else {
      status.textContent = fill(words.nothing, { query });
      const tries = words.tries.split(" ").map((word) => {
        const button = element("button", "button quiet", word);
        button.type = "button";
        button.addEventListener("click", () => {
          input.value = word;
          input.focus();
          run();
        });
        return button;
      });
      results.textContent = "";
      results.append(element("p", "", words.nothing_help), element("p", "search-tries", ...tries));
    }
    if (!page) showPanel();
  }

  /** The query in the address of the search page, without another entry in the history. */
  function remember(query) {
    const hash = query ? `#q=${encodeURIComponent(query)}` : "";
    if (location.hash !== hash) history.replaceState(null, "", hash || location.pathname);
  }

  function takeUp() {
    const match = /^#q=(.*)$/.exec(location.hash);
    if (!match) return;
    let query = match[1];
    try {
      query = decodeURIComponent(query.replace(/\+/g, " "));
    } catch (malformed) {
      // Then it is taken as it stands.
    }
    if (input.value.trim() === query) return;
    input.value = query;
    run();
  }

  const hits = () => [...place.querySelectorAll("a.search-hit")];

  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("focus", () => {
    load().catch(() => {});
    if (!page && input.value.trim() && !isOpen()) run();
  });
  input.addEventListener("input", (event) => {
    // The letters of an input method that is still choosing are no query yet.
    if (!event.isComposing) run();
  });
  input.addEventListener("compositionend", run);

  addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    const isTyping = target.closest && target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
    if (["/", "s", "f"].includes(event.key) && !isTyping) {
      before = { element: document.activeElement, top: scrollY };
      event.preventDefault();
      input.focus();
      input.select();
      return;
    }
    if (!form.contains(target) && !place.contains(target)) return;
    const all = hits();
    const at = all.indexOf(target);
    if (event.key === "Escape" && (target === input || at >= 0)) {
      event.preventDefault();
      if (at >= 0) input.focus();
      else if (!page && !isOpen() && before) {
        input.blur();
        before.element.focus({ preventScroll: true });
        scrollTo(0, before.top);
        before = null;
      }
      close();
    } else if (event.key === "ArrowDown" && (target === input || at >= 0) && all.length) {
      event.preventDefault();
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at ? all[at - 1] : input).focus();
    } else if (event.key === "Enter" && target === input && all.length && place.contains(all[0]) && !(panel.hidden && !page)) {
      event.preventDefault();
      all[0].click();
    }
  });
  // Elsewhere on the page, or past the last result.
  addEventListener("click", (event) => {
    // What was clicked may be gone by now: the way that the click took is not.
    if (!page && !event.composedPath().includes(form)) close();
  });
  form.addEventListener("focusout", (event) => {
    if (!page && event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  // A result on this very page.
  panel.addEventListener("click", (event) => {
    if (event.target.closest("a")) close();
  });
  addEventListener("hashchange", takeUp);
  takeUp();
})();
