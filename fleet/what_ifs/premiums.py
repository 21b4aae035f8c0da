"""Premiums of vehicles under the statutory clause, where some of them were never entered."""

from collections.abc import Iterable
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
    missing = [one for one in facts.vehicles if not one.is_premium_known and not _has_any(one)]
    if not missing:
        return Filled(facts)
    found = {one.id: _supposed(one, facts) for one in missing}
    vehicles = tuple(
        replace(one, reference=found[one.id]) if one.id in found else one for one in facts.vehicles
    )
    unknown = Quantity("premiums_supposed", len(missing), Measure.NUMBER, Origin.DEFAULT)
    return Filled(replace(facts, vehicles=vehicles), (unknown,))


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


def _has_any(vehicle: PricedVehicle) -> bool:
    held = vehicle.reference
    return bool(held.liability_cents or held.other_cents or held.outside_cents)


def _supposed(vehicle: PricedVehicle, facts: FleetFacts) -> ReferencePremium:
    contract = next((one for one in facts.contracts if one.id == vehicle.contract_id), None)
    parameters = DEFAULTS if contract is None else contract.parameters
    total = _share_of(contract, facts) / Fraction(vehicle.coefficient.hundredths, 100)
    rounded = half_up(total)
    liability = total * parameters.liability_share_permille / PERMILLE
    parts = shared({"liability": liability, "other": total - liability}, rounded)
    return ReferencePremium(parts["liability"], parts["other"])


def _share_of(contract: PricedContract | None, facts: FleetFacts) -> Fraction:
    if contract is None or not contract.net_cents:
        return Fraction(USUAL_PREMIUM_CENTS)
    own = [one for one in facts.vehicles if one.contract_id == contract.id]
    entered = [one for one in own if one.is_premium_known or _has_any(one)]
    left = contract.net_cents - net_of_all(entered)
    count = len(own) - len(entered)
    return Fraction(left, count) if left > 0 else Fraction(USUAL_PREMIUM_CENTS)
