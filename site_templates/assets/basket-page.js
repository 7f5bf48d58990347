/*
 * The page of the list of clauses: the words, the citations and the addresses of what was collected.
 *
 * The list stands in the address of the page, after the # sign, so that it can be sent on whole. A list that somebody else
 * sent is shown, and kept only when the reader takes it over.
 */
(function () {
  "use strict";

  const place = document.querySelector("[data-basket]");
  if (!place) return;
  const { make, put, link, button, load } = window.policyElements;
  const clauses = window.policyClauses;
  const basket = window.policyBasket;
  const own = document.documentElement.lang.slice(0, 2);
  const words = window.policyClauseWords[own];
  const status = place.querySelector("[data-basket-said]");
  const codes = {};
  /** What is shown, and whether it is the reader's own list. */
  let shown = [];
  let isOwn = true;

  const inAddress = () => basket.fromText(new URLSearchParams(location.hash.slice(1)).get("c"));

  async function start() {
    const given = inAddress();
    await show(given.length ? given : basket.list());
  }

  async function show(addresses) {
    try {
      await clauses.load(addresses);
    } catch (missing) {
      return say(words.find_failed);
    }
    const known = addresses.filter(clauses.of);
    const unknown = addresses.length - known.length;
    shown = known;
    isOwn = String(shown) === String(basket.list());
    history.replaceState(null, "", location.href.split("#")[0] + (shown.length ? "#c=" + shown.join(",") : ""));
    draw();
    // A browser's own print command waits for nothing.
    if (window.policyClauseWords.base) makeCodes().catch(() => {});
    if (unknown) say(words.basket_unknown.replace("{count}", unknown));
  }

  function draw() {
    place.classList.toggle("has-answers", shown.length > 0);
    place.querySelector("[data-basket-empty]").hidden = shown.length > 0;
    const received = place.querySelector("[data-basket-received]");
    received.hidden = shown.length === 0 || isOwn || !basket.isKept();
    put(place.querySelector("[data-basket-list]"), ...shown.map((address) => item(address, own, true)));
    sheet.changed();
  }

  function item(address, lang, onScreen) {
    const clause = clauses.of(address);
    const name = clauses.name(address, lang);
    const page = clauses.ROOT + "c/" + address + ".html";
    const remove = onScreen ? button(words.remove, "button quiet", () => change(shown.filter((other) => other !== address), shown.indexOf(address))) : null;
    if (remove) remove.setAttribute("aria-label", words.remove + words.colon + name);
    return make(
      "li",
      "basket-item",
      codes[address] && !onScreen ? make("div", "qr", codes[address].cloneNode(true)) : null,
      make(onScreen ? "h2" : "h3", "", onScreen ? link(page, name, "alone") : name),
      "withdrawn" in clause ? make("p", "hint", window.policyClauseWords[lang].withdrawn) : quotes(address, lang),
      make("p", "basket-citation", clauses.citation([address], lang)),
      make("p", "address", clauses.link(address) || address),
      remove
    );
  }

  function quotes(address, lang) {
    const official = clauses.quote(address, "zh");
    if (!official) return null;
    const words = make("p", "official", official);
    words.lang = "zh-Hans";
    const english = lang === "en" ? make("p", "translation", clauses.quote(address, "en")) : null;
    return make("blockquote", "", english, words);
  }

  /** A change of the reader's own list is kept; one of a list that was sent holds for this page. `at`: what was removed. */
  async function change(addresses, at) {
    if (isOwn) basket.keep(addresses);
    await show(addresses);
    say(words.removed.replace("{count}", addresses.length));
    goOn(at);
  }

  /** The button that was pressed is gone; a keyboard goes on at the next item, or at what stands in place of the list. */
  function goOn(at) {
    const left = place.querySelectorAll(".basket-item > .button");
    const next = left[Math.min(at, left.length - 1)] || place.querySelector("[data-basket-empty]");
    next.focus({ preventScroll: left.length > 0 });
  }

  // ---- Texts and addresses

  const langs = () => {
    const value = place.querySelector("[name=sheet-language]:checked").value;
    return value === "both" ? ["zh", "en"] : [value];
  };

  function asText() {
    return shown
      .map((address, n) => {
        const said = langs().map((lang) => [clauses.quote(address, lang), "——" + clauses.citation([address], lang)].filter(Boolean).join("\n"));
        return n + 1 + ". " + said.join("\n") + "\n" + (clauses.link(address) || address);
      })
      .join("\n\n");
  }

  async function copy(text, done) {
    say((await window.policyCopy(text)) ? done : words.by_hand + " " + text);
  }

  function copyAddress() {
    const fragment = "#c=" + shown.join(",");
    if (window.policyClauseWords.base) copy(window.policyClauseWords.base + own + "/basket.html" + fragment, words.list_link_done);
    else if (location.protocol !== "file:") copy(location.href.split("#")[0] + fragment, words.list_link_done);
    else copy(shown.join(","), words.list_addresses_done);
  }

  function say(text) {
    put(status, "");
    setTimeout(() => put(status, text), 20);
  }

  const acts = {
    text: () => copy(asText(), words.text_done),
    citations: () => copy(clauses.cited(shown, langs()), words.citations_done),
    address: copyAddress,
    clear: () => change([], 0),
    take: async () => {
      basket.add(...shown);
      await show(basket.list());
      say(words.taken);
      goOn(0);
    },
    own: async () => {
      await show(basket.list());
      goOn(0);
    },
  };
  place.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-do]");
    if (pressed) acts[pressed.dataset.do]();
  });
  addEventListener("hashchange", start);
  // Something was added by the box for citations.
  document.addEventListener("clauses-kept", () => {
    if (isOwn && String(basket.list()) !== String(shown)) show(basket.list());
  });

  // ---- The sheet

  async function makeCodes() {
    await load(clauses.ROOT + "assets/code.js");
    for (const address of shown) {
      codes[address] = codes[address] || (await window.policyCode(clauses.ROOT, clauses.link(address)));
    }
  }

  const sheet = window.policySheet({
    name: "clauses",
    several: true,
    there: () => shown.length > 0,
    ready: () => !window.policyClauseWords.base || shown.every((address) => codes[address]),
    load: makeCodes,
    page(lang) {
      const frame = document.querySelector(`[data-sheet-frame="${lang}"]`).content.cloneNode(true);
      frame.querySelector("[data-sheet-list]").append(...shown.map((address) => item(address, lang, false)));
      return [...frame.children];
    },
  });

  start();
})();
