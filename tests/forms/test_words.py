"""The words of this room: every code has a sentence in every language, with the same facts, and none is left over."""

import json
import re
from string import Formatter

import customs_assessor.forms as room
from customs_assessor.labels import LANGUAGES
from customs_assessor.paths import resource


def sentences(language: str) -> dict[str, str | dict[str, str]]:
    return json.loads(resource("labels", language, "forms.json").read_text(encoding="utf-8"))


def facts(sentence: str | dict[str, str]) -> set[str]:
    texts = [sentence] if isinstance(sentence, str) else sentence.values()
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def test_every_code_has_words_and_no_word_is_left_over():
    folder = resource("..", "customs_assessor", "forms")
    assert folder.samefile(room.__path__[0])
    used = {code for file in folder.rglob("*.py") for code in re.findall(r'"(forms\.\w+)"', file.read_text())}
    for language in LANGUAGES:
        assert set(sentences(language)) == used, language


def test_all_languages_tell_the_same_facts():
    for language in LANGUAGES:
        for code, sentence in sentences(language).items():
            assert facts(sentence) == facts(sentences("en")[code]), (language, code)
