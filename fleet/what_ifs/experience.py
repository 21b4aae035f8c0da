"""The renewals ahead of a contract that is priced by its own claims, year after year.

The window of three years moves with the renewals: years that are known drop out of it, years ahead
come in at the level of those that are known. What a what-if supposes changes the years ahead only.
The premium itself is that of `fleet.pricing`: the contract's grid where it has one, else the S/P.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from bonusmalus.periods import add_years
from fleet.errors import PricingRefusedError
from fleet.pricing.clause_grid import apply_grid
from fleet.pricing.exact import half_up, rate
from fleet.pricing.experience import (
    USUAL_YEARS,
    lived_years,
    vehicles_now,
)
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.pricing.loss_ratio import LossRatio, reaction
from fleet.pricing.quantities import again, cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.years import AS_NOW, NO_AMOUNT, Amount, Supposed, Year, known_year, sum_of

_SOURCE = "FLEET.md § 1.3"
_ONE = Fraction(1)
_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Renewals:
    """A contract on its way through the renewals ahead.

    Attributes:
        vehicles: How many it has now.
        known: Its last years, oldest first.
        level: Claims of a vehicle-year at today's level, from the last years.
        filed_level: The same as filed.
    """

    contract: PricedContract
    vehicles: int
    known: tuple[Year, ...]
    level: Amount
    filed_level: Amount

    @classmethod
    def of(cls, facts: FleetFacts, contract_id: int) -> "Renewals":
        """Read them from the facts.

        Raises:
            PricingRefusedError: `no_years`, `no_exposure` or `no_premium`.
        """
        contract = facts.contract(contract_id)
        lived = lived_years(facts, contract_id, USUAL_YEARS + 1)
        known = tuple(known_year(one, contract, facts.as_at) for one in lived)
        last = known[-USUAL_YEARS:]
        exposure = sum((one.vehicle_years for one in last), _NOTHING)
        if not exposure:
            raise PricingRefusedError(reason="no_exposure", contract_id=contract_id)
        if not contract.net_cents:
            raise PricingRefusedError(reason="no_premium", contract_id=contract_id)
        per_year = _ONE / exposure
        vehicles = vehicles_now(facts, contract) or half_up(known[-1].vehicle_years) or 1
        return cls(
            contract,
            vehicles,
            known,
            sum_of(one.today for one in last).times(per_year),
            sum_of(one.filed for one in last).times(per_year),
        )

    def on(self, number: int) -> date:
        """The day of a renewal ahead: 0 is the next one."""
        return add_years(self.contract.renewal_on, number)

    def prices(self, years: int, supposed: Supposed = AS_NOW) -> tuple[Price, ...]:
        """The net premium from each renewal ahead on."""
        found: list[Price] = []
        contract = self.contract
        for number in range(years):
            price = self._renewed(contract, number, found, supposed)
            contract = replace(contract, net_cents=price.cents, net_origin=Origin.RESULT)
            found.append(price)
        return tuple(found)

    def _renewed(
        self, contract: PricedContract, number: int, before: list[Price], supposed: Supposed
    ) -> Price:
        window = self.window(number)
        then = self.vehicles if supposed.vehicles is None else supposed.vehicles
        now = self.vehicles if number == 0 else then
        if contract.parameters.grid:
            ratio = self._filed_ratio(window, before, supposed)
            price = apply_grid(contract, contract.parameters.grid, ratio)
            return _grown(price, now, then)
        ratio = self._ratio_of_today(contract, window, number, supposed)
        return reaction(contract, ratio, now, then)

    def window(self, number: int) -> tuple[Year, ...]:
        """The three years before a renewal, and where a year is not known, one ahead."""
        starts = [add_years(self.on(number), -place) for place in range(USUAL_YEARS, 0, -1)]
        found = [one for one in self.known if one.starts_on >= starts[0]]
        since = max(self.on(-1), self.known[-1].starts_on + timedelta(days=1))
        return (*found, *(Year(one) for one in starts if one >= since))

    def _claims(self, one: Year, level: Amount, known: Amount, supposed: Supposed) -> Amount:
        vehicles = self._vehicles_in(one, supposed)
        ahead = level.times(one.left * vehicles)
        changed = Amount(
            ahead.at_fault * supposed.at_fault, ahead.other * supposed.other, ahead.number
        )
        is_running = self.on(-1) <= one.starts_on < self.on(0)
        return known.plus(changed).plus(supposed.extra if is_running else NO_AMOUNT)

    def _vehicles_in(self, one: Year, supposed: Supposed) -> int:
        is_ahead = one.starts_on >= self.on(0) and supposed.vehicles is not None
        return (supposed.vehicles or 0) if is_ahead else self.vehicles

    def _ratio_of_today(
        self, contract: PricedContract, window: tuple[Year, ...], number: int, supposed: Supposed
    ) -> LossRatio:
        claims = sum_of(self._claims(one, self.level, one.today, supposed) for one in window)
        exposure = self._exposure(window, supposed)
        insured = self.vehicles if number == 0 else (supposed.vehicles or self.vehicles)
        trend = (_ONE + rate(contract.parameters.trend_permille)) ** number
        premium = Fraction(contract.net_cents, insured) * exposure
        return LossRatio.of(
            claims.cents * trend, premium, half_up(claims.number), len(window), exposure
        )

    def _filed_ratio(
        self, window: tuple[Year, ...], before: list[Price], supposed: Supposed
    ) -> LossRatio:
        claims, premium = NO_AMOUNT, _NOTHING
        trend = _ONE + rate(self.contract.parameters.trend_permille)
        for one in window:
            place = (one.starts_on.year - self.on(0).year) + 1
            level = self.filed_level.times(trend ** max(place, 0))
            claims = claims.plus(self._claims(one, level, one.filed, supposed))
            paid = before[place - 1].cents if place > 0 else self.contract.net_cents
            premium += one.premium + one.left * paid
        exposure = self._exposure(window, supposed)
        return LossRatio.of(claims.cents, premium, half_up(claims.number), len(window), exposure)

    def _exposure(self, window: tuple[Year, ...], supposed: Supposed) -> Fraction:
        """Vehicle-years of a window, those ahead too."""
        each = (one.vehicle_years + one.left * self._vehicles_in(one, supposed) for one in window)
        return sum(each, _NOTHING)


def _grown(price: Price, now: int, then: int) -> Price:
    """The premium of a grid for another number of vehicles: as much each."""
    if now == then:
        return price
    inputs = (
        again(price.steps[-1].result),
        Quantity("number_of_vehicles", now, Measure.NUMBER),
        Quantity("vehicles_next", then, Measure.NUMBER),
    )
    total = cents_result("net_premium", half_up(Fraction(price.cents * then, now)))
    return price_of((*price.steps, PriceStep("premium_per_vehicle", inputs, total, _SOURCE)))
