"""Forgets what is kept no longer; the triggers let go of what `allow` has noted, and nothing else.

What is deleted stays in the free pages of a database file until they are used again, and in the
backups that were made before: docs/decisions/0102.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Final

import sqlalchemy as sa

from fleet.incidents import EventType, IncidentStatus
from fleet.retention import Forgettable
from storage.repositories.upsert import upsert
from storage.tables import (
    AccidentStatementRow,
    AssignmentRow,
    AttestationCodeRow,
    AttestationRow,
    BadgeRow,
    BadgeToldRow,
    ClaimDecisionRow,
    ClaimRow,
    ContestRow,
    ContractToldRow,
    CountdownToldRow,
    DecisionProposalRow,
    DrivingRecordRow,
    EmployeeRow,
    EvidenceRow,
    GrantRow,
    HandoverRow,
    IncidentEntryRow,
    IncidentRow,
    InterruptionRow,
    InvitationRow,
    JournalRow,
    PastAccountRow,
    PointEntryRow,
    PreferencesRow,
    ReminderRow,
    RenewalCloseRow,
    RetentionMarkRow,
    RewardReachedRow,
    RewardRequestRow,
    StreakConfirmationRow,
    StreakMonthRow,
    StreakPauseRow,
    TelegramLinkRow,
    table_of,
)

MARK = table_of(RetentionMarkRow)
INCIDENT = table_of(IncidentRow)
CLAIM = table_of(ClaimRow)
DECISION = table_of(ClaimDecisionRow)
EMPLOYEE = table_of(EmployeeRow)
ENTRY = table_of(IncidentEntryRow)
JOURNAL = table_of(JournalRow)
HANDOVER = table_of(HandoverRow)
ASSIGNMENT = table_of(AssignmentRow)

OF_A_CASE: Final = tuple(
    table_of(row)
    for row in (
        DecisionProposalRow,  # before the evidence that it names
        ContestRow,
        EvidenceRow,
        IncidentEntryRow,
        AccidentStatementRow,
        ReminderRow,
    )
)
OF_A_PERSON: Final = tuple(
    table_of(row)
    for row in (
        DrivingRecordRow,
        InterruptionRow,
        PointEntryRow,
        BadgeToldRow,
        BadgeRow,
        StreakConfirmationRow,
        StreakPauseRow,
        StreakMonthRow,
        PastAccountRow,
        RenewalCloseRow,
        RewardRequestRow,
        RewardReachedRow,
        ContractToldRow,
        CountdownToldRow,
        AttestationCodeRow,  # before the attestation that it names
        AttestationRow,
        PreferencesRow,
        TelegramLinkRow,
        InvitationRow,
        GrantRow,
    )
)
"""What is known of nobody who left long ago."""

_COST_STEP_CENTS: Final = 50_000
_PREVENTIVE: Final = tuple(event for event in EventType if event.is_preventive)


@dataclass(frozen=True, slots=True)
class SqlRetention:
    """Forgets what is kept no longer."""

    connection: sa.Connection

    def allow(self, what: Forgettable, before: datetime) -> None:
        """Note that what is older may be deleted; the note never moves back."""
        noted = sa.select(MARK.c.before).where(MARK.c.what == what)
        known = self.connection.execute(noted).scalar_one_or_none()
        if known is None or known < before:
            values = {"what": what, "before": before}
            self.connection.execute(upsert(self.connection, MARK, values))

    def cases_to_forget(self, occurred_before: date, limit: int) -> list[int]:
        """List the old closed cases of which more is known than is kept."""
        old = _old_cases(occurred_before, limit)
        return [int(case.id) for case in self.connection.execute(old)]

    def forget_cases(self, occurred_before: date, limit: int) -> int:
        """Keep of old closed cases only kind, site, month and the size of the costs."""
        cases = self.connection.execute(_old_cases(occurred_before, limit)).all()
        for case in cases:
            for table in OF_A_CASE:
                self._delete(table, table.c.incident_id == case.id)
            change = sa.update(INCIDENT).where(INCIDENT.c.id == case.id)
            self.connection.execute(change.values(_nameless(case)))
        return len(cases)

    def reports_to_forget(self, closed_before: datetime, limit: int) -> list[int]:
        """List the near misses and hazards that were closed long ago and still name somebody."""
        old = _old_reports(closed_before, limit)
        return [int(case.id) for case in self.connection.execute(old)]

    def forget_reporters(self, closed_before: datetime, limit: int) -> int:
        """Forget who reported near misses and hazards that were closed long ago."""
        cases = self.connection.execute(_old_reports(closed_before, limit)).all()
        evidence = table_of(EvidenceRow)
        for case in cases:
            nobody = {"reporter_id": None, "driver_id": None}
            own = INCIDENT.c.id == case.id
            self.connection.execute(sa.update(INCIDENT).where(own).values(nobody))
            theirs = sa.and_(ENTRY.c.incident_id == case.id, ENTRY.c.author_id == case.reporter_id)
            self.connection.execute(sa.update(ENTRY).where(theirs).values(author_id=None))
            photos = sa.update(evidence).where(evidence.c.incident_id == case.id)
            self.connection.execute(photos.values(added_by=None, chat_id=None))
        return len(cases)

    def forget_drives(self, ended_before: date, limit: int) -> int:
        """Forget who had which vehicle, with the photos, where that ended before the day."""
        was_given_back = HANDOVER.c.given_back_at < _at_midnight(ended_before)
        old = sa.select(HANDOVER.c.id).where(was_given_back).order_by(HANDOVER.c.id).limit(limit)
        drives = list(self.connection.execute(old).scalars())
        evidence = table_of(EvidenceRow)
        self._delete(evidence, evidence.c.handover_id.in_(drives))
        number = self._delete(HANDOVER, HANDOVER.c.id.in_(drives))
        given = sa.select(ASSIGNMENT.c.id).where(ASSIGNMENT.c.until_on < ended_before)
        some = given.order_by(ASSIGNMENT.c.id).limit(limit - number)
        return number + self._delete(ASSIGNMENT, ASSIGNMENT.c.id.in_(some))

    def drivers_with_claims(self, occurred_before: date, after_id: int, limit: int) -> list[int]:
        """List people by id who have an old claim that no case needs any more."""
        needed = sa.exists().where(INCIDENT.c.claim_id == CLAIM.c.id)
        found = (
            sa.select(CLAIM.c.employee_id)
            .where(CLAIM.c.occurred_on < occurred_before, CLAIM.c.employee_id > after_id, ~needed)
            .distinct()
            .order_by(CLAIM.c.employee_id)
            .limit(limit)
        )
        return list(self.connection.execute(found).scalars())

    def forget_claims(self, employee_id: int, occurred_before: date) -> int:
        """Delete a person's claims of before that day, with their decisions."""
        old = sa.and_(CLAIM.c.employee_id == employee_id, CLAIM.c.occurred_on < occurred_before)
        self._delete(DECISION, DECISION.c.claim_id.in_(sa.select(CLAIM.c.id).where(old)))
        return self._delete(CLAIM, old)

    def departed(self, left_before: date, after_id: int, limit: int) -> list[int]:
        """List people by id who left before that day, and who are not forgotten yet."""
        known = [sa.exists().where(_owner(table) == EMPLOYEE.c.id) for table in OF_A_PERSON]
        named = sa.and_(EMPLOYEE.c.first_name != "", *_unneeded())
        found = (
            sa.select(EMPLOYEE.c.id)
            .where(EMPLOYEE.c.left_on < left_before, EMPLOYEE.c.id > after_id)
            .where(sa.or_(*known, named))
            .order_by(EMPLOYEE.c.id)
            .limit(limit)
        )
        return list(self.connection.execute(found).scalars())

    def forget_departed(self, employee_id: int) -> int:
        """Delete record, recognition, account and wishes; the name too, once no file needs it."""
        own = EMPLOYEE.c.id == employee_id
        number = sum(self._delete(table, _owner(table) == employee_id) for table in OF_A_PERSON)
        nameless = {"first_name": "", "last_name": EMPLOYEE.c.number, "search_text": ""}
        change = sa.update(EMPLOYEE).where(own, EMPLOYEE.c.first_name != "", *_unneeded())
        return number + self.connection.execute(change.values(nameless)).rowcount

    def forget_journal(self, before: datetime, limit: int) -> int:
        """Delete the oldest entries of the journal that were written before."""
        oldest = sa.select(JOURNAL.c.id).where(JOURNAL.c.at < before)
        some = oldest.order_by(JOURNAL.c.id).limit(limit)
        return self._delete(JOURNAL, JOURNAL.c.id.in_(some))

    def _delete(self, table: sa.Table, which: sa.ColumnElement[bool]) -> int:
        return self.connection.execute(sa.delete(table).where(which)).rowcount


