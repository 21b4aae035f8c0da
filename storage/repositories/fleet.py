"""What is recorded of a fleet: a few statements for a unit, however many vehicles it has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from bonusmalus.coefficient import Coefficient
from fleet.cases import EntryKind
from fleet.contract_renewals import ContractNotice
from fleet.driving import Contract, OfficialCoefficient, Vehicle
from fleet.fleet_facts import CaseMoney, FleetRows
from fleet.incidents import CaseCosts, IncidentStatus
from storage.repositories.contracts import NOTICE, notice_of
from storage.repositories.driving import (
    CLAIM,
    CONTRACT,
    INCIDENT,
    IS_OPEN,
    OFFICIAL,
    VEHICLE,
    VEHICLE_FACTS,
    claims_in,
    claims_where,
    contract_of,
)
from storage.repositories.search import EMPLOYEE, below
from storage.repositories.statements import AnyRow
from storage.repositories.units import UNIT
from storage.tables import IncidentEntryRow, table_of

ENTRY = table_of(IncidentEntryRow)
Condition = sa.ColumnElement[bool]

_WITH_INSURER = (
    IncidentStatus.SENT_TO_INSURER,
    IncidentStatus.SURVEY,
    IncidentStatus.REPAIR,
    IncidentStatus.LIABILITY_DECIDED,
    IncidentStatus.RECOVERY,
)


def _went_through(status: IncidentStatus) -> Condition:
    return sa.exists().where(
        ENTRY.c.incident_id == INCIDENT.c.id,
        ENTRY.c.kind == EntryKind.STATUS,
        ENTRY.c.text == status.value,
    )


_IS_CLOSED = INCIDENT.c.status == IncidentStatus.CLOSED
_IS_KEPT = sa.and_(
    INCIDENT.c.claim_id.is_(None),
    sa.or_(
        INCIDENT.c.status == IncidentStatus.KEPT_IN_HOUSE,
        sa.and_(_IS_CLOSED, _went_through(IncidentStatus.KEPT_IN_HOUSE)),
    ),
)
_IS_MONEY = sa.or_(
    INCIDENT.c.claim_id.is_not(None),
    INCIDENT.c.status.in_((*_WITH_INSURER, IncidentStatus.KEPT_IN_HOUSE)),
    sa.and_(
        _IS_CLOSED,
        sa.or_(
            _went_through(IncidentStatus.KEPT_IN_HOUSE),
            _went_through(IncidentStatus.SENT_TO_INSURER),
        ),
    ),
)
_CASE = (
    INCIDENT.c.id,
    INCIDENT.c.unit_id,
    INCIDENT.c.claim_id,
    INCIDENT.c.vehicle_id,
    INCIDENT.c.event,
    INCIDENT.c.occurred_on,
    _IS_KEPT.label("is_kept"),
    (~_IS_CLOSED).label("is_open"),
    INCIDENT.c.paid_cents,
    INCIDENT.c.reserved_cents,
    INCIDENT.c.recovered_cents,
    INCIDENT.c.deductible_cents,
    INCIDENT.c.downtime_days,
)
_FIRST_COST = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are read.

    Attributes:
        cases: Of those cases that have no claim.
    """

    contracts: Condition
    vehicles: Condition
    claims: Condition
    cases: Condition


