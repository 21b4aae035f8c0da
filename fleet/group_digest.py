"""The monthly figures of a unit as HR and fleet managers read them, folded from published rows.

Nothing here knows a person but the list of people to call, which is work on cases.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fleet.months import Month
from fleet.people import Unit
from fleet.statistics import FigureKind, PersonToCall, PublishedFigure

LOWEST_MEAN_HUNDREDTHS = 55
"""A lower mean would say that nearly everybody is at 0.50: it is shown as "at most 0.55"."""

SILENT_MONTHS = 3
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class MonthCount:
    """What a unit reported in a month; None where the month was not published for it."""

    month: Month
    incidents: int | None = None
    near_misses: int | None = None
    prompt: int | None = None


@dataclass(frozen=True, slots=True)
class Coefficients:
    """Internal coefficients closed at renewals, of at most twelve months: each person once.

    Attributes:
        mean_hundredths: The plain mean, rounded to the hundredth; `LOWEST_MEAN_HUNDREDTHS` at
            least, and then it is an upper bound.
        is_at_most: The mean is that or lower.
    """

    number_of_people: int
    mean_hundredths: int
    is_at_most: bool
    since: Month
    until: Month


@dataclass(frozen=True, slots=True)
class Band:
    """How many coefficients of one edition lie within two bounds, in hundredths."""

    low: int
    high: int
    number: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """The coefficients of the last edition that shows one."""

    since: Month
    until: Month
    bands: tuple[Band, ...]

    @property
    def number_of_people(self) -> int:
        """Everybody in it."""
        return sum(band.number for band in self.bands)


@dataclass(frozen=True, slots=True)
class TypeCount:
    """Incidents of one type in a quarter; the type is `rest` for those that stand together."""

    event: str
    number: int


@dataclass(frozen=True, slots=True)
class Types:
    """Incidents by type, of the last quarter that is published."""

    since: Month
    until: Month
    counts: tuple[TypeCount, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """A unit that reported nothing for some months: a question to ask, and no merit."""

    unit_name: str
    months: int


@dataclass(frozen=True, slots=True)
class ReportingHealth:
    """How reporting goes, over the months shown.

    Attributes:
        by_others: Incidents that somebody else than the driver reported.
        prompt: Incidents that were sent on their day or the next one.
        median_delay_days: Of the last published quarter; None where it had under five incidents.
    """

    incidents: int
    near_misses: int
    by_others: int
    prompt: int
    answered: int
    answered_in_time: int
    median_delay_days: int | None
    silences: tuple[Silence, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseWork:
    """What waits for the reader in the unit: work on cases, not figures about people."""

    calls: tuple[PersonToCall, ...] = ()
    number_coming: int = 0
    number_missed: int = 0
    number_contested: int = 0
    number_open: int = 0
    number_of_rewards: int = 0


@dataclass(frozen=True, slots=True)
class GroupDigest:
    """The figures of a unit for a month.

    Attributes:
        month: The last month that is over, or an earlier one.
        number_of_people: None where the unit is under the floor, or was not published yet.
        earlier: The month before, where something was published; None else.
        later: The month after; None else.
    """

    unit: Unit
    month: Month
    number_of_people: int | None
    months: tuple[MonthCount, ...]
    health: ReportingHealth
    coefficients: Coefficients | None = None
    distribution: Distribution | None = None
    types: Types | None = None
    effect_cents: int | None = None
    earlier: Month | None = None
    later: Month | None = None
    work: CaseWork = CaseWork()

    @property
    def is_shown(self) -> bool:
        """Whether anything of the month may be shown of the unit."""
        return self.number_of_people is not None


class Rows:
    """Published figures of one unit, found by kind.

    Args:
        figures: Of periods that end within the twelve months up to `month`.
        month: The last month.
    """

    def __init__(self, figures: Iterable[PublishedFigure], month: Month) -> None:
        self.month = month
        self._first = month.plus(1 - _MONTHS)
        self._figures = [one for one in figures if self._first <= one.until <= month]

    def of(self, kind: FigureKind) -> list[PublishedFigure]:
        """All figures of a kind, oldest first."""
        found = [one for one in self._figures if one.kind is kind]
        return sorted(found, key=lambda one: (one.until, one.detail))

    def in_month(self, kind: FigureKind, month: Month) -> int | None:
        """A figure of a month; None where it was not published."""
        return next((one.value for one in self.of(kind) if one.until == month), None)

    def total(self, kind: FigureKind) -> int:
        """The sum over the months shown."""
        return sum(one.value for one in self.of(kind))

    def newest(self, kind: FigureKind) -> list[PublishedFigure]:
        """The figures of the newest period of a kind."""
        found = self.of(kind)
        return [one for one in found if one.until == found[-1].until]

    def months(self) -> tuple[MonthCount, ...]:
        """The twelve months, oldest first."""
        kinds = (FigureKind.INCIDENTS, FigureKind.NEAR_MISSES, FigureKind.PROMPT)
        by_kind = [{one.until: one.value for one in self.of(kind)} for kind in kinds]
        shown = [self._first.plus(age) for age in range(_MONTHS)]
        return tuple(MonthCount(one, *(found.get(one) for found in by_kind)) for one in shown)

    def coefficients(self) -> Coefficients | None:
        """Their mean over the editions of the year that the newest one ends."""
        newest = self.newest(FigureKind.RENEWALS)
        if not newest:
            return None
        first = newest[0].until.plus(1 - _MONTHS)
        renewals = [one for one in self.of(FigureKind.RENEWALS) if one.since >= first]
        sums = [one for one in self.of(FigureKind.COEFFICIENTS) if one.since >= first]
        number = sum(one.value for one in renewals)
        hundredths = sum(one.value for one in sums)
        mean = (2 * hundredths + number) // (2 * number)
        return Coefficients(
            number,
            max(mean, LOWEST_MEAN_HUNDREDTHS),
            mean <= LOWEST_MEAN_HUNDREDTHS,
            min(one.since for one in renewals),
            renewals[-1].until,
        )

    def distribution(self) -> Distribution | None:
        """The bands of the newest edition that has some."""
        newest = self.newest(FigureKind.BAND)
        if not newest:
            return None
        bounds = ((one.detail.split("-"), one.value) for one in newest)
        bands = (Band(int(low), int(high), number) for (low, high), number in bounds)
        in_order = tuple(sorted(bands, key=lambda band: band.low))
        return Distribution(newest[0].since, newest[0].until, in_order)

    def types(self) -> Types | None:
        """The types of the newest quarter, the most frequent first, the rest last."""
        quarter = self.newest(FigureKind.QUARTER)
        if not quarter:
            return None
        until = quarter[0].until
        counts = [
            TypeCount(one.detail, one.value)
            for one in self.of(FigureKind.TYPE)
            if one.until == until
        ]
        counts.sort(key=lambda one: (one.event == "rest", -one.number, one.event))
        return Types(quarter[0].since, until, tuple(counts))

    def median_delay(self) -> int | None:
        """Of the newest quarter, where it has one."""
        quarter = self.newest(FigureKind.QUARTER)
        return self.in_month(FigureKind.MEDIAN_DELAY, quarter[0].until) if quarter else None

    def silent_months(self) -> int:
        """For how many months up to the last one nothing at all was reported."""
        count = 0
        for one in reversed(self.months()):
            if one.incidents != 0 or one.near_misses != 0:
                break
            count += 1
        return count


def health_of(rows: Rows, silences: Sequence[Silence]) -> ReportingHealth:
    """The reporting health of the months shown."""
    return ReportingHealth(
        incidents=rows.total(FigureKind.INCIDENTS),
        near_misses=rows.total(FigureKind.NEAR_MISSES),
        by_others=rows.total(FigureKind.BY_OTHERS),
        prompt=rows.total(FigureKind.PROMPT),
        answered=rows.total(FigureKind.ANSWERED),
        answered_in_time=rows.total(FigureKind.ANSWERED_IN_TIME),
        median_delay_days=rows.median_delay(),
        silences=tuple(silences),
    )
