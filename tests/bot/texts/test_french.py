"""French that must hold whatever a variable brings."""

import re
from pathlib import Path

import pytest

from bot.texts import files_of
from fleet.people import Language

_ELIDED = re.compile(r"\b(?:de|que|le) \{ \$month \}")


@pytest.mark.parametrize("file", files_of(Language.FRENCH), ids=lambda file: str(file.name))
def test_no_month_stands_where_april_would_be_elided(file: Path) -> None:
    assert _ELIDED.findall(file.read_text(encoding="utf-8")) == []
