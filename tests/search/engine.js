// Runs the scripts of the search in Node, those that the box loads and in its order.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const assets = path.join(__dirname, "..", "..", "site_templates", "assets");
const run = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });

globalThis.self = globalThis;
const [, names] = /const ENGINE = (\[[^\]]*\]);/.exec(fs.readFileSync(path.join(assets, "search-box.js"), "utf8"));
for (const name of JSON.parse(names)) run(path.join(assets, `${name}.js`));

module.exports = { run };
