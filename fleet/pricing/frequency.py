"""Regime B, b5: a small fleet's premium after its claim frequency (FLEET.md § 1.3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from fleet.errors import PricingRefusedError
from fleet.pricing.exact import half_up, in_permille, rate
from fleet.pricing.experience import USUAL_YEARS, LivedYear, contract_in, lived_years
from fleet.pricing.facts import FleetFacts, Guarantee, PricedContract
from fleet.pricing.quantities import again, cents_result, net_now, permille_of, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity

_SOURCE = "FLEET.md § 1.3, b5"
_TEN_THOUSAND = 10_000


@dataclass(frozen=True, slots=True)
class Reference:
    """What is usual of a guarantee in fleets: claims per vehicle-year, and cost of one.

    Attributes:
        frequency: In ten-thousandths: claims of 10 000 vehicle-years.
        mean_cost_cents: None where the tail is too heavy for a mean.
    """

    frequency: int
    mean_cost_cents: int | None


REFERENCES: Mapping[Guarantee, Reference] = MappingProxyType(
    {
        Guarantee.LIABILITY: Reference(900, 122_000),
        Guarantee.DAMAGE: Reference(721, 196_500),
        Guarantee.THEFT: Reference(44, 483_500),
        Guarantee.GLASS: Reference(751, 48_500),
        Guarantee.INJURY: Reference(58, None),
    }
)
"""Optimind, before 2020 (FLEET.md § 1.3): a default, and no figure of today."""


def reference_frequency(guarantees: frozenset[Guarantee]) -> Fraction:
    """Usual claims per vehicle-year: the sum over the guarantees that are covered."""
    known = [REFERENCES[one].frequency for one in guarantees if one in REFERENCES]
    return Fraction(sum(known), _TEN_THOUSAND)


def next_premium(facts: FleetFacts, contract_id: int, years: int = USUAL_YEARS) -> Price:
    """The net premium of the next year: P × [1 + k × (F / F_ref − 1)], clamped.

    Raises:
        PricingRefusedError: `no_contract`, `no_years` or `no_exposure` (or no covered guarantee
            has a reference frequency).
    """
    contract = contract_in(facts, contract_id)
    lived = lived_years(facts, contract_id, years)
    exposure = sum((one.vehicle_years for one in lived), Fraction(0))
    usual = reference_frequency(contract.guarantees)
    if not exposure or not usual:
        raise PricingRefusedError(reason="no_exposure", contract_id=contract_id)
    number = sum(_covered(one, contract) for one in lived)
    return _adjusted(contract, number, exposure, usual)


def _covered(lived: LivedYear, contract: PricedContract) -> int:
    known = contract.guarantees & REFERENCES.keys()
    return sum(one.guarantee in known for one in lived.claims)


def _adjusted(contract: PricedContract, number: int, exposure: Fraction, usual: Fraction) -> Price:
    own = contract.parameters
    frequency = number / exposure
    raw = rate(own.frequency_weight_permille) * (frequency / usual - 1)
    most = rate(own.frequency_clamp_permille)
    kept = min(max(raw, -most), most)
    seen = PriceStep(
        "frequency",
        (
            Quantity("number_of_claims", number, Measure.NUMBER),
            Quantity("vehicle_years_hundredths", half_up(exposure * 100), Measure.HUNDREDTHS),
        ),
        Quantity("frequency", in_permille(frequency), Measure.PERMILLE, Origin.RESULT),
        _SOURCE,
    )
    change = PriceStep(
        "frequency_change",
        (
            again(seen.result),
            Quantity("usual_frequency", in_permille(usual), Measure.PERMILLE, Origin.DEFAULT),
            permille_of(own, "frequency_weight_permille"),
            permille_of(own, "frequency_clamp_permille"),
        ),
        Quantity("change", in_permille(kept), Measure.PERMILLE, Origin.RESULT),
        _SOURCE,
    )
    total = cents_result("net_premium", half_up(contract.net_cents * (1 + kept)))
    final = PriceStep(
        "premium_by_frequency", (net_now(contract), again(change.result)), total, _SOURCE
    )
    return price_of((seen, change, final))
