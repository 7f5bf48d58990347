// node run_large.js FOLDER: as run.js, each query on an engine that was just opened; says what it loaded.
"use strict";
const fs = require("fs");
const path = require("path");
const { run } = require("./engine.js");

const folder = process.argv[2];
run(path.join(folder, "index.js"));

(async () => {
  const answers = [];
  for (const query of JSON.parse(fs.readFileSync(0, "utf8"))) {
    let files = 0;
    let bytes = 0;
    const engine = self.policySearchEngine.open(self.policySearchIndex, async (part) => {
      const file = path.join(folder, `${part}.js`);
      files += 1;
      bytes += fs.statSync(file).size;
      run(file);
      return self.policySearchParts[part];
    });
    const found = (await engine.search(query)).map(({ unit }) => ({ kind: unit.k, id: unit.id, words: unit.f[0][1] }));
    answers.push({ found, files, bytes });
  }
  fs.writeSync(1, JSON.stringify(answers));
})();
