/*
 * Nobody has touched the screen for a while: a warning that counts down, then the end of the visit.
 *
 * Time is counted, and no clock is read: a machine without a network may have its clock years off.
 *
 *   kioskIdle(idle, warning, { warn(seconds), calm(), end() })   with seconds; returns { begin, touch, stop }
 */
(function () {
  "use strict";

  function kioskIdle(idle, warning, { warn, calm, end }) {
    let timer = 0;
    let left = 0;
    let running = false;

    function begin() {
      running = true;
      touch();
    }

    function touch() {
      if (!running) return;
      clearTimeout(timer);
      if (left) calm();
      left = 0;
      timer = setTimeout(count, idle * 1000, warning);
    }

    function count(seconds) {
      if (seconds <= 0) {
        stop();
        return end();
      }
      left = seconds;
      warn(seconds);
      timer = setTimeout(count, 1000, seconds - 1);
    }

    function stop() {
      clearTimeout(timer);
      running = false;
      if (left) calm();
      left = 0;
    }

    return { begin, touch, stop };
  }

  window.kioskIdle = kioskIdle;
})();
