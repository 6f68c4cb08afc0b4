"""The main window: assembles rail, top bar, banner and pages, and shows the place where the navigator is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from customs_assessor.answers.edit import Edit
from customs_assessor.answers.item import ItemKey
from customs_assessor.store.changes import Changes
from customs_assessor.ui import actions
from customs_assessor.ui.banner import Banner
from customs_assessor.ui.help import HelpDialog
from customs_assessor.ui.navigation import MISSIONS, QUESTIONS, Navigator, Place
from customs_assessor.ui.page import Page
from customs_assessor.ui.pages import PAGES
from customs_assessor.ui.rail import Rail
from customs_assessor.ui.settings import Settings
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.top_bar import TopBar
from customs_assessor.ui.translation import words
from customs_assessor.ui.unsaved import UnsavedDialog
from customs_assessor.ui.widgets.toast import Toast
from customs_assessor.ui.workspace import WorkspaceModel


class MainWindow(QMainWindow):
    """The window.

    Args:
        workspace: what all pages read and write through.
        settings: size, language and what was open last.
    """

    def __init__(self, workspace: WorkspaceModel, settings: SettingsModel) -> None:
        super().__init__()
        self._workspace, self._settings = workspace, settings
        self.navigator = Navigator(Place(MISSIONS), self)
        self._pages: dict[str, Page] = {}
        self._actions = actions.build(self)
        self.rail = Rail()
        self.top_bar = TopBar(workspace, self._actions["undo"], self._actions["redo"], self._actions["help"])
        self.banner = Banner(workspace)
        self._stack = QStackedWidget()
        self.toast = Toast(self._stack)
        self._help: HelpDialog | None = None
        self._assemble()
        self.rail.chosen.connect(self.do_open_page)
        self.top_bar.crumb_chosen.connect(self._open_crumb)
        self.top_bar.search.chosen.connect(self._open_item)
        self.navigator.moved.connect(self._show)
        self.navigator.announced.connect(self.toast.say)
        self.navigator.help_asked.connect(self._open_help)
        self.banner.retry.connect(self.do_save_again)
        workspace.changed.connect(self._refresh)
        settings.changed.connect(self._take_settings)
        self.retranslate()
        self._refresh_frame()

    def open_last(self) -> None:
        """Show the assessment or mission that was open last; the start page if there is none any more."""
        known = {each.id for each in self._workspace.assessments()}
        last = self._settings.settings.assessment
        self._show(Place(MISSIONS))
        if last in known:
            self.navigator.go(QUESTIONS, last)

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._page(self.navigator.place.page)

    def do_undo(self) -> None:
        """Undo the user's last edit, and show where."""
        self._tell(self._workspace.undo(), self.tr("Undone: {what}"))

    def do_redo(self) -> None:
        """Make the last undone edit again."""
        self._tell(self._workspace.redo(), self.tr("Done again: {what}"))

    def do_save_again(self) -> None:
        """Try again to save what could not be saved."""
        self._workspace.save_again()

    def do_search(self) -> None:
        """Put the focus in the search field."""
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def do_help(self) -> None:
        """Open the help at the page in front; it stays beside the window."""
        self._open_help(self.navigator.place.page)

    def do_back(self) -> None:
        """Go to the place before."""
        self.navigator.back()

    def do_forward(self) -> None:
        """Go to the place that was left by going back."""
        self.navigator.forward()

    def do_open_page(self, name: str) -> None:
        """Go to a page by its name; one that needs an assessment opens only with one."""
        row = next(row for row in PAGES if row.name == name)
        if self.navigator.place.assessment or not row.needs_assessment:
            self.navigator.go(name)

    def do_next_pane(self) -> None:
        """Put the focus in the next pane."""
        self._jump(1)

    def do_previous_pane(self) -> None:
        """Put the focus in the pane before."""
        self._jump(-1)

    def retranslate(self) -> None:
        """Set the window's own captions anew."""
        actions.retranslate(self._actions)
        self.top_bar.retranslate()
        self.setWindowTitle(self.tr("Customs Assessor"))
        if self._pages:
            self._show_crumbs()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_help"):
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before edits are lost that could not be saved; let the pages end their background work."""
        self._workspace.save_again()
        failure = self._workspace.failure
        if failure and not UnsavedDialog(failure, self).exec():
            event.ignore()
            return
        for page in self._pages.values():
            page.close()
        super().closeEvent(event)

    def _assemble(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top_bar, self.banner):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)
        self.resize(1280, 800)

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            row = next(row for row in PAGES if row.name == name)
            page = row.make(self._workspace, self.navigator, self._settings)
            page.moved.connect(self._show_crumbs)
            self._stack.addWidget(page)
            self._pages[name] = page
        return self._pages[name]

    def _show(self, place: Place) -> None:
        page = self._page(place.page)
        self._stack.setCurrentWidget(page)
        self.toast.raise_()
        page.show_assessment(place.assessment)
        if place.item:
            page.show_item(place.item)
        if place.assessment:
            mission = self._workspace.assessment(place.assessment).mission
            self._settings.change(assessment=place.assessment, mission=mission)
        self.rail.show_page(place.page, bool(place.assessment))
        self.top_bar.search.show_assessment(place.assessment)
        self._show_crumbs()
        self._refresh_frame()
        page.focus_main()

    def _show_crumbs(self) -> None:
        place = self.navigator.place
        crumbs = [self.page.title]
        row = next(row for row in PAGES if row.name == place.page)
        if row.needs_assessment and place.assessment:
            found = self._workspace.assessment(place.assessment)
            mission = self._workspace.mission(found.mission)
            crumbs = [words().country(mission.country), found.title or found.site, *crumbs]
        self.top_bar.show_crumbs(crumbs)

    def _open_crumb(self, at: int) -> None:
        self.navigator.go(MISSIONS if at == 0 else QUESTIONS)

    def _open_item(self, key: ItemKey) -> None:
        self.navigator.go(QUESTIONS, item=key)

    def _refresh(self, changes: Changes) -> None:
        self._refresh_frame()
        if changes:
            self.page.refresh(changes)
            self._show_crumbs()

    def _take_settings(self, settings: Settings) -> None:
        if settings.author != self._workspace.author:
            self._workspace.become(settings.author)

    def _refresh_frame(self) -> None:
        self.top_bar.saved.refresh()
        self.banner.refresh()
        self._actions["undo"].setEnabled(self._workspace.can_undo)
        self._actions["redo"].setEnabled(self._workspace.can_redo)
        self._actions["save_again"].setEnabled(self._workspace.failure is not None)
        self._actions["back"].setEnabled(self.navigator.can_go_back)
        self._actions["forward"].setEnabled(self.navigator.can_go_forward)

    def _open_help(self, topic: str) -> None:
        if self._help is None:
            self._help = HelpDialog(self)
        self._help.show_topic(topic)

    def _tell(self, edits: Sequence[Edit], sentence: str) -> None:
        said = dict.fromkeys(self._workspace.name_of(edit) for edit in edits)
        if said:
            self.navigator.announce(sentence.format(what=", ".join(said)))

    def _jump(self, step: int) -> None:
        panes: list[QWidget] = [self.top_bar.search, self.rail, *self.page.panes()]
        usable = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
        focused = QApplication.focusWidget()
        here = next(
            (
                at
                for at, pane in reversed(list(enumerate(usable)))
                if focused is not None and (pane is focused or pane.isAncestorOf(focused))
            ),
            -1 if step > 0 else 0,
        )
        usable[(here + step) % len(usable)].setFocus(Qt.FocusReason.TabFocusReason)
