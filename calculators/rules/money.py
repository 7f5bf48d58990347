"""Exact money: yuan as `Decimal`, rounded only where a rule says so.

The largest figure that a person can enter has twenty digits on each side of the point, and so has the factor that it is
multiplied by; `EXACT` keeps every digit of that and raises `decimal.Inexact` rather than lose one.
"""

from __future__ import annotations

from decimal import (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
)

EXACT = Context(prec=120, traps=[InvalidOperation, DivisionByZero, Inexact])
"""The context that every amount is computed in."""

_ROUNDING = Context(prec=120, traps=[InvalidOperation])
_FEN = Decimal("0.01")


def half_up(yuan: Decimal) -> Decimal:
    """To the fen, half a fen up: what is payable.

    >>> half_up(Decimal("0.005")), half_up(Decimal("0.0049"))
    (Decimal('0.01'), Decimal('0.00'))
    """
    return yuan.quantize(_FEN, ROUND_HALF_UP, _ROUNDING)


def floor_fen(yuan: Decimal) -> Decimal:
    """Down to the fen: an upper limit.

    >>> floor_fen(Decimal("0.019"))
    Decimal('0.01')
    """
    return yuan.quantize(_FEN, ROUND_FLOOR, _ROUNDING)


def ceil_fen(yuan: Decimal) -> Decimal:
    """Up to the fen: a legal minimum.

    >>> ceil_fen(Decimal("987.648"))
    Decimal('987.65')
    """
    return yuan.quantize(_FEN, ROUND_CEILING, _ROUNDING)


def percent_of(percent: Decimal | str | int, yuan: Decimal) -> Decimal:
    """A percentage of an amount, exactly, not rounded; `percent` as the notice writes it, without the sign.

    >>> percent_of("0.45", Decimal("1000000.00"))
    Decimal('4500.000000')
    """
    return EXACT.multiply(yuan, Decimal(percent).scaleb(-2))


def per_mille_of(per_mille: Decimal | str | int, yuan: Decimal) -> Decimal:
    """The same for ‰.

    >>> per_mille_of("1.35", Decimal("300.00"))
    Decimal('0.4050000')
    """
    return EXACT.multiply(yuan, Decimal(per_mille).scaleb(-3))