def _old_cases(occurred_before: date, limit: int) -> sa.Select[Any]:
    happened_on = sa.func.coalesce(INCIDENT.c.occurred_on, sa.func.date(INCIDENT.c.reported_at))
    is_named = sa.or_(
        INCIDENT.c.reporter_id.is_not(None),
        INCIDENT.c.driver_id.is_not(None),
        INCIDENT.c.handler_id.is_not(None),
        INCIDENT.c.vehicle_id.is_not(None),
        INCIDENT.c.claim_id.is_not(None),
        INCIDENT.c.facts != "",
        INCIDENT.c.answer != "",
        sa.exists().where(ENTRY.c.incident_id == INCIDENT.c.id),
    )
    return (
        sa.select(INCIDENT)
        .where(INCIDENT.c.status == IncidentStatus.CLOSED, happened_on < occurred_before)
        .where(is_named)
        .order_by(INCIDENT.c.id)
        .limit(limit)
    )


def _old_reports(closed_before: datetime, limit: int) -> sa.Select[Any]:
    named = sa.or_(INCIDENT.c.reporter_id.is_not(None), INCIDENT.c.driver_id.is_not(None))
    return (
        sa.select(INCIDENT.c.id, INCIDENT.c.reporter_id)
        .where(INCIDENT.c.status == IncidentStatus.CLOSED, INCIDENT.c.event.in_(_PREVENTIVE))
        .where(INCIDENT.c.closed_at < closed_before, named)
        .order_by(INCIDENT.c.id)
        .limit(limit)
    )


