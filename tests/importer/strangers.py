"""Texts of strangers in every shape that the importer is to read, from a seed; and as a printer breaks them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from build_scripts.address import chinese_number

_WORDS = (
    "县级以上人民政府应当加强对就业工作的领导",
    "有关部门按照各自职责做好服务",
    "对符合条件的人员按照规定给予补贴",
    "鼓励、支持企业吸纳就业",
    "具体办法由市人力资源和社会保障局（以下简称市人社局）制定",
    "执行《就业促进条例》第三十条的规定",
    "最高不超过20万元",
    "办理时限为5个工作日",
    "实行“一网通办”和“网上办、电话办”",
)
_TITLES = ("总则", "就业服务", "职业培训", "监督管理", "法律责任", "附则")
_SPACES = (" ", "\u3000", "\u00a0", "  ", "\t")


@dataclass(frozen=True)
class Stranger:
    """A text and what it holds."""

    text: str
    articles: tuple[int, ...]
    """Numbers of its articles, in order."""


def regulation(seed: int) -> Stranger:
    """第一条 … with items （一） and 1., chapters 第一章 and sections, one blank line between paragraphs."""
    chance = random.Random(seed)
    lines = ["某市就业促进条例", f"20{chance.randrange(10, 24)}年1月1日 某市人民代表大会常务委员会第五次会议通过"]
    numbers: list[int] = []
    number = 0
    chaptered = chance.random() < 0.8
    for chapter in range(1, chance.randrange(2, 7)):
        if chaptered:
            title = chance.choice(_TITLES)
            lines.append(f"第{chinese_number(chapter)}章{chance.choice(_SPACES)}{title}")
            if chance.random() < 0.2:
                lines.append(f"第一节{chance.choice(_SPACES)}一般规定")
        elif chapter > 1 and chance.random() < 0.5:
            lines.append(chance.choice(_TITLES))
        for _ in range(chance.randrange(1, 8)):
            # Now and then a number is left out, as in a text with a repealed article.
            number += 2 if chance.random() < 0.03 and number else 1
            numbers.append(number)
            lines += _clause(f"第{chinese_number(number)}条{chance.choice(_SPACES)}", chance)
    return Stranger("\n\n".join(lines) + "\n", tuple(numbers))


def notice(seed: int) -> Stranger:
    """一、 … with headings alone or run into the sentence, （一） and ① inside, letterhead, signature and date."""
    chance = random.Random(seed)
    alone = chance.random() < 0.5
    lines = [
        "某市人力资源和社会保障局文件",
        "某人社发〔2023〕7号",
        "某市人力资源和社会保障局关于做好就业服务工作的通知",
        "各县区人力资源和社会保障局，局属各单位：",
        "为做好就业服务工作，现就有关事项通知如下：",
    ]
    count = chance.randrange(1, 14)
    for number in range(1, count + 1):
        heading = f"{chinese_number(number)}、{chance.choice(('开展', '加强', '优化'))}{chance.choice(_TITLES)}"
        lines += [heading, _sentence(chance)] if alone else [f"{heading}。{_sentence(chance)}"]
        if chance.random() < 0.3:
            lines += [f"（{chinese_number(n)}）{_sentence(chance)}" for n in range(1, 4)]
        if chance.random() < 0.2:
            lines += [f"{mark}{chance.choice(_WORDS)}；" for mark in "①②"] + [f"③{chance.choice(_WORDS)}。"]
    lines += ["某市人力资源和社会保障局", "2023年1月16日", "（此件主动公开）"]
    return Stranger("\n".join(lines) + "\n", tuple(range(1, count + 1)))


def _clause(mark: str, chance: random.Random) -> list[str]:
    kind = chance.random()
    if kind < 0.3:
        items = [f"（{chinese_number(n)}）{chance.choice(_WORDS)}；" for n in range(1, chance.randrange(3, 32))]
        if chance.random() < 0.2:
            items[0:1] = [
                f"（一）{chance.choice(_WORDS)}：",
                f"1．{chance.choice(_WORDS)}；",
                f"2．{chance.choice(_WORDS)}；",
            ]
        items[-1] = items[-1][:-1] + "。"
        return [f"{mark}有下列情形之一的，不予受理：", *items]
    return [mark + _sentence(chance)] + [_sentence(chance) for _ in range(chance.randrange(3))]


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(_WORDS) for _ in range(chance.randrange(1, 5))]
    return "".join(w + chance.choice("，，；。") for w in words[:-1]) + words[-1] + "。"


def wrapped(text: str, width: int, pages: bool = False) -> str:
    """The text as a printer breaks it: full lines, a page number after every twenty of them.

    `width` is in full-width characters; letters and digits are half of one, and no line begins with a comma.
    """
    out: list[str] = []
    for line in text.splitlines():
        rest = line and ("\u3000\u3000" + line if len(line) > width else line)
        while rest:
            end = _end_of_line(rest, width)
            out.append(rest[:end])
            rest = rest[end:]
            if pages and len(out) % 23 == 20:
                out.append(f"— {len(out) // 23 + 1} —")
    return "\n".join(out) + "\n"


def _end_of_line(text: str, width: int) -> int:
    used = 0.0
    for at, character in enumerate(text):
        used += 0.5 if character < "\u0100" else 1
        if used > width and character not in "，。；：、！？）》”":
            return at
    return len(text)
