"""Regime B, b2: what an insurer does to a premium after its S/P, with credibility (§ 1.3)."""

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from fleet.errors import PricingRefusedError
from fleet.pricing.exact import PERMILLE, half_up, in_permille, rate
from fleet.pricing.experience import (
    USUAL_YEARS,
    LivedYear,
    charge_of,
    contract_in,
    lived_years,
    vehicles_now,
)
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.pricing.frequency import reference_frequency
from fleet.pricing.parameters import Credibility, Parameters
from fleet.pricing.quantities import again, cents_result, net_now, permille_of, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity

FULL_CREDIBILITY_VEHICLES = 50
FULL_CREDIBILITY_CLAIMS = 1082  # (1.645 / 0.05)², limited fluctuation at 90 % within 5 %
_SOURCE = "FLEET.md § 1.3, b2"


@dataclass(frozen=True, slots=True)
class LossRatio:
    """S/P of some years: what claims cost over what was paid.

    Attributes:
        permille: As it is printed; `exact` is what is reckoned with.
        years: How many years it covers.
        vehicle_years: The exposure, by which the credibility goes and not by the claims seen.
    """

    permille: int
    claims_cents: int
    premium_cents: int
    number_of_claims: int
    years: int
    exact: Fraction
    vehicle_years: Fraction

    @classmethod
    def of(
        cls,
        claims: Fraction,
        premium: Fraction,
        number_of_claims: int,
        years: int,
        vehicle_years: Fraction,
    ) -> "LossRatio":
        """The ratio of two exact sums; the premium is above 0."""
        ratio = claims / premium
        cents = half_up(claims), half_up(premium)
        return cls(in_permille(ratio), *cents, number_of_claims, years, ratio, vehicle_years)


def loss_ratio_permille(facts: FleetFacts, contract_id: int, years: int = USUAL_YEARS) -> LossRatio:
    """S/P of the last years at today's level: claims capped, trended and developed.

    The premium of today's level is today's premium per vehicle times the vehicle-years; where that
    is not known, the premium as it was paid.

    Raises:
        PricingRefusedError: `no_contract`, `no_years` or `no_premium`.
    """
    contract = contract_in(facts, contract_id)
    lived = lived_years(facts, contract_id, years)
    claims = sum((charge_of(one, contract.parameters) for one in lived), Fraction(0))
    return _ratio(contract, lived, claims, _premium_of_today(facts, contract, lived))


def paid_ratio(facts: FleetFacts, contract_id: int, years: int = USUAL_YEARS) -> LossRatio:
    """S/P of the last years as an insurer prints it: claims as filed over premiums as paid.

    Raises:
        PricingRefusedError: `no_contract`, `no_years` or `no_premium`.
    """
    contract = contract_in(facts, contract_id)
    lived = lived_years(facts, contract_id, years)
    claims = Fraction(sum(claim.charge_cents for one in lived for claim in one.claims))
    return _ratio(contract, lived, claims, Fraction(sum(one.premium_cents for one in lived)))


