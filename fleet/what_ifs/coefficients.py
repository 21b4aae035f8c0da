"""The coefficients ahead of a contract under the statutory clause, folded from its own claims.

The insurer's figure is the start; claims of the facts that no renewal has felt yet are folded by
`bonusmalus`, and so is everything that a what-if supposes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bonusmalus.claims import Claim
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record
from bonusmalus.record import UseChange
from fleet.coefficient import path
from fleet.coefficient_paths import Start
from fleet.driving import Regime
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle

MOST_YEARS = 25


@dataclass(frozen=True, slots=True)
class Ahead:
    """A coefficient at a coming renewal."""

    on: date
    coefficient: Coefficient


def statutory_vehicles(facts: FleetFacts) -> tuple[PricedVehicle, ...]:
    """The vehicles whose premium follows the statutory clause, on a contract of the facts."""
    contracts = {one.id for one in facts.contracts}
    return tuple(
        one
        for one in facts.vehicles
        if one.regime is Regime.STATUTORY and one.contract_id in contracts
    )


def vehicles_of(facts: FleetFacts, contract_id: int) -> tuple[PricedVehicle, ...]:
    """The vehicles of a contract."""
    return tuple(one for one in facts.vehicles if one.contract_id == contract_id)


def record_of(
    facts: FleetFacts, vehicle: PricedVehicle, further: Iterable[Claim] = ()
) -> tuple[Record, PricedContract]:
    """The facts from the printed coefficient on, with the claims that it does not hold yet.

    A coefficient belongs to the contract: under the clause every claim of its contract moves a
    vehicle's. On a contract without coefficients a vehicle is taken with its own claims and its
    own use alone.
    """
    contract = facts.contract(vehicle.contract_id or 0)
    is_shared = contract.regime is Regime.STATUTORY
    claims = tuple(
        one
        for one in facts.claims
        if one.contract_id == contract.id and (is_shared or one.vehicle_id == vehicle.id)
    )
    record = Start(contract, vehicle.coefficient, claims).record(further)
    return (record if is_shared else replace(record, use=vehicle.use)), contract


def path_of(record: Record, after: date, years: int) -> tuple[Ahead, ...]:
    """The values at each renewal of the years after a day."""
    return tuple(Ahead(one.renewal_on, one.coefficient) for one in path(record, after, years))


def with_use(record: Record, use: VehicleUse, on: date) -> Record:
    """The same record with another use from a day on."""
    return replace(record, use_changes=(*record.use_changes, UseChange(on, use)))
