// node trim.cjs FROM TO: Pyodide's two halves without what only C extensions need, from one folder into another.
//
// Each half keeps alive what the other names: the glue gives up what the WebAssembly does not import, the WebAssembly
// what the glue does not say, in turns, until nothing changes.
"use strict";

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { trimGlue } = require("./glue.cjs");

const GLUE = "pyodide.asm.js";
const WASM = "pyodide.asm.wasm";
// What the module uses beyond the first version of WebAssembly. With more, binaryen writes what browsers refuse.
const FEATURES = ["exception-handling", "reference-types", "bulk-memory", "nontrapping-float-to-int"];

function namesOf(list) {
  return new Set(list.map(({ name }) => name));
}

function removeUnused(from, to, exports) {
  const graph = [
    { name: "outside", root: true, reaches: exports.map((name) => `export ${name}`) },
    ...exports.map((name) => ({ name: `export ${name}`, export: name })),
  ];
  const graphFile = `${to}.json`;
  fs.writeFileSync(graphFile, JSON.stringify(graph));
  const metadce = require.resolve("binaryen/bin/wasm-metadce");
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  // It prints a line for each of what it removes.
  execFileSync(process.execPath, [metadce, ...features, `--graph-file=${graphFile}`, from, "-o", to], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  fs.unlinkSync(graphFile);
}

function trim(from, to) {
  const glue = fs.readFileSync(path.join(from, GLUE), "utf-8");
  const loader = fs.readFileSync(path.join(from, "pyodide.js"), "utf-8");
  const whole = path.join(from, WASM);
  const offered = namesOf(WebAssembly.Module.exports(new WebAssembly.Module(fs.readFileSync(whole))));
  let wasm = whole;
  for (let kept = null; ; ) {
    const imports = namesOf(WebAssembly.Module.imports(new WebAssembly.Module(fs.readFileSync(wasm))));
    const { source, said } = trimGlue(glue, loader, imports);
    // C's names have an underscore in front of them in JavaScript. What the module imports it may get from itself.
    const wanted = [...offered].filter((name) => said.has(name) || said.has(`_${name}`) || imports.has(name));
    if (kept && kept.length === wanted.length) {
      fs.writeFileSync(path.join(to, GLUE), source);
      return;
    }
    kept = wanted;
    wasm = path.join(to, WASM);
    removeUnused(whole, wasm, kept);
  }
}

trim(process.argv[2], process.argv[3]);
