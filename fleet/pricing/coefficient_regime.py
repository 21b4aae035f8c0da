"""Regime A: vehicles whose premium the statutory coefficient multiplies (FLEET.md § 1.2).

The arithmetic is `bonusmalus.premium`; here it gets its steps, its parts and its sums.
"""

from collections.abc import Iterable
from fractions import Fraction

from bonusmalus.premium import Premium, TaxRates, premium_of
from bonusmalus.surcharges import BareSurcharge
from fleet.pricing.exact import PERMILLE, shared
from fleet.pricing.facts import PricedVehicle
from fleet.pricing.parameters import DEFAULTS, Parameters
from fleet.pricing.quantities import again, cents_of, cents_result, permille_of, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity

PARTS = ("liability", "subject", "outside", "surcharge")
GROSS_PARTS = ("net", "tax", "contribution")
_SOURCE = "annexe A121-1, art. 1"
_HUNDREDTHS = 100


def price_vehicle(vehicle: PricedVehicle, parameters: Parameters = DEFAULTS) -> Price:
    """The yearly net premium of one vehicle.

    Returns:
        With the parts of `PARTS`: liability and the other covers under the coefficient, covers
        outside the clause, aggravation surcharge.

    Raises:
        PremiumError: The surcharge of the vehicle is above its cap.

    Sources:
        annexe A121-1, art. 1 to 3; art. A121-1-1; art. A121-1-2; FLEET.md § 1.2.
    """
    premium = _premium(vehicle, parameters, contribution_cents=0)
    parts = shared(_exact_parts(vehicle), premium.net_cents)
    return price_of(_net_steps(vehicle, premium), parts)


def gross_of(
    vehicle: PricedVehicle, parameters: Parameters = DEFAULTS, *, has_contribution: bool = True
) -> Price:
    """The yearly premium of one vehicle with taxes per guarantee, and the fixed contribution.

    Args:
        vehicle: What is priced.
        parameters: Of its contract: the tax rates are there.
        has_contribution: False where another vehicle of the same contract bears it.

    Returns:
        With the parts of `GROSS_PARTS`.

    Sources:
        FLEET.md § 1.2: 35 % on liability, 18 % on the rest, 17 % on liability above 3.5 t.
    """
    contribution = parameters.contribution_cents if has_contribution else 0
    premium = _premium(vehicle, parameters, contribution)
    net = price_vehicle(vehicle, parameters)
    tax = premium.gross_cents - premium.net_cents - contribution
    parts = dict(zip(GROSS_PARTS, (premium.net_cents, tax, contribution), strict=True))
    step = PriceStep(
        "gross_premium",
        (again(net.steps[-1].result), *_tax_rates(parameters, is_heavy=vehicle.is_heavy)),
        cents_result("gross_premium", premium.gross_cents),
        "FLEET.md § 1.2",
    )
    return price_of((*net.steps, step), parts)


def price_fleet(vehicles: Iterable[PricedVehicle], parameters: Parameters = DEFAULTS) -> Price:
    """The net premium of several vehicles: the sum of what each is invoiced, to the cent."""
    return _sum_of([price_vehicle(one, parameters) for one in vehicles], "fleet_net", PARTS)


def gross_fleet(vehicles: Iterable[PricedVehicle], parameters: Parameters = DEFAULTS) -> Price:
    """The gross premium of several vehicles; each contract bears its contribution once."""
    prices, seen = [], set[int]()
    for one in vehicles:
        prices.append(gross_of(one, parameters, has_contribution=one.contract_id not in seen))
        if one.contract_id is not None:
            seen.add(one.contract_id)
    return _sum_of(prices, "fleet_gross", GROSS_PARTS)


def _tax_rates(parameters: Parameters, *, is_heavy: bool) -> tuple[Quantity, ...]:
    """The rates that a gross premium is worked out with."""
    liability = "heavy_liability_tax_permille" if is_heavy else "liability_tax_permille"
    return (
        permille_of(parameters, liability),
        permille_of(parameters, "other_tax_permille"),
        cents_of(parameters, "contribution_cents"),
    )


