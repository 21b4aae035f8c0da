"""Reports, and the files about them: threads, proposed decisions, contests, statements."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from fleet.cases import CaseQuery, CaseRow, Contest, DecisionProposal, Entry
from fleet.errors import ConflictError, NotFoundError
from fleet.incidents import EventType, Incident
from storage.repositories.incident_rows import INCIDENT, incident_from, values_of
from storage.repositories.queue import IS_OPEN, IS_SENT, case_row, count_of, page_of
from storage.repositories.refusals import refusals
from storage.repositories.search import below
from storage.repositories.statements import statement, to_json
from storage.repositories.upsert import insert_new, upsert
from storage.tables import (
    AccidentStatementRow,
    ContestRow,
    DecisionProposalRow,
    EvidenceRow,
    IncidentEntryRow,
    ReminderRow,
    table_of,
)

ENTRY = table_of(IncidentEntryRow)
PROPOSAL = table_of(DecisionProposalRow)
CONTEST = table_of(ContestRow)
STATEMENT = table_of(AccidentStatementRow)
REMINDER = table_of(ReminderRow)
EVIDENCE = table_of(EvidenceRow)

_IS_DRAFT = sa.text("incident.status = 'draft'")
_IS_UNANSWERED = sa.text("contest.state = 'open'")
_PREVENTIVE = [event for event in EventType if event.is_preventive]
_NEXT_NUMBER = statement(
    "INSERT INTO case_counter (year, last_number) VALUES (:year, 1)"
    " ON CONFLICT (year) DO UPDATE SET last_number = case_counter.last_number + 1"
    " RETURNING last_number"
)


@dataclass(frozen=True, slots=True)
class SqlIncidents:
    """Reports, and the files about them."""

    connection: sa.Connection

    def get(self, incident_id: int) -> Incident:
        """Find an incident.

        Raises:
            NotFoundError: There is none.
        """
        found = self._one(INCIDENT.c.id == incident_id)
        if found is None:
            raise NotFoundError(kind="incident", key=incident_id)
        return found

    def by_number(self, number: str) -> Incident | None:
        """Find the case with that number."""
        is_numbered = sa.text("incident.number <> ''")
        return self._one(sa.and_(INCIDENT.c.number == number, is_numbered))

    def by_claim(self, claim_id: int) -> Incident | None:
        """Find the case from which the insurer's claim came."""
        return self._one(INCIDENT.c.claim_id == claim_id)

    def driven_on(self, driver_id: int, on: date) -> list[Incident]:
        """List the reports that were sent of one driver and day, oldest first."""
        own = sa.and_(INCIDENT.c.driver_id == driver_id, INCIDENT.c.occurred_on == on, IS_SENT)
        rows = self.connection.execute(sa.select(INCIDENT).where(own).order_by(INCIDENT.c.id))
        return [incident_from(row) for row in rows]

    def draft_of(self, reporter_id: int) -> Incident | None:
        """Find the report that the person has begun and not sent."""
        return self._one(sa.and_(INCIDENT.c.reporter_id == reporter_id, _IS_DRAFT))

    def add(self, incident: Incident) -> Incident:
        """Add a report; the store gives id and version, whatever they were."""
        values = values_of(incident) | {"version": 0}
        return replace(incident, id=self._added(INCIDENT, values), version=0)

    def save(self, incident: Incident) -> Incident:
        """Store the changes of an incident that nobody else saved since it was read.

        Raises:
            ConflictError: Somebody did, or removed it.
        """
        saved = replace(incident, version=incident.version + 1)
        change = (
            sa.update(INCIDENT)
            .where(INCIDENT.c.id == incident.id, INCIDENT.c.version == incident.version)
            .values(values_of(saved))
        )
        with refusals(self.connection):
            if self.connection.execute(change).rowcount != 1:
                raise ConflictError(kind="incident", constraint="version")
        return saved

    def remove(self, incident_id: int) -> None:
        """Delete a draft with all that belongs to it.

        Raises:
            NotFoundError: There is no such draft.
        """
        draft = sa.select(INCIDENT.c.id).where(INCIDENT.c.id == incident_id, _IS_DRAFT)
        if self.connection.execute(draft.with_for_update()).first() is None:
            raise NotFoundError(kind="draft", key=incident_id)
        for table in (EVIDENCE, ENTRY, REMINDER, STATEMENT):
            own = table.c.incident_id == incident_id
            self.connection.execute(sa.delete(table).where(own))
        self.connection.execute(sa.delete(INCIDENT).where(INCIDENT.c.id == incident_id))

    def next_number(self, year: int) -> int:
        """Give out the next number of a year's cases; it is used up by the commit alone."""
        return int(_NEXT_NUMBER.first(self.connection, year=year))

    def page(self, query: CaseQuery, offset: int, limit: int) -> tuple[list[CaseRow], int]:
        """List a page of the queue, and count all its cases."""
        rows = self.connection.execute(page_of(query, offset, limit)).all()
        total = self.connection.execute(count_of(query)).scalar_one()
        return [case_row(row) for row in rows], int(total)

    def of_person(self, employee_id: int, offset: int, limit: int) -> tuple[list[Incident], int]:
        """List a page of what a person reported or drove, newest first, and count all."""
        own = sa.or_(INCIDENT.c.reporter_id == employee_id, INCIDENT.c.driver_id == employee_id)
        newest_first = (INCIDENT.c.reported_at.desc(), INCIDENT.c.id.desc())
        return self._page(sa.and_(own, IS_SENT), newest_first, offset, limit)

    def answered_below(self, unit_id: int, offset: int, limit: int) -> tuple[list[Incident], int]:
        """List a page of the answered near misses and hazards of a branch, and count all."""
        answered = sa.and_(
            below(INCIDENT.c.unit_id, [unit_id]),
            INCIDENT.c.answered_at.is_not(None),
            INCIDENT.c.event.in_(_PREVENTIVE),
        )
        newest_first = (INCIDENT.c.answered_at.desc(), INCIDENT.c.id.desc())
        return self._page(answered, newest_first, offset, limit)

    def unsent_since(self, before: datetime, limit: int) -> list[Incident]:
        """List reports begun before an instant and not sent, without a photo since."""
        photo = EVIDENCE.c.incident_id == INCIDENT.c.id
        has_new_photo = sa.exists().where(photo, EVIDENCE.c.arrived_at >= before)
        rows = self.connection.execute(
            sa.select(INCIDENT)
            .where(_IS_DRAFT, INCIDENT.c.reported_at < before, ~has_new_photo)
            .order_by(INCIDENT.c.reported_at, INCIDENT.c.id)
            .limit(limit)
        )
        return [incident_from(row) for row in rows]

    def to_remind_of(self, since: datetime, after_id: int, limit: int) -> list[Incident]:
        """List a page by id of open cases and drafts since an instant, and of contested cases."""
        is_recent = INCIDENT.c.reported_at > since
        ids = sa.union(
            sa.select(INCIDENT.c.id).where(IS_OPEN, is_recent),
            sa.select(INCIDENT.c.id).where(_IS_DRAFT, INCIDENT.c.reporter_id > 0, is_recent),
            sa.select(CONTEST.c.incident_id).where(
                _IS_UNANSWERED, CONTEST.c.incident_id > after_id
            ),
        )
        rows = self.connection.execute(
            sa.select(INCIDENT)
            .where(INCIDENT.c.id.in_(ids), INCIDENT.c.id > after_id)
            .order_by(INCIDENT.c.id)
            .limit(limit)
        )
        return [incident_from(row) for row in rows]

    def add_entry(self, entry: Entry) -> Entry:
        """Add to the thread of a case; the store gives the id, whatever it was."""
        return replace(entry, id=self._added(ENTRY, asdict(entry)))

    def entries_of(self, incident_id: int) -> list[Entry]:
        """List the thread of a case, oldest first."""
        return [Entry(*row) for row in self._of(ENTRY, incident_id)]

    def add_proposal(self, proposal: DecisionProposal) -> DecisionProposal:
        """Add a proposed decision; the store gives the id, and refuses a second open one."""
        return replace(proposal, id=self._added(PROPOSAL, asdict(proposal)))

    def proposals_of(self, incident_id: int) -> list[DecisionProposal]:
        """List what was proposed for a case, oldest first."""
        return [DecisionProposal(*row) for row in self._of(PROPOSAL, incident_id)]

    def settle_proposal(self, proposal: DecisionProposal) -> bool:
        """End an open proposal; False when somebody else did."""
        end = {name: getattr(proposal, name) for name in ("state", "settled_by", "settled_at")}
        return self._settled(PROPOSAL, proposal.id, end)

    def add_contest(self, contest: Contest) -> Contest:
        """Add a contest; the store gives the id, and refuses a second open one."""
        return replace(contest, id=self._added(CONTEST, asdict(contest)))

    def contests_of(self, incident_id: int) -> list[Contest]:
        """List the contests of a case, oldest first."""
        return [Contest(*row) for row in self._of(CONTEST, incident_id)]

    def open_contests(self) -> list[Contest]:
        """List every contest that waits for its answer, oldest first."""
        rows = sa.select(CONTEST).where(_IS_UNANSWERED).order_by(CONTEST.c.id)
        return [Contest(*row) for row in self.connection.execute(rows)]

    def settle_contest(self, contest: Contest) -> bool:
        """End an open contest; False when somebody else did."""
        names = ("state", "answered_by", "answered_at", "answer")
        return self._settled(CONTEST, contest.id, {name: getattr(contest, name) for name in names})

    def statement_of(self, incident_id: int) -> Mapping[str, str]:
        """Read the fields of the accident statement that are filled in."""
        own = sa.select(STATEMENT.c.filled).where(STATEMENT.c.incident_id == incident_id)
        filled = self.connection.execute(own).scalar_one_or_none()
        fields: dict[str, str] = {} if filled is None else json.loads(filled)
        return fields

    def set_statement(self, incident_id: int, fields: Mapping[str, str]) -> None:
        """Replace the fields of the accident statement."""
        values = {"incident_id": incident_id, "filled": to_json(fields)}
        self.connection.execute(upsert(self.connection, STATEMENT, values))

    def mark_reminded(self, incident_id: int, reminder: str, at: datetime) -> bool:
        """Note that a reminder was sent; False when it was sent before."""
        values = {"incident_id": incident_id, "reminder": reminder, "sent_at": at}
        new = insert_new(self.connection, REMINDER, values).returning(REMINDER.c.reminder)
        return self.connection.execute(new).first() is not None

    def _one(self, is_wanted: sa.ColumnElement[bool]) -> Incident | None:
        row = self.connection.execute(sa.select(INCIDENT).where(is_wanted)).one_or_none()
        return None if row is None else incident_from(row)

    def _page(
        self,
        is_wanted: sa.ColumnElement[bool],
        order: tuple[sa.ColumnElement[Any], ...],
        offset: int,
        limit: int,
    ) -> tuple[list[Incident], int]:
        page = sa.select(INCIDENT).where(is_wanted).order_by(*order).offset(offset).limit(limit)
        count = sa.select(sa.func.count()).select_from(INCIDENT).where(is_wanted)
        incidents = [incident_from(row) for row in self.connection.execute(page)]
        return incidents, int(self.connection.execute(count).scalar_one())

    def _added(self, table: sa.Table, values: dict[str, Any]) -> int:
        values.pop("id", None)
        insert = sa.insert(table).values(values).returning(table.c.id)
        with refusals(self.connection):
            return int(self.connection.execute(insert).scalar_one())

    def _of(self, table: sa.Table, incident_id: int) -> sa.CursorResult[*tuple[Any, ...]]:
        own = sa.select(table).where(table.c.incident_id == incident_id)
        return self.connection.execute(own.order_by(table.c.id))

    def _settled(self, table: sa.Table, row_id: int, end: Mapping[str, Any]) -> bool:
        is_open = sa.and_(table.c.id == row_id, sa.text("state = 'open'"))
        change = sa.update(table).where(is_open).values(end)
        with refusals(self.connection):
            return self.connection.execute(change).rowcount == 1
