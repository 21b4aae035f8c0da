"""Regime B, b1: the burning cost, with caps, trend, development, loads (FLEET.md § 1.3)."""

from fractions import Fraction

from fleet.errors import PricingRefusedError
from fleet.pricing.exact import PERMILLE, half_up, rate
from fleet.pricing.experience import (
    LIABILITY,
    USUAL_YEARS,
    LivedYear,
    charge_of,
    contract_in,
    development_of,
    lived_years,
    vehicles_now,
)
from fleet.pricing.facts import FleetFacts, Guarantee
from fleet.pricing.parameters import Parameters
from fleet.pricing.quantities import (
    again,
    cents_of,
    cents_result,
    parameter,
    permille_of,
    price_of,
)
from fleet.pricing.results import Measure, Price, PriceStep, Quantity

_SOURCE = "FLEET.md § 1.3, b1"
_OTHERS = frozenset(Guarantee) - LIABILITY


def next_premium(
    facts: FleetFacts,
    contract_id: int,
    vehicles_next: int | None = None,
    years: int = USUAL_YEARS,
) -> Price:
    """The net premium of the next year by the fleet's own claims.

    Args:
        facts: What is known of the fleet.
        contract_id: Of which contract.
        vehicles_next: Vehicles of the next year; None: as many as now.
        years: How many years of claims are looked at.

    Raises:
        PricingRefusedError: `no_contract`, `no_years` or `no_exposure`.
    """
    contract = contract_in(facts, contract_id)
    own, vehicles = contract.parameters, vehicles_now(facts, contract)
    lived = lived_years(facts, contract_id, years)
    exposure = sum((one.vehicle_years for one in lived), Fraction(0))
    if not exposure:
        raise PricingRefusedError(reason="no_exposure", contract_id=contract_id)
    count = vehicles if vehicles_next is None else vehicles_next
    costs = {
        "liability": _cost_per_vehicle(lived, own, LIABILITY, exposure),
        "other": _cost_per_vehicle(lived, own, _OTHERS, exposure),
    }
    head = (*(_year_step(one, own) for one in lived), _cost_step(lived, costs, exposure))
    return _loaded(own, costs, count, head)


def _cost_per_vehicle(
    lived: tuple[LivedYear, ...],
    own: Parameters,
    among: frozenset[Guarantee],
    exposure: Fraction,
) -> Fraction:
    return sum((charge_of(one, own, among) for one in lived), Fraction(0)) / exposure


def _year_step(one: LivedYear, own: Parameters) -> PriceStep:
    as_filed = sum(claim.charge_cents for claim in one.claims)
    inputs = (
        Quantity("year", one.year.starts_on.year, Measure.YEAR),
        Quantity("number_of_claims", len(one.claims), Measure.NUMBER),
        Quantity("claims", as_filed, Measure.CENTS),
        cents_of(own, "claim_cap_cents"),
        permille_of(own, "trend_permille"),
        Quantity("years_ago", one.age, Measure.NUMBER),
        parameter(own, "development_permille", Measure.PERMILLE, development_of(one.age, own)),
    )
    result = cents_result("claims_of_today", half_up(charge_of(one, own)))
    return PriceStep("claims_of_year", inputs, result, _SOURCE)


def _cost_step(
    lived: tuple[LivedYear, ...], costs: dict[str, Fraction], exposure: Fraction
) -> PriceStep:
    per_vehicle = sum(costs.values(), Fraction(0))
    inputs = (
        cents_result("claims_of_today", half_up(per_vehicle * exposure)),
        Quantity("number_of_years", len(lived), Measure.NUMBER),
        Quantity("vehicle_years_hundredths", half_up(exposure * 100), Measure.HUNDREDTHS),
    )
    result = cents_result("burning_cost", half_up(per_vehicle))
    return PriceStep("burning_cost", inputs, result, _SOURCE)


def _loaded(
    own: Parameters, costs: dict[str, Fraction], vehicles: int, head: tuple[PriceStep, ...]
) -> Price:
    plain = sum(costs.values(), Fraction(0)) * vehicles
    loaded = vehicles * (
        costs["liability"] * (1 + rate(own.liability_load_permille))
        + costs["other"] * (1 + rate(own.other_load_permille))
    )
    net = loaded * PERMILLE / (PERMILLE - own.expense_permille)
    pure = PriceStep(
        "pure_premium",
        (
            again(head[-1].result),
            Quantity("vehicles_next", vehicles, Measure.NUMBER),
            permille_of(own, "liability_load_permille"),
            permille_of(own, "other_load_permille"),
        ),
        cents_result("pure_premium", half_up(loaded)),
        _SOURCE,
    )
    final = PriceStep(
        "net_of_expenses",
        (again(pure.result), permille_of(own, "expense_permille")),
        cents_result("net_premium", half_up(net)),
        _SOURCE,
    )
    return price_of((*head, pure, final), _parts(plain, loaded, net))


def _parts(plain: Fraction, loaded: Fraction, net: Fraction) -> dict[str, int]:
    claims, pure, total = half_up(plain), half_up(loaded), half_up(net)
    return {"claims": claims, "large_losses": pure - claims, "expenses": total - pure}
