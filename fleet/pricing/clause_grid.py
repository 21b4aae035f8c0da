"""Regime B, b3: the grid of the contract's own clause, S/P band to change (FLEET.md § 1.3)."""

from fractions import Fraction

from fleet.errors import PricingRefusedError
from fleet.pricing.exact import half_up, rate
from fleet.pricing.experience import USUAL_YEARS, contract_in
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.pricing.loss_ratio import LossRatio, paid_ratio
from fleet.pricing.parameters import ILLUSTRATIVE_GRID, GridBand
from fleet.pricing.quantities import again, cents_result, net_now, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity

_SOURCE = "FLEET.md § 1.3, b3"


def band_of(grid: tuple[GridBand, ...], ratio: Fraction) -> GridBand:
    """The band that an S/P falls into; below the first band nothing changes."""
    reached = [one for one in grid if rate(one.from_permille) <= ratio]
    return max(reached, key=lambda one: one.from_permille, default=GridBand(0, 0))


def next_premium(
    facts: FleetFacts,
    contract_id: int,
    grid: tuple[GridBand, ...] | None = None,
    years: int = USUAL_YEARS,
) -> Price:
    """The net premium of the next year by a grid.

    Args:
        facts: What is known of the fleet.
        contract_id: Of which contract.
        grid: The grid of another offer; None: that of the contract's policy.
        years: How many years the S/P covers.

    Raises:
        PricingRefusedError: `no_contract`, `no_years`, `no_premium` or `no_grid`.
    """
    contract = contract_in(facts, contract_id)
    own = contract.parameters.grid if grid is None else grid
    if not own:
        raise PricingRefusedError(reason="no_grid", contract_id=contract_id)
    return apply_grid(contract, own, paid_ratio(facts, contract_id, years))


def apply_grid(contract: PricedContract, grid: tuple[GridBand, ...], ratio: LossRatio) -> Price:
    """What a grid does to a premium after an S/P as the insurer prints it."""
    band = band_of(grid, ratio.exact)
    total = half_up(contract.net_cents * (1 + rate(band.change_permille)))
    origin = _origin_of(grid)
    found = PriceStep(
        "paid_ratio",
        (
            Quantity("claims", ratio.claims_cents, Measure.CENTS),
            Quantity("premiums_paid", ratio.premium_cents, Measure.CENTS),
            Quantity("number_of_years", ratio.years, Measure.NUMBER),
        ),
        Quantity("loss_ratio", ratio.permille, Measure.PERMILLE, Origin.RESULT),
        _SOURCE,
    )
    chosen = PriceStep(
        "grid_band_at_risk" if band.is_renewal_at_risk else "grid_band",
        (again(found.result), Quantity("band_from", band.from_permille, Measure.PERMILLE, origin)),
        Quantity("change", band.change_permille, Measure.PERMILLE, origin),
        _SOURCE,
    )
    final = PriceStep(
        "premium_by_grid",
        (net_now(contract), again(chosen.result)),
        cents_result("net_premium", total),
        _SOURCE,
    )
    return price_of((found, chosen, final))


def is_renewal_at_risk(price: Price) -> bool:
    """Whether the band of a price by grid says that the insurer may not renew."""
    return any(step.rule == "grid_band_at_risk" for step in price.steps)


def _origin_of(grid: tuple[GridBand, ...]) -> Origin:
    """The example is no policy, also where somebody kept it for the contract."""
    return Origin.DEFAULT if grid == ILLUSTRATIVE_GRID else Origin.POLICY
