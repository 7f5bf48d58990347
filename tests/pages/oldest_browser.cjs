// node oldest_browser.cjs SITE: what the site's scripts use that the oldest browser claimed for them does not have, line by line.
//
// The claims stand on the page "How to read" (docs/pages/*/reading.md). Syntax is read by acorn; of what a browser offers, the
// names are looked for that have come since. Style sheets are not looked at: a browser passes over a rule that it cannot read.
"use strict";

const { readdirSync, readFileSync } = require("node:fs");
const { join, relative } = require("node:path");
const acorn = require("acorn");

const site = process.argv[2];
// What runs on every page before anything is known of the browser; the runtime of the calculators; all else.
const ECMASCRIPT = [
  [/^assets\/(display|site)\.js$/, 5],
  [/^engine\/runtime-\w+\/pyodide(\.asm)?\.js$/, 2022],
  [/./, 2018],
];
// Each younger than Safari 13 and Chrome 76.
const YOUNGER = new Set(
  ("replaceChildren replaceAll at hasOwn findLast findLastIndex toSorted toReversed toSpliced structuredClone randomUUID any " +
    "checkVisibility groupBy withResolvers requestSubmit showPicker getOrInsert isWellFormed timeout").split(" ")
);
// A page takes no date from the machine; the service worker paces its messages by it.
const READS_THE_CLOCK = /^(?!sw\.js$).*/;

function scriptsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? scriptsIn(path) : path.endsWith(".js") ? [path] : [];
  });
}

function visit(node, see) {
  if (!node || typeof node !== "object") return;
  if (typeof node.type === "string") see(node);
  for (const key of Object.keys(node)) if (key !== "parent") visit(node[key], see);
}

for (const file of scriptsIn(site)) {
  const name = relative(site, file).replace(/\\/g, "/");
  const text = readFileSync(file, "utf8");
  const ecmaVersion = ECMASCRIPT.find(([pattern]) => pattern.test(name))[1];
  let tree;
  try {
    tree = acorn.parse(text, { ecmaVersion, sourceType: "script", locations: true });
  } catch (error) {
    console.log(`${name}: ${error.message}`);
    continue;
  }
  // The runtime and the libraries are read for their syntax alone; data have no calls in them.
  if (/^(engine\/runtime|assets\/vendor|offline\/workbox|tables|search|clauses)/.test(name)) continue;
  visit(tree, (node) => {
    const at = () => `${name}:${node.loc.start.line}`;
    if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && !node.callee.computed) {
      if (YOUNGER.has(node.callee.property.name)) console.log(`${at()}: ${node.callee.property.name}`);
      const clock = node.callee.object.name === "Date" && node.callee.property.name === "now";
      if (clock && READS_THE_CLOCK.test(name)) console.log(`${at()}: Date.now`);
    }
    if (node.type === "NewExpression" && node.callee.name === "Date" && !node.arguments.length && READS_THE_CLOCK.test(name)) {
      console.log(`${at()}: new Date()`);
    }
    if (node.regex && /\(\?<[!=]/.test(node.regex.pattern)) console.log(`${at()}: (?<…) in an expression`);
  });
}
