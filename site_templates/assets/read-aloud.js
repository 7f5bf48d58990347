/*
 * Buttons that read a clause aloud, Chinese or English: each is there while the device has a voice of its own for it.
 *
 *   policyReadAloud(place, said, label)
 *     puts them into `place`; `said(lang)` is the text, empty where there is none, and `label(name)` the words of a button,
 *     by their name in words.yaml
 */
(function () {
  "use strict";

  const { make, put, button } = window.policyElements;
  const speech = window.policySpeech(() => shown.forEach((show) => show()));
  const shown = new Set();
  /** The button that is being read for. */
  let reading = null;

  function reader(text, lang, label) {
    const made = button("", "button quiet", () => {
      if (speech.speaks() && reading === made) return speech.stop();
      reading = made;
      speech.say([{ text, lang }]);
    });
    const words = make("span");
    made.append(words);
    const show = () => {
      made.hidden = !speech.has(lang);
      put(words, ...label(speech.speaks() && reading === made ? "stop" : "read_" + lang));
    };
    shown.add(show);
    show();
    return made;
  }

  function readAloud(place, said, label) {
    place.append(...["zh", "en"].filter(said).map((lang) => reader(said(lang), lang, label)));
    const sheet = place.closest("dialog");
    if (!sheet) return;
    sheet.addEventListener("close", () => {
      speech.stop();
      shown.clear();
    });
  }

  window.addEventListener("pagehide", () => speech.stop());
  window.policyReadAloud = readAloud;
})();
