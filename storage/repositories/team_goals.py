"""Goals of units, what was measured, and their pots."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from fleet.errors import NotFoundError
from fleet.people import Employee
from fleet.team_goals import Measure, PotEntry, Quarter, TeamGoal
from storage.repositories.driving import CLAIM
from storage.repositories.refusals import refusals
from storage.repositories.search import EMPLOYEE, below, employed
from storage.repositories.upsert import insert_new, upsert
from storage.tables import GoalMeasureRow, PotEntryRow, TeamGoalRow, table_of

GOAL = table_of(TeamGoalRow)
MEASURE = table_of(GoalMeasureRow)
ENTRY = table_of(PotEntryRow)

_PERSON = tuple(column for column in EMPLOYEE.c if column.name != "search_text")
_MEASURED_AFTER = timedelta(days=62)  # an S/P comes from the insurer weeks after the quarter
_LONGEST_QUARTER = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class SqlTeamGoals:
    """Goals of units."""

    connection: sa.Connection

    def add(self, goal: TeamGoal) -> TeamGoal:
        """Add it; the store gives the id, and refuses a second one of that quarter."""
        insert = sa.insert(GOAL).values(_values(goal)).returning(GOAL.c.id)
        with refusals(self.connection):
            goal_id = int(self.connection.execute(insert).scalar_one())
        return replace(goal, id=goal_id)

    def get(self, goal_id: int) -> TeamGoal:
        """Find a goal.

        Raises:
            NotFoundError: There is none.
        """
        for goal in self._found(GOAL.c.id == goal_id):
            return goal
        raise NotFoundError(kind="team_goal", key=goal_id)

    def hold(self, goal_id: int) -> None:
        """Let nobody else write into the pot of a goal until this transaction ends."""
        self.connection.execute(sa.select(GOAL.c.id).where(GOAL.c.id == goal_id).with_for_update())

    def of_lineage(self, lineage: Sequence[int]) -> list[TeamGoal]:
        """List the goals of those very units, newest quarter first."""
        return self._found(GOAL.c.unit_id.in_(list(lineage)))

    def below(self, unit_ids: Sequence[int]) -> list[TeamGoal]:
        """List the goals of those units and below, newest quarter first."""
        return self._found(below(GOAL.c.unit_id, unit_ids))

    def to_measure(self, today: date) -> list[TeamGoal]:
        """List goals that are not reached or ended, and whose quarter began and ended lately."""
        since = today - _MEASURED_AFTER - _LONGEST_QUARTER
        is_open = sa.and_(GOAL.c.reached_on.is_(None), GOAL.c.closed_on.is_(None))
        return self._found(sa.and_(is_open, GOAL.c.quarter_on.between(since, today)))

    def reached_since(self, on: date) -> list[TeamGoal]:
        """List goals that were reached on that day or later, by id."""
        found = self._found(GOAL.c.reached_on >= on)
        return sorted(found, key=lambda goal: goal.id)

    def mark_reached(self, goal_id: int, on: date) -> bool:
        """Note it; False when it was noted before."""
        return self._once(goal_id, GOAL.c.reached_on, on)

    def close(self, goal_id: int, on: date) -> bool:
        """End it; False when it was ended before."""
        return self._once(goal_id, GOAL.c.closed_on, on)

    def set_outcome(self, goal_id: int, outcome: str) -> None:
        """Keep what the team got in the end."""
        change = sa.update(GOAL).where(GOAL.c.id == goal_id).values(outcome=outcome)
        self.connection.execute(change)

    def note_measure(self, measure: Measure) -> None:
        """Keep what was measured on a day; of the same day the last one."""
        with refusals(self.connection):
            self.connection.execute(upsert(self.connection, MEASURE, asdict(measure)))

    def last_measure(self, goal_id: int) -> Measure | None:
        """Find the newest measure of a goal."""
        wanted = sa.select(MEASURE).where(MEASURE.c.goal_id == goal_id)
        newest = wanted.order_by(MEASURE.c.measured_on.desc()).limit(1)
        row = self.connection.execute(newest).one_or_none()
        return None if row is None else Measure(*row)

    def add_entry(self, entry: PotEntry) -> bool:
        """Add it; False when its key was added before."""
        values = asdict(entry)
        del values["id"]
        insert = insert_new(self.connection, ENTRY, values).returning(ENTRY.c.id)
        with refusals(self.connection):
            return self.connection.execute(insert).first() is not None

    def entries_of(self, goal_id: int) -> list[PotEntry]:
        """List the entries of a pot, oldest first."""
        columns = [ENTRY.c[name] for name in PotEntry.__dataclass_fields__]
        wanted = sa.select(*columns).where(ENTRY.c.goal_id == goal_id).order_by(ENTRY.c.id)
        return [PotEntry(*row) for row in self.connection.execute(wanted)]

    def people_below(
        self, unit_ids: Sequence[int], on: date, after_id: int, limit: int
    ) -> list[Employee]:
        """List the next employed people of those units and below them, by id."""
        wanted = (
            sa.select(*_PERSON)
            .where(below(EMPLOYEE.c.unit_id, unit_ids), employed(on), EMPLOYEE.c.id > after_id)
            .order_by(EMPLOYEE.c.id)
            .limit(limit)
        )
        return [Employee(*row) for row in self.connection.execute(wanted)]

    def claimants_below(self, unit_id: int, since_on: date, before_on: date) -> list[int]:
        """List the people of a unit and below it with a claim on those days."""
        wanted = (
            sa.select(CLAIM.c.employee_id)
            .distinct()
            .join(EMPLOYEE, EMPLOYEE.c.id == CLAIM.c.employee_id)
            .where(below(EMPLOYEE.c.unit_id, [unit_id]))
            .where(CLAIM.c.occurred_on >= since_on, CLAIM.c.occurred_on < before_on)
            .order_by(CLAIM.c.employee_id)
        )
        return [int(row[0]) for row in self.connection.execute(wanted)]

    def _once(self, goal_id: int, column: sa.Column[Any], on: date) -> bool:
        change = sa.update(GOAL).where(GOAL.c.id == goal_id, column.is_(None))
        return self.connection.execute(change.values({column: on})).rowcount == 1

    def _found(self, is_wanted: sa.ColumnElement[bool]) -> list[TeamGoal]:
        order = (GOAL.c.quarter_on.desc(), GOAL.c.id)
        rows = self.connection.execute(sa.select(GOAL).where(is_wanted).order_by(*order))
        return [_goal(row._asdict()) for row in rows]


def _values(goal: TeamGoal) -> dict[str, Any]:
    values = asdict(goal)
    del values["id"], values["quarter"]
    return values | {"quarter_on": goal.quarter.first_on}


def _goal(row: dict[str, Any]) -> TeamGoal:
    return TeamGoal(quarter=Quarter.starting(row.pop("quarter_on")), **row)
