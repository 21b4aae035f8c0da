"""Regime B, b6: what a deductible leaves to the company, and what another would (§ 1.3)."""

from dataclasses import replace

from fleet.pricing.experience import USUAL_YEARS, LivedYear, contract_in, lived_years
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee, PricedContract
from fleet.pricing.quantities import again, cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity

_SOURCE = "FLEET.md § 1.3, b6"


def with_deductible(
    facts: FleetFacts, contract_id: int, cents: int, guarantee: Guarantee = Guarantee.DAMAGE
) -> FleetFacts:
    """The same facts as if that deductible had held: every model can price them again.

    What costs no more than the deductible is not a claim to the insurer any more; in the facts it
    is kept in-house, as `b6` counts it.
    """

    def changed(one: FleetClaim) -> FleetClaim:
        is_meant = one.contract_id == contract_id and one.guarantee is guarantee
        if not is_meant or not one.is_declared:
            return one
        return replace(one, deductible_cents=cents, is_declared=one.cost_cents > cents)

    def with_it(one: PricedContract) -> PricedContract:
        deductibles = {**one.deductibles_cents, guarantee: cents}
        return replace(one, deductibles_cents=deductibles) if one.id == contract_id else one

    return replace(
        facts,
        claims=tuple(changed(one) for one in facts.claims),
        contracts=tuple(with_it(one) for one in facts.contracts),
    )


def effect(
    facts: FleetFacts,
    contract_id: int,
    cents: int,
    guarantee: Guarantee = Guarantee.DAMAGE,
    years: int = USUAL_YEARS,
) -> Price:
    """What the company would have borne more of its last claims under another deductible.

    Returns:
        The difference over those years, with the parts `retained_after` and `retained_before`
        (negative); the insurer bears as much less.

    Raises:
        PricingRefusedError: `no_contract` or `no_years`.
    """
    contract = contract_in(facts, contract_id)
    lived = lived_years(facts, contract_id, years)
    claims = [one for year in lived for one in year.claims if one.guarantee is guarantee]
    before = sum(min(one.cost_cents, one.deductible_cents) for one in claims)
    after = sum(min(one.cost_cents, cents) for one in claims)
    now = contract.deductibles_cents.get(guarantee, 0)
    was = _retained("retained_before", lived, claims, now, before)
    would = _retained("retained_after", lived, claims, cents, after)
    more = PriceStep(
        "deductible_effect",
        (again(would.result), again(was.result)),
        cents_result("retained_more", after - before),
        _SOURCE,
    )
    parts = {"retained_after": after, "retained_before": -before}
    return price_of((was, would, more), parts)


def _retained(
    name: str,
    lived: tuple[LivedYear, ...],
    claims: list[FleetClaim],
    deductible_cents: int,
    total: int,
) -> PriceStep:
    inputs = (
        Quantity("number_of_years", len(lived), Measure.NUMBER),
        Quantity("number_of_claims", len(claims), Measure.NUMBER),
        Quantity("deductible", deductible_cents, Measure.CENTS, Origin.POLICY),
    )
    return PriceStep(name, inputs, cents_result(name, total), _SOURCE)
