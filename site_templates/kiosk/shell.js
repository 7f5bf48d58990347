/*
 * The kiosk's top page: holds a page of the site in a frame, and all that a visitor leaves in memory.
 *
 * Every page gets a frame of its own, so that no address is ever added to the browser's history; when a visit ends, frame and
 * memory are thrown away. Pages of a disk are strangers to each other: all that is said goes through messages (page.js).
 */
(function () {
  "use strict";

  const $ = (name) => document.querySelector("[data-" + name + "]");
  const body = document.body;
  const stage = $("stage");
  const warning = $("warning");
  const strings = JSON.parse($("words").textContent);
  const { make } = window.policyElements;
  /** Milliseconds after which a page that has not come is not coming. */
  const PATIENCE = 15000;
  const SHORT_SIDE = 720;
  /** Milliseconds after which the engine starts though nobody has touched the screen. */
  const EARLY = 400;

  let settings;
  /** What the present visitor has left; null between two visits. */
  let visit = null;
  /** The frame that is seen, and the one that is loading. */
  let shown = null;
  let coming = null;
  let waiting = 0;
  let watch;
  /** A promise of the engine, once it has been started. */
  let engine = null;
  let early = 0;

  const newVisit = (lang) => ({ lang, kept: {}, stored: {}, trail: [], page: null, large: false, contrast: false });

  const keys = window.kioskKeys($("keys"), {
    type: (value) => tell(shown, "type", { value }),
    done() {
      tell(shown, "leave");
      keys.close();
      fit();
    },
    topic: (path) => go({ path: visit.lang + "/" + path, scroll: 0 }),
  });
  const takeAlong = window.kioskTakeAlong();
  const speech = window.policySpeech(showTools);

  const fail = window.kioskFail;
  fail.before = end;
  const isFailed = () => body.dataset.shows === "failure";

  // ---- A visit


  function enter(lang) {
    visit = newVisit(lang);
    if (settings.city) visit.kept["finder.html"] = "city=" + settings.city;
    body.dataset.shows = "visit";
    clearTimeout(early);
    watch.begin();
    speakLanguage();
    open({ path: lang + "/index.html" });
  }

  /** Everything that was of this visitor goes. */
  function end() {
    visit = null;
    if (watch) watch.stop();
    clearTimeout(waiting);
    for (const frame of [shown, coming]) if (frame) frame.element.remove();
    shown = coming = null;
    keys.close();
    takeAlong.close();
    speech.stop();
    body.dataset.contrast = "normal";
    if (isFailed()) return;
    body.dataset.shows = "start";
    document.documentElement.lang = "zh-Hans";
    fit();
    showClock();
  }

  function warn(seconds) {
    $("countdown").textContent = seconds;
    if (!warning.open) warning.showModal();
  }

  function calm() {
    if (warning.open) warning.close();
  }

  function showClock() {
    const today = new Date();
    for (const [lang, locale] of [["zh", "zh-CN"], ["en", "en-GB"]]) {
      document.querySelector("[data-clock=" + lang + "]").textContent = today.toLocaleDateString(locale, {
        year: "numeric",
        month: "long",
        day: "numeric",
      });
    }
  }

  // ---- Pages in frames

  /** Answers belong to a page in whichever language. */
  const withoutLanguage = (path) => path.replace(/^(zh|en)\//, "");

  function open({ path, place = "", scroll = 0 }) {
    if (coming) coming.element.remove();
    const element = make("iframe", "page");
    element.title = strings[visit.lang].page;
    // No way out to the top, to a new window or to a download; a print dialog only where paper is allowed.
    element.setAttribute("sandbox", "allow-scripts allow-same-origin" + (settings.printing ? " allow-modals" : ""));
    element.src = path + (place ? "#" + place : "");
    coming = { element, path, place, scroll };
    clearTimeout(waiting);
    waiting = setTimeout(() => fail(path), PATIENCE);
    stage.append(element);
    fit();
    keys.close();
    speech.stop();
  }

  function go({ path, place, kept, scroll }) {
    if (visit.page) visit.trail.push({ ...visit.page, scroll });
    if (kept) visit.kept[withoutLanguage(path)] = kept;
    const city = /^(zh|en)\/for\//.test(path) ? settings.city : "";
    open({ path, place: place || city });
  }

  /** Where the visitor was before, at the same height. */
  function back() {
    const last = visit.trail.pop();
    if (last) open(last);
  }

  function tell(frame, kind, what) {
    if (frame && frame.element.isConnected) frame.element.contentWindow.postMessage(Object.assign({ kiosk: kind }, what), "*");
  }

  const hears = {
    hello(frame) {
      tell(frame, "welcome", {
        kept: visit.kept[withoutLanguage(frame.path)] || "",
        stored: visit.stored,
        place: frame.place,
        scroll: frame.scroll,
        contrast: visit.contrast,
        printing: settings.printing,
        words: (strings[frame.path.slice(0, 2)] || strings.zh).empty,
      });
    },
    loaded(frame, { digests }) {
      const wrong = window.kioskIntact.wrong(digests);
      if (wrong) fail(wrong);
    },
    shown(frame) {
      if (frame !== coming) return;
      clearTimeout(waiting);
      if (shown) shown.element.remove();
      shown = coming;
      coming = null;
      visit.page = { path: shown.path, place: shown.place };
      const lang = shown.path.slice(0, 2);
      if (strings[lang]) visit.lang = lang;
      shown.element.classList.add("shown");
      speakLanguage();
      shown.element.focus();
      startEngine();
    },
    damaged: (frame, { file }) => fail(file),
    touched: () => watch.touch(),
    keep(frame, { kept }) {
      visit.kept[withoutLanguage(frame.path)] = kept;
    },
    store(frame, { name, text }) {
      if (text === null) delete visit.stored[name];
      else visit.stored[name] = text;
    },
    go: (frame, where) => frame === shown && go(where),
    outside(frame, { address, words }) {
      const said = strings[visit.lang];
      const isWeb = /^https?:/.test(address);
      takeAlong.show({
        title: isWeb ? said.outside : words,
        words: isWeb ? said.outside_how : said.outside_other,
        address: address.replace(/^(tel|mailto):/, ""),
        code: isWeb ? address : "",
      });
    },
    file(frame, { path }) {
      const address = settings.address && settings.address + path;
      const said = strings[visit.lang];
      takeAlong.show({ title: said.file, words: address ? said.outside_how : said.file_how, address: address || path, code: address });
    },
    async ask(frame, { call, name, id, inputs, lang }) {
      try {
        startEngine();
        const answer = await engine.then(() => window.policyEngine[name](id, inputs, lang));
        tell(frame, "answer", { call, answer });
      } catch (error) {
        tell(frame, "answer", { call, reason: error.reason || "crashed" });
      }
    },
    keys(frame, { field }) {
      if (field) keys.open(field, strings[visit.lang], strings[visit.lang].topics);
      else keys.close();
      fit();
    },
    typed: (frame, { value }) => keys.typed(value),
    text: (frame, { pieces }) => speech.say(pieces),
  };

  window.addEventListener("message", ({ source, data }) => {
    const frame = [shown, coming].find((one) => one && one.element.contentWindow === source);
    // Of a frame that was thrown away nothing is wanted any more.
    if (visit && frame && data && hears[data.kiosk]) hears[data.kiosk](frame, data);
  });

  // ---- Bar

  const acts = {
    back,
    home: () => go({ path: visit.lang + "/index.html", scroll: 0 }),
    finder: () => go({ path: visit.lang + "/finder.html", scroll: 0 }),
    search: () => go({ path: visit.lang + "/search.html", scroll: 0 }),
    language() {
      visit.lang = visit.lang === "zh" ? "en" : "zh";
      speakLanguage();
      const { path, place } = visit.page;
      // A clause's own page is in both languages.
      if (/^(zh|en)\//.test(path)) open({ path: visit.lang + path.slice(2), place });
    },
    large() {
      visit.large = !visit.large;
      fit();
    },
    contrast() {
      visit.contrast = !visit.contrast;
      tell(shown, "look", { contrast: visit.contrast });
    },
    read() {
      if (speech.speaks()) speech.stop();
      else tell(shown, "text");
    },
    take() {
      const said = strings[visit.lang];
      const address = settings.address + visit.page.path + (visit.page.place ? "#" + visit.page.place : "");
      takeAlong.show({ title: said.take_title, words: said.take_how, address, code: address });
    },
    finish: () => end(),
  };

  $("bar").addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    if (!button || !visit || !visit.page) return button && button.dataset.act === "finish" ? end() : undefined;
    acts[button.dataset.act]();
    if (visit) showTools();
  });

  const buttonOf = (act) => document.querySelector("[data-act=" + act + "]");

  function showTools() {
    if (!visit) return;
    buttonOf("read").hidden = !speech.has(visit.lang);
    buttonOf("take").hidden = !settings.address;
    buttonOf("back").disabled = !visit.trail.length;
    for (const [act, on] of [["large", visit.large], ["contrast", visit.contrast], ["read", speech.speaks()]]) {
      buttonOf(act).setAttribute("aria-pressed", String(on));
    }
    body.dataset.contrast = visit.contrast ? "high" : "normal";
  }

  function speakLanguage() {
    document.documentElement.lang = strings[visit.lang].html_lang;
    document.documentElement.dataset.speaks = visit.lang;
    showTools();
  }

  // ---- Size: everything grows with the screen, and the page once more with large text

  function fit() {
    const screen = Math.min(Math.max(Math.min(window.innerWidth, window.innerHeight) / SHORT_SIDE, 1), 3);
    document.documentElement.style.fontSize = 16 * screen + "px";
    const scale = screen * (visit && visit.large ? 1.35 : 1);
    for (const frame of [shown, coming]) {
      if (!frame) continue;
      frame.element.style.width = stage.clientWidth / scale + "px";
      frame.element.style.height = stage.clientHeight / scale + "px";
      frame.element.style.transform = "scale(" + scale + ")";
    }
  }
  new ResizeObserver(fit).observe(stage);
  window.addEventListener("resize", fit);

  // ---- Hands off: no menu, no zoom, no selection by a long press

  const refuse = (event) => event.preventDefault();
  for (const kind of ["contextmenu", "dragstart", "drop", "auxclick"]) window.addEventListener(kind, refuse);
  window.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  // The touch that answers the warning must not reach what lies below it: there the finger is waited for to leave.
  for (const kind of ["pointerdown", "keydown"]) window.addEventListener(kind, () => watch && !warning.open && watch.touch(), true);
  warning.addEventListener("click", () => watch.touch());

  for (const button of document.querySelectorAll("[data-enter]")) {
    button.addEventListener("click", () => isFailed() || enter(button.dataset.enter));
  }
  warning.addEventListener("cancel", () => watch.touch());

  // ---- Beginning

  /** The name of a setting that makes no sense, or undefined. */
  function wrongSetting(given) {
    const checks = {
      city: (city) => city === "" || strings.cities.includes(city),
      idleSeconds: (seconds) => seconds >= 5 && seconds <= 3600,
      warningSeconds: (seconds) => seconds >= 5 && seconds <= 3600,
      printing: (allowed) => typeof allowed === "boolean",
      address: (address) => address === "" || /^https?:\/\/\S+\/$/.test(address),
    };
    return Object.keys(checks).find((name) => !given || !checks[name](given[name]));
  }

  function begin() {
    fit();
    showClock();
    settings = window.kioskSettings;
    const wrong = wrongSetting(settings);
    if (wrong) return fail("kiosk-settings.js: " + wrong);
    if (!window.kioskPayloads) return fail("kiosk/payloads.js");
    settings = { ...settings, address: settings.address || strings.address };
    watch = window.kioskIdle(settings.idleSeconds, settings.warningSeconds, { warn, calm, end });
    body.dataset.shows = "start";
    // The start screen and a first page that is touched at once come before it; a form takes longer to fill in.
    early = setTimeout(startEngine, EARLY);
  }

  function startEngine() {
    clearTimeout(early);
    if (engine) return;
    engine = window.policyEngine.start().then(() => window.kioskIntact.engine());
    // An engine that did not start at all has most likely been given something damaged, which is what the staff must know.
    engine.catch((error) => window.kioskIntact.engine().then(
      () => fail(error.message || error.reason),
      (damage) => fail(damage.message)
    ));
  }

  begin();
})();
