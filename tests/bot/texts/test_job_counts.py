"""What the jobs of the calendar count, as administrators read it."""

import re
from pathlib import Path

import pytest

from bot.texts import bot_texts
from fleet.people import Language

_BOT = Path(__file__).parents[3] / "bot"
_COUNTED = re.compile(r"occasion\.counts\[\"([a-z_]+)\"\]")
COUNTS = sorted(
    {name for file in _BOT.glob("*.py") for name in _COUNTED.findall(file.read_text("utf-8"))}
)


def test_the_counts_of_the_jobs_are_found() -> None:
    assert {"told", "deleted", "given", "measured", "published", "reached"} <= set(COUNTS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", COUNTS)
def test_every_count_of_a_job_has_a_name(language: Language, name: str) -> None:
    said = bot_texts().text(language, "jobs-count", {"name": name, "number": 2})
    assert not said.startswith(name)
