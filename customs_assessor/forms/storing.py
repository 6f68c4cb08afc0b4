"""What a node keeps of the value that an expression gives it, by the node's type."""

from __future__ import annotations

import math
from datetime import date, datetime

from customs_assessor.forms.functions.dates import to_moment
from customs_assessor.forms.values import Value, clock_of, single, to_date, to_number, to_text


def stored(kind: str, value: Value) -> str:
    """Return a value as the text that its node keeps, '' for NaN and for what the type cannot hold.

    Args:
        kind: the node's type in the XForm (``string``, ``int``, ``date``, ``dateTime``, ``time``, ...).
        value: what an expression gave.
    """
    if kind == "date" and to_text(value):
        day = to_date(value)
        return "" if day is None else (day.date() if isinstance(day, datetime) else day).isoformat()
    if kind == "int":
        number = to_number(value)
        return "" if not math.isfinite(number) else str(int(number))
    if kind == "dateTime":
        return to_text(to_moment(value))
    if kind == "time":
        return _time(value)
    text = to_text(value)
    return "" if text == "NaN" else text


def _time(value: Value) -> str:
    one = single(value)
    if isinstance(one, date):
        moment = to_moment(one)
        return to_text(moment).partition("T")[2]
    return one if isinstance(one, str) and clock_of(one) is not None else ""
