/*
 * Boxes in the kiosk's frame are filled with the keys that the shell shows: the machine has no keyboard and no input method.
 */
(function () {
  "use strict";

  const { tell, hear } = window.kioskPage;
  const DATES = ["date", "month", "time"];
  let field = null;

  function kindOf(box) {
    if (DATES.includes(box.type)) return box.type;
    return /^(numeric|decimal)$/.test(box.dataset.keys || box.inputMode) ? box.dataset.keys || box.inputMode : "letters";
  }

  function isBox(element) {
    return element.tagName === "TEXTAREA" || (element.tagName === "INPUT" && !/^(radio|checkbox|button|file)$/.test(element.type));
  }

  /** Before the browser opens a calendar or a keyboard of its own. */
  function makeReady(box) {
    if (DATES.includes(box.type)) box.readOnly = true;
    if (!box.dataset.keys) box.dataset.keys = kindOf(box);
    box.inputMode = "none";
  }

  function labelOf(box) {
    const label = box.labels && box.labels[0];
    return label ? label.textContent.trim() : box.getAttribute("aria-label") || "";
  }

  window.addEventListener("pointerdown", ({ target }) => {
    if (target.closest && isBox(target)) makeReady(target);
    else if (field) leave();
  }, true);

  window.addEventListener("focusin", ({ target }) => {
    if (!isBox(target)) return leave();
    makeReady(target);
    choose(target);
    tell("keys", { field: { kind: kindOf(target), label: labelOf(target), value: target.value, searches: target.type === "search" } });
  });

  function choose(box) {
    if (field) field.classList.remove("kiosk-filling");
    field = box;
    if (!box) return;
    box.classList.add("kiosk-filling");
    // A date box with the focus would mark one of its parts, and it is the keys that show which one is filled in.
    if (box.readOnly) box.blur();
  }

  function leave() {
    if (field) tell("keys", { field: null });
    choose(null);
  }

  hear("type", ({ value }) => {
    if (!field) return;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // A day that is in no calendar leaves the box empty.
    tell("typed", { value: field.value });
  });
  hear("leave", () => {
    if (field) field.blur();
    choose(null);
  });
  // The keys take the lower part of the screen.
  window.addEventListener("resize", () => field && field.scrollIntoView({ block: "center" }));
})();
