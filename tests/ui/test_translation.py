import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

import customs_assessor.ui
from customs_assessor.labels import LANGUAGES
from customs_assessor.paths import resource
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.job_row import JobRow

UI = Path(customs_assessor.ui.__file__).parent
_LUPDATE = "import sys; from PySide6.scripts.pyside_tool import lupdate; sys.exit(lupdate())"

Caption = tuple[str, str, str]


def messages(file: Path) -> dict[Caption, ET.Element]:
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = message
    return found


@pytest.fixture(scope="module")
def captions(tmp_path_factory: pytest.TempPathFactory) -> dict[Caption, ET.Element]:
    """Every caption that stands in the code."""
    out = tmp_path_factory.mktemp("captions") / "all.ts"
    files = [str(file) for file in sorted(UI.rglob("*.py"))]
    command = [sys.executable, "-c", _LUPDATE, *files, "-ts", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    return messages(out)


def translated(language: str) -> dict[Caption, ET.Element]:
    found: dict[Caption, ET.Element] = {}
    for file in sorted(resource("i18n").glob(f"*_{language}.ts")):
        found.update(messages(file))
    return found


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_caption_is_translated_and_none_is_left_over(
    captions: dict[Caption, ET.Element], language: str
) -> None:
    assert len(captions) > 50
    assert sorted(set(captions) ^ set(translated(language))) == []


def test_every_count_has_its_english_forms(captions: dict[Caption, ET.Element]) -> None:
    counted = {key for key, message in captions.items() if message.get("numerus") == "yes"}
    assert sorted(counted - set(translated("en"))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_are_finished_and_keep_their_placeholders(language: str) -> None:
    for (context, source, _), message in translated(language).items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{context}: {source}"
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        for text in forms:
            assert text.strip(), f"{context}: {source}"
            wanted = set(re.findall(r"{\w*}|%n", source))
            assert set(re.findall(r"{\w*}|%n", text)) == wanted, f"{context}: {source}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_there_in_every_language_and_its_links_lead_somewhere(language: str) -> None:
    topics = {file.name for file in resource("help", "en").glob("*.md")}
    assert topics == {file.name for file in resource("help", language).glob("*.md")}
    for file in resource("help", language).glob("*.md"):
        for link in re.findall(r"\]\(([^)]+)\)", file.read_text(encoding="utf-8")):
            assert link in topics, f"{file}: {link}"


def test_qts_own_dialogs_speak_the_language_too(settings: SettingsModel) -> None:
    said = []
    for language in ("ko", "en"):
        settings.change(language=language)
        said.append(QCoreApplication.translate("QPlatformTheme", "Cancel"))
    assert said == ["취소", "Cancel"]


def test_a_widget_switches_while_it_is_shown(qtbot: QtBot, settings: SettingsModel) -> None:
    row = JobRow()
    qtbot.addWidget(row)
    row.show()
    button = row.findChild(type(row._stop))
    assert button.text() == "Cancel"
    settings.change(language="ko")
    qtbot.waitUntil(lambda: button.text() == "취소")
    settings.change(language="en")
    qtbot.waitUntil(lambda: button.text() == "Cancel")
