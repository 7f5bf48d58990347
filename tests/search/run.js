// node run.js INDEX: reads queries as a JSON array on standard input, writes for each what is found, best first.
"use strict";
const fs = require("fs");
const { run } = require("./engine.js");

run(process.argv[2]);
const engine = self.policySearchEngine.open(self.policySearchIndex);
const { queries, numbers } = JSON.parse(fs.readFileSync(0, "utf8"));
const found = (queries || []).map((query) =>
  engine.search(query).map(({ unit, score, plan }) => ({
    kind: unit.k,
    id: unit.id,
    score,
    marks: engine.marks(plan, unit.f[0][1]).map(([start, end]) => unit.f[0][1].slice(start, end)),
  })),
);
const read = (numbers || []).map((text) => self.policySearchTexts.numbers(text).map(({ start, end, value, sign }) => [start, end, value, sign]));
fs.writeSync(1, JSON.stringify({ found, read }));
