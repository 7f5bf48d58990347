"""The addresses of a notice as a whole: in order, without holes, none of them both whole and in parts."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from dataclasses import replace

from build_scripts.address import Address, chinese_number
from build_scripts.faults import Faults
from build_scripts.record.sentences import Piece
from build_scripts.text import Text


def check_numbering(pieces: Sequence[Piece], registered: Collection[Address], faults: Faults) -> None:
    """Check the order and the numbers of the pieces of one notice; `registered` are its addresses in the registry."""
    _check_sections(pieces, faults)
    _check_order(pieces, registered, faults)
    _check_wholes(pieces, faults)
    _check_holes(pieces, registered, faults)


def _rank(address: Address) -> tuple[int, int]:
    """Where a section stands: head, articles by number, tail."""
    return {"head": (0, 0), "tail": (2, 0), None: (1, address.article or 0)}[address.matter]


def _check_sections(pieces: Sequence[Piece], faults: Faults) -> None:
    """Head, articles from the first to the last, tail; an article begins with its heading."""
    seen: set[Address] = set()
    last: Address | None = None
    for piece in pieces:
        section = piece.address.whole_article
        if section == last:
            continue
        if section in seen or (last and _rank(section) < _rank(last)):
            faults.add(
                piece.place,
                Text(f"{piece.address} 不在它的位置上。", f"{piece.address} is out of place."),
                Text(
                    "各行按原文的先后：首部、第一条……最后一条、尾部，同一部分连在一起。",
                    "Rows stand in the order of the source: head, first to last article, tail, each together.",
                ),
            )
        if section not in seen and section.article is not None and piece.address != section:
            faults.add(
                piece.place,
                Text(f"第一行不是标题 {section}。", f"The heading {section} does not come first."),
                Text(f"每条以标题开始，标题的地址是 {section}。", f"An article begins with its heading, {section}."),
            )
        seen.add(section)
        last = section


def _check_order(pieces: Sequence[Piece], registered: Container[Address], faults: Faults) -> None:
    """New addresses ascend. Where a registered one stands follows from its words and the source; a sentence that is
    inserted later takes the next free number wherever it stands."""
    last: dict[Address, Address] = {}
    for piece in pieces:
        if piece.address in registered:
            continue
        section = piece.address.whole_article
        before = last.get(section)
        if before and _number(piece.address) < _number(before):
            faults.add(
                piece.place,
                Text(f"{piece.address} 排在 {before} 之后。", f"{piece.address} comes after {before}."),
                Text("请按原文先后排列，地址从小到大。", "Put the rows in the order of the source, numbers ascending."),
            )
        last[section] = piece.address


def _number(address: Address) -> tuple[int, str]:
    return address.sentence or 0, address.part or ""


def _check_wholes(pieces: Sequence[Piece], faults: Faults) -> None:
    addresses = {piece.address for piece in pieces}
    for piece in pieces:
        whole = piece.address.whole_sentence
        if piece.address.part is not None and whole in addresses:
            faults.add(
                piece.place,
                Text(
                    f"{whole} 既是整句，又分成了 {piece.address}。",
                    f"{whole} is a sentence and has the part {piece.address}.",
                ),
                Text(
                    f"分句从 {whole}a 起，全句不再单独成行。",
                    f"Its parts begin with {whole}a, and the whole sentence has no row.",
                ),
            )


def _check_holes(pieces: Sequence[Piece], registered: Collection[Address], faults: Faults) -> None:
    """Sentences count 1, 2, 3 …, parts a, b, c …: a slip of the pen would be frozen for ever."""
    places = {piece.address: piece.place for piece in pieces}
    used = {
        whole
        for address in (*places, *registered)
        for whole in (address, address.whole_sentence, address.whole_article)
    }
    # Where the heading itself says 第十四条, or 十四、, it is the notice that skips.
    numbered = {
        piece.address
        for piece in pieces
        if piece.address.sentence is None and _says_its_number(piece.versions[0].zh, piece.address.article or 0)
    }
    for address, place in places.items():
        before = _before(address)
        if address in numbered and before == replace(address, article=(address.article or 0) - 1):
            continue
        if before and before not in used:
            faults.add(
                place,
                Text(f"{address} 之前没有 {before}，跳了号。", f"{address} skips a number: there is no {before}."),
                Text("用下一个没有用过的号，不要跳号。", "Take the next number that was never used."),
            )


def _says_its_number(heading: str, number: int) -> bool:
    return f"第{chinese_number(number)}条" in heading or heading.startswith(f"{chinese_number(number)}、")


def _before(address: Address) -> Address | None:
    """The address that counts one less; None for the first."""
    if address.part is not None and address.part > "a":
        return replace(address, part=chr(ord(address.part) - 1))
    if address.sentence is not None:
        return replace(address, sentence=address.sentence - 1, part=None) if address.sentence > 1 else None
    if address.article is not None and address.article > 1:
        return replace(address, article=address.article - 1)
    return None
