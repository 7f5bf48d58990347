/*
 * What can be done with a clause: copy its link or its citation, have it read aloud, show its code, put it on the list, open
 * its own page.
 *
 * In a notice the number beside a sentence is a link to that page; with a script it opens a sheet with these buttons. Where
 * there is no <dialog> it stays a link. On the page of a clause the buttons stand in the page, and read the citation there.
 */
(function () {
  "use strict";

  const { make, put, link, button, load } = window.policyElements;
  const clauses = window.policyClauses;
  const basket = window.policyBasket;
  const own = document.documentElement.lang.slice(0, 2);
  const words = window.policyClauseWords;

  /**
   * The buttons and the line that says what was done. `subject` has `address`, `cited(langs)` and `words(lang)`; on a page in
   * both languages (`both`) each button says its name in both.
   */
  function tools(subject, both) {
    const address = subject.address;
    const shared = clauses.link(address);
    const status = make("p", "clause-said");
    status.setAttribute("role", "status");
    const shown = make("div", "qr clause-code");
    const place = make("div", "clause-tools");
    const aloud = make("div", "clause-aloud");

    const label = (name) => {
      if (!both) return [words[own][name]];
      const english = make("span", "", words.en[name]);
      english.lang = "en";
      return [words.zh[name] + " ", english];
    };
    const act = (name, run) => {
      const made = button("", "button quiet", run);
      made.dataset.does = name;
      put(made, make("span", "", ...label(name)));
      return made;
    };
    const say = (name, ...more) => {
      put(status, "");
      // Said again when it is the same: a reader of the screen hears only what has changed.
      setTimeout(() => put(status, ...label(name), ...more), 20);
    };
    const copy = async (text, name) => {
      if (await window.policyCopy(text, place.closest("dialog"))) say(name);
      else say("by_hand", make("span", "clause-by-hand", text));
    };

    async function showCode() {
      if (shown.firstChild) return put(shown);
      await load(clauses.ROOT + "assets/code.js");
      put(shown, await window.policyCode(clauses.ROOT, shared));
      say("code_shown");
    }

    function addToList() {
      const before = basket.has(address);
      basket.add(address);
      const all = basket.list();
      const count = all.length;
      const open = link(clauses.ROOT + own + "/basket.html" + (basket.isKept() ? "" : "#c=" + all.join(",")), "");
      put(open, ...label("open_list"), " (" + count + ")");
      say(before ? "already_there" : basket.isKept() ? "added" : "added_here", " ", open);
    }

    const cite = make("div", "clause-cite", make("p", "clause-cite-name", ...label("cite")));
    for (const [name, langs] of [["cite_zh", ["zh"]], ["cite_en", ["en"]], ["cite_both", ["zh", "en"]]]) {
      const made = act(name, () => copy(subject.cited(langs), name + "_done"));
      made.setAttribute("aria-label", words[own].cite + words[own].colon + made.textContent);
      cite.append(made);
    }
    const copyLink = () => copy(shared || address, shared ? "link_done" : "address_done");
    place.append(
      act(shared ? "copy_link" : "copy_address", copyLink),
      act("add", addToList),
      aloud,
      ...(words.base && !subject.hasCode ? [act("code", showCode)] : []),
      cite,
      status,
      shown
    );
    // On a kiosk the bar does it.
    if (window.speechSynthesis && !window.kioskPage) {
      load(clauses.ROOT + "assets/speech.js")
        .then(() => load(clauses.ROOT + "assets/read-aloud.js"))
        .then(() => window.policyReadAloud(aloud, subject.words, label), () => {});
    }
    return place;
  }

  // ---- In a notice

  async function open(address, page) {
    await clauses.load([address]);
    const dialog = make("dialog", "clause-dialog");
    const title = make("h2", "", clauses.of(address).place[own]);
    title.id = "clause-dialog-title";
    dialog.setAttribute("aria-labelledby", title.id);
    const cited = make("p", "clause-preview", clauses.citation([address], own));
    const close = button(words[own].close, "button", () => dialog.close());
    const clause = clauses.of(address);
    const said = (lang) => (clause[lang] || clause.covers ? clauses.quote(address, lang) : "");
    const leads = make("p", "clause-ends", link(page, words[own].own_page, "button quiet"), close);
    dialog.append(title, tools({ address, cited: (langs) => clauses.cited([address], langs), words: said }), cited, leads);
    // A press beside the sheet closes it, as on other sheets of a phone.
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  function startInNotice(number) {
    number.setAttribute("role", "button");
    number.setAttribute("aria-haspopup", "dialog");
    const press = async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      try {
        await open(number.dataset.clauseNumber, number.href);
        document.querySelector(".clause-dialog").addEventListener("close", () => number.focus({ preventScroll: true }));
      } catch (missing) {
        location.href = number.href;
      }
    };
    number.addEventListener("click", press);
    // What is called a button is pressed with the space bar as well.
    number.addEventListener("keydown", (event) => {
      if (event.key === " ") press(event);
    });
  }

  if (window.HTMLDialogElement) document.querySelectorAll("[data-clause-number]").forEach(startInNotice);

  // ---- On the page of a clause

  const here = document.querySelector("[data-clause-tools]");
  if (here) {
    const address = here.dataset.clauseTools;
    const text = (lang) => document.querySelector(`[data-citation="${lang}"]`).textContent;
    const cited = (langs) => [...langs.map(text), clauses.link(address) || address].join("\n");
    // What is shown of earlier versions is not of the clause as it stands.
    const shown = { zh: ".clause > .official", en: ".clause > .translation" };
    const said = (lang) => [...document.querySelectorAll(shown[lang])].map((element) => element.textContent).join("\n");
    here.append(tools({ address, cited, words: said, hasCode: true }, true));
  }

  // ---- Words that are copied, once somebody selects any

  const quote = () => load(clauses.ROOT + "assets/quotation.js").catch(() => {});
  document.addEventListener("selectionchange", quote, { once: true });

  // ---- How many are on the list

  const counts = document.querySelectorAll("[data-clause-count]");
  function count() {
    const many = basket.list().length;
    counts.forEach((element) => {
      element.hidden = many === 0;
      element.querySelector("[data-count]").textContent = many;
    });
  }
  document.addEventListener("clauses-kept", count);
  count();
})();
