"""An address that was published lives for ever, and its words change only by a recorded amendment."""

from __future__ import annotations

from datetime import date

import pytest

from build_scripts.address import Address
from build_scripts.faults import Faults
from build_scripts.record.model import Tombstone
from build_scripts.text import Text
from tests.record.small_record import CONTACT, NOTICE, SmallRecord, mark, row, sha

ONLINE = row("a2-s1", "channel", "可以网上办。", "They can be dealt with online.")


def amended(zh: str, en: str, since: str = "2020-03-01", changed_by: str = "试人社发〔2020〕5号") -> str:
    return row("a2-s1", "channel", zh, en, since=since, changed_by=changed_by)


class TestRegister:
    def test_a_new_notice_is_registered_with_headings_sentences_parts_and_sentences_that_have_parts(
        self, unregistered: SmallRecord
    ) -> None:
        assert [a.removeprefix(f"{NOTICE}-") for a in unregistered.register()] == [
            *("head-s1", "a1", "a1-s1", "a1-s1a", "a1-s1b", "a1-s2", "a2", "a2-s1", "tail-s1", "tail-s2")
        ]
        assert f"{NOTICE}-a1-s2,{mark('办法另行通知。')},2026-01-02,,,,\n" in unregistered.read("registry.csv")
        whole = "对符合条件的人，每月给予300元补贴；最长不超过3个月。"
        assert f"{NOTICE}-a1-s1,{mark(whole)},2026-01-02,,,,\n" in unregistered.read("registry.csv")

    def test_an_omission_is_registered_by_the_words_that_are_left_out(self, unregistered: SmallRecord) -> None:
        unregistered.register()
        assert f"{NOTICE}-tail-s1,zh-{sha(CONTACT)[:12]}," in unregistered.read("registry.csv")

    def test_what_is_not_registered_cannot_be_published(self, unregistered: SmallRecord) -> None:
        with pytest.raises(Faults) as raised:
            unregistered.compile()
        (fault,) = raised.value
        assert fault.problem.en.startswith(f"10 addresses are not registered: {NOTICE}-head-s1, {NOTICE}-a1, ")
        assert "make register" in fault.remedy.zh

    def test_a_second_time_adds_nothing(self, small: SmallRecord) -> None:
        before = small.read("registry.csv")
        assert small.register() == []
        assert small.read("registry.csv") == before

    def test_only_the_end_of_the_registry_grows(self, small: SmallRecord) -> None:
        # As a spreadsheet leaves it, and without the last line end.
        before = ("\ufeff" + small.read("registry.csv").replace("\n", "\r\n").replace("2026-01-02", "2026/1/2")).strip()
        small.path("registry.csv").write_bytes(before.encode())
        small.insert("a2", row("a1-s3", "staff", "另附。", "Annexed.", since="2020-03-01", changed_by="试〔2020〕5号"))
        assert small.register(date(2026, 2, 3)) == [f"{NOTICE}-a1-s3"]
        after = small.path("registry.csv").read_bytes().decode()
        assert after == f"{before}\n{NOTICE}-a1-s3,{mark('另附。')},2026-02-03,,,,\n"
        assert small.faults() == []

    def test_nothing_is_registered_while_there_is_any_mistake(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", "2020-04-30", "2020-04-31")
        before = unregistered.read("registry.csv")
        with pytest.raises(Faults):
            unregistered.register()
        assert unregistered.read("registry.csv") == before


class TestPublishedAddresses:
    def test_one_that_disappears_stops_the_build(self, small: SmallRecord) -> None:
        small.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-a1-s3,")
        gone, new = (f for f in small.faults() if f.place.file.name in ("registry.csv", "sentences.csv"))
        assert (gone.place.line, gone.problem.zh) == (7, f"已发布的地址 {NOTICE}-a1-s2 不见了。")
        assert "withdrawn" in gone.remedy.en
        assert f"{NOTICE}-a1-s3 " not in str(gone)
        assert "1 address is not registered" in new.problem.en

    def test_a_whole_notice_that_disappears_stops_the_build(self, small: SmallRecord) -> None:
        small.path("source.txt").parent.rename(small.folder / ".gone")
        assert sum("不见了" in fault.problem.zh for fault in small.faults()) == 10

    def test_new_words_without_an_amendment_stop_the_build_even_if_the_source_has_them_too(
        self, small: SmallRecord
    ) -> None:
        before = sha(small.read("source.txt"))
        small.change("source.txt", "可以网上办。", "可以当面办。")
        small.change("notice.yaml", before, sha(small.read("source.txt")))
        small.change("sentences.csv", ONLINE, row("a2-s1", "channel", "可以当面办。", "They can be dealt with here."))
        fault = small.fault()
        assert (fault.place.file.name, fault.place.line) == ("sentences.csv", 8)
        assert fault.problem.zh == f"{NOTICE}-a2-s1 的文字和发布时不同。"
        assert "since 和 changed_by" in fault.remedy.zh

    def test_words_that_move_from_one_address_to_another_stop_the_build(self, small: SmallRecord) -> None:
        small.change("sentences.csv", f"{NOTICE}-a1-s1b,", f"{NOTICE}-a1-s0,".replace("s0", "s9"))
        small.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-a1-s1b,")
        small.change("sentences.csv", f"{NOTICE}-a1-s9,", f"{NOTICE}-a1-s2,")
        told = [f.problem.zh for f in small.faults() if "和发布时不同" in f.problem.zh]
        assert told == [f"{NOTICE}-a1-s2 的文字和发布时不同。", f"{NOTICE}-a1-s1b 的文字和发布时不同。"]

    def test_a_sentence_with_parts_may_not_gain_words_that_were_not_published(self, small: SmallRecord) -> None:
        small.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-a1-s1c,")
        assert f"{NOTICE}-a1-s1 的文字和发布时不同。" in [f.problem.zh for f in small.faults()]

    def test_an_address_that_is_registered_twice_is_told(self, small: SmallRecord) -> None:
        small.write("registry.csv", small.read("registry.csv") + f"{NOTICE}-a2,{mark('x')},2026-01-02,,,,\n")
        fault = small.fault()
        assert (fault.place.line, "前一次在第 8 行" in fault.problem.zh) == (12, True)

    def test_a_fingerprint_that_a_spreadsheet_has_spoilt_is_told(self, small: SmallRecord) -> None:
        small.change("registry.csv", mark("二、办手续。"), "1.23E+11")
        fault = small.fault()
        assert (fault.place.line, "指纹" in fault.problem.zh) == (8, True)


class TestWithdrawnAddresses:
    """A sentence that was cut wrongly is withdrawn; its words go on under numbers that were never used."""

    def withdraw(self, small: SmallRecord, tail: str = f"2026-02-01,{NOTICE}-a1-s3,重新断句。,Cut anew.") -> None:
        words = "办法另行通知。"
        first = row("a1-s3", "staff", "办法", "The procedure:")
        second = row("a1-s4", "staff", "另行通知。", "notice is given later.")
        small.change(
            "sentences.csv",
            row("a1-s2", "staff", words, "Notice of the procedure is given later."),
            first + second,
        )
        small.change("registry.csv", f"{mark(words)},2026-01-02,,,,", f"{mark(words)},2026-01-02,{tail}")

    def test_they_leave_a_tombstone_that_names_the_successor(self, small: SmallRecord) -> None:
        self.withdraw(small)
        assert small.register() == [f"{NOTICE}-a1-s3", f"{NOTICE}-a1-s4", f"{NOTICE}-a1-s2"]
        successor = Address.parse(f"{NOTICE}-a1-s3")
        (tombstone,) = small.compile().tombstones
        assert tombstone == Tombstone(
            Address.parse(f"{NOTICE}-a1-s2"), date(2026, 2, 1), successor, Text("重新断句。", "Cut anew.")
        )

    def test_a_number_inserted_later_may_stand_anywhere_also_on_the_day_of_the_others(self, small: SmallRecord) -> None:
        self.withdraw(small)
        small.register()
        assert small.faults() == []

    def test_the_numbers_of_the_withdrawn_are_never_used_again(self, small: SmallRecord) -> None:
        self.withdraw(small)
        small.change("sentences.csv", f"{NOTICE}-a1-s4,", f"{NOTICE}-a1-s2,")
        faults = [f for f in small.faults() if "已停用" in f.problem.zh]
        assert [(f.place.file.name, f.place.line) for f in faults] == [("sentences.csv", 7)]
        assert "never used" in faults[0].remedy.en

    @pytest.mark.parametrize("successor", [f"{NOTICE}-a1", f"{NOTICE}-a1-s1", f"{NOTICE}-tail", NOTICE, ""])
    def test_the_successor_may_be_a_whole_or_none(self, small: SmallRecord, successor: str) -> None:
        self.withdraw(small, f"2026-02-01,{successor},重新断句。,Cut anew.")
        small.register()
        assert small.faults() == []

    @pytest.mark.parametrize("successor", [f"{NOTICE}-a1-s9", f"{NOTICE}-a1-s2", f"{NOTICE}-a3", "othercity-2020-1"])
    def test_a_successor_that_does_not_exist_stops_the_build(self, small: SmallRecord, successor: str) -> None:
        self.withdraw(small, f"2026-02-01,{successor},重新断句。,Cut anew.")
        fault = small.fault()
        assert (fault.place.file.name, fault.place.line) == ("registry.csv", 7)
        assert fault.problem.zh == f"接替的地址 {successor} 不存在。"

    @pytest.mark.parametrize(
        "tail", ["2026-02-01,,重新断句。,", "2026-02-01,,,", ",,重新断句。,Cut anew.", f",{NOTICE}-a1-s3,,"]
    )
    def test_day_and_reason_in_both_languages_are_needed(self, small: SmallRecord, tail: str) -> None:
        self.withdraw(small, tail)
        fault = small.fault()
        assert (fault.place.line, fault.problem.zh) == (7, "停用的地址没有填全。")

    def test_a_day_of_withdrawal_before_that_of_publication_is_told(self, small: SmallRecord) -> None:
        self.withdraw(small, "2026-01-01,,重新断句。,Cut anew.")
        assert small.fault().problem.zh == "停用日早于首次发布日。"


class TestAmendments:
    def test_an_amendment_adds_a_version_with_its_date_and_its_source(self, small: SmallRecord) -> None:
        small.insert("a2-s1", amended("可以网上办或者邮寄办。", "They can be dealt with online or by post."))
        assert small.register() == [f"{NOTICE}-a2-s1"]
        assert small.faults() == []
        (sentence,) = small.compile().resolve(Address.parse(f"{NOTICE}-a2-s1"))
        assert [(v.zh, v.since, v.changed_by) for v in sentence.versions] == [
            ("可以网上办。", None, None),
            ("可以网上办或者邮寄办。", date(2020, 3, 1), "试人社发〔2020〕5号"),
        ]
        assert sentence.current.en == "They can be dealt with online or by post."
        assert sentence.subjects == ("channel",)

    def test_versions_stand_oldest_first_whatever_the_order_of_the_rows(self, small: SmallRecord) -> None:
        small.insert("a2-s1", amended("可以邮寄办。", "By post.", since="2020-05-01"))
        small.insert("a2-s1", amended("可以电话办。", "By telephone.", since="2020-04-01"))
        small.register()
        (sentence,) = small.compile().resolve(Address.parse(f"{NOTICE}-a2-s1"))
        assert [v.zh for v in sentence.versions] == ["可以网上办。", "可以电话办。", "可以邮寄办。"]

    def test_the_registry_and_the_source_keep_the_words_as_issued(self, small: SmallRecord) -> None:
        before = small.read("registry.csv")
        small.insert("tail-s1", amended("可以邮寄办。", "By post."))
        assert small.register() == [f"{NOTICE}-a2-s1"]
        assert small.read("registry.csv") == before

    def test_the_words_as_issued_may_not_be_dropped_for_the_amended_ones(self, small: SmallRecord) -> None:
        small.change("sentences.csv", ONLINE, amended("可以邮寄办。", "By post."))
        assert "和发布时不同" in "".join(f.problem.zh for f in small.faults())
        assert "不在任何一句里" in "".join(f.problem.zh for f in small.faults())

    def test_new_words_may_wait_for_their_translation_with_a_warning(self, small: SmallRecord) -> None:
        small.insert("a2-s1", f"{NOTICE}-a2-s1,,可以邮寄办。,,,2020-03-01,试〔2020〕5号\n")
        fault = small.fault()
        assert (fault.stops, fault.problem.zh) == (False, "没有英文译文。")
        small.register()
        (sentence,) = small.compile().resolve(Address.parse(f"{NOTICE}-a2-s1"))
        assert sentence.current.en is None and not sentence.current.translation_stale

    @pytest.mark.parametrize(("since", "changed_by"), [("2020-03-01", ""), ("", "试〔2020〕5号")])
    def test_date_and_source_come_together(self, small: SmallRecord, since: str, changed_by: str) -> None:
        small.change("sentences.csv", ONLINE, ONLINE + amended("可以邮寄办。", "By post.", since, changed_by))
        assert "since 和 changed_by 只填了一个。" in [f.problem.zh for f in small.faults()]

    def test_an_amendment_comes_after_the_notice(self, small: SmallRecord) -> None:
        small.insert("a2-s1", amended("可以邮寄办。", "By post.", since="2020-02-03"))
        assert small.fault().problem.en == "The amendment is from 2020-02-03, not after the notice of 2020-02-03."

    def test_two_amendments_of_one_day_are_told(self, small: SmallRecord) -> None:
        small.insert("tail-s1", amended("可以邮寄办。", "By post.") + amended("可以电话办。", "By telephone."))
        fault = small.fault()
        assert (fault.place.line, "前一次在第 9 行" in fault.problem.zh) == (10, True)

    def test_an_amendment_may_add_a_sentence_and_a_part(self, small: SmallRecord) -> None:
        by = {"since": "2020-03-01", "changed_by": "试〔2020〕5号"}
        small.insert("a1-s2", row("a1-s1c", "date", "可以延长。", "It may be extended.", **by))
        small.insert("a1-s2", row("a1-s3", "staff", "另附。", "Annexed.", **by))
        assert small.register() == [f"{NOTICE}-a1-s1c", f"{NOTICE}-a1-s3"]
        assert small.faults() == []
        words = [s.current.zh for s in small.compile().resolve(Address.parse(f"{NOTICE}-a1"))]
        assert words[-3:] == ["可以延长。", "另附。", "办法另行通知。"]


def test_a_row_that_cannot_be_read_is_no_change_of_the_sentence_around_it(small: SmallRecord) -> None:
    small.change("sentences.csv", "for no more than 3 months.", "for no more than 3 months, once.")
    fault = small.fault()
    assert (fault.place.file.name, fault.place.line) == ("sentences.csv", 5)
    assert "published" not in fault.problem.en
