// Pyodide's JavaScript half without what nothing in it uses any more.
//
// pyodide.asm.js is one function with some eight thousand declarations in a row: drivers for sound, 3D and windows, and a
// name for each of the nine thousand functions that C extensions may ask of CPython. A declaration stays when something
// that stays says its name, in any way: as a variable, as a property or as a text. That is more than is needed and never
// less, unless a name is put together while it runs, as the loader of C extensions does; the site loads none.
"use strict";

const acorn = require("acorn");

/** The glue without its dead declarations, and every name that is said in what is left.
 *
 * `source` is pyodide.asm.js, `loader` pyodide.js, `imports` the names that the WebAssembly imports.
 */
function trimGlue(source, loader, imports) {
  const roots = namesIn(parse(loader));
  const declarations = [];
  const cuts = [];
  const statements = moduleFunction(parse(source)).body.body;
  const locals = new Set(statements.flatMap(declared));
  for (const statement of statements) {
    if (declared(statement)[0] === "wasmImports") {
      for (const property of statement.declarations[0].init.properties) {
        if (imports.has(property.key.name)) addAll(roots, namesIn(property));
        else cuts.push(property);
      }
      roots.add("wasmImports");
    } else {
      const declaration = asDeclaration(statement, locals);
      if (declaration) declarations.push(declaration);
      else addAll(roots, namesIn(statement));
    }
  }
  const { said, unsaid } = reach(roots, declarations);
  cuts.push(...unsaid.map((declaration) => declaration.node));
  return { source: without(source, cuts), said };
}

function parse(source) {
  return acorn.parse(source, { ecmaVersion: "latest" });
}

function children(node) {
  return Object.values(node)
    .flat()
    .filter((value) => value && typeof value.type === "string");
}

function namesIn(node, found = new Set()) {
  if (node.type === "Identifier" || node.type === "PrivateIdentifier") found.add(node.name);
  if (node.type === "Literal" && typeof node.value === "string") found.add(node.value);
  for (const child of children(node)) namesIn(child, found);
  return found;
}

function addAll(set, values) {
  for (const value of values) set.add(value);
}

/** The largest async function: all of Emscripten's output is in it. */
function moduleFunction(tree) {
  let largest = null;
  (function look(node) {
    if (node.type === "FunctionExpression" && node.async && (!largest || size(node) > size(largest))) largest = node;
    children(node).forEach(look);
  })(tree);
  return largest;
}

function size(node) {
  return node.end - node.start;
}

/** Names that a statement gives; undefined for one that takes an object apart. */
function declared(statement) {
  if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") return [statement.id.name];
  return statement.type === "VariableDeclaration" ? statement.declarations.map(({ id }) => id.name) : [];
}

/** `{node, names, says}` of a statement that does nothing but give a value to a name; null for any other. */
function asDeclaration(node, locals) {
  const names = declared(node);
  if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") return { node, names, says: namesIn(node) };
  if (node.type === "VariableDeclaration" && names.length === 1 && names[0]) {
    const { init } = node.declarations[0];
    // var _free = Module["_free"] = wasmExports["free"];
    const shared = init && init.type === "AssignmentExpression" && memberOf(init.left, "Module");
    if (shared && memberOf(init.right, "wasmExports")) return { node, names: [...names, shared], says: namesIn(node) };
    return doesNothing(init) ? { node, names, says: namesIn(node) } : null;
  }
  if (node.type !== "ExpressionStatement" || node.expression.type !== "AssignmentExpression") return null;
  const { left, right } = node.expression;
  // Module["FS"] = FS;
  const shared = memberOf(left, "Module");
  if (shared && right.type === "Identifier") return { node, names: [shared], says: namesIn(right) };
  // _free.sig = "vp";
  const owner = left.type === "MemberExpression" && left.object.type === "Identifier" && left.object.name;
  return locals.has(owner) && owner !== "API" && doesNothing(right) ? { node, names: [owner], says: namesIn(node) } : null;
}

/** The name of the property when `node` is one of the object `owner`, as far as it is written out. */
function memberOf(node, owner) {
  if (node.type !== "MemberExpression" || node.object.type !== "Identifier" || node.object.name !== owner) return null;
  return node.computed ? node.property.value || null : node.property.name;
}

function doesNothing(value) {
  if (!value) return true;
  switch (value.type) {
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "Identifier":
    case "Literal":
      return true;
    case "ArrayExpression":
      return value.elements.every(doesNothing);
    case "BinaryExpression":
      return doesNothing(value.left) && doesNothing(value.right);
    case "ObjectExpression":
      return value.properties.every((property) => !property.computed && property.value && doesNothing(property.value));
    case "UnaryExpression":
      return doesNothing(value.argument);
    default:
      return false;
  }
}

function reach(roots, declarations) {
  const byName = new Map();
  for (const declaration of declarations) {
    for (const name of declaration.names) byName.set(name, [...(byName.get(name) || []), declaration]);
  }
  const said = new Set();
  const kept = new Set();
  const todo = [...roots];
  while (todo.length) {
    const name = todo.pop();
    if (said.has(name)) continue;
    said.add(name);
    for (const declaration of byName.get(name) || []) {
      if (!kept.has(declaration)) todo.push(...declaration.says);
      kept.add(declaration);
    }
  }
  return { said, unsaid: declarations.filter((declaration) => !kept.has(declaration)) };
}

function without(source, nodes) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of nodes.sort((a, b) => a.start - b.start)) {
    pieces.push(source.slice(at, start));
    at = source[end] === "," ? end + 1 : end;
  }
  return pieces.join("") + source.slice(at);
}

module.exports = { trimGlue };
