"""The catalogue of rewards, what people have reached of it, and their requests."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from fleet.errors import ConflictError, NotFoundError
from fleet.people import Employee
from fleet.recognition import PointReason
from fleet.reward_guard import RewardRule
from fleet.rewards import (
    LIVE,
    TO_HAND_OUT,
    Reached,
    RequestState,
    Reward,
    RewardRequest,
    RewardState,
    SignOff,
)
from storage.repositories.refusals import refusals
from storage.repositories.search import EMPLOYEE, below
from storage.repositories.statements import AnyRow
from storage.repositories.upsert import insert_new
from storage.tables import RewardReachedRow, RewardRequestRow, RewardRow, table_of

REWARD = table_of(RewardRow)
REACHED = table_of(RewardReachedRow)
REQUEST = table_of(RewardRequestRow)

_ASKED = tuple(column.name for column in REQUEST.c if column.name != "id")
_PERSON = tuple(column for column in EMPLOYEE.c if column.name != "search_text")


@dataclass(frozen=True, slots=True)
class SqlRewards:
    """Rewards, who reached them, and requests."""

    connection: sa.Connection

    def add(self, reward: Reward) -> Reward:
        """Add a version; the store gives the id, which is the series of a first version."""
        insert = sa.insert(REWARD).values(_values(reward)).returning(REWARD.c.id)
        with refusals(self.connection):
            reward_id = int(self.connection.execute(insert).scalar_one())
        series_id = reward.series_id or reward_id
        self._change(reward_id, series_id=series_id)
        return replace(reward, id=reward_id, series_id=series_id)

    def get(self, reward_id: int) -> Reward:
        """Find a reward.

        Raises:
            NotFoundError: There is none.
        """
        for reward in self._found(REWARD.c.id == reward_id):
            return reward
        raise NotFoundError(kind="reward", key=reward_id)

    def set_state(self, reward_id: int, state: RewardState, retired_on: date | None) -> None:
        """Offer it, pause it or retire it."""
        self._change(reward_id, state=state, retired_on=retired_on)

    def set_stock(self, reward_id: int, stock_left: int | None) -> None:
        """Say how many there still are; None: as many as are wanted."""
        self._change(reward_id, stock_left=stock_left)

    def below(self, unit_ids: Sequence[int]) -> list[Reward]:
        """List the newest version of each reward of those units and below, newest first."""
        other = REWARD.alias("other")
        newest = (
            sa.select(sa.func.max(other.c.version))
            .where(other.c.series_id == REWARD.c.series_id)
            .scalar_subquery()
        )
        wanted = sa.and_(below(REWARD.c.unit_id, unit_ids), REWARD.c.version == newest)
        return self._found(wanted, REWARD.c.series_id.desc())

    def offered_to(self, lineage: Sequence[int]) -> list[Reward]:
        """List what somebody of these units can reach, by id."""
        is_offered = REWARD.c.state == RewardState.OFFERED
        return self._found(sa.and_(is_offered, REWARD.c.unit_id.in_(list(lineage))), REWARD.c.id)

    def mark_reached(self, reached: Reached) -> bool:
        """Note it; False when it was noted before."""
        values = {
            "employee_id": reached.employee_id,
            "reward_id": reached.reward_id,
            "reached_on": reached.reached_on,
        }
        insert = insert_new(self.connection, REACHED, values).returning(REACHED.c.employee_id)
        return self.connection.execute(insert).first() is not None

    def reached_by(self, employee_id: int) -> list[tuple[Reached, Reward]]:
        """List what a person has reached, oldest first, in whatever state the reward is."""
        rows = self.connection.execute(
            sa.select(REACHED.c.reached_on, REWARD)
            .join(REWARD, REWARD.c.id == REACHED.c.reward_id)
            .where(REACHED.c.employee_id == employee_id)
            .order_by(REACHED.c.reached_on, REWARD.c.id)
        )
        found = ((row[0], _reward(row[1:])) for row in rows)
        return [(Reached(employee_id, reward.id, on), reward) for on, reward in found]

    def reached_of(self, reward_id: int) -> list[Reached]:
        """List who has reached a reward, by id of the person."""
        wanted = sa.select(REACHED).where(REACHED.c.reward_id == reward_id)
        rows = self.connection.execute(wanted.order_by(REACHED.c.employee_id))
        return [Reached(*row) for row in rows]

    def ask(self, request: RewardRequest) -> RewardRequest:
        """Add a request and take one from the stock; the store gives the id.

        Raises:
            ConflictError: The stock is empty (`stock`), or the person has a request of that
                series that is open or was given.
        """
        values = {name: getattr(request, name) for name in _ASKED}
        with refusals(self.connection):
            self._take_one(request.reward_id)
            insert = sa.insert(REQUEST).values(values).returning(REQUEST.c.id)
            request_id = int(self.connection.execute(insert).scalar_one())
        return replace(request, id=request_id)

    def request(self, request_id: int) -> RewardRequest:
        """Find a request.

        Raises:
            NotFoundError: There is none.
        """
        for request in self._requests(REQUEST.c.id == request_id, REQUEST.c.id):
            return request
        raise NotFoundError(kind="reward_request", key=request_id)

    def settle(self, request: RewardRequest, expected: RequestState) -> bool:
        """Store where a request has got to; False when it was no longer `expected`."""
        change = (
            sa.update(REQUEST)
            .where(REQUEST.c.id == request.id, REQUEST.c.state == expected)
            .values(
                state=request.state,
                settled_by=request.settled_by,
                settled_at=request.settled_at,
                refusal=request.refusal,
                given_on=request.given_on,
            )
        )
        with refusals(self.connection):
            if self.connection.execute(change).rowcount == 0:
                return False
        if request.state not in LIVE:
            self._put_back(request.reward_id)
        return True

    def requests_of(self, employee_id: int) -> list[RewardRequest]:
        """List what a person asked for, newest first."""
        return self._requests(REQUEST.c.employee_id == employee_id, REQUEST.c.id.desc())

    def requests_to_hand_out(self, unit_id: int) -> list[RewardRequest]:
        """List what is asked or approved and not given in a unit and below, oldest first."""
        return self._requests(_to_hand_out(unit_id), REQUEST.c.id)

    def count_to_hand_out(self, unit_id: int, reader_id: int) -> int:
        """How many those are, the reader's own left out."""
        wanted = sa.and_(_to_hand_out(unit_id), REQUEST.c.employee_id != reader_id)
        counted = sa.select(sa.func.count()).select_from(REQUEST).where(wanted)
        return int(self.connection.execute(counted).scalar_one())

    def given_below(
        self, unit_ids: Sequence[int], since_on: date, before_on: date
    ) -> list[tuple[RewardRequest, Reward, Employee]]:
        """List what was given in those units and below on those days, by day."""
        size, end = len(REQUEST.c), len(REQUEST.c) + len(REWARD.c)
        rows = self.connection.execute(
            sa.select(REQUEST, REWARD, *_PERSON)
            .select_from(REQUEST)
            .join(REWARD, REWARD.c.id == REQUEST.c.reward_id)
            .join(EMPLOYEE, EMPLOYEE.c.id == REQUEST.c.employee_id)
            .where(REQUEST.c.given_on >= since_on, REQUEST.c.given_on < before_on)
            .where(below(REQUEST.c.unit_id, unit_ids))
            .order_by(REQUEST.c.given_on, REQUEST.c.id)
        )
        return [
            (RewardRequest(*row[:size]), _reward(row[size:end]), Employee(*row[end:]))
            for row in rows
        ]

    def _take_one(self, reward_id: int) -> None:
        left = REWARD.c.stock_left
        change = sa.update(REWARD).where(REWARD.c.id == reward_id, sa.or_(left.is_(None), left > 0))
        if self.connection.execute(change.values(stock_left=left - 1)).rowcount == 0:
            raise ConflictError(kind="reward", constraint="stock")

    def _put_back(self, reward_id: int) -> None:
        change = sa.update(REWARD).where(REWARD.c.id == reward_id)
        self.connection.execute(change.values(stock_left=REWARD.c.stock_left + 1))

    def _change(self, reward_id: int, **values: object) -> None:
        change = sa.update(REWARD).where(REWARD.c.id == reward_id).values(**values)
        with refusals(self.connection):
            if self.connection.execute(change).rowcount == 0:
                raise NotFoundError(kind="reward", key=reward_id)

    def _found(
        self, is_wanted: sa.ColumnElement[bool], *order: sa.ColumnElement[Any]
    ) -> list[Reward]:
        rows = self.connection.execute(sa.select(REWARD).where(is_wanted).order_by(*order))
        return [_reward(row) for row in rows]

    def _requests(
        self, is_wanted: sa.ColumnElement[bool], order: sa.ColumnElement[Any]
    ) -> list[RewardRequest]:
        rows = self.connection.execute(sa.select(REQUEST).where(is_wanted).order_by(order))
        return [RewardRequest(*row) for row in rows]


