"""The functions of ODK expressions, by name, with how many arguments each takes.

Source: the ODK XForms specification (functions) and, where engines differ, what JavaRosa does.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_FLOOR, Decimal
from typing import Protocol

from customs_assessor.forms.values import (
    Nodes,
    Value,
    filled,
    many,
    single,
    to_boolean,
    to_date,
    to_number,
    to_text,
)


class Surroundings(Protocol):
    """What functions may ask of the form that is being filled."""

    now: datetime

    def here(self) -> str:
        """Return the text of the node whose expression is evaluated."""

    def choice_label(self, choice: str, path: str) -> str:
        """Return the label of a choice of the question at a path, '' when there is none."""


@dataclass(frozen=True)
class Function:
    """A function: its work and its least and most arguments (None: any number)."""

    work: Callable[[Surroundings, tuple[Value, ...]], Value]
    least: int
    most: int | None


def _plain(work: Callable[..., Value], least: int, most: int | None) -> Function:
    return Function(lambda _, args: work(*args), least, most)


def _texts(work: Callable[..., Value], least: int, most: int | None) -> Function:
    return Function(lambda _, args: work(*map(to_text, args)), least, most)


def _numbers(work: Callable[..., float], least: int, most: int | None = None) -> Function:
    def safe(_: Surroundings, args: tuple[Value, ...]) -> Value:
        try:
            return float(work(*map(to_number, args)))
        except (ValueError, ZeroDivisionError):
            return math.nan
        except OverflowError:
            return math.inf

    return Function(safe, least, most or least)


def rounded(value: float, places: float = 0) -> float:
    """Round half up (towards positive infinity, as XPath does) to a number of decimal places."""
    if not math.isfinite(value) or not math.isfinite(places):
        return value
    step = Decimal(1).scaleb(-int(places))
    return float(((Decimal(repr(value)) / step) + Decimal("0.5")).to_integral_value(ROUND_FLOOR) * step)


def _log_ten(value: float) -> float:
    return math.log10(value) if value else -math.inf


def _log(value: float) -> float:
    return math.log(value) if value else -math.inf


def selected(chosen: str, name: str) -> bool:
    """Return whether a choice is among the chosen ones (space-separated)."""
    return name.strip() in chosen.split()


def selected_at(chosen: Value, index: Value) -> str:
    """Return the chosen name at an index from 0, '' beyond the end."""
    names, position = to_text(chosen).split(), to_number(index)
    return names[int(position)] if 0 <= position < len(names) else ""


def substr(text: Value, start: Value, end: Value = math.inf) -> str:
    """Return the text from a start (0 is the first) up to, without, an end; negative ones count from the end."""
    whole = to_text(text)
    first, last = to_number(start), to_number(end)
    if math.isnan(first) or math.isnan(last):
        return ""
    return whole[int(first) :] if math.isinf(last) else whole[int(first) : int(last)]


def substring(text: Value, start: Value, length: Value = math.inf) -> str:
    """Return XPath's substring: the first character is 1."""
    first, size = rounded(to_number(start)), rounded(to_number(length))
    return "".join(one for place, one in enumerate(to_text(text), 1) if first <= place < first + size)


def full_match(text: str, pattern: str) -> bool:
    """Return whether a regular expression matches the whole text; a broken pattern matches nothing."""
    try:
        return re.fullmatch(pattern, text) is not None
    except re.error:
        return False


def joined(separator: Value, *parts: Value) -> str:
    """Return all parts, and all nodes of node sets, with a separator between."""
    return to_text(separator).join(to_text(one) for part in parts for one in many(part))


def format_date(value: Value, pattern: Value) -> str:
    """Return a date by ODK's codes (%Y %y %m %n %d %e %b %a %H %h %M %S %3); '' for no date."""
    day = to_date(value)
    if day is None:
        return ""
    moment = day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)
    codes = {
        "Y": f"{moment.year:04}",
        "y": f"{moment.year % 100:02}",
        "m": f"{moment.month:02}",
        "n": str(moment.month),
        "d": f"{moment.day:02}",
        "e": str(moment.day),
        "b": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
            moment.month - 1
        ],
        "a": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][moment.weekday()],
        "H": f"{moment.hour:02}",
        "h": str(moment.hour),
        "M": f"{moment.minute:02}",
        "S": f"{moment.second:02}",
        "3": f"{moment.microsecond // 1000:03}",
        "%": "%",
    }
    return re.sub(r"%(.)", lambda found: codes.get(found.group(1), found.group(0)), to_text(pattern))


def _date(value: Value) -> Value:
    day = to_date(value)
    if isinstance(day, datetime):
        return day.date()
    return "" if day is None else day


