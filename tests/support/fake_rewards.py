"""Rewards and goals of teams in memory (`tests.support.fake_store`)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fleet.errors import ConflictError, NotFoundError
from fleet.people import Employee
from fleet.rewards import (
    LIVE,
    TO_HAND_OUT,
    Reached,
    RequestState,
    Reward,
    RewardRequest,
    RewardState,
)
from fleet.team_goals import FEWEST_PEOPLE, Measure, PotEntry, TeamGoal
from tests.support.fake_state import State, next_id


def _is_below(state: State, unit_id: int, above: Sequence[int]) -> bool:
    return any(one in state.units[unit_id].lineage for one in above)


@dataclass
class FakeRewards:
    state: State

    def add(self, reward: Reward) -> Reward:
        if reward.rule.value_cents < 0 or reward.threshold < 1:
            raise ConflictError(kind="reward", constraint="bounds")
        reward_id = next_id(self.state.rewards)
        added = replace(reward, id=reward_id, series_id=reward.series_id or reward_id)
        for other in self.state.rewards.values():
            if (other.series_id, other.version) == (added.series_id, added.version):
                raise ConflictError(kind="reward", constraint="uq_reward_series_id_version")
        self.state.rewards[reward_id] = added
        return added

    def get(self, reward_id: int) -> Reward:
        try:
            return self.state.rewards[reward_id]
        except KeyError:
            raise NotFoundError(kind="reward", key=reward_id) from None

    def set_state(self, reward_id: int, state: RewardState, retired_on: date | None) -> None:
        found = self.get(reward_id)
        self.state.rewards[reward_id] = replace(found, state=state, retired_on=retired_on)

    def set_stock(self, reward_id: int, stock_left: int | None) -> None:
        self.state.rewards[reward_id] = replace(self.get(reward_id), stock_left=stock_left)

    def below(self, unit_ids: Sequence[int]) -> list[Reward]:
        newest: dict[int, Reward] = {}
        for one in self.state.rewards.values():
            before = newest.get(one.series_id)
            if before is None or before.version < one.version:
                newest[one.series_id] = one
        found = [one for one in newest.values() if _is_below(self.state, one.unit_id, unit_ids)]
        return sorted(found, key=lambda one: -one.series_id)

    def offered_to(self, lineage: Sequence[int]) -> list[Reward]:
        return [
            one
            for _, one in sorted(self.state.rewards.items())
            if one.state is RewardState.OFFERED and one.unit_id in lineage
        ]

    def mark_reached(self, reached: Reached) -> bool:
        key = (reached.employee_id, reached.reward_id)
        if key in self.state.reached_rewards:
            return False
        self.state.reached_rewards[key] = reached
        return True

    def reached_by(self, employee_id: int) -> list[tuple[Reached, Reward]]:
        own = [one for one in self.state.reached_rewards.values() if one.employee_id == employee_id]
        own.sort(key=lambda one: (one.reached_on, one.reward_id))
        return [(one, self.state.rewards[one.reward_id]) for one in own]

    def reached_of(self, reward_id: int) -> list[Reached]:
        found = [one for one in self.state.reached_rewards.values() if one.reward_id == reward_id]
        return sorted(found, key=lambda one: one.employee_id)

    def ask(self, request: RewardRequest) -> RewardRequest:
        reward = self.get(request.reward_id)
        if reward.stock_left == 0:
            raise ConflictError(kind="reward", constraint="stock")
        for other in self.state.reward_requests.values():
            is_same = (other.series_id, other.employee_id) == (
                request.series_id,
                request.employee_id,
            )
            if is_same and other.state in LIVE:
                raise ConflictError(kind="reward_request", constraint="uq_reward_request_live")
        if reward.stock_left is not None:
            self.set_stock(reward.id, reward.stock_left - 1)
        added = replace(request, id=next_id(self.state.reward_requests))
        self.state.reward_requests[added.id] = added
        return added

    def request(self, request_id: int) -> RewardRequest:
        try:
            return self.state.reward_requests[request_id]
        except KeyError:
            raise NotFoundError(kind="reward_request", key=request_id) from None

    def settle(self, request: RewardRequest, expected: RequestState) -> bool:
        known = self.state.reward_requests.get(request.id)
        if known is None or known.state is not expected:
            return False
        is_own = request.settled_by == request.employee_id
        if is_own and request.state is not RequestState.CANCELLED:
            raise ConflictError(kind="reward_request", constraint="ck_reward_request_two_people")
        self.state.reward_requests[request.id] = replace(
            known,
            state=request.state,
            settled_by=request.settled_by,
            settled_at=request.settled_at,
            refusal=request.refusal,
            given_on=request.given_on,
        )
        left = self.get(request.reward_id).stock_left
        if request.state not in LIVE and left is not None:
            self.set_stock(request.reward_id, left + 1)
        return True

    def requests_of(self, employee_id: int) -> list[RewardRequest]:
        rows = self.state.reward_requests.values()
        own = [one for one in rows if one.employee_id == employee_id]
        return sorted(own, key=lambda one: -one.id)

    def requests_to_hand_out(self, unit_id: int) -> list[RewardRequest]:
        return [
            one
            for _, one in sorted(self.state.reward_requests.items())
            if one.state in TO_HAND_OUT and _is_below(self.state, one.unit_id, [unit_id])
        ]

    def count_to_hand_out(self, unit_id: int, reader_id: int) -> int:
        waiting = self.requests_to_hand_out(unit_id)
        return sum(one.employee_id != reader_id for one in waiting)

    def given_below(
        self, unit_ids: Sequence[int], since_on: date, before_on: date
    ) -> list[tuple[RewardRequest, Reward, Employee]]:
        given = [
            (one.given_on, one.id, one)
            for one in self.state.reward_requests.values()
            if one.given_on is not None
            and since_on <= one.given_on < before_on
            and _is_below(self.state, one.unit_id, unit_ids)
        ]
        return [
            (one, self.state.rewards[one.reward_id], self.state.employees[one.employee_id])
            for _, _, one in sorted(given, key=lambda found: found[:2])
        ]


@dataclass
class FakeTeamGoals:
    state: State

    def add(self, goal: TeamGoal) -> TeamGoal:
        for other in self.state.team_goals.values():
            if (other.unit_id, other.metric, other.quarter) == (
                goal.unit_id,
                goal.metric,
                goal.quarter,
            ):
                raise ConflictError(
                    kind="team_goal", constraint="uq_team_goal_unit_id_metric_quarter_on"
                )
        added = replace(goal, id=next_id(self.state.team_goals))
        self.state.team_goals[added.id] = added
        return added

    def get(self, goal_id: int) -> TeamGoal:
        try:
            return self.state.team_goals[goal_id]
        except KeyError:
            raise NotFoundError(kind="team_goal", key=goal_id) from None

    def hold(self, goal_id: int) -> None:
        self.get(goal_id)

    def of_lineage(self, lineage: Sequence[int]) -> list[TeamGoal]:
        return self._sorted(one for one in self._all() if one.unit_id in lineage)

    def below(self, unit_ids: Sequence[int]) -> list[TeamGoal]:
        return self._sorted(
            one for one in self._all() if _is_below(self.state, one.unit_id, unit_ids)
        )

    def to_measure(self, today: date) -> list[TeamGoal]:
        since = today - timedelta(days=62 + 92)
        return self._sorted(
            one
            for one in self._all()
            if one.reached_on is None
            and one.closed_on is None
            and since <= one.quarter.first_on <= today
        )

    def reached_since(self, on: date) -> list[TeamGoal]:
        found = [one for one in self._all() if one.reached_on is not None and one.reached_on >= on]
        return sorted(found, key=lambda one: one.id)

    def mark_reached(self, goal_id: int, on: date) -> bool:
        goal = self.get(goal_id)
        if goal.reached_on is not None:
            return False
        self.state.team_goals[goal_id] = replace(goal, reached_on=on)
        return True

    def close(self, goal_id: int, on: date) -> bool:
        goal = self.get(goal_id)
        if goal.closed_on is not None:
            return False
        self.state.team_goals[goal_id] = replace(goal, closed_on=on)
        return True

    def set_outcome(self, goal_id: int, outcome: str) -> None:
        self.state.team_goals[goal_id] = replace(self.get(goal_id), outcome=outcome)

    def note_measure(self, measure: Measure) -> None:
        if measure.number_of_people < FEWEST_PEOPLE or measure.value < 0:
            raise ConflictError(kind="goal_measure", constraint="bounds")
        self.state.goal_measures[measure.goal_id, measure.measured_on] = measure

    def last_measure(self, goal_id: int) -> Measure | None:
        own = [one for one in self.state.goal_measures.values() if one.goal_id == goal_id]
        return max(own, key=lambda one: one.measured_on, default=None)

    def add_entry(self, entry: PotEntry) -> bool:
        if entry.amount_cents <= 0:
            raise ConflictError(kind="pot_entry", constraint="amount_cents_bounds")
        if any(entry.key == one.key for one in self.state.pot_entries.values()):
            return False
        entry_id = next_id(self.state.pot_entries)
        self.state.pot_entries[entry_id] = replace(entry, id=entry_id)
        return True

    def entries_of(self, goal_id: int) -> list[PotEntry]:
        return [one for _, one in sorted(self.state.pot_entries.items()) if one.goal_id == goal_id]

    def people_below(
        self, unit_ids: Sequence[int], on: date, after_id: int, limit: int
    ) -> list[Employee]:
        found = [
            one
            for _, one in sorted(self.state.employees.items())
            if one.is_employed(on)
            and one.id > after_id
            and _is_below(self.state, one.unit_id, unit_ids)
        ]
        return found[:limit]

    def claimants_below(self, unit_id: int, since_on: date, before_on: date) -> list[int]:
        found = {
            one.employee_id
            for one in self.state.claims.values()
            if since_on <= one.occurred_on < before_on
            and _is_below(self.state, self.state.employees[one.employee_id].unit_id, [unit_id])
        }
        return sorted(found)

    def _all(self) -> list[TeamGoal]:
        return list(self.state.team_goals.values())

    def _sorted(self, goals: Iterable[TeamGoal]) -> list[TeamGoal]:
        return sorted(goals, key=lambda one: (-one.quarter.first_on.toordinal(), one.id))
