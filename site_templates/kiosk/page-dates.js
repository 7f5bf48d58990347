/*
 * Dates, months and times in the kiosk's frame, in the words of the page: the browser writes them as its own language does,
 * and 03/06 is a day in June to some and in March to others.
 */
(function () {
  "use strict";

  const { ready } = window.kioskPage;
  const BOXES = "input[type=date], input[type=month], input[type=time]";
  const lang = () => (document.documentElement.lang.startsWith("zh") ? "zh-CN" : "en-GB");

  function inWords({ type, value }) {
    if (!value) return window.kioskPage.words[type];
    if (type === "time") return value;
    const day = new Date((type === "month" ? value + "-01" : value) + "T12:00");
    const parts = { year: "numeric", month: "long", day: type === "date" ? "numeric" : undefined };
    return day.toLocaleDateString(lang(), parts);
  }

  function show() {
    for (const box of document.querySelectorAll(BOXES)) {
      let shown = box.nextElementSibling;
      if (!shown || !shown.matches(".kiosk-date")) {
        shown = document.createElement("span");
        shown.className = "kiosk-date";
        // The box itself says it to a screen reader.
        shown.setAttribute("aria-hidden", "true");
        box.after(shown);
      }
      const text = inWords(box);
      if (shown.textContent !== text) shown.textContent = text;
      shown.classList.toggle("empty", !box.value);
    }
  }

  ready.then(() => {
    show();
    // Some changes come with no event of the box: a form that is emptied, a button that puts a value in, another question.
    for (const kind of ["input", "reset", "click"]) window.addEventListener(kind, () => setTimeout(show));
    new MutationObserver(show).observe(document.querySelector("main"), { childList: true, subtree: true });
  });
})();
