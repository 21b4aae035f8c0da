"""The coefficients ahead of a contract under the statutory clause, folded from its own claims.

The insurer's figure is the start; claims of the facts that no renewal has felt yet are folded by
`bonusmalus`, and so is everything that a what-if supposes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bonusmalus.claims import Claim, ClaimKind
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, replay
from bonusmalus.periods import RenewalDay, add_years, renewal_counting
from bonusmalus.record import UseChange
from fleet.driving import Regime
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee, PricedContract, PricedVehicle

MOST_YEARS = 25
_KINDS = {Guarantee.THEFT: ClaimKind.THEFT, Guarantee.GLASS: ClaimKind.GLASS}


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


def in_force_since(contract: PricedContract) -> date:
    """The renewal from which the present coefficient holds, or the contract's first day."""
    return max(add_years(contract.renewal_on, -1), contract.starts_on)


def record_of(
    facts: FleetFacts, vehicle: PricedVehicle, further: Iterable[Claim] = ()
) -> tuple[Record, PricedContract]:
    """The facts from the present coefficient on, with the claims that no renewal has felt.

    A coefficient belongs to the contract: under the clause every claim of its contract moves a
    vehicle's. On a contract without coefficients a vehicle is taken with its own claims alone.
    """
    contract = facts.contract(vehicle.contract_id or 0)
    renewal_day = RenewalDay(contract.renewal_on.month, contract.renewal_on.day)
    since = in_force_since(contract)
    is_shared = contract.regime is Regime.STATUTORY
    own = (
        claim_of(one)
        for one in facts.claims
        if one.contract_id == contract.id
        and one.is_declared
        and (is_shared or one.vehicle_id == vehicle.id)
    )
    awaiting = (one for one in own if renewal_counting(one.occurred_on, renewal_day) > since)
    return (
        Record(
            use=vehicle.use,
            start=vehicle.coefficient,
            first_insured_on=since,
            renewal_day=renewal_day,
            claims=(*awaiting, *further),
        ),
        contract,
    )


def claim_of(claim: FleetClaim) -> Claim:
    """A claim as the law looks at it."""
    kind = _KINDS.get(claim.guarantee, ClaimKind.COLLISION)
    return Claim(claim.occurred_on, claim.liability, kind, reference=str(claim.id))


def path_of(record: Record, after: date, years: int) -> tuple[Ahead, ...]:
    """The values at each renewal of the years after a day."""
    history = replay(record, add_years(after, years))
    values = {step.on: step.after for step in history.steps if step.on and step.on > after}
    return tuple(Ahead(on, value) for on, value in values.items())


def with_use(record: Record, use: VehicleUse, on: date) -> Record:
    """The same record with another use from a day on."""
    return replace(record, use_changes=(*record.use_changes, UseChange(on, use)))
