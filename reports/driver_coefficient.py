"""The chart of one driver's coefficient: what it shows, its key, its picture and its words.

This module is what callers import. It draws nothing until it is asked to, and importing it does not
import matplotlib: the bot makes the specification, a render process draws it.
"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal, get_args

from reports.errors import InvalidChartError
from reports.formats import LANGUAGES, Language
from reports.picture_key import canonical, key_of

Figure = Literal["internal", "official"]
ChartLiability = Literal["full", "partial", "none", "undetermined"]
Step = tuple[date, int]

STYLE_VERSION = 2
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

FLOOR_HUNDREDTHS = 50
CEILING_HUNDREDTHS = 350
REDUCTIONS_PERMILLE = (50, 70)
_MONTHS_OF_THE_FIRST_YEAR = 12


@dataclass(frozen=True, slots=True)
class ChartClaim:
    """A claim to mark on the line.

    Args:
        occurred_on: the day of the event.
        liability: the share retained, or `undetermined` until somebody decided.
        factor_permille: what it multiplies the coefficient by: 1250, 1125, or 1000 for no effect.
        counts_on: the coming renewal that will feel it, for a decided claim that none has felt yet.
        is_contested: the person contests the decision, which keeps its effect until the answer.
    """

    occurred_on: date
    liability: ChartLiability
    factor_permille: int
    counts_on: date | None = None
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class DriverCoefficientChart:
    """Everything that a picture of a driver's coefficient shows.

    Args:
        language: the reader's language.
        figure: which coefficient this is; the picture and its words label it.
        name: the driver, for the words only. It is never in the picture.
        as_of: the day of the data, for the words only. It is never in the picture.
        next_renewal_on: the day from which the first value of `without_claim` holds.
        past: the days from which a value held, in hundredths, oldest first, one per renewal.
        claims: the claims to mark, in any order.
        without_claim: the coming renewals if no at-fault claim happens.
        with_claim: the same if one more claim with full liability happens; empty for no such line.
        premium_effect_permille: what the coefficient does to the premium, −150 for −15 %; None
            where it has no premium to act on.
        reduction_permille: the yearly reduction of the use, 50 or 70.

    Raises:
        InvalidChartError: the fields contradict each other.

    Sources:
        annexe A121-1, art. 4 (reduction, floor) and 5 (increase, ceiling).
    """

    language: Language
    figure: Figure
    name: str
    as_of: date
    next_renewal_on: date
    past: tuple[Step, ...]
    claims: tuple[ChartClaim, ...]
    without_claim: tuple[Step, ...]
    with_claim: tuple[Step, ...]
    premium_effect_permille: int | None
    reduction_permille: int

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        _refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        _refuse_unless(self.figure in get_args(Figure), "figure", "internal or official")
        _refuse_unless(
            self.reduction_permille in REDUCTIONS_PERMILLE, "reduction_permille", "50 or 70"
        )
        for field in ("past", "without_claim", "with_claim"):
            _check_steps(field, getattr(self, field))
        _check_claims(self.claims)
        _refuse_unless(bool(self.past), "past", "at least one value")
        _refuse_unless(self.past[-1][0] <= self.as_of, "past", "no value after as_of")
        _refuse_unless(self.as_of < self.next_renewal_on, "next_renewal_on", "after as_of")
        _refuse_unless(bool(self.without_claim), "without_claim", "at least one renewal")
        for field in ("without_claim", "with_claim"):
            for first_on, _ in getattr(self, field)[:1]:
                _refuse_unless(first_on == self.next_renewal_on, field, "starts at the renewal")

    @property
    def now_hundredths(self) -> int:
        """The coefficient in force."""
        return self.past[-1][1]

    @property
    def in_force_since(self) -> date:
        """The day since which the coefficient has its present value, without a change."""
        since = self.past[-1][0]
        for day, value in reversed(self.past):
            if value != self.now_hundredths:
                break
            since = day
        return since

    @property
    def is_first_year(self) -> bool:
        """There is no renewal behind and less than a year of history: no line to draw yet."""
        return months_between(self.past[0][0], self.next_renewal_on) <= _MONTHS_OF_THE_FIRST_YEAR

    def canonical(self) -> bytes:
        """The data of the picture as canonical JSON, the same bytes for the same picture.

        The name and the day of the data are left out: they stand in the caption.
        """
        fields = {
            "language": self.language,
            "figure": self.figure,
            "next_renewal_on": self.next_renewal_on.isoformat(),
            "past": _dated(self.past),
            "claims": sorted(
                [
                    claim.occurred_on.isoformat(),
                    claim.liability,
                    claim.factor_permille,
                    claim.counts_on.isoformat() if claim.counts_on else "",
                    *(["contested"] if claim.is_contested else []),
                ]
                for claim in self.claims
            ),
            "without_claim": _dated(self.without_claim),
            "with_claim": _dated(self.with_claim),
            "premium_effect_permille": self.premium_effect_permille,
            "reduction_permille": self.reduction_permille,
        }
        return canonical("driver_coefficient", STYLE_VERSION, fields)

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return key_of(self.canonical())


def months_between(first: date, last: date) -> int:
    """Whole months from one day to a later one, rounded down."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)


def draw_driver_coefficient(chart: DriverCoefficientChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.driver_coefficient import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def describe_driver_coefficient(chart: DriverCoefficientChart) -> str:
    """The words that say what the picture shows, for the caption: at most 900 characters."""
    from reports.driver_coefficient_words import description  # noqa: PLC0415  # it imports this one

    return description(chart)


def _refuse_unless(holds: bool, field: str, rule: str) -> None:  # noqa: FBT001  # reads as a sentence
    if not holds:
        raise InvalidChartError(field, rule)


def _check_steps(field: str, steps: tuple[Step, ...]) -> None:
    ordered = all(first[0] < second[0] for first, second in pairwise(steps))
    _refuse_unless(ordered, field, "dates rise")
    bounded = all(FLOOR_HUNDREDTHS <= value <= CEILING_HUNDREDTHS for _, value in steps)
    _refuse_unless(bounded, field, "50 to 350 hundredths")


def _check_claims(claims: tuple[ChartClaim, ...]) -> None:
    for claim in claims:
        _refuse_unless(claim.liability in get_args(ChartLiability), "claims", "a known liability")
        _refuse_unless(claim.factor_permille >= 1000, "claims", "a factor of at least 1000")  # noqa: PLR2004  # 1.000


def _dated(steps: tuple[Step, ...]) -> list[list[str | int]]:
    return [[day.isoformat(), value] for day, value in steps]
