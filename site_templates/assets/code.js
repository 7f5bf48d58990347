/*
 * A QR code of an address, made on this device.
 *
 *   policyCode(root, address)   a promise of an SVG element; `root` is the way to the root of the site
 */
(function () {
  "use strict";

  const { load } = window.policyElements;
  const SVG = "http://www.w3.org/2000/svg";
  // Readers want four modules of white around a code.
  const QUIET = 4;

  async function policyCode(root, address) {
    await load(root + "assets/vendor/qrcode.js");
    const code = window.qrcode(0, "M");
    code.addData(address);
    code.make();
    const count = code.getModuleCount();
    let dark = "";
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) {
        if (code.isDark(row, column)) dark += "M" + (column + QUIET) + " " + (row + QUIET) + "h1v1h-1z";
      }
    }
    const side = count + 2 * QUIET;
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 " + side + " " + side);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", address);
    for (const [d, fill] of [["M0 0h" + side + "v" + side + "h-" + side + "z", "#fff"], [dark, "#000"]]) {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", d);
      path.setAttribute("fill", fill);
      svg.append(path);
    }
    return svg;
  }

  window.policyCode = policyCode;
})();
