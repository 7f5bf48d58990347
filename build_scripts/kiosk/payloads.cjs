// Digests of the data that scripts of the site bring, as site_templates/kiosk/digests.js takes them in a browser: the same
// engine reads and writes them, so that not a digit differs. Usage: node payloads.cjs SITE > digests.json
"use strict";

const { createHash } = require("node:crypto");
const { readdirSync, readFileSync, existsSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

const site = process.argv[2];
const found = {};

function digest(text) {
  return createHash("sha256").update(text).digest("hex");
}

function scriptsIn(folder) {
  const path = join(site, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".js")).map((name) => join(path, name)) : [];
}

for (const file of [...scriptsIn("tables"), ...scriptsIn("search"), join(site, "engine", "files.js")]) {
  const scope = {};
  scope.self = scope.window = scope;
  vm.runInNewContext(readFileSync(file, "utf8"), scope);
  for (const name of Object.keys(scope).filter((name) => /^policy[A-Z]/.test(name))) {
    for (const key of Object.keys(scope[name])) found[name + "/" + key] = digest(JSON.stringify(scope[name][key]));
  }
}

// The engine's own parts: what a script hands to policyEngineDisk.
for (const folder of readdirSync(join(site, "engine"))) {
  for (const file of scriptsIn(join("engine", folder, "disk"))) {
    vm.runInNewContext(readFileSync(file, "utf8"), {
      policyEngineDisk: (name, text) => {
        found["engine/" + name] = digest(text);
      },
    });
  }
}

process.stdout.write(JSON.stringify(found, Object.keys(found).sort(), 1));
