"""French that must hold whatever a variable brings."""

import re
from pathlib import Path

import pytest

from bot.texts import files_of
from fleet.people import Language
from reports.french import French

_ELIDED = re.compile(r"\b(?:de|que|le) \{ \$month \}")


@pytest.mark.parametrize("file", files_of(Language.FRENCH), ids=lambda file: str(file.name))
def test_no_month_stands_where_april_would_be_elided(file: Path) -> None:
    assert _ELIDED.findall(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", files_of(Language.FRENCH), ids=lambda file: str(file.name))
def test_no_comma_follows_a_space(file: Path) -> None:
    assert re.findall(r"\w ,", file.read_text(encoding="utf-8")) == []


def test_a_letter_names_its_addressee_without_a_word_that_would_be_elided() -> None:
    """« à l'attention de Assurances du Ponant » is no French; a name after a colon always is."""
    said = French("letter").say("to", insurer="Assurances du Ponant")
    assert said.endswith(": Assurances du Ponant")
