"""Contracts, vehicles, assignments, driving records, and claims with their decisions."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay
from fleet.driving import (
    Assignment,
    ClaimDecision,
    Contract,
    DrivingRecord,
    OfficialCoefficient,
    RecordedClaim,
    Vehicle,
)
from fleet.errors import NotFoundError
from storage.repositories.names import plain_plate
from storage.repositories.prepared import Prepared
from storage.repositories.search import below
from storage.repositories.statements import AnyRow
from storage.repositories.upsert import upsert
from storage.tables import (
    AssignmentRow,
    ClaimDecisionRow,
    ClaimRow,
    ContestRow,
    ContractRow,
    DrivingRecordRow,
    IncidentRow,
    InterruptionRow,
    OfficialCoefficientRow,
    VehicleDetailsRow,
    VehicleRow,
    table_of,
)

CONTRACT = table_of(ContractRow)
OFFICIAL = table_of(OfficialCoefficientRow)
VEHICLE = table_of(VehicleRow)
ASSIGNMENT = table_of(AssignmentRow)
RECORD = table_of(DrivingRecordRow)
INTERRUPTION = table_of(InterruptionRow)
CLAIM = table_of(ClaimRow)
DECISION = table_of(ClaimDecisionRow)
INCIDENT = table_of(IncidentRow)
CONTEST = table_of(ContestRow)

_DETAILS = table_of(VehicleDetailsRow)
_HAS_NOT_LEFT = ~sa.exists().where(
    _DETAILS.c.vehicle_id == VEHICLE.c.id, _DETAILS.c.withdrawn_on.is_not(None)
)
VEHICLE_FACTS = tuple(column for column in VEHICLE.c if column.name != "plate_key")

_OF_EMPLOYEE: sa.BindParameter[int] = sa.bindparam("of_employee")
_OF_EMPLOYEES: sa.BindParameter[Any] = sa.bindparam("of_employees", expanding=True)
_OFFICIAL = Prepared(
    sa.select(
        OFFICIAL.c.contract_id,
        OFFICIAL.c.coefficient_hundredths,
        OFFICIAL.c.in_force_since,
        OFFICIAL.c.document,
    )
    .where(
        OFFICIAL.c.contract_id == sa.bindparam("of_contract"),
        OFFICIAL.c.in_force_since <= sa.bindparam("on"),
    )
    .order_by(OFFICIAL.c.in_force_since.desc(), OFFICIAL.c.id.desc())
    .limit(1)
)
_ANY_RECORD = sa.select(RECORD, INTERRUPTION.c.from_on, INTERRUPTION.c.until_on).outerjoin(
    INTERRUPTION, INTERRUPTION.c.employee_id == RECORD.c.employee_id
)
_RECORD = Prepared(
    _ANY_RECORD.where(RECORD.c.employee_id == _OF_EMPLOYEE).order_by(INTERRUPTION.c.from_on)
)
_RECORDS = _ANY_RECORD.where(RECORD.c.employee_id.in_(_OF_EMPLOYEES)).order_by(
    RECORD.c.employee_id, INTERRUPTION.c.from_on
)
_VEHICLES = Prepared(
    sa.select(ASSIGNMENT, *VEHICLE_FACTS, CONTRACT)
    .select_from(ASSIGNMENT)
    .join(VEHICLE, VEHICLE.c.id == ASSIGNMENT.c.vehicle_id)
    .outerjoin(CONTRACT, CONTRACT.c.id == VEHICLE.c.contract_id)
    .where(
        ASSIGNMENT.c.employee_id == _OF_EMPLOYEE,
        ASSIGNMENT.c.from_on <= sa.bindparam("on"),
        sa.or_(ASSIGNMENT.c.until_on.is_(None), ASSIGNMENT.c.until_on > sa.bindparam("on")),
    )
    .order_by(ASSIGNMENT.c.from_on, ASSIGNMENT.c.id)
)
_KNOWN_AT: sa.BindParameter[datetime] = sa.bindparam("known_at", type_=CONTEST.c.opened_at.type)
IS_OPEN = CONTEST.c.state == sa.literal_column("'open'")
_WAS_OPEN = sa.and_(
    CONTEST.c.opened_at <= _KNOWN_AT, sa.or_(IS_OPEN, CONTEST.c.answered_at > _KNOWN_AT)
)


def claims_where(
    is_wanted: sa.ColumnElement[bool], is_contested: sa.ColumnElement[bool]
) -> Prepared:
    """Claims by date, a row for each decision, and whether a contest about the claim is open."""
    contested = (
        sa.exists()
        .where(INCIDENT.c.claim_id == CLAIM.c.id, CONTEST.c.incident_id == INCIDENT.c.id)
        .where(is_contested)
        .correlate(CLAIM)
    )
    return Prepared(
        sa.select(CLAIM, DECISION, contested.label("is_contested"))
        .outerjoin(DECISION, DECISION.c.claim_id == CLAIM.c.id)
        .where(is_wanted)
        .order_by(CLAIM.c.occurred_on, CLAIM.c.id, DECISION.c.recorded_at, DECISION.c.id)
    )


_CLAIMS_OF = claims_where(CLAIM.c.employee_id == _OF_EMPLOYEE, IS_OPEN)
_CLAIMS_KNOWN_AT = claims_where(CLAIM.c.employee_id == _OF_EMPLOYEE, _WAS_OPEN)
_CLAIMS_OF_ALL = claims_where(CLAIM.c.employee_id.in_(_OF_EMPLOYEES), IS_OPEN).select
_CLAIMS_OF_ALL_KNOWN_AT = claims_where(CLAIM.c.employee_id.in_(_OF_EMPLOYEES), _WAS_OPEN).select
_CLAIM = claims_where(CLAIM.c.id == sa.bindparam("of_claim"), IS_OPEN)
_CLAIM_BY_NUMBER = claims_where(CLAIM.c.number == sa.bindparam("of_number"), IS_OPEN)
_NUMBER_OF_CLAIM_COLUMNS = len(CLAIM.c)


@dataclass(frozen=True, slots=True)
class SqlDriving:
    """Contracts, vehicles, assignments, driving records and claims."""

    connection: sa.Connection

    def contract(self, contract_id: int) -> Contract:
        """Find a contract.

        Raises:
            NotFoundError: There is none.
        """
        row = self._one(sa.select(CONTRACT).where(CONTRACT.c.id == contract_id))
        if row is None:
            raise NotFoundError(kind="contract", key=contract_id)
        return contract_of(row)

    def contract_by_number(self, number: str) -> Contract | None:
        """Find the contract with that number."""
        row = self._one(sa.select(CONTRACT).where(CONTRACT.c.number == number))
        return None if row is None else contract_of(row)

    def add_contract(self, contract: Contract) -> Contract:
        """Add a contract; the store gives the id, whatever it was."""
        values = asdict(contract) | {
            "renewal_month": contract.renewal_day.month,
            "renewal_day": contract.renewal_day.day,
        }
        return contract_of(self._added(CONTRACT, values))

    def official_coefficient(self, contract_id: int, on: date) -> OfficialCoefficient | None:
        """Find what the insurer printed last for that day."""
        rows = _OFFICIAL.rows(self.connection, of_contract=contract_id, on=on)
        for of_contract, hundredths, in_force_since, document in rows:
            return OfficialCoefficient(
                of_contract, Coefficient(hundredths), in_force_since, document
            )
        return None

    def add_official_coefficient(self, official: OfficialCoefficient) -> None:
        """Add what an insurer printed; the same again changes nothing."""
        values = {
            "contract_id": official.contract_id,
            "coefficient_hundredths": official.coefficient.hundredths,
            "in_force_since": official.in_force_since,
            "document": official.document,
        }
        known = sa.select(OFFICIAL.c.id).filter_by(**values)
        if self.connection.execute(known).first() is None:
            self.connection.execute(sa.insert(OFFICIAL).values(values))

    def vehicle(self, vehicle_id: int) -> Vehicle:
        """Find a vehicle.

        Raises:
            NotFoundError: There is none.
        """
        row = self._one(sa.select(*VEHICLE_FACTS).where(VEHICLE.c.id == vehicle_id))
        if row is None:
            raise NotFoundError(kind="vehicle", key=vehicle_id)
        return Vehicle(*row)

    def vehicle_by_plate(self, plate: str) -> Vehicle | None:
        """Find the vehicle with that plate; case, blanks and hyphens do not matter."""
        key = plain_plate(plate)
        written_so_first = (VEHICLE.c.plate != plate, VEHICLE.c.id)
        same = sa.select(*VEHICLE_FACTS).where(VEHICLE.c.plate_key == key)
        row = self.connection.execute(same.order_by(*written_so_first).limit(1)).first()
        return Vehicle(*row) if row is not None and key else None

    def vehicles_below(self, unit_id: int, offset: int, limit: int) -> tuple[list[Vehicle], int]:
        """List a page, by plate, of what has not left a unit or those below it; and count all."""
        is_below = sa.and_(below(VEHICLE.c.unit_id, [unit_id]), _HAS_NOT_LEFT)
        count = sa.select(sa.func.count()).select_from(VEHICLE).where(is_below)
        page = (
            sa.select(*VEHICLE_FACTS)
            .where(is_below)
            .order_by(VEHICLE.c.plate_key, VEHICLE.c.id)
            .offset(offset)
            .limit(limit)
        )
        vehicles = [Vehicle(*row) for row in self.connection.execute(page)]
        return vehicles, int(self.connection.execute(count).scalar_one())

    def add_vehicle(self, vehicle: Vehicle) -> Vehicle:
        """Add a vehicle; the store gives the id, whatever it was."""
        values = asdict(vehicle) | {"plate_key": plain_plate(vehicle.plate)}
        return replace(vehicle, id=int(self._added(VEHICLE, values).id))

    def assign(self, assignment: Assignment) -> Assignment:
        """Say who has a vehicle; the store gives the id, whatever it was."""
        return Assignment(*self._added(ASSIGNMENT, asdict(assignment)))

    def vehicles_of(
        self, employee_id: int, on: date
    ) -> list[tuple[Assignment, Vehicle, Contract | None]]:
        """List what the person has on that day, longest assignment first."""
        rows = _VEHICLES.rows(self.connection, of_employee=employee_id, on=on)
        return [_assigned(row) for row in rows]

    def record_of(self, employee_id: int) -> DrivingRecord | None:
        """Read the facts from which the person's internal coefficient is folded."""
        rows = _RECORD.rows(self.connection, of_employee=employee_id)
        return _record(rows) if rows else None

    def set_record(self, record: DrivingRecord) -> None:
        """Replace the facts of the person, interruptions included."""
        values = {
            "employee_id": record.employee_id,
            "use": record.use,
            "start_hundredths": record.start.hundredths,
            "first_insured_on": record.first_insured_on,
            "renewal_month": record.renewal_day.month,
            "renewal_day": record.renewal_day.day,
            "years_at_floor": record.years_at_floor,
        }
        self.connection.execute(upsert(self.connection, RECORD, values))
        own = INTERRUPTION.c.employee_id == record.employee_id
        self.connection.execute(sa.delete(INTERRUPTION).where(own))
        for interruption in record.interruptions:
            self.add_interruption(record.employee_id, interruption)

    def add_interruption(self, employee_id: int, interruption: Interruption) -> None:
        """Add a time without insurance."""
        values = {"employee_id": employee_id} | asdict(interruption)
        self.connection.execute(sa.insert(INTERRUPTION).values(values))

    def claims_of(self, employee_id: int, known_at: datetime | None = None) -> list[RecordedClaim]:
        """List claims by date with the decisions known at that instant (all when None)."""
        if known_at is None:
            rows = _CLAIMS_OF.rows(self.connection, of_employee=employee_id)
        else:
            known = {"of_employee": employee_id, "known_at": known_at}
            rows = _CLAIMS_KNOWN_AT.rows(self.connection, **known)
        return claims_in(rows, known_at)

    def records_of(self, employee_ids: Sequence[int]) -> dict[int, DrivingRecord]:
        """Read the driving records of several people, by employee."""
        wanted = {"of_employees": list(employee_ids)}
        rows = self.connection.execute(_RECORDS, wanted)
        groups = groupby((tuple(row) for row in rows), key=itemgetter(0))
        return {employee_id: _record(list(group)) for employee_id, group in groups}

    def claims_by_person(
        self, employee_ids: Sequence[int], known_at: datetime | None = None
    ) -> dict[int, list[RecordedClaim]]:
        """List what `claims_of` lists, of several people; who has no claim is left out."""
        wanted: dict[str, Any] = {"of_employees": list(employee_ids)}
        if known_at is None:
            rows = self.connection.execute(_CLAIMS_OF_ALL, wanted)
        else:
            wanted["known_at"] = known_at
            rows = self.connection.execute(_CLAIMS_OF_ALL_KNOWN_AT, wanted)
        found: dict[int, list[RecordedClaim]] = {}
        for claim in claims_in(rows, known_at):
            found.setdefault(claim.employee_id, []).append(claim)
        return found

    def claim(self, claim_id: int) -> RecordedClaim:
        """Find a claim.

        Raises:
            NotFoundError: There is none.
        """
        for claim in claims_in(_CLAIM.rows(self.connection, of_claim=claim_id), None):
            return claim
        raise NotFoundError(kind="claim", key=claim_id)

    def claim_by_number(self, number: str) -> RecordedClaim | None:
        """Find the claim with that number."""
        rows = _CLAIM_BY_NUMBER.rows(self.connection, of_number=number)
        return next(iter(claims_in(rows, None)), None)

    def add_claim(self, claim: RecordedClaim) -> RecordedClaim:
        """Add a claim with its decisions; the store gives the id, whatever it was."""
        values = asdict(claim)
        del values["decisions"], values["is_contested"]
        claim_id = int(self._added(CLAIM, values).id)
        for decision in claim.decisions:
            self.add_decision(claim_id, decision)
        return replace(claim, id=claim_id, is_contested=False)

    def add_decision(self, claim_id: int, decision: ClaimDecision) -> None:
        """Add a decision about a claim; the ones before stay."""
        values = {"claim_id": claim_id} | asdict(decision)
        self.connection.execute(sa.insert(DECISION).values(values))

    def _one(self, statement: sa.Select[Any]) -> AnyRow | None:
        return self.connection.execute(statement).one_or_none()

    def _added(self, table: sa.Table, values: dict[str, Any]) -> AnyRow:
        values.pop("id")
        return self.connection.execute(sa.insert(table).values(values).returning(table)).one()


