"""A YAML file that somebody edits: values that know their line, read against what is expected there.

What is missing or wrong is reported, and something empty stands in for it, so that the reading goes on to the next
mistake; nothing is built from such a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml

from build_scripts.faults import Faults, Place
from build_scripts.record.files import read_text
from build_scripts.record.values import did_you_mean, read_date
from build_scripts.text import Text

# Several times faster; the same tree with the same line numbers.
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_KEY_AND_COLON = re.compile(r"\s*([a-z][a-z0-9_]*)\s*：")
_SPACE_OF_A_FOLDED_LINE = re.compile(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])|(?<=[，。；：、？！]) ")


@dataclass(frozen=True)
class Value:
    """A value in the file, or the place where one is missing."""

    name: str
    """The key it stands under."""
    place: Place
    node: yaml.Node | None
    """None where the value is missing and has been reported as such."""
    faults: Faults

    @property
    def is_null(self) -> bool:
        """True where null is written: the notice does not say."""
        return self.node is not None and self.node.tag == "tag:yaml.org,2002:null"

    @property
    def is_mapping(self) -> bool:
        """True where there are lines of “key: value”."""
        return isinstance(self.node, yaml.MappingNode)

    def or_none[T](self, read: Callable[[Value], T]) -> T | None:
        """What `read` makes of it; None where null is written."""
        return None if self.is_null else read(self)

    def line(self) -> str:
        """A text, its line breaks turned into spaces."""
        if self.node is None:
            return ""
        if not isinstance(self.node, yaml.ScalarNode):
            self._expected("一行文字", "a text")
            return ""
        words = " ".join(self.node.value.split())
        if self.is_null or not words:
            self.faults.add(
                self.place,
                Text(f"“{self.name}”没有填。", f"“{self.name}” is empty."),
                Text("请填写。", "Fill it in."),
            )
            return ""
        return words

    def line_or_empty(self) -> str:
        """A text that may still be missing: empty, or null."""
        empty = isinstance(self.node, yaml.ScalarNode) and (self.is_null or not self.node.value.strip())
        return "" if empty else self.line()

    def text(self, may_miss: Sequence[str] = ()) -> Text:
        """The same words in both languages, under the keys zh and en; those that `may_miss` may be empty."""
        fields = self.fields(("zh", "en"))
        # “city: zh” is found in the file, “zh” is there many times.
        return text_of({lang: replace(value, name=f"{self.name}: {lang}") for lang, value in fields.items()}, may_miss)

    def date(self) -> date:
        """A day."""
        words = self.line()
        return (read_date(words, self.place, self.faults) if words else None) or date.min

    def whole_numbers(self) -> list[int]:
        """A list of numbers, as lines are counted."""
        found = []
        for item in self.items():
            words = item.line()
            if words.isdecimal():
                found.append(int(words))
            elif words:
                item._expected("数字的列表，例如 [3, 57]", "a list of numbers, such as [3, 57]")
        return found

    def flag(self) -> bool:
        """true or false."""
        words = self.line()
        if words and words not in ("true", "false"):
            self._expected("true 或 false", "true or false")
        return words == "true"

    def items(self) -> list[Value]:
        """The items of a list."""
        if self.node is None:
            return []
        if not isinstance(self.node, yaml.SequenceNode):
            self._expected("列表（每项一行，以“- ”开头）", "a list (one item per line, beginning with “- ”)")
            return []
        return [Value(self.name, self._at(item), item, self.faults) for item in self.node.value]

    def entries(self) -> dict[str, Value]:
        """The values of a mapping by their keys, whatever these are."""
        if self.node is None:
            return {}
        if not isinstance(self.node, yaml.MappingNode):
            self._expected("“名称: 内容”的各行", "lines of “key: value”")
            return {}
        found: dict[str, Value] = {}
        for key, value in self.node.value:
            name = str(key.value)
            if name in found:
                self.faults.add(
                    self._at(key),
                    Text(f"“{name}”写了两次。", f"“{name}” is there twice."),
                    Text(
                        f"请只留一个；前一个在第 {found[name].place.line} 行。",
                        f"Keep one; the first is in line {found[name].place.line}.",
                    ),
                )
            found[name] = Value(name, self._at(key), value, self.faults)
        return found

    def fields(self, required: Sequence[str], optional: Sequence[str] = ()) -> dict[str, Value]:
        """The values of a mapping that has these keys and no others; an optional one that is not there is not in it."""
        found = self.entries()
        known = (*required, *optional)
        for name in [name for name in found if name not in known]:
            self.faults.add(
                found.pop(name).place,
                Text(f"不认识“{name}”。", f"“{name}” is not known here."),
                did_you_mean(name, known),
            )
        for name in required:
            if name not in found:
                if self.is_mapping:
                    self.faults.add(
                        self.place,
                        Text(f"“{self.name}”里缺少“{name}”。", f"“{name}” is missing in “{self.name}”."),
                        Text(f"请加上一行“{name}: …”。", f"Add a line “{name}: …”."),
                    )
                found[name] = Value(name, self.place, None, self.faults)
        return found

    def _at(self, node: yaml.Node) -> Place:
        return Place(self.place.file, node.start_mark.line + 1)

    def _expected(self, zh: str, en: str) -> None:
        self.faults.add(
            self.place,
            Text(f"“{self.name}”应当是{zh}。", f"“{self.name}” should be {en}."),
            Text("请照别的通知的同名文件改写。", "Write it as in the file of the same name of another notice."),
        )


def text_of(fields: Mapping[str, Value], may_miss: Sequence[str] = ()) -> Text:
    """The words under the keys zh and en of a mapping that may have other keys as well."""
    zh, en = (fields[lang].line_or_empty() if lang in may_miss else fields[lang].line() for lang in ("zh", "en"))
    # YAML joins folded lines by a space, which Chinese does not have.
    return Text(_SPACE_OF_A_FOLDED_LINE.sub("", zh), en)


def _full_width_colon(text: str, line: int) -> tuple[int, str] | None:
    """Line and key where a key near `line` has the colon of a Chinese keyboard behind it."""
    for number, words in enumerate(text.splitlines()[:line], 1):
        if number >= line - 2 and (found := _KEY_AND_COLON.match(words)):
            return number, found[1]
    return None


def read_yaml(file: Path, faults: Faults) -> Value:
    """The whole file as one value."""
    place = Place(file, 1)
    text = read_text(file, faults)
    if text is None:
        return Value(file.name, place, None, faults)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error)
        line = mark.line + 1 if mark else 1
        if typed := _full_width_colon(text, line):
            faults.add(
                Place(file, typed[0]),
                Text(f"“{typed[1]}”后面是全角冒号“：”。", f"“{typed[1]}” is followed by a full-width colon (：)."),
                Text(
                    f"请用英文输入法改成半角冒号，后面空一格：“{typed[1]}: …”。",
                    f"Make it a plain one with a space behind: “{typed[1]}: …”.",
                ),
            )
            return Value(file.name, place, None, faults)
        faults.add(
            Place(file, line),
            Text("这里读不下去。", f"The file cannot be read on from here ({reason})."),
            Text(
                "请看这一行和上一行：冒号后要有空格，缩进用空格（不用 Tab）且对齐，"
                "文字里有半角冒号或引号时整句用引号括起来。",
                "Look at this line and the one before: a space after the colon, indentation by spaces and aligned, "
                "and quotation marks around a text that contains a colon or a quotation mark.",
            ),
        )
        return Value(file.name, place, None, faults)
    if node is None:
        faults.add(
            place,
            Text("文件是空的。", "The file is empty."),
            Text("请照别的通知的同名文件填写。", "Fill it in as in the file of the same name of another notice."),
        )
    return Value(file.name, place, node, faults)