def _premium(vehicle: PricedVehicle, parameters: Parameters, contribution_cents: int) -> Premium:
    liability = (
        parameters.heavy_liability_tax_permille
        if vehicle.is_heavy
        else parameters.liability_tax_permille
    )
    taxes = TaxRates(liability, parameters.other_tax_permille, contribution_cents)
    surcharge = BareSurcharge(vehicle.surcharge_permille)
    return premium_of(vehicle.reference, vehicle.coefficient, vehicle.novice, surcharge, taxes)


def _exact_parts(vehicle: PricedVehicle) -> dict[str, Fraction]:
    reference = vehicle.reference
    coefficient = Fraction(vehicle.coefficient.hundredths, _HUNDREDTHS)
    novice = Fraction(*vehicle.novice.factor())
    surcharge = Fraction(vehicle.surcharge_permille, PERMILLE)
    values = (
        reference.liability_cents * novice * coefficient,
        reference.other_cents * coefficient,
        Fraction(reference.outside_cents),
        reference.liability_cents * surcharge,
    )
    return dict(zip(PARTS, values, strict=True))


def _net_steps(vehicle: PricedVehicle, premium: Premium) -> tuple[PriceStep, ...]:
    reference = _reference_step(vehicle, premium)
    after = cents_result("net_after_coefficient", premium.net_after_coefficient_cents)
    coefficient = Quantity(
        "coefficient",
        vehicle.coefficient.hundredths,
        Measure.HUNDREDTHS,
        _origin_of_coefficient(vehicle),
    )
    multiplied = PriceStep(
        "coefficient_times_reference", (again(reference.result), coefficient), after, _SOURCE
    )
    added = _added(vehicle, premium)
    net = cents_result("net_premium", premium.net_cents)
    total = PriceStep("net_premium", (again(after), *added), net, "FLEET.md § 1.2")
    return reference, multiplied, total


def _origin_of_coefficient(vehicle: PricedVehicle) -> Origin:
    if vehicle.is_coefficient_ahead:
        return Origin.RESULT
    return Origin.NOTICE if vehicle.is_coefficient_known else Origin.DEFAULT


def _reference_step(vehicle: PricedVehicle, premium: Premium) -> PriceStep:
    origin = Origin.RECORD if vehicle.is_premium_known else Origin.DEFAULT
    numerator, denominator = vehicle.novice.rate()
    novice = Quantity(
        "novice_surcharge",
        round(Fraction(numerator * PERMILLE, denominator)),
        Measure.PERMILLE,
    )
    inputs = (
        Quantity("liability_reference", vehicle.reference.liability_cents, Measure.CENTS, origin),
        Quantity("other_reference", vehicle.reference.other_cents, Measure.CENTS, origin),
        *((novice,) if numerator else ()),
    )
    result = cents_result("reference_premium", premium.reference_cents)
    return PriceStep("reference_premium", inputs, result, "annexe A121-1, art. 2")


def _added(vehicle: PricedVehicle, premium: Premium) -> tuple[Quantity, ...]:
    found = []
    if vehicle.surcharge_permille:
        found += [
            Quantity("surcharge", vehicle.surcharge_permille, Measure.PERMILLE),
            cents_result("surcharge_amount", premium.aggravation_cents),
        ]
    if premium.outside_cents:
        found.append(Quantity("outside_covers", premium.outside_cents, Measure.CENTS))
    return tuple(found)


def _sum_of(prices: list[Price], name: str, parts: tuple[str, ...]) -> Price:
    total = sum(one.cents for one in prices)
    step = PriceStep(
        name,
        (Quantity("number_of_vehicles", len(prices), Measure.NUMBER),),
        cents_result(name, total),
        "FLEET.md § 1.2",
    )
    added = {part: sum(one.parts[part] for one in prices) for part in parts}
    return price_of((step,), added)
