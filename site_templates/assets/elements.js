/* Making elements, and loading a script when it is wanted: what the scripts of several pages need. */
(function () {
  "use strict";

  /** An element with a class, and children that are elements or texts; empty children are left out. */
  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  }

  /** Children in place of those that were there; `replaceChildren` is younger than some phones. */
  function put(element, ...children) {
    element.textContent = "";
    element.append(...children);
  }

  /**
   * The same, but what is there already stays, so that a browser styles and lays out only what is new. For elements on
   * which nothing listens but what follows from their attributes.
   */
  function update(element, ...children) {
    let there = element.firstChild;
    for (const child of children) {
      let kept = there;
      while (kept && !isAlike(kept, child)) kept = kept.nextSibling;
      if (!kept) {
        element.insertBefore(child, there);
        continue;
      }
      while (there !== kept) there = removed(there);
      there = kept.nextSibling;
      if (kept.isEqualNode(child)) continue;
      if (kept.nodeType === Node.ELEMENT_NODE) update(kept, ...child.childNodes);
      else element.replaceChild(child, kept);
    }
    while (there) there = removed(there);
  }

  function isAlike(one, other) {
    return one.nodeType === Node.TEXT_NODE ? other.nodeType === Node.TEXT_NODE : one.cloneNode(false).isEqualNode(other.cloneNode(false));
  }

  /** What stood behind it. */
  function removed(node) {
    const next = node.nextSibling;
    node.remove();
    return next;
  }

  function link(href, text, className) {
    const element = make("a", className, text);
    element.href = href;
    return element;
  }

  function button(text, className, act) {
    const element = make("button", className, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  }

  const loading = new Map();

  /** A promise that a classic script has run, once however often it is asked for; after a failure it can be tried again. */
  function load(address) {
    if (!loading.has(address)) {
      const loaded = new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = address;
        element.onload = resolve;
        element.onerror = () => {
          loading.delete(address);
          element.remove();
          reject(new Error(address));
        };
        document.head.append(element);
      });
      loading.set(address, loaded);
    }
    return loading.get(address);
  }

  window.policyElements = { make, put, update, link, button, load };
})();
