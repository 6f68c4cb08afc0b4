"""A closed question: one row of 44 px that opens it, with code, question, target and where the answer stands."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from customs_assessor.answers.item import ANSWERED, DISPUTED, DONT_KNOW, NOT_APPLICABLE, ItemKey
from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item
from customs_assessor.ui.questionnaire.answer_text import answer_text
from customs_assessor.ui.questionnaire.model import counts, has_target, is_disputed, part, top_of
from customs_assessor.ui.questionnaire.notices import is_missing, is_troubled
from customs_assessor.ui.theme import Theme, current, is_restyled
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.chip import level_text, paint_level, paint_state
from customs_assessor.ui.widgets.icons import paint_icon

VALUE_SHARE = 0.38
"""What part of a row an answer takes at most."""


class ClosedQuestion(QAbstractButton):
    """A question as one row; a click opens it."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._item = item
        self.show_item(item)

    @property
    def key(self) -> ItemKey:
        """The item."""
        return self._item.key

    def show_item(self, item: Item) -> None:
        """Show an item as it stands."""
        self._item = item
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say question and state in the window's language."""
        item = self._item
        self._question = " ".join(
            plain(in_language(item.question.label, current_language()) or item.question.name).split()
        )
        self._target = ""
        if has_target(item) and item.target is not None:
            self._target = self.tr("Target {level}").format(level=level_text(item.target))
        self._note = {"law": self.tr("Law"), "practice": self.tr("Practice")}.get(part(item), "")
        offered = {choice.name: choice for choice in item.offered}
        value = item.value if item.level is None and counts(item) else ""
        self._value = answer_text(item.question, value, current_language(), offered.get) if value else ""
        self._required = self.tr("Required") if is_missing(item) else ""
        trouble = self.tr("does not fit the form") if is_troubled(item) else ""
        due = self.tr("to be reviewed") if item.review else ""
        said = [
            item.code,
            self._note,
            self._question,
            self._value,
            self._state(),
            trouble,
            due,
            self._required,
            self._target,
        ]
        self.setAccessibleName(", ".join(each for each in said if each))

    def _state(self) -> str:
        item = self._item
        if item.level is not None and item.state == ANSWERED:
            return self.tr("Level {level}").format(level=level_text(item.level))
        known = {
            ANSWERED: self.tr("answered"),
            NOT_APPLICABLE: self.tr("not applicable"),
            DONT_KNOW: self.tr("don't know"),
            DISPUTED: self.tr("views differ"),
        }
        return known.get(item.state, self.tr("not answered") if counts(item) else "")

    def sizeHint(self) -> QSize:
        """Return a row of 44 px."""
        theme = current()
        return QSize(theme.px(360), theme.px(44))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow places."""
        return QSize(current().px(160), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self.updateGeometry()
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect())
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("sunken" if self.underMouse() else "surface"))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        centre = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        left = 12.0
        if self._item.code or self._item.domain:
            painter.setFont(theme.font("body2", 500))
            painter.setPen(theme.colour("text3"))
            painter.drawText(QRectF(left, 0, theme.px(36), frame.height()), centre, self._item.code)
            left += theme.px(36)
        right = self._paint_right(painter, theme)
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        room = QRectF(left, 0, max(0.0, right - theme.px(12) - left), frame.height())
        shown = QFontMetrics(font).elidedText(self._question, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, centre, shown)

    def _paint_right(self, painter: QPainter, theme: Theme) -> float:
        """Draw the chips and words at the right; return where they begin."""
        right = float(self.width() - 12)
        side, middle = theme.px(24), self.height() / 2
        if counts(self._item):
            for level, state in reversed(self._chips()):
                chip = QRectF(right - side, middle - side / 2, side, side)
                if level is not None:
                    paint_level(painter, chip, level, top_of(self._item))
                elif state == ANSWERED:
                    mark = theme.px(18)
                    paint_icon(painter, "check", "ok", chip.center().x() - mark / 2, middle - mark / 2, mark)
                else:
                    paint_state(painter, chip, state)
                right -= side + theme.px(4)
        if is_troubled(self._item):
            mark = theme.px(16)
            right -= mark + theme.px(4)
            paint_icon(painter, "warn", "danger", right, middle - mark / 2, mark)
        if self._item.review:
            mark = theme.px(16)
            right -= mark + theme.px(4)
            paint_icon(painter, "history", "warn", right, middle - mark / 2, mark)
        if is_disputed(self._item):
            mark = theme.px(16)
            right -= mark + theme.px(4)
            paint_icon(painter, "disputes", "dispute", right, middle - mark / 2, mark)
        font = theme.font("caption")
        painter.setFont(font)
        right = self._paint_value(painter, theme, right)
        painter.setFont(font)
        for word, token in ((self._target, "text3"), (self._note, "text3"), (self._required, "target")):
            if word:
                painter.setPen(theme.colour(token))
                width = QFontMetrics(font).horizontalAdvance(word)
                right -= width + theme.px(8)
                place = QRectF(right, 0, width + 1, self.height())
                painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), word)
        return right

    def _paint_value(self, painter: QPainter, theme: Theme, right: float) -> float:
        """Draw what an answer without a level says, in a part of the row; return where it begins."""
        if not self._value:
            return right
        painter.setFont(theme.font("body2"))
        painter.setPen(theme.colour("text2"))
        metrics, room = QFontMetrics(theme.font("body2")), int(self.width() * VALUE_SHARE)
        shown = metrics.elidedText(self._value, Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(shown)
        right -= wide + theme.px(8)
        painter.drawText(QRectF(right, 0, wide + 1, self.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        return right

    def _chips(self) -> list[tuple[Fraction | None, str]]:
        item = self._item
        if item.state == DISPUTED:
            return [(view.level, view.state) for view in item.views]
        return [(item.level, item.state)]

    def event(self, event: QEvent) -> bool:
        """Tell the whole question in the tooltip where it is cut."""
        if event.type() == QEvent.Type.ToolTip:
            width = QFontMetrics(current().font("body")).horizontalAdvance(self._question)
            self.setToolTip(self._question if width > self.width() - current().px(180) else "")
        return super().event(event)
