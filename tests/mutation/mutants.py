"""Small mistakes that somebody could make in a rule: each is a module's source with one thing changed.

The rules are data at the level of modules (trees of conditions, parameters), where mutmut does not look: it changes
what is inside functions. What people read (texts, readings, quotes) is not changed here; the record checks it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
}
_OTHER_NAMES = {
    "all_of": "any_of",
    "any_of": "all_of",
    "is_yes": "is_no",
    "is_no": "is_yes",
    "at_least": "more_than",
    "more_than": "at_least",
    "at_most": "less_than",
    "less_than": "at_most",
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "last_day": "alt_last",
}
_WORDS = {"Text", "Reading", "Source", "Fact", "NoRule", "Suggestion"}
"""Calls whose arguments are for people."""
_NUMBER, _DAY = re.compile(r"-?\d+(\.\d+)?"), re.compile(r"\d{4}-\d{2}-\d{2}")


NOTHING = -1
"""The number of no node: nothing is changed."""


@dataclass(frozen=True)
class Mutant:
    """One mistake."""

    module: str
    """Dotted name."""
    file: Path
    line: int
    change: str
    """What was changed into what, and where."""
    number: int
    """Of the node, in the order of `ast.walk`."""
    changed: ast.AST

    def __str__(self) -> str:
        """By this a survivor is known, while its line stays as it is."""
        return f"{self.module}: {self.change}"

    def source(self) -> str:
        """The whole module with the mistake in it."""
        mutated = _Put(self.number, self.changed).visit(_numbered(self.file.read_text(encoding="utf-8")))
        return ast.unparse(ast.fix_missing_locations(mutated))


def mutants(file: Path, module: str) -> Iterator[Mutant]:
    """Every mistake of these kinds, in the order of the file."""
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    for node in _within_rules(_numbered(text)):
        for changed, change in _changes(node, "alt_last" in text):
            line = getattr(node, "lineno", 0)
            where = f"{change} in “{_short(lines[line - 1])}”"
            yield Mutant(module, file, line, where, node.number, changed)  # type: ignore[attr-defined]


def _numbered(text: str) -> ast.Module:
    tree = ast.parse(text)
    for number, node in enumerate(ast.walk(tree)):
        node.number = number  # type: ignore[attr-defined]
    return tree


def _within_rules(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that decide something: neither annotations nor what people read."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.Import, ast.ImportFrom, ast.arguments)):
            continue
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id in _WORDS:
            continue
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        # What stands in an empty box, for people; another figure would do as well.
        if isinstance(child, ast.keyword) and child.arg == "example":
            continue
        if isinstance(node, ast.AnnAssign) and child is node.annotation:
            continue
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and child is getattr(node, "returns", None):
            continue
        yield child
        yield from _within_rules(child)


def _changes(node: ast.AST, has_alt_last: bool) -> Iterator[tuple[ast.AST, str]]:
    """What may stand in place of a node, and how that is said."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARISONS:
        changed: ast.AST = ast.Compare(node.left, [_COMPARISONS[type(node.ops[0])](), *node.ops[1:]], node.comparators)
        yield changed, f"{_code(node)} → {_code(changed)}"
    elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        changed = ast.BinOp(node.left, _ARITHMETIC[type(node.op)](), node.right)
        yield changed, f"{_code(node)} → {_code(changed)}"
    elif isinstance(node, ast.BoolOp):
        changed = ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values)
        yield changed, f"{_code(node)}: the other of and/or"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand, f"{_code(node)}: not left out"
    elif isinstance(node, ast.IfExp):
        yield ast.IfExp(node.test, node.orelse, node.body), f"if {_code(node.test)}: branches exchanged"
    elif isinstance(node, ast.Constant):
        for constant in _constants(node.value):
            yield constant, f"{_code(node)} → {_code(constant)}"
    elif isinstance(node, ast.Return) and node.value is not None:
        if not (isinstance(node.value, ast.Constant) and node.value.value is None):
            yield ast.Return(ast.Constant(None)), f"{_code(node)} → return None"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        other = _OTHER_NAMES.get(node.func.id)
        if other and (other != "alt_last" or has_alt_last):
            yield ast.Call(ast.Name(other, ast.Load()), node.args, node.keywords), f"{node.func.id} → {other}"
        if node.func.id in ("all_of", "any_of") and len(node.args) > 1:
            for at, argument in enumerate(node.args):
                if not isinstance(argument, ast.Constant):
                    fewer = [*node.args[:at], *node.args[at + 1 :]]
                    yield ast.Call(node.func, fewer, node.keywords), f"{_code(argument)} forgotten"


def _constants(value: object) -> Iterator[ast.expr]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and (_NUMBER.fullmatch(value) or _DAY.fullmatch(value)):
        yield ast.Constant(value[:-1] + str((int(value[-1]) + 1) % 10))


def _code(node: ast.AST) -> str:
    return _short(ast.unparse(node))


class _Put(ast.NodeTransformer):
    def __init__(self, number: int, changed: ast.AST) -> None:
        self._number = number
        self._changed = changed

    def visit(self, node: ast.AST) -> ast.AST:
        if getattr(node, "number", None) == self._number:
            return ast.copy_location(self._changed, node)
        return super().visit(node)  # type: ignore[no-any-return]


def _short(code: str) -> str:
    code = " ".join(code.split())
    return code if len(code) <= 70 else f"{code[:67]}…"
