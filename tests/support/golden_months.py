"""Golden pictures of a driver's month, written again by `python -m tests.support.golden_months`."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import matplotlib as mpl

from reports.driver_month import DriverMonthChart, describe_driver_month, draw_driver_month
from tests.support.month_charts import CEILING, FIRST_MONTH, NO_RECORD, RISEN, USUAL

FOLDER: Final = Path(__file__).parents[1] / "golden" / "driver_month"
VERSION: Final = FOLDER / "matplotlib-version.txt"
PICTURES: Final[Mapping[str, DriverMonthChart]] = {
    "usual-fr": USUAL,
    "risen-en": replace(RISEN, language="en"),
    "first-month-fr": FIRST_MONTH,
    "no-record-en": replace(NO_RECORD, language="en"),
    "ceiling-fr": CEILING,
}


def write() -> None:
    """Take what is drawn and said today as the golden files, to be looked at before a commit."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    VERSION.write_text(mpl.__version__ + "\n", encoding="utf-8")
    for name, chart in PICTURES.items():
        (FOLDER / f"{name}.png").write_bytes(draw_driver_month(chart))
        text = describe_driver_month(chart) + "\n"
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
