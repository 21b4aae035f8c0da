"""Insurance years of a contract with their exact exposure, and what was paid for each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bonusmalus.periods import next_renewal
from fleet.contract_renewals import ContractNotice
from fleet.driving import Contract, OfficialCoefficient, Regime
from fleet.fleet_prices import net_at, net_price
from fleet.fleet_shares import half_up, shared
from fleet.pricing.facts import InsuranceYear, PricedVehicle, YearPart, days_in_full
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
    """What insurers printed for a contract, up to the day, and what was entered of its years.

    Attributes:
        changes: The first day with each insurer after the first one.
    """

    officials: tuple[OfficialCoefficient, ...] = ()
    notices: tuple[ContractNotice, ...] = ()
    premiums: tuple[YearlyPremium, ...] = ()
    changes: tuple[date, ...] = ()

    def net_in(self, since: date, ends_before: date) -> tuple[int | None, date | None]:
        """Net premium of a year, where one is known, and the day from which it no longer holds.

        A notice goes before what was entered, unless another insurer took over within the year:
        then it holds until that day, and what was entered of the whole year goes before it.
        """
        entered = next((one.net_cents for one in self.premiums if one.starts_on == since), None)
        notice = next((one for one in self.notices if one.renewal_on == since), None)
        if notice is None:
            return entered, None
        changed_on = changed_within(self.changes, since, ends_before)
        if changed_on is not None and entered is not None:
            return entered, None
        return net_of(notice), changed_on


def insurance_years(
    contract: Contract, insured: Sequence[Insured], printed: Printed, as_at: date
) -> list[InsuranceYear]:
    """The last years of a contract and the running one, of the vehicles that are looked at.

    Of the running year what is earned by the end of the day counts: its days, and that part of
    its premium. A year of which nobody entered the premium is worked out from what each vehicle
    costs today, at the coefficient that was printed for that year, where one was; so is what is
    left of a year once another insurer took over, since the former one's notice says nothing of it.
    A first year of less than twelve months has that part of a year's cost.
    """
    until = as_at + timedelta(days=1)
    found = []
    for since, ends_before in list(year_bounds(contract, as_at))[-YEARS_BACK - 1 :]:
        official = _official_of(contract, printed.officials, since)
        net_cents, changed_on = printed.net_in(since, ends_before)
        year = _Year(since, ends_before, min(ends_before, until), official, changed_on)
        found.append(_counted(contract, year, insured, net_cents))
    return found


@dataclass(frozen=True, slots=True)
class _Year:
    since: date
    ends_before: date
    until: date
    official: OfficialCoefficient | None
    changed_on: date | None

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.ends_before - self.since).days

    @property
    def known_until(self) -> date:
        """Up to which day what is known of its premium holds."""
        return min(self.changed_on or self.until, self.until)

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
    if net_cents is None:
        cents = _costs(year, insured, year.since)
    else:
        paid, rest = _paid(year, insured, net_cents), _costs(year, insured, year.known_until)
        cents = {key: cost + paid.get(key, 0) for key, cost in rest.items()}
    parts = _parts(insured, days, cents)
    return InsuranceYear(
        contract_id=contract.id,
        starts_on=year.since,
        ends_before=year.ends_before,
        vehicle_days=sum(one.vehicle_days for one in parts),
        premium_cents=sum(one.premium_cents for one in parts),
        is_premium_known=net_cents is not None and year.known_until == year.until,
        parts=parts,
    )


def _costs(year: _Year, insured: Sequence[Insured], since: date) -> dict[int, int]:
    """What vehicles cost from a day of a year on, as they are priced today."""
    full = days_in_full(year.since, year.ends_before)
    return {
        one.priced.id: half_up(year.cost(one) * days_insured(one.details, since, year.until), full)
        for one in insured
    }


def _paid(year: _Year, insured: Sequence[Insured], net_cents: int) -> dict[int, int]:
    """What is known to have been paid of a year, by vehicle, for the days for which it holds."""
    until = year.known_until
    days = {one.priced.id: days_insured(one.details, year.since, until) for one in insured}
    costs = {one.priced.id: year.cost(one) * days[one.priced.id] for one in insured}
    earned = half_up(net_cents * (until - year.since).days, year.length)
    return shared(earned, {key: cost for key, cost in costs.items() if days[key]})


def _parts(
    insured: Sequence[Insured], days: Mapping[int, int], cents: Mapping[int, int]
) -> tuple[YearPart, ...]:
    """What each unit has of a year, of the vehicles that are looked at."""
    days_of: Counter[int] = Counter()
    cents_of: Counter[int] = Counter()
    for one in insured:
        if one.is_own:
            days_of[one.priced.unit_id] += days[one.priced.id]
            cents_of[one.priced.unit_id] += cents.get(one.priced.id, 0)
    return tuple(YearPart(key, number, cents_of[key]) for key, number in days_of.items())


def changed_within(changes: Iterable[date], since: date, ends_before: date) -> date | None:
    """When another insurer took over within a year, after its first day."""
    return min((one for one in changes if since < one < ends_before), default=None)


def net_of(notice: ContractNotice) -> int:
    """What a notice asks for before tax: its net premium with surcharges, less reductions.

    Sources:
        annexe A121-1, art. 14.
    """
    return max(notice.net_cents + notice.surcharge_cents - notice.reduction_cents, 0)
