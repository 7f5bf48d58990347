// node needed_by_python.cjs RUNTIME CLAIMS: what Python for the browser needs that the oldest browsers claimed for it lack.
//
// CLAIMS is {"chrome": "96", …}. Since when a browser has something is read from MDN's compatibility data; what is needed, from
// the scripts by acorn, which says of a feature that it stands there, and from the WebAssembly by binaryen, which refuses a file
// that uses more than the features it is given.
"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const acorn = require("acorn");
const data = require("@mdn/browser-compat-data");

const [runtime, claimed] = process.argv.slice(2);
const claims = JSON.parse(claimed);

const SYNTAX = {
  StaticBlock: "javascript.classes.static.initialization_blocks",
  PropertyDefinition: "javascript.classes.public_class_fields",
  PrivateIdentifier: "javascript.classes.private_class_fields",
  ChainExpression: "javascript.operators.optional_chaining",
  ImportExpression: "javascript.operators.import",
  "??": "javascript.operators.nullish_coalescing",
  "??=": "javascript.operators.nullish_coalescing_assignment",
  "||=": "javascript.operators.logical_or_assignment",
  "&&=": "javascript.operators.logical_and_assignment",
};
const WASM = {
  ReferenceTypes: "webassembly.reference-types",
  ExceptionHandling: "webassembly.exception-handling",
  BulkMemory: "webassembly.bulk-memory-operations",
  Multivalue: "webassembly.multi-value",
  NontrappingFPToInt: "webassembly.non-trapping-float-to-int-conversions",
  SignExt: "webassembly.sign-extension-operations",
  SIMD128: "webassembly.fixed-width-SIMD",
  TailCall: "webassembly.tail-calls",
  GC: "webassembly.garbage-collection",
  ExtendedConst: "webassembly.extended-constant-expressions",
};
// Older than any browser that has the others.
const ALWAYS = ["MutableGlobals", "CallIndirectOverlong", "BulkMemoryOpt"];

/** The browsers that do not have it yet in the version claimed, with the version that has. */
function lacking(path) {
  const { support } = path.split(".").reduce((part, name) => part[name], data).__compat;
  return Object.keys(claims).flatMap((browser) => {
    const entries = [].concat(support[browser]).filter((entry) => !entry.flags && !entry.version_removed);
    const since = Math.min(...entries.map(({ version_added: version }) => (version ? parseFloat(version) : Infinity)));
    return since > parseFloat(claims[browser]) ? [`${browser} ${since}`] : [];
  });
}

function syntaxOf(file) {
  const found = new Set();
  (function visit(node) {
    if (!node || typeof node !== "object") return;
    for (const name of [node.type, node.operator]) if (name in SYNTAX) found.add(name);
    Object.values(node).forEach(visit);
  })(acorn.parse(readFileSync(join(runtime, file), "utf8"), { ecmaVersion: 2022, sourceType: "script" }));
  return found;
}

async function main() {
  for (const file of ["pyodide.js", "pyodide.asm.js"]) {
    for (const name of syntaxOf(file)) for (const browser of lacking(SYNTAX[name])) console.log(`${file}: ${name}: ${browser}`);
  }
  const { default: binaryen } = await import("binaryen");
  const had = Object.keys(WASM).filter((name) => !lacking(WASM[name]).length);
  const module = binaryen.readBinary(readFileSync(join(runtime, "pyodide.asm.wasm")));
  module.setFeatures([...had, ...ALWAYS].reduce((all, name) => all | (binaryen.Features[name] || 0), 0));
  // What it says of the file goes to standard error.
  if (!module.validate()) console.log(`pyodide.asm.wasm: more than ${had.join(", ")}`);
}

main();
