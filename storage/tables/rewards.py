"""The catalogue of rewards, requests for them, goals of teams and their pots.

No column here can hold a negative amount: nothing is ever owed or taken back.
"""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from fleet.reward_guard import Beneficiary, Condition, Effect, RewardKind, Verdict
from fleet.rewards import Refusal, RequestState, RewardState
from fleet.team_goals import GoalMetric, PotMove
from storage.tables.columns import member_of, reference, row_id, table_of
from storage.tables.journal import append_only

IS_OFFERED = sa.text("state = 'offered'")
IS_LIVE = sa.text("state IN ('asked', 'approved', 'given')")
IS_TO_HAND_OUT = sa.text("state IN ('asked', 'approved')")


class RewardRow(SQLModel, table=True):
    """One version of a reward; `actions` are names with commas between them."""

    __tablename__ = "reward"
    __table_args__ = (
        sa.UniqueConstraint("series_id", "version"),
        sa.Index(
            "ix_reward_offered",
            "unit_id",
            sqlite_where=IS_OFFERED,
            postgresql_where=IS_OFFERED,
        ),
        sa.CheckConstraint("threshold >= 1", name="threshold_bounds"),
        sa.CheckConstraint("value_cents >= 0", name="value_cents_bounds"),
        sa.CheckConstraint("stock_left >= 0", name="stock"),
        sa.CheckConstraint("effect = 'give'", name="gives"),
        sa.CheckConstraint(
            "(sign_off_by = '') = (sign_off_on IS NULL)", name="sign_off_with_its_day"
        ),
        sa.CheckConstraint("(state = 'retired') = (retired_on IS NOT NULL)", name="retired"),
    )

    id: int | None = row_id()
    series_id: int | None = reference("reward.id", default=None)
    version: int = 1
    unit_id: int = reference("unit.id", index=True)
    kind: RewardKind = member_of(RewardKind, "kind")
    condition: Condition = member_of(Condition, "condition")
    beneficiary: Beneficiary = member_of(Beneficiary, "beneficiary")
    effect: Effect = member_of(Effect, "effect")
    actions: str = ""
    value_cents: int = 0
    threshold: int
    name: str
    words: str = ""
    stock_left: int | None = None
    needs_approval: bool = True
    state: RewardState = member_of(RewardState, "state")
    made_by: int = reference("employee.id")
    made_at: datetime
    guard_version: int
    agreement_reference: str = ""
    sign_off_by: str = ""
    sign_off_on: date | None = None
    sign_off_reference: str = ""
    retired_on: date | None = None


class RewardReachedRow(SQLModel, table=True):
    """A reward that a person has reached: it stays reached."""

    __tablename__ = "reward_reached"

    employee_id: int = reference("employee.id", primary_key=True)
    reward_id: int = reference("reward.id", primary_key=True, index=True)
    reached_on: date


class RewardRequestRow(SQLModel, table=True):
    """A reward that a person chose; of a series each person gets one."""

    __tablename__ = "reward_request"
    __table_args__ = (
        sa.Index(
            "uq_reward_request_live",
            "series_id",
            "employee_id",
            unique=True,
            sqlite_where=IS_LIVE,
            postgresql_where=IS_LIVE,
        ),
        sa.Index(
            "ix_reward_request_to_hand_out",
            "unit_id",
            sqlite_where=IS_TO_HAND_OUT,
            postgresql_where=IS_TO_HAND_OUT,
        ),
        sa.Index("ix_reward_request_given", "given_on"),
        sa.CheckConstraint("value_cents >= 0", name="value_cents_bounds"),
        sa.CheckConstraint("(state = 'given') = (given_on IS NOT NULL)", name="given_with_its_day"),
        sa.CheckConstraint("(state = 'refused') = (refusal IS NOT NULL)", name="refused_with_why"),
        sa.CheckConstraint("settled_by <> employee_id OR state = 'cancelled'", name="two_people"),
    )

    id: int | None = row_id()
    reward_id: int = reference("reward.id")
    series_id: int = reference("reward.id")
    employee_id: int = reference("employee.id", index=True)
    unit_id: int = reference("unit.id")
    state: RequestState = member_of(RequestState, "state")
    asked_at: datetime
    value_cents: int = 0
    verdict: Verdict = member_of(Verdict, "verdict")
    guard_version: int
    asked_by: int | None = reference("employee.id", default=None)
    settled_by: int | None = reference("employee.id", default=None)
    settled_at: datetime | None = None
    refusal: Refusal | None = member_of(Refusal, "refusal", default=None)
    given_on: date | None = None


class TeamGoalRow(SQLModel, table=True):
    """What a unit wants to reach in a quarter, which its first day names."""

    __tablename__ = "team_goal"
    __table_args__ = (
        sa.UniqueConstraint("unit_id", "metric", "quarter_on"),
        sa.CheckConstraint("target >= 0", name="target_bounds"),
    )

    id: int | None = row_id()
    unit_id: int = reference("unit.id")
    metric: GoalMetric = member_of(GoalMetric, "metric")
    target: int
    quarter_on: date
    made_by: int = reference("employee.id")
    made_at: datetime
    closed_on: date | None = None
    reached_on: date | None = None
    outcome: str = ""


class GoalMeasureRow(SQLModel, table=True):
    """How far a goal was on a day: never of fewer than five people."""

    __tablename__ = "goal_measure"
    __table_args__ = (
        sa.CheckConstraint("number_of_people >= 5", name="nobody_alone"),
        sa.CheckConstraint("value >= 0", name="value_bounds"),
    )

    goal_id: int = reference("team_goal.id", primary_key=True)
    measured_on: date = Field(primary_key=True)
    value: int
    number_of_people: int
    noted_by: int | None = reference("employee.id", default=None)


class PotEntryRow(SQLModel, table=True):
    """An entry of a pot: only ever added."""

    __tablename__ = "pot_entry"
    __table_args__ = (sa.CheckConstraint("amount_cents > 0", name="amount_cents_bounds"),)

    id: int | None = row_id()
    goal_id: int = reference("team_goal.id", index=True)
    move: PotMove = member_of(PotMove, "move")
    amount_cents: int = Field(sa_type=sa.BigInteger)
    noted_by: int = reference("employee.id")
    noted_at: datetime
    key: str = Field(unique=True)
    reference: str


def _refuse_changes(table: sa.Table, connection: sa.Connection, **_: object) -> None:
    for statement in append_only(table.name, connection.dialect.name):
        connection.exec_driver_sql(statement)


sa.event.listen(table_of(PotEntryRow), "after_create", _refuse_changes)
