"""What contracts cover, what vehicles are, and how they come and go."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import ReferencePremium
from bonusmalus.surcharges import NoviceSurcharge
from fleet.contract_terms import ContractTerms, FormerInsurer, RegimeReason
from fleet.driving import Assignment, Contract, Vehicle
from fleet.errors import NotFoundError
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import VehicleDetails
from fleet.vehicle_moves import EndedAssignment, FormerService, VehicleMove
from fleet.yearly_premiums import YearlyPremium
from storage.repositories.driving import ASSIGNMENT, CONTRACT, VEHICLE, VEHICLE_FACTS
from storage.repositories.names import plain_plate
from storage.repositories.refusals import refusals
from storage.repositories.upsert import upsert
from storage.tables import (
    ContractFormerRow,
    ContractGuaranteeRow,
    ContractTermsRow,
    VehicleDetailsRow,
    VehicleMoveRow,
    YearlyPremiumRow,
    table_of,
)

DETAILS = table_of(VehicleDetailsRow)
TERMS = table_of(ContractTermsRow)
GUARANTEE = table_of(ContractGuaranteeRow)
FORMER = table_of(ContractFormerRow)
MOVE = table_of(VehicleMoveRow)
PREMIUM = table_of(YearlyPremiumRow)
_CHUNK = 500  # ids in one statement


@dataclass(frozen=True, slots=True)
class SqlGarage:
    """What contracts cover, what vehicles are, and how they come and go."""

    connection: sa.Connection

    def details_of(self, vehicle_ids: Sequence[int]) -> dict[int, VehicleDetails]:
        """Read the details of vehicles: each id has some, empty where nobody entered any."""
        found = {one: VehicleDetails(one) for one in vehicle_ids}
        for some in _chunks(vehicle_ids):
            rows = self.connection.execute(sa.select(DETAILS).where(DETAILS.c.vehicle_id.in_(some)))
            found |= {int(row.vehicle_id): _details(row) for row in rows}
        return found

    def set_details(self, details: VehicleDetails) -> None:
        """Keep them, in place of what was entered before."""
        with refusals(self.connection):
            self.connection.execute(upsert(self.connection, DETAILS, _details_values(details)))

    def terms_of(self, contract_id: int) -> ContractTerms:
        """Read the terms of a contract, with who insured it before."""
        return self.terms_by_contract([contract_id])[contract_id]

    def terms_by_contract(self, contract_ids: Sequence[int]) -> dict[int, ContractTerms]:
        """Read the terms of several contracts: each id has some."""
        found = {one: ContractTerms(one) for one in contract_ids}
        for some in _chunks(contract_ids):
            for row in self._rows(TERMS, some):
                found[row.contract_id] = replace(
                    found[row.contract_id],
                    net_premium_cents=row.net_premium_cents,
                    regime_reason=row.regime_reason,
                )
            self._read_guarantees(found, some)
            for row in self._rows(FORMER, some, FORMER.c.ended_on):
                known = found[row.contract_id]
                found[row.contract_id] = replace(known, former=(*known.former, _former(row)))
        return found

    def set_guarantees(
        self, contract_id: int, covered: Mapping[Guarantee, int | None] | None
    ) -> None:
        """Keep what is covered, with the deductible of each in cents; None: not entered."""
        self.connection.execute(sa.delete(GUARANTEE).where(GUARANTEE.c.contract_id == contract_id))
        if covered is None:
            return
        rows = [
            {
                "contract_id": contract_id,
                "guarantee": one,
                "is_covered": one in covered,
                "deductible_cents": covered.get(one),
            }
            for one in Guarantee
        ]
        self.connection.execute(sa.insert(GUARANTEE), rows)

    def set_deductible(self, contract_id: int, guarantee: Guarantee, cents: int | None) -> None:
        """Keep one deductible; what is covered stays as it was entered, or not."""
        values = {
            "contract_id": contract_id,
            "guarantee": guarantee,
            "deductible_cents": cents,
        }
        with refusals(self.connection):
            self.connection.execute(upsert(self.connection, GUARANTEE, values))

    def set_net_premium(self, contract_id: int, cents: int | None) -> None:
        """Keep the net premium that the policy states."""
        values = {"contract_id": contract_id, "net_premium_cents": cents}
        with refusals(self.connection):
            self.connection.execute(upsert(self.connection, TERMS, values))

    def set_regime_reason(self, contract_id: int, reason: RegimeReason | None) -> None:
        """Keep why the contract has its regime."""
        values = {"contract_id": contract_id, "regime_reason": reason}
        self.connection.execute(upsert(self.connection, TERMS, values))

    def change_contract(self, contract: Contract) -> None:
        """Keep every field of a contract.

        Raises:
            ConflictError: Another contract has that number.
        """
        values = {
            "number": contract.number,
            "insurer": contract.insurer,
            "unit_id": contract.unit_id,
            "regime": contract.regime,
            "use": contract.use,
            "renewal_month": contract.renewal_day.month,
            "renewal_day": contract.renewal_day.day,
            "starts_on": contract.starts_on,
            "notice_months": contract.notice_months,
        }
        change = sa.update(CONTRACT).where(CONTRACT.c.id == contract.id).values(values)
        with refusals(self.connection):
            self.connection.execute(change)

    def change_vehicle(self, vehicle: Vehicle) -> None:
        """Keep every field of a vehicle.

        Raises:
            ConflictError: Another vehicle has that plate.
        """
        values = {
            "plate": vehicle.plate,
            "plate_key": plain_plate(vehicle.plate),
            "make_and_model": vehicle.make_and_model,
            "unit_id": vehicle.unit_id,
            "contract_id": vehicle.contract_id,
            "reference_premium_cents": vehicle.reference_premium_cents,
        }
        change = sa.update(VEHICLE).where(VEHICLE.c.id == vehicle.id).values(values)
        with refusals(self.connection):
            self.connection.execute(change)

    def add_former(self, former: FormerInsurer) -> None:
        """Keep who insured a contract until its insurer changed."""
        coefficient = former.coefficient
        values = {
            "contract_id": former.contract_id,
            "insurer": former.insurer,
            "number": former.number,
            "starts_on": former.starts_on,
            "ended_on": former.ended_on,
            "coefficient_hundredths": coefficient.hundredths if coefficient else None,
            "net_premium_cents": former.net_premium_cents,
            "premiums": json.dumps(dict(former.premiums)),
            "changed_at": former.changed_at,
            "premiums_after": json.dumps(dict(former.premiums_after)),
        }
        with refusals(self.connection):
            self.connection.execute(sa.insert(FORMER).values(values))

    def remove_former(self, former: FormerInsurer) -> None:
        """Forget a change that was made by mistake."""
        same = sa.and_(
            FORMER.c.contract_id == former.contract_id, FORMER.c.ended_on == former.ended_on
        )
        self.connection.execute(sa.delete(FORMER).where(same))

    def yearly_premiums_of(self, contract_ids: Sequence[int]) -> dict[int, list[YearlyPremium]]:
        """Read what was entered of the years of contracts, oldest first: each id has a list."""
        found: dict[int, list[YearlyPremium]] = {one: [] for one in contract_ids}
        for some in _chunks(contract_ids):
            for row in self._rows(PREMIUM, some, PREMIUM.c.starts_on):
                found[row.contract_id].append(_premium(row))
        return found

    def set_yearly_premium(self, premium: YearlyPremium) -> None:
        """Keep what was paid for a year, in place of what was entered of it before.

        Raises:
            ConflictError: The amount is out of its bounds.
        """
        with refusals(self.connection):
            self.connection.execute(upsert(self.connection, PREMIUM, asdict(premium)))

    def remove_yearly_premium(self, contract_id: int, starts_on: date) -> None:
        """Forget what was entered of a year."""
        same = sa.and_(PREMIUM.c.contract_id == contract_id, PREMIUM.c.starts_on == starts_on)
        self.connection.execute(sa.delete(PREMIUM).where(same))

    def vehicles_page(
        self, contract_id: int, on: date, offset: int, limit: int
    ) -> tuple[list[Vehicle], int]:
        """List a page, by plate, of what is in service under a contract; and count all."""
        own = sa.and_(VEHICLE.c.contract_id == contract_id, is_in_service(on))
        found = (
            sa.select(*VEHICLE_FACTS)
            .outerjoin(DETAILS, DETAILS.c.vehicle_id == VEHICLE.c.id)
            .where(own)
            .order_by(VEHICLE.c.plate_key, VEHICLE.c.id)
            .offset(offset)
            .limit(limit)
        )
        count = (
            sa.select(sa.func.count(VEHICLE.c.id))
            .outerjoin(DETAILS, DETAILS.c.vehicle_id == VEHICLE.c.id)
            .where(own)
        )
        rows = [Vehicle(*row) for row in self.connection.execute(found)]
        return rows, int(self.connection.execute(count).scalar_one())

    def assignments_of(self, vehicle_id: int, on: date) -> list[Assignment]:
        """List who has a vehicle on that day, by id of the assignment."""
        of_vehicle = sa.select(ASSIGNMENT).where(
            ASSIGNMENT.c.vehicle_id == vehicle_id,
            ASSIGNMENT.c.from_on <= on,
            sa.or_(ASSIGNMENT.c.until_on.is_(None), ASSIGNMENT.c.until_on > on),
        )
        rows = self.connection.execute(of_vehicle.order_by(ASSIGNMENT.c.id))
        return [Assignment(*row) for row in rows]

    def end_assignment(self, assignment_id: int, until_on: date | None) -> None:
        """Let it end on a day; None: let it go on."""
        own = sa.update(ASSIGNMENT).where(ASSIGNMENT.c.id == assignment_id)
        self.connection.execute(own.values(until_on=until_on))

    def remove_assignment(self, assignment_id: int) -> None:
        """Forget an assignment that was made by mistake."""
        self.connection.execute(sa.delete(ASSIGNMENT).where(ASSIGNMENT.c.id == assignment_id))

    def add_move(self, move: VehicleMove) -> VehicleMove:
        """Add it; the store gives the id."""
        added = sa.insert(MOVE).values(_move_values(move)).returning(MOVE.c.id)
        return replace(move, id=int(self.connection.execute(added).scalar_one()))

    def moves_of(self, vehicle_id: int) -> list[VehicleMove]:
        """List every move of which a vehicle is a part, oldest first."""
        part = sa.or_(MOVE.c.vehicle_id == vehicle_id, MOVE.c.replaced_by == vehicle_id)
        rows = self.connection.execute(sa.select(MOVE).where(part).order_by(MOVE.c.id))
        return [_move(row) for row in rows]

    def move(self, move_id: int) -> VehicleMove:
        """Find a move.

        Raises:
            NotFoundError: There is none.
        """
        row = self.connection.execute(sa.select(MOVE).where(MOVE.c.id == move_id)).one_or_none()
        if row is None:
            raise NotFoundError(kind="vehicle_move", key=move_id)
        return _move(row)

    def undo_move(self, move_id: int, at: datetime) -> bool:
        """Note that it was undone; False when it was before."""
        standing = sa.and_(MOVE.c.id == move_id, MOVE.c.undone_at.is_(None))
        change = sa.update(MOVE).where(standing).values(undone_at=at)
        return self.connection.execute(change).rowcount == 1

    def _rows(
        self, table: sa.Table, contract_ids: Sequence[int], *order: sa.Column[Any]
    ) -> sa.CursorResult[Any]:
        found = sa.select(table).where(table.c.contract_id.in_(contract_ids))
        return self.connection.execute(found.order_by(table.c.contract_id, *order))

    def _read_guarantees(
        self, found: dict[int, ContractTerms], contract_ids: Sequence[int]
    ) -> None:
        rows: dict[int, list[sa.Row[Any]]] = {}
        for row in self._rows(GUARANTEE, contract_ids):
            rows.setdefault(row.contract_id, []).append(row)
        for contract_id, own in rows.items():
            found[contract_id] = _covered(found[contract_id], own)


def _covered(terms: ContractTerms, rows: Sequence[sa.Row[Any]]) -> ContractTerms:
    """With what is covered; everything where nobody said what is."""
    is_known = any(row.is_covered is not None for row in rows)
    covered = frozenset(row.guarantee for row in rows if row.is_covered)
    if not is_known:
        covered = terms.guarantees
    return replace(
        terms,
        guarantees=covered,
        are_guarantees_known=is_known,
        deductibles_cents={
            row.guarantee: row.deductible_cents
            for row in rows
            if row.deductible_cents and row.guarantee in covered
        },
    )


def is_in_service(on: date) -> sa.ColumnElement[bool]:
    """Tell whether a vehicle is in the fleet on that day; its details are joined from outside."""
    came = sa.or_(DETAILS.c.in_service_on.is_(None), DETAILS.c.in_service_on <= on)
    return sa.and_(came, sa.or_(DETAILS.c.withdrawn_on.is_(None), DETAILS.c.withdrawn_on > on))


def _chunks(ids: Sequence[int]) -> Iterable[list[int]]:
    return (list(ids[first : first + _CHUNK]) for first in range(0, len(ids), _CHUNK))


_PLAIN = (
    "vehicle_id",
    "first_registered_on",
    "use",
    "value_cents",
    "function",
    "financing",
    "category",
    "recovers_vat",
    "yearly_kilometres",
    "zone",
    "surcharge_permille",
    "in_service_on",
    "withdrawn_on",
    "replaced_by",
)


def _details(row: sa.Row[Any]) -> VehicleDetails:
    parts = (row.liability_cents, row.subject_cents, row.outside_cents or 0)
    novice = (row.novice_permille, row.novice_clean_years, row.apprenticeship)
    return VehicleDetails(
        **{name: getattr(row, name) for name in _PLAIN},
        premium=None if None in parts else ReferencePremium(*parts),
        novice=NoviceSurcharge(*novice),
    )


def _details_values(details: VehicleDetails) -> dict[str, object]:
    parts = details.premium
    return {
        **{name: getattr(details, name) for name in _PLAIN},
        "liability_cents": parts.liability_cents if parts else None,
        "subject_cents": parts.other_cents if parts else None,
        "outside_cents": parts.outside_cents if parts else None,
        "novice_permille": details.novice.initial_permille,
        "novice_clean_years": details.novice.clean_years,
        "apprenticeship": details.novice.apprenticeship,
    }


def _former(row: sa.Row[Any]) -> FormerInsurer:
    hundredths = row.coefficient_hundredths
    return FormerInsurer(
        row.contract_id,
        row.insurer,
        row.number,
        row.starts_on,
        row.ended_on,
        None if hundredths is None else Coefficient(hundredths),
        row.net_premium_cents,
        _by_vehicle(row.premiums),
        row.changed_at,
        _by_vehicle(row.premiums_after),
    )


def _by_vehicle(written: str) -> dict[int, int | None]:
    return {int(key): cents for key, cents in json.loads(written).items()}


def _premium(row: sa.Row[Any]) -> YearlyPremium:
    return YearlyPremium(
        row.contract_id, row.starts_on, row.net_cents, row.entered_at, row.entered_by
    )


def _move_values(move: VehicleMove) -> dict[str, object]:
    ended = [[one.id, one.until_on.isoformat() if one.until_on else None] for one in move.ended]
    return {
        "vehicle_id": move.vehicle_id,
        "contract_id": move.contract_id,
        "kind": move.kind,
        "moved_on": move.moved_on,
        "made_at": move.made_at,
        "replaced_by": move.replaced_by,
        "usual_drivers": move.usual_drivers,
        "expected_hundredths": move.expected.hundredths if move.expected else None,
        "ended": json.dumps(ended),
        "undone_at": move.undone_at,
        "came_back": None if move.came_back is None else _service_text(move.came_back),
    }


def _service_text(service: FormerService) -> str:
    days = (service.in_service_on, service.withdrawn_on)
    values = {
        "vehicle": asdict(service.vehicle),
        "days": [one.isoformat() if one else None for one in days],
        "replaced_by": service.replaced_by,
    }
    return json.dumps(values)


def _service(written: str) -> FormerService:
    values = json.loads(written)
    came, left = (date.fromisoformat(one) if one else None for one in values["days"])
    return FormerService(Vehicle(**values["vehicle"]), came, left, values["replaced_by"])


def _move(row: sa.Row[Any]) -> VehicleMove:
    hundredths = row.expected_hundredths
    return VehicleMove(
        row.id,
        row.vehicle_id,
        row.contract_id,
        row.kind,
        row.moved_on,
        row.made_at,
        row.replaced_by,
        row.usual_drivers,
        None if hundredths is None else Coefficient(hundredths),
        tuple(
            EndedAssignment(int(key), date.fromisoformat(until_on) if until_on else None)
            for key, until_on in json.loads(row.ended)
        ),
        row.undone_at,
        None if row.came_back is None else _service(row.came_back),
    )
