"""Times of day as people write them and as ODK keeps them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

_CLOCK = re.compile(
    r"([0-9]{1,2})(?:[:.h시]?\s*([0-9]{2})(?:분|:[0-9]{2}(?:\.[0-9]+)?)?)?\s*([ap])?\.?m?\.?", re.IGNORECASE
)
_STORED = re.compile(r"([0-9]{2}):([0-9]{2})(?::[0-9.]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?")


def clock_time(typed: str) -> str:
    """Return a time of day (``09:41``, ``941``, ``9.41``, ``9:41 pm``) as ``HH:MM``, '' for what is none."""
    found = _CLOCK.fullmatch(typed.strip())
    if found is None:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def stored_time(clock: str, day: str = "") -> str:
    """Return ``HH:MM`` as an answer holds it: with this machine's offset from UTC (on a day, default today)."""
    on = date.fromisoformat(day) if day else date.today()
    moment = datetime.combine(on, time.fromisoformat(clock)).astimezone()
    return moment.isoformat(timespec="milliseconds").partition("T")[2]


def shown_time(value: str) -> str:
    """Return the wall time ``HH:MM`` of a stored time; what is none as it is."""
    found = _STORED.fullmatch(value)
    return f"{found[1]}:{found[2]}" if found else value


def moment_parts(value: str) -> tuple[str, str]:
    """Return the day and the wall time of a stored moment."""
    day, _, clock = value.partition("T")
    return day, shown_time(clock)
