"""Planning with the statutory coefficient: break-even, years to undo a claim, its cost (§ 1.2).

None of it is official. The coefficient to expect is `fleet.what_ifs.expected`.
"""

from collections.abc import Sequence
from decimal import Context, Decimal, localcontext
from fractions import Fraction

from bonusmalus.claims import Liability, YearlyClaim
from bonusmalus.clause import FR_1992, PERMILLE, VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import difference_cents
from bonusmalus.yearly import fold_years
from fleet.pricing.exact import half_up
from fleet.pricing.quantities import again, cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity

USUAL_HORIZON = 5
_TEN_THOUSAND = 10_000
_DIGITS = 40
_SOURCE = "FLEET.md § 1.2"
_INCREASES = "annexe A121-1, art. 4 et 5"


def break_even_frequency(use: VehicleUse) -> Fraction:
    """Chance of a claim per year at which reductions and increases balance: 5/30, or 7/27.

    Sources:
        FLEET.md § 1.2; annexe A121-1, art. 4 and 5.
    """
    rates = FR_1992.rates_of(use)
    reduction = PERMILLE - rates.reduction.value
    increase = rates.increase.value - PERMILLE
    return Fraction(reduction, reduction + increase)


def hundredths_of_years_to_undo(use: VehicleUse) -> int:
    """Claim-free years that undo one full claim: 4.35, or 2.51 with the rates of touring.

    Sources:
        FLEET.md § 1.2: ln 1.25 / −ln 0.95.
    """
    rates = FR_1992.rates_of(use)
    with localcontext(Context(prec=_DIGITS)):
        up = (Decimal(rates.increase.value) / PERMILLE).ln()
        down = -(Decimal(rates.reduction.value) / PERMILLE).ln()
        return half_up(Fraction(up / down) * 100)


def claim_cost(
    reference_cents: int,
    coefficient: Coefficient,
    use: VehicleUse,
    years: int = USUAL_HORIZON,
    liability: Liability = Liability.FULL,
    years_at_floor: int = 0,
    awaited: Sequence[tuple[YearlyClaim, ...]] = (),
) -> Price:
    """What one claim adds to the company's premiums over years; nobody else owes it.

    Args:
        reference_cents: Reference premium under the clause.
        coefficient: Of today.
        use: Gives the rates.
        years: Renewals that are summed; the claim is felt at the first.
        liability: As it was decided.
        years_at_floor: Full years at 0.50 so far: from three on the claim is free (art. 4).
        awaited: Claims that happened already, by the renewal that counts them; the next one first.

    Returns:
        With one part for each year, `year_1` first.

    Sources:
        FLEET.md § 1.2: 900 € at 0.80, +990 € over 5 years, +1 476 € over 8.
    """
    known = [*awaited, *([()] * years)][:years]
    claimed = [(*known[0], YearlyClaim(liability)), *known[1:]]
    without = fold_years(coefficient, use, known, years_at_floor).coefficients
    with_claim = fold_years(coefficient, use, claimed, years_at_floor).coefficients
    parts = {
        f"year_{place + 1}": difference_cents(reference_cents, (low,), (high,))
        for place, (low, high) in enumerate(zip(without, with_claim, strict=True))
    }
    steps = tuple(
        _year_step(reference_cents, pair, name, parts[name])
        for name, pair in zip(parts, zip(without, with_claim, strict=True), strict=True)
    )
    total = PriceStep(
        "claim_cost",
        (Quantity("number_of_years", years, Measure.NUMBER), *(again(one.result) for one in steps)),
        cents_result("claim_cost", sum(parts.values())),
        _SOURCE,
    )
    return price_of((*steps, total), parts)


def _year_step(
    reference_cents: int, pair: tuple[Coefficient, Coefficient], name: str, cents: int
) -> PriceStep:
    number = int(name.removeprefix("year_"))
    inputs = (
        Quantity("year_after", number, Measure.NUMBER),
        Quantity("reference_premium", reference_cents, Measure.CENTS),
        Quantity("coefficient_without", pair[0].hundredths, Measure.HUNDREDTHS, Origin.LAW),
        Quantity("coefficient_with", pair[1].hundredths, Measure.HUNDREDTHS, Origin.LAW),
    )
    return PriceStep("claim_cost_of_year", inputs, cents_result("more_in_year", cents), _INCREASES)
