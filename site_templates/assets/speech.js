/*
 * Reading aloud, with a voice of the machine's own: a remote voice would send the text away, and a hall has no network.
 *
 *   policySpeech(onChange)   { has(lang), speaks(), say(pieces), stop() }; onChange when any of it has changed
 *     a piece is { text, lang }; what no voice can read is left out
 */
(function () {
  "use strict";

  function policySpeech(onChange) {
    const synthesis = window.speechSynthesis;
    let waiting = [];
    let speaking = false;
    /** What is being said: of what was broken off before, browsers still report the end, or an error. */
    let current = null;

    function voice(lang) {
      const voices = synthesis ? synthesis.getVoices() : [];
      const own = voices.filter((one) => one.localService && one.lang.toLowerCase().startsWith(lang));
      return own.find((one) => lang !== "zh" || /cn|hans/i.test(one.lang)) || own[0];
    }

    const isSaid = (part) => /[\p{L}\p{N}]/u.test(part);

    /** Sentence by sentence: a long text in one piece breaks off in Chromium. The point in a number and in “No. 289” ends none. */
    const sentences = (text) =>
      text.replace(/[。！？；!?;]|\.(?=\s(?!\d))/g, "$&\n").split("\n").map((part) => part.trim()).filter(isSaid);

    function say(pieces) {
      stop();
      waiting = pieces.flatMap(({ text, lang }) => sentences(text).map((sentence) => ({ sentence, lang })));
      speaking = waiting.length > 0;
      onChange();
      next();
    }

    function next() {
      if (!speaking) return;
      if (!waiting.length) return stop();
      const { sentence, lang } = waiting.shift();
      const own = voice(lang);
      if (!own) return next();
      const utterance = new window.SpeechSynthesisUtterance(sentence);
      current = utterance;
      utterance.voice = own;
      utterance.lang = own.lang;
      utterance.rate = 0.9;
      utterance.onend = () => current === utterance && next();
      utterance.onerror = () => current === utterance && stop();
      synthesis.speak(utterance);
    }

    function stop() {
      waiting = [];
      current = null;
      if (!speaking) return;
      speaking = false;
      synthesis.cancel();
      onChange();
    }

    // Voices may come after the page. In some older browsers nothing tells so.
    if (synthesis && synthesis.addEventListener) synthesis.addEventListener("voiceschanged", onChange);
    return { has: (lang) => Boolean(voice(lang)), speaks: () => speaking, say, stop };
  }

  window.policySpeech = policySpeech;
})();
