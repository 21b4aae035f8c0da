"""The total cost of risk: premium, what the company bears itself, downtime, prevention (§ 1.5)."""

from collections.abc import Iterable
from dataclasses import dataclass

from fleet.pricing.exact import half_up, rate
from fleet.pricing.facts import FleetClaim
from fleet.pricing.parameters import Parameters
from fleet.pricing.quantities import cents_of, cents_result, permille_of, price_of
from fleet.pricing.results import Measure, Price, PriceStep, Quantity

_SOURCE = "FLEET.md § 1.5"


@dataclass(frozen=True, slots=True)
class CompanyCosts:
    """What a year costs beside premium and claims, as the company counted it.

    Attributes:
        admin_hours: Hours that files took.
        work_accident_cents: Days off times their daily cost.
        rebate_cents: What the insurer gave back beside the profit share.
    """

    admin_hours: int = 0
    work_accident_cents: int = 0
    prevention_cents: int = 0
    profit_share_cents: int = 0
    rebate_cents: int = 0


NO_OTHER_COSTS = CompanyCosts()


def total(
    gross_cents: int,
    claims: Iterable[FleetClaim],
    parameters: Parameters,
    costs: CompanyCosts = NO_OTHER_COSTS,
) -> Price:
    """What the risk of a year costs in all; the parts add up to it, what comes back is negative.

    A claim whose days without vehicle are known costs those days; one whose days are not known
    costs the indirect share of its cost, which is a default.

    Args:
        gross_cents: Premium with taxes.
        claims: Of that year, those kept in-house too.
        parameters: Of the contract.
        costs: What the company counted beside.
    """
    each = tuple(claims)
    parts = {
        "premium": gross_cents,
        "deductibles": sum(_retained(one) for one in each if one.is_declared),
        "in_house": sum(one.cost_cents for one in each if not one.is_declared),
        "downtime": sum(one.downtime_days for one in each) * parameters.day_cost_cents,
        "indirect": half_up(
            sum(one.cost_cents for one in each if not one.downtime_days)
            * rate(parameters.indirect_permille)
        ),
        "admin": costs.admin_hours * parameters.admin_hour_cents,
        "work_accidents": costs.work_accident_cents,
        "prevention": costs.prevention_cents,
        "recoveries": -sum(_recovered(one) for one in each),
        "profit_share": -costs.profit_share_cents,
        "rebates": -costs.rebate_cents,
    }
    return price_of((*_steps(each, parts, parameters, costs), _sum_step(parts)), parts)


def _retained(one: FleetClaim) -> int:
    return min(one.cost_cents, one.deductible_cents)


def _recovered(one: FleetClaim) -> int:
    """What of a recovery comes to the company: the insurer's charge is filled first."""
    insured = max(one.cost_cents - one.deductible_cents, 0) if one.is_declared else 0
    return min(max(one.recovered_cents - insured, 0), one.cost_cents)


def _steps(
    claims: tuple[FleetClaim, ...],
    parts: dict[str, int],
    parameters: Parameters,
    costs: CompanyCosts,
) -> tuple[PriceStep, ...]:
    days = sum(one.downtime_days for one in claims)
    guessed = sum(one.cost_cents for one in claims if not one.downtime_days)
    return (
        PriceStep(
            "downtime",
            (
                Quantity("downtime_days", days, Measure.DAYS),
                cents_of(parameters, "day_cost_cents"),
            ),
            cents_result("downtime", parts["downtime"]),
            _SOURCE,
        ),
        PriceStep(
            "indirect_costs",
            (
                Quantity("cost_without_days", guessed, Measure.CENTS),
                permille_of(parameters, "indirect_permille"),
            ),
            cents_result("indirect", parts["indirect"]),
            _SOURCE,
        ),
        PriceStep(
            "admin_costs",
            (
                Quantity("admin_hours", costs.admin_hours, Measure.NUMBER),
                cents_of(parameters, "admin_hour_cents"),
            ),
            cents_result("admin", parts["admin"]),
            _SOURCE,
        ),
    )


def _sum_step(parts: dict[str, int]) -> PriceStep:
    inputs = tuple(Quantity(name, cents, Measure.CENTS) for name, cents in parts.items() if cents)
    return PriceStep(
        "cost_of_risk", inputs, cents_result("cost_of_risk", sum(parts.values())), _SOURCE
    )
