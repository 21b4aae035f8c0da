"""Premiums of vehicles under the statutory clause, where some of them were never entered."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import ReferencePremium, premium_of
from bonusmalus.surcharges import BareSurcharge, NoviceSurcharge
from fleet.pricing.exact import PERMILLE, half_up, shared
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle
from fleet.pricing.parameters import DEFAULTS
from fleet.pricing.results import Measure, Origin, Quantity

_KEPT = 65_536
USUAL_PREMIUM_CENTS = 55_000
"""Mean premium of a vehicle of a fleet, before the coefficient: a default (FLEET.md § 1.3)."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Facts in which every vehicle has a reference premium, and what was supposed for that."""

    facts: FleetFacts
    assumptions: tuple[Quantity, ...] = ()


def filled(facts: FleetFacts) -> Filled:
    """Give each vehicle without a reference premium its share of the contract's net premium.

    Where that is not known either, the mean premium of a fleet vehicle takes its place.
    """
    missing = [one for one in facts.vehicles if not _is_entered(one)]
    if not missing:
        return Filled(facts)
    shares = _shares(facts)
    contracts = {one.id: one for one in facts.contracts}
    found = {
        one.id: _supposed(one, contracts.get(one.contract_id or 0), shares.get(one.contract_id))
        for one in missing
    }
    vehicles = tuple(
        replace(one, reference=found[one.id]) if one.id in found else one for one in facts.vehicles
    )
    unknown = Quantity("premiums_supposed", len(missing), Measure.NUMBER, Origin.DEFAULT)
    return Filled(replace(facts, vehicles=vehicles), (unknown,))


def rest_of(contract: PricedContract, vehicles: Iterable[PricedVehicle]) -> int:
    """What the net premium of a contract is beyond that of its vehicles; below zero for a rebate.

    An insurer's notice may hold a rebate, rounding, or leave out what the clause does not know
    (annexe A121-1, art. 14). No coefficient moves that: it is carried along as it is.

    Args:
        contract: Nothing is carried where its net premium is not known at all.
        vehicles: All of its vehicles, each at its coefficient of today and `filled`.
    """
    return contract.net_cents - net_of_all(vehicles) if contract.net_cents else 0


def net_of(vehicle: PricedVehicle, coefficient: Coefficient) -> int:
    """What a vehicle is invoiced for a year at that coefficient, before tax."""
    return _net(vehicle.reference, coefficient, vehicle.novice, vehicle.surcharge_permille)


@lru_cache(maxsize=_KEPT)
def _net(
    reference: ReferencePremium, coefficient: Coefficient, novice: NoviceSurcharge, permille: int
) -> int:
    """Kept, as a forecast asks for the same few coefficients of like vehicles again and again."""
    return premium_of(reference, coefficient, novice, BareSurcharge(permille)).net_cents


def net_of_all(vehicles: Iterable[PricedVehicle]) -> int:
    """What vehicles are invoiced for a year at their coefficients, before tax."""
    return sum(net_of(one, one.coefficient) for one in vehicles)


def _is_entered(vehicle: PricedVehicle) -> bool:
    held = vehicle.reference
    has_any = held.liability_cents or held.other_cents or held.outside_cents
    return vehicle.is_premium_known or bool(has_any)


def _supposed(
    vehicle: PricedVehicle, contract: PricedContract | None, share: Fraction | None
) -> ReferencePremium:
    parameters = DEFAULTS if contract is None else contract.parameters
    net = Fraction(USUAL_PREMIUM_CENTS) if share is None else share
    total = net / Fraction(vehicle.coefficient.hundredths, 100)
    rounded = half_up(total)
    liability = total * parameters.liability_share_permille / PERMILLE
    parts = shared({"liability": liability, "other": total - liability}, rounded)
    return ReferencePremium(parts["liability"], parts["other"])


def _shares(facts: FleetFacts) -> Mapping[int | None, Fraction]:
    """What is left of the net premium of each contract, for each vehicle without a premium."""
    left: dict[int | None, int] = {one.id: one.net_cents for one in facts.contracts}
    unknown: Counter[int | None] = Counter()
    for one in facts.vehicles:
        if not _is_entered(one):
            unknown[one.contract_id] += 1
        elif one.contract_id in left:
            left[one.contract_id] -= net_of(one, one.coefficient)
    return {
        key: Fraction(cents, unknown[key])
        for key, cents in left.items()
        if cents > 0 and unknown[key]
    }
