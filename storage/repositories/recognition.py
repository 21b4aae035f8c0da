"""Points and badges: rows are only added."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from fleet.errors import NotFoundError
from fleet.incidents import Incident
from fleet.months import Month
from fleet.recognition import Badge, PointEntry, PointReason
from storage.repositories.incident_rows import INCIDENT, incident_from
from storage.repositories.queue import IS_SENT
from storage.repositories.upsert import insert_new
from storage.tables import BadgeRow, BadgeToldRow, EmployeeRow, PointEntryRow, table_of

ENTRY = table_of(PointEntryRow)
BADGE = table_of(BadgeRow)
TOLD = table_of(BadgeToldRow)
EMPLOYEE = table_of(EmployeeRow)

_IS_TOLD = sa.and_(TOLD.c.employee_id == BADGE.c.employee_id, TOLD.c.kind == BADGE.c.kind)


_CORRECTION = ENTRY.alias("correction")
_SET_RIGHT = (
    sa.select(sa.func.coalesce(sa.func.sum(_CORRECTION.c.points), 0))
    .where(_CORRECTION.c.corrects_id == ENTRY.c.id)
    .correlate(ENTRY)
    .scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class SqlRecognition:
    """Points and badges."""

    connection: sa.Connection

    def add(
        self,
        entry: PointEntry,
        most_a_month: int | None = None,
        counted: Sequence[PointReason] = (),
    ) -> PointEntry | None:
        """Add points once, within the cap of their month; None when they are not given."""
        if most_a_month is not None and self._is_full(entry, most_a_month, counted):
            return None
        insert = insert_new(self.connection, ENTRY, _values(entry)).returning(ENTRY.c.id)
        entry_id = self.connection.execute(insert).scalar_one_or_none()
        return None if entry_id is None else replace(entry, id=int(entry_id))

    def _is_full(self, entry: PointEntry, most: int, counted: Sequence[PointReason]) -> bool:
        """Whether the month has all it may have; two at once wait for each other at the person."""
        own = sa.select(EMPLOYEE.c.id).where(EMPLOYEE.c.id == entry.employee_id)
        self.connection.execute(own.with_for_update())
        number = sa.select(sa.func.count()).where(
            ENTRY.c.employee_id == entry.employee_id,
            ENTRY.c.month == str(entry.month),
            ENTRY.c.reason.in_(list(counted)),
            ENTRY.c.points + _SET_RIGHT > 0,  # what was an error takes no place
        )
        return int(self.connection.execute(number).scalar_one()) >= most

    def entry(self, entry_id: int) -> PointEntry:
        """Find an entry.

        Raises:
            NotFoundError: There is none.
        """
        for found in self._entries(ENTRY.c.id == entry_id):
            return found
        raise NotFoundError(kind="point_entry", key=entry_id)

    def entries_of(self, employee_id: int) -> list[PointEntry]:
        """List all that the person was given, in the order in which it was."""
        return self._entries(ENTRY.c.employee_id == employee_id)

    def add_badge(self, badge: Badge) -> bool:
        """Give a badge for good; False when the person has it."""
        insert = insert_new(self.connection, BADGE, asdict(badge)).returning(BADGE.c.kind)
        return self.connection.execute(insert).first() is not None

    def badges_of(self, employee_id: int) -> list[Badge]:
        """List the person's badges, the first one first."""
        return self._badges(BADGE.c.employee_id == employee_id)

    def badges_to_tell(self, employee_id: int) -> list[Badge]:
        """List the badges of which the person was not told yet."""
        is_told = sa.exists().where(_IS_TOLD)
        return self._badges(sa.and_(BADGE.c.employee_id == employee_id, ~is_told))

    def mark_told(self, badges: Sequence[Badge], at: datetime) -> None:
        """Note that the person was told of badges."""
        for badge in badges:
            values = {"employee_id": badge.employee_id, "kind": badge.kind, "told_at": at}
            self.connection.execute(insert_new(self.connection, TOLD, values))

    def reports_since(self, since: datetime, after_id: int, limit: int) -> list[Incident]:
        """List a page by id of the reports with a name, sent or answered after an instant."""
        recent = sa.or_(INCIDENT.c.reported_at >= since, INCIDENT.c.answered_at >= since)
        rows = self.connection.execute(
            sa.select(INCIDENT)
            .where(INCIDENT.c.id > after_id, IS_SENT, INCIDENT.c.reporter_id.is_not(None), recent)
            .order_by(INCIDENT.c.id)
            .limit(limit)
        )
        return [incident_from(row) for row in rows]

    def people_after(self, after_id: int, on: date, limit: int) -> list[int]:
        """List a page by id of those who are employed on a day."""
        left_on = EMPLOYEE.c.left_on
        rows = self.connection.execute(
            sa.select(EMPLOYEE.c.id)
            .where(EMPLOYEE.c.id > after_id, EMPLOYEE.c.entered_on <= on)
            .where(sa.or_(left_on.is_(None), left_on > on))
            .order_by(EMPLOYEE.c.id)
            .limit(limit)
        )
        return [int(row.id) for row in rows]

    def _entries(self, is_wanted: sa.ColumnElement[bool]) -> list[PointEntry]:
        wanted = sa.select(ENTRY).where(is_wanted).order_by(ENTRY.c.id)
        rows = self.connection.execute(wanted).mappings()
        return [PointEntry(**{**row, "month": Month.read(row["month"])}) for row in rows]

    def _badges(self, is_wanted: sa.ColumnElement[bool]) -> list[Badge]:
        rows = self.connection.execute(sa.select(BADGE).where(is_wanted))
        return sorted((Badge(*row) for row in rows), key=Badge.place)


def _values(entry: PointEntry) -> dict[str, Any]:
    values = asdict(entry) | {"month": str(entry.month)}
    del values["id"]
    return values
