"""Contracts and vehicles in full, in memory (`tests.support.fake_store`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from fleet.contract_terms import ContractTerms, FormerInsurer, RegimeReason
from fleet.driving import Assignment, Contract, Vehicle
from fleet.errors import ConflictError, NotFoundError
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import VehicleDetails
from fleet.vehicle_moves import VehicleMove
from fleet.yearly_premiums import LEAST_CENTS, MOST_CENTS, YearlyPremium
from storage.repositories.names import plain_plate
from tests.support.fake_state import State, next_id


@dataclass
class FakeGarage:
    state: State

    def details_of(self, vehicle_ids: Sequence[int]) -> dict[int, VehicleDetails]:
        details = self.state.vehicle_details
        return {one: details.get(one, VehicleDetails(one)) for one in vehicle_ids}

    def set_details(self, details: VehicleDetails) -> None:
        came, left = details.in_service_on, details.withdrawn_on
        if came is not None and left is not None and left < came:
            raise ConflictError(kind="vehicle_details", constraint="days")
        self.state.vehicle_details[details.vehicle_id] = details

    def terms_of(self, contract_id: int) -> ContractTerms:
        return self.state.contract_terms.get(contract_id, ContractTerms(contract_id))

    def terms_by_contract(self, contract_ids: Sequence[int]) -> dict[int, ContractTerms]:
        return {one: self.terms_of(one) for one in contract_ids}

    def set_guarantees(
        self, contract_id: int, covered: Mapping[Guarantee, int | None] | None
    ) -> None:
        cents = {key: value for key, value in (covered or {}).items() if value}
        self._set(
            contract_id,
            guarantees=frozenset(covered or Guarantee),
            are_guarantees_known=bool(covered),
            deductibles_cents=cents,
        )

    def set_deductible(self, contract_id: int, guarantee: Guarantee, cents: int | None) -> None:
        known = self.terms_of(contract_id)
        changed = {**known.deductibles_cents, guarantee: cents or 0}
        covered = {
            key: value for key, value in changed.items() if value and key in known.guarantees
        }
        self._set(contract_id, deductibles_cents=covered)

    def set_net_premium(self, contract_id: int, cents: int | None) -> None:
        if cents is not None and cents < 0:
            raise ConflictError(kind="contract_terms", constraint="net_premium_bounds")
        self._set(contract_id, net_premium_cents=cents)

    def set_regime_reason(self, contract_id: int, reason: RegimeReason | None) -> None:
        self._set(contract_id, regime_reason=reason)

    def change_contract(self, contract: Contract) -> None:
        others = [one for one in self.state.contracts.values() if one.id != contract.id]
        if any(one.number == contract.number for one in others):
            raise ConflictError(kind="contract", constraint="number")
        self.state.contracts[contract.id] = contract

    def change_vehicle(self, vehicle: Vehicle) -> None:
        others = [one for one in self.state.vehicles.values() if one.id != vehicle.id]
        if any(one.plate == vehicle.plate for one in others):
            raise ConflictError(kind="vehicle", constraint="plate")
        self.state.vehicles[vehicle.id] = vehicle

    def add_former(self, former: FormerInsurer) -> None:
        known = self.terms_of(former.contract_id).former
        if any(one.ended_on == former.ended_on for one in known):
            raise ConflictError(kind="contract_former", constraint="pk")
        ordered = sorted((*known, former), key=lambda one: one.ended_on)
        self._set(former.contract_id, former=tuple(ordered))

    def remove_former(self, former: FormerInsurer) -> None:
        known = self.terms_of(former.contract_id).former
        kept = tuple(one for one in known if one.ended_on != former.ended_on)
        self._set(former.contract_id, former=kept)

    def yearly_premiums_of(self, contract_ids: Sequence[int]) -> dict[int, list[YearlyPremium]]:
        kept = [one for _, one in sorted(self.state.yearly_premiums.items())]
        return {key: [one for one in kept if one.contract_id == key] for key in contract_ids}

    def set_yearly_premium(self, premium: YearlyPremium) -> None:
        if not LEAST_CENTS <= premium.net_cents <= MOST_CENTS:
            raise ConflictError(kind="yearly_premium", constraint="net_cents_bounds")
        self.state.yearly_premiums[premium.contract_id, premium.starts_on] = premium

    def remove_yearly_premium(self, contract_id: int, starts_on: date) -> None:
        self.state.yearly_premiums.pop((contract_id, starts_on), None)

    def vehicles_page(
        self, contract_id: int, on: date, offset: int, limit: int
    ) -> tuple[list[Vehicle], int]:
        own = [
            one
            for one in self.state.vehicles.values()
            if one.contract_id == contract_id
            and self.details_of([one.id])[one.id].is_in_service(on)
        ]
        own.sort(key=lambda one: (plain_plate(one.plate), one.id))
        return own[offset : offset + limit], len(own)

    def assignments_of(self, vehicle_id: int, on: date) -> list[Assignment]:
        return [
            one
            for _, one in sorted(self.state.assignments.items())
            if one.vehicle_id == vehicle_id
            and one.from_on <= on
            and (one.until_on is None or on < one.until_on)
        ]

    def end_assignment(self, assignment_id: int, until_on: date | None) -> None:
        known = self.state.assignments[assignment_id]
        self.state.assignments[assignment_id] = replace(known, until_on=until_on)

    def remove_assignment(self, assignment_id: int) -> None:
        self.state.assignments.pop(assignment_id, None)

    def add_move(self, move: VehicleMove) -> VehicleMove:
        added = replace(move, id=next_id(self.state.vehicle_moves))
        self.state.vehicle_moves[added.id] = added
        return added

    def moves_of(self, vehicle_id: int) -> list[VehicleMove]:
        return [
            one
            for _, one in sorted(self.state.vehicle_moves.items())
            if vehicle_id in {one.vehicle_id, one.replaced_by}
        ]

    def move(self, move_id: int) -> VehicleMove:
        try:
            return self.state.vehicle_moves[move_id]
        except KeyError:
            raise NotFoundError(kind="vehicle_move", key=move_id) from None

    def undo_move(self, move_id: int, at: datetime) -> bool:
        known = self.state.vehicle_moves[move_id]
        if known.undone_at is not None:
            return False
        self.state.vehicle_moves[move_id] = replace(known, undone_at=at)
        return True

    def _set(self, contract_id: int, **values: object) -> None:
        known = self.terms_of(contract_id)
        self.state.contract_terms[contract_id] = replace(known, **values)  # type: ignore[arg-type] # fields by name