def _at_midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def _owner(table: sa.Table) -> sa.ColumnElement[int]:
    column: sa.ColumnElement[int] = table.c.employee_id
    return column


def _unneeded() -> tuple[sa.ColumnElement[bool], ...]:
    """Neither a claim nor a case names the person."""
    in_case = sa.or_(INCIDENT.c.driver_id == EMPLOYEE.c.id, INCIDENT.c.reporter_id == EMPLOYEE.c.id)
    return (
        ~sa.exists().where(CLAIM.c.employee_id == EMPLOYEE.c.id),
        ~sa.exists().where(in_case),
    )


def _nameless(case: sa.Row[Any]) -> dict[str, Any]:
    """What is left of a case: kind, site, month and the size of the costs."""
    occurred_on = None if case.occurred_on is None else case.occurred_on.replace(day=1)
    month = case.reported_at.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    costs = ("paid_cents", "reserved_cents", "recovered_cents", "deductible_cents")
    return {
        "reporter_id": None,
        "driver_id": None,
        "handler_id": None,
        "vehicle_id": None,
        "claim_id": None,
        "plate": "",
        "occurred_on": occurred_on,
        "occurred_minute": None,
        "reported_at": month,
        "answered_at": None,
        "closed_at": max(month, case.closed_at.replace(day=1, hour=0, minute=0, second=0)),
        "is_injured": None,
        "facts": "",
        "answer": "",
        "left_out": "",
        "insurer_reference": "",
        "expert": "",
        "repairer": "",
        "due_on": None,
        "injury_since": None,
        "version": case.version + 1,
        **{
            name: round(getattr(case, name) / _COST_STEP_CENTS) * _COST_STEP_CENTS for name in costs
        },
    }
