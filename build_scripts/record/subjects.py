"""What a sentence can be about: the closed list of tags in the column `subjects` of sentences.csv."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.text import Text

SUBJECTS: Mapping[str, Text] = {
    "amount": Text("金额和额度", "Amounts and limits"),
    "rate": Text("费率和比例", "Rates and percentages"),
    "eligibility": Text("对象和条件", "Who qualifies"),
    "date": Text("日期和期限", "Dates and time limits"),
    "channel": Text("怎么办、在哪办", "How and where to apply"),
    "service": Text("提供的服务和待遇", "Services and benefits"),
    "staff": Text("机关自己的工作", "Work of the authorities"),
    "document": Text("文件本身", "The document itself"),
}
"""Labels by tag, in the order in which they are shown."""
