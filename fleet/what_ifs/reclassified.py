"""What-if 12: a claim with full liability is held partial, or none, after an appeal."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bonusmalus.claims import Claim, Liability, Verdict, effect_of
from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS, Coefficient
from bonusmalus.history import Record, replay
from bonusmalus.periods import RenewalDay, add_years, renewal_counting
from bonusmalus.record import requalification_limit
from fleet.coefficient_paths import claim_of, in_force_since
from fleet.driving import Regime
from fleet.pricing.facts import FleetClaim, FleetFacts, PricedContract, PricedVehicle
from fleet.pricing.results import Measure, Origin, Quantity
from fleet.what_ifs.answering import Comparison, with_more
from fleet.what_ifs.answers import Answer, Lesson, Milestone
from fleet.what_ifs.choosing import refused, years_choice
from fleet.what_ifs.coefficient_ways import along, coefficient_found, supposed_coefficient
from fleet.what_ifs.coefficients import Ahead, vehicles_of
from fleet.what_ifs.premiums import filled, net_of
from fleet.what_ifs.questions import Choice, ChoiceKind, Value, WhatIf


@dataclass(frozen=True, slots=True)
class _Case:
    """A claim with its contract and one of the contract's vehicles.

    Attributes:
        since: The day on which the fold begins: the renewal before the one that feels the claim.
        first: The renewal that feels the claim.
    """

    claim: FleetClaim
    contract: PricedContract
    vehicle: PricedVehicle
    renewal_day: RenewalDay
    first: date
    since: date

    @property
    def until_on(self) -> date:
        """The last day on which a new decision has an effect (annexe A121-1, art. 8)."""
        return requalification_limit(self.claim.occurred_on, self.renewal_day).until_on


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """Which claim, the newest first, and what it is held for."""
    found = sorted(_claims(facts), key=lambda one: (one.occurred_on, one.id), reverse=True)
    ids = tuple(one.id for one in found)
    if not ids:
        raise refused(WhatIf.RECLASSIFIED, "claim")
    liabilities = (Liability.PARTIAL.value, Liability.NONE.value)
    return (
        Choice("claim", ChoiceKind.CLAIM, ids[0], ids, is_asked=True),
        Choice("liability", ChoiceKind.LIABILITY, liabilities[0], liabilities, is_asked=True),
        years_choice(5),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Fold the coefficient again with the claim as it is held from today on.

    Where a renewal has felt the claim already, the coefficient before it is worked out backwards
    from the printed one; of several that lead there, the one with the smallest gain is taken.

    Sources:
        annexe A121-1, art. 8.
    """
    whole = filled(facts)
    case = _case(whole.facts, int(values["claim"]))
    years = int(values["years"])
    now_held = Claim(
        case.claim.occurred_on,
        Liability(str(values["liability"])),
        claim_of(case.claim).kind,
        reference=str(case.claim.id),
        requalified_on=facts.as_at,
        before=(Verdict(case.claim.liability),),
    )
    record = _record_before(whole.facts, case, now_held)
    again = _with(record, now_held)
    before, after = (_values(one, case, facts.as_at, years) for one in (record, again))
    own = vehicles_of(whole.facts, case.contract.id)
    ahead = _renewals(case, years)
    compared = Comparison(
        ahead,
        along(own, [Ahead(on, before[on]) for on in ahead], case.contract),
        along(own, [Ahead(on, after[on]) for on in ahead], case.contract),
        supposed=(
            *whole.assumptions,
            *supposed_coefficient(case.vehicle),
            *_rebuilt(record, case, before),
        ),
    )
    found = compared.answer(WhatIf.RECLASSIFIED, values)
    felt = _first_from(before, max(case.first, in_force_since(case.contract)))
    paid = [on for on in before if case.first <= on < case.contract.renewal_on]
    back = sum(net_of(one, before[on]) - net_of(one, after[on]) for on in paid for one in own)
    findings = (
        coefficient_found("coefficient_before", before[felt]),
        coefficient_found("coefficient_after", after[felt]),
        Quantity("paid_too_much", back, Measure.CENTS, Origin.RESULT),
    )
    is_late = facts.as_at > case.until_on
    lesson = Lesson.TOO_LATE_TO_RECTIFY if is_late else Lesson.APPEAL_WITHIN_TWO_YEARS
    return with_more(found, findings, (Milestone("rectified_until", case.until_on),), (lesson,))


