"""Changes of a risk that its insurer must be told of, and the days that the law gives for it.

What is kept is the kind of the change, never where somebody drove or who it was: no tracking, no
offence, no health (docs/decisions/0112).

Sources:
    Code des assurances, L113-2, 3° (fifteen days to declare) and L113-4 (the insurer's answer).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bonusmalus.clause import VehicleUse
from bonusmalus.record import UseChange

DAYS_TO_DECLARE = 15
DAYS_TO_ANSWER_PRICE = 30
DAYS_UNTIL_CANCELLED = 10
LONGEST_CHANGE = 200


class ChangeKind(StrEnum):
    """What changed of the risk."""

    ZONE = "zone"
    USE = "use"
    MILEAGE = "mileage"
    DRIVER = "driver"


class Direction(StrEnum):
    """What a change makes of the risk, as the company sees it."""

    UP = "up"
    DOWN = "down"  # nothing obliges to declare it; it gives a right to a lower premium (L113-4)
    UNSURE = "unsure"  # declared like what makes it worse


class InsurerAnswer(StrEnum):
    """What the insurer makes of a change (L113-4)."""

    KEPT = "kept"
    NEW_PRICE = "new_price"
    CANCELLED = "cancelled"


class PriceAnswer(StrEnum):
    """What the company said to a new price."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class ChangeState(StrEnum):
    """How a change stands on a day."""

    TO_DECLARE = "to_declare"
    TO_TELL = "to_tell"  # the risk falls: no last day
    OVERDUE = "overdue"
    DECLARED = "declared"
    PRICE_OFFERED = "price_offered"
    PRICE_LAPSED = "price_lapsed"
    CANCELLED = "cancelled"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """A change of zone, use, mileage or driver, from its day to the insurer's answer.

    Attributes:
        vehicle_id: None where it is about the whole contract.
        since_on: From which day the risk is another one.
        known_on: The day from which the fifteen days run.
        words: What changes, in a few words that name nobody; empty where the kind says it.
        new_use: For a change of use.
        former_use: The use of the contract before; None until the new one is applied.
        answered_on: The day of the insurer's letter.
        price_answer: To a new price.
        direction: Whether the risk rises or falls.
    """

    id: int
    contract_id: int
    vehicle_id: int | None
    kind: ChangeKind
    since_on: date
    known_on: date
    words: str
    noted_by: int
    noted_at: datetime
    new_use: VehicleUse | None = None
    former_use: VehicleUse | None = None
    declared_on: date | None = None
    declared_by: int | None = None
    answer: InsurerAnswer | None = None
    answered_on: date | None = None
    price_answer: PriceAnswer | None = None
    price_answered_on: date | None = None
    direction: Direction = Direction.UNSURE

    @property
    def due_on(self) -> date | None:
        """The last day to declare it; None where the risk falls."""
        return declared_until(self.known_on, self.direction)

    @property
    def price_due_on(self) -> date | None:
        """The last day to answer a new price; None where there is none.

        Sources:
            Code des assurances, L113-4.
        """
        if self.answer is not InsurerAnswer.NEW_PRICE or self.answered_on is None:
            return None
        return self.answered_on + timedelta(days=DAYS_TO_ANSWER_PRICE)

    @property
    def cancelled_from_on(self) -> date | None:
        """Before which day a cancellation cannot take effect; None where there is none.

        Sources:
            Code des assurances, L113-4.
        """
        if self.answer is not InsurerAnswer.CANCELLED or self.answered_on is None:
            return None
        return self.answered_on + timedelta(days=DAYS_UNTIL_CANCELLED)

    @property
    def awaits_price_answer(self) -> bool:
        """Whether a new price waits for the company's word."""
        return self.answer is InsurerAnswer.NEW_PRICE and self.price_answer is None

    def applies_use_on(self, day: date) -> bool:
        """Whether the contract is to get its new use now."""
        return self.new_use is not None and self.former_use is None and self.since_on <= day

    def state_on(self, day: date) -> ChangeState:
        """How it stands on a day."""
        if self.declared_on is None:
            if self.due_on is None:
                return ChangeState.TO_TELL
            return ChangeState.OVERDUE if day > self.due_on else ChangeState.TO_DECLARE
        if self.answer is None:
            return ChangeState.DECLARED
        if self.answer is InsurerAnswer.CANCELLED:
            return ChangeState.CANCELLED
        if self.awaits_price_answer and self.price_due_on is not None:
            is_late = day > self.price_due_on
            return ChangeState.PRICE_LAPSED if is_late else ChangeState.PRICE_OFFERED
        return ChangeState.SETTLED


def declared_until(known_on: date, direction: Direction) -> date | None:
    """The last day to declare a change; None where the risk falls.

    Sources:
        Code des assurances, L113-2, 3° (what makes the risk worse) and L113-4 (what lessens it).
    """
    if direction is Direction.DOWN:
        return None
    return known_on + timedelta(days=DAYS_TO_DECLARE)


def use_changes(changes: Iterable[ProfileChange]) -> tuple[UseChange, ...]:
    """The uses that a contract got, oldest first, for the fold of its coefficient."""
    applied = [one for one in changes if one.new_use is not None and one.former_use is not None]
    applied.sort(key=lambda one: (one.since_on, one.id))
    by_day = {one.since_on: one.new_use for one in applied if one.new_use is not None}
    return tuple(UseChange(on, use) for on, use in by_day.items())


def first_use(changes: Iterable[ProfileChange], present: VehicleUse) -> VehicleUse:
    """The use before the first change that was applied; the present one where none was."""
    applied = [one for one in changes if one.former_use is not None]
    first = min(applied, key=lambda one: (one.since_on, one.id), default=None)
    return present if first is None or first.former_use is None else first.former_use


class ProfileChanges(Protocol):
    """Changes of a risk, with what became of them."""

    def add(self, change: ProfileChange) -> ProfileChange:
        """Add it; the store gives the id."""
        ...

    def get(self, change_id: int) -> ProfileChange:
        """Find a change.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def save(self, change: ProfileChange) -> None:
        """Store what became of it."""
        ...

    def remove(self, change_id: int) -> None:
        """Forget a change that was noted by mistake."""
        ...

    def of_contract(self, contract_id: int) -> list[ProfileChange]:
        """The changes of a contract, the newest first."""
        ...

    def waiting(self, after_id: int, limit: int) -> list[ProfileChange]:
        """By id from one on: what is not declared, not applied, or waits for a word on a price."""
        ...
