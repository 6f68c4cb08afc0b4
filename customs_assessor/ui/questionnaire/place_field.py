"""Places: a point, a line of points, an area, typed with one point a line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from customs_assessor.ui.questionnaire.places import points_of, stored_place
from customs_assessor.ui.questionnaire.value_field import TextField


class PlaceField(TextField):
    """A place of one of the three kinds.

    Args:
        kind: ``geopoint``, ``geotrace`` or ``geoshape``.
    """

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        self._kind = kind
        super().__init__(1 if kind == "geopoint" else 4, parent)
        self._area.setPlaceholderText("9.0300 38.7400")

    def say(self, value: str) -> str:
        """Return a place with one point a line."""
        points = points_of(value)
        return value if points is None else "\n".join(point.shown for point in points)

    def read(self, typed: str) -> str:
        """Return the place that is typed; what is none as it is."""
        stored = stored_place(typed, self._kind)
        return self._value if stored == stored_place(self._value, self._kind) != "" else stored or typed

    def misshapen(self) -> str:
        """Say how a place is written."""
        if stored_place(self._area.toPlainText(), self._kind):
            return ""
        if self._kind == "geopoint":
            return self.tr(
                "Give latitude and longitude in degrees, such as 9.0300 38.7400; altitude and accuracy in metres may follow."
            )
        if self._kind == "geotrace":
            return self.tr(
                "Give two points or more, each on its line: latitude, longitude, such as 9.0300 38.7400."
            )
        return self.tr(
            "Give the corners of the area, three or more, each on its line: latitude, longitude, such as 9.0300 38.7400."
        )
