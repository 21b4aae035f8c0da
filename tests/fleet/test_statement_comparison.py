"""An insurer's statement beside what is known here."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.statement import StatementClaim
from fleet.driving import OfficialCoefficient, RecordedClaim
from fleet.reconciliation import reconciled
from fleet.statement_comparison import Comparison, DifferenceKind, compare
from tests.support.insurer_letters import CLAIMS, CONTRACT, OFFICIALS, STATEMENT, a_claim

PLAIN = replace(STATEMENT, vehicle_use=VehicleUse.BUSINESS, claims=())
COLLISION, GLASS = ClaimKind.COLLISION, ClaimKind.GLASS
FULL, PARTIAL, NONE = Liability.FULL, Liability.PARTIAL, Liability.NONE
ON = date(2024, 5, 14)


def printed(on: date, kind: ClaimKind = COLLISION, share: Liability = FULL) -> StatementClaim:
    return StatementClaim(on, kind, share, "")


def differences(
    statement_claims: tuple[StatementClaim, ...], ours: tuple[RecordedClaim, ...]
) -> list[DifferenceKind]:
    found = compare(replace(PLAIN, claims=statement_claims), CONTRACT, ours)
    return [one.kind for one in found.differences]


def test_the_same_claims_make_no_difference() -> None:
    assert differences((printed(ON),), (a_claim(ON, COLLISION, FULL, "C-1"),)) == []


def test_a_claim_that_the_insurer_does_not_know_is_named() -> None:
    found = differences((), (a_claim(ON, COLLISION, FULL, "C-1"),))
    assert found == [DifferenceKind.UNKNOWN_TO_INSURER]


def test_a_claim_that_we_do_not_know_is_named() -> None:
    assert differences((printed(ON),), ()) == [DifferenceKind.UNKNOWN_TO_US]


def test_another_share_is_named() -> None:
    found = differences((printed(ON),), (a_claim(ON, COLLISION, PARTIAL, "C-1"),))
    assert found == [DifferenceKind.OTHER_SHARE]


def test_a_share_that_nobody_decided_here_is_told_apart_from_another_one() -> None:
    ours = (a_claim(ON, COLLISION, Liability.UNDETERMINED, "C-1"),)
    assert differences((printed(ON),), ours) == [DifferenceKind.NOT_DECIDED_HERE]


def test_a_slip_in_the_day_is_no_claim_of_its_own() -> None:
    ours = (a_claim(ON + timedelta(days=3), COLLISION, FULL, "C-1"),)
    assert differences((printed(ON),), ours) == [DifferenceKind.OTHER_DAY]


def test_claims_of_two_natures_on_two_days_are_two_claims() -> None:
    found = differences(
        (printed(ON, GLASS, NONE),), (a_claim(ON + timedelta(1), COLLISION, FULL, "C"),)
    )
    assert found == [DifferenceKind.UNKNOWN_TO_US, DifferenceKind.UNKNOWN_TO_INSURER]


def test_another_nature_on_the_same_day_is_the_same_claim() -> None:
    found = differences((printed(ON, GLASS, NONE),), (a_claim(ON, COLLISION, NONE, "C-1"),))
    assert found == [DifferenceKind.OTHER_NATURE]


def test_the_nearest_claims_are_paired_first() -> None:
    ours = (
        a_claim(ON, COLLISION, FULL, "C-1"),
        a_claim(ON + timedelta(days=5), COLLISION, FULL, "C-2"),
    )
    assert differences((printed(ON + timedelta(days=5)),), ours) == [
        DifferenceKind.UNKNOWN_TO_INSURER
    ]


def test_claims_before_the_five_periods_are_not_compared() -> None:
    """annexe A121-1, art. 12: the last five annual periods."""
    assert differences((), (a_claim(date(2020, 10, 31), COLLISION, FULL, "C-1"),)) == []


def test_claims_after_the_statement_are_not_compared() -> None:
    assert differences((), (a_claim(date(2026, 8, 2), COLLISION, FULL, "C-1"),)) == []


def test_another_use_and_another_start_are_named() -> None:
    other = replace(PLAIN, vehicle_use=VehicleUse.TOURS, subscribed_on=date(2019, 1, 1))
    found = compare(other, CONTRACT, ())

    kinds = [one.kind for one in found.differences]
    assert kinds == [DifferenceKind.OTHER_USE, DifferenceKind.OTHER_START]
    assert all(one.until_on is None for one in found.differences)


def test_a_correction_counts_until_two_years_after_the_renewal_that_follows_the_claim() -> None:
    """annexe A121-1, art. 8."""
    [one] = compare(replace(PLAIN, claims=(printed(ON),)), CONTRACT, ()).differences

    assert one.until_on == date(2027, 1, 1)
    assert one.is_in_time(date(2027, 1, 1))
    assert not one.is_in_time(date(2027, 1, 2))


def test_what_the_insurer_left_out_is_no_reason_to_write() -> None:
    [one] = compare(PLAIN, CONTRACT, (a_claim(ON, COLLISION, FULL, "C-1"),)).differences
    assert not one.is_against_us


def compared(figure: int, *claims: StatementClaim) -> Comparison:
    """A statement of 2026 whose contract was at 0.72 the year before."""
    official = OfficialCoefficient(1, Coefficient(figure), date(2026, 1, 1), "Relevé 2026-77")
    known = reconciled(CONTRACT, (OFFICIALS[0], official), (), date(2026, 1, 1))
    statement = replace(PLAIN, coefficient=Coefficient(figure), claims=claims)
    return compare(statement, CONTRACT, (), known)


def test_a_statement_whose_claims_lead_to_its_coefficient_explains_the_difference() -> None:
    """0.72 × 1.25 = 0.90 (annexe A121-1, art. 5)."""
    found = compared(90, printed(date(2025, 4, 2)))
    assert found.by_statement == Coefficient(90)
    assert found.is_consistent
    assert not found.agrees


def test_a_statement_that_does_not_lead_to_its_own_coefficient_is_found_out() -> None:
    found = compared(95, printed(date(2025, 4, 2)))
    assert found.by_statement == Coefficient(90)
    assert found.is_consistent is False


def test_a_claim_that_the_figure_before_holds_already_is_not_counted_again() -> None:
    found = compared(68, printed(date(2024, 4, 2)))
    assert found.by_statement == Coefficient(68)


def test_a_statement_that_agrees_says_so() -> None:
    assert compared(68).agrees


def test_without_a_figure_before_nothing_is_said_of_the_coefficient() -> None:
    found = compare(STATEMENT, CONTRACT, CLAIMS, None)
    assert found.by_statement is None
    assert found.is_consistent is None


DAYS = st.integers(0, 700).map(lambda days: date(2024, 1, 1) + timedelta(days=days))
SHARES = st.sampled_from([FULL, PARTIAL, NONE])
KINDS = st.sampled_from([COLLISION, GLASS])
PRINTED = st.lists(st.builds(printed, DAYS, KINDS, SHARES), max_size=6).map(tuple)


@settings(max_examples=60)
@given(PRINTED)
def test_a_statement_that_prints_exactly_our_claims_makes_no_difference(
    claims: tuple[StatementClaim, ...],
) -> None:
    ours = tuple(
        a_claim(one.occurred_on, one.kind, one.liability, f"C-{place}")
        for place, one in enumerate(claims)
    )
    assert differences(claims, ours) == []


@settings(max_examples=60)
@given(PRINTED, PRINTED)
def test_each_claim_of_either_side_is_spoken_of_or_paired(
    claims: tuple[StatementClaim, ...], others: tuple[StatementClaim, ...]
) -> None:
    ours = tuple(
        a_claim(one.occurred_on, one.kind, one.liability, f"C-{place}")
        for place, one in enumerate(others)
    )
    found = differences(claims, ours)
    alone = found.count(DifferenceKind.UNKNOWN_TO_US)
    missing = found.count(DifferenceKind.UNKNOWN_TO_INSURER)
    assert len(claims) - alone == len(others) - missing >= 0


@pytest.mark.parametrize("days", [31, 32])
def test_a_month_apart_is_the_most_for_a_slip(days: int) -> None:
    found = differences((printed(ON),), (a_claim(ON + timedelta(days), COLLISION, FULL, "C"),))
    assert (found == [DifferenceKind.OTHER_DAY]) is (days == 31)
