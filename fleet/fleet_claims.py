"""Claims as far as money goes: the cost that a case holds, else the mean cost of the guarantee."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bonusmalus.claims import ClaimKind, Liability, effect_of
from fleet.coefficient import claim_of
from fleet.driving import RecordedClaim, Vehicle
from fleet.fleet_facts import CaseMoney, FleetRows
from fleet.incidents import CaseCosts, EventType
from fleet.pricing.facts import FleetClaim, Guarantee
from fleet.pricing.frequency import REFERENCES

_KNOWN = {
    guarantee: one.mean_cost_cents
    for guarantee, one in REFERENCES.items()
    if one.mean_cost_cents is not None
}
MEAN_COST_CENTS: Mapping[Guarantee, int] = MappingProxyType(
    {
        **_KNOWN,
        Guarantee.INJURY: _KNOWN[Guarantee.LIABILITY],  # its tail is too heavy for a mean
        Guarantee.OTHER: _KNOWN[Guarantee.DAMAGE],  # not in the table
    }
)
"""What a claim costs where nobody entered it: a default (domain/FLEET.md § 1.3, [IND W12])."""

_GUARANTEE_OF_EVENT = {
    EventType.GLASS: Guarantee.GLASS,
    EventType.THEFT: Guarantee.THEFT,
    EventType.FIRE: Guarantee.OTHER,
    EventType.COLLISION_WITH_OBJECT: Guarantee.DAMAGE,
    EventType.MANOEUVRE: Guarantee.DAMAGE,
    EventType.ANIMAL: Guarantee.DAMAGE,
    EventType.PARKED_HIT: Guarantee.DAMAGE,
    EventType.VANDALISM: Guarantee.DAMAGE,
    EventType.WEATHER: Guarantee.DAMAGE,
    EventType.BREAKDOWN: Guarantee.OTHER,
}
_GUARANTEE_OF_KIND = {
    ClaimKind.GLASS: Guarantee.GLASS,
    ClaimKind.THEFT: Guarantee.THEFT,
    ClaimKind.FIRE: Guarantee.OTHER,
    ClaimKind.PARKED_UNKNOWN_PARTY: Guarantee.DAMAGE,
}

Deductibles = Mapping[int, Mapping[Guarantee, int]]
"""By contract and guarantee, in cents."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A claim before its money."""

    id: int
    vehicle_id: int | None
    unit_id: int
    occurred_on: date
    guarantee: Guarantee
    liability: Liability
    is_at_others_cost: bool


def fleet_claims(rows: FleetRows, deductibles: Deductibles, as_at: date) -> list[FleetClaim]:
    """The claims of the rows and the cases without a claim, oldest first, as known on a day.

    The number of what has no claim yet is minus that of its case, so that no two are the same.
    """
    vehicles = {one.id: one for one in rows.vehicles}
    case_of = {one.claim_id: one for one in rows.cases if one.claim_id is not None}
    found = [
        _with_money(one, case_of.get(one.id), vehicles, deductibles)
        for one in _of_claims(rows, case_of, as_at)
    ]
    found += [
        _with_money(_of_case(one, vehicles), one, vehicles, deductibles)
        for one in rows.cases
        if one.claim_id is None and one.occurred_on <= as_at
    ]
    return sorted(found, key=lambda one: (one.occurred_on, one.id))


def held_liability(claim: RecordedClaim) -> Liability:
    """What the driver was held liable for: nothing where articles 6 or 7 let the claim out."""
    facts = claim_of(claim)
    effect = effect_of(facts)
    return facts.liability if effect.counts or effect.is_pending else Liability.NONE


def _of_claims(rows: FleetRows, case_of: Mapping[int, CaseMoney], as_at: date) -> Iterator[_Found]:
    for claim in rows.claims:
        if claim.occurred_on > as_at:
            continue
        liability = held_liability(claim)
        case = case_of.get(claim.id)
        guarantee = _guarantee(claim.held_kind, None if case is None else case.event, liability)
        yield _Found(
            claim.id,
            claim.vehicle_id,
            rows.unit_of_claim[claim.id],
            claim.occurred_on,
            guarantee,
            liability,
            claim.held_kind is ClaimKind.COLLISION and liability is Liability.NONE,
        )


def _of_case(case: CaseMoney, vehicles: Mapping[int, Vehicle]) -> _Found:
    vehicle = vehicles.get(case.vehicle_id or 0)
    undecided = Liability.UNDETERMINED
    return _Found(
        -case.incident_id,
        case.vehicle_id,
        case.unit_id if vehicle is None else vehicle.unit_id,
        case.occurred_on,
        _guarantee(ClaimKind.COLLISION, case.event, undecided),
        undecided,
        is_at_others_cost=False,
    )


def _guarantee(kind: ClaimKind, event: EventType | None, liability: Liability) -> Guarantee:
    """Of which guarantee a claim is: the insurer's kind first, then what was reported."""
    if kind in _GUARANTEE_OF_KIND:
        return _GUARANTEE_OF_KIND[kind]
    if event in _GUARANTEE_OF_EVENT:
        return _GUARANTEE_OF_EVENT[event]
    return Guarantee.DAMAGE if liability is Liability.NONE else Guarantee.LIABILITY


def _with_money(
    found: _Found,
    case: CaseMoney | None,
    vehicles: Mapping[int, Vehicle],
    deductibles: Deductibles,
) -> FleetClaim:
    vehicle = vehicles.get(found.vehicle_id or 0)
    contract_id = None if vehicle is None else vehicle.contract_id
    costs = CaseCosts() if case is None else case.costs
    is_known = bool(costs.paid_cents or costs.reserved_cents)
    mean = MEAN_COST_CENTS[found.guarantee]
    cost = costs.paid_cents + costs.reserved_cents if is_known else mean
    agreed = 0
    if case is None or not case.is_kept_in_house:
        agreed = min(deductibles.get(contract_id or 0, {}).get(found.guarantee, 0), cost)
    deductible = costs.deductible_cents or agreed
    at_others = 0 if is_known or not found.is_at_others_cost else max(cost - deductible, 0)
    return FleetClaim(
        id=found.id,
        contract_id=contract_id,
        vehicle_id=found.vehicle_id,
        unit_id=found.unit_id,
        occurred_on=found.occurred_on,
        guarantee=found.guarantee,
        liability=found.liability,
        cost_cents=cost,
        is_cost_known=is_known,
        recovered_cents=costs.recovered_cents or at_others,
        deductible_cents=deductible,
        is_deductible_known=bool(costs.deductible_cents) or not agreed,
        is_declared=case is None or not case.is_kept_in_house,
        is_open=found.liability is Liability.UNDETERMINED if case is None else case.is_open,
        downtime_days=costs.downtime_days,
    )