def credibility_permille(parameters: Parameters, vehicles: int, claims: int) -> int:
    """How much the fleet's own experience counts, as it is printed and reckoned with.

    Args:
        parameters: Say which of the two rules holds.
        vehicles: Of the next year.
        claims: As many as are to be expected, `expected_claims`: by those that happened, one more
            would make a good experience count for more, and lower a premium.

    Sources:
        FLEET.md § 1.3: vehicles / 50; or √(claims / 1082), the limited-fluctuation rule.
    """
    if parameters.credibility is Credibility.MARKET:
        return min(PERMILLE, half_up(Fraction(vehicles * PERMILLE, FULL_CREDIBILITY_VEHICLES)))
    doubled = isqrt(4 * PERMILLE * PERMILLE * claims // FULL_CREDIBILITY_CLAIMS)
    return min(PERMILLE, (doubled + 1) // 2)


def expected_claims(contract: PricedContract, vehicle_years: Fraction) -> int:
    """How many claims are usual over an exposure, for the covers of a contract."""
    return half_up(reference_frequency(contract.guarantees) * vehicle_years)


def next_premium(
    facts: FleetFacts,
    contract_id: int,
    vehicles_next: int | None = None,
    ratio: LossRatio | None = None,
) -> Price:
    """The net premium of the next year after the S/P.

    Args:
        facts: What is known of the fleet.
        contract_id: Of which contract.
        vehicles_next: Vehicles of the next year; None: as many as now.
        ratio: The S/P that is supposed; None: that of the facts.

    Raises:
        PricingRefusedError: `no_contract`, `no_years`, `no_premium`, or `no_vehicles` (there are
            none now from which more could be reckoned).
    """
    contract = contract_in(facts, contract_id)
    now = vehicles_now(facts, contract)
    count = now if vehicles_next is None else vehicles_next
    if now == 0 and count != now:
        raise PricingRefusedError(reason="no_vehicles", contract_id=contract_id)
    of_facts = loss_ratio_permille(facts, contract_id) if ratio is None else ratio
    return reaction(contract, of_facts, now, count)


def reaction(contract: PricedContract, ratio: LossRatio, now: int, then: int) -> Price:
    """What a premium becomes after an S/P, for a fleet of `now` vehicles that will be `then`."""
    own = contract.parameters
    expected = expected_claims(contract, ratio.vehicle_years)
    printed = credibility_permille(own, then, expected)
    weight = rate(printed)
    raw = weight * ratio.exact / rate(own.target_permille) + 1 - weight
    clamped = min(max(raw, 1 - rate(own.most_down_permille)), 1 + rate(own.most_up_permille))
    growth = Fraction(then, now) if now else Fraction(1)
    total = half_up(contract.net_cents * growth * (1 + rate(own.market_permille)) * clamped)
    ratio_step, weight_step = _ratio_step(ratio), _weight_step(own, then, expected, printed)
    factor = PriceStep(
        "reaction_factor",
        (again(ratio_step.result), permille_of(own, "target_permille"), again(weight_step.result)),
        Quantity("factor", in_permille(raw), Measure.PERMILLE, Origin.RESULT),
        _SOURCE,
    )
    kept = _clamp_step(own, factor, clamped)
    final = _final_step(contract, kept, now, then, total)
    return price_of((ratio_step, weight_step, factor, kept, final))


def _premium_of_today(
    facts: FleetFacts, contract: PricedContract, lived: tuple[LivedYear, ...]
) -> Fraction:
    vehicles = vehicles_now(facts, contract)
    exposure = sum((one.vehicle_years for one in lived), Fraction(0))
    if vehicles and exposure and contract.net_cents:
        return Fraction(contract.net_cents, vehicles) * exposure
    return Fraction(sum(one.premium_cents for one in lived))


def _ratio(
    contract: PricedContract, lived: tuple[LivedYear, ...], claims: Fraction, premium: Fraction
) -> LossRatio:
    if not premium:
        raise PricingRefusedError(reason="no_premium", contract_id=contract.id)
    number = sum(len(one.claims) for one in lived)
    exposure = sum((one.vehicle_years for one in lived), Fraction(0))
    return LossRatio.of(claims, premium, number, len(lived), exposure)


def _ratio_step(ratio: LossRatio) -> PriceStep:
    inputs = (
        Quantity("claims_of_today", ratio.claims_cents, Measure.CENTS),
        Quantity("premium_of_today", ratio.premium_cents, Measure.CENTS),
        Quantity("number_of_years", ratio.years, Measure.NUMBER),
        Quantity("number_of_claims", ratio.number_of_claims, Measure.NUMBER),
    )
    result = Quantity("loss_ratio", ratio.permille, Measure.PERMILLE, Origin.RESULT)
    return PriceStep("loss_ratio", inputs, result, _SOURCE)


def _weight_step(own: Parameters, vehicles: int, expected: int, printed: int) -> PriceStep:
    is_default = "credibility" not in own.entered
    origin = Origin.DEFAULT if is_default else Origin.POLICY
    of_vehicles = own.credibility is Credibility.MARKET
    basis = (
        (
            Quantity("number_of_vehicles", vehicles, Measure.NUMBER),
            Quantity("full_vehicles", FULL_CREDIBILITY_VEHICLES, Measure.NUMBER, origin),
        )
        if of_vehicles
        else (
            Quantity("expected_claims", expected, Measure.NUMBER, Origin.DEFAULT),
            Quantity("full_claims", FULL_CREDIBILITY_CLAIMS, Measure.NUMBER, origin),
        )
    )
    result = Quantity("credibility", printed, Measure.PERMILLE, Origin.RESULT)
    return PriceStep(f"credibility_{own.credibility.value}", basis, result, _SOURCE)


def _clamp_step(own: Parameters, factor: PriceStep, clamped: Fraction) -> PriceStep:
    inputs = (
        again(factor.result),
        permille_of(own, "most_down_permille"),
        permille_of(own, "most_up_permille"),
    )
    result = Quantity("kept_factor", in_permille(clamped), Measure.PERMILLE, Origin.RESULT)
    return PriceStep("clamp", inputs, result, _SOURCE)


def _final_step(
    contract: PricedContract, kept: PriceStep, now: int, then: int, total: int
) -> PriceStep:
    inputs = (
        net_now(contract),
        Quantity("number_of_vehicles", now, Measure.NUMBER),
        Quantity("vehicles_next", then, Measure.NUMBER),
        permille_of(contract.parameters, "market_permille"),
        again(kept.result),
    )
    return PriceStep("premium_after_ratio", inputs, cents_result("net_premium", total), _SOURCE)
