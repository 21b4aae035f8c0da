"""Rewards that people choose from, who has reached them, and what was asked for and given.

A threshold is reached and nothing is spent: no row of this module holds an amount that somebody
owes or could lose. What may be offered at all is `fleet.reward_guard`'s to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from fleet.people import Employee
from fleet.recognition import PointReason
from fleet.reward_guard import (
    OF_BEHAVIOUR,
    OF_FAULT,
    VALUED_KINDS,
    Condition,
    Judgement,
    RewardKind,
    RewardRule,
    Verdict,
    judge,
)
from fleet.reward_words import promises_value

MAX_NAME = 60
MAX_WORDS = 400
MAX_REFERENCE = 120
MAX_THRESHOLD = 100_000
MAX_STOCK = 10_000

OFFERED_KINDS = tuple(
    kind for kind in RewardKind if kind not in {RewardKind.POINTS, RewardKind.COLLECTIVE}
)
"""What one person can choose: points come by themselves, and what is shared is a team goal."""
OFFERED_CONDITIONS = (
    Condition.POSITIVE_ACTIONS,
    *sorted(OF_BEHAVIOUR - {Condition.POSITIVE_ACTIONS}),
    *sorted(OF_FAULT),
    Condition.NO_ACCIDENT,
)
COUNTED_ACTIONS = (
    PointReason.NEAR_MISS,
    PointReason.SAME_DAY_REPORT,
    PointReason.COMPLETE_FILE,
    PointReason.QUIZ,
    PointReason.TRAINING,
    PointReason.VEHICLE_CHECK,
)


class RewardState(StrEnum):
    """Whether people can reach it; whoever has reached it keeps it in every state."""

    OFFERED = "offered"
    PAUSED = "paused"  # nobody reaches it anew
    RETIRED = "retired"  # as paused, for good


@dataclass(frozen=True, slots=True)
class SignOff:
    """A legal sign-off that HR recorded: who gave it, on which day, under which reference."""

    given_by: str
    given_on: date
    reference: str


@dataclass(frozen=True, slots=True)
class Reward:
    """One version of one reward of the catalogue.

    Attributes:
        series_id: The id of its first version; people get a series once.
        unit_id: For whom: everybody of this unit and below it.
        rule: What is judged: kind, condition, value.
        threshold: Points, number of actions, or months, by the condition.
        stock_left: How many can still be asked for; None: as many as are wanted.
        needs_approval: Whether HR approves each request; else it waits to be handed out at once.
        retired_on: The day on which it left the catalogue.
        guard_version: Version of the guard that judged it when it was made.
    """

    id: int
    series_id: int
    version: int
    unit_id: int
    rule: RewardRule
    threshold: int
    name: str
    words: str
    stock_left: int | None
    needs_approval: bool
    state: RewardState
    made_by: int
    made_at: datetime
    guard_version: int
    agreement_reference: str = ""
    sign_off: SignOff | None = None
    retired_on: date | None = None

    @property
    def judgement(self) -> Judgement:
        """What the guard says of it today, which may not be what it said when it was made."""
        return judge(self.rule)


@dataclass(frozen=True, slots=True)
class NewReward:
    """A reward as HR filled it in.

    Attributes:
        of_reward_id: The reward of which it is a new version; None: a new one.
        stock: How many there are; None: as many as are wanted.
    """

    unit_id: int
    rule: RewardRule
    threshold: int
    name: str
    words: str = ""
    stock: int | None = None
    needs_approval: bool = True
    agreement_reference: str = ""
    sign_off: SignOff | None = None
    of_reward_id: int | None = None


def unfit_in(new: NewReward) -> str | None:
    """What is wrong with kind, value and words taken together; None: they say the same.

    Returns:
        `worthless`: of a kind that is worth money, and nothing is said to be; `worth`: of a
        symbolic kind, and the words promise what is worth money, which the guard would not see.
    """
    if new.rule.kind in VALUED_KINDS:
        return None if new.rule.value_cents > 0 else "worthless"
    return "worth" if promises_value(f"{new.name} {new.words}") else None


def missing_for(
    judgement: Judgement, agreement_reference: str, sign_off: SignOff | None
) -> Verdict | None:
    """What still stands against using a rule: the verdict that is not met; None: nothing does."""
    match judgement.verdict:
        case Verdict.BLOCK:
            return Verdict.BLOCK
        case Verdict.NEEDS_SIGN_OFF if sign_off is None:
            return Verdict.NEEDS_SIGN_OFF
        case Verdict.NEEDS_AGREEMENT if not agreement_reference:
            return Verdict.NEEDS_AGREEMENT
        case _:
            return None


def code_of(unmet: Verdict) -> str:
    """The reason of a `RewardRefusedError` for a verdict that is not met."""
    return "blocked" if unmet is Verdict.BLOCK else unmet.value


class RequestState(StrEnum):
    """How far a request is."""

    ASKED = "asked"
    APPROVED = "approved"
    GIVEN = "given"
    REFUSED = "refused"
    CANCELLED = "cancelled"


TO_HAND_OUT = frozenset({RequestState.ASKED, RequestState.APPROVED})
LIVE = TO_HAND_OUT | {RequestState.GIVEN}


class Refusal(StrEnum):
    """Why a request is refused: always a fault of the offer or of the entry, never behaviour."""

    OUT_OF_STOCK = "out_of_stock"
    WRONG_PERSON = "wrong_person"
    ENTERED_TWICE = "entered_twice"
    NOT_AVAILABLE = "not_available"  # the provider no longer has it
    STOPPED_BY_GUARD = "stopped_by_guard"  # the rule may no longer be used


@dataclass(frozen=True, slots=True)
class RewardRequest:
    """A reward that a person chose.

    Attributes:
        value_cents: What the reward was worth when it was chosen, for payroll.
        asked_by: Who chose for somebody without Telegram; None: they did so themselves.
        settled_by: Who approved, refused or gave it last.
        given_on: The legal day on which it was handed out.
    """

    id: int
    reward_id: int
    series_id: int
    employee_id: int
    unit_id: int
    state: RequestState
    asked_at: datetime
    value_cents: int
    verdict: Verdict
    guard_version: int
    asked_by: int | None = None
    settled_by: int | None = None
    settled_at: datetime | None = None
    refusal: Refusal | None = None
    given_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """A reward that a person has reached: it stays reached."""

    employee_id: int
    reward_id: int
    reached_on: date


class Rewards(Protocol):
    """The catalogue, what people have reached of it, and their requests."""

    def add(self, reward: Reward) -> Reward:
        """Add a version; the store gives the id, which is the series of a first version."""
        ...

    def get(self, reward_id: int) -> Reward:
        """Find a reward.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def set_state(self, reward_id: int, state: RewardState, retired_on: date | None) -> None:
        """Offer it, pause it or retire it."""
        ...

    def set_stock(self, reward_id: int, stock_left: int | None) -> None:
        """Say how many there still are; None: as many as are wanted."""
        ...

    def below(self, unit_ids: Sequence[int]) -> list[Reward]:
        """The newest version of each reward of those units and below, newest first."""
        ...

    def offered_to(self, lineage: Sequence[int]) -> list[Reward]:
        """What somebody of these units can reach, by id."""
        ...

    def mark_reached(self, reached: Reached) -> bool:
        """Note it; False when it was noted before."""
        ...

    def reached_by(self, employee_id: int) -> list[tuple[Reached, Reward]]:
        """What a person has reached, oldest first, in whatever state the reward is."""
        ...

    def reached_of(self, reward_id: int) -> list[Reached]:
        """Who has reached a reward, by id of the person."""
        ...

    def ask(self, request: RewardRequest) -> RewardRequest:
        """Add a request and take one from the stock; the store gives the id.

        Raises:
            ConflictError: The stock is empty (`stock`), or the person has a request of that
                series that is open or was given.
        """
        ...

    def request(self, request_id: int) -> RewardRequest:
        """Find a request.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def settle(self, request: RewardRequest, expected: RequestState) -> bool:
        """Store where a request has got to; False when it was no longer `expected`.

        What was refused or cancelled goes back to the stock.
        """
        ...

    def requests_of(self, employee_id: int) -> list[RewardRequest]:
        """What a person asked for, newest first."""
        ...

    def requests_to_hand_out(self, unit_id: int) -> list[RewardRequest]:
        """What is asked or approved and not given in a unit and below, oldest first."""
        ...

    def count_to_hand_out(self, unit_id: int, reader_id: int) -> int:
        """How many those are, the reader's own left out."""
        ...

    def given_below(
        self, unit_ids: Sequence[int], since_on: date, before_on: date
    ) -> list[tuple[RewardRequest, Reward, Employee]]:
        """What was given in those units and below on those days, by day."""
        ...
