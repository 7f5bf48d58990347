"""How each kind of condition is said, how a change is said, and what every answer says: one template each."""

from __future__ import annotations

from calculators.rules.text import Text

KINDS = {
    "all_of": Text("以下各项都要符合", "all of these apply"),
    "any_of": Text("以下任一项符合即可", "any one of these applies"),
    "first_answered": Text(
        "先看直接的回答，没有回答的，按下一项推算", "the direct answer counts; without one, the next line is worked out"
    ),
    "not_stated_unless": Text(
        "通知只写了这种情况，其他情况没有写", "the notice speaks of this case only, and of no other"
    ),
    "where_given": Text("这一项选填，填了才看", "optional, looked at only where it is given"),
    "unless_outside": Text(
        "这一句不管{what}是{outside}的情况", "this sentence does not speak of cases where {what} is {outside}"
    ),
    "is_yes": Text("{what}", "{what}"),
    "is_no": Text("{what}：否", "{what}: no"),
    "is_one_of": Text("{what}是{values}", "{what} is {values}"),
    "answered": Text("填了{what}", "{what} is given"),
    "at_least": Text("{what}不少于{than}", "{what} is {than} or more"),
    "more_than": Text("{what}多于{than}", "{what} is more than {than}"),
    "at_most": Text("{what}不超过{than}", "{what} is {than} or less"),
    "less_than": Text("{what}少于{than}", "{what} is less than {than}"),
    "within": Text("{what}不少于{first}，不超过{last}", "{what} is between {first} and {last}, both included"),
    "in_force": Text("{what}在通知写明的时间里", "{what} is within the time that the notice states"),
}

KINDS_IN_TIME = {
    "at_least": Text("{what}不早于{than}", "{what} is not before {than}"),
    "more_than": Text("{what}晚于{than}", "{what} is later than {than}"),
    "at_most": Text("{what}不晚于{than}", "{what} is not later than {than}"),
    "less_than": Text("{what}早于{than}", "{what} is before {than}"),
    "within": Text("{what}不早于{first}，不晚于{last}", "{what} is from {first} to {last}, both included"),
}
"""The same comparisons, of dates, months and times."""

CAN_BE_CHANGED = Text(
    "“{short}”您填的是{given}；{enough}即可。", "{short}: you entered {given}; {enough} would be enough."
)
IS_A_FACT = Text(
    "“{short}”您填的是{given}；{enough}，这一条才适用。",
    "{short}: you entered {given}; this clause applies with {enough}.",
)
"""What is not in the reader's hands is told as what the clause is about, not as advice."""
ENOUGH = {
    "choice": Text("为{wanted}", "{wanted}"),
    "more": Text("满{wanted}", "{wanted} or more"),
    "less": Text("不超过{wanted}", "{wanted} or less"),
    "exactly": Text("为{wanted}", "{wanted}"),
    "later": Text("到{wanted}或以后", "{wanted} or later"),
    "earlier": Text("在{wanted}或以前", "{wanted} or earlier"),
}
SEVERAL_AT_ONCE = Text(
    "这几项要同时符合：{wanted}。您填的是：{given}。", "This clause needs all of these: {wanted}. You entered: {given}."
)
NAMED_VALUE = Text("{short}{value}", "{short} {value}")

DISAGREES = Text(
    "您直接回答的，和按您填的其他内容推算出来的不一样。这里以您直接回答的为准。",
    "Your direct answer differs from what follows from your other answers. The direct answer is used here.",
)

HEADLINES = {
    "yes": Text("按您填的情况，这一条适用。", "On your answers this clause applies."),
    "no": Text(
        "按您填的情况，这一条不适用。不符合的是：{fails}。",
        "On your answers this clause does not apply. Not met: {fails}.",
    ),
    "unknown": Text("还不能下结论。还要知道：{asks}。", "No answer yet. Still needed: {asks}."),
    "not_stated": Text("按您填的情况，通知没有写。", "The notice does not say what applies on your answers."),
}
"""Where a calculator has no line of its own."""

ROUNDED_HALF_UP = Text(
    "通知没有写怎样取整。这里四舍五入到分。", "The notice does not say how to round. Here: to the fen, half a fen up."
)
ROUNDED_UP = Text(
    "通知没有写怎样取整。最少要发的数，这里不足一分的进到分。",
    "The notice does not say how to round. The least that is to be paid is rounded up to the fen here.",
)
ROUNDED_DOWN = Text(
    "通知没有写怎样取整。最高的数，这里不足一分的舍去。",
    "The notice does not say how to round. An upper limit is rounded down to the fen here.",
)
"""What a calculator says of its rounding: what is payable, a legal minimum, a cap."""

DISCLAIMER = Text(
    "这是按您填的内容对照通知条文得出的结果，不是任何机关的决定。",
    "This is what the notice says on the answers you gave. It is no decision of any authority.",
)
