// Starts the browser's Python as the worker does (engine-worker.js), runs imported.py in it, and prints what it tells.
"use strict";

const fs = require("node:fs");
const path = require("node:path");

const LIBRARY = "/lib/python313.zip";
const WHEEL = "/lib/calculators.whl";
const SCRIPTS = "/lib/build";

async function main() {
  const { runtime, library, wheel, script, modules, wanted } = JSON.parse(fs.readFileSync(0, "utf-8"));
  const { loadPyodide } = require(path.join(runtime, "pyodide.js"));
  const { info } = JSON.parse(fs.readFileSync(path.join(runtime, "pyodide-lock.json"), "utf-8"));
  const pyodide = await loadPyodide({
    indexURL: `${runtime}/`,
    packageBaseUrl: `${runtime}/`,
    lockFileContents: { info, packages: {} },
    stdLibURL: library,
    fsInit: async (FS) => {
      FS.writeFile(WHEEL, fs.readFileSync(wheel));
      FS.mkdir(SCRIPTS);
      FS.writeFile(`${SCRIPTS}/imported.py`, script);
    },
  });
  const places = pyodide.pyimport("sys").path;
  places.append(WHEEL);
  places.append(SCRIPTS);
  const { imported, crash } = pyodide.pyimport("imported");
  try {
    crash();
  } catch (error) {
    if (error.type !== "AssertionError") throw error;
  }
  process.stdout.write(imported(LIBRARY, JSON.stringify(modules), JSON.stringify(wanted)));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
