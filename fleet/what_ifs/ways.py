"""The ways ahead of contracts of either regime, with and without what is supposed."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from bonusmalus.periods import add_years
from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.pricing.exact import half_up
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.pricing.quantities import cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.answering import Way, together
from fleet.what_ifs.coefficient_ways import with_rest
from fleet.what_ifs.coefficients import vehicles_of
from fleet.what_ifs.expected import Forecast, at_fault_frequency
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.own_costs import OwnCosts, own_costs
from fleet.what_ifs.premiums import rest_of
from fleet.what_ifs.questions import ALL_CONTRACTS
from fleet.what_ifs.years import AS_NOW, Supposed

_HALF_A_YEAR = 183


def contracts_meant(facts: FleetFacts, contract_id: int) -> tuple[PricedContract, ...]:
    """The contract that was chosen, or all that can be priced; the dearest one first.

    Where none of all can be priced, the first one is left, so that its fault is named.
    """
    dearest = sorted(facts.contracts, key=lambda one: -one.net_cents)
    if contract_id != ALL_CONTRACTS:
        return tuple(one for one in dearest if one.id == contract_id)
    return tuple(one for one in dearest if is_priceable(facts, one)) or tuple(dearest[:1])


def is_priceable(facts: FleetFacts, contract: PricedContract) -> bool:
    """Whether what is known is enough for the renewals of a contract."""
    if contract.regime is Regime.STATUTORY:
        return bool(contract.net_cents or vehicles_of(facts, contract.id))
    try:
        Renewals.of(facts, contract.id)
    except PricingRefusedError:
        return False
    return True


def left_out(facts: FleetFacts, contracts: Sequence[PricedContract]) -> tuple[Quantity, ...]:
    """How many contracts of a whole fleet cannot be priced and are in no sum."""
    number = len(facts.contracts) - len(contracts)
    return (Quantity("contracts_left_out", number, Measure.NUMBER),) if number else ()


def renewals_of(contracts: Iterable[PricedContract], years: int) -> tuple[date, ...]:
    """The days of a chart: the renewals of the contract that comes first."""
    first = next(iter(contracts)).renewal_on
    return tuple(add_years(first, number) for number in range(years))


def compared_at(facts: FleetFacts, contracts: Iterable[PricedContract]) -> int:
    """The first renewal before which what is supposed holds for most of a year: 0 is the next."""
    left = (next(iter(contracts)).renewal_on - facts.as_at).days
    return 0 if left >= _HALF_A_YEAR else 1


def way(
    facts: FleetFacts,
    contracts: Iterable[PricedContract],
    years: int,
    supposed: Supposed = AS_NOW,
) -> Way:
    """The way of several contracts, each under its regime, added up."""
    forecast = Forecast(facts, at_fault_frequency(facts).exact * supposed.at_fault, years)
    return together([one_way(one, forecast, supposed) for one in contracts])


def one_way(contract: PricedContract, forecast: Forecast, supposed: Supposed = AS_NOW) -> Way:
    """The way of one contract.

    Args:
        contract: One of the facts.
        forecast: Of the facts, at the frequency that is supposed: its distributions are shared
            by the contracts.
        supposed: What changes.
    """
    if contract.regime is Regime.STATUTORY:
        return _statutory_way(contract, forecast, supposed)
    facts, years = forecast.facts, forecast.years
    renewals = Renewals.of(facts, contract.id)
    own = own_costs(facts, contract.id)
    now = own.of_year(renewals.vehicles, supposed.at_fault, supposed.other)
    return Way(renewals.prices(years, supposed), (now,) * years)


def _statutory_way(contract: PricedContract, forecast: Forecast, supposed: Supposed) -> Way:
    """The premiums to expect under the statutory clause, at the frequency that is supposed."""
    facts, years = forecast.facts, forecast.years
    vehicles = vehicles_of(facts, contract.id)
    pairs = zip(forecast.premiums(vehicles), forecast.means(vehicles), strict=True)
    rest = rest_of(contract, vehicles)
    prices = tuple(
        with_rest(expected_price(cents, forecast.frequency, mean, len(vehicles)), rest)
        for cents, mean in pairs
    )
    own = _own(facts, contract).of_year(len(vehicles), supposed.at_fault, supposed.other)
    return Way(prices, (own,) * years)


def expected_price(cents: int, frequency: Fraction, mean: Fraction, vehicles: int) -> Price:
    """An expected premium with its step."""
    inputs = (
        Quantity("at_fault_frequency", half_up(frequency * 1000), Measure.PERMILLE, Origin.RESULT),
        Quantity("expected_coefficient", half_up(mean), Measure.HUNDREDTHS, Origin.RESULT),
        Quantity("number_of_vehicles", vehicles, Measure.NUMBER),
    )
    total = cents_result("net_premium", cents)
    return price_of((PriceStep("expected_premium", inputs, total, "annexe A121-1, art. 4 et 5"),))


def _own(facts: FleetFacts, contract: PricedContract) -> OwnCosts:
    has_years = any(
        one.contract_id == contract.id and one.starts_on <= facts.as_at for one in facts.years
    )
    return own_costs(facts, contract.id) if has_years else OwnCosts()


def frequency_assumed(
    facts: FleetFacts, contracts: Iterable[PricedContract]
) -> tuple[Quantity, ...]:
    """What the frequency was made from, where a contract under the clause is meant."""
    if all(one.regime is not Regime.STATUTORY for one in contracts):
        return ()
    return at_fault_frequency(facts).assumptions()
