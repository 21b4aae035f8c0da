"""Golden pictures of a fleet, written again by `python -m tests.support.golden_fleet_charts`."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import matplotlib as mpl

from reports.drawing import (
    at_fault_frequency,
    incidents_by_site,
    loss_ratio,
    mean_coefficient,
    premium_bridge,
    site_comparison,
)
from reports.fleet_charts import (
    BridgeChart,
    LossRatioChart,
    draw_loss_ratio,
    draw_premium_bridge,
)
from reports.fleet_charts_words import describe_loss_ratio, describe_premium_bridge
from reports.site_charts import (
    FrequencyChart,
    IncidentsChart,
    MeanCoefficientChart,
    SiteComparisonChart,
    draw_frequency,
    draw_incidents,
    draw_mean_coefficient,
    draw_site_comparison,
)
from reports.site_charts_words import (
    describe_frequency,
    describe_incidents,
    describe_mean_coefficient,
    describe_site_comparison,
)
from tests.support.fleet_charts import GOLDEN, FleetPicture

FOLDER: Final = Path(__file__).parents[1] / "golden" / "fleet_charts"
VERSION: Final = FOLDER / "matplotlib-version.txt"
# each function takes the type of its key alone, which no annotation of a mapping can say
_MADE_BY: Final[dict[type, tuple[ModuleType, Callable[[Any], bytes], Callable[[Any], str]]]] = {
    BridgeChart: (premium_bridge, draw_premium_bridge, describe_premium_bridge),
    LossRatioChart: (loss_ratio, draw_loss_ratio, describe_loss_ratio),
    MeanCoefficientChart: (mean_coefficient, draw_mean_coefficient, describe_mean_coefficient),
    IncidentsChart: (incidents_by_site, draw_incidents, describe_incidents),
    SiteComparisonChart: (site_comparison, draw_site_comparison, describe_site_comparison),
    FrequencyChart: (at_fault_frequency, draw_frequency, describe_frequency),
}


def module_of(chart: FleetPicture) -> ModuleType:
    """The module that draws a chart."""
    return _MADE_BY[type(chart)][0]


def drawn(chart: FleetPicture) -> bytes:
    """Its picture."""
    return _MADE_BY[type(chart)][1](chart)


def described(chart: FleetPicture) -> str:
    """Its words."""
    return _MADE_BY[type(chart)][2](chart)


def write() -> None:
    """Take what is drawn and said today as golden files, to be looked at before a commit."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    VERSION.write_text(mpl.__version__ + "\n", encoding="utf-8")
    for name, chart in GOLDEN.items():
        (FOLDER / f"{name}.png").write_bytes(drawn(chart))
        (FOLDER / f"{name}.txt").write_text(described(chart) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
