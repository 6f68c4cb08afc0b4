"""Heads: of the open question (code, question, tags) and of the chapter (name, gap, coverage, band)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item
from customs_assessor.ui.questionnaire.flow import FlowLayout
from customs_assessor.ui.questionnaire.model import Chapter, counts, part
from customs_assessor.ui.questionnaire.notices import is_missing
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.chip import BandBadge, level_text, percent_figure
from customs_assessor.ui.widgets.markdown import show_marked
from customs_assessor.ui.widgets.text import Tag, label, paragraph


class QuestionHead(QWidget):
    """Code, question and tags of the open question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = label("", "body2", "text3")
        self.question = paragraph("", "question")
        self.question.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._tags: list[QWidget] = []
        self._beside = QHBoxLayout()
        self._beside.setSpacing(8)
        self._below = FlowLayout()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.question, 1)
        row.addSpacing(12)
        row.addLayout(self._beside)
        row.setAlignment(self._beside, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 4)
        self._column.setSpacing(4)
        self._column.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(0)
        self._indent = QWidget()
        below.addWidget(self._indent)
        below.addLayout(self._below, 1)
        self._column.addLayout(below)
        self._said: tuple[tuple[str, str, str], ...] = ()
        self._are_beside: bool | None = None
        self._words = ""
        self._fit()

    def show_item(self, item: Item) -> None:
        """Show an item."""
        self._code.setText(item.code)
        self._code.setVisible(bool(item.code or item.domain))
        self._fit()
        text = in_language(item.question.label, current_language()) or item.question.name
        self._words = plain(text)
        show_marked(self.question, text)
        said = self._said_of(item)
        if said == self._said:
            self._place_tags()
            return
        self._said = said
        for tag in self._tags:
            self._beside.removeWidget(tag)
            self._below.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        self._tags = [Tag(text, icon, token) for text, icon, token in said]
        self._are_beside = None
        self._place_tags()

    def _place_tags(self) -> None:
        """Put the tags beside a question that leaves them room on its line, else below it."""
        words = self.question.fontMetrics().horizontalAdvance(self._words)
        tags = sum(tag.sizeHint().width() + 8 for tag in self._tags)
        beside = self._code.sizeHint().width() + words + tags + 48 <= self.width()
        if beside == self._are_beside:
            return
        self._are_beside = beside
        for tag in self._tags:
            self._beside.removeWidget(tag)
            self._below.removeWidget(tag)
        for tag in self._tags:
            if beside:
                self._beside.addWidget(tag)
            else:
                self._below.addWidget(tag)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the tags for the new width."""
        self._place_tags()
        super().resizeEvent(event)

    def _said_of(self, item: Item) -> tuple[tuple[str, str, str], ...]:
        said: list[tuple[str, str, str]] = []
        name = {"law": self.tr("Law"), "practice": self.tr("Practice")}.get(part(item), "")
        if name:
            said.append((name, "", "text2"))
        if item.scored and item.scored.critical_minimum is not None:
            flags = item.score.flags if item.score else ()
            token = (
                "danger" if "critical_failed" in flags else "warn" if "critical_open" in flags else "text2"
            )
            text = self.tr("Critical · minimum {level}").format(
                level=level_text(item.scored.critical_minimum)
            )
            said.append((text, "shield", token))
        if item.scored and item.scored.standard:
            said.append((item.scored.standard, "", "text2"))
        if item.readonly and counts(item):
            said.append((self.tr("Read only"), "lock", "text2"))
        if item.required and counts(item):
            said.append(
                (
                    self.tr("Required"),
                    "flag" if is_missing(item) else "",
                    "target" if is_missing(item) else "text2",
                )
            )
        return tuple(said)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self._code.setFixedWidth(current().px(36))
        self._indent.setFixedWidth(current().px(36) if not self._code.isHidden() else 0)
        self._code.setMinimumHeight(current().px(24))


class ChapterHead(QFrame):
    """Name of the chapter, and its gap, bounds, coverage and band."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self._chapter: Chapter | None = None
        self.name = paragraph("", "title")
        self._figures = QWidget()
        row = QHBoxLayout(self._figures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._gap_word = label("", "body2", "text2")
        self.gap = label("", "name")
        self.bounds = label("", "body2", "text2")
        self._coverage_word = label("", "body2", "text2")
        self.coverage = label("", "name")
        self.band = BandBadge()
        for widget in (self._gap_word, self.gap, self.bounds):
            row.addWidget(widget)
        row.addSpacing(6)
        row.addWidget(self._coverage_word)
        row.addWidget(self.coverage)
        row.addSpacing(6)
        row.addWidget(self.band)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.name, 1)
        self._line.addWidget(self._figures, 0, Qt.AlignmentFlag.AlignLeft)

    def show_chapter(self, chapter: Chapter | None) -> None:
        """Show a chapter; figures only where it has a score."""
        self._chapter = chapter
        self.retranslate()

    def lay_out(self, width: int) -> int:
        """Put the figures beside the name, or below it where a width has no room for both; return the height."""
        words = self.name.fontMetrics().horizontalAdvance(self.name.text())
        figures = self._figures.sizeHint()
        fits = min(words, current().px(260)) + 12 + figures.width() <= width or self._figures.isHidden()
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if fits else way.TopToBottom)
        self._line.setSpacing(12 if fits else 0)
        if fits:
            room = width if self._figures.isHidden() else width - 12 - figures.width()
            return max(self.name.heightForWidth(max(room, 1)), figures.height())
        return self.name.heightForWidth(max(width, 1)) + figures.height()

    def minimumSizeHint(self) -> QSize:
        """Allow the figures to go below the name."""
        return QSize(self._figures.sizeHint().width(), self.name.minimumSizeHint().height())

    def retranslate(self) -> None:
        """Set words and figures anew."""
        self._gap_word.setText(self.tr("Gap"))
        self._coverage_word.setText(self.tr("Coverage"))
        chapter = self._chapter
        self.name.setText(in_language(chapter.label, current_language()) if chapter else "")
        score = chapter.score if chapter else None
        self._figures.setVisible(score is not None)
        if score is None:
            return
        value = score.value
        self.gap.setText(percent_figure(value.gap))
        known = value.gap_low is not None and value.gap_high is not None and value.gap_low != value.gap_high
        self.bounds.setText(
            f"{percent_figure(value.gap_low)}–{percent_figure(value.gap_high)}" if known else ""
        )
        self.bounds.setVisible(known)
        self.coverage.setText(words().percent(value.coverage) if value.coverage is not None else "–")
        self.band.show_band(value.band)
        self.band.setToolTip("" if value.band else self.tr("No band below 70 % coverage."))
        self.band.setAccessibleName(self.tr("Band {letter}").format(letter=value.band or "–"))

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
