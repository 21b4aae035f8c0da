"""Draw a chart on every background once, for nobody: `python -m reports.warm`.

matplotlib reads the fonts of a machine at its first picture (0.5 s) and keeps the list in
`MPLCONFIGDIR`. The container image is built with that list inside, because it runs read-only; and
every render process draws before it is called ready, so that no driver waits for the first picture.
"""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import get_args

from reports.driver_coefficient import (
    REDUCTIONS_PERMILLE,
    DriverCoefficientChart,
    Figure,
    draw_driver_coefficient,
)
from reports.formats import LANGUAGES, Language


def warm_process() -> None:
    """Draw in both languages, with the figure and the rate that most drivers have.

    The other backgrounds are drawn when they are met: each one takes 7 MB of the process.
    """
    for language in LANGUAGES:
        draw_driver_coefficient(_chart(language, "internal", 50))


def warm_machine() -> None:
    """Draw one chart on every background, so that all that is kept on disk is there."""
    for chart in _every_background():
        draw_driver_coefficient(chart)


def _every_background() -> Iterator[DriverCoefficientChart]:
    for background in product(LANGUAGES, get_args(Figure), REDUCTIONS_PERMILLE):
        yield _chart(*background)


def _chart(language: Language, figure: Figure, reduction_permille: int) -> DriverCoefficientChart:
    renewal = date(2026, 1, 1)
    return DriverCoefficientChart(
        language=language,
        figure=figure,
        name="",
        as_of=date(2025, 6, 1),
        next_renewal_on=renewal,
        past=((date(2022, 1, 1), 100), (date(2023, 1, 1), 95)),
        claims=(),
        without_claim=((renewal, 90),),
        with_claim=((renewal, 118),),
        premium_effect_permille=None,
        reduction_permille=reduction_permille,
    )


if __name__ == "__main__":
    warm_machine()
