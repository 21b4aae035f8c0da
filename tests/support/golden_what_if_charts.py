"""Golden charts of what-ifs, written again by `python -m tests.support.golden_what_if_charts`."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import matplotlib as mpl

from reports.what_if_charts import (
    ComparisonChart,
    RenewalFanChart,
    draw_comparison,
    draw_renewal_fan,
)
from reports.what_if_charts_words import describe_comparison, describe_renewal_fan
from tests.support.what_if_charts import (
    FAN,
    FEWER_CLAIMS,
    FIRST_YEAR,
    FOURTEEN_YEARS,
    HARDLY,
    SEVEN_CLEAN_YEARS,
    THREE_RENEWALS,
    WITH_OWN_COSTS,
)

FOLDER: Final = Path(__file__).parents[1] / "golden" / "what_if_charts"
VERSION: Final = FOLDER / "matplotlib-version.txt"
PICTURES: Final[Mapping[str, ComparisonChart | RenewalFanChart]] = {
    "fewer-claims-fr": FEWER_CLAIMS,
    "own-costs-en": replace(WITH_OWN_COSTS, language="en"),
    "seven-clean-years-fr": SEVEN_CLEAN_YEARS,
    "fourteen-years-en": replace(FOURTEEN_YEARS, language="en"),
    "fan-fr": FAN,
    "fan-three-renewals-en": replace(THREE_RENEWALS, language="en"),
}
TEXTS: Final[Mapping[str, ComparisonChart | RenewalFanChart]] = {
    **PICTURES,
    "fewer-claims-en": replace(FEWER_CLAIMS, language="en"),
    "own-costs-fr": WITH_OWN_COSTS,
    "seven-clean-years-en": replace(SEVEN_CLEAN_YEARS, language="en"),
    "hardly-fr": HARDLY,
    "fan-en": replace(FAN, language="en"),
    "fan-first-year-fr": FIRST_YEAR,
}


def drawn(chart: ComparisonChart | RenewalFanChart) -> bytes:
    """The picture of either kind."""
    return draw_comparison(chart) if isinstance(chart, ComparisonChart) else draw_renewal_fan(chart)


def described(chart: ComparisonChart | RenewalFanChart) -> str:
    """The words of either kind."""
    if isinstance(chart, ComparisonChart):
        return describe_comparison(chart)
    return describe_renewal_fan(chart)


def write() -> None:
    """Take what is drawn and said today as the golden files, to be looked at before a commit."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    VERSION.write_text(mpl.__version__ + "\n", encoding="utf-8")
    for name, chart in PICTURES.items():
        (FOLDER / f"{name}.png").write_bytes(drawn(chart))
    for name, chart in TEXTS.items():
        (FOLDER / f"{name}.txt").write_text(described(chart) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