def contract_of(row: AnyRow | tuple[Any, ...]) -> Contract:
    """The contract of a row of its table."""
    *facts, month, day, starts_on, notice_months = list(row)
    values = [*facts, RenewalDay(month, day), starts_on, notice_months]
    return Contract(*values)


def _assigned(row: tuple[Any, ...]) -> tuple[Assignment, Vehicle, Contract | None]:
    vehicle_at = len(ASSIGNMENT.c)
    contract_at = vehicle_at + len(VEHICLE_FACTS)
    contract = tuple(row[contract_at:])
    return (
        Assignment(*row[:vehicle_at]),
        Vehicle(*row[vehicle_at:contract_at]),
        None if contract[0] is None else contract_of(contract),
    )


def _record(rows: Sequence[tuple[Any, ...]]) -> DrivingRecord:
    employee_id, use, start, first_insured_on, month, day, years_at_floor, *_ = rows[0]
    return DrivingRecord(
        employee_id=employee_id,
        use=use,
        start=Coefficient(start),
        first_insured_on=first_insured_on,
        renewal_day=RenewalDay(month, day),
        years_at_floor=years_at_floor,
        interruptions=tuple(
            Interruption(from_on, until_on) for *_, from_on, until_on in rows if from_on is not None
        ),
    )


def claims_in(rows: Iterable[Sequence[Any]], known_at: datetime | None) -> list[RecordedClaim]:
    """The claims of the rows that `claims_where` asks for."""
    claims = groupby(rows, key=lambda row: (row[-1], *row[:_NUMBER_OF_CLAIM_COLUMNS]))
    return [
        replace(
            RecordedClaim(*facts),
            decisions=tuple(_decisions(group, known_at)),
            is_contested=bool(is_contested),
        )
        for (is_contested, *facts), group in claims
    ]


def _decisions(rows: Iterable[Sequence[Any]], known_at: datetime | None) -> Iterable[ClaimDecision]:
    for row in rows:
        decision_id, _, *facts = row[_NUMBER_OF_CLAIM_COLUMNS:-1]
        if decision_id is not None:
            decision = ClaimDecision(*facts)
            if known_at is None or decision.recorded_at <= known_at:
                yield decision
