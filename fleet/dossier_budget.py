"""The budget of a year against what the premium is likely to be. Pure.

The budget is entered with taxes and for a calendar year, so what it is compared with is
`fleet.calendar_cost`: the premiums of that year by days, with taxes, of the same vehicles for the
forecast and for its range.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from fleet.calendar_cost import GrossRange, calendar_cost
from fleet.fleet_premium import fleet_premium
from fleet.pricing.cost_of_risk import CompanyCosts, total
from fleet.pricing.facts import FleetClaim, FleetFacts
from fleet.pricing.parameters import DEFAULTS, Parameters
from fleet.pricing.profit_share import share_of_last_year

_DAYS_OF_A_YEAR = 365
_PERMILLE = 1000


@dataclass(frozen=True, slots=True)
class BudgetForecast:
    """A budget beside what is expected.

    Attributes:
        budget_cents: None: nobody entered one.
        forecast_cents: Premiums of the calendar year with taxes: the middle of the range where
            there is one, so that a budget lies above the forecast and in the range's upper half,
            or in neither.
        known_cents: The same with the claims that are known today, and no other.
        number_fixed: Contracts, and vehicles without one, that count in both without a draw.
        cost_of_risk_cents: Premium, deductibles, downtime and the rest, of the last twelve months.
        cost_parts: Its parts, which add up to it.
        number_with_defaults: Vehicles of which something is a default.
        default_cost_cents: What of the total cost of risk rests on a default.
    """

    year: int
    budget_cents: int | None
    forecast_cents: int
    known_cents: int
    number_fixed: int
    today_cents: int
    range: GrossRange | None
    cost_of_risk_cents: int
    cost_parts: tuple[tuple[str, int], ...]
    number_with_defaults: int
    default_cost_cents: int = 0

    @property
    def variance_cents(self) -> int | None:
        """How far the forecast is above the budget: below zero where the budget is enough."""
        return None if self.budget_cents is None else self.forecast_cents - self.budget_cents

    @property
    def variance_permille(self) -> int | None:
        """The same, of the budget; None without one."""
        variance, budget = self.variance_cents, self.budget_cents
        if variance is None or not budget:
            return None
        share = (2 * abs(variance) * _PERMILLE + budget) // (2 * budget)
        return share if variance >= 0 else -share

    @property
    def likely(self) -> str:
        """Where the budget lies in the range: `below`, `tight`, `likely`, `enough` or `unknown`."""
        if self.range is None or self.budget_cents is None:
            return "unknown"
        if self.budget_cents < self.range.low_cents:
            return "below"
        if self.budget_cents < self.range.middle_cents:
            return "tight"
        return "likely" if self.budget_cents < self.range.high_cents else "enough"


def forecast(facts: FleetFacts, year: int, budget_cents: int | None, draws: int) -> BudgetForecast:
    """What is expected for a calendar year: this one, or the next.

    Args:
        facts: Of the fleet, or of one contract.
        year: Of the budget.
        budget_cents: None: nobody entered one.
        draws: Of the range; 0: it is left out.
    """
    premium, cost = fleet_premium(facts), calendar_cost(facts, year, draws)
    parts = cost_of_risk_parts(facts)
    return BudgetForecast(
        year=year,
        budget_cents=budget_cents,
        forecast_cents=cost.forecast_cents,
        known_cents=cost.known_cents,
        number_fixed=cost.number_fixed,
        today_cents=premium.today.gross.cents,
        range=cost.range,
        cost_of_risk_cents=sum(cents for _, cents in parts),
        cost_parts=parts,
        number_with_defaults=premium.number_with_defaults,
        default_cost_cents=default_costs(facts),
    )


def cost_of_risk_parts(facts: FleetFacts) -> tuple[tuple[str, int], ...]:
    """The total cost of risk of the last twelve months, by part, at each contract's parameters."""
    sums: dict[str, int] = {}
    for _, parts in _costs(facts):
        for name, cents in parts.items():
            sums[name] = sums.get(name, 0) + cents
    return tuple((name, cents) for name, cents in sums.items() if cents)


def default_costs(facts: FleetFacts) -> int:
    """What of it is the indirect share of claims where nobody entered that share: no fact."""
    return sum(
        parts["indirect"]
        for parameters, parts in _costs(facts)
        if "indirect_permille" not in parameters.entered
    )


def _costs(facts: FleetFacts) -> Iterator[tuple[Parameters, Mapping[str, int]]]:
    for contract_id, parameters in _parameters(facts):
        own = facts.only(contract_id)
        gross = fleet_premium(own).today.gross.cents
        shared = None if contract_id is None else share_of_last_year(own, contract_id)
        costs = CompanyCosts(profit_share_cents=0 if shared is None else shared.cents)
        yield parameters, total(gross, _of_last_year(own), parameters, costs).parts


def _parameters(facts: FleetFacts) -> tuple[tuple[int | None, Parameters], ...]:
    """Each contract with its parameters; what has none is reckoned with the defaults."""
    known: set[int | None] = {one.id for one in facts.contracts}
    own = tuple((one.id, one.parameters) for one in facts.contracts)
    insured = {one.contract_id for one in facts.vehicles} | {
        one.contract_id for one in facts.claims
    }
    has_rest = not insured <= known
    return (*own, (None, DEFAULTS)) if has_rest else own


def _of_last_year(facts: FleetFacts) -> tuple[FleetClaim, ...]:
    since: date = facts.as_at - timedelta(days=_DAYS_OF_A_YEAR)
    return tuple(one for one in facts.claims if one.occurred_on > since)
