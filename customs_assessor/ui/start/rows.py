"""Rows of the start page's lists, drawn in columns that all lists share; a row is one button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from customs_assessor.ui.start.figures import Figures
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.bar import paint_done
from customs_assessor.ui.widgets.chip import paint_band, percent_figure
from customs_assessor.ui.widgets.icons import paint_icon
from customs_assessor.ui.widgets.interval import paint_interval

ROW, HEAD = 52, 36


@dataclass(frozen=True)
class RowText:
    """The words of a row: its name, what stands below it, the upper and lower line of its second column, a mark behind the band."""

    name: str
    below: str
    second: str = ""
    second_below: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Columns:
    """Where the columns of a row stand: (left, width) of each."""

    name: tuple[float, float]
    second: tuple[float, float]
    interval: tuple[float, float]
    gap: tuple[float, float]
    band: tuple[float, float]
    mark: tuple[float, float]
    chevron: float


def columns(width: int) -> Columns:
    """Return the columns in a width; the interval takes what is left, the name gives way first."""
    px = current().px
    roomy = width > px(640)
    second, gap, band = px(128 if roomy else 96), px(85 if roomy else 56), px(24)
    mark, chevron = px(59), px(20)
    fixed = 20 + second + 16 + 17 + gap + band + 16 + mark + chevron + 20
    rest = width - fixed - 16
    interval = min(px(320), max(px(64), rest - px(208)))
    name = max(px(84), rest - interval)
    at_second = 20.0 + name + 16
    at_interval = at_second + second + 16
    at_gap = at_interval + interval + 17
    at_band = at_gap + gap
    at_mark = at_band + band + 16
    return Columns(
        name=(20.0, name),
        second=(at_second, second),
        interval=(at_interval, interval),
        gap=(at_gap, gap),
        band=(at_band, band),
        mark=(at_mark, mark),
        chevron=at_mark + mark,
    )


class HeadRow(QWidget):
    """The heads over a list's columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = ("", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, second: str, interval: str, band: str) -> None:
        """Set the heads."""
        self._texts = (name, second, interval, band)
        self.update()

    def sizeHint(self) -> QSize:
        """Return 36 px in height."""
        return QSize(0, current().px(HEAD))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the heads and the line under them."""
        theme, painter, at = current(), QPainter(self), columns(self.width())
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.colour("text2"))
        spans = (
            at.name,
            at.second,
            (at.interval[0], at.interval[1] + at.gap[1]),
            (at.band[0], at.band[1] + at.mark[1]),
        )
        for (left, width), text in zip(spans, self._texts, strict=True):
            _line(painter, QRectF(left, 0, width, self.height()), text)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))


class Row(QAbstractButton):
    """One assessment, or one mission among the others.

    Args:
        key: id of what the row opens.
        text: its words.
    """

    stepped = Signal(int)
    """The user wants the next row (1) or the one before (-1)."""

    def __init__(self, key: str, text: RowText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._text = text
        self.figures: Figures | None = None
        self.ruled = False
        """Whether a line parts the row from the one above."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()

    @property
    def text_shown(self) -> RowText:
        """Its words."""
        return self._text

    def say(self, text: RowText) -> None:
        """Set other words."""
        self._text = text
        self._name()
        self.update()

    def show_figures(self, figures: Figures) -> None:
        """Show figures; before that, the row keeps their place."""
        self.figures = figures
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Return 52 px in height."""
        return QSize(0, current().px(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Return too; move between rows with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def enterEvent(self, event: QEvent) -> None:
        """Show that the pointer is over the row."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer left."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        theme, painter, at = current(), QPainter(self), columns(self.width())
        if self.underMouse():
            painter.fillRect(self.rect().adjusted(0, 0, 0, -1), theme.colour("sunken"))
        if self.ruled:
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        self._pair(painter, at.name, self._text.name, self._text.below, ("body", 600, "text"))
        shown, middle = self.figures, self.height() / 2
        if self._text.second:
            self._pair(painter, at.second, self._text.second, self._text.second_below, ("body2", 400, "text"))
        elif shown:
            answered = QCoreApplication.translate("Row", "{done} of {total}")
            self._pair(
                painter,
                at.second,
                answered.format(done=shown.answered, total=shown.applicable),
                "",
                ("body2", 400, "text2"),
            )
            paint_done(painter, QRectF(at.second[0], middle + theme.px(9), at.second[1], 4), shown.share)
        if shown:
            self._results(painter, shown)
        side = theme.px(18)
        paint_icon(painter, "right", "text2", at.chevron, middle - side / 2, side)

    def _results(self, painter: QPainter, shown: Figures) -> None:
        theme, at = current(), columns(self.width())
        middle = self.height() / 2
        paint_interval(painter, QRectF(at.interval[0], 0, at.interval[1], self.height()), shown.gap)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.colour("text" if shown.band else "text3"))
        figure = QRectF(at.gap[0], 0, at.gap[1], self.height())
        painter.drawText(figure, int(Qt.AlignmentFlag.AlignVCenter), percent_figure(shown.gap.point))
        height = theme.px(20)
        paint_band(painter, QRectF(at.band[0], middle - height / 2, at.band[1], height), shown.band)
        if shown.disputes:
            self._disputes(
                painter, QRectF(at.mark[0], middle - height / 2, theme.px(44), height), shown.disputes
            )
        elif self._text.mark:
            painter.setFont(theme.font("body2"))
            painter.setPen(theme.colour("text2"))
            _line(painter, QRectF(at.mark[0], 0, at.mark[1], self.height()), self._text.mark)

    def _disputes(self, painter: QPainter, box: QRectF, count: int) -> None:
        theme = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("dispute_tint"))
        painter.drawRoundedRect(box, 4, 4)
        painter.restore()
        side = theme.px(14)
        paint_icon(painter, "disputes", "dispute", box.left() + 8, box.center().y() - side / 2, side)
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.colour("dispute"))
        painter.drawText(box.adjusted(side + 12, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), str(count))

    def _pair(
        self,
        painter: QPainter,
        span: tuple[float, float],
        upper: str,
        lower: str,
        style: tuple[str, int, str],
    ) -> None:
        theme, (left, width) = current(), span
        kind, weight, token = style
        painter.setFont(theme.font(kind, weight))
        painter.setPen(theme.colour(token))
        middle, line = self.height() / 2, theme.px(19)
        _line(painter, QRectF(left, middle - line + 1, width, line), upper)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2"))
        _line(painter, QRectF(left, middle + 1, width, theme.px(17)), lower)

    def _name(self) -> None:
        parts = [self._text.name, self._text.below, self._text.second, self._text.second_below]
        if self.figures:
            answered = QCoreApplication.translate("Row", "{done} of {total}")
            parts.append(answered.format(done=self.figures.answered, total=self.figures.applicable))
            gap = QCoreApplication.translate("Row", "gap {gap}, band {band}")
            parts.append(
                gap.format(gap=percent_figure(self.figures.gap.point), band=self.figures.band or "–")
            )
        said = ", ".join(part for part in (*parts, self._text.mark) if part)
        self.setText(self._text.name)
        self.setAccessibleName(said)
        self.setToolTip(self._text.mark)


def _line(painter: QPainter, rect: QRectF, text: str) -> None:
    metrics = QFontMetricsF(painter.font())
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), cut)
