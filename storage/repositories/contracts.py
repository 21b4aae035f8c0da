"""Contracts by their renewal, and what is noted of each."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from bonusmalus.coefficient import Coefficient
from fleet.contract_renewals import ContractClose, ContractNotice, NotedStep, RenewalStep
from fleet.driving import Contract, OfficialCoefficient, RecordedClaim, Vehicle
from fleet.errors import NotFoundError
from storage.repositories.driving import (
    ASSIGNMENT,
    CLAIM,
    CONTRACT,
    IS_OPEN,
    OFFICIAL,
    VEHICLE,
    VEHICLE_FACTS,
    claims_in,
    claims_where,
    contract_of,
)
from storage.repositories.refusals import refusals
from storage.repositories.search import below
from storage.repositories.statements import AnyRow
from storage.repositories.upsert import insert_new, upsert
from storage.tables import (
    ContractCloseRow,
    ContractNoticeRow,
    ContractStepRow,
    ContractToldRow,
    table_of,
)

STEP = table_of(ContractStepRow)
TOLD = table_of(ContractToldRow)
NOTICE = table_of(ContractNoticeRow)
CLOSE = table_of(ContractCloseRow)

_OF_CONTRACT: sa.BindParameter[int] = sa.bindparam("of_contract")
_CLAIMS = claims_where(
    CLAIM.c.vehicle_id.in_(sa.select(VEHICLE.c.id).where(VEHICLE.c.contract_id == _OF_CONTRACT)),
    IS_OPEN,
)


@dataclass(frozen=True, slots=True)
class SqlContractRenewals:
    """Contracts by their renewal, and what is noted of each."""

    connection: sa.Connection

    def page(
        self, scopes: Sequence[int], on: date, offset: int, limit: int
    ) -> tuple[list[Contract], int]:
        """List a page of the contracts of those units and below, the next renewal first."""
        is_below = below(CONTRACT.c.unit_id, scopes)
        count = sa.select(sa.func.count()).select_from(CONTRACT).where(is_below)
        day = _day_of_year(on)
        next_year = sa.case((day > on.month * 100 + on.day, 0), else_=1)
        page = (
            sa.select(CONTRACT)
            .where(is_below)
            .order_by(next_year, day, CONTRACT.c.number)
            .offset(offset)
            .limit(limit)
        )
        found = [contract_of(row) for row in self.connection.execute(page)]
        return found, int(self.connection.execute(count).scalar_one())

    def after(self, contract_id: int, limit: int) -> list[Contract]:
        """List the contracts whose id is greater, by id."""
        found = sa.select(CONTRACT).where(CONTRACT.c.id > contract_id)
        rows = self.connection.execute(found.order_by(CONTRACT.c.id).limit(limit))
        return [contract_of(row) for row in rows]

    def set_notice_months(self, contract_id: int, months: int) -> None:
        """Change how long before its renewal a contract must be cancelled."""
        change = sa.update(CONTRACT).where(CONTRACT.c.id == contract_id)
        with refusals(self.connection):
            self.connection.execute(change.values(notice_months=months))

    def vehicles_of(self, contract_id: int) -> list[Vehicle]:
        """List the vehicles of a contract, by plate."""
        own = sa.select(*VEHICLE_FACTS).where(VEHICLE.c.contract_id == contract_id)
        rows = self.connection.execute(own.order_by(VEHICLE.c.plate_key, VEHICLE.c.id))
        return [Vehicle(*row) for row in rows]

    def drivers_of(
        self, contract_id: int, on: date, after_id: int = 0, limit: int | None = None
    ) -> list[int]:
        """List who has a vehicle of the contract on that day, by id; a page with `limit`."""
        has_it = sa.and_(
            ASSIGNMENT.c.from_on <= on,
            sa.or_(ASSIGNMENT.c.until_on.is_(None), ASSIGNMENT.c.until_on > on),
        )
        drivers = (
            sa.select(ASSIGNMENT.c.employee_id)
            .distinct()
            .join(VEHICLE, VEHICLE.c.id == ASSIGNMENT.c.vehicle_id)
            .where(VEHICLE.c.contract_id == contract_id, has_it)
            .where(ASSIGNMENT.c.employee_id > after_id)
            .order_by(ASSIGNMENT.c.employee_id)
            .limit(limit)
        )
        return [int(one) for one in self.connection.execute(drivers).scalars()]

    def claims_of(self, contract_id: int) -> list[RecordedClaim]:
        """List the claims with a vehicle of the contract, by date."""
        return claims_in(_CLAIMS.rows(self.connection, of_contract=contract_id), None)

    def officials_of(self, contract_id: int) -> list[OfficialCoefficient]:
        """List everything that the insurer printed, oldest first."""
        printed = (
            sa.select(
                OFFICIAL.c.contract_id,
                OFFICIAL.c.coefficient_hundredths,
                OFFICIAL.c.in_force_since,
                OFFICIAL.c.document,
            )
            .where(OFFICIAL.c.contract_id == contract_id)
            .order_by(OFFICIAL.c.in_force_since, OFFICIAL.c.id)
        )
        return [
            OfficialCoefficient(of, Coefficient(hundredths), since, document)
            for of, hundredths, since, document in self.connection.execute(printed)
        ]

    def remove_official(self, official: OfficialCoefficient) -> None:
        """Forget an assertion that was entered by mistake."""
        self.connection.execute(
            sa.delete(OFFICIAL).where(
                OFFICIAL.c.contract_id == official.contract_id,
                OFFICIAL.c.coefficient_hundredths == official.coefficient.hundredths,
                OFFICIAL.c.in_force_since == official.in_force_since,
                OFFICIAL.c.document == official.document,
            )
        )

    def set_reference_premium(self, vehicle_id: int, cents: int | None) -> None:
        """Change the reference premium of a vehicle."""
        change = sa.update(VEHICLE).where(VEHICLE.c.id == vehicle_id)
        self.connection.execute(change.values(reference_premium_cents=cents))

    def steps_of(self, contract_id: int, renewal_on: date) -> list[NotedStep]:
        """List what is noted of the steps of a renewal."""
        own = sa.select(STEP).where(_of(STEP, contract_id, renewal_on))
        return [NotedStep(*row) for row in self.connection.execute(own.order_by(STEP.c.step))]

    def note_step(self, noted: NotedStep) -> None:
        """Keep what was said of a step, in place of what was noted before."""
        self.connection.execute(upsert(self.connection, STEP, asdict(noted)))

    def forget_step(self, contract_id: int, renewal_on: date, step: RenewalStep) -> bool:
        """Take back what was noted of a step; False when nothing was."""
        own = sa.and_(_of(STEP, contract_id, renewal_on), STEP.c.step == step)
        return self.connection.execute(sa.delete(STEP).where(own)).rowcount == 1

    def mark_told(
        self, contract_id: int, renewal_on: date, name: str, employee_id: int, at: datetime
    ) -> bool:
        """Note that a person was told something of a renewal; False when they were before."""
        values = {
            "contract_id": contract_id,
            "renewal_on": renewal_on,
            "name": name,
            "employee_id": employee_id,
            "told_at": at,
        }
        new = insert_new(self.connection, TOLD, values).returning(TOLD.c.name)
        return self.connection.execute(new).first() is not None

    def told_of(
        self, contract_id: int, renewal_on: date, name: str, among: Sequence[int]
    ) -> frozenset[int]:
        """List who of these was told something of a renewal."""
        own = sa.and_(
            _of(TOLD, contract_id, renewal_on),
            TOLD.c.name == name,
            TOLD.c.employee_id.in_(list(among)),
        )
        found = self.connection.execute(sa.select(TOLD.c.employee_id).where(own)).scalars()
        return frozenset(int(one) for one in found)

    def notice_of(self, contract_id: int, renewal_on: date) -> ContractNotice | None:
        """Find the notice of a renewal that was entered."""
        own = sa.select(NOTICE).where(_of(NOTICE, contract_id, renewal_on))
        row = self.connection.execute(own).one_or_none()
        return None if row is None else notice_of(row)

    def add_notice(self, notice: ContractNotice) -> ContractNotice:
        """Add a notice; the store gives the id, and refuses a second one of a renewal."""
        values = asdict(notice) | {"coefficient_hundredths": notice.coefficient.hundredths}
        del values["id"], values["coefficient"]
        insert = sa.insert(NOTICE).values(values).returning(NOTICE.c.id)
        with refusals(self.connection):
            notice_id = int(self.connection.execute(insert).scalar_one())
        return replace(notice, id=notice_id)

    def remove_notice(self, notice_id: int) -> None:
        """Forget a notice that was entered by mistake."""
        self.connection.execute(sa.delete(NOTICE).where(NOTICE.c.id == notice_id))

    def close(self, contract_id: int, renewal_on: date, at: datetime) -> ContractClose | None:
        """Close the period that ends with a renewal; None when it was closed before."""
        values = {"contract_id": contract_id, "renewal_on": renewal_on, "closed_at": at}
        new = insert_new(self.connection, CLOSE, values).returning(*CLOSE.c)
        row = self.connection.execute(new).first()
        return None if row is None else ContractClose(*row)

    def close_by_id(self, close_id: int) -> ContractClose:
        """Find a close.

        Raises:
            NotFoundError: There is none.
        """
        row = self.connection.execute(sa.select(CLOSE).where(CLOSE.c.id == close_id)).one_or_none()
        if row is None:
            raise NotFoundError(kind="contract_close", key=close_id)
        return ContractClose(*row)

    def close_of(self, contract_id: int, renewal_on: date) -> ContractClose | None:
        """Find the close of a renewal."""
        own = sa.select(CLOSE).where(_of(CLOSE, contract_id, renewal_on))
        row = self.connection.execute(own).one_or_none()
        return None if row is None else ContractClose(*row)


def _of(table: sa.Table, contract_id: int, renewal_on: date) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.contract_id == contract_id, table.c.renewal_on == renewal_on)


def _day_of_year(on: date) -> sa.ColumnElement[int]:
    """The renewal day as month and day; 29 February is the 28th where the year has none."""
    day = CONTRACT.c.renewal_month * 100 + CONTRACT.c.renewal_day
    return sa.case((day == 229, 228), else_=day) if _is_common(on.year) else day  # noqa: PLR2004 - 29 February


def _is_common(year: int) -> bool:
    return bool(year % 4) or (year % 100 == 0 and year % 400 != 0)


def notice_of(row: AnyRow | tuple[Any, ...]) -> ContractNotice:
    """Read a row of the notices."""
    values = list(row)
    values[4] = Coefficient(values[4])
    return ContractNotice(*values)
