"""The look in force: palette, fonts and style sheet, filled from the tokens and one font factor."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from customs_assessor.paths import resource
from customs_assessor.tokens import DARK, LIGHT, Palette
from customs_assessor.ui.style_sheet import STYLE_SHEET

FAMILY = "Pretendard"
SIZES = {
    "hero": (36, 600),
    "interview": (32, 600),
    "figure": (26, 600),
    "title": (20, 600),
    "question": (18, 600),
    "sub": (16, 600),
    "body": (14, 400),
    "body2": (13, 400),
    "caption": (12, 400),
    "key": (11, 600),
}
"""Pixels at 100 % and weight by the name of a type."""


@dataclass(frozen=True)
class Theme:
    """Colours and the factor (1.0 to 2.0) of all type.

    Args:
        palette: the tokens in force.
        factor: by how much type, and what holds type, is larger than at 100 %.
    """

    palette: Palette = LIGHT
    factor: float = 1.0

    def colour(self, token: str) -> QColor:
        """Return the colour of a token, e.g. ``text2``.

        Raises:
            AttributeError: there is no such token.
        """
        return QColor(getattr(self.palette, token))

    def px(self, pixels: float) -> int:
        """Return a length that grows with the type, e.g. the height of a row."""
        return round(pixels * self.factor)

    def font(self, name: str = "body", weight: int = 0) -> QFont:
        """Return a font for a painter: tabular figures, size and weight of a type's name.

        Args:
            name: key of ``SIZES``.
            weight: 400 to 700; 0 for the type's own.
        """
        pixels, own = SIZES[name]
        font = QFont(FAMILY)
        font.setPixelSize(self.px(pixels))
        font.setWeight(QFont.Weight(weight or own))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def style_sheet(self) -> str:
        """Return the QSS of this theme."""
        facts: dict[str, object] = {
            name: value for name, value in vars(self.palette).items() if isinstance(value, str)
        }
        facts.update({f"size_{name}": self.px(pixels) for name, (pixels, _) in SIZES.items()})
        facts.update({f"px{pixels}": self.px(pixels) for pixels in (18, 20, 24, 26, 30, 36, 38)})
        return Template(STYLE_SHEET).substitute(facts)


def current() -> Theme:
    """Return the theme that the application shows now; the light one before any was applied."""
    app = QApplication.instance()
    found = app.property("theme") if app else None
    return found if isinstance(found, Theme) else Theme()


def load_fonts() -> None:
    """Load the four weights of Pretendard from the resources; the system's fonts serve where a file is missing."""
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{FAMILY}-{weight}.ttf")))


def system_palette() -> Palette:
    """Return the light or dark tokens, as the system asks for."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Show a theme in every window at once."""
    app.setProperty("theme", theme)
    app.setFont(theme.font())
    app.setPalette(_qt_palette(theme))
    app.setStyleSheet(theme.style_sheet())


def is_restyled(event: QEvent) -> bool:
    """Whether a widget's change event says that colours or fonts changed."""
    return event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


def _qt_palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    tokens = {
        role.Window: "canvas",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "sunken",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "on_accent",
        role.ToolTipBase: "raised",
        role.ToolTipText: "text",
        role.PlaceholderText: "text3",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "surface",
        role.Midlight: "line",
        role.Mid: "line2",
        role.Dark: "line2",
        role.Shadow: "line2",
    }
    made = QPalette()
    for each, token in tokens.items():
        made.setColor(each, theme.colour(token))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, theme.colour("disabled"))
    return made


class SchemeFollower(QObject):
    """Applies a theme, and applies it anew whenever the system turns light or dark.

    Args:
        app: the application.
        choice: ``system``, ``light`` or ``dark``.
        factor: of the type, 1.0 to 2.0.
    """

    def __init__(self, app: QApplication, choice: str, factor: float) -> None:
        super().__init__(app)
        self._app = app
        self.choose(choice, factor)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: str, factor: float) -> None:
        """Show another choice or another factor."""
        self._choice, self._factor = choice, factor
        self._follow()

    def _follow(self) -> None:
        palette = {"light": LIGHT, "dark": DARK}.get(self._choice) or system_palette()
        wanted = Theme(palette, self._factor)
        if self._app.property("theme") != wanted:
            apply(self._app, wanted)
