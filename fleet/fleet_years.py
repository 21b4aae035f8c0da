"""Insurance years of a contract with their exact exposure, and what was paid for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bonusmalus.periods import next_renewal
from fleet.contract_renewals import ContractNotice
from fleet.driving import Contract, Vehicle
from fleet.fleet_shares import half_up, shared
from fleet.pricing.facts import InsuranceYear
from fleet.vehicle_details import VehicleDetails

YEARS_BACK: Final = 5
"""How many years before the running one are looked at: what a broker asks for at most."""


@dataclass(frozen=True, slots=True)
class Insured:
    """A vehicle under a contract, with its part of a year's premium.

    Attributes:
        share_cents: Of the contract's net premium of today.
        is_own: It belongs to the units that are looked at.
    """

    vehicle: Vehicle
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


def insurance_years(
    contract: Contract,
    insured: Sequence[Insured],
    notices: Sequence[ContractNotice],
    as_at: date,
) -> list[InsuranceYear]:
    """The last years of a contract and the running one, of the vehicles that are looked at.

    Of the running year what is earned by the end of the day counts: its days, and that part of
    its premium. A year without a notice is worked out from what each vehicle costs today.
    """
    printed = {one.renewal_on: one for one in notices}
    until = as_at + timedelta(days=1)
    bounds = list(year_bounds(contract, as_at))[-YEARS_BACK - 1 :]
    return [
        _year(contract, insured, one, min(one[1], until), printed.get(one[0])) for one in bounds
    ]


def _year(
    contract: Contract,
    insured: Sequence[Insured],
    bounds: tuple[date, date],
    until: date,
    notice: ContractNotice | None,
) -> InsuranceYear:
    since, ends_before = bounds
    days = {one.vehicle.id: days_insured(one.details, since, until) for one in insured}
    own = [one.vehicle.id for one in insured if one.is_own]
    length = (ends_before - since).days
    if notice is None:
        cents = {
            one.vehicle.id: half_up(one.share_cents * days[one.vehicle.id], length)
            for one in insured
        }
    else:
        cents = _of_notice(notice, insured, days, (until - since).days, length)
    return InsuranceYear(
        contract_id=contract.id,
        starts_on=since,
        ends_before=ends_before,
        vehicle_days=sum(days[one] for one in own),
        premium_cents=sum(cents.get(one, 0) for one in own),
        is_premium_known=notice is not None,
    )


def _of_notice(
    notice: ContractNotice,
    insured: Sequence[Insured],
    days: Mapping[int, int],
    earned_days: int,
    length: int,
) -> dict[int, int]:
    earned = half_up(net_of(notice) * earned_days, length)
    weights = {
        one.vehicle.id: one.share_cents * days[one.vehicle.id]
        for one in insured
        if days[one.vehicle.id]
    }
    return shared(earned, weights or {one.vehicle.id: 1 for one in insured})


def net_of(notice: ContractNotice) -> int:
    """What a notice asks for before tax: its net premium with surcharges, less reductions.

    Sources:
        annexe A121-1, art. 14.
    """
    return max(notice.net_cents + notice.surcharge_cents - notice.reduction_cents, 0)
