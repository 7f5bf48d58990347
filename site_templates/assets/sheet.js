/*
 * One clean sheet of an answer, to print or to keep as a picture: what was answered, the answer as the page shows it, the
 * sentences with their addresses. It is made when it is asked for, from what stands on the page, and never sent anywhere.
 */
(function () {
  "use strict";

  const form = document.querySelector("[data-calculator]");
  const frame = document.querySelector("[data-sheet-frame]");
  if (!form || !frame) return;
  const sheet = document.querySelector("[data-sheet]");
  const body = document.querySelector("[data-answer-body]");
  const said = document.querySelector("[data-tools-said]");
  // Height by width of what the margins of an A4 page leave (site.css, @page).
  const PAGE_SHAPE = (297 - 28) / (210 - 28);
  // Words of 10.5 pt become 7 pt, and those beside them 6.5 pt: no smaller, then there are two pages.
  const SMALLEST = 0.67;
  const { tools: words } = JSON.parse(document.querySelector("[data-words]").textContent);

  /** Children in place of those that were there; `replaceChildren` is younger than some phones. */
  function put(element, ...children) {
    element.textContent = "";
    element.append(...children);
  }

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter(Boolean));
    return element;
  }

  /** Question and answer as a person reads them, for every question that has one. */
  function given() {
    const rows = [];
    for (const field of form.querySelectorAll("[data-field]")) {
      const control = form.elements[field.dataset.field];
      const value = control.value.trim();
      if (value === "") continue;
      const chosen = [...field.querySelectorAll(".option")].find((option) => option.querySelector(":checked"));
      const unit = field.querySelector(".unit");
      const shown = chosen ? chosen.textContent.trim() : value + (unit ? " " + unit.textContent : "");
      rows.push(make("div", "", make("dt", "", field.querySelector("legend, label").textContent), make("dd", "", shown)));
    }
    return rows;
  }

  function fill() {
    put(sheet, make("div", "", frame.content.cloneNode(true)));
    sheet.querySelector("[data-given]").append(...given());
    const result = sheet.querySelector("[data-result]");
    for (const part of body.children) result.append(part.cloneNode(true));
    // The sheet lists the answers and quotes the sentences whole, once, and asks for nothing more.
    const twice = "button, .quoted, .reason-quote, .reasons .hint, [data-part^=asks], [data-part=background]";
    for (const part of result.querySelectorAll(twice)) part.remove();
    sheet.querySelector("[data-parts]").prepend(...result.querySelectorAll("[data-part]"));
    sheet.firstElementChild.append(result.querySelector(".disclaimer"));
    // Two elements with one id would be one too many.
    for (const element of sheet.querySelectorAll("[id]")) element.removeAttribute("id");
  }

  function hasAnswer() {
    return body.dataset.state === "answered";
  }

  /** Shrinks a sheet that is longer than the page until it is one; `.as-measured` has the page's proportions. */
  function fit() {
    const page = sheet.firstElementChild;
    sheet.classList.add("as-measured");
    for (let scale = 1; scale >= SMALLEST; scale -= 0.025) {
      page.style.zoom = scale;
      // Lines that may not be parted need some room to spare.
      if (sheet.offsetHeight <= sheet.offsetWidth * PAGE_SHAPE * 0.95) break;
    }
    sheet.classList.remove("as-measured");
  }

  function clear() {
    sheet.hidden = true;
    put(sheet);
  }

  window.addEventListener("beforeprint", () => {
    if (!hasAnswer()) return;
    fill();
    sheet.hidden = false;
    fit();
  });
  window.addEventListener("afterprint", clear);

  function load(script) {
    return new Promise((resolve, reject) => {
      if (window.htmlToImage) return resolve();
      const element = document.createElement("script");
      element.src = script;
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  }

  async function picture() {
    said.textContent = words.working;
    fill();
    sheet.classList.add("as-picture");
    sheet.hidden = false;
    try {
      await load(form.dataset.root + "assets/vendor/html-to-image.js");
      const address = await window.htmlToImage.toPng(sheet, { pixelRatio: 2, skipFonts: true, backgroundColor: "#ffffff" });
      const image = make("img");
      image.src = address;
      image.alt = document.querySelector("h1").textContent;
      const link = make("a", "button quiet", words.download);
      link.href = address;
      link.download = form.dataset.calculator + ".png";
      put(document.querySelector("[data-picture-place]"), make("p", "", link), image);
      said.textContent = words.picture_ready;
    } catch (failure) {
      said.textContent = words.picture_failed;
    } finally {
      sheet.classList.remove("as-picture");
      clear();
    }
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = words.copied;
    } catch (refused) {
      // From a disk, and in some chat browsers, a page may not write there: the address is shown to be copied by hand.
      said.textContent = words.copy_by_hand + " " + location.href;
    }
  }

  document.querySelector("[data-print]").addEventListener("click", () => window.print());
  document.querySelector("[data-picture]").addEventListener("click", picture);
  document.querySelector("[data-copy]").addEventListener("click", copy);
  // What was said of an earlier answer does not hold for the next.
  new MutationObserver(() => {
    said.textContent = "";
    put(document.querySelector("[data-picture-place]"));
  }).observe(body, { childList: true });
})();
