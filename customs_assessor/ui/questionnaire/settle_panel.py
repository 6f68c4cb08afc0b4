"""A dispute at its item: who said what, side by side and numbered, and the bar that settles it with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from customs_assessor.ui.questionnaire.flow import ColumnLayout
from customs_assessor.ui.questionnaire.state_row import ReasonField
from customs_assessor.ui.theme import Theme, current, is_restyled
from customs_assessor.ui.widgets.buttons import PRIMARY, Button
from customs_assessor.ui.widgets.chip import paint_level, paint_state, paint_target
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import label

FieldValue = Mapping[str, Any] | str | None


@dataclass(frozen=True)
class Opinion:
    """One view, or one further way to settle.

    Args:
        value: what settling for it records.
        level, top: of its chip; state where it has no level (``target`` for a target's level).
        title: what it says in words; note: its author's comment; source: who, when and from where.
    """

    value: FieldValue
    level: Fraction | None
    top: Fraction
    state: str
    title: str
    note: str = ""
    source: str = ""


class OpinionButton(QAbstractButton):
    """A view that can be taken: chip, words, author, and its number in a key cap.

    Args:
        opinion: what it says.
        number: the key, '' for none.
    """

    def __init__(self, opinion: Opinion, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opinion, self._number = opinion, number
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = (number, opinion.title, opinion.note, opinion.source)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setToolTip("\n".join(part for part in said[1:] if part))

    def nextCheckState(self) -> None:
        """Leave the mark to the panel."""

    def sizeHint(self) -> QSize:
        """Return a column of 200 px with two lines of comment at most."""
        theme = current()
        return QSize(theme.px(200), theme.px(12 + 28 + 4 + (36 if self.opinion.note else 0) + 18 + 8))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow places."""
        return QSize(current().px(160), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the view."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, pad = self.isChecked(), theme.px(8)
        painter.setPen(QPen(theme.colour("accent"), 2) if on else QPen(theme.colour("line")))
        painter.setBrush(theme.colour("tint" if on else "sunken" if self.underMouse() else "surface"))
        inset = 1.0 if on else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        side = theme.px(28)
        chip = QRectF(pad, pad, side, side)
        if self.opinion.level is None:
            paint_state(painter, chip, self.opinion.state)
        elif self.opinion.state == "target":
            paint_target(painter, chip, self.opinion.level)
        else:
            paint_level(painter, chip, self.opinion.level, self.opinion.top)
        right = self.width() - pad
        if self._number:
            cap = QRectF(right - theme.px(18), pad + theme.px(5), theme.px(18), theme.px(18))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("line2"))
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setFont(theme.font("key"))
            painter.setPen(theme.colour("text"))
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._number)
            right = int(cap.left()) - theme.px(4)
        left = chip.right() + pad
        self._line(painter, theme, self.opinion.title, "text", 600, QRectF(left, pad, right - left, side))
        top, width = chip.bottom() + theme.px(4), self.width() - 2 * pad
        if self.opinion.note:
            note = QRectF(pad, top, width, theme.px(36))
            painter.setFont(theme.font("body2"))
            painter.setPen(theme.colour("text2"))
            flags = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
            painter.save()
            painter.setClipRect(note)
            painter.drawText(note, flags, self.opinion.note)
            painter.restore()
            top += theme.px(36)
        self._line(painter, theme, self.opinion.source, "text2", 400, QRectF(pad, top, width, theme.px(18)))

    @staticmethod
    def _line(painter: QPainter, theme: Theme, text: str, token: str, weight: int, place: QRectF) -> None:
        font = theme.font("body2" if weight == 600 else "caption", weight)
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


