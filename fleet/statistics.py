"""Figures about groups of people: what is counted, what was published, and where both are kept.

What a digest shows of a group is a row that was published when its period closed, and never counted
again: a late report belongs to the month in which it was sent. What passed no privacy floor has no
row, so no screen, chart or file can show it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bonusmalus.claims import ClaimKind, Liability
from fleet.cases import CaseRow
from fleet.incidents import EventType, IncidentStatus
from fleet.months import Month
from fleet.people import Role

FAULTY = frozenset({Liability.FULL, Liability.PARTIAL})
FAULTY_KINDS = frozenset({ClaimKind.COLLISION, ClaimKind.PARKED_UNKNOWN_PARTY})
"""Theft, fire and glass are nobody's fault (annexe A121-1, art. 7)."""

ANSWER_TIME = timedelta(days=7)
"""Within what a near miss or a hazard gets its answer."""


class FigureKind(StrEnum):
    """What a published figure counts."""

    PEOPLE = "people"
    INCIDENTS = "incidents"  # sent in the month; near misses and hazards are not among them
    NEAR_MISSES = "near_misses"  # and hazards
    PROMPT = "prompt"  # incidents that were sent on their day or the next one
    BY_OTHERS = "by_others"  # damage that somebody else reported, not its driver
    ANSWERED = "answered"  # near misses and hazards: answered in the month, or seven days old in it
    ANSWERED_IN_TIME = "answered_in_time"  # within seven days
    QUARTER = "quarter"  # incidents of a quarter
    MEDIAN_DELAY = "median_delay"  # days from the event to its report, of a quarter
    TYPE = "type"  # incidents of a quarter by type
    EFFECT = "effect"  # cents: what the renewals of the month did to a year of the fleet premium
    RENEWALS = "renewals"  # internal coefficients that were closed at a renewal
    COEFFICIENTS = "coefficients"  # their sum, in hundredths
    BAND = "band"  # how many of them lie within a band
    WEIGHTED_MEAN = "weighted_mean"  # of them, weighted by reference premium, in hundredths
    AT_FAULT = "at_fault"  # claims whose driver was first held liable in the month


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """One number about the people of a unit and of all units below it.

    Attributes:
        detail: Which type or band: `glass`, `rest`, `50-69`; empty elsewhere.
        since: First month of the period.
        until: Last month of the period.
    """

    unit_id: int
    kind: FigureKind
    since: Month
    until: Month
    value: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ReportFact:
    """What is counted of a report.

    Attributes:
        is_by_other: Somebody other than the driver reported it, where both are known.
    """

    unit_id: int
    event: EventType
    occurred_on: date | None
    reported_at: datetime
    is_by_other: bool


@dataclass(frozen=True, slots=True)
class AnswerFact:
    """A near miss or hazard that was answered, or whose time for an answer is over.

    Attributes:
        answered_at: When it was answered; None where it never was.
    """

    unit_id: int
    reported_at: datetime
    answered_at: datetime | None

    @property
    def is_in_time(self) -> bool:
        """Whether it was answered within seven days."""
        answered_at = self.answered_at
        return answered_at is not None and answered_at - self.reported_at <= ANSWER_TIME

    @property
    def settled_at(self) -> datetime:
        """When it is known whether it was answered in time: it is counted then, once."""
        last_at = self.reported_at + ANSWER_TIME
        return last_at if self.answered_at is None else min(self.answered_at, last_at)


@dataclass(frozen=True, slots=True)
class RenewalCount:
    """How many people of a unit came out of their renewal with one coefficient."""

    unit_id: int
    hundredths: int
    number: int


@dataclass(frozen=True, slots=True)
class WeightedCount:
    """Renewals of people of a unit whose reference premium is known.

    Attributes:
        weighted: Sum of reference premium in cents × coefficient in hundredths.
    """

    unit_id: int
    number: int
    premium_cents: int
    weighted: int


