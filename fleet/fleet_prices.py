"""What a vehicle of the fleet costs at a coefficient: the amounts of `coefficient_regime` alone."""

from dataclasses import replace

from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import premium_of
from bonusmalus.surcharges import BareSurcharge
from fleet.pricing.facts import PricedVehicle


def net_price(vehicle: PricedVehicle) -> int:
    """The net premium of a vehicle for a year, as `coefficient_regime.price_vehicle` has it."""
    surcharge = BareSurcharge(vehicle.surcharge_permille)
    return premium_of(vehicle.reference, vehicle.coefficient, vehicle.novice, surcharge).net_cents


def net_at(vehicle: PricedVehicle, coefficient: Coefficient) -> int:
    """The net premium of a vehicle for a year, at another coefficient."""
    return net_price(replace(vehicle, coefficient=coefficient))
