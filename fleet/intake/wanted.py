"""From records to the rows that the store should hold, with the ids of what they refer to."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum

from bonusmalus.coefficient import FLOOR
from fleet.intake.records import (
    AssignmentRow,
    ClaimRow,
    ContractRow,
    EmployeeRow,
    InterruptionRow,
    Kept,
    UnitRow,
    VehicleRow,
)
from fleet.intake.stored import Stored
from fleet.intake.tables import Values
from fleet.intake.tree import parent_of
from fleet.people import Role
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import Recovery

Ids = Mapping[str, int]


def _said(**values: object) -> dict[str, object]:
    """The values that were said: an empty cell leaves what is stored."""
    return {column: value for column, value in values.items() if not isinstance(value, Kept)}


def units(rows: Iterable[UnitRow], ids: Ids, stored: Stored) -> Iterator[Values]:
    """Units by code; those above them have their ids already."""
    for row in rows:
        parent = parent_of(row, stored)
        yield {
            "code": row.code,
            "name": row.name,
            "kind": row.kind.value,
            "parent_id": None if parent is None else ids[parent],
        }


def employees(rows: Iterable[EmployeeRow], unit_ids: Ids) -> Iterator[Values]:
    """People by number."""
    for row in rows:
        yield _said(
            number=row.number,
            first_name=row.first_name,
            last_name=row.last_name,
            unit_id=unit_ids[row.unit],
            entered_on=row.entered_on,
            left_on=row.left_on,
            language=row.language if isinstance(row.language, Kept) else row.language.value,
        )


def grants(rows: Iterable[EmployeeRow], unit_ids: Ids, people: Ids) -> Iterator[Values]:
    """Roles; everybody drives for their own unit without being granted it."""
    for row in rows:
        if isinstance(row.roles, Kept) or isinstance(row.role_unit, Kept):
            continue
        for role in row.roles:
            if role is not Role.DRIVER:
                yield {
                    "employee_id": people[row.number],
                    "role": role.value,
                    "unit_id": unit_ids[row.role_unit],
                }


def records(rows: Iterable[EmployeeRow], people: Ids) -> Iterator[Values]:
    """Driving records of those whose row tells since when they are insured."""
    for row in rows:
        if isinstance(row.use, Kept) or isinstance(row.renewal_day, Kept):
            continue
        yield _said(
            employee_id=people[row.number],
            use=row.use.value,
            start_hundredths=row.start if isinstance(row.start, Kept) else row.start.hundredths,
            first_insured_on=row.first_insured_on,
            renewal_month=row.renewal_day.month,
            renewal_day=row.renewal_day.day,
            years_at_floor=_years_at_floor(row),
        )


def _years_at_floor(row: EmployeeRow) -> int | Kept:
    """The years as said; none where the start is above 0.50, whatever is stored."""
    is_above_floor = not isinstance(row.start, Kept) and row.start != FLOOR
    return 0 if is_above_floor else row.years_at_floor


def contracts(rows: Iterable[ContractRow], unit_ids: Ids) -> Iterator[Values]:
    """Contracts by number."""
    for row in rows:
        yield _said(
            number=row.number,
            insurer=row.insurer,
            unit_id=unit_ids[row.unit],
            regime=row.regime.value,
            use=row.use.value,
            renewal_month=row.renewal_day.month,
            renewal_day=row.renewal_day.day,
            starts_on=row.starts_on,
            notice_months=row.notice_months,
        )


def contract_terms(rows: Iterable[ContractRow], contract_ids: Ids) -> Iterator[Values]:
    """The terms of the contracts whose row says some."""
    for row in rows:
        said = _said(net_premium_cents=row.net_premium, regime_reason=_word(row.regime_reason))
        if said:
            yield {"contract_id": contract_ids[row.number], **said}


def contract_guarantees(rows: Iterable[ContractRow], contract_ids: Ids) -> Iterator[Values]:
    """What is covered, once a row lists it, and every deductible that was said."""
    for row in rows:
        listed = None if isinstance(row.guarantees, Kept) else row.guarantees
        deductibles = row.deductibles
        for one in Guarantee:
            said: dict[str, object] = {}
            if listed is not None:
                said["is_covered"] = one in listed
            if one in deductibles:
                said["deductible_cents"] = deductibles[one]
            if said:
                key = {"contract_id": contract_ids[row.number], "guarantee": one.value}
                yield {**key, **said}


def official_coefficients(rows: Iterable[ContractRow], contract_ids: Ids) -> Iterator[Values]:
    """What insurers printed."""
    for row in rows:
        if not isinstance(row.official_coefficient, Kept):
            yield {
                "contract_id": contract_ids[row.number],
                "in_force_since": row.official_since,
                "coefficient_hundredths": row.official_coefficient.hundredths,
                "document": row.official_document,
            }


def vehicles(rows: Iterable[VehicleRow], unit_ids: Ids, contract_ids: Ids) -> Iterator[Values]:
    """Vehicles by plate."""
    for row in rows:
        contract, parts = row.contract, row.premium_under_the_clause
        is_total_said = parts is None or not isinstance(row.reference_premium, Kept)
        yield _said(
            plate=row.plate,
            make_and_model=row.make_and_model,
            unit_id=unit_ids[row.unit],
            contract_id=contract_ids[contract] if isinstance(contract, str) else contract,
            reference_premium_cents=row.reference_premium if is_total_said else parts,
        )


def vehicle_details(rows: Iterable[VehicleRow], plates: Ids) -> Iterator[Values]:
    """The details of the vehicles whose row says some."""
    for row in rows:
        said = _said(
            first_registered_on=row.first_registered_on,
            use=_word(row.use),
            value_cents=row.value,
            function=_word(row.function),
            financing=_word(row.financing),
            category=_word(row.category),
            recovers_vat=row.recovers_vat
            if isinstance(row.recovers_vat, Kept)
            else row.recovers_vat is Recovery.YES,
            yearly_kilometres=row.yearly_kilometres,
            zone=row.zone,
            liability_cents=row.liability_premium,
            subject_cents=row.subject_premium,
            outside_cents=row.outside_premium,
            novice_permille=row.novice_rate,
            surcharge_permille=row.surcharge_rate,
            in_service_on=row.in_service_on,
            withdrawn_on=row.withdrawn_on,
            replaced_by=plates[row.replaced_by]
            if isinstance(row.replaced_by, str)
            else row.replaced_by,
        )
        if said:
            yield {"vehicle_id": plates[row.plate], **said}


def _word(said: StrEnum | Kept) -> str | Kept:
    return said if isinstance(said, Kept) else said.value


def assignments(rows: Iterable[AssignmentRow], people: Ids, plates: Ids) -> Iterator[Values]:
    """Assignments by person, vehicle and first day."""
    for row in rows:
        yield _said(
            employee_id=people[row.employee],
            vehicle_id=plates[row.plate],
            from_on=row.from_on,
            until_on=row.until_on,
        )


def claims(rows: Iterable[ClaimRow], people: Ids, plates: Ids) -> Iterator[Values]:
    """Claims by number."""
    for row in rows:
        yield _said(
            number=row.number,
            employee_id=people[row.employee],
            vehicle_id=plates[row.plate] if isinstance(row.plate, str) else row.plate,
            occurred_on=row.occurred_on,
            kind=row.kind.value,
        )


def decisions(
    rows: Iterable[ClaimRow], claim_ids: Ids, recorded_at: datetime | None
) -> Iterator[Values]:
    """Decisions of the claims that have one."""
    for row in rows:
        if isinstance(row.liability, Kept) or not row.is_decided:
            continue
        yield {
            "claim_id": claim_ids[row.number],
            "liability": row.liability.value,
            "exemption": None if isinstance(row.exemption, Kept) else row.exemption.value,
            "decided_on": row.decided_on,
            "document": row.document,
            "recorded_at": recorded_at,
            "recorded_by": None,
        }


def interruptions(rows: Iterable[InterruptionRow], people: Ids) -> Iterator[Values]:
    """Interruptions by person and first day."""
    for row in rows:
        yield {
            "employee_id": people[row.employee],
            "from_on": row.from_on,
            "until_on": row.until_on,
        }
