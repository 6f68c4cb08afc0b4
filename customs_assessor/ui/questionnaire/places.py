"""Points and what is made of them, as they are typed and as answers hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?")
_BETWEEN = re.compile(r"[\s,]+")
LEAST = {"geopoint": 1, "geotrace": 2, "geoshape": 3}
"""How many points a place of a kind has at least."""


@dataclass(frozen=True)
class Point:
    """Latitude, longitude, and altitude and accuracy in metres (0 where unknown), as decimal text."""

    latitude: str
    longitude: str
    altitude: str = "0"
    accuracy: str = "0"

    @property
    def stored(self) -> str:
        """The point as an answer holds it."""
        return f"{self.latitude} {self.longitude} {self.altitude} {self.accuracy}"

    @property
    def shown(self) -> str:
        """The point as it is typed: without zeros at the end that say nothing."""
        tail = "" if (self.altitude, self.accuracy) == ("0", "0") else f" {self.altitude} {self.accuracy}"
        return f"{self.latitude} {self.longitude}{tail}"


def points_of(text: str) -> tuple[Point, ...] | None:
    """Return the points of a text, one a line or parted by semicolons; None where a line is none."""
    lines = [line.strip() for line in re.split(r"[;\n]", text) if line.strip()]
    found = [_point(line) for line in lines]
    return None if any(each is None for each in found) else tuple(each for each in found if each is not None)


def _point(line: str) -> Point | None:
    parts = [part for part in _BETWEEN.split(line.strip("() ")) if part]
    if not 2 <= len(parts) <= 4 or not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    if abs(float(parts[0])) > 90 or abs(float(parts[1])) > 180:
        return None
    return Point(*(part.removeprefix("+") for part in parts))


def stored_place(text: str, kind: str) -> str:
    """Return typed points as an answer holds them; an area is closed by its first point; '' for what is no such place."""
    points = points_of(text)
    if not points or (kind == "geopoint" and len(points) > 1):
        return ""
    if kind == "geoshape" and points[0] != points[-1]:
        points = (*points, points[0])
    distinct = len(points) - 1 if kind == "geoshape" else len(points)
    return "; ".join(point.stored for point in points) if distinct >= LEAST[kind] else ""
