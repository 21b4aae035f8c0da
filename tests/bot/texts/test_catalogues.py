"""Both catalogues hold the same keys with the same variables, and the code uses every key."""

import re
from pathlib import Path

import pytest

from bot.texts import bot_texts, files_of
from fleet.people import Language
from tests.support.catalogues import variables_by_key

_BOT = Path(__file__).parents[3] / "bot"
_PLACES = (
    "application.py",
    "commands.py",
    "delivery",
    "handlers",
    "payroll_file.py",
    "turn.py",
    "views",
)
_ASKED = re.compile(r'\b(?:words|label|button)\(\s*(?:words,\s*)?"([a-z][a-z0-9-]*)"')
_QUOTED = re.compile(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"')
_COMPOSED = re.compile(r'f"([a-z][a-z-]*-)\{')


def _texts_in(language: Language) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for path in files_of(language):
        found |= variables_by_key(path)
    return found


def _french() -> dict[str, frozenset[str]]:
    return _texts_in(Language.FRENCH)


def _sources() -> str:
    places = [_BOT / place for place in _PLACES]
    files = [
        file for place in places for file in ([place] if place.suffix else place.rglob("*.py"))
    ]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_both_languages_have_the_same_keys_and_variables() -> None:
    assert _french() == _texts_in(Language.ENGLISH)


def test_no_key_stands_in_two_files() -> None:
    keys = [key for path in files_of(Language.FRENCH) for key in variables_by_key(path)]
    assert len(keys) == len(set(keys))


def test_every_text_is_used() -> None:
    sources = _sources()
    quoted, composed = set(_QUOTED.findall(sources)), tuple(_COMPOSED.findall(sources))
    unused = [key for key in _french() if key not in quoted and not key.startswith(composed)]
    assert unused == []


def test_every_text_that_the_views_ask_for_exists() -> None:
    asked = _ASKED.findall(_sources())
    assert set(asked) <= set(_french())
    assert len(asked) > 40  # the pattern still finds them


def test_every_family_of_texts_that_is_composed_has_members() -> None:
    for prefix in set(_COMPOSED.findall(_sources())):
        assert any(key.startswith(prefix) for key in _french()), prefix


@pytest.mark.parametrize(
    ("key", "most"),
    [
        ("bot-description", 512),
        ("bot-short-description", 120),
        ("stranger", 200),  # also shown over the chat when a stranger taps a button
        ("button-outdated", 200),
        ("settings-saved", 200),
        *((key, 256) for key in sorted(_french()) if key.startswith("command-")),
    ],
)
@pytest.mark.parametrize("language", list(Language))
def test_what_telegram_limits_is_short_enough(language: Language, key: str, most: int) -> None:
    assert 1 <= len(bot_texts().text(language, key, {})) <= most


def test_a_button_label_is_short_enough_for_a_phone() -> None:
    for language in Language:
        for key in _french():
            if key.startswith("button-"):
                longest = 200 if key == "button-outdated" else 24
                assert len(bot_texts().text(language, key, {})) <= longest, key