class ChipButton(QAbstractButton):
    """A level alone, as a further way to settle."""

    def __init__(self, opinion: Opinion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opinion = opinion
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(opinion.title)
        self.setToolTip(opinion.title)

    def nextCheckState(self) -> None:
        """Leave the mark to the panel."""

    def sizeHint(self) -> QSize:
        """Return a chip of 28 px with room for the mark."""
        side = current().px(28) + 6
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip, with a ring while it is chosen."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self.opinion.level is not None and self.opinion.state == "target":
            paint_target(painter, inner, self.opinion.level)
        elif self.opinion.level is not None:
            paint_level(painter, inner, self.opinion.level, self.opinion.top)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class SettlePanel(QFrame):
    """The views of one disputed field, and the way to settle."""

    settled = Signal(object, str)
    """The value that shall stand (see :class:`Opinion`) and the reason."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "views")
        self._shown: tuple[tuple[Opinion, ...], tuple[Opinion, ...]] = ((), ())
        self._value: FieldValue = None
        self._chosen = False
        self._heading = ""
        self.views: list[OpinionButton] = []
        self.chips: list[ChipButton] = []
        self._head = label("", "name", "dispute")
        self._hint = label("", "caption", "text2")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("disputes", "dispute", 18))
        head.addWidget(self._head)
        head.addWidget(self._hint)
        head.addStretch(1)
        self._columns = ColumnLayout()
        self._levels = QHBoxLayout()
        self._levels.setSpacing(2)
        self._as = label("", "caption", "text2")
        levels = QHBoxLayout()
        levels.setSpacing(8)
        levels.addWidget(self._as)
        levels.addLayout(self._levels)
        levels.addStretch(1)
        self._reason_caption = label("", "caption", "text2")
        self.reason = ReasonField()
        self.reason.textEdited.connect(self._allow)
        self.reason.returnPressed.connect(self.settle)
        self.reason.escaped.connect(self.cancel)
        self.button = Button(kind=PRIMARY)
        self.button.clicked.connect(self.settle)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._reason_caption)
        bar.addWidget(self.reason, 1)
        bar.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        for layout in (head, self._columns, levels, bar):
            column.addLayout(layout)
        self.retranslate()

    def show_views(self, heading: str, views: Sequence[Opinion], others: Sequence[Opinion]) -> None:
        """Show a dispute.

        Args:
            heading: what the views differ about.
            views: the views that stand.
            others: further levels to settle for.
        """
        self._head.setText(heading)
        if self._shown == (tuple(views), tuple(others)):
            return
        self._shown = (tuple(views), tuple(others))
        self._chosen = False
        for button in self._buttons():
            self._columns.removeWidget(button)
            self._levels.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.views = [OpinionButton(view, str(at) if at < 10 else "") for at, view in enumerate(views, 1)]
        self.chips = [ChipButton(other) for other in others]
        for view in self.views:
            view.clicked.connect(lambda _=False, taken=view.opinion: self.take(taken.value))
            self._columns.addWidget(view)
        for chip in self.chips:
            chip.clicked.connect(lambda _=False, taken=chip.opinion: self.take(taken.value))
            self._levels.addWidget(chip)
        self._as.setVisible(bool(self.chips))
        self._allow()

    def take(self, value: FieldValue) -> None:
        """Choose what shall stand; it is recorded only with its reason."""
        self._value, self._chosen = value, True
        for button in self._buttons():
            button.setChecked(button.opinion.value == value)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()

    def take_number(self, number: int) -> bool:
        """Choose a view by its number, 1 first; returns whether there is one."""
        if 1 <= number <= len(self.views):
            self.take(self.views[number - 1].opinion.value)
            return True
        return False

    def settle(self) -> None:
        """Settle, once a view and a reason are there."""
        reason = self.reason.text().strip()
        if not self._chosen:
            if self.views:
                self.views[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        value, self._chosen = self._value, False
        self.reason.clear()
        self.settled.emit(value, reason)

    def cancel(self) -> None:
        """Leave the dispute as it is."""
        self._chosen = False
        self.reason.clear()
        for button in self._buttons():
            button.setChecked(False)
        self._allow()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a view by its number, while the focus is on the views."""
        text = event.text()
        if text.isdigit() and text.isascii() and self.isEnabled() and self.take_number(int(text)):
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._hint.setText(self.tr("Both views stay until you decide."))
        self._as.setText(self.tr("Settle as"))
        self._reason_caption.setText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason for settling"))
        self.button.setText(self.tr("Settle"))

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _buttons(self) -> tuple[OpinionButton | ChipButton, ...]:
        return (*self.views, *self.chips)

    def _allow(self) -> None:
        self.button.setEnabled(self._chosen and bool(self.reason.text().strip()))
