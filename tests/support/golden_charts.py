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
from reports.group_charts import (
    CoefficientDistributionChart,
    ReportsByMonthChart,
    draw_coefficient_distribution,
    draw_reports_by_month,
)
from reports.group_charts_words import (
    describe_coefficient_distribution,
    describe_reports_by_month,
)
from tests.support.driver_charts import (
    AT_THE_CEILING,
    CAMILLE,
    DECIDED,
    FIRST_YEAR,
    MANY_NEAR_CLAIMS,
)
from tests.support.group_charts import (
    BUSY_YEAR,
    DELAYS,
    HIDDEN_YEAR,
    HUGE,
    LILLE,
    NOTHING_YET,
    USUAL_YEAR,
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

GROUP_FOLDER: Final = FOLDER.parent / "group_charts"
GROUP_PICTURES: Final[Mapping[str, CoefficientDistributionChart | ReportsByMonthChart]] = {
    "distribution-fr": LILLE,
    "distribution-huge-en": HUGE,
    "incidents-fr": USUAL_YEAR,
    "incidents-busy-en": replace(BUSY_YEAR, language="en"),
    "incidents-none-fr": HIDDEN_YEAR,
    "distribution-none-fr": NOTHING_YET,
    "delays-en": DELAYS,
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
    GROUP_FOLDER.mkdir(parents=True, exist_ok=True)
    for name, group in GROUP_PICTURES.items():
        picture, text = GROUP_FOLDER / f"{name}.png", GROUP_FOLDER / f"{name}.txt"
        if isinstance(group, CoefficientDistributionChart):
            picture.write_bytes(draw_coefficient_distribution(group))
            text.write_text(describe_coefficient_distribution(group) + "\n", encoding="utf-8")
        else:
            picture.write_bytes(draw_reports_by_month(group))
            text.write_text(describe_reports_by_month(group) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
