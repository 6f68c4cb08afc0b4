"""The window's language: Qt translators for our captions and Qt's own dialogs, switched at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from customs_assessor.labels import FALLBACK, LANGUAGES, Labels, labels
from customs_assessor.paths import resource

NAMES = {"en": "English", "ko": "한국어", "fr": "Français", "es": "Español"}
"""Each language in its own words."""


def system_language() -> str:
    """Return the language of the system if we have it, else English."""
    code = QLocale.system().name().split("_")[0]
    return code if code in LANGUAGES else FALLBACK


def compiled_files(language: str) -> list[Path]:
    """Return our compiled captions of a language, one file per room; none for English, which needs only its plurals."""
    return sorted(resource("i18n").glob(f"*_{language}.qm"))


def current_language() -> str:
    """Return the language that the window shows now."""
    app = QCoreApplication.instance()
    found = app.property("language") if app else None
    return str(found) if found else FALLBACK


def words() -> Labels:
    """Return errors, names of countries and forms of numbers in the window's language."""
    return labels(current_language())


class Translation(QObject):
    """Holds the installed translators; :meth:`show` replaces them, and every widget gets a LanguageChange.

    Args:
        app: the application.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []

    def show(self, language: str) -> None:
        """Show the window in one of our languages from now on."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._app.setProperty("language", language)
        QLocale.setDefault(QLocale(language))
        self._installed = [made for made in self._translators(language) if not made.isEmpty()]
        for translator in self._installed:
            self._app.installTranslator(translator)

    def _translators(self, language: str) -> list[QTranslator]:
        qt = QTranslator(self)
        qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        own = []
        for file in compiled_files(language):
            translator = QTranslator(self)
            translator.load(str(file))
            own.append(translator)
        return [qt, *own]