@dataclass(frozen=True, slots=True)
class EffectCount:
    """The effect of a month's renewals on the fleet premium, of one unit itself.

    Attributes:
        number: How many people are behind it.
    """

    unit_id: int
    cents: int
    number: int


@dataclass(frozen=True, slots=True)
class StatusCount:
    """Open cases of one status."""

    status: IncidentStatus
    number: int


class CallReason(StrEnum):
    """Why somebody of the company must speak to a person."""

    INJURY = "injury"
    CONTEST = "contest"
    QUESTION = "question"  # asked by the company, and not answered in time


@dataclass(frozen=True, slots=True)
class PersonToCall:
    """Somebody for whom the reader must act: work on a case, and no figure about the person."""

    incident_id: int
    number: str
    name: str
    reason: CallReason


class Statistics(Protocol):
    """Counts by unit, what was published of them, and the lists of a digest."""

    def people_by_unit(self, since: date, until: date) -> dict[int, int]:
        """How many people each unit itself has who were employed on one of those days."""
        ...

    def reports_between(self, since: datetime, until: datetime) -> list[ReportFact]:
        """What was sent from an instant until before another one, oldest first."""
        ...

    def answers_between(self, since: datetime, until: datetime) -> list[AnswerFact]:
        """Near misses and hazards that were answered or seven days old then, oldest first."""
        ...

    def renewals_between(self, since: date, until: date) -> list[RenewalCount]:
        """Renewals of people that were closed on those days, both included, by unit."""
        ...

    def weighted_between(self, since: date, until: date) -> list[WeightedCount]:
        """Of those renewals the ones whose reference premium is known, by unit."""
        ...

    def faults_between(self, since: datetime, until: datetime) -> dict[int, int]:
        """How many claims were first held liable then, by the unit of their driver.

        What came with an import counts on the day of its decision.
        """
        ...

    def effects_in(self, month: Month) -> list[EffectCount]:
        """The effect of the renewals of a month, by unit; none while it is not closed."""
        ...

    def publish(self, figures: Iterable[PublishedFigure]) -> int:
        """Keep figures; what was published before stays as it was. Returns how many are new."""
        ...

    def published(
        self, unit_ids: Sequence[int], since: Month, until: Month
    ) -> list[PublishedFigure]:
        """What was published of units, of periods that end in those months, both included.

        It is in the order of its unit, period, kind and detail.
        """
        ...

    def units_shown(self, kind: FigureKind, until: Month) -> frozenset[int]:
        """The units of which a figure was published for the period that ends in a month."""
        ...

    def last_published(self, kind: FigureKind) -> Month | None:
        """The last month of the newest period of which a figure was published."""
        ...

    def people_to_call(
        self,
        scopes: Sequence[int],
        reader_id: int,
        today: date,
        limit: int,
        reasons: Collection[CallReason],
    ) -> list[PersonToCall]:
        """For whom somebody must act below the scopes, for one of those reasons.

        The reader's own cases are left out.
        """
        ...

    def open_by_status(self, scopes: Sequence[int], reader_id: int) -> list[StatusCount]:
        """How many cases are open below the scopes, the reader's own left out."""
        ...

    def due_between(
        self, scopes: Sequence[int], reader_id: int, since: date, until: date, limit: int
    ) -> tuple[list[CaseRow], int]:
        """Open cases whose next deadline lies in those days; and how many there are in all."""
        ...

    def moved_since(
        self, scopes: Sequence[int], reader_id: int, since: datetime, limit: int
    ) -> tuple[list[CaseRow], int]:
        """Open cases to which something happened since an instant; and how many in all."""
        ...

    def number_of_free_vehicles(self, scopes: Sequence[int], on: date) -> int:
        """Vehicles below the scopes that nobody has, neither for good nor for a time."""
        ...

    def holders_of(self, roles: Sequence[Role], on: date, after_id: int, limit: int) -> list[int]:
        """Ids of employed people who hold one of the roles anywhere, by id."""
        ...
