"""The charts of what-ifs: years before and after a change, and the range of a renewal as a fan.

As `reports.driver_coefficient`, this module draws nothing until it is asked to, and does not import
matplotlib. Every amount is the company's premium; every coefficient is an example or a contract's.
"""

from dataclasses import asdict, dataclass
from datetime import date
from itertools import pairwise
from typing import Final, Literal, get_args

from reports.errors import InvalidChartError
from reports.formats import LANGUAGES, Language
from reports.picture_key import picture_key

STYLE_VERSION = 2
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

MOST_YEARS: Final = 16
MOST_PAST: Final = 6
MOST_AHEAD: Final = 3
Measure = Literal["cents", "hundredths"]
Subject = Literal[
    "fewer_claims",
    "one_more_claim",
    "claim_free",
    "mono_or_fleet",
    "deductible",
    "novices",
    "large_claim",
    "growth",
    "prevention",
    "use_change",
    "two_grids",
    "reclassified",
    "scenario_1",
    "scenario_2",
    "scenario_3",
    "scenario_4",
    "scenario_5",
    "scenario_6",
    "scenario_7",
]


@dataclass(frozen=True, slots=True)
class ComparedYear:
    """A year with its value as things are, and with the change.

    Args:
        on: the day from which the values hold.
        before: without the change, in the measure of the chart.
        after: with it.
        own_before: cents that the company bears itself without the change: deductibles, downtime.
        own_after: with it.
    """

    on: date
    before: int
    after: int
    own_before: int = 0
    own_after: int = 0

    @property
    def total_before(self) -> int:
        """All of a year without the change."""
        return self.before + self.own_before

    @property
    def total_after(self) -> int:
        """All of a year with it."""
        return self.after + self.own_after


@dataclass(frozen=True, slots=True)
class ComparisonChart:
    """What a change does, year by year.

    Args:
        language: the reader's language.
        subject: which question, or which scenario: its names are found by it.
        unit: whose figures they are: a contract, or that it is an example.
        measure: cents of premium, or hundredths of a coefficient.
        years: oldest first.
        has_defaults: a value by default went into it; the picture says so.
        place: of the year that the title and the three figures speak about; the last one if not
            given.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    subject: Subject
    unit: str
    measure: Measure
    years: tuple[ComparedYear, ...]
    has_defaults: bool = False
    place: int = -1

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        _refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        _refuse_unless(-1 <= self.place < len(self.years), "place", "of one of the years")
        _refuse_unless(self.subject in get_args(Subject), "subject", "a known one")
        _refuse_unless(self.measure in get_args(Measure), "measure", "cents or hundredths")
        _refuse_unless(1 <= len(self.years) <= MOST_YEARS, "years", "one to sixteen")
        _refuse_unless(_rise(tuple(one.on for one in self.years)), "years", "oldest first")
        least = min(min(one.before, one.after, one.own_before, one.own_after) for one in self.years)
        _refuse_unless(least >= 0, "years", "never below zero")

    @property
    def has_own_costs(self) -> bool:
        """The company bears something itself besides the premium."""
        return any(one.own_before or one.own_after for one in self.years)

    @property
    def told(self) -> ComparedYear:
        """The year that the title and the three figures speak about."""
        return self.years[self.place]

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("what_if_comparison", STYLE_VERSION, asdict(self))


@dataclass(frozen=True, slots=True)
class PaidYear:
    """A net premium that was paid, or is being paid, from a day on."""

    on: date
    cents: int


@dataclass(frozen=True, slots=True)
class RangedYear:
    """A premium to come as a range: one case in ten below it, one in ten above it.

    Args:
        on: the renewal.
        low_cents: one case in ten is lower.
        middle_cents: as many cases are lower as higher.
        high_cents: one case in ten is higher.
    """

    on: date
    low_cents: int
    middle_cents: int
    high_cents: int


@dataclass(frozen=True, slots=True)
class RenewalFanChart:
    """The premium of a contract as it was, and the range of its renewal.

    Args:
        language: the reader's language.
        unit: the contract.
        past: oldest first; the last one is the running year.
        ahead: the renewals to come.
        number_of_draws: how many futures were drawn.
        since: first day of the years whose claims gave frequency and cost.
        until: last day of them.
        has_defaults: a value by default went into it; the picture says so.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    unit: str
    past: tuple[PaidYear, ...]
    ahead: tuple[RangedYear, ...]
    number_of_draws: int
    since: date
    until: date
    has_defaults: bool = False

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        _refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        _refuse_unless(1 <= len(self.past) <= MOST_PAST, "past", "one to six years")
        _refuse_unless(1 <= len(self.ahead) <= MOST_AHEAD, "ahead", "one to three renewals")
        days = (*(one.on for one in self.past), *(one.on for one in self.ahead))
        _refuse_unless(_rise(days), "ahead", "oldest first")
        _refuse_unless(
            all(0 <= one.low_cents <= one.middle_cents <= one.high_cents for one in self.ahead),
            "ahead",
            "low, middle, high",
        )
        _refuse_unless(min(one.cents for one in self.past) >= 0, "past", "never below zero")
        _refuse_unless(self.number_of_draws > 0, "number_of_draws", "at least one")
        _refuse_unless(self.since <= self.until, "since", "before until")

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("renewal_fan", STYLE_VERSION, asdict(self))


def draw_comparison(chart: ComparisonChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.what_if_bars import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def draw_renewal_fan(chart: RenewalFanChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.what_if_fan import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def _rise(days: tuple[date, ...]) -> bool:
    return all(first < second for first, second in pairwise(days))


def _refuse_unless(holds: bool, field: str, rule: str) -> None:  # noqa: FBT001  # reads as a sentence
    if not holds:
        raise InvalidChartError(field, rule)
