/*
 * Reading aloud, with a voice of the machine's own: a remote voice would send the text away, and there is no network.
 *
 *   kioskSpeech(onChange)   { has(lang), speaks(), say(text, lang), stop() }; onChange when any of it has changed
 */
(function () {
  "use strict";

  function kioskSpeech(onChange) {
    const synthesis = window.speechSynthesis;
    let waiting = [];
    let speaking = false;

    function voice(lang) {
      const voices = synthesis ? synthesis.getVoices() : [];
      const own = voices.filter((one) => one.localService && one.lang.toLowerCase().startsWith(lang));
      return own.find((one) => lang !== "zh" || /cn|hans/i.test(one.lang)) || own[0];
    }

    /** Sentence by sentence: a long text in one piece breaks off in Chromium. */
    function say(text, lang) {
      stop();
      waiting = text.split(/(?<=[。！？；.!?;])|\n+/).map((part) => part.trim()).filter(Boolean);
      speaking = waiting.length > 0;
      onChange();
      next(lang);
    }

    function next(lang) {
      if (!speaking) return;
      if (!waiting.length) return stop();
      const utterance = new window.SpeechSynthesisUtterance(waiting.shift());
      utterance.voice = voice(lang);
      utterance.lang = utterance.voice.lang;
      utterance.rate = 0.9;
      utterance.onend = () => next(lang);
      utterance.onerror = stop;
      synthesis.speak(utterance);
    }

    function stop() {
      waiting = [];
      if (!speaking) return;
      speaking = false;
      synthesis.cancel();
      onChange();
    }

    if (synthesis) synthesis.addEventListener("voiceschanged", onChange);
    return { has: (lang) => Boolean(voice(lang)), speaks: () => speaking, say, stop };
  }

  window.kioskSpeech = kioskSpeech;
})();
