"""Insurance years of a contract with their exact exposure, and what was paid for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bonusmalus.periods import next_renewal
from fleet.contract_renewals import ContractNotice
from fleet.driving import Contract, OfficialCoefficient, Regime
from fleet.fleet_prices import net_at, net_price
from fleet.fleet_shares import half_up, shared
from fleet.pricing.facts import InsuranceYear, PricedVehicle
from fleet.reconciliation import printed_for_renewal
from fleet.vehicle_details import VehicleDetails
from fleet.yearly_premiums import YearlyPremium

YEARS_BACK: Final = 5
"""How many years before the running one are looked at: what a broker asks for at most."""


@dataclass(frozen=True, slots=True)
class Insured:
    """A vehicle under a contract, with its part of a year's premium.

    Attributes:
        priced: As it is priced today.
        share_cents: Of the contract's net premium of today.
        is_own: It belongs to the units that are looked at.
    """

    priced: PricedVehicle
    details: VehicleDetails
    share_cents: int
    is_own: bool


def year_bounds(contract: Contract, as_at: date) -> Iterator[tuple[date, date]]:
    """First day and day after the last one of the years up to the running one, oldest first."""
    first_on = date(as_at.year - YEARS_BACK - 1, 1, 1)
    starts_on = contract.starts_on
    while starts_on <= as_at:
        ends_before = next_renewal(contract.renewal_day, starts_on)
        if ends_before > first_on:
            yield starts_on, ends_before
        starts_on = ends_before


def days_insured(details: VehicleDetails, since: date, until: date) -> int:
    """How many days of a time, `until` not included, a vehicle was in service."""
    first = max(since, details.in_service_on or since)
    last = min(until, details.withdrawn_on or until)
    return max((last - first).days, 0)


@dataclass(frozen=True, slots=True)
class Printed:
    """What insurers printed for a contract, up to the day, and what was entered of its years."""

    officials: tuple[OfficialCoefficient, ...] = ()
    notices: tuple[ContractNotice, ...] = ()
    premiums: tuple[YearlyPremium, ...] = ()

    def net_by_year(self) -> dict[date, int]:
        """Net premium of the years of which one is known; a notice goes before what was entered."""
        entered = {one.starts_on: one.net_cents for one in self.premiums}
        return entered | {one.renewal_on: net_of(one) for one in self.notices}


def insurance_years(
    contract: Contract, insured: Sequence[Insured], printed: Printed, as_at: date
) -> list[InsuranceYear]:
    """The last years of a contract and the running one, of the vehicles that are looked at.

    Of the running year what is earned by the end of the day counts: its days, and that part of
    its premium. A year of which nobody entered the premium is worked out from what each vehicle
    costs today, at the coefficient that was printed for that year, where one was.
    """
    known = printed.net_by_year()
    until = as_at + timedelta(days=1)
    found = []
    for since, ends_before in list(year_bounds(contract, as_at))[-YEARS_BACK - 1 :]:
        official = _official_of(contract, printed.officials, since)
        year = _Year(since, ends_before, min(ends_before, until), official)
        found.append(_counted(contract, year, insured, known.get(since)))
    return found


@dataclass(frozen=True, slots=True)
class _Year:
    since: date
    ends_before: date
    until: date
    official: OfficialCoefficient | None

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.ends_before - self.since).days

    def cost(self, one: Insured) -> int:
        """What a vehicle would have cost in the whole year."""
        if self.official is None:
            return one.share_cents
        change = net_at(one.priced, self.official.coefficient) - net_price(one.priced)
        return max(one.share_cents + change, 0)


def _official_of(
    contract: Contract, officials: Sequence[OfficialCoefficient], since: date
) -> OfficialCoefficient | None:
    has_one = contract.regime is Regime.STATUTORY
    return printed_for_renewal(contract, officials, since) if has_one else None


def _counted(
    contract: Contract, year: _Year, insured: Sequence[Insured], net_cents: int | None
) -> InsuranceYear:
    days = {one.priced.id: days_insured(one.details, year.since, year.until) for one in insured}
    costs = {one.priced.id: year.cost(one) * days[one.priced.id] for one in insured}
    own = [one.priced.id for one in insured if one.is_own]
    if net_cents is None:
        cents = {key: half_up(cost, year.length) for key, cost in costs.items()}
    else:
        earned = half_up(net_cents * (year.until - year.since).days, year.length)
        cents = shared(earned, {key: cost for key, cost in costs.items() if days[key]})
    return InsuranceYear(
        contract_id=contract.id,
        starts_on=year.since,
        ends_before=year.ends_before,
        vehicle_days=sum(days[one] for one in own),
        premium_cents=sum(cents.get(one, 0) for one in own),
        is_premium_known=net_cents is not None,
    )


def net_of(notice: ContractNotice) -> int:
    """What a notice asks for before tax: its net premium with surcharges, less reductions.

    Sources:
        annexe A121-1, art. 14.
    """
    return max(notice.net_cents + notice.surcharge_cents - notice.reduction_cents, 0)
