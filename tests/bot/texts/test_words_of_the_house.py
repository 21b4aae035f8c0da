"""One word for one thing and one name for one command, in all texts and pictures."""

import re
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.texts import files_of
from fleet.people import Language
from reports.wording import chart_words

_PICTURES = Path(__file__).parents[3] / "reports" / "texts"
_TEXT = re.compile(r"^[^#].*$", re.MULTILINE)
_COMMAND = re.compile(r"(?<![\w<./])/([a-z]{3,})\b")
_MARKS = ("kept", "paused", "open", "missed")
_OTHER_WORDS = {
    Language.FRENCH: r"\bentités?\b|\bcadeaux?\b|contrôle du véhicule|message mensuel|votre record",
    Language.ENGLISH: r"\bbest run\b|\bbest series\b|\bthe series\b|monthly digest",
}


def texts(language: Language) -> str:
    """Every line of a language that people may read."""
    drawn = sorted(_PICTURES.glob(f"*{language.value}.ftl"))
    files = [file for file in [*files_of(language), *drawn] if file.parts[-1][:4] != "cli."]
    return "\n".join(
        line for file in files for line in _TEXT.findall(file.read_text(encoding="utf-8"))
    )


@pytest.mark.parametrize("language", Language)
def test_no_text_calls_a_thing_by_another_word_than_the_glossary(language: Language) -> None:
    assert re.findall(_OTHER_WORDS[language], texts(language), re.IGNORECASE) == []


@pytest.mark.parametrize("language", Language)
def test_texts_name_each_command_as_the_menu_does(language: Language) -> None:
    published = {one.name for one in COMMANDS if one.roles}
    assert set(_COMMAND.findall(texts(language))) <= published


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mark", _MARKS)
def test_both_pictures_of_the_streak_call_a_month_by_the_same_word(
    language: Language, mark: str
) -> None:
    said = chart_words()
    calendar = said.text(f"streak-calendar-mark-{mark}", language.value)
    assert said.text(f"driver-month-mark-{mark}", language.value) == calendar
