"""The printed coefficient against ours: scenarios, and each known cause found again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bonusmalus.claims import Claim, ClaimKind, Liability
from bonusmalus.clause import Readings, Truncation, VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, replay
from bonusmalus.periods import Interruption, RenewalDay, add_months, reference_period
from fleet.driving import Contract, OfficialCoefficient, Regime
from fleet.reconciliation import (
    Cause,
    CauseKind,
    Reconciliation,
    printed_for_renewal,
    reconcile,
    reconciled,
    years_at_floor,
)

JANUARY = RenewalDay(1, 1)
RENEWAL_ON = date(2027, 1, 1)
PERIOD = reference_period(RENEWAL_ON, JANUARY)
CONTRACT = Contract(
    1,
    "C-1",
    "Mutuelle",
    1,
    Regime.STATUTORY,
    VehicleUse.BUSINESS,
    JANUARY,
    date(2020, 1, 1),
)
FULL, PARTIAL, NONE = Liability.FULL, Liability.PARTIAL, Liability.NONE


def a_record(start: int = 76, *claims: Claim, years: int = 0) -> Record:
    return Record(
        VehicleUse.BUSINESS,
        Coefficient(start),
        date(2026, 1, 1),
        JANUARY,
        claims,
        years_at_floor=years,
    )


def a_claim(on: date, liability: Liability = FULL, reference: str = "S-1") -> Claim:
    return Claim(on, liability, reference=reference)


def compared(record: Record, printed: int) -> Reconciliation:
    return reconcile(record, Coefficient(printed), RENEWAL_ON)


def single_causes(found: Reconciliation) -> list[Cause]:
    return [one.causes[0] for one in found.explanations if len(one.causes) == 1]


def kinds(found: Reconciliation) -> set[CauseKind]:
    return {one.kind for one in single_causes(found)}


MAY = date(2026, 5, 4)


def test_figures_that_agree_need_no_explanation() -> None:
    found = compared(a_record(76), 72)

    assert (found.computed, found.difference_hundredths, found.explanations) == (
        Coefficient(72),
        0,
        (),
    )


@pytest.mark.parametrize(
    ("record", "printed", "kind"),
    [
        (a_record(76, a_claim(MAY)), 72, CauseKind.UNKNOWN_TO_INSURER),
        (a_record(76), 95, CauseKind.UNKNOWN_TO_US),
        (a_record(76, a_claim(MAY)), 85, CauseKind.OTHER_SHARE),
        (a_record(76), 70, CauseKind.OTHER_USE),
        (a_record(76, a_claim(MAY)), 91, CauseKind.OTHER_USE),
        (a_record(76, a_claim(date(2026, 11, 20))), 95, CauseKind.OTHER_PERIOD),
        (a_record(90), 86, CauseKind.ROUNDED_UP),
        (a_record(50, a_claim(MAY)), 50, CauseKind.JOKER),
        (a_record(50, a_claim(MAY), years=3), 62, CauseKind.NO_JOKER),
        (a_record(76), 76, CauseKind.INTERRUPTION),
    ],
)
def test_each_cause_is_named_where_it_explains_the_difference(
    record: Record, printed: int, kind: CauseKind
) -> None:
    assert kind in kinds(compared(record, printed))


def test_rounding_once_a_year_explains_two_claims() -> None:
    record = a_record(95, a_claim(MAY), a_claim(date(2026, 6, 1), reference="S-2"))

    found = compared(record, 148)

    assert found.computed == Coefficient(147)
    assert CauseKind.ROUNDED_ONCE in kinds(found)


def test_a_claim_without_a_decision_may_have_been_counted() -> None:
    pending = a_claim(MAY, Liability.UNDETERMINED)

    found = compared(a_record(76, pending), 95)

    assert found.pending == (pending,)
    assert Cause(CauseKind.OTHER_SHARE, pending, FULL) in single_causes(found)


def test_two_causes_are_tried_where_one_explains_nothing() -> None:
    found = compared(a_record(76, a_claim(MAY)), 83)  # partial, at the rates of tours: 0.76 × 1.10

    assert found.explanations
    assert {len(one.causes) for one in found.explanations} == {2}


def test_what_nothing_explains_is_said_to_be_so_with_the_day_of_the_answer() -> None:
    found = compared(a_record(76), 331)

    assert not found.is_explained
    assert found.explanations == ()
    assert found.answer_due_on(date(2027, 1, 4)) == date(2027, 1, 19)


def printed(year: int, hundredths: int) -> OfficialCoefficient:
    return OfficialCoefficient(1, Coefficient(hundredths), date(year, 1, 1), f"avis {year}")


def test_a_contract_starts_from_the_figure_printed_before() -> None:
    found = reconciled(CONTRACT, [printed(2025, 80), printed(2026, 76)], (), RENEWAL_ON)
    assert found is None  # nothing is printed for 2027

    officials = [printed(2025, 80), printed(2026, 76), printed(2027, 72)]
    known = reconciled(CONTRACT, officials, (), RENEWAL_ON)

    assert known is not None
    assert (known.printed, known.computed) == (Coefficient(72), Coefficient(72))


def test_the_first_printed_figure_has_nothing_to_be_compared_with() -> None:
    assert reconciled(CONTRACT, [printed(2027, 72)], (), RENEWAL_ON) is None


def test_of_two_figures_printed_for_a_year_the_last_one_stands() -> None:
    officials = [printed(2027, 72), printed(2027, 70)]

    assert printed_for_renewal(CONTRACT, officials, RENEWAL_ON) == officials[1]


def test_years_at_050_are_those_printed_without_a_break() -> None:
    officials = [printed(2022, 50), printed(2023, 52), printed(2024, 50), printed(2025, 50)]

    assert years_at_floor(officials, officials[-1]) == 1
    assert years_at_floor(officials, officials[1]) == 0


def test_the_joker_follows_from_the_figures_printed_before() -> None:
    officials = [printed(year, 50) for year in range(2022, 2028)]

    found = reconciled(CONTRACT, officials, (), RENEWAL_ON)

    assert found is not None
    assert found.record.years_at_floor == 4


# What an insurer may do otherwise, written here in words of its own.

days_of_period = st.dates(PERIOD.starts_on, PERIOD.ends_before - timedelta(days=1)).filter(
    lambda day: day >= date(2026, 1, 1)
)
claims = st.lists(st.builds(a_claim, days_of_period, st.sampled_from(Liability)), max_size=4).map(
    lambda found: tuple(replace(one, reference=f"S-{i}") for i, one in enumerate(found))
)
records = st.builds(
    lambda start, found, use: replace(a_record(start, *found), use=use),
    st.integers(50, 300),
    claims,
    st.sampled_from([VehicleUse.BUSINESS, VehicleUse.TOURS]),
)
records_with_claims = records.filter(lambda record: bool(record.claims))


def names(found: Reconciliation, cause: Cause) -> bool:
    """Whether the cause is among the explanations, where it made a difference at all."""
    return not found.difference_hundredths or cause in single_causes(found)


def folded(record: Record, readings: Readings | None = None) -> Coefficient:
    return replay(record, RENEWAL_ON, readings or Readings()).coefficient


@given(records_with_claims, st.integers(0, 3))
def test_a_claim_that_the_insurer_does_not_know_is_found(record: Record, place: int) -> None:
    lost = record.claims[place % len(record.claims)]
    kept = tuple(one for one in record.claims if one is not lost)
    theirs = folded(replace(record, claims=kept))

    found = reconcile(record, theirs, RENEWAL_ON)

    assert names(found, Cause(CauseKind.UNKNOWN_TO_INSURER, lost))


@given(records_with_claims, st.integers(0, 3), st.sampled_from([FULL, PARTIAL, NONE]))
def test_another_share_is_found(record: Record, place: int, share: Liability) -> None:
    ours = record.claims[place % len(record.claims)]
    other = replace(ours, liability=share)
    changed = tuple(other if one is ours else one for one in record.claims)
    theirs = folded(replace(record, claims=changed))

    found = reconcile(record, theirs, RENEWAL_ON)

    assert names(found, Cause(CauseKind.OTHER_SHARE, ours, share))


@given(records, days_of_period, st.sampled_from([FULL, PARTIAL]))
def test_a_claim_that_we_do_not_know_is_found(record: Record, day: date, share: Liability) -> None:
    assume(all(one.occurred_on != day for one in record.claims))
    theirs = folded(replace(record, claims=(*record.claims, a_claim(day, share, "theirs"))))

    found = reconcile(record, theirs, RENEWAL_ON)

    assert names(found, Cause(CauseKind.UNKNOWN_TO_US, liability=share))


@given(records)
def test_another_use_is_found(record: Record) -> None:
    is_touring = record.use is VehicleUse.TOURS
    use = VehicleUse.BUSINESS if is_touring else VehicleUse.TOURS
    theirs = folded(replace(record, use=use))

    found = reconcile(record, theirs, RENEWAL_ON)

    assert names(found, Cause(CauseKind.OTHER_USE, use=use))


@given(records)
def test_another_rounding_is_found(record: Record) -> None:
    theirs = folded(record, Readings(truncation=Truncation.ONCE))

    assert names(reconcile(record, theirs, RENEWAL_ON), Cause(CauseKind.ROUNDED_ONCE))


@given(st.integers(51, 300), st.dates(date(2026, 11, 1), date(2026, 12, 31)))
def test_a_period_without_the_two_months_is_found(start: int, day: date) -> None:
    record = a_record(start, a_claim(day))
    # theirs ends at the renewal: the claim of the last two months counts at once
    theirs = folded(a_record(start, a_claim(add_months(day, -2))))

    found = reconcile(record, theirs, RENEWAL_ON)

    assert names(found, Cause(CauseKind.OTHER_PERIOD, lead_months=0))


@given(st.integers(51, 350))
def test_an_interruption_is_found(start: int) -> None:
    record = a_record(start)
    gap = Interruption(date(2026, 2, 1), date(2026, 7, 1))
    theirs = folded(replace(record, interruptions=(gap,)))

    assert names(reconcile(record, theirs, RENEWAL_ON), Cause(CauseKind.INTERRUPTION))


@given(records, st.integers(50, 350))
def test_explanations_are_the_smallest_and_none_is_said_twice(record: Record, theirs: int) -> None:
    found = reconcile(record, Coefficient(theirs), RENEWAL_ON)

    sizes = {len(one.causes) for one in found.explanations}
    assert len(sizes) <= 1
    assert len(set(found.explanations)) == len(found.explanations)
    assert found.is_explained is bool(found.explanations or found.printed == found.computed)


def test_theft_alone_is_no_cause_until_the_insurer_held_a_share() -> None:
    theft = Claim(MAY, FULL, ClaimKind.THEFT, reference="S-1")

    found = compared(a_record(76, theft), 95)

    assert CauseKind.OTHER_SHARE in kinds(found)
    assert CauseKind.UNKNOWN_TO_INSURER not in kinds(found)
