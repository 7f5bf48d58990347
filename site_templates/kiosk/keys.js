/*
 * The keys on the screen: digits, dates by year, month and day, and letters for a search by pinyin or its initials.
 *
 *   kioskKeys(place, { type(value), done(), topic(path) })   returns { open(field, words, topics), typed(value), close() }
 *
 * `field` is what the page says of its box: kind (numeric, decimal, date, month, time, letters), label, value, searches.
 */
(function () {
  "use strict";

  const PARTS = { date: ["year", "month", "day"], month: ["year", "month"], time: ["hour", "minute"] };
  const LENGTH = { year: 4, month: 2, day: 2, hour: 2, minute: 2 };
  /** A first digit beyond these can have no second one. */
  const MOST_FIRST = { year: 9, month: 1, day: 3, hour: 2, minute: 5 };
  const LETTERS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
  const LONGEST = 30;

  function kioskKeys(place, { type, done, topic }) {
    const { make, put, button } = window.policyElements;
    let field = null;
    let value = "";
    let parts = [];
    let at = 0;
    let words = {};
    let shown = null;
    let chips = null;

    // The box in the page keeps the focus.
    place.addEventListener("mousedown", (event) => event.preventDefault());

    function open(opened, said, topics) {
      field = opened;
      words = said;
      value = field.value;
      parts = PARTS[field.kind] ? PARTS[field.kind].map((_, n) => value.split(/[-:]/)[n] || "") : [];
      at = Math.max(0, parts.findIndex((part) => !part));
      shown = make("div", "keys-shown");
      shown.setAttribute("aria-live", "polite");
      const head = make("div", "keys-head", make("p", "keys-label", field.label), shown, key(words.keys_done, "key done", done));
      const keys = field.kind === "letters" ? letters() : digits();
      chips = field.searches ? make("div", "topics", ...topics.map(([title, path]) => key(title, "topic", () => topic(path)))) : null;
      put(place, make("div", "keys-side", ...[head, chips].filter(Boolean)), keys);
      place.hidden = false;
      show();
    }

    function key(text, className, act, label) {
      const made = button(text, className, act);
      if (label) made.setAttribute("aria-label", label);
      return made;
    }

    const back = () => key("⌫", "key wide", erase, words.keys_erase);
    const clear = () => key(words.keys_clear, "key wide", empty);

    function digits() {
      const point = field.kind === "decimal" ? key(".", "key", () => add(".")) : clear();
      const numbers = [..."123456789"].map((digit) => key(digit, "key", () => add(digit)));
      return make("div", "key-grid", ...numbers, point, key("0", "key", () => add("0")), back());
    }

    function letters() {
      const rows = LETTERS.map((row, n) => {
        const made = [...row].map((letter) => key(letter, "key", () => add(letter)));
        return make("div", "key-row", ...made, n === LETTERS.length - 1 ? back() : null);
      });
      const last = make("div", "key-row", clear(), key(words.keys_space, "key space", () => add(" ")));
      return make("div", "key-rows", ...rows, last);
    }

    function add(character) {
      if (parts.length) return putPart(character);
      if (value.length >= LONGEST || (character === "." && value.includes("."))) return;
      value += character;
      tell(value);
    }

    function putPart(digit) {
      const names = PARTS[field.kind];
      const name = names[at];
      parts[at] = parts[at].length >= LENGTH[name] ? digit : parts[at] + digit;
      const full = parts[at].length === LENGTH[name] || Number(parts[at][0]) > MOST_FIRST[name];
      if (full && at < names.length - 1) at++;
      tellParts();
    }

    function erase() {
      if (!parts.length) {
        value = value.slice(0, -1);
        return tell(value);
      }
      if (!parts[at] && at) at--;
      parts[at] = parts[at].slice(0, -1);
      tellParts();
    }

    function empty() {
      parts = parts.map(() => "");
      at = 0;
      tell("");
    }

    /** Half a date is no answer. */
    function tellParts() {
      const names = PARTS[field.kind];
      const whole = parts.every((part, n) => Number(part) > 0 || (part && /hour|minute/.test(names[n])));
      const isWhole = whole && (names[0] !== "year" || parts[0].length === 4);
      tell(isWhole ? parts.map((part, n) => part.padStart(LENGTH[names[n]], "0")).join(names[0] === "hour" ? ":" : "-") : "");
    }

    function tell(text) {
      value = text;
      type(text);
      show();
    }

    function show() {
      // What is found needs the room.
      if (chips) chips.hidden = value !== "";
      if (!parts.length) return put(shown, make("span", "keys-value", value), make("span", "caret"));
      const names = PARTS[field.kind];
      const boxes = names.map((name, n) => {
        const chosen = key(parts[n] || "–", n === at ? "part current" : "part", () => {
          at = n;
          show();
        }, words["keys_" + name]);
        return make("span", "part-box", chosen, make("span", "part-name", words["keys_" + name]));
      });
      put(shown, ...boxes);
    }

    /** What the box made of it: of a day that does not exist, nothing. */
    function typed(taken) {
      if (parts.length && value && !taken) shown.append(make("p", "keys-said", words.keys_no_such_day));
    }

    function close() {
      field = null;
      value = "";
      parts = [];
      put(place);
      place.hidden = true;
    }

    return { open, typed, close, isOpen: () => field !== null };
  }

  window.kioskKeys = kioskKeys;
})();
