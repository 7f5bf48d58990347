"""The three answers to a condition: yes, no, unknown. A skipped question is never a no."""

from __future__ import annotations

from collections.abc import Iterable

YES = "yes"
NO = "no"
UNKNOWN = "unknown"


def all_are_yes(verdicts: Iterable[str]) -> str:
    """One no is a no; otherwise one unknown is an unknown.

    >>> all_are_yes(["yes", "unknown", "no"]), all_are_yes(["yes", "unknown"]), all_are_yes(["yes", "yes"])
    ('no', 'unknown', 'yes')
    """
    result = YES
    for verdict in verdicts:
        if verdict == NO:
            return NO
        if verdict == UNKNOWN:
            result = UNKNOWN
    return result


def any_is_yes(verdicts: Iterable[str]) -> str:
    """One yes is a yes; otherwise one unknown is an unknown.

    >>> any_is_yes(["no", "unknown", "yes"]), any_is_yes(["no", "unknown"]), any_is_yes(["no", "no"])
    ('yes', 'unknown', 'no')
    """
    result = NO
    for verdict in verdicts:
        if verdict == YES:
            return YES
        if verdict == UNKNOWN:
            result = UNKNOWN
    return result


def verdict_of(fact: bool) -> str:
    """A fact that is known."""
    return YES if fact else NO
