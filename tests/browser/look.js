/* What a reader's eyes and fingers meet on a page. Each function returns what is wrong, a line for each. */
window.look = (function () {
  "use strict";

  /** What is there for a reader of the screen alone is cut off on purpose. */
  const isOnlySaid = (element) =>
    [element, element.parentElement].some((one) => one && getComputedStyle(one).clipPath === "inset(50%)");
  const isVisible = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isOnlySaid(element);

  function named(element, text) {
    return `<${element.tagName.toLowerCase()} ${element.className}> ${text.trim().slice(0, 40)}`;
  }

  /** The visible pieces of text, each a text node and its element. */
  function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.data.trim() && isVisible(text.parentElement)) found.push([text, text.parentElement]);
    }
    return found;
  }

  /** What can only be read by pushing the page, or a part of it, sideways; and what is cut off. */
  function outside() {
    const found = [];
    const width = document.documentElement.clientWidth;
    const whole = document.scrollingElement.scrollWidth;
    if (whole > width) found.push(`the page is ${whole} wide`);
    for (const [text, element] of texts()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const out = [...range.getClientRects()].find((box) => box.left < -0.5 || box.right > width + 0.5);
      if (out) found.push(`${named(element, text.data)}: from ${out.left} to ${out.right}`);
    }
    for (const element of document.body.querySelectorAll("*")) {
      // A box for typing scrolls by itself.
      if (!isVisible(element) || element.clientWidth === 0 || element.tagName === "INPUT") continue;
      const style = getComputedStyle(element);
      const name = named(element, element.textContent);
      if (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) {
        found.push(`${name}: scrolls or is cut, ${element.scrollWidth} in ${element.clientWidth}`);
      }
      // The bar repeats the first line of the answer, which stands whole above it.
      if (element.closest("[data-answer-bar]")) continue;
      if (style.overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1) {
        found.push(`${name}: cut below`);
      }
    }
    return found;
  }

  /** The least line height of a text, in heights of its letters: prose needs more than a label or a heading. */
  function leastLeading(element) {
    const short = "h1, h2, h3, a, button, label, summary, legend, input, .verdict, .chip, .amount, [data-answer-bar]";
    return element.closest("p, li, dd, dt, blockquote") && !element.closest(short) ? 1.4 : 1.2;
  }

  /** Text smaller than 17 px, or with lines too close. */
  function type() {
    const found = [];
    const boxes = [...document.body.querySelectorAll("input:not([type=radio])")].filter(isVisible);
    for (const [text, element] of [...texts(), ...boxes.map((box) => [{ data: box.name }, box])]) {
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const leading = style.lineHeight === "normal" ? 1.2 : parseFloat(style.lineHeight) / size;
      if (size < 17) found.push(`${named(element, text.data)}: ${size} px`);
      if (leading < leastLeading(element)) found.push(`${named(element, text.data)}: line height ${leading}`);
    }
    return found;
  }

  /**
   * True for a link in a sentence, which may be as small as its words (WCAG 2.5.8, inline): it is laid out inline, and the
   * block that it stands in has words outside of links.
   */
  function isInSentence(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const rest = block.cloneNode(true);
    for (const link of rest.querySelectorAll("a")) link.remove();
    return /[\p{L}\p{N}]/u.test(rest.textContent);
  }

  /** What can be touched and is less than 44 px high, or less wide than WCAG asks for. */
  function targets() {
    const found = [];
    for (const element of document.querySelectorAll("a[href], button, input, select, summary, [role=button]")) {
      if (!isVisible(element) || element.matches(".skip") || isInSentence(element)) continue;
      const box = (element.closest("label") || element).getBoundingClientRect();
      if (box.height < 43.5 || box.width < 24) {
        const name = named(element, element.textContent || element.name);
        found.push(`${name}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
      }
    }
    return found;
  }

  /** Words in another language than their element says, which a voice would read wrongly; single names are in any. */
  function languages() {
    const found = [];
    const check = (words, element) => {
      const lang = (element.closest("[lang]") || { lang: "" }).lang.slice(0, 2);
      const han = /\p{Script=Han}/u.test(words);
      // Four words in a row are no name.
      const english = /[a-z]+(?:[ ,;]+[a-z]+){3}/i.test(words);
      if (han && lang !== "zh") found.push(`${named(element, words)}: Chinese in ${lang}`);
      if (english && lang !== "en") found.push(`${named(element, words)}: English in ${lang}`);
    };
    for (const [text, element] of texts()) if (!element.closest("pre, code")) check(text.data, element);
    for (const name of ["aria-label", "title", "alt", "placeholder"]) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        if (isVisible(element)) check(element.getAttribute(name), element);
      }
    }
    return found;
  }

  /** What moves by itself, or slowly: nothing when the reader has asked for less of it. */
  function motion() {
    const moves = (style) => /[1-9]/.test(style.transitionDuration) || style.animationName !== "none" || style.scrollBehavior === "smooth";
    return [document.documentElement, ...document.body.querySelectorAll("*")]
      .filter((element) => moves(getComputedStyle(element)))
      .map((element) => `${named(element, element.textContent)}: moves`);
  }

  /** How much of the height is covered by what stays in place; a page that is zoomed in has little of it. */
  function covered() {
    const sticking = [...document.body.querySelectorAll("*")].filter((element) => {
      const { position, bottom } = getComputedStyle(element);
      return isVisible(element) && (position === "fixed" || (position === "sticky" && bottom !== "auto"));
    });
    const height = sticking.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
    return height > innerHeight / 3 ? [`${height} of ${innerHeight} px are covered`] : [];
  }

  /** What cannot be told from the page where the device draws all colours itself: a control without an edge. */
  function edges() {
    const found = [];
    const drawn = (element) => {
      const style = getComputedStyle(element);
      const isEdge = (side) =>
        style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1 &&
        style[`border${side}Color`] !== getComputedStyle(document.body).backgroundColor;
      return ["Top", "Right", "Bottom", "Left"].every(isEdge);
    };
    for (const element of document.querySelectorAll(".button, button, input, textarea, .tile, .option, [aria-pressed=true]")) {
      if (!isVisible(element) || /radio|checkbox/.test(element.type)) continue;
      // An icon is seen by itself; what is on needs more.
      const isIcon = element.querySelector("svg") && !element.matches("[aria-pressed=true], .button, .tile");
      if (!isIcon && !drawn(element) && !drawn(element.parentElement)) found.push(`${named(element, element.textContent)}: no edge`);
    }
    const line = (element) => getComputedStyle(element).borderBottomColor;
    for (const here of document.querySelectorAll("nav [aria-current]")) {
      const others = [...here.parentElement.querySelectorAll("a:not([aria-current])")];
      if (others.some((other) => line(other) === line(here))) found.push(`${named(here, here.textContent)}: like the others`);
    }
    return found;
  }

  /**
   * Where the keyboard, which follows the text of the page, leaps against the eye: upwards in a column, or to the left in a
   * row of one list. From one column to another it goes either way: contents, notes and the answer stand beside the text.
   */
  function order() {
    const found = [];
    // A bar stands anywhere, and what comes first is seen only while it has the focus. Of the header see test_accessibility.py.
    const stays = "[data-answer-bar], .skip, .site-header";
    const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(
      (element) => isVisible(element) && !element.closest(stays),
    );
    const drawn = controls.map((element) => element.closest("label") || element);
    for (let n = 1; n < drawn.length; n += 1) {
      const before = [...drawn[n - 1].getClientRects()].pop();
      const after = drawn[n].getClientRects()[0];
      // Links in lines of text reach a little into the line above and below.
      const shared = Math.min(before.bottom, after.bottom) - Math.max(before.top, after.top);
      const isBeside = shared > Math.min(before.height, after.height) / 2;
      const isOneList = drawn[n].parentElement.parentElement.contains(drawn[n - 1]);
      const isOneColumn = after.left < before.right - 1 && before.left < after.right - 1;
      const leaps = isBeside ? isOneList && after.left < before.left - 1 : isOneColumn && after.top < before.top;
      if (leaps) found.push(`${named(drawn[n], drawn[n].textContent)}: after ${named(drawn[n - 1], drawn[n - 1].textContent)}`);
    }
    return found;
  }

  /** Room between lines, paragraphs, letters and words, as a reader may ask for it (WCAG 1.4.12). */
  const room = new CSSStyleSheet();
  room.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);

  function space(on) {
    document.adoptedStyleSheets = on ? [room] : [];
  }

  /** The site's own switch. */
  function enlargeOwn(on) {
    if (on) document.documentElement.dataset.text = "large";
    else delete document.documentElement.dataset.text;
  }

  /** Larger text as by the browser's own setting. */
  function enlargeRoot(factor) {
    document.documentElement.style.fontSize = `${factor * 100}%`;
  }

  /** Larger text as in WeChat's browser, which multiplies every font size, whatever unit it was given in. */
  function enlargeEach(factor) {
    const elements = [...document.querySelectorAll("body, body *")];
    for (const element of elements) element.style.fontSize = "";
    const sizes = elements.map((element) => parseFloat(getComputedStyle(element).fontSize));
    elements.forEach((element, n) => element.style.setProperty("font-size", `${sizes[n] * factor}px`, "important"));
  }

  /** From 0, black, to 1, white. */
  function brightness() {
    const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g);
    return Math.round((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 2.55) / 100;
  }

  return { outside, type, targets, languages, motion, covered, edges, order, space, enlargeOwn, enlargeRoot, enlargeEach, brightness };
})();
