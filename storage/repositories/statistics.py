"""Counts by unit for the digests: one statement for each figure, and none for each person."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from fleet.cases import CaseRow, EntryKind
from fleet.closes import REALISED, EffectKind
from fleet.incidents import EventType, IncidentStatus
from fleet.months import Month
from fleet.people import Role
from fleet.statistics import (
    ANSWER_TIME,
    FAULTY,
    FAULTY_KINDS,
    AnswerFact,
    CallReason,
    EffectCount,
    FigureKind,
    PersonToCall,
    PublishedFigure,
    RenewalCount,
    ReportFact,
    StatusCount,
    WeightedCount,
)
from storage.repositories.incident_rows import INCIDENT
from storage.repositories.queue import CASE_ROWS, CONTEST, IS_OPEN, IS_SENT, case_row
from storage.repositories.refusals import refusals
from storage.repositories.search import EMPLOYEE, below, employed
from storage.repositories.units import UNIT
from storage.tables import (
    AssignmentRow,
    ClaimDecisionRow,
    ClaimRow,
    GrantRow,
    HandoverRow,
    IncidentEntryRow,
    MonthEffectRow,
    PublishedFigureRow,
    RenewalCloseRow,
    VehicleRow,
    table_of,
)

FIGURE = table_of(PublishedFigureRow)
ASSIGNMENT = table_of(AssignmentRow)
HANDOVER = table_of(HandoverRow)
VEHICLE = table_of(VehicleRow)
ENTRY = table_of(IncidentEntryRow)
GRANT = table_of(GrantRow)
CLOSE = table_of(RenewalCloseRow)
CLAIM = table_of(ClaimRow)
DECISION = table_of(ClaimDecisionRow)
EFFECT = table_of(MonthEffectRow)

_KEY = (FIGURE.c.unit_id, FIGURE.c.until, FIGURE.c.kind, FIGURE.c.detail)
QUESTION_DAYS = 7
Wanted = list[sa.ColumnElement[bool] | sa.TextClause]
_PREVENTIVE = [event for event in EventType if event.is_preventive]
_PERSON = sa.func.coalesce(INCIDENT.c.driver_id, INCIDENT.c.reporter_id)
_ANY_UNIT = INCIDENT.c.unit_id.in_(sa.select(UNIT.c.id))


@dataclass(frozen=True, slots=True)
class SqlStatistics:
    """Counts by unit, what was published of them, and the lists of a digest."""

    connection: sa.Connection

    def people_by_unit(self, since: date, until: date) -> dict[int, int]:
        """Count who was employed on one of those days, by the unit of today."""
        left_on = EMPLOYEE.c.left_on
        there = sa.and_(EMPLOYEE.c.entered_on <= until, sa.or_(left_on.is_(None), left_on > since))
        rows = self.connection.execute(
            sa.select(EMPLOYEE.c.unit_id, sa.func.count()).where(there).group_by(EMPLOYEE.c.unit_id)
        )
        return {int(unit_id): int(number) for unit_id, number in rows}

    def reports_between(self, since: datetime, until: datetime) -> list[ReportFact]:
        """List what was sent from an instant until before another one, oldest first."""
        is_by_other = sa.and_(
            INCIDENT.c.driver_id.is_not(None),
            INCIDENT.c.reporter_id.is_not(None),
            INCIDENT.c.driver_id != INCIDENT.c.reporter_id,
        )
        rows = self.connection.execute(
            sa.select(
                INCIDENT.c.unit_id,
                INCIDENT.c.event,
                INCIDENT.c.occurred_on,
                INCIDENT.c.reported_at,
                sa.type_coerce(is_by_other, sa.Boolean()),
            )
            .where(IS_SENT, INCIDENT.c.event.is_not(None))
            .where(INCIDENT.c.reported_at >= since, INCIDENT.c.reported_at < until)
            .order_by(INCIDENT.c.reported_at, INCIDENT.c.id)
        )
        return [ReportFact(*row) for row in rows]

    def answers_between(self, since: datetime, until: datetime) -> list[AnswerFact]:
        """List near misses and hazards that were answered or seven days old then, oldest first."""
        reported_at = INCIDENT.c.reported_at
        rows = self.connection.execute(
            sa.select(INCIDENT.c.unit_id, reported_at, INCIDENT.c.answered_at)
            .where(IS_SENT, INCIDENT.c.event.in_(_PREVENTIVE))
            .where(reported_at >= since - ANSWER_TIME, reported_at < until)
            .order_by(reported_at, INCIDENT.c.id)
        )
        facts = (AnswerFact(*row) for row in rows)
        return [one for one in facts if since <= one.settled_at < until]

    def renewals_between(self, since: date, until: date) -> list[RenewalCount]:
        """Count the closes of those days by unit and coefficient."""
        grouped = (EMPLOYEE.c.unit_id, CLOSE.c.after_hundredths)
        rows = self.connection.execute(
            sa.select(*grouped, sa.func.count())
            .select_from(CLOSE)
            .join(EMPLOYEE, EMPLOYEE.c.id == CLOSE.c.employee_id)
            .where(CLOSE.c.renewal_on.between(since, until))
            .group_by(*grouped)
            .order_by(*grouped)
        )
        return [RenewalCount(*row) for row in rows]

    def weighted_between(self, since: date, until: date) -> list[WeightedCount]:
        """Sum the closes of those days whose reference premium is known by unit."""
        premium = CLOSE.c.reference_premium_cents
        sums = (
            sa.func.count(),
            sa.func.sum(premium),
            sa.func.sum(premium * CLOSE.c.after_hundredths),
        )
        rows = self.connection.execute(
            sa.select(EMPLOYEE.c.unit_id, *sums)
            .select_from(CLOSE)
            .join(EMPLOYEE, EMPLOYEE.c.id == CLOSE.c.employee_id)
            .where(CLOSE.c.renewal_on.between(since, until), premium.is_not(None))
            .group_by(EMPLOYEE.c.unit_id)
            .order_by(EMPLOYEE.c.unit_id)
        )
        return [WeightedCount(*(int(value) for value in row)) for row in rows]

    def faults_between(self, since: datetime, until: datetime) -> dict[int, int]:
        """Count the claims that were first held liable then, by the unit of their driver."""
        earlier = DECISION.alias("earlier")
        is_first = ~sa.exists().where(
            earlier.c.claim_id == DECISION.c.claim_id,
            earlier.c.id < DECISION.c.id,
            _holds_liable(earlier),
        )
        typed = sa.and_(DECISION.c.recorded_at >= since, DECISION.c.recorded_at < until)
        imported = sa.and_(
            DECISION.c.decided_on >= since.date(), DECISION.c.decided_on < until.date()
        )
        is_then = sa.or_(
            sa.and_(DECISION.c.recorded_by.is_not(None), typed),
            sa.and_(DECISION.c.recorded_by.is_(None), imported),
        )
        rows = self.connection.execute(
            sa.select(EMPLOYEE.c.unit_id, sa.func.count())
            .select_from(DECISION)
            .join(CLAIM, CLAIM.c.id == DECISION.c.claim_id)
            .join(EMPLOYEE, EMPLOYEE.c.id == CLAIM.c.employee_id)
            .where(_holds_liable(DECISION), CLAIM.c.kind.in_(FAULTY_KINDS), is_first, is_then)
            .group_by(EMPLOYEE.c.unit_id)
        )
        return {int(unit_id): int(number) for unit_id, number in rows}

    def effects_in(self, month: Month) -> list[EffectCount]:
        """Sum the effect of the renewals of a month by unit."""
        kind = EFFECT.c.kind
        cents = sa.case((kind.in_(list(REALISED)), EFFECT.c.cents), else_=0)
        counted = (*REALISED, EffectKind.UNCHANGED)
        number = sa.case((kind.in_(list(counted)), EFFECT.c.number_of_people), else_=0)
        rows = self.connection.execute(
            sa.select(EFFECT.c.unit_id, sa.func.sum(cents), sa.func.sum(number))
            .where(EFFECT.c.month == str(month))
            .group_by(EFFECT.c.unit_id)
            .order_by(EFFECT.c.unit_id)
        )
        return [EffectCount(unit, int(sum_), int(number_)) for unit, sum_, number_ in rows]

    def publish(self, figures: Iterable[PublishedFigure]) -> int:
        """Keep figures; what was published before stays as it was."""
        wanted = {_key(one): one for one in figures}
        if not wanted:
            return 0
        kinds = {one.kind for one in wanted.values()}
        untils = {str(one.until) for one in wanted.values()}
        known = self.connection.execute(
            sa.select(*_KEY).where(FIGURE.c.kind.in_(kinds), FIGURE.c.until.in_(untils))
        )
        before = {tuple(row) for row in known}
        new = [_values(one) for key, one in wanted.items() if key not in before]
        with refusals(self.connection):
            if new:
                self.connection.execute(sa.insert(FIGURE), new)
        return len(new)

    def published(
        self, unit_ids: Sequence[int], since: Month, until: Month
    ) -> list[PublishedFigure]:
        """List what was published of units, by unit, period, kind and detail."""
        rows = self.connection.execute(
            sa.select(FIGURE)
            .where(FIGURE.c.unit_id.in_(list(unit_ids)))
            .where(FIGURE.c.until.between(str(since), str(until)))
            .order_by(FIGURE.c.unit_id, FIGURE.c.until, FIGURE.c.kind, FIGURE.c.detail)
        )
        return [
            PublishedFigure(
                row.unit_id,
                row.kind,
                Month.read(row.since),
                Month.read(row.until),
                row.value,
                row.detail,
            )
            for row in rows
        ]

    def units_shown(self, kind: FigureKind, until: Month) -> frozenset[int]:
        """Find the units of which a figure was published."""
        published = sa.and_(FIGURE.c.kind == kind, FIGURE.c.until == str(until))
        return frozenset(
            self.connection.execute(sa.select(FIGURE.c.unit_id).where(published)).scalars()
        )

    def last_published(self, kind: FigureKind) -> Month | None:
        """Find the newest period of which a figure was published."""
        newest = sa.select(sa.func.max(FIGURE.c.until)).where(FIGURE.c.kind == kind)
        written = self.connection.execute(newest).scalar_one()
        return None if written is None else Month.read(written)

    def people_to_call(
        self,
        scopes: Sequence[int],
        reader_id: int,
        today: date,
        limit: int,
        reasons: Collection[CallReason],
    ) -> list[PersonToCall]:
        """List for whom somebody must act, what is most urgent first."""
        waits = sa.select(CONTEST.c.incident_id).where(sa.text("contest.state = 'open'"))
        known: dict[CallReason, Wanted] = {
            CallReason.INJURY: [IS_OPEN, INCIDENT.c.injury_since.is_not(None)],
            CallReason.CONTEST: [IS_SENT, INCIDENT.c.id.in_(waits)],
            CallReason.QUESTION: [IS_OPEN, *_unanswered(today)],
        }
        found: list[PersonToCall] = []
        for reason, wanted in known.items():
            if reason not in reasons:
                continue
            of_a_person = _of_a_person(scopes, reader_id, today).where(*wanted).limit(limit)
            found += [
                PersonToCall(incident_id, number, f"{first} {last}", reason)
                for incident_id, number, first, last in self.connection.execute(of_a_person)
            ]
        return found[:limit]

    def open_by_status(self, scopes: Sequence[int], reader_id: int) -> list[StatusCount]:
        """Count the open cases of each status."""
        status = INCIDENT.c.status
        rows = self.connection.execute(
            sa.select(status, sa.func.count())
            .where(IS_OPEN, *_of_others(scopes, reader_id))
            .group_by(status)
        )
        numbers: dict[IncidentStatus, int] = {one: int(number) for one, number in rows}
        return [StatusCount(one, numbers[one]) for one in IncidentStatus if one in numbers]

    def due_between(
        self, scopes: Sequence[int], reader_id: int, since: date, until: date, limit: int
    ) -> tuple[list[CaseRow], int]:
        """List the open cases whose next deadline lies in those days, the soonest first."""
        due_on = INCIDENT.c.due_on
        wanted: Wanted = [IS_OPEN, due_on.is_not(None), due_on.between(since, until)]
        wanted += _of_others(scopes, reader_id)
        return self._cases(wanted, (due_on, INCIDENT.c.id), limit)

    def moved_since(
        self, scopes: Sequence[int], reader_id: int, since: datetime, limit: int
    ) -> tuple[list[CaseRow], int]:
        """List the open cases to which something happened, the last one first."""
        last = (
            sa.select(sa.func.max(ENTRY.c.at))
            .where(ENTRY.c.incident_id == INCIDENT.c.id)
            .correlate(INCIDENT)
            .scalar_subquery()
        )
        wanted: Wanted = [IS_OPEN, last >= since, *_of_others(scopes, reader_id)]
        return self._cases(wanted, (last.desc(), INCIDENT.c.id), limit)

    def _cases(
        self,
        wanted: Wanted,
        order: Sequence[sa.ColumnElement[Any]],
        limit: int,
    ) -> tuple[list[CaseRow], int]:
        page = self.connection.execute(CASE_ROWS.where(*wanted).order_by(*order).limit(limit))
        number = sa.select(sa.func.count()).select_from(INCIDENT).where(*wanted)
        return [case_row(row) for row in page], self.connection.execute(number).scalar_one()

    def number_of_free_vehicles(self, scopes: Sequence[int], on: date) -> int:
        """Count the vehicles below the scopes that nobody has."""
        until_on = ASSIGNMENT.c.until_on
        given = sa.exists().where(
            ASSIGNMENT.c.vehicle_id == VEHICLE.c.id,
            ASSIGNMENT.c.from_on <= on,
            sa.or_(until_on.is_(None), until_on > on),
        )
        held = sa.exists().where(
            HANDOVER.c.vehicle_id == VEHICLE.c.id, HANDOVER.c.given_back_at.is_(None)
        )
        free = sa.and_(below(VEHICLE.c.unit_id, scopes), ~given, ~held)
        count = sa.select(sa.func.count()).select_from(VEHICLE).where(free)
        return int(self.connection.execute(count).scalar_one())

    def holders_of(self, roles: Sequence[Role], on: date, after_id: int, limit: int) -> list[int]:
        """List employed people who hold one of the roles anywhere, by id."""
        held = sa.exists().where(GRANT.c.employee_id == EMPLOYEE.c.id, GRANT.c.role.in_(roles))
        rows = self.connection.execute(
            sa.select(EMPLOYEE.c.id)
            .where(EMPLOYEE.c.id > after_id, held, employed(on))
            .order_by(EMPLOYEE.c.id)
            .limit(limit)
        )
        return list(rows.scalars())


def _holds_liable(decision: sa.FromClause) -> sa.ColumnElement[bool]:
    return sa.and_(decision.c.liability.in_(FAULTY), decision.c.exemption.is_(None))


def _key(figure: PublishedFigure) -> tuple[int, str, FigureKind, str]:
    return figure.unit_id, str(figure.until), figure.kind, figure.detail


def _values(figure: PublishedFigure) -> dict[str, Any]:
    return {
        "unit_id": figure.unit_id,
        "until": str(figure.until),
        "kind": figure.kind,
        "detail": figure.detail,
        "since": str(figure.since),
        "value": figure.value,
    }


def _of_others(scopes: Sequence[int], reader_id: int) -> list[sa.ColumnElement[bool]]:
    """Cases below the scopes of which the reader is neither driver nor reporter."""
    return [
        below(INCIDENT.c.unit_id, scopes),
        INCIDENT.c.driver_id.is_distinct_from(reader_id),
        INCIDENT.c.reporter_id.is_distinct_from(reader_id),
    ]


def _of_a_person(scopes: Sequence[int], reader_id: int, today: date) -> sa.Select[*tuple[Any, ...]]:
    """Cases of others with the person behind them, who is still employed; oldest first."""
    return (
        sa.select(INCIDENT.c.id, INCIDENT.c.number, EMPLOYEE.c.first_name, EMPLOYEE.c.last_name)
        .join(EMPLOYEE, EMPLOYEE.c.id == _PERSON)
        .where(employed(today), *_of_others(scopes, reader_id))
        .order_by(INCIDENT.c.reported_at, INCIDENT.c.id)
    )


def _unanswered(today: date) -> Wanted:
    """The person was asked something more than a week ago, and it is their turn."""
    asked_before = datetime.combine(today, time(), UTC) - timedelta(days=QUESTION_DAYS)
    last = (
        sa.select(sa.func.max(ENTRY.c.at))
        .where(ENTRY.c.incident_id == INCIDENT.c.id, ENTRY.c.kind == EntryKind.QUESTION)
        .correlate(INCIDENT)
        .scalar_subquery()
    )
    return [sa.text("incident.waits_for = 'driver'"), last < asked_before]
