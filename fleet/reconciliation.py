"""The coefficient that an insurer printed against ours, and what explains the difference.

Both start from the figure printed before. Where they differ, causes are tried one by one, then two
by two, by folding the record again as if the cause were so: only what gives the printed figure to
the hundredth is an explanation. Pure functions; the prose is in docs/algorithms/reconciliation.md.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from bonusmalus.claims import Claim, Liability, effect_of
from bonusmalus.clause import (
    DEFAULT_READINGS,
    FR_1992,
    PERMILLE,
    Readings,
    Truncation,
    VehicleUse,
)
from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR, FLOOR_HUNDREDTHS, Coefficient
from bonusmalus.history import Record, replay
from bonusmalus.periods import (
    LEAD_MONTHS,
    Interruption,
    add_months,
    reference_period,
    renewal_counting,
)
from bonusmalus.record import UseChange
from bonusmalus.statement import statement_due_on
from fleet.coefficient import contract_record
from fleet.driving import Contract, OfficialCoefficient, RecordedClaim

MOST_CLAIMS = 12
"""Causes of more claims than that are not tried: the period of a contract holds a few."""
_HALF = 500
_ONE_DAY = timedelta(days=1)
_LEADS = (0, 1, 3)
_COUNTED = (Liability.FULL, Liability.PARTIAL, Liability.NONE)
_ORDINARY, _TOURING = VehicleUse.BUSINESS, VehicleUse.TOURS
_JOKER_YEARS = FR_1992.joker_years.value


class CauseKind(StrEnum):
    """Why an insurer may have printed another figure."""

    UNKNOWN_TO_INSURER = "unknown_to_insurer"
    UNKNOWN_TO_US = "unknown_to_us"
    OTHER_SHARE = "other_share"
    OTHER_USE = "other_use"
    OTHER_PERIOD = "other_period"
    ROUNDED_ONCE = "rounded_once"
    ROUNDED_UP = "rounded_up"
    JOKER = "joker"
    NO_JOKER = "no_joker"
    INTERRUPTION = "interruption"


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that the insurer held otherwise than we do.

    Attributes:
        claim: The claim that it is about, as we know it; None for one that we do not know.
        liability: The share that the insurer held then.
        use: The use that the insurer applied then.
        lead_months: Months between the end of the insurer's period and the renewal; ours are 2.
    """

    kind: CauseKind
    claim: Claim | None = None
    liability: Liability | None = None
    use: VehicleUse | None = None
    lead_months: int | None = None

    @property
    def slot(self) -> tuple[str, str]:
        """What it is about: two causes of one slot exclude each other."""
        if self.claim is not None:
            return "claim", f"{self.claim.occurred_on.isoformat()}:{self.claim.reference}"
        if self.kind in {CauseKind.JOKER, CauseKind.NO_JOKER}:
            return "joker", ""
        if self.kind in {CauseKind.ROUNDED_ONCE, CauseKind.ROUNDED_UP}:
            return "rounding", ""
        return self.kind.value, ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Causes which together give the printed figure exactly."""

    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The printed figure of a renewal beside ours.

    Attributes:
        record: Our facts, from the figure printed before.
        pending: Claims that have no decision yet: they have no effect in ours.
        explanations: The smallest sets of causes that explain the difference, each by itself;
            none where the figures agree, or where nothing that was tried explains it.
    """

    renewal_on: date
    printed: Coefficient
    computed: Coefficient
    record: Record
    pending: tuple[Claim, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    @property
    def difference_hundredths(self) -> int:
        """Printed less ours."""
        return self.printed.hundredths - self.computed.hundredths

    @property
    def is_explained(self) -> bool:
        """Whether the figures agree, or at least one explanation was found."""
        return not self.difference_hundredths or bool(self.explanations)

    def answer_due_on(self, asked_on: date) -> date:
        """Until when the insurer must give a statement that is asked for on a day.

        Sources:
            annexe A121-1, art. 12: fifteen days from the request.
        """
        return statement_due_on(asked_on)


@dataclass(frozen=True, slots=True)
class _Supposed:
    """The record as the insurer may have had it."""

    record: Record
    readings: Readings = DEFAULT_READINGS
    is_rounded_up: bool = False


_Change = Callable[[_Supposed], _Supposed]


@dataclass(frozen=True, slots=True)
class Besides:
    """What is known of a contract beside its printed figures.

    Attributes:
        first_use: Its use before the first of `use_changes`; None: the contract's own.
        use_changes: The uses that it got since, oldest first.
        years_at_floor: As statements print them, by the day of their figure.
    """

    first_use: VehicleUse | None = None
    use_changes: tuple[UseChange, ...] = ()
    years_at_floor: Mapping[date, int] = field(default_factory=dict)

    def put_into(self, record: Record) -> Record:
        """The record with its uses by day."""
        first_on = record.first_insured_on
        past = [one.use for one in self.use_changes if one.on <= first_on]
        later = tuple(one for one in self.use_changes if one.on > first_on)
        use = past[-1] if past else (self.first_use or record.use)
        return replace(record, use=use, use_changes=later)


_NOTHING = Besides()


def reconciled(
    contract: Contract,
    officials: Sequence[OfficialCoefficient],
    claims: Iterable[RecordedClaim],
    renewal_on: date,
    besides: Besides = _NOTHING,
) -> Reconciliation | None:
    """Compare what was printed for a renewal with what follows from the figure before.

    Args:
        contract: The contract.
        officials: Everything that was printed for it.
        claims: The claims of its vehicles.
        renewal_on: The renewal; the figure printed for it is the last one from that day on and
            before the next renewal.
        besides: Its uses by day, and the years at 0.50 that statements print.

    Returns:
        None when one of the two figures is not known.
    """
    printed = printed_for_renewal(contract, officials, renewal_on)
    before = [one for one in officials if one.in_force_since < renewal_on]
    if printed is None or not before:
        return None
    start = max(before, key=lambda one: one.in_force_since)
    printed_years = besides.years_at_floor.get(start.in_force_since, 0)
    at_floor = printed_years if start.coefficient == FLOOR else 0
    years = max(years_at_floor(officials, start), at_floor)
    record = besides.put_into(contract_record(contract, start, claims, years))
    return reconcile(record, printed.coefficient, renewal_on)


def printed_for_renewal(
    contract: Contract, officials: Iterable[OfficialCoefficient], renewal_on: date
) -> OfficialCoefficient | None:
    """What the insurer printed for the year that begins with a renewal; the last of several."""
    until_on = contract.renewal_day.in_year(renewal_on.year + 1)
    found = [one for one in officials if renewal_on <= one.in_force_since < until_on]
    return found[-1] if found else None


def years_at_floor(officials: Iterable[OfficialCoefficient], start: OfficialCoefficient) -> int:
    """Full years for which 0.50 was printed without a break, up to a figure."""
    earlier = sorted(
        (one for one in officials if one.in_force_since <= start.in_force_since),
        key=lambda one: one.in_force_since,
        reverse=True,
    )
    since = start.in_force_since
    for one in earlier:
        if one.coefficient != FLOOR:
            break
        since = one.in_force_since
    years = start.in_force_since.year - since.year
    return years if start.coefficient == FLOOR else 0


def reconcile(record: Record, printed: Coefficient, renewal_on: date) -> Reconciliation:
    """Compare a printed coefficient with the fold of a record up to its renewal.

    Raises:
        HistoryError: The record is refused, or the renewal precedes its start.
    """
    history = replay(record, renewal_on)
    found = Reconciliation(renewal_on, printed, history.coefficient, record, history.pending)
    if history.coefficient == printed:
        return found
    return replace(found, explanations=_explanations(record, printed, renewal_on))


def _explanations(
    record: Record, printed: Coefficient, renewal_on: date
) -> tuple[Explanation, ...]:
    changes = tuple(_changes(record, renewal_on))
    for size in (1, 2):
        found = [
            tuple(cause for cause, _ in chosen)
            for chosen in combinations(changes, size)
            if _are_apart([cause for cause, _ in chosen])
            and _folded(record, [change for _, change in chosen], renewal_on) == printed
        ]
        if found:
            return tuple(Explanation(causes) for causes in dict.fromkeys(found))
    return ()


def _are_apart(causes: Sequence[Cause]) -> bool:
    return len({cause.slot for cause in causes}) == len(causes)


def _folded(record: Record, changes: Iterable[_Change], renewal_on: date) -> Coefficient:
    supposed = _Supposed(record)
    for change in changes:
        supposed = change(supposed)
    history = replay(supposed.record, renewal_on, supposed.readings)
    last = history.steps[-1]
    if not supposed.is_rounded_up or last.on != renewal_on:
        return history.coefficient
    hundredths = (last.exact_product + _HALF) // PERMILLE
    return Coefficient(min(max(hundredths, FLOOR_HUNDREDTHS), CEILING_HUNDREDTHS))


def _changes(record: Record, renewal_on: date) -> Iterator[tuple[Cause, _Change]]:
    """Every cause that is tried, the likeliest first, with what it changes."""
    felt = [one for one in record.claims if _felt_by(one, record, renewal_on)][-MOST_CLAIMS:]
    for claim in felt:
        yield from _about(claim)
    for liability in (Liability.FULL, Liability.PARTIAL):
        for day in _days_to_add(record, renewal_on):
            cause = Cause(CauseKind.UNKNOWN_TO_US, liability=liability)
            yield cause, _adding(Claim(day, liability, reference="?"))
    is_touring = FR_1992.rates_of(record.use_on(renewal_on)) is FR_1992.touring
    use = _ORDINARY if is_touring else _TOURING
    yield Cause(CauseKind.OTHER_USE, use=use), _using(use)
    for lead in _LEADS:
        yield Cause(CauseKind.OTHER_PERIOD, lead_months=lead), _ending(lead)
    yield Cause(CauseKind.ROUNDED_ONCE), _rounding_once
    yield Cause(CauseKind.ROUNDED_UP), _rounding_up
    if record.start == FLOOR:
        has_joker = record.years_at_floor >= _JOKER_YEARS
        kind = CauseKind.NO_JOKER if has_joker else CauseKind.JOKER
        yield Cause(kind), _with_years_at_floor(0 if has_joker else _JOKER_YEARS)
    yield Cause(CauseKind.INTERRUPTION), _interrupting(renewal_on)


def _felt_by(claim: Claim, record: Record, renewal_on: date) -> bool:
    return renewal_counting(claim.occurred_on, record.renewal_day) <= renewal_on


def _about(claim: Claim) -> Iterator[tuple[Cause, _Change]]:
    if effect_of(claim).counts:
        yield Cause(CauseKind.UNKNOWN_TO_INSURER, claim), _replacing(claim, None)
    for liability in _COUNTED:
        # an exemption of article 6 that the insurer did not accept is another share as well
        other = Claim(claim.occurred_on, liability, reference=claim.reference)
        if effect_of(other).counts != effect_of(claim).counts:
            cause = Cause(CauseKind.OTHER_SHARE, claim, liability)
            yield cause, _replacing(claim, other)


def _days_to_add(record: Record, renewal_on: date) -> tuple[date, ...]:
    """The days on which one more claim may stand in the order of those of the period."""
    period = reference_period(renewal_on, record.renewal_day)
    last_on = period.ends_before - _ONE_DAY
    first_on = max(period.starts_on, record.first_insured_on)
    own = [one.occurred_on + _ONE_DAY for one in record.claims if one.occurred_on in period]
    return tuple(dict.fromkeys((first_on, *(min(day, last_on) for day in sorted(own)), last_on)))


def _with_claims(supposed: _Supposed, claims: Iterable[Claim]) -> _Supposed:
    return replace(supposed, record=replace(supposed.record, claims=tuple(claims)))


def _replacing(claim: Claim, other: Claim | None) -> _Change:
    def change(supposed: _Supposed) -> _Supposed:
        kept = [
            other if _is_same(one, claim) else one
            for one in supposed.record.claims
            if other is not None or not _is_same(one, claim)
        ]
        return _with_claims(supposed, (one for one in kept if one is not None))

    return change


def _is_same(one: Claim, other: Claim) -> bool:
    """Whether two are the same claim, wherever another cause has moved it to."""
    return one is other or (
        (one.reference, one.kind, one.liability) == (other.reference, other.kind, other.liability)
        and bool(one.reference)
    )


def _adding(claim: Claim) -> _Change:
    return lambda supposed: _with_claims(supposed, (*supposed.record.claims, claim))


def _using(use: VehicleUse) -> _Change:
    return lambda supposed: replace(
        supposed, record=replace(supposed.record, use=use, use_changes=())
    )


def _ending(lead_months: int) -> _Change:
    """As if the period ended so many months before the renewal: the claims move against it."""

    def change(supposed: _Supposed) -> _Supposed:
        record, months = supposed.record, lead_months - LEAD_MONTHS
        moved = (
            replace(
                one, occurred_on=add_months(one.occurred_on, months), before=(), requalified_on=None
            )
            for one in record.claims
        )
        kept = (one for one in moved if one.occurred_on >= record.first_insured_on)
        return _with_claims(supposed, kept)

    return change


def _rounding_once(supposed: _Supposed) -> _Supposed:
    return replace(supposed, readings=replace(supposed.readings, truncation=Truncation.ONCE))


def _rounding_up(supposed: _Supposed) -> _Supposed:
    return replace(supposed, is_rounded_up=True)


def _with_years_at_floor(years: int) -> _Change:
    return lambda supposed: replace(supposed, record=replace(supposed.record, years_at_floor=years))


def _interrupting(renewal_on: date) -> _Change:
    """As if the contract had been without cover for more than three months of the period."""

    def change(supposed: _Supposed) -> _Supposed:
        record = supposed.record
        ends_before = reference_period(renewal_on, record.renewal_day).ends_before
        from_on = max(add_months(ends_before, -6), record.first_insured_on)
        gap = Interruption(from_on, add_months(from_on, 4))
        interruptions = (*record.interruptions, gap)
        return replace(supposed, record=replace(record, interruptions=interruptions))

    return change
