"""Golden pictures and texts of charts, written again by `python -m tests.support.golden_charts`."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import matplotlib as mpl

from reports.driver_coefficient import (
    DriverCoefficientChart,
    describe_driver_coefficient,
    draw_driver_coefficient,
)
from tests.support.driver_charts import (
    AT_THE_CEILING,
    CAMILLE,
    DECIDED,
    FIRST_YEAR,
    MANY_NEAR_CLAIMS,
)

FOLDER: Final = Path(__file__).parents[1] / "golden" / "driver_coefficient"
VERSION: Final = FOLDER / "matplotlib-version.txt"
PICTURES: Final[Mapping[str, DriverCoefficientChart]] = {
    "camille-fr": CAMILLE,
    "ceiling-en": replace(AT_THE_CEILING, language="en", figure="official"),
    "decided-fr": DECIDED,
    "first-year-en": FIRST_YEAR,
}
TEXTS: Final[Mapping[str, DriverCoefficientChart]] = {
    **PICTURES,
    "camille-en": replace(CAMILLE, language="en", figure="official"),
    "ceiling-fr": AT_THE_CEILING,
    "decided-en": replace(DECIDED, language="en"),
    "first-year-fr": replace(FIRST_YEAR, language="fr"),
    "many-claims-fr": MANY_NEAR_CLAIMS,
}


def write() -> None:
    """Take what is drawn and said today as the golden files, to be looked at before a commit."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    VERSION.write_text(mpl.__version__ + "\n", encoding="utf-8")
    for name, chart in PICTURES.items():
        (FOLDER / f"{name}.png").write_bytes(draw_driver_coefficient(chart))
    for name, chart in TEXTS.items():
        text = describe_driver_coefficient(chart) + "\n"
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
