// window.policyTable: the answers of small calculators without the engine, from tables that were made at build time.
//
//   explain(id, inputs)   the object that policyEngine.explain(id, inputs, lang) gives, in the language of the table that
//                         the page has loaded; undefined where no table holds these inputs, or where they are refused
//
// A table is loaded before by a script of its own, tables/<id>.<lang>.js. build_scripts/tables/full.py describes its form.
(function () {
  "use strict";

  const NOT_ANSWERED = [undefined, null, "", "unknown"];

  function explain(id, inputs, lang) {
    const tables = window.policyTables || {};
    const name = id + "." + lang;
    const table = Object.keys(tables).includes(name) ? tables[name] : null;
    if (!table || inputs === null || typeof inputs !== "object" || Array.isArray(inputs)) return undefined;
    const names = table.inputs.map(([name]) => name);
    if (Object.keys(inputs).some((name) => inputs[name] !== undefined && !names.includes(name))) return undefined;
    let place = 0;
    for (const [name, answers] of table.inputs) {
      const digit = NOT_ANSWERED.includes(inputs[name]) ? 0 : answers.indexOf(inputs[name]) + 1;
      if (digit === 0 && !NOT_ANSWERED.includes(inputs[name])) return undefined;
      place = place * (answers.length + 1) + digit;
    }
    const found = table.answers[place];
    return found === null ? undefined : whole(table.pool, found);
  }

  /** A part of the pool with its own parts put in. */
  function whole(pool, place) {
    const part = pool[place];
    if (part === null || typeof part !== "object") return part;
    if (Array.isArray(part)) return part.map((inner) => whole(pool, inner));
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, whole(pool, inner)]));
  }

  window.policyTable = { explain };
})();
