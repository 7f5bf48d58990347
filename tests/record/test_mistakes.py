"""Each mistake in the record is told with its file, its line, what is wrong and what to do, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.faults import Fault, Faults
from tests.record.small_record import CONTACT, FILES, NOTICE, SmallRecord, mark, row, sha


def check(fault: Fault, name: str, line: int, problem: str, remedy: str) -> None:
    """The fault stops the build, stands at this place, and says these words in Chinese or English."""
    assert fault.stops
    assert (fault.place.file.name, fault.place.line) == (name, line), str(fault)
    assert problem in f"{fault.problem.zh}\n{fault.problem.en}", str(fault)
    assert remedy in f"{fault.remedy.zh}\n{fault.remedy.en}", str(fault)
    for text in (fault.problem, fault.remedy):
        assert re.search(r"[\u4e00-\u9fff]", text.zh), str(fault)
        assert re.search(r"[A-Za-z]{2}", text.en), str(fault)


ONLINE = row("a2-s1", "channel", "可以网上办。", "They can be dealt with online.")
LATER = row("a1-s2", "staff", "办法另行通知。", "Notice of the procedure is given later.")


class TestWordsAgainstTheSource:
    def test_a_changed_character_is_shown_with_the_line_of_the_source(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", ONLINE, row("a2-s1", "channel", "可以线上办。", "It can be done online."))
        fault = unregistered.fault()
        check(fault, "sentences.csv", 8, "source.txt, line 10, from character 3", "照来源改正 zh")
        assert "来源：“可以网上办。”；这里：“可以线上办。”" in fault.problem.zh

    def test_a_punctuation_mark_of_the_other_width_is_a_difference(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", LATER, row("a1-s2", "staff", "办法另行通知｡", "Notice is given later."))
        check(
            unregistered.fault(), "sentences.csv", 6, "来源：“办法另行通知。”；这里：“办法另行通知｡”", "半角、全角也算"
        )

    def test_only_the_surroundings_of_a_difference_are_shown(self, unregistered: SmallRecord) -> None:
        words = "对符合条件的人，每月给予300元补贴；"
        unregistered.change(
            "sentences.csv",
            row("a1-s1a", "amount", words, "People who qualify are given CNY 300 a month;"),
            row("a1-s1a", "amount", words.replace("给予", "发给"), "People who qualify are given CNY 300 a month;"),
        )
        check(unregistered.fault(), "sentences.csv", 4, "source.txt, line 5, from character 11", "Correct zh")
        assert (
            "来源：“…合条件的人，每月给予300元补贴；”；这里：“…合条件的人，每月发给300元补贴；”"
            in unregistered.fault().problem.zh
        )

    def test_words_without_a_row_are_told_where_the_row_is_missing(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", LATER, "")
        check(unregistered.fault(), "sentences.csv", 6, "source.txt 第 6 行的“办法另行通知。”不在任何一句里", "加一行")

    def test_words_missing_at_the_end_of_a_row_are_told(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", LATER, row("a1-s2", "staff", "办法另行通知", "Notice is given later."))
        check(unregistered.fault(), "sentences.csv", 7, "source.txt 第 6 行的“。”不在任何一句里", "补进前一句")

    def test_words_missing_at_the_end_of_the_source_are_told(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", row("tail-s2", "document date", "2020年2月3日", "3 February 2020"), "")
        unregistered.change("dates.csv", f"2020-02-03,{NOTICE}-tail-s2", ",")
        check(
            unregistered.fault(), "sentences.csv", 0, "source.txt 第 14 行的“2020年2月3日”不在任何一句里", "add a row"
        )

    def test_words_that_are_not_in_the_source_are_told_and_the_rest_is_still_compared(
        self, unregistered: SmallRecord
    ) -> None:
        unregistered.change("sentences.csv", LATER, row("a1-s2", "staff", "办法见附件。", "The procedure is annexed."))
        unregistered.change("sentences.csv", ONLINE, row("a2-s1", "channel", "可以网上办", "It can be done online."))
        first, second = unregistered.faults()[1:]
        check(first, "sentences.csv", 6, "第 3 个字起", "照来源改正")
        check(second, "sentences.csv", 9, "source.txt 第 10 行的“。”不在任何一句里", "补进前一句")

    def test_words_missing_before_an_omission_at_the_end_are_told(self, unregistered: SmallRecord) -> None:
        last = row("tail-s2", "document date", "2020年2月3日", "3 February 2020")
        before = sha(unregistered.read("source.txt"))
        unregistered.change("source.txt", "\n2020年2月3日\n", "")
        unregistered.change("notice.yaml", before, sha(unregistered.read("source.txt")))
        unregistered.change("dates.csv", f"2020-02-03,{NOTICE}-tail-s2", ",")
        unregistered.change("sentences.csv", last, "")
        assert len(unregistered.faults()) == 1
        unregistered.change("sentences.csv", ONLINE, row("a2-s1", "channel", "可以网上办", "It can be done online."))
        check(unregistered.fault(), "sentences.csv", 9, "source.txt 第 10 行的“。”不在任何一句里", "补进前一句")

    def test_two_wrong_sentences_in_a_row_are_both_told(self, unregistered: SmallRecord) -> None:
        heading = row("a2", "", "二、办手续。", "2. Formalities.")
        unregistered.change("sentences.csv", heading, row("a2", "", "二、手续。", "2. Formalities."))
        unregistered.change("sentences.csv", ONLINE, row("a2-s1", "channel", "可网上办。", "It can be done online."))
        first, second = unregistered.faults()[1:]
        check(first, "sentences.csv", 7, "第 3 个字起", "照来源改正")
        check(second, "sentences.csv", 8, "不在 source.txt 第 8 行之后", "先后")

    def test_rows_in_the_wrong_order_are_told(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", LATER, "")
        unregistered.insert("a1-s1a", LATER)
        faults = unregistered.faults()[1:]
        assert any("排在" in fault.problem.zh for fault in faults)
        assert any("不在任何一句里" in fault.problem.zh for fault in faults)

    def test_a_source_that_was_edited_is_told(self, unregistered: SmallRecord) -> None:
        unregistered.write("source.txt", unregistered.read("source.txt") + "\n")
        check(unregistered.fault(), "notice.yaml", 12, "来源文件改动过", "请恢复原件")

    def test_omitted_words_that_are_not_those_of_the_source_are_told_without_being_shown(
        self, unregistered: SmallRecord
    ) -> None:
        unregistered.change("notice.yaml", mark(CONTACT)[3:], "0" * 12)
        check(unregistered.fault(), "notice.yaml", 18, "不符（来源第 12 行起）", "去掉空白后")
        assert "某某" not in str(unregistered.fault())

    def test_words_may_not_be_filled_in_for_an_omission(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", "tail-s1,document,,,,,", f"tail-s1,document,{CONTACT},,,,")
        check(unregistered.fault(), "sentences.csv", 9, "这一句是省略的内容", "清空")

    def test_an_omission_needs_a_row(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-tail-s1,document,,,,,\n", "")
        check(unregistered.faults()[0], "notice.yaml", 18, f"no row for the omitted {NOTICE}-tail-s1", "translates")


class TestRowsOfSentences:
    def test_an_address_that_is_none(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-A1-s2,")
        check(unregistered.fault(), "sentences.csv", 6, "不是条文地址", "小写半角")

    def test_an_address_in_full_width_digits_is_none(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-a1-s２,")
        check(unregistered.fault(), "sentences.csv", 6, "不是条文地址", "半角")

    def test_an_address_of_another_notice(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-a1-s2,", "othercity-2020-1-a1-s2,")
        check(unregistered.fault(), "sentences.csv", 6, "belongs to another notice", NOTICE)

    @pytest.mark.parametrize("whole", ["", "-head", "-tail"])
    def test_an_address_of_a_whole(self, unregistered: SmallRecord, whole: str) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}{whole},")
        check(unregistered.fault(), "sentences.csv", 6, "指整个部分", "-head-s1")

    def test_an_address_that_is_there_twice(self, unregistered: SmallRecord) -> None:
        unregistered.insert("a2", LATER)
        check(unregistered.fault(), "sentences.csv", 7, "用了两次，前一次在第 6 行", "since")

    def test_a_sentence_that_is_whole_and_in_parts(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-a1-s1b,", f"{NOTICE}-a1-s1,")
        unregistered.change("dates.csv", f"{NOTICE}-a1-s1b", f"{NOTICE}-a1-s1")
        fault = next(f for f in unregistered.faults() if "既是整句" in f.problem.zh)
        check(
            fault, "sentences.csv", 4, f"{NOTICE}-a1-s1 is a sentence and has the part", f"begin with {NOTICE}-a1-s1a"
        )

    @pytest.mark.parametrize(
        ("address", "wrong", "missing"),
        [("a1-s2", "a1-s3", "a1-s2"), ("a2-s1", "a2-s2", "a2-s1"), ("a1-s1b", "a1-s1c", "a1-s1b")],
    )
    def test_a_number_that_is_skipped(self, unregistered: SmallRecord, address: str, wrong: str, missing: str) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-{address},", f"{NOTICE}-{wrong},")
        if address == "a1-s1b":
            unregistered.change("dates.csv", f"{NOTICE}-a1-s1b", f"{NOTICE}-a1-s1c")
        fault = unregistered.fault()
        check(fault, "sentences.csv", fault.place.line, f"skips a number: there is no {NOTICE}-{missing}", "不要跳号")

    def test_an_article_without_a_heading(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-a2,,", f"{NOTICE}-a2-s2,channel,")
        fault = next(f for f in unregistered.faults() if "标题" in f.problem.zh)
        check(fault, "sentences.csv", 7, f"heading {NOTICE}-a2 does not come first", f"标题的地址是 {NOTICE}-a2")

    def test_a_sentence_in_the_wrong_section(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-a2-s1,", f"{NOTICE}-a1-s3,")
        check(unregistered.fault(), "sentences.csv", 8, f"{NOTICE}-a1-s3 is out of place", "尾部")

    def test_an_article_before_its_time(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", f"{NOTICE}-head-s1,", f"{NOTICE}-tail-s3,")
        check(unregistered.faults()[1], "sentences.csv", 3, f"{NOTICE}-a1 is out of place", "首部")

    def test_chinese_words_are_missing(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", "办法另行通知。,", ",")
        fault = next(f for f in unregistered.faults() if "中文" in f.problem.zh and f.stops)
        check(fault, "sentences.csv", 6, "Chinese words are missing", "Fill in zh")

    def test_a_translation_is_missing(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", "They can be dealt with online.", "")
        check(unregistered.fault(), "sentences.csv", 8, "没有英文译文", mark("可以网上办。"))

    @pytest.mark.parametrize("cell", ["", "1.23E+11", "abcdef012345"])
    def test_a_translation_does_not_say_what_it_translates(self, unregistered: SmallRecord, cell: str) -> None:
        unregistered.change("sentences.csv", mark("可以网上办。"), cell)
        check(unregistered.fault(), "sentences.csv", 8, "没有所译中文的指纹", mark("可以网上办。"))

    def test_a_translation_of_other_words_is_a_warning_and_the_page_can_tell(self, small: SmallRecord) -> None:
        small.change("sentences.csv", mark("可以网上办。"), mark("可以上网办。"))
        fault = small.fault()
        assert not fault.stops
        assert (fault.place.line, mark("可以网上办。") in fault.remedy.zh) == (8, True)
        (notice,) = small.compile()
        assert [s.current.zh for s in notice.sentences if s.current.translation_stale] == ["可以网上办。"]

    def test_an_unknown_subject_is_answered_with_the_nearest(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", "-a1-s1a,amount,", "-a1-s1a,amuont date,")
        check(unregistered.fault(), "sentences.csv", 4, "不认识主题“amuont”", "Did you mean “amount”?")

    def test_subjects_are_missing(self, unregistered: SmallRecord) -> None:
        unregistered.change("sentences.csv", "-a1-s1a,amount,", "-a1-s1a,,")
        check(unregistered.fault(), "sentences.csv", 4, "没有填主题", "eligibility")


class TestTables:
    @pytest.mark.parametrize("name", sorted(FILES))
    def test_a_missing_file_is_one_mistake_and_not_one_for_everything_in_it(
        self, small: SmallRecord, name: str
    ) -> None:
        small.path(name).unlink()
        check(small.fault(), Path(name).name, 0, "This file is missing", "恢复")

    @pytest.mark.parametrize("name", ["registry.csv", f"{NOTICE}/sentences.csv", f"{NOTICE}/dates.csv"])
    def test_a_broken_row_is_one_mistake(self, small: SmallRecord, name: str) -> None:
        text = small.read(name)
        small.write(name, text.removesuffix("\n") + ",\n")
        check(small.fault(), Path(name).name, text.count("\n"), "这一行有 8 格，表头有 7 格", "补齐或删去")

    def test_the_other_rows_of_a_table_with_a_broken_row_are_still_checked(self, small: SmallRecord) -> None:
        small.change("sentences.csv", "-head-s1,document,", "-head-s1,document,,")
        small.change("sentences.csv", "They can be dealt with online.", "")
        assert [f.place.line for f in small.faults()] == [2, 8]

    def test_a_folder_in_the_place_of_a_file(self, unregistered: SmallRecord) -> None:
        unregistered.path("dates.csv").unlink()
        unregistered.path("dates.csv").mkdir()
        check(unregistered.fault(), "dates.csv", 0, "打不开", "普通文件")

    @pytest.mark.parametrize(("encoding", "said"), [("utf-16", "UTF-16"), ("utf-16-le", "?")])
    def test_another_encoding(self, unregistered: SmallRecord, encoding: str, said: str) -> None:
        unregistered.path("dates.csv").write_bytes(unregistered.read("dates.csv").encode(encoding))
        fault = unregistered.fault()
        check(fault, "dates.csv", fault.place.line, said, "CSV UTF-8")

    def test_a_stray_byte_is_told_with_its_line(self, unregistered: SmallRecord) -> None:
        file = unregistered.path("sentences.csv")
        file.write_bytes(file.read_bytes().replace("办法".encode(), b"\xff"))
        check(unregistered.fault(), "sentences.csv", 6, "不是 UTF-8", "记事本")

    def test_an_empty_file(self, unregistered: SmallRecord) -> None:
        unregistered.write("dates.csv", "\n")
        check(unregistered.fault(), "dates.csv", 0, "文件是空的", "address,start,start_said_by")

    def test_an_unknown_column(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", ",note_zh,", ",note_cn,")
        unknown, missing = unregistered.faults()[:2]
        check(unknown, "dates.csv", 1, "不认识的列“note_cn”", "Did you mean “note_")
        check(missing, "dates.csv", 1, "“note_zh”列缺少了", "第一行应为：address,start")

    def test_a_column_that_is_there_twice(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", ",note_zh,", ",note_en,")
        assert [f.problem.en for f in unregistered.faults()[:2]] == [
            "Column “note_zh” is missing.",
            "Column “note_en” is there twice.",
        ]

    @pytest.mark.parametrize("separator", [";", "\t", "，"])
    def test_columns_separated_by_something_else(self, unregistered: SmallRecord, separator: str) -> None:
        unregistered.write("dates.csv", unregistered.read("dates.csv").replace(",", separator))
        check(unregistered.fault(), "dates.csv", 1, "不是半角逗号", "逗号分隔")

    def test_a_comma_in_a_text_without_quotation_marks(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", "By the date of signing.", "By the date, of signing.")
        check(unregistered.fault(), "dates.csv", 2, "这一行有 8 格，表头有 7 格", "引号")

    @pytest.mark.parametrize("cell", ['"By the date', '"By "the" date'])
    def test_quotation_marks_that_do_not_pair(self, unregistered: SmallRecord, cell: str) -> None:
        unregistered.change("dates.csv", "By the date of signing.", cell)
        check(unregistered.fault(), "dates.csv", 2, "引号不成对", "半角引号")

    def test_lines_are_counted_after_a_cell_of_several_lines(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", "By the date of signing.", '"By the date\nof signing."')
        unregistered.write("dates.csv", unregistered.read("dates.csv") + "x,,,,,,\n")
        check(unregistered.fault(), "dates.csv", 4, "不是条文地址", "小写")


class TestDates:
    @pytest.mark.parametrize(
        ("written", "remedy"),
        [
            ("2020，4，3", "2020-04-03"),
            ("30/4/2020", "2020-04-30"),
            ("4/3/2020", "2020-04-03 或者 2020-03-04"),
            ("43951", "2020-04-30"),
            ("April 2020", "2022-04-30"),
            ("20200403", "2022-04-30"),
        ],
    )
    def test_a_date_in_another_form_is_answered_with_the_right_one(
        self, unregistered: SmallRecord, written: str, remedy: str
    ) -> None:
        unregistered.change("dates.csv", "2020-04-30", written)
        fault = unregistered.fault()
        check(fault, "dates.csv", 2, f"“{written}”不是本表能读的日期", remedy)
        assert fault.place.cell == "D2"

    @pytest.mark.parametrize("written", ["2020-04-31", "2021-02-29", "2020-13-01", "0000-01-01"])
    def test_a_day_that_does_not_exist(self, unregistered: SmallRecord, written: str) -> None:
        unregistered.change("dates.csv", "2020-04-30", written)
        check(unregistered.fault(), "dates.csv", 2, f"日历上没有“{written}”这一天", "年、月、日")

    def test_an_end_before_the_start(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", "2020-04-30", "2020-02-02")
        unregistered.change("dates.csv", "2020 年 4 月", "2020 年 2 月")
        check(unregistered.fault(), "dates.csv", 2, "结束日 2020-02-02 早于起始日 2020-02-03", "start")

    def test_a_day_that_stands_neither_in_its_sentence_nor_in_the_note(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", "2020-02-03", "2020-02-04")
        check(unregistered.fault(), "dates.csv", 2, "tail-s2 没有写 2020-02-04", "请核对 start")

    def test_a_last_day_that_is_read_out_of_other_words_needs_a_note_that_names_its_month(
        self, unregistered: SmallRecord
    ) -> None:
        unregistered.change("dates.csv", "2020-04-30", "2020-05-31")
        check(unregistered.fault(), "dates.csv", 2, "说明里也没有写 2020年5月", "怎么读")

    def test_a_date_that_no_sentence_gives(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", f"2020-04-30,{NOTICE}-a1-s1b", "2020-04-30,")
        check(unregistered.fault(), "dates.csv", 2, "end 和 end_said_by 只填了一个", "通知没有写，两格都空着")

    def test_a_sentence_that_gives_a_date_and_does_not_exist(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", f"2020-04-30,{NOTICE}-a1-s1b", f"2020-04-30,{NOTICE}-a1-s9")
        check(unregistered.fault(), "dates.csv", 2, f"sentences.csv 里没有 {NOTICE}-a1-s9", "end_said_by")

    def test_dates_of_a_sentence_that_does_not_exist(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", f"{NOTICE}-a1-s1a,", f"{NOTICE}-a1-s9,")
        check(unregistered.fault(), "dates.csv", 2, f"sentences.csv has no {NOTICE}-a1-s9", "address")

    def test_two_rows_for_one_sentence(self, unregistered: SmallRecord) -> None:
        unregistered.write("dates.csv", unregistered.read("dates.csv") + f"{NOTICE}-a1-s1a,,,,,无。,None.\n")
        check(unregistered.fault(), "dates.csv", 3, "写了两行", "合成一行")

    def test_a_row_that_says_nothing(self, unregistered: SmallRecord) -> None:
        unregistered.write("dates.csv", unregistered.read("dates.csv") + f"{NOTICE}-a2-s1,,,,,,\n")
        check(unregistered.fault(), "dates.csv", 3, "没有日期，也没有说明", "删去")

    def test_a_note_in_one_language(self, unregistered: SmallRecord) -> None:
        unregistered.change("dates.csv", "By the date of signing.", "")
        check(unregistered.fault(), "dates.csv", 2, "说明只有一种语言", "note_en")


class TestYaml:
    def test_an_unknown_key_is_answered_with_the_nearest(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "printed: null", "printd: null")
        missing, unknown = unregistered.faults()[:2]
        check(missing, "notice.yaml", 1, "缺少“printed”", "加上一行“printed: …”")
        check(unknown, "notice.yaml", 7, "不认识“printd”", "Did you mean “printed”?")

    def test_a_key_that_is_there_twice(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "printed: null", "printed: null\nprinted: null")
        check(unregistered.fault(), "notice.yaml", 8, "“printed”写了两次", "前一个在第 7 行")

    def test_a_value_that_is_not_filled_in(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "signed: 2020-02-03", "signed:")
        check(unregistered.fault(), "notice.yaml", 6, "“signed”没有填", "请填写")

    def test_a_text_in_one_language(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "{zh: 试城, en: Testcity}", "{zh: 试城}")
        check(unregistered.fault(), "notice.yaml", 3, "“city”里缺少“en”", "en: …")

    def test_a_text_where_two_languages_are_expected(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "{zh: 试城, en: Testcity}", "试城")
        check(unregistered.fault(), "notice.yaml", 3, "“city”应当是", "同名文件")

    def test_a_colon_of_a_chinese_keyboard(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "signed: 2020-02-03", "signed：2020-02-03")
        check(unregistered.fault(), "notice.yaml", 6, "“signed”后面是全角冒号", "“signed: …”")

    def test_several_lines_where_one_text_is_expected(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "{zh: 试城, en: Testcity}", "{zh: [试城], en: Testcity}")
        check(unregistered.fault(), "notice.yaml", 3, "“city: zh” should be a text", "同名文件")

    def test_one_text_where_a_list_is_expected(self, unregistered: SmallRecord) -> None:
        unregistered.change("articles.yaml", "[unemployed]", "unemployed")
        check(unregistered.fault(), "articles.yaml", 5, "“audiences”应当是列表", "同名文件")

    def test_a_colon_without_a_space(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "signed: 2020-02-03", "signed:2020-02-03")
        fault = next(f for f in unregistered.faults() if f.place.file.name == "notice.yaml")
        check(fault, "notice.yaml", 7, "这里读不下去", "冒号后要有空格")

    def test_an_empty_file(self, unregistered: SmallRecord) -> None:
        unregistered.write("articles.yaml", "# nothing yet\n")
        check(unregistered.fault(), "articles.yaml", 1, "文件是空的", "同名文件")

    def test_an_audience_that_does_not_exist(self, unregistered: SmallRecord) -> None:
        unregistered.change("articles.yaml", "[unemployed]", "[unemployd]")
        check(unregistered.fault(), "articles.yaml", 5, "audiences.yaml 里没有“unemployd”", "“unemployed”")

    def test_an_article_without_its_summary(self, unregistered: SmallRecord) -> None:
        text = unregistered.read("articles.yaml")
        unregistered.write("articles.yaml", text[: text.index("a2:")])
        check(unregistered.fault(), "articles.yaml", 1, "缺少“a2”", "a2: …")

    def test_a_summary_of_an_article_that_does_not_exist(self, unregistered: SmallRecord) -> None:
        unregistered.change("articles.yaml", "a2:", "a3:")
        assert [f.problem.zh.strip("。").split("里")[-1] for f in unregistered.faults()[:2]] == [
            "缺少“a2”",
            "不认识“a3”",
        ]

    def test_a_hash_that_is_none(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", mark(CONTACT)[3:], "x")
        assert "“sha256”不是 SHA-256。" in [f.problem.zh for f in unregistered.faults()]

    def test_a_day_of_printing_before_that_of_signing(self, unregistered: SmallRecord) -> None:
        unregistered.change("notice.yaml", "printed: null", "printed: 2020-02-02")
        check(unregistered.fault(), "notice.yaml", 7, "印发日期早于成文日期", "printed")

    @pytest.mark.parametrize("day", ["2020-02-02", "2999-01-01"])
    def test_a_day_of_checking_that_cannot_be(self, unregistered: SmallRecord, day: str) -> None:
        text = unregistered.read("notice.yaml")
        [line] = [line for line in text.splitlines() if line.startswith("last_checked")]
        unregistered.change("notice.yaml", line, f"last_checked: {day}")
        number = text.splitlines().index(line) + 1
        check(unregistered.fault(), "notice.yaml", number, "还没有到", "真正核对原文的日期")

    def test_a_summary_with_a_figure_that_its_article_does_not_give(self, unregistered: SmallRecord) -> None:
        unregistered.change("articles.yaml", "每月 300 元", "每月 3,000 元")
        check(unregistered.fault(), "articles.yaml", 1, "第 1 条里没有 3000", "照通知改正")

    def test_an_omission_that_is_there_twice(self, unregistered: SmallRecord) -> None:
        text = unregistered.read("notice.yaml")
        item = text[text.index("  - address") :]
        unregistered.write("notice.yaml", text + item)
        check(unregistered.fault(), "notice.yaml", 21, "省略写了两次", "只留一个")


class TestFolders:
    def test_a_folder_that_is_no_notice(self, unregistered: SmallRecord) -> None:
        (unregistered.folder / "Testcity2020").mkdir()
        check(unregistered.fault(), "Testcity2020", 0, "不是通知的编号", "lanzhou-2021-289")

    def test_a_folder_of_an_address_inside_a_notice(self, unregistered: SmallRecord) -> None:
        (unregistered.folder / f"{NOTICE}-a1").mkdir()
        check(unregistered.fault(), f"{NOTICE}-a1", 0, "不是通知的编号", "place-year-number")

    def test_hidden_folders_are_nobodys_notices(self, small: SmallRecord) -> None:
        (small.folder / ".idea").mkdir()
        assert small.faults() == []

    def test_no_notice_at_all(self, unregistered: SmallRecord) -> None:
        unregistered.path("source.txt").parent.rename(unregistered.folder / ".gone")
        check(unregistered.fault(), unregistered.folder.name, 0, "这里没有通知", "文件夹的位置")


def test_all_mistakes_of_a_run_are_told_together_sorted_in_both_languages(small: SmallRecord) -> None:
    small.change("dates.csv", "2020-04-30", "2020-04-31")
    small.change("articles.yaml", "[unemployed]", "[nobody]")
    small.change("notice.yaml", "{zh: 试城, en: Testcity}", "{zh: 试城}")
    small.change("sentences.csv", "They can be dealt with online.", "")
    small.change("sentences.csv", "-a1-s1a,amount,", "-a1-s1a,money,")
    small.change("registry.csv", f"{NOTICE}-a1-s2,zh-", f"{NOTICE}-a1-s2,")
    with pytest.raises(Faults) as raised:
        small.compile()
    text = str(raised.value)
    assert text.startswith("发现 6 处错误。 / 6 mistakes found.\n")
    places = re.findall(r"^\S+/([a-z]+\.\w+:\d+)(?: \([A-Z]\d+\))?$", text, re.MULTILINE)
    assert places == [
        "registry.csv:7",
        "articles.yaml:5",
        "dates.csv:2",
        "notice.yaml:3",
        "sentences.csv:4",
        "sentences.csv:8",
    ]
    for label in ("错误：", "改法：", "Error: ", "Remedy: "):
        assert text.count(f"\n  {label}") == 6


def test_warnings_alone_do_not_stop_the_build(small: SmallRecord) -> None:
    small.change("sentences.csv", mark("可以网上办。"), mark("别的"))
    assert small.compile().notice(NOTICE).id == NOTICE


class TestTheEndOfANotice:
    def test_a_repeal_before_the_notice_was_signed_is_a_mistake(self, unregistered: SmallRecord) -> None:
        unregistered.change(
            "notice.yaml", "omissions:", "repealed: {since: 2020-02-03, by: {zh: 文, en: D}}\nomissions:"
        )
        check(unregistered.fault(), "notice.yaml", 17, "不晚于成文日期", "since")

    def test_a_notice_ends_once(self, unregistered: SmallRecord) -> None:
        both = "repealed: {since: 2021-02-03, by: {zh: 文, en: D}}\nexpires: {end: 2021-02-03, by: {zh: 文, en: D}}\n"
        unregistered.change("notice.yaml", "omissions:", f"{both}omissions:")
        check(unregistered.fault(), "notice.yaml", 18, "都填了", "Keep one")

    @pytest.mark.parametrize("successor", [NOTICE, "testcity-2021-8"])
    def test_the_successor_of_a_notice_is_another_one_here(self, unregistered: SmallRecord, successor: str) -> None:
        repealed = f"repealed: {{since: 2021-02-03, by: {{zh: 文, en: D}}, successor: {successor}}}\n"
        unregistered.change("notice.yaml", "omissions:", f"{repealed}omissions:")
        check(unregistered.fault(), "notice.yaml", 17, f"接替的通知 {successor}", "leave “successor” out")

    def test_a_last_day_that_a_later_document_sets_needs_a_note_with_what_it_says(
        self, unregistered: SmallRecord
    ) -> None:
        dates = unregistered.read("dates.csv")
        for end, cell, said in (("2021-12-31", " (F3)", "说明里没有写 2021年12月"), ("", "", "只填了一个")):
            unregistered.write("dates.csv", f"{dates}{NOTICE}-a2-s1,,,{end},试人社发〔2021〕9号,见文件。,See it.\n")
            fault = unregistered.fault()
            check(fault, "dates.csv", 3, said, "最后一天" if not end else "怎样说")
            assert str(fault.place).endswith(f"dates.csv:3{cell}")
