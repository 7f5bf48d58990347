/*
 * One clean A4 sheet of what a page found out, to print or to keep as a picture, in Chinese, in English or in both.
 *
 * The page says what stands on it: `policySheet(provider)`. The sheet is made when it is asked for, and never sent anywhere.
 *
 *   provider.ready(lang)   true when the sheet of that language can be made at once
 *   provider.load(lang)    a promise that it can
 *   provider.page(lang)    the elements of the sheet
 *   provider.there()       true when there is something to put on it
 *   provider.name          of the picture's file
 *   provider.several       true for a sheet that may go on over several pages
 */
(function () {
  "use strict";

  const { make, put, link, load } = window.policyElements;
  // Height by width of what the margins of an A4 page leave (site.css, @page).
  const PAGE_SHAPE = (297 - 28) / (210 - 28);
  // Words of 10.5 pt become 7 pt, in two languages side by side 6.3 pt: no smaller, then there are two pages.
  const SMALLEST = 0.67;
  const SMALLEST_OF_TWO = 0.6;

  function begin(provider) {
    const tools = document.querySelector("[data-tools]");
    const sheet = document.querySelector("[data-sheet]");
    const said = tools.querySelector("[data-tools-said]");
    const picturePlace = tools.querySelector("[data-picture-place]");
    const own = document.documentElement.lang.slice(0, 2);
    const words = JSON.parse(tools.querySelector("[data-tools-words]").textContent);

    function chosen() {
      const value = tools.querySelector("[name=sheet-language]:checked").value;
      return value === "both" ? ["zh", "en"] : [value];
    }

    /** Languages to print at once: without those that could not be loaded in time. */
    function printable() {
      const ready = chosen().filter(provider.ready);
      return ready.length ? ready : [own];
    }

    function fill(languages) {
      const columns = languages.map((lang) => {
        const column = make("div", "sheet-column", ...provider.page(lang));
        column.lang = lang === "zh" ? "zh-Hans" : lang;
        return column;
      });
      put(sheet, make("div", "sheet-page" + (columns.length > 1 ? " both" : ""), ...columns));
      // Two elements with one id would be one too many.
      for (const element of sheet.querySelectorAll("[id]")) element.removeAttribute("id");
    }

    /**
     * Shrinks a sheet that is longer than the page until it is one; `.as-measured` has the page's proportions. What still
     * does not fit leaves out quotations, and keeps where they stand: first those on how things are dealt with in general,
     * then those that the answer rests on, which its reasons tell.
     */
    function fit() {
      const page = sheet.firstElementChild;
      const smallest = page.childElementCount > 1 ? SMALLEST_OF_TWO : SMALLEST;
      // Lines that may not be parted need some room to spare.
      const fits = () => sheet.offsetHeight <= sheet.offsetWidth * PAGE_SHAPE * 0.94;
      sheet.classList.add("as-measured");
      for (const without of ["", "without-channels", "without-quotations"]) {
        if (without) page.classList.add(without);
        for (let scale = 1; scale >= smallest; scale -= 0.025) {
          page.style.zoom = scale;
          if (fits()) return sheet.classList.remove("as-measured");
        }
      }
      sheet.classList.remove("as-measured");
    }

    function clear() {
      sheet.hidden = true;
      put(sheet);
    }

    window.addEventListener("beforeprint", () => {
      if (!provider.there()) return;
      fill(printable());
      sheet.hidden = false;
      if (!provider.several) fit();
    });
    window.addEventListener("afterprint", clear);

    /** What another language needs, before it is asked for: a browser's own print command waits for nothing. */
    async function prepare() {
      const missing = chosen().filter((lang) => !provider.ready(lang));
      if (!missing.length) return true;
      say(words.working);
      try {
        await Promise.all(missing.map(provider.load));
        say("");
        return true;
      } catch (failure) {
        say(words.language_failed);
        return false;
      }
    }

    function say(text) {
      said.textContent = text;
    }

    async function print() {
      if (!(await prepare())) return;
      say("");
      let began = false;
      const note = () => {
        began = true;
      };
      window.addEventListener("beforeprint", note);
      // Chat browsers have no such function, or one that does nothing.
      if (window.print) window.print();
      // Some begin a moment later.
      setTimeout(() => {
        window.removeEventListener("beforeprint", note);
        if (!began) say(words.no_print);
      }, 1000);
    }

    async function picture() {
      if (!(await prepare())) return;
      say(words.working);
      fill(chosen());
      sheet.classList.add("as-picture");
      sheet.hidden = false;
      try {
        await load(tools.dataset.root + "assets/vendor/html-to-image.js");
        const address = await window.htmlToImage.toPng(sheet, { pixelRatio: 2, skipFonts: true, backgroundColor: "#ffffff" });
        const image = make("img");
        image.src = address;
        image.alt = document.querySelector("h1").textContent;
        const download = link(address, words.download, "button quiet");
        download.download = provider.name + ".png";
        put(picturePlace, make("p", "", download), image);
        say(words.picture_ready);
      } catch (failure) {
        say(words.picture_failed);
      } finally {
        sheet.classList.remove("as-picture");
        clear();
      }
    }

    async function copy() {
      const copied = await window.policyCopy(location.href);
      say(copied ? words.copied : words.copy_by_hand + " " + location.href);
    }

    tools.querySelector("[data-print]").addEventListener("click", print);
    tools.querySelector("[data-picture]").addEventListener("click", picture);
    const copyButton = tools.querySelector("[data-copy]");
    if (copyButton) copyButton.addEventListener("click", copy);
    tools.addEventListener("change", () => {
      put(picturePlace);
      prepare();
    });

    return {
      /** To be called when what stands on the sheet has changed: what was said of it before does not hold. */
      changed() {
        say("");
        put(picturePlace);
        if (provider.there() && String(chosen()) !== own) prepare();
      },
    };
  }

  window.policySheet = begin;
})();
