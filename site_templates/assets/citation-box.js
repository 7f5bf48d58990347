/*
 * A box for a citation, a message, a link or what a QR code holds: leads to the clause, or lists what was found.
 *
 * On the page of the list (`data-adds`) everything found can be put on the list. What was typed stays in the box, and goes
 * nowhere else.
 */
(function () {
  "use strict";

  const form = document.querySelector("[data-citation-box]");
  if (!form) return;
  const { make, put, link, button } = window.policyElements;
  const clauses = window.policyClauses;
  const reader = window.policyCitationReader;
  const own = document.documentElement.lang.slice(0, 2);
  const words = window.policyClauseWords[own];
  const box = form.querySelector("textarea");
  const status = form.querySelector("[role=status]");
  const list = form.querySelector("[data-found]");
  const adds = form.hasAttribute("data-adds");

  async function find() {
    put(status, "");
    put(list);
    if (!box.value.trim()) return say(words.find_empty);
    try {
      await clauses.load([]);
      const read = reader.read(box.value, window.policyNotices);
      await clauses.load(read);
      show(read.map((address) => ({ address, there: reader.wholes(address).find(clauses.of) })));
    } catch (missing) {
      say(words.find_failed);
    }
  }

  function show(all) {
    // A citation of a place that no notice has leads to what would contain it; of one place only once.
    const found = all.filter(({ there }, n) => there && all.findIndex((other) => other.there === there) === n);
    const [only] = found;
    if (!found.length) return say(words.find_nothing);
    if (found.length === 1 && only.address === only.there && !adds) {
      say(words.find_one);
      location.href = page(only.there);
      return;
    }
    say(words.find_several.replace("{count}", found.length));
    list.append(...found.map(item));
  }

  function item({ address, there }) {
    const not = address === there ? null : make("span", "hint", " " + words.find_not_there);
    const lead = link(page(there), clauses.name(there, own), "alone");
    if (!adds) return make("li", "", lead, not);
    const add = button(words.add, "button quiet", () => {
      window.policyBasket.add(there);
      put(status, words.added);
      // The button goes; a keyboard goes on where it was.
      lead.focus({ preventScroll: true });
      add.remove();
    });
    return make("li", "", lead, not, " ", add);
  }

  /** In the notice, in the reader's language; what was withdrawn has a page of its own alone. */
  function page(address) {
    if ("withdrawn" in clauses.of(address)) return clauses.ROOT + "c/" + address + ".html";
    return clauses.ROOT + own + "/notices/" + clauses.noticeOf(address) + ".html#" + address;
  }

  function say(text) {
    setTimeout(() => put(status, text), 20);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    find();
  });
  // Enter sends a line, as in a search box; a longer text is pasted whole.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      find();
    }
  });
})();
