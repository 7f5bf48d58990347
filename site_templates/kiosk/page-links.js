/*
 * Links in the kiosk's frame: pages of the bundle open in the place of the one before; what leads elsewhere (another site, a
 * telephone number, a file) is shown as something to take along. Nothing opens a window, a dialog or a menu.
 */
(function () {
  "use strict";

  const { root, tell, go } = window.kioskPage;
  const here = location.href.split("#")[0];

  // After the page's own scripts, which know what to do with some links.
  window.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const [address, fragment = ""] = link.href.split("#");
    // What holds an equals sign is answers or a query, and no place on a page.
    const kept = fragment.includes("=") ? fragment : null;
    if (!address.startsWith(root)) tell("outside", { address: link.href, words: link.textContent.trim() });
    else if (!address.endsWith(".html")) tell("file", { path: address.slice(root.length) });
    else if (address === here && kept === null) location.replace("#" + fragment);
    else go(link.href.split("#")[0] + (kept === null && fragment ? "#" + fragment : ""), kept);
  });

  const refuse = (event) => event.preventDefault();
  for (const kind of ["auxclick", "contextmenu", "dragstart", "drop", "submit"]) window.addEventListener(kind, refuse);
  // A dialog for files cannot be left without a keyboard.
  window.addEventListener("click", (event) => event.target.type === "file" && event.preventDefault(), true);
  // Two fingers, and a wheel with a key, would enlarge the page beyond its edges.
  window.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  window.addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), { passive: false });
  window.open = () => null;
  window.alert = window.confirm = window.prompt = () => null;
})();
