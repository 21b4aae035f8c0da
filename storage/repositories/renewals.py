"""Closes of people's yearly periods and of months.

What a close of a hundred thousand people reads comes as plain rows of the driver, some thousand
people at once; what it writes goes through `storage.repositories.bulk`.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar, cast

import sqlalchemy as sa

from bonusmalus.clause import VehicleUse
from bonusmalus.closing import Start
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.closes import EffectRow, MonthEffect, Renewed, rolled_up
from fleet.errors import NotFoundError
from fleet.months import Month
from fleet.renewals import Decided, DueRecord, FaultyClaim, NewClose, News, RenewalClose
from storage.repositories.bulk import SqlBulk
from storage.repositories.refusals import refusals
from storage.repositories.search import EMPLOYEE, below, employed
from storage.repositories.statements import AnyRow, Statement, is_alone, statement
from storage.tables import (
    ClaimDecisionRow,
    ClaimRow,
    MonthCloseRow,
    MonthEffectRow,
    RenewalCloseRow,
    table_of,
)

CLOSE = table_of(RenewalCloseRow)
MONTH = table_of(MonthCloseRow)
EFFECT = table_of(MonthEffectRow)
CLAIM = table_of(ClaimRow)
DECISION = table_of(ClaimDecisionRow)

_FACTS = (
    CLOSE.c.id,
    CLOSE.c.employee_id,
    CLOSE.c.renewal_on,
    CLOSE.c.before_hundredths,
    CLOSE.c.after_hundredths,
    CLOSE.c.closed_at,
    CLOSE.c.reference_premium_cents,
)

_HOLDS_LIABLE = DECISION.c.liability.in_(("full", "partial"))
_KINDS = (CLAIM.c.kind, DECISION.c.liability, DECISION.c.exemption, DECISION.c.kind)
_OTHER = DECISION.alias("other")
_NUMBER_OF_DECISIONS = (
    sa.select(sa.func.count())
    .where(_OTHER.c.claim_id == CLAIM.c.id)
    .correlate(CLAIM)
    .scalar_subquery()
)
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Among:
    """A select of the rows of many people, whose ids are one parameter on either engine."""

    on_sqlite: Statement
    on_postgres: Statement

    def rows(
        self, connection: sa.Connection, ids: Sequence[int], **values: object
    ) -> Sequence[tuple[Any, ...]]:
        """Run it and fetch every row."""
        if is_alone(connection):
            return self.on_sqlite.rows(connection, ids=json.dumps(list(ids)), **values)
        return self.on_postgres.rows(connection, ids=list(ids), **values)


def among(sql: str) -> Among:
    """Make a select in which `{among_ids}` says that a column is one of the ids of people.

    PostgreSQL plans for as many ids as there are in an array; of `unnest` it would expect ten.
    """
    return Among(
        statement(sql.format(among_ids="IN (SELECT value FROM json_each(:ids))")),
        statement(sql.format(among_ids="= ANY (CAST(:ids AS bigint[]))")),
    )


_DUE = statement(
    "SELECT r.employee_id, r.use, r.start_hundredths, r.first_insured_on, r.years_at_floor,"
    " EXISTS (SELECT 1 FROM interruption i WHERE i.employee_id = r.employee_id),"
    " l.employee_id IS NOT NULL AND l.unreachable_at IS NULL"
    " FROM driving_record r JOIN employee e ON e.id = r.employee_id"
    " LEFT JOIN telegram_link l ON l.employee_id = r.employee_id"
    " WHERE r.renewal_month = :month AND r.renewal_day = :day AND r.employee_id > :after"
    " AND r.first_insured_on < :renewal_on AND e.entered_on <= :renewal_on"
    " AND (e.left_on IS NULL OR e.left_on > :today)"
    " AND NOT EXISTS (SELECT 1 FROM renewal_close c"
    " WHERE c.employee_id = r.employee_id AND c.renewal_on = :renewal_on)"
    " ORDER BY r.employee_id LIMIT :most"
)
_PREMIUMS = among(
    "SELECT a.employee_id, v.reference_premium_cents FROM assignment a"
    " JOIN vehicle v ON v.id = a.vehicle_id"
    " WHERE a.employee_id {among_ids} AND a.from_on <= :day"
    " AND (a.until_on IS NULL OR a.until_on > :day) AND v.reference_premium_cents IS NOT NULL"
    " ORDER BY a.from_on DESC, a.id DESC"
)
_FAULTY = among(
    "SELECT c.employee_id, c.occurred_on, c.kind, d.liability, d.exemption, d.kind,"
    " (SELECT count(*) FROM claim_decision o WHERE o.claim_id = c.id)"
    " FROM claim c JOIN claim_decision d ON d.claim_id = c.id"
    " WHERE c.employee_id {among_ids} AND c.occurred_on <= :day"
    " AND d.liability IN ('full', 'partial')"
)
_RENEWED = statement(
    "SELECT c.employee_id, e.unit_id, c.before_hundredths, c.after_hundredths,"
    " c.reference_premium_cents FROM renewal_close c JOIN employee e ON e.id = c.employee_id"
    " WHERE c.renewal_on BETWEEN :first_on AND :last_on"
)


@dataclass(frozen=True, slots=True)
class SqlRenewals:
    """Closes of people's periods and of months."""

    connection: sa.Connection

    def due_on(
        self, renewal_on: date, nominal: RenewalDay, today: date, after_id: int, limit: int
    ) -> list[DueRecord]:
        """List a page by employee of whose period ends on a day and has no close."""
        rows = _DUE.rows(
            self.connection,
            month=nominal.month,
            day=nominal.day,
            after=after_id,
            renewal_on=renewal_on.isoformat(),
            today=today.isoformat(),
            most=limit,
        )
        uses, day = _members(VehicleUse), _day_of(self.connection)
        return [
            DueRecord(
                employee_id,
                Start(uses[use], hundredths, day(first_on), nominal, years_at_floor),
                bool(has_interruptions),
                bool(is_reachable),
            )
            for (
                employee_id,
                use,
                hundredths,
                first_on,
                years_at_floor,
                has_interruptions,
                is_reachable,
            ) in rows
        ]

    def premiums_on(self, employee_ids: Sequence[int], on: date) -> dict[int, int]:
        """Map to the reference premium of the vehicle each had longest on that day, if known."""
        rows = _PREMIUMS.rows(self.connection, employee_ids, day=on.isoformat())
        return {row[0]: row[1] for row in rows}  # the longest comes last, and stays

    def faulty_claims_of(self, employee_ids: Sequence[int], until: date) -> list[FaultyClaim]:
        """List the decisions that hold people liable, of claims that happened until that day."""
        rows = _FAULTY.rows(self.connection, employee_ids, day=until.isoformat())
        if not is_alone(self.connection):
            return cast("list[FaultyClaim]", rows)
        day = date.fromisoformat
        return [
            (employee_id, day(on), kind, liability, exemption, decided_kind, number)
            for employee_id, on, kind, liability, exemption, decided_kind, number in rows
        ]

    def close(self, closes: Sequence[NewClose], at: datetime) -> None:
        """Add closes; the store refuses one that is there already."""
        rows = (one._asdict() | {"closed_at": at} for one in closes)
        with refusals(self.connection):
            SqlBulk(self.connection).insert("renewal_close", rows)

    def get(self, close_id: int) -> RenewalClose:
        """Find a close.

        Raises:
            NotFoundError: There is none.
        """
        for close in self._found(CLOSE.c.id == close_id, CLOSE.c.id):
            return close
        raise NotFoundError(kind="renewal_close", key=close_id)

    def closes_of(self, employee_id: int) -> list[RenewalClose]:
        """List the closes of a person, newest first."""
        return self._found(CLOSE.c.employee_id == employee_id, CLOSE.c.renewal_on.desc())

    def to_tell(self, after_id: int, limit: int) -> list[RenewalClose]:
        """List a page by id of the closes that people are still to hear of."""
        untold = sa.and_(CLOSE.c.is_to_be_told, CLOSE.c.id > after_id)
        return self._found(untold, CLOSE.c.id, limit=limit)

    def mark_told(self, close_ids: Sequence[int]) -> None:
        """Note that nobody is to hear of these closes any more."""
        told = sa.update(CLOSE).where(CLOSE.c.id.in_(list(close_ids)))
        self.connection.execute(told.values(is_to_be_told=False))

    def renewed_in(self, month: Month) -> Iterator[Renewed]:
        """Read every close of a month, with the unit to which the person belongs now."""
        bounds = {"first_on": month.first_on.isoformat(), "last_on": month.last_on.isoformat()}
        return map(Renewed._make, _RENEWED.rows(self.connection, **bounds))

    def decided_about(self, news: News, employed_on: date) -> list[Decided]:
        """List who of the people employed on a day was decided about, by employee."""
        found = (
            sa.select(EMPLOYEE.c.id, EMPLOYEE.c.unit_id)
            .distinct()
            .select_from(DECISION)
            .join(CLAIM, CLAIM.c.id == DECISION.c.claim_id)
            .join(EMPLOYEE, EMPLOYEE.c.id == CLAIM.c.employee_id)
            .where(_is_news(news), employed(employed_on))
            .where(sa.or_(_HOLDS_LIABLE, _NUMBER_OF_DECISIONS > 1))
            .order_by(EMPLOYEE.c.id)
        )
        return [Decided(*row) for row in self.connection.execute(found)]

    def faulty_and_new(
        self, employee_ids: Sequence[int], until: date, news: News
    ) -> list[tuple[FaultyClaim, bool]]:
        """List what `faulty_claims_of` lists, as it was known at the end of the news."""
        plain = (sa.type_coerce(one, sa.String()) for one in _KINDS)
        found = (
            sa.select(
                CLAIM.c.employee_id,
                CLAIM.c.occurred_on,
                *plain,
                _NUMBER_OF_DECISIONS,
                _is_news(news),
            )
            .select_from(CLAIM)
            .join(DECISION, DECISION.c.claim_id == CLAIM.c.id)
            .where(CLAIM.c.employee_id.in_(list(employee_ids)), CLAIM.c.occurred_on <= until)
            .where(_HOLDS_LIABLE, DECISION.c.recorded_at < news.until)
        )
        rows = [tuple(row) for row in self.connection.execute(found)]
        return [(cast("FaultyClaim", row[:-1]), bool(row[-1])) for row in rows]

    def close_month(self, month: Month, effects: Sequence[EffectRow], at: datetime) -> None:
        """Store the effects of a month, and that it is closed; the store refuses a second time."""
        closed = sa.insert(MONTH).values(month=str(month), closed_at=at)
        rows = [one._asdict() | {"month": str(month)} for one in effects]
        with refusals(self.connection):
            self.connection.execute(closed)
            if rows:
                self.connection.execute(sa.insert(EFFECT), rows)

    def closed_months(self) -> list[Month]:
        """List the months that are closed, newest first."""
        found = self.connection.execute(sa.select(MONTH.c.month).order_by(MONTH.c.month.desc()))
        return [Month.read(written) for written in found.scalars()]

    def effect_rows(self, month: Month) -> tuple[datetime | None, list[EffectRow]]:
        """Read when a month was closed, and the own effect of every unit."""
        return self._closed_at(month), self._effects(month, sa.true())

    def month_effects(self, unit_id: int, month: Month) -> MonthEffect:
        """Add up the effect of a month on a unit and all below it."""
        rows = self._effects(month, below(EFFECT.c.unit_id, [unit_id]))
        return rolled_up(unit_id, month, self._closed_at(month), rows)

    def _closed_at(self, month: Month) -> datetime | None:
        closed = sa.select(MONTH.c.closed_at).where(MONTH.c.month == str(month))
        return self.connection.execute(closed).scalar_one_or_none()

    def _effects(self, month: Month, is_wanted: sa.ColumnElement[bool]) -> list[EffectRow]:
        parts = (EFFECT.c.unit_id, EFFECT.c.kind, EFFECT.c.cents, EFFECT.c.number_of_people)
        found = sa.select(*parts).where(EFFECT.c.month == str(month), is_wanted)
        rows = self.connection.execute(found.order_by(EFFECT.c.unit_id, EFFECT.c.kind))
        return [EffectRow(*row) for row in rows]

    def _found(
        self,
        is_wanted: sa.ColumnElement[bool],
        *order: sa.ColumnElement[Any],
        limit: int | None = None,
    ) -> list[RenewalClose]:
        rows = sa.select(*_FACTS).where(is_wanted).order_by(*order).limit(limit)
        return [_close(row) for row in self.connection.execute(rows)]


def _is_news(news: News) -> sa.ColumnElement[bool]:
    """What `News.holds` says of a decision."""
    is_history = sa.and_(DECISION.c.recorded_by.is_(None), DECISION.c.decided_on < news.not_before)
    return sa.and_(
        DECISION.c.recorded_at >= news.since,
        DECISION.c.recorded_at < news.until,
        sa.not_(is_history),
    )


def _close(row: AnyRow) -> RenewalClose:
    close_id, employee_id, renewal_on, before, after, closed_at, premium = row
    return RenewalClose(
        close_id,
        employee_id,
        renewal_on,
        Coefficient(before),
        Coefficient(after),
        closed_at,
        premium,
    )


def _members(kind: type[E]) -> dict[str, E]:
    return {member.value: member for member in kind}


def _day_of(connection: sa.Connection) -> Callable[[Any], date]:
    """How a day comes from the driver."""
    return date.fromisoformat if is_alone(connection) else _itself


def _itself(day: date) -> date:
    return day
