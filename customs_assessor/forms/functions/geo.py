"""Area, distance and position on the Earth (ODK XForms specification, Geographic Functions; JavaRosa's GeoUtils).

The Earth is a sphere of JavaRosa's radius, altitude and accuracy do not count. Blank points are left out, as blanks are
left out of sums (JavaRosa takes a blank for 0 degrees north, 0 degrees east); coordinates that cannot be read give NaN.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise

from customs_assessor.forms.functions.call import Function, plain
from customs_assessor.forms.values import Value, many, to_number, to_text

RADIUS = 6_378_100.0
"""Of the Earth at the equator, in metres."""
_DEGREE = 2 * math.pi * RADIUS / 360
Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def points(values: tuple[Value, ...]) -> list[Point] | None:
    """Return the points of geopoints, or of one geotrace or geoshape; None when one cannot be read.

    Args:
        values: texts and node sets.
    """
    texts = [to_text(one).strip() for value in values for one in many(value)]
    parts = texts[0].split(";") if len(texts) == 1 else texts
    read = [_point(part) for part in parts if part.strip()]
    found = [point for point in read if point is not None]
    return found if len(found) == len(read) else None


def _point(text: str) -> Point | None:
    numbers = [to_number(one) for one in text.split()]
    if not 2 <= len(numbers) <= 4 or any(map(math.isnan, numbers)):
        return None
    return numbers[0], numbers[1]


def area(shape: Value) -> float:
    """Return the area in square metres within a geoshape or a node set of geopoints; 0 of fewer than three points."""
    found = points((shape,))
    if found is None:
        return math.nan
    if len(found) < 3:
        return 0.0
    latitude, longitude = found[0]
    flat = [
        ((east - longitude) * _DEGREE * math.cos(math.radians(north)), (north - latitude) * _DEGREE)
        for north, east in found[1:]
    ]
    return abs(math.fsum((y1 * x2 - x1 * y2) / 2 for (x1, y1), (x2, y2) in pairwise(flat)))


def distance(*values: Value) -> float:
    """Return the way in metres from point to point: a geotrace, a geoshape, a node set or several geopoints."""
    found = points(values)
    return math.nan if found is None else math.fsum(_between(one, other) for one, other in pairwise(found))


def _between(one: Point, other: Point) -> float:
    north, south = math.radians(one[0]), math.radians(other[0])
    apart = math.cos(math.radians(one[1] - other[1]))
    cosine = math.sin(north) * math.sin(south) + math.cos(north) * math.cos(south) * apart
    return math.acos(min(1.0, max(-1.0, cosine))) * RADIUS


def geofence(point: Value, shape: Value) -> bool:
    """Return whether a geopoint lies within a geoshape (JavaRosa; W. R. Franklin's pnpoly)."""
    at, around = points((point,)), points((shape,))
    if not at or not around:
        return False
    north, east = at[0]
    inside = False
    for (north1, east1), (north2, east2) in pairwise([*around, around[0]]):
        crosses = (north2 > north) != (north1 > north)
        if crosses and east < (east1 - east2) * (north - north2) / (north1 - north2) + east2:
            inside = not inside
    return inside


GEO: Mapping[str, Function] = {
    "area": plain(area, 1, 1),
    "enclosed-area": plain(area, 1, 1),
    "distance": plain(distance, 1, None),
    "geofence": plain(geofence, 2, 2),
}
