"""The close of a yearly period of a person's internal coefficient, and where closes are kept.

What is stored of a close is what was found and said on that day; the figure itself is folded from
the facts whenever it is asked for. The close of a month stands in `fleet.closes`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol, TypeAlias

from bonusmalus.closing import Start
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.closes import EffectRow, MonthEffect, Renewed
from fleet.driving import ClaimDecision
from fleet.months import Month


@dataclass(frozen=True, slots=True)
class RenewalClose:
    """One renewal of one person's internal coefficient.

    Attributes:
        before: In force on the day before, `after` from `renewal_on`.
        reference_premium_cents: Of the vehicle that the person had that day, if it is known.
    """

    id: int
    employee_id: int
    renewal_on: date
    before: Coefficient
    after: Coefficient
    closed_at: datetime
    reference_premium_cents: int | None = None


class NewClose(NamedTuple):
    """A close that is not stored yet: a tuple, because a hundred thousand are made in a morning.

    Attributes:
        is_to_be_told: The person is to hear of it.
    """

    employee_id: int
    renewal_on: date
    before_hundredths: int
    after_hundredths: int
    reference_premium_cents: int | None
    is_to_be_told: bool


class DueRecord(NamedTuple):
    """An employed person whose period ends on a day and has no close.

    Attributes:
        has_interruptions: Its times without insurance must be read too.
        is_reachable: The person has an account that can be written to.
    """

    employee_id: int
    start: Start
    has_interruptions: bool
    is_reachable: bool


FaultyClaim: TypeAlias = tuple[int, date, str, str, str | None, str | None, int]
"""One decision that holds a driver liable, wholly or in part, as plain values: a close reads half a
million of them. Employee; day of the claim; kind as the claim was opened; liability; exemption;
kind where the decision says otherwise; number of decisions of the claim: where it is more than
one, all of them must be read."""


class Decided(NamedTuple):
    """Somebody about whose claims something was decided, and where the person belongs."""

    employee_id: int
    unit_id: int


@dataclass(frozen=True, slots=True)
class News:
    """Which decisions are those of some time.

    Attributes:
        since: First instant at which Bonroute learnt of a decision.
        until: First instant that is too late.
        not_before: Of what came with an import, decisions of earlier days are history, not news.
    """

    since: datetime
    until: datetime
    not_before: date

    def holds(self, decision: ClaimDecision) -> bool:
        """Whether a decision is one of them."""
        is_history = decision.recorded_by is None and decision.decided_on < self.not_before
        return self.since <= decision.recorded_at < self.until and not is_history


class Renewals(Protocol):
    """Closes of people's periods and of months."""

    def due_on(
        self, renewal_on: date, nominal: RenewalDay, today: date, after_id: int, limit: int
    ) -> list[DueRecord]:
        """A page by employee of whose period ends on a day and has no close.

        Args:
            renewal_on: The renewal date.
            nominal: The day of the year that fell on it: 29 February also falls on the 28th.
            today: The person must be employed on that day and on the renewal date.
            after_id: The last employee of the page before.
            limit: How many at most.
        """
        ...

    def premiums_on(self, employee_ids: Sequence[int], on: date) -> dict[int, int]:
        """The reference premium in cents of the vehicle each had longest on that day, if known."""
        ...

    def faulty_claims_of(self, employee_ids: Sequence[int], until: date) -> list[FaultyClaim]:
        """The decisions that hold people liable, of claims that happened until that day."""
        ...

    def close(self, closes: Sequence[NewClose], at: datetime) -> None:
        """Add closes.

        Raises:
            ConflictError: One of them is there already.
        """
        ...

    def get(self, close_id: int) -> RenewalClose:
        """Find a close.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def closes_of(self, employee_id: int) -> list[RenewalClose]:
        """The closes of a person, newest first."""
        ...

    def to_tell(self, after_id: int, limit: int) -> list[RenewalClose]:
        """A page by id of the closes that people are still to hear of."""
        ...

    def mark_told(self, close_ids: Sequence[int]) -> None:
        """Note that nobody is to hear of these closes any more."""
        ...

    def renewed_in(self, month: Month) -> Iterator[Renewed]:
        """Every close of a month, with the unit to which the person belongs now."""
        ...

    def decided_about(self, news: News, employed_on: date) -> list[Decided]:
        """Who of the people employed on a day was decided about so that it may matter.

        A first decision that holds the driver liable for nothing changes nothing. By employee.
        """
        ...

    def faulty_and_new(
        self, employee_ids: Sequence[int], until: date, news: News
    ) -> list[tuple[FaultyClaim, bool]]:
        """What `faulty_claims_of` lists, as it was known at the end of the news; what is news."""
        ...

    def close_month(self, month: Month, effects: Sequence[EffectRow], at: datetime) -> None:
        """Store the effects of a month, and that it is closed.

        Raises:
            ConflictError: It is closed already.
        """
        ...

    def closed_months(self) -> list[Month]:
        """The months that are closed, newest first."""
        ...

    def effect_rows(self, month: Month) -> tuple[datetime | None, list[EffectRow]]:
        """When a month was closed (None: it is not), and the own effect of every unit."""
        ...

    def month_effects(self, unit_id: int, month: Month) -> MonthEffect:
        """The effect of a month on a unit and all below it; nothing where it is not closed."""
        ...