def _claims(facts: FleetFacts) -> list[FleetClaim]:
    """Claims with full liability that move a coefficient under the statutory clause."""
    priced = {one.contract_id for one in facts.vehicles}
    own = {
        one.id: one
        for one in facts.contracts
        if one.regime is Regime.STATUTORY and one.id in priced
    }
    return [
        one
        for one in facts.claims
        if one.contract_id in own
        and one.is_declared
        and one.liability is Liability.FULL
        and effect_of(claim_of(one)).counts
        and one.occurred_on >= own[one.contract_id].starts_on
    ]


def _case(facts: FleetFacts, claim_id: int) -> _Case:
    claim = next(one for one in facts.claims if one.id == claim_id)
    contract = facts.contract(claim.contract_id or 0)
    own = vehicles_of(facts, contract.id)
    vehicle = next((one for one in own if one.id == claim.vehicle_id), own[0])
    day = RenewalDay(contract.renewal_on.month, contract.renewal_on.day)
    first = renewal_counting(claim.occurred_on, day)
    since = max(min(add_years(first, -1), in_force_since(contract)), contract.starts_on)
    return _Case(claim, contract, vehicle, day, first, since)


def _record_before(facts: FleetFacts, case: _Case, now_held: Claim) -> Record:
    """The facts from before the claim, such that their fold gives the printed coefficient."""
    own = tuple(
        claim_of(one)
        for one in facts.claims
        if one.contract_id == case.contract.id
        and one.is_declared
        and renewal_counting(one.occurred_on, case.renewal_day) > case.since
    )
    record = Record(
        use=case.vehicle.use,
        start=case.vehicle.coefficient,
        first_insured_on=case.since,
        renewal_day=case.renewal_day,
        claims=own,
    )
    printed_on = in_force_since(case.contract)
    if case.since >= printed_on:
        return replace(record, years_at_floor=case.contract.years_at_floor)
    printed = case.vehicle.coefficient.hundredths
    every = [
        replace(record, start=Coefficient(value))
        for value in range(FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS + 1)
    ]
    return min(every, key=lambda one: _misfit(one, printed, printed_on, now_held))


def _misfit(record: Record, printed: int, printed_on: date, now_held: Claim) -> tuple[int, int]:
    """How far a start leads from what was printed; then how much it would gain, least first."""
    value = replay(record, printed_on).coefficient.hundredths
    again = replace(_with(record, now_held), claims=_held_at_once(record, now_held))
    gained = value - replay(again, printed_on).coefficient.hundredths
    return abs(value - printed), gained


def _held_at_once(record: Record, now_held: Claim) -> tuple[Claim, ...]:
    """The claims as if the new decision had stood from the start: what a correction leads to."""
    at_once = replace(now_held, requalified_on=None, before=())
    return tuple(at_once if one.reference == now_held.reference else one for one in record.claims)


def _with(record: Record, now_held: Claim) -> Record:
    claims = tuple(
        now_held if one.reference == now_held.reference else one for one in record.claims
    )
    return replace(record, claims=claims)


def _renewals(case: _Case, years: int) -> list[date]:
    return [add_years(case.contract.renewal_on, number) for number in range(years)]


def _values(record: Record, case: _Case, as_at: date, years: int) -> dict[date, Coefficient]:
    """The coefficient at each renewal from the start of the record on, as held in the end."""
    last = max(_renewals(case, years + 1)[-1], as_at)
    history = replay(record, last)
    return {step.on: step.after for step in history.steps if step.on is not None}


def _rebuilt(
    record: Record, case: _Case, before: Mapping[date, Coefficient]
) -> tuple[Quantity, ...]:
    """Says that the start was worked out backwards, and by how much it misses the printed one."""
    printed_on = in_force_since(case.contract)
    if case.since >= printed_on:
        return ()
    found = _in_force(before, record, printed_on).hundredths
    missed = abs(found - case.vehicle.coefficient.hundredths)
    start = coefficient_found("coefficient_rebuilt", record.start)
    off = Quantity("coefficient_unexplained", missed, Measure.HUNDREDTHS)
    return (start, off) if missed else (start,)


def _first_from(ahead: Mapping[date, Coefficient], day: date) -> date:
    """The first renewal from a day on: a coefficient may be printed within a year."""
    return min(on for on in ahead if on >= day)


def _in_force(before: Mapping[date, Coefficient], record: Record, day: date) -> Coefficient:
    """What holds on a day: of the last renewal up to it, else what the record starts with."""
    last = max((on for on in before if on <= day), default=None)
    return record.start if last is None else before[last]
