"""Contracts, vehicles and claims of the store in memory (`tests.support.fake_store`)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bonusmalus.periods import Interruption
from fleet.cases import Contest, ContestState
from fleet.driving import (
    Assignment,
    ClaimDecision,
    Contract,
    DrivingRecord,
    OfficialCoefficient,
    RecordedClaim,
    Vehicle,
)
from fleet.errors import ConflictError, NotFoundError
from storage.repositories.names import plain_plate
from tests.support.fake_state import State, next_id


@dataclass
class FakeDriving:
    state: State

    def contract(self, contract_id: int) -> Contract:
        try:
            return self.state.contracts[contract_id]
        except KeyError:
            raise NotFoundError(kind="contract", key=contract_id) from None

    def contract_by_number(self, number: str) -> Contract | None:
        return next((c for c in self.state.contracts.values() if c.number == number), None)

    def add_contract(self, contract: Contract) -> Contract:
        added = replace(contract, id=contract.id or next_id(self.state.contracts))
        self.state.contracts[added.id] = added
        return added

    def official_coefficient(self, contract_id: int, on: date) -> OfficialCoefficient | None:
        known = [
            official
            for official in self.state.official
            if official.contract_id == contract_id and official.in_force_since <= on
        ]
        return max(known, key=lambda official: official.in_force_since, default=None)

    def add_official_coefficient(self, official: OfficialCoefficient) -> None:
        self.state.official.append(official)

    def vehicle(self, vehicle_id: int) -> Vehicle:
        try:
            return self.state.vehicles[vehicle_id]
        except KeyError:
            raise NotFoundError(kind="vehicle", key=vehicle_id) from None

    def vehicle_by_plate(self, plate: str) -> Vehicle | None:
        wanted = plain_plate(plate)
        same = [v for v in self.state.vehicles.values() if plain_plate(v.plate) == wanted]
        same.sort(key=lambda vehicle: (vehicle.plate != plate, vehicle.id))
        return same[0] if same and wanted else None

    def vehicles_below(self, unit_id: int, offset: int, limit: int) -> tuple[list[Vehicle], int]:
        below = [
            vehicle
            for vehicle in self.state.vehicles.values()
            if unit_id in self.state.units[vehicle.unit_id].lineage
            and not self._has_left(vehicle.id)
        ]
        below.sort(key=lambda vehicle: (plain_plate(vehicle.plate), vehicle.id))
        return below[offset : offset + limit], len(below)

    def _has_left(self, vehicle_id: int) -> bool:
        details = self.state.vehicle_details.get(vehicle_id)
        return details is not None and details.withdrawn_on is not None

    def add_vehicle(self, vehicle: Vehicle) -> Vehicle:
        if any(known.plate == vehicle.plate for known in self.state.vehicles.values()):
            raise ConflictError(kind="vehicle", constraint="plate")
        added = replace(vehicle, id=vehicle.id or next_id(self.state.vehicles))
        self.state.vehicles[added.id] = added
        return added

    def assign(self, assignment: Assignment) -> Assignment:
        if assignment.until_on is not None and assignment.until_on <= assignment.from_on:
            raise ConflictError(kind="assignment", constraint="days")
        added = replace(assignment, id=assignment.id or next_id(self.state.assignments))
        self.state.assignments[added.id] = added
        return added

    def vehicles_of(
        self, employee_id: int, on: date
    ) -> list[tuple[Assignment, Vehicle, Contract | None]]:
        held = [
            assignment
            for assignment in self.state.assignments.values()
            if assignment.employee_id == employee_id
            and assignment.from_on <= on
            and (assignment.until_on is None or on < assignment.until_on)
        ]
        held.sort(key=lambda assignment: (assignment.from_on, assignment.id))
        return [(assignment, *self._vehicle_of(assignment)) for assignment in held]

    def _vehicle_of(self, assignment: Assignment) -> tuple[Vehicle, Contract | None]:
        vehicle = self.state.vehicles[assignment.vehicle_id]
        contract_id = vehicle.contract_id
        return vehicle, None if contract_id is None else self.state.contracts[contract_id]

    def record_of(self, employee_id: int) -> DrivingRecord | None:
        return self.state.records.get(employee_id)

    def set_record(self, record: DrivingRecord) -> None:
        self.state.records[record.employee_id] = record

    def add_interruption(self, employee_id: int, interruption: Interruption) -> None:
        record = self.state.records[employee_id]
        interruptions = (*record.interruptions, interruption)
        self.state.records[employee_id] = replace(record, interruptions=interruptions)

    def claims_of(self, employee_id: int, known_at: datetime | None = None) -> list[RecordedClaim]:
        claims = [c for c in self.state.claims.values() if c.employee_id == employee_id]
        claims.sort(key=lambda claim: (claim.occurred_on, claim.id))
        return [self._seen(claim, known_at) for claim in claims]

    def records_of(self, employee_ids: Sequence[int]) -> dict[int, DrivingRecord]:
        return {one: self.state.records[one] for one in employee_ids if one in self.state.records}

    def claims_by_person(
        self, employee_ids: Sequence[int], known_at: datetime | None = None
    ) -> dict[int, list[RecordedClaim]]:
        claims = {one: self.claims_of(one, known_at) for one in employee_ids}
        return {one: found for one, found in claims.items() if found}

    def claim(self, claim_id: int) -> RecordedClaim:
        try:
            return self._seen(self.state.claims[claim_id], None)
        except KeyError:
            raise NotFoundError(kind="claim", key=claim_id) from None

    def claim_by_number(self, number: str) -> RecordedClaim | None:
        found = (c for c in self.state.claims.values() if c.number == number)
        claim = next(found, None)
        return None if claim is None else self._seen(claim, None)

    def _seen(self, claim: RecordedClaim, known_at: datetime | None) -> RecordedClaim:
        """The claim as it was known at that instant."""
        decisions = tuple(
            decision
            for decision in claim.decisions
            if known_at is None or decision.recorded_at <= known_at
        )
        contests = self._contests_of(claim.id)
        is_contested = any(was_open(contest, known_at) for contest in contests)
        return replace(claim, decisions=decisions, is_contested=is_contested)

    def _contests_of(self, claim_id: int) -> Iterable[Contest]:
        cases = {one.id for one in self.state.incidents.values() if one.claim_id == claim_id}
        return [one for one in self.state.contests.values() if one.incident_id in cases]

    def add_claim(self, claim: RecordedClaim) -> RecordedClaim:
        if self.claim_by_number(claim.number):
            raise ConflictError(kind="claim", constraint="number")
        claim_id = claim.id or next_id(self.state.claims)
        added = replace(claim, id=claim_id, is_contested=False)
        self.state.claims[added.id] = added
        return added

    def add_decision(self, claim_id: int, decision: ClaimDecision) -> None:
        claim = self.state.claims[claim_id]
        decisions = (*claim.decisions, decision)
        self.state.claims[claim_id] = replace(claim, decisions=decisions)


def was_open(contest: Contest, at: datetime | None) -> bool:
    """Whether a contest was open at that instant; None: now."""
    is_open = contest.state is ContestState.OPEN
    if at is None:
        return is_open
    was_ended_later = contest.answered_at is not None and contest.answered_at > at
    return contest.opened_at <= at and (is_open or was_ended_later)
