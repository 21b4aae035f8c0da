"""Golden calendars of a series, written again by `python -m tests.support.golden_streak_calendars`.

Look at each picture before you commit it.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import matplotlib as mpl

from reports.streak_calendar import (
    StreakCalendarChart,
    describe_streak_calendar,
    draw_streak_calendar,
)
from tests.support.streak_calendars import FIRST_MONTH, FOURTEEN_MONTHS, LONG, PAUSED

FOLDER: Final = Path(__file__).parents[1] / "golden" / "streak_calendar"
VERSION: Final = FOLDER / "matplotlib-version.txt"
PICTURES: Final[Mapping[str, StreakCalendarChart]] = {
    "first-month-fr": FIRST_MONTH,
    "fourteen-months-fr": FOURTEEN_MONTHS,
    "long-en": LONG,
    "paused-en": PAUSED,
}
TEXTS: Final[Mapping[str, StreakCalendarChart]] = {
    **PICTURES,
    "first-month-en": replace(FIRST_MONTH, language="en"),
    "fourteen-months-en": replace(FOURTEEN_MONTHS, language="en"),
    "long-fr": replace(LONG, language="fr"),
    "paused-fr": replace(PAUSED, language="fr"),
}


def write() -> None:
    """Take what is drawn and said today as the golden files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    VERSION.write_text(mpl.__version__ + "\n", encoding="utf-8")
    for name, chart in PICTURES.items():
        (FOLDER / f"{name}.png").write_bytes(draw_streak_calendar(chart))
    for name, chart in TEXTS.items():
        text = describe_streak_calendar(chart) + "\n"
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
