"""The tabs of a form as lines of a table: questions, scoring, languages, problems."""

from __future__ import annotations

from PySide6.QtCore import QObject

from customs_assessor.forms.completeness import completeness
from customs_assessor.forms.model import Form, Question, ScoredItem, Section, in_language
from customs_assessor.ui.library.lines import Column, Line
from customs_assessor.ui.library.model import ERROR, Checked, language_name, problem_lines
from customs_assessor.ui.translation import current_language, words

Table = tuple[list[Column], list[Line]]
SILENT = ("calculate", "note", "hidden", "acknowledge", "")
"""Kinds that ask for no answer that counts as a question."""


def asked(form: Form) -> int:
    """Return how many questions a form asks, without notes and calculations."""
    return sum(question.kind not in SILENT for question in form.questions())


class FormTables(QObject):
    """Makes the lines in the window's language."""

    def questions(self, form: Form) -> Table:
        """Return every question under its sections."""
        columns = [
            Column(self.tr("Code"), 0.0, 70, fit=True),
            Column(self.tr("Question"), 0.8, 220),
            Column(self.tr("Type"), 0.2, 100, fit=True),
        ]
        codes = {item.item: item.code for item in form.scoring.items}
        codes.update({item.practice: item.code for item in form.scoring.items if item.practice})
        lines: list[Line] = []
        self._walk(form.children, "", codes, lines)
        return columns, lines

    def scoring(self, form: Form) -> Table:
        """Return every scored item under its domain."""
        columns = [
            Column(self.tr("Code"), 0.0, 70, fit=True),
            Column(self.tr("Question"), 0.6, 200),
            Column(self.tr("Weight"), 0.1, 60, number=True),
            Column(self.tr("Target"), 0.12, 70, number=True),
            Column(self.tr("Least level"), 0.12, 70, number=True),
            Column(self.tr("Depth"), 0.1, 70, fit=True),
        ]
        language, lines = current_language(), []
        by_name = {question.name: question for question in form.questions()}
        for domain in form.scoring.domains:
            held = [item for item in form.scoring.items if item.domain == domain.name]
            if held:
                name = in_language(domain.label, language) or domain.name
                weight = self.tr("weight {weight}").format(weight=domain.weight)
                lines.append(Line((f"{domain.code} {name} · {weight}",), group=True))
                lines += [self._item(item, by_name) for item in held]
        return columns, lines

    def languages(self, form: Form) -> Table:
        """Return how complete each language is."""
        columns = [
            Column(self.tr("Language"), 0.25, 140, fit=True),
            Column("", 0.35, 120),
            Column(self.tr("Complete"), 0.13, 80, number=True),
            Column(self.tr("Texts"), 0.13, 70, number=True),
            Column(self.tr("Missing"), 0.14, 70, number=True),
        ]
        told, lines = words(), []
        for one in completeness(form):
            # cut, not rounded: a hundred says that nothing is missing
            share = int(one.share * 100) if one.missing else 100
            name = language_name(one.language, told) or self.tr("no language given")
            figures = (told.percent(share, 0), told.number(one.filled, 0), told.number(one.missing, 0))
            sign = ("check", "ok") if not one.missing else ("warn", "warn")
            lines.append(Line((name, "", *figures), *sign, share=float(one.share)))
        return columns, lines

    def problems(self, checked: Checked) -> Table:
        """Return what a check found; a line copies the address of its cell."""
        columns = [
            Column(self.tr("Severity"), 0.0, 80, fit=True),
            Column(self.tr("Sheet"), 0.08, 76, fit=True),
            Column(self.tr("Row"), 0.0, 44, number=True, fit=True),
            Column(self.tr("Column"), 0.2, 96),
            Column(self.tr("What"), 0.72, 180),
        ]
        told = words()
        lines = [
            Line(
                (told.text(f"severity.{one.severity}"), one.sheet, one.row, one.column, one.what),
                *(("close", "danger") if one.severity == ERROR else ("warn", "warn")),
                copied=one.address,
            )
            for one in problem_lines(checked, told)
        ]
        return columns, lines

    def _walk(
        self,
        children: tuple[Section | Question, ...],
        above: str,
        codes: dict[str, str],
        lines: list[Line],
    ) -> None:
        language = current_language()
        for child in children:
            text = in_language(child.label, language)
            if isinstance(child, Section):
                name = text or child.name
                title = f"{above} › {name}" if above else name
                shown = self.tr("{section} (repeated)").format(section=title) if child.repeat else title
                if lines and lines[-1].group:
                    lines.pop()  # a section that holds sections alone is told by their titles
                lines.append(Line((shown,), group=True))
                self._walk(child.children, title, codes, lines)
            else:
                lines.append(Line((codes.get(child.name, ""), text or child.name, child.kind)))

    def _item(self, item: ScoredItem, questions: dict[str, Question]) -> Line:
        text = in_language(questions[item.item].label, current_language()) or item.item
        target = self.tr("{target} of {top}").format(target=item.target, top=item.top)
        depth = self.tr("core") if item.depth == "core" else self.tr("full")
        least = "" if item.critical_minimum is None else str(item.critical_minimum)
        icon = () if item.critical_minimum is None else ("shield", "text3")
        return Line((item.code, text, str(item.weight), target, least, depth), *icon)