def _date_time(value: Value) -> Value:
    day = to_date(value)
    return "" if day is None else day


def _decimal_date_time(value: Value) -> float:
    day = to_date(value)
    return math.nan if day is None else to_number(day)


def _extreme(pick: Callable[[list[float]], float]) -> Function:
    def work(*values: Value) -> float:
        numbers = [to_number(one) for one in filled(values)]
        return math.nan if not numbers or any(map(math.isnan, numbers)) else pick(numbers)

    return _plain(work, 1, None)


def _sum(nodes: Value) -> float:
    return math.fsum(to_number(one) for one in filled((nodes,)))


def _count(nodes: Value) -> float:
    return float(len(nodes.elements)) if isinstance(nodes, Nodes) else math.nan


def _coalesce(*values: Value) -> Value:
    return next((one for one in map(single, values) if to_text(one)), "")


def _once(around: Surroundings, args: tuple[Value, ...]) -> Value:
    return around.here() or single(args[0])


def _today(around: Surroundings, args: tuple[Value, ...]) -> date:
    return around.now.date()


def _choice_name(around: Surroundings, args: tuple[Value, ...]) -> str:
    return around.choice_label(to_text(args[0]), to_text(args[1]).strip())


def _truth(text: str) -> bool:
    return text.strip().lower() in ("true", "1")


FUNCTIONS: Mapping[str, Function] = {
    "true": _plain(lambda: True, 0, 0),
    "false": _plain(lambda: False, 0, 0),
    "boolean": _plain(to_boolean, 1, 1),
    "boolean-from-string": _texts(_truth, 1, 1),
    "not": _plain(lambda value: not to_boolean(value), 1, 1),
    "if": _plain(lambda test, then, other: single(then) if to_boolean(test) else single(other), 3, 3),
    "coalesce": _plain(_coalesce, 2, None),
    "once": Function(_once, 1, 1),
    "string": _plain(to_text, 1, 1),
    "string-length": _texts(lambda text: float(len(text)), 1, 1),
    "normalize-space": _texts(lambda text: " ".join(text.split()), 1, 1),
    "concat": _plain(lambda *parts: joined("", *parts), 1, None),
    "join": _plain(joined, 2, None),
    "contains": _texts(lambda text, part: part in text, 2, 2),
    "starts-with": _texts(lambda text, part: text.startswith(part), 2, 2),
    "ends-with": _texts(lambda text, part: text.endswith(part), 2, 2),
    "substring": _plain(substring, 2, 3),
    "substring-before": _texts(lambda text, part: text.partition(part)[0] if part in text else "", 2, 2),
    "substring-after": _texts(lambda text, part: text.partition(part)[2] if part else text, 2, 2),
    "substr": _plain(substr, 2, 3),
    "translate": _texts(
        lambda text, old, new: text.translate(
            {ord(one): (new[old.index(one)] if old.index(one) < len(new) else None) for one in old}
        ),
        3,
        3,
    ),
    "regex": _texts(full_match, 2, 2),
    "selected": _texts(selected, 2, 2),
    "selected-at": _plain(selected_at, 2, 2),
    "count-selected": _texts(lambda text: float(len(text.split())), 1, 1),
    "jr:choice-name": Function(_choice_name, 2, 2),
    "number": _plain(to_number, 1, 1),
    "int": _numbers(lambda value: value if not math.isfinite(value) else float(math.trunc(value)), 1),
    "round": _numbers(rounded, 1, 2),
    "floor": _numbers(lambda value: value if not math.isfinite(value) else math.floor(value), 1),
    "ceiling": _numbers(lambda value: value if not math.isfinite(value) else math.ceil(value), 1),
    "abs": _numbers(abs, 1),
    "pow": _numbers(math.pow, 2),
    "sqrt": _numbers(math.sqrt, 1),
    "exp": _numbers(math.exp, 1),
    "log": _numbers(_log, 1),
    "log10": _numbers(_log_ten, 1),
    "pi": _plain(lambda: math.pi, 0, 0),
    "min": _extreme(min),
    "max": _extreme(max),
    "sum": _plain(_sum, 1, 1),
    "count": _plain(_count, 1, 1),
    "count-non-empty": _plain(lambda nodes: float(len(list(filled((nodes,))))), 1, 1),
    "today": Function(_today, 0, 0),
    "now": Function(lambda around, _: around.now, 0, 0),
    "date": _plain(_date, 1, 1),
    "date-time": _plain(_date_time, 1, 1),
    "decimal-date-time": _plain(_decimal_date_time, 1, 1),
    "format-date": _plain(format_date, 2, 2),
    "format-date-time": _plain(format_date, 2, 2),
}
"""Every function that expressions may call; any other is an error of the form."""