@dataclass(frozen=True, slots=True)
class SqlFleetRecords:
    """The fleet of a unit in a few readings."""

    connection: sa.Connection

    def rows_of(self, unit_id: int, since: date) -> FleetRows:
        """Read what is recorded of a unit and all below it."""
        insuring = _insuring(unit_id)
        own_vehicle = below(VEHICLE.c.unit_id, [unit_id])
        of_unit = sa.and_(VEHICLE.c.id.is_(None), below(INCIDENT.c.unit_id, [unit_id]))
        wanted = Wanted(
            contracts=CONTRACT.c.id.in_(insuring),
            vehicles=sa.or_(own_vehicle, VEHICLE.c.contract_id.in_(insuring)),
            claims=sa.and_(_claims_of(unit_id), CLAIM.c.occurred_on >= since),
            cases=sa.and_(
                sa.or_(below(VEHICLE.c.unit_id, [unit_id]), of_unit),
                INCIDENT.c.occurred_on >= since,
            ),
        )
        return self.read(wanted, self._units(unit_id))

    def rows_of_contract(self, contract_id: int, unit_id: int, since: date) -> FleetRows:
        """Read what is recorded of one contract; of claims, those of a unit and all below it."""
        insured = VEHICLE.c.contract_id == contract_id
        scope = UNIT.alias("scope_of_contract")
        is_below = sa.and_(scope.c.id == unit_id, UNIT.c.path.like(scope.c.path + "%"))
        by_vehicle = sa.select(VEHICLE.c.unit_id).where(insured)
        by_contract = sa.select(CONTRACT.c.unit_id).where(CONTRACT.c.id == contract_id)
        units = sa.select(UNIT.c.id).where(UNIT.c.id.in_(by_vehicle.union(by_contract)), is_below)
        own = sa.select(VEHICLE.c.id).where(insured, VEHICLE.c.unit_id.in_(units))
        wanted = Wanted(
            contracts=CONTRACT.c.id == contract_id,
            vehicles=insured,
            claims=sa.and_(CLAIM.c.vehicle_id.in_(own), CLAIM.c.occurred_on >= since),
            cases=sa.and_(INCIDENT.c.vehicle_id.in_(own), INCIDENT.c.occurred_on >= since),
        )
        return self.read(wanted, frozenset(row[0] for row in self._rows(units)))

    def read(self, wanted: Wanted, unit_ids: frozenset[int]) -> FleetRows:
        """Read the wanted rows, for whoever looks at those units."""
        insuring = sa.select(CONTRACT.c.id).where(wanted.contracts)
        return FleetRows(
            unit_ids=unit_ids,
            contracts=self._contracts(wanted.contracts),
            vehicles=self._vehicles(wanted.vehicles),
            officials=self._officials(insuring),
            notices=self._notices(insuring),
            claims=claims_in(self._rows(claims_where(wanted.claims, IS_OPEN).select), None),
            unit_of_claim=self._units_of(wanted.claims),
            cases=self._cases(wanted),
        )

    def _units(self, unit_id: int) -> frozenset[int]:
        found = self._rows(sa.select(UNIT.c.id).where(below(UNIT.c.id, [unit_id])))
        return frozenset(row[0] for row in found)

    def _contracts(self, wanted: Condition) -> list[Contract]:
        found = sa.select(CONTRACT).where(wanted).order_by(CONTRACT.c.id)
        return [contract_of(row) for row in self._rows(found)]

    def _vehicles(self, wanted: Condition) -> list[Vehicle]:
        found = sa.select(*VEHICLE_FACTS).where(wanted).order_by(VEHICLE.c.id)
        return [Vehicle(*row) for row in self._rows(found)]

    def _officials(self, insuring: sa.Select[tuple[int]]) -> list[OfficialCoefficient]:
        found = (
            sa.select(
                OFFICIAL.c.contract_id,
                OFFICIAL.c.coefficient_hundredths,
                OFFICIAL.c.in_force_since,
                OFFICIAL.c.document,
            )
            .where(OFFICIAL.c.contract_id.in_(insuring))
            .order_by(OFFICIAL.c.in_force_since, OFFICIAL.c.id)
        )
        return [
            OfficialCoefficient(of, Coefficient(hundredths), since, document)
            for of, hundredths, since, document in self._rows(found)
        ]

    def _notices(self, insuring: sa.Select[tuple[int]]) -> list[ContractNotice]:
        found = sa.select(NOTICE).where(NOTICE.c.contract_id.in_(insuring))
        rows = self._rows(found.order_by(NOTICE.c.renewal_on, NOTICE.c.id))
        return [notice_of(row) for row in rows]

    def _units_of(self, claims: Condition) -> dict[int, int]:
        found = (
            sa.select(CLAIM.c.id, sa.func.coalesce(VEHICLE.c.unit_id, EMPLOYEE.c.unit_id))
            .join(EMPLOYEE, EMPLOYEE.c.id == CLAIM.c.employee_id)
            .outerjoin(VEHICLE, VEHICLE.c.id == CLAIM.c.vehicle_id)
            .where(claims)
        )
        return {row[0]: row[1] for row in self._rows(found)}

    def _cases(self, wanted: Wanted) -> list[CaseMoney]:
        of_claims = INCIDENT.c.claim_id.in_(sa.select(CLAIM.c.id).where(wanted.claims))
        alone = sa.and_(INCIDENT.c.claim_id.is_(None), wanted.cases)
        found = (
            sa.select(*_CASE)
            .outerjoin(VEHICLE, VEHICLE.c.id == INCIDENT.c.vehicle_id)
            .where(_IS_MONEY, INCIDENT.c.event.not_in(("near_miss", "hazard")))
            .where(INCIDENT.c.occurred_on.is_not(None), sa.or_(of_claims, alone))
            .order_by(INCIDENT.c.id)
        )
        return [_case(row) for row in self._rows(found)]

    def _rows(self, select: sa.Select[Any]) -> Sequence[AnyRow]:
        return self.connection.execute(select).all()


def _claims_of(unit_id: int) -> Condition:
    """Claims with a vehicle of these units, or of their people without a vehicle."""
    own = sa.select(VEHICLE.c.id).where(below(VEHICLE.c.unit_id, [unit_id]))
    people = sa.select(EMPLOYEE.c.id).where(below(EMPLOYEE.c.unit_id, [unit_id]))
    return sa.or_(
        CLAIM.c.vehicle_id.in_(own),
        sa.and_(CLAIM.c.vehicle_id.is_(None), CLAIM.c.employee_id.in_(people)),
    )


def _insuring(unit_id: int) -> sa.Select[tuple[int]]:
    """Contracts of these units, and those that insure one of their vehicles."""
    vehicle = VEHICLE.alias("insured")
    contract = CONTRACT.alias("insuring")
    by_vehicle = sa.select(vehicle.c.contract_id).where(
        below(vehicle.c.unit_id, [unit_id]), vehicle.c.contract_id.is_not(None)
    )
    return sa.select(contract.c.id).where(
        sa.or_(below(contract.c.unit_id, [unit_id]), contract.c.id.in_(by_vehicle))
    )


def _case(row: AnyRow) -> CaseMoney:
    values: tuple[Any, ...] = tuple(row)
    incident_id, unit_id, claim_id, vehicle_id, event, occurred_on, is_kept, is_open = values[
        :_FIRST_COST
    ]
    return CaseMoney(
        incident_id,
        unit_id,
        claim_id,
        vehicle_id,
        event,
        occurred_on,
        is_kept_in_house=bool(is_kept),
        is_open=bool(is_open),
        costs=CaseCosts(*values[_FIRST_COST:]),
    )
