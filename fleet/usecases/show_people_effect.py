"""Show what people's driving does to the premium of a fleet: the company's cost, and nobody's debt.

Today against 1.00, last year and the next renewals; what clean years and claims did in the closed
months, as far as the privacy floor lets it be shown; what one claim avoided is worth.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from fleet.access import Action, Actor, guarded, require_unit
from fleet.claim_value import RecoveryPath, recovery_path, value_of_avoided_claim
from fleet.close_cells import shown_of_company
from fleet.closes import EffectRow
from fleet.errors import PricingRefusedError
from fleet.fleet_premium import FleetPremium, premium_of_sums
from fleet.months import Month
from fleet.people import Unit
from fleet.people_effects import added_up
from fleet.ports import Work
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.pricing.results import Price
from fleet.statistics import FigureKind
from fleet.usecases.read_fleet import largest_fleet_unit, read_contract_facts, read_fleet
from fleet.usecases.read_fleet_sums import counted_on, is_kept, largest_kept, read_fleet_sums

MONTHS_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class MonthsEffect:
    """What the renewals of some closed months changed, by the internal coefficient.

    Attributes:
        number_of_months: Those that may be shown, of the last twelve.
        streaks_cents: What clean years took off, of the months that show it; None: none of them.
        events_cents: What claims added, likewise.
    """

    number_of_months: int
    realised_cents: int
    streaks_cents: int | None = None
    events_cents: int | None = None


@dataclass(frozen=True, slots=True)
class PeopleEffectShown:
    """All of it, of a unit and all below it.

    Attributes:
        months: None where no closed month may be shown.
        contract: The largest one of the unit; None where it has none, or none was counted yet of a
            large company.
        path: What one more claim at fault today would do to that contract.
        avoided: What one claim avoided is worth on it, with the steps; None where there is no path.
        counted_on: The day as of which figures of a large company are kept; None: as of today.
        is_kept: The company is so large that what the calendar keeps is shown.
    """

    unit: Unit
    month: Month
    premium: FleetPremium
    months: MonthsEffect | None
    contract: PricedContract | None
    path: RecoveryPath | None
    avoided: Price | None = None
    counted_on: date | None = None
    is_kept: bool = False


@guarded(Action.SEE_FLEET)
def show_people_effect(
    work: Work, actor: Actor, unit_id: int | None, month: Month | None, today: date
) -> PeopleEffectShown:
    """What people's driving does to the premium of a unit, as known in a month.

    Args:
        work: The transaction.
        actor: Who asks.
        unit_id: None: the largest unit of the actor.
        month: None, or one to come: the running one.
        today: The legal day.

    Raises:
        AccessDeniedError: The unit is not the actor's, or there is none.
    """
    wanted = largest_fleet_unit(work, actor).id if unit_id is None else unit_id
    require_unit(work, actor, Action.SEE_FLEET, wanted)
    unit = work.units.get(wanted)
    shown = min(month or Month.of(today), Month.of(today))
    as_at = min(shown.last_on, today)
    sums = read_fleet_sums(work, unit, shown, today)
    contract, path, avoided = _largest(work, unit, as_at)
    return PeopleEffectShown(
        unit,
        shown,
        premium_of_sums(unit.id, as_at, sums),
        _months(work, unit, shown),
        contract,
        path,
        avoided,
        counted_on(work, unit.id, shown) if is_kept(work) else None,
        is_kept=is_kept(work),
    )


def _largest(
    work: Work, unit: Unit, as_at: date
) -> tuple[PricedContract | None, RecoveryPath | None, Price | None]:
    """The contract of the largest premium, with its path; of a large company, as it is kept."""
    read = _facts_of_largest if is_kept(work) else _facts_of_unit
    facts = read(work, unit, as_at)
    contract = max(facts.contracts, key=lambda one: (one.net_cents, -one.id), default=None)
    if contract is None or not contract.net_cents:
        return None, None, None
    try:
        path = recovery_path(facts, contract.id)
        return contract, path, value_of_avoided_claim(facts, contract.id)
    except PricingRefusedError:
        return contract, None, None


def _facts_of_unit(work: Work, unit: Unit, as_at: date) -> FleetFacts:
    return read_fleet(work, unit.id, as_at)


def _facts_of_largest(work: Work, unit: Unit, as_at: date) -> FleetFacts:
    largest = largest_kept(work, unit.id, 1)
    if not largest:
        return FleetFacts(unit.id, as_at)
    return read_contract_facts(work, largest[0], as_at, unit.id)


def _months(work: Work, unit: Unit, until: Month) -> MonthsEffect | None:
    closed = [one for one in work.renewals.closed_months() if one <= until]
    since = until.plus(1 - MONTHS_SHOWN)
    months = [one for one in closed if one >= since]
    if unit.parent_id is None:
        return _of_company(work, months)
    figures = work.statistics.published([unit.id], since, until)
    cents = [one.value for one in figures if one.kind is FigureKind.EFFECT]
    return MonthsEffect(len(cents), sum(cents)) if cents else None


def _of_company(work: Work, months: Sequence[Month]) -> MonthsEffect | None:
    """The sum of what each month shows of the company: nothing is said that no month says."""
    rows = {one: work.renewals.effect_rows(one)[1] for one in months}
    shown = {one: found for one in months if (found := shown_of_company(rows[one])) is not None}
    if not shown:
        return None
    exact = {one.of: one.realised_cents for one in added_up(_pairs(rows))}
    split = [one for one in shown.values() if one.reductions and one.increases]
    return MonthsEffect(
        len(shown),
        sum(exact.get(key, 0) if one.is_exact else one.cents for key, one in shown.items()),
        sum(one.reductions.cents for one in split if one.reductions) if split else None,
        sum(one.increases.cents for one in split if one.increases) if split else None,
    )


def _pairs(rows: dict[Month, list[EffectRow]]) -> Iterator[tuple[Month, EffectRow]]:
    return ((month, row) for month, own in rows.items() for row in own)
