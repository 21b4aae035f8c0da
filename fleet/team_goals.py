"""Goals of a team, how far it is, and the pot that it fills.

Only figures of at least five people together are worked out or shown, and nobody's own. A pot is a
collective reward: the guard wants the agreement that it rests on (`fleet.reward_guard`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol, Self

from fleet.months import Month
from fleet.people import Employee
from fleet.privacy_floor import FLOOR
from fleet.reward_guard import Beneficiary, Condition, RewardKind, RewardRule

FEWEST_PEOPLE = FLOOR
MAX_OUTCOME = 300
_MONTHS = 3

LOWEST_SHARE, HIGHEST_SHARE, SHARE_STEP = 200, 800, 100
"""A share of participation is said in steps of ten percent. Below 30 % and from 80 % on are one
step each: of five people, one may always have done the contrary of all others."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year, written `2026-T4`.

    Attributes:
        number: 1 to 4.
    """

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter of a day."""
        return cls(day.year, (day.month - 1) // _MONTHS + 1)

    @classmethod
    def starting(cls, first_on: date) -> Self:
        """The quarter that the store names by its first day."""
        return cls.of(first_on)

    def __str__(self) -> str:
        """Year and number, as French companies write it."""
        return f"{self.year:04}-T{self.number}"

    @property
    def first_on(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * _MONTHS + 1, 1)

    @property
    def last_on(self) -> date:
        """Its last day."""
        return self.months[-1].last_on

    @property
    def following(self) -> "Quarter":
        """The one after it."""
        return Quarter.of(self.last_on + timedelta(days=1))

    @property
    def months(self) -> tuple[Month, ...]:
        """Its three months."""
        first = Month.of(self.first_on)
        return tuple(first.plus(index) for index in range(_MONTHS))


class GoalMetric(StrEnum):
    """What a goal counts."""

    PARTICIPATION = "participation"  # mean of each person's share of months kept, pauses left out
    NEAR_MISSES_ANSWERED = "near_misses_answered"
    ACCIDENT_FREQUENCY = "accident_frequency"  # claims per 1000 vehicle-years, whoever was at fault
    AT_FAULT_FREQUENCY = "at_fault_frequency"  # decided at-fault claims alone
    LOSS_RATIO = "loss_ratio"  # S/P in permille, entered by hand


LOWER_IS_BETTER = frozenset(
    {GoalMetric.ACCIDENT_FREQUENCY, GoalMetric.AT_FAULT_FREQUENCY, GoalMetric.LOSS_RATIO}
)
_CONDITION_OF = {
    GoalMetric.PARTICIPATION: Condition.RESPONSIBLE_MONTHS,
    GoalMetric.NEAR_MISSES_ANSWERED: Condition.POSITIVE_ACTIONS,
    GoalMetric.ACCIDENT_FREQUENCY: Condition.TEAM_FREQUENCY,
    GoalMetric.AT_FAULT_FREQUENCY: Condition.NO_AT_FAULT_ACCIDENT,
    GoalMetric.LOSS_RATIO: Condition.TEAM_LOSS_RATIO,
}


@dataclass(frozen=True, slots=True)
class TeamGoal:
    """What a unit wants to reach in a quarter.

    Attributes:
        target: In the unit of the metric: permille, or a number.
        closed_on: The day on which it was ended before its time; what is in the pot stays.
        reached_on: The day on which it was found reached: it is announced once, and stays.
        outcome: What the pot bought, in the words of whoever recorded it.
    """

    id: int
    unit_id: int
    metric: GoalMetric
    target: int
    quarter: Quarter
    made_by: int
    made_at: datetime
    closed_on: date | None = None
    reached_on: date | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """How far a goal is.

    Attributes:
        measured_on: The last day that counts, or the day on which it was entered by hand.
        number_of_people: Of how many people together; never fewer than `FEWEST_PEOPLE`.
        noted_by: Who entered it by hand; None: it was worked out.
    """

    goal_id: int
    measured_on: date
    value: int
    number_of_people: int
    noted_by: int | None = None


class PotMove(StrEnum):
    """What an entry of a pot is."""

    PAID_IN = "paid_in"
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class PotEntry:
    """An entry of a pot: only ever added.

    Attributes:
        amount_cents: Above 0 in either direction.
        reference: The agreement behind what is paid in; what was bought with what is spent.
        key: Unique name of the effect: two taps add it once.
    """

    id: int
    goal_id: int
    move: PotMove
    amount_cents: int
    reference: str
    noted_by: int
    noted_at: datetime
    key: str


@dataclass(frozen=True, slots=True)
class Pot:
    """What is in a pot."""

    paid_in_cents: int = 0
    spent_cents: int = 0

    @property
    def left_cents(self) -> int:
        """What can still be spent: never below 0."""
        return self.paid_in_cents - self.spent_cents


def pot_of(entries: Iterable[PotEntry]) -> Pot:
    """Add up the entries of a pot."""
    paid_in = spent = 0
    for entry in entries:
        if entry.move is PotMove.PAID_IN:
            paid_in += entry.amount_cents
        else:
            spent += entry.amount_cents
    return Pot(paid_in, spent)


def rule_of(goal: TeamGoal, *, has_pot: bool) -> RewardRule:
    """The rule that the guard judges: praise for all, or a pot for all."""
    kind = RewardKind.COLLECTIVE if has_pot else RewardKind.THANKS
    return RewardRule(kind, _CONDITION_OF[goal.metric], Beneficiary.TEAM)


def sixths_of(kept: int, missed: int) -> int | None:
    """A person's share of three months at most, in sixths; None where none of them counts."""
    return 6 * kept // (kept + missed) if kept + missed else None


def shown_share(sixths: int, people: int) -> int:
    """The share of several people in permille, as it may be said: the lower end of its step."""
    step = sixths * 1000 // (6 * people) // SHARE_STEP * SHARE_STEP
    return min(max(step, LOWEST_SHARE), HIGHEST_SHARE)


def is_share_target(permille: int) -> bool:
    """Whether what is shown tells if that target is reached."""
    return LOWEST_SHARE < permille <= HIGHEST_SHARE and permille % SHARE_STEP == 0


def is_reached(goal: TeamGoal, value: int, today: date) -> bool:
    """Whether the goal is reached: a count as soon as it is, a rate when the quarter is over."""
    if goal.metric is GoalMetric.NEAR_MISSES_ANSWERED:
        return value >= goal.target
    if today <= goal.quarter.last_on:
        return False
    return value <= goal.target if goal.metric in LOWER_IS_BETTER else value >= goal.target


class TeamGoals(Protocol):
    """Goals of units, what was measured, and their pots."""

    def add(self, goal: TeamGoal) -> TeamGoal:
        """Add it; the store gives the id.

        Raises:
            ConflictError: The unit has that goal for that quarter already.
        """
        ...

    def get(self, goal_id: int) -> TeamGoal:
        """Find a goal.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def hold(self, goal_id: int) -> None:
        """Let nobody else write into the pot of a goal until this transaction ends."""
        ...

    def of_lineage(self, lineage: Sequence[int]) -> list[TeamGoal]:
        """The goals of those very units, newest quarter first."""
        ...

    def below(self, unit_ids: Sequence[int]) -> list[TeamGoal]:
        """The goals of those units and below, newest quarter first."""
        ...

    def to_measure(self, today: date) -> list[TeamGoal]:
        """Goals that are neither reached nor ended, and whose quarter began and ended lately."""
        ...

    def reached_since(self, on: date) -> list[TeamGoal]:
        """Goals that were reached on that day or later, by id."""
        ...

    def mark_reached(self, goal_id: int, on: date) -> bool:
        """Note it; False when it was noted before."""
        ...

    def close(self, goal_id: int, on: date) -> bool:
        """End it; False when it was ended before."""
        ...

    def set_outcome(self, goal_id: int, outcome: str) -> None:
        """Keep what the team got in the end."""
        ...

    def note_measure(self, measure: Measure) -> None:
        """Keep what was measured on a day; of the same day the last one."""
        ...

    def last_measure(self, goal_id: int) -> Measure | None:
        """The newest measure of a goal."""
        ...

    def add_entry(self, entry: PotEntry) -> bool:
        """Add it; False when its key was added before."""
        ...

    def entries_of(self, goal_id: int) -> list[PotEntry]:
        """The entries of a pot, oldest first."""
        ...

    def people_below(
        self, unit_ids: Sequence[int], on: date, after_id: int, limit: int
    ) -> list[Employee]:
        """The next employed people of those units and below them, by id."""
        ...

    def claimants_below(self, unit_id: int, since_on: date, before_on: date) -> list[int]:
        """Ids of the people of a unit and below it with a claim on those days."""
        ...
