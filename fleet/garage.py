"""The port of contracts and vehicles in full (`work.garage`)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from fleet.contract_terms import ContractTerms, FormerInsurer, RegimeReason
from fleet.driving import Assignment, Contract, Vehicle
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import VehicleDetails
from fleet.vehicle_moves import VehicleMove
from fleet.yearly_premiums import YearlyPremium


class Garage(Protocol):
    """What contracts cover, what vehicles are, and how they come and go."""

    def details_of(self, vehicle_ids: Sequence[int]) -> dict[int, VehicleDetails]:
        """The details of vehicles: each id has some, empty where nobody entered any."""
        ...

    def set_details(self, details: VehicleDetails) -> None:
        """Keep them, in place of what was entered before."""
        ...

    def terms_of(self, contract_id: int) -> ContractTerms:
        """The terms of a contract, with who insured it before."""
        ...

    def terms_by_contract(self, contract_ids: Sequence[int]) -> dict[int, ContractTerms]:
        """The terms of several contracts: each id has some."""
        ...

    def set_guarantees(
        self, contract_id: int, covered: Mapping[Guarantee, int | None] | None
    ) -> None:
        """Keep what is covered, with the deductible of each in cents; None: not entered."""
        ...

    def set_deductible(self, contract_id: int, guarantee: Guarantee, cents: int | None) -> None:
        """Keep one deductible; what is covered stays as it was entered, or not."""
        ...

    def set_net_premium(self, contract_id: int, cents: int | None) -> None:
        """Keep the net premium that the policy states."""
        ...

    def set_regime_reason(self, contract_id: int, reason: RegimeReason | None) -> None:
        """Keep why the contract has its regime."""
        ...

    def change_contract(self, contract: Contract) -> None:
        """Keep every field of a contract.

        Raises:
            ConflictError: Another contract has that number.
        """
        ...

    def change_vehicle(self, vehicle: Vehicle) -> None:
        """Keep every field of a vehicle.

        Raises:
            ConflictError: Another vehicle has that plate.
        """
        ...

    def add_former(self, former: FormerInsurer) -> None:
        """Keep who insured a contract until its insurer changed."""
        ...

    def remove_former(self, former: FormerInsurer) -> None:
        """Forget a change that was made by mistake."""
        ...

    def yearly_premiums_of(self, contract_ids: Sequence[int]) -> dict[int, list[YearlyPremium]]:
        """What was entered of the years of contracts, oldest first: each id has a list."""
        ...

    def set_yearly_premium(self, premium: YearlyPremium) -> None:
        """Keep what was paid for a year, in place of what was entered of it before.

        Raises:
            ConflictError: The amount is out of its bounds.
        """
        ...

    def remove_yearly_premium(self, contract_id: int, starts_on: date) -> None:
        """Forget what was entered of a year."""
        ...

    def vehicles_page(
        self, contract_id: int, on: date, offset: int, limit: int
    ) -> tuple[list[Vehicle], int]:
        """A page, by plate, of what is in service under a contract; and how many in all."""
        ...

    def assignments_of(self, vehicle_id: int, on: date) -> list[Assignment]:
        """Who has a vehicle on that day, by id of the assignment."""
        ...

    def end_assignment(self, assignment_id: int, until_on: date | None) -> None:
        """Let it end on a day; None: let it go on."""
        ...

    def remove_assignment(self, assignment_id: int) -> None:
        """Forget an assignment that was made by mistake."""
        ...

    def add_move(self, move: VehicleMove) -> VehicleMove:
        """Add it; the store gives the id."""
        ...

    def moves_of(self, vehicle_id: int) -> list[VehicleMove]:
        """Every move of which a vehicle is a part, oldest first."""
        ...

    def move(self, move_id: int) -> VehicleMove:
        """Find a move.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def undo_move(self, move_id: int, at: datetime) -> bool:
        """Note that it was undone; False when it was before."""
        ...
