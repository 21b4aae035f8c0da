"""The rows of units that are kept of a fleet, from what was priced. Pure.

A row of a unit holds all below it; what is counted of a page of contracts is added to it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bonusmalus.claims import Liability
from fleet.driving import Regime
from fleet.fleet_assembly import Entered
from fleet.fleet_facts import FleetRows
from fleet.fleet_months import KeptClaims, KeptContract, KeptPremium, KeptYear
from fleet.fleet_premium import RegimeAmounts, summed
from fleet.fleet_years import days_insured
from fleet.months import Month
from fleet.premium_lines import PremiumLine
from fleet.pricing.facts import FleetClaim, Guarantee
from fleet.ratio_years import UnitYear, YearSums

Lineages = Mapping[int, tuple[int, ...]]
_Key = tuple[int, Guarantee, Liability]


@dataclass(frozen=True, slots=True)
class FleetChunk:
    """What one chunk of a count puts into the rows.

    Attributes:
        following: The cursor after it; None: the count is whole.
        begun: Units of which what an earlier count left is forgotten.
        contract_ids: The contracts that were counted.
        completed: Units whose count is whole: it takes the place of what was kept of the month.
        month_of_claims: The month whose claims are replaced by `claims`.
    """

    as_at: date
    following: str | None
    begun: range = range(0)
    premiums: Sequence[KeptPremium] = ()
    years: Sequence[KeptYear] = ()
    contract_ids: Sequence[int] = ()
    contracts: Sequence[KeptContract] = ()
    completed: range = range(0)
    month_of_claims: Month | None = None
    claims: Sequence[KeptClaims] = ()


def counted_premiums(
    lines: Sequence[PremiumLine],
    days: Mapping[tuple[int, Regime], int],
    lineages: Lineages,
    as_at: date,
) -> list[KeptPremium]:
    """The rows of every unit with a line below it, from lines and own exposure by unit."""
    of_unit: defaultdict[int, list[PremiumLine]] = defaultdict(list)
    for line in lines:
        of_unit[line.unit_id].append(line)
    kept: dict[tuple[int, Regime], RegimeAmounts] = {}
    for unit_id, own in of_unit.items():
        for sums in summed(own):
            for above in lineages[unit_id]:
                known = kept.get((above, sums.regime))
                kept[above, sums.regime] = sums if known is None else known.plus(sums)
    exposure: Counter[tuple[int, Regime]] = Counter()
    for (unit_id, regime), number in days.items():
        for above in lineages[unit_id] if number else ():
            exposure[above, regime] += number
    month = Month.of(as_at)
    return [
        KeptPremium(
            unit_id,
            month,
            as_at,
            kept.get((unit_id, regime), RegimeAmounts(regime)),
            exposure[unit_id, regime],
        )
        for unit_id, regime in dict.fromkeys((*kept, *exposure))
    ]


def counted_years(years: Iterable[UnitYear], lineages: Lineages, as_at: date) -> list[KeptYear]:
    """The years of every unit with a part of a contract below it."""
    kept: dict[tuple[int, Regime, int], YearSums] = {}
    for one in years:
        for above in lineages[one.unit_id]:
            key = above, one.regime, one.sums.starts_on.year
            known = kept.get(key)
            kept[key] = one.sums if known is None else known.plus(one.sums)
    month = Month.of(as_at)
    return [KeptYear(key[0], month, key[1], sums) for key, sums in kept.items()]


def counted_contracts(lines: Iterable[PremiumLine], lineages: Lineages) -> list[KeptContract]:
    """What every unit has of the contracts that insure a vehicle below it."""
    net: Counter[tuple[int, int]] = Counter()
    regimes: dict[int, Regime] = {}
    for line in lines:
        if line.contract_id is not None:
            regimes[line.contract_id] = line.regime
            for above in lineages[line.unit_id]:
                net[above, line.contract_id] += line.amounts.net
    return [
        KeptContract(unit_id, contract_id, regimes[contract_id], cents)
        for (unit_id, contract_id), cents in net.items()
    ]


def counted_claims(
    claims: Iterable[FleetClaim], lineages: Lineages, month: Month
) -> list[KeptClaims]:
    """The rows of every unit with a claim below it; what is kept in-house is left out."""
    number: Counter[_Key] = Counter()
    charge: Counter[_Key] = Counter()
    is_open: Counter[_Key] = Counter()
    for claim in claims:
        for above in lineages[claim.unit_id] if claim.is_declared else ():
            key = above, claim.guarantee, claim.liability
            number[key] += 1
            charge[key] += claim.charge_cents
            is_open[key] += claim.is_open
    return [
        KeptClaims(unit_id, month, guarantee, liability, count, charge[key], is_open[key])
        for key, count in sorted(number.items())
        for unit_id, guarantee, liability in (key,)
    ]


def exposure_of(rows: FleetRows, entered: Entered, as_at: date) -> dict[tuple[int, Regime], int]:
    """Vehicle-days of the month up to a day, by unit and regime."""
    regimes = {one.id: one.regime for one in rows.contracts}
    since, until = Month.of(as_at).first_on, as_at + timedelta(days=1)
    days: Counter[tuple[int, Regime]] = Counter()
    for vehicle in rows.vehicles:
        regime = regimes.get(vehicle.contract_id or 0, Regime.EXCLUDED)
        number = days_insured(entered.of_vehicle(vehicle.id), since, until)
        days[vehicle.unit_id, regime] += number
    return dict(days)