def _to_hand_out(unit_id: int) -> sa.ColumnElement[bool]:
    return sa.and_(below(REQUEST.c.unit_id, [unit_id]), REQUEST.c.state.in_(sorted(TO_HAND_OUT)))


def _values(reward: Reward) -> dict[str, Any]:
    rule, signed = reward.rule, reward.sign_off
    own = {"version", "unit_id", "threshold", "name", "words", "stock_left", "needs_approval"}
    own |= {"state", "made_by", "made_at", "guard_version", "agreement_reference", "retired_on"}
    return {name: getattr(reward, name) for name in own} | {
        "series_id": reward.series_id or None,
        "kind": rule.kind,
        "condition": rule.condition,
        "beneficiary": rule.beneficiary,
        "effect": rule.effect,
        "actions": ",".join(sorted(rule.actions)),
        "value_cents": rule.value_cents,
        REWARD.c.sign_off_by.name: "" if signed is None else signed.given_by,
        REWARD.c.sign_off_on.name: None if signed is None else signed.given_on,
        REWARD.c.sign_off_reference.name: "" if signed is None else signed.reference,
    }


def _reward(row: AnyRow | Sequence[Any]) -> Reward:
    of = dict(zip(REWARD.c.keys(), row, strict=True))
    rule = RewardRule(
        of["kind"],
        of["condition"],
        of["beneficiary"],
        of["effect"],
        frozenset(PointReason(one) for one in of["actions"].split(",") if one),
        of["value_cents"],
    )
    signed = of["sign_off_on"]
    return Reward(
        id=of["id"],
        series_id=of["series_id"],
        version=of["version"],
        unit_id=of["unit_id"],
        rule=rule,
        threshold=of["threshold"],
        name=of["name"],
        words=of["words"],
        stock_left=of["stock_left"],
        needs_approval=of["needs_approval"],
        state=of["state"],
        made_by=of["made_by"],
        made_at=of["made_at"],
        guard_version=of["guard_version"],
        agreement_reference=of["agreement_reference"],
        sign_off=signed and SignOff(of["sign_off_by"], signed, of["sign_off_reference"]),
        retired_on=of["retired_on"],
    )
