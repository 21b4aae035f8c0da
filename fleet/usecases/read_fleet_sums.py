"""Read the premium of a unit in a month, by regime: as it is kept, or worked out at once.

What the calendar keeps is a few rows however large the company. A small company is worked out anew
for the running month, so that what somebody has just entered counts at once.
"""

from datetime import date
from typing import Final

from fleet.driving import Regime
from fleet.fleet_premium import RegimeAmounts, summed
from fleet.months import Month
from fleet.people import Unit
from fleet.ports import Work
from fleet.premium_lines import premium_lines
from fleet.usecases.read_fleet import read_fleet

COUNTED_AT_ONCE: Final = 500
"""Up to so many vehicles a company is worked out anew while somebody waits."""


def is_kept(work: Work) -> bool:
    """Whether the company is so large that screens show what the calendar keeps of it."""
    return work.fleet_months.has_more_than(COUNTED_AT_ONCE)


def counted_on(work: Work, unit_id: int, month: Month) -> date | None:
    """As of which day a month of a unit is kept; None where it is not."""
    kept = work.fleet_months.premiums_of(unit_id, month, month)
    return max((one.as_at for one in kept), default=None)


def largest_kept(work: Work, unit_id: int, limit: int) -> list[int]:
    """The contracts of which a unit has the largest premium, the largest first."""
    found = [
        one
        for regime in Regime
        for one in work.fleet_months.largest_contracts(unit_id, regime, limit)
    ]
    found.sort(key=lambda one: (-one.net_cents, one.contract_id))
    return [one.contract_id for one in found[:limit]]


def read_fleet_sums(work: Work, unit: Unit, month: Month, today: date) -> tuple[RegimeAmounts, ...]:
    """The sums of a unit and all below it; none where nothing is kept of a large company's month.

    A contract is priced as a whole, as its insurer prices it, also where only some of its vehicles
    are those of the unit: units add up to their company. Whoever calls has asked.
    """
    is_small = not is_kept(work)
    is_running = month == Month.of(today)
    kept = work.fleet_months.premiums_of(unit.id, month, month)
    if kept and not (is_small and is_running):
        return tuple(one.sums for one in kept)
    if not is_small:
        return ()
    own = {one.id for one in work.units.all() if unit.id in one.lineage}
    facts = read_fleet(work, unit.lineage[0], min(month.last_on, today))
    return summed(one for one in premium_lines(facts) if one.unit_id in own)
