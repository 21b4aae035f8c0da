"""The table of FLEET.md § 2.1, row by row, and what holds for every rule."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.recognition import PointReason
from fleet.reward_guard import (
    DANGEROUS,
    OF_FAULT,
    SYMBOLIC_KINDS,
    VALUED_KINDS,
    Beneficiary,
    Condition,
    Effect,
    Ground,
    RewardKind,
    RewardRule,
    Shape,
    Verdict,
    in_shape,
    judge,
)

ACTIONS = (
    PointReason.NEAR_MISS,
    PointReason.COMPLETE_FILE,
    PointReason.SAME_DAY_REPORT,
    PointReason.QUIZ,
    PointReason.VEHICLE_CHECK,
    PointReason.TRAINING,
)
LAWFUL_CONDITIONS = sorted(set(Condition) - DANGEROUS)
GIVEN_TO_ONE = (
    RewardKind.VOUCHER,
    RewardKind.CASH,
    RewardKind.TIME_OFF,
    RewardKind.BETTER_CAR,
    RewardKind.PARKING,
)
RULES = st.builds(
    RewardRule,
    kind=st.sampled_from(RewardKind),
    condition=st.sampled_from(Condition),
    beneficiary=st.sampled_from(Beneficiary),
    effect=st.sampled_from(Effect),
    actions=st.frozensets(st.sampled_from(ACTIONS)),
    value_cents=st.integers(min_value=0, max_value=1_000_00),
)
# Harder and harder for whoever had an accident, down to reasoning in terms of fault.
TOWARDS_FAULT = (
    Condition.POSITIVE_ACTIONS,
    Condition.RESPONSIBLE_MONTHS,
    Condition.NO_ACCIDENT,
    Condition.NO_AT_FAULT_ACCIDENT,
    Condition.CLAIM_FREE_MONTHS,
)
TOWARDS_VALUE = (
    *((kind, 0) for kind in sorted(SYMBOLIC_KINDS)),
    (RewardKind.POINTS, 0),
    *((kind, 50_00) for kind in sorted(SYMBOLIC_KINDS)),
)


@pytest.mark.parametrize("kind", sorted(SYMBOLIC_KINDS))
@pytest.mark.parametrize("condition", LAWFUL_CONDITIONS)
def test_row_1_a_symbol_may_look_at_anything_positive_and_at_the_claim_free_streak(
    kind: RewardKind, condition: Condition
) -> None:
    """FLEET.md § 2.1, table, row 1: badge, thanks, praise, certificate, training, attestation."""
    judgement = judge(RewardRule(kind, condition))
    assert (judgement.verdict, judgement.is_for_payroll) == (Verdict.ALLOW, False)


@pytest.mark.parametrize("action", ACTIONS)
def test_row_2_points_without_cash_value_are_for_positive_actions(action: PointReason) -> None:
    """FLEET.md § 2.1, table, row 2: near miss, complete statement, quiz, check, training."""
    rule = RewardRule(RewardKind.POINTS, Condition.POSITIVE_ACTIONS, actions=frozenset({action}))
    assert judge(rule).verdict is Verdict.ALLOW


@pytest.mark.parametrize("condition", [Condition.TEAM_FREQUENCY, Condition.TEAM_LOSS_RATIO])
def test_row_3_what_a_team_shares_needs_the_reference_of_the_agreement(
    condition: Condition,
) -> None:
    """FLEET.md § 2.1, table, row 3: C. trav. L3312-1, L3314-1, L3314-2."""
    judgement = judge(RewardRule(RewardKind.COLLECTIVE, condition, Beneficiary.TEAM))
    assert judgement.verdict is Verdict.NEEDS_AGREEMENT
    assert Ground.PROFIT_SHARING in judgement.grounds


@pytest.mark.parametrize("kind", GIVEN_TO_ONE)
def test_row_4_what_has_value_for_positive_actions_goes_to_payroll(kind: RewardKind) -> None:
    """FLEET.md § 2.1, table, row 4; contributions: [IND E10]."""
    judgement = judge(RewardRule(kind, Condition.POSITIVE_ACTIONS, value_cents=30_00))
    assert (judgement.verdict, judgement.is_for_payroll) == (Verdict.ALLOW_WITH_PAYROLL, True)


@pytest.mark.parametrize("kind", GIVEN_TO_ONE)
def test_value_for_responsible_months_needs_a_sign_off_as_a_month_is_missed_by_not_telling(
    kind: RewardKind,
) -> None:
    """A voucher that is lost by an accident found out late may be held a sanction: L1331-2."""
    judgement = judge(RewardRule(kind, Condition.RESPONSIBLE_MONTHS, value_cents=30_00))
    assert (judgement.verdict, judgement.is_for_payroll) == (Verdict.NEEDS_SIGN_OFF, True)
    assert judgement.grounds[0] is Ground.PECUNIARY_SANCTION


def test_a_team_that_shares_for_its_participation_needs_the_agreement_alone() -> None:
    rule = RewardRule(RewardKind.COLLECTIVE, Condition.RESPONSIBLE_MONTHS, Beneficiary.TEAM)
    assert judge(rule).verdict is Verdict.NEEDS_AGREEMENT


@pytest.mark.parametrize("kind", GIVEN_TO_ONE)
def test_row_5_no_accident_whoever_was_at_fault_needs_a_recorded_sign_off(
    kind: RewardKind,
) -> None:
    """FLEET.md § 2.1, table, row 5: no ruling was found for this case."""
    judgement = judge(RewardRule(kind, Condition.NO_ACCIDENT))
    assert (judgement.verdict, judgement.is_for_payroll) == (Verdict.NEEDS_SIGN_OFF, True)
    assert judgement.grounds[0] is Ground.NO_RULING


@pytest.mark.parametrize("kind", GIVEN_TO_ONE)
@pytest.mark.parametrize("condition", sorted(OF_FAULT))
def test_row_6_value_that_hangs_on_fault_is_blocked_with_the_ruling(
    kind: RewardKind, condition: Condition
) -> None:
    """FLEET.md § 2.1, table, row 6: Cass. soc., 3 March 2015, n° 13-23.857."""
    judgement = judge(RewardRule(kind, condition, value_cents=60_00))
    assert judgement.verdict is Verdict.BLOCK
    assert judgement.grounds[0] is Ground.AT_FAULT_BONUS
    assert "13-23.857" in judgement.grounds[0]
    assert Shape.SYMBOLIC in judgement.shapes


@given(rule=RULES)
def test_row_7_withdrawing_what_was_earned_is_always_blocked(rule: RewardRule) -> None:
    """FLEET.md § 2.1, table, row 7: n° 98-44.760, n° 09-40.825."""
    judgement = judge(replace(rule, effect=Effect.WITHDRAW))
    assert judgement.verdict is Verdict.BLOCK
    assert Ground.CAR_WITHDRAWN in judgement.grounds


@given(rule=RULES)
def test_row_8_deductions_fines_and_re_charges_are_always_blocked(rule: RewardRule) -> None:
    """FLEET.md § 2.1, table, row 8: C. trav. L1331-2, L3251-1; n° 03-43.587, n° 11-27.550."""
    judgement = judge(replace(rule, effect=Effect.DEDUCT))
    assert judgement.verdict is Verdict.BLOCK
    assert judgement.grounds[0] is Ground.PECUNIARY_SANCTION


@pytest.mark.parametrize("condition", sorted(DANGEROUS))
@pytest.mark.parametrize("kind", sorted(RewardKind))
def test_nothing_is_given_for_what_pushes_to_danger(kind: RewardKind, condition: Condition) -> None:
    """FLEET.md § 2.1: Cass. soc., 24 September 2008, n° 07-44.847."""
    judgement = judge(RewardRule(kind, condition))
    assert (judgement.verdict, judgement.grounds) == (Verdict.BLOCK, (Ground.DANGEROUS_BONUS,))


@pytest.mark.parametrize("condition", [*sorted(OF_FAULT), Condition.NO_ACCIDENT])
def test_points_open_what_has_value_so_they_never_look_at_accidents(condition: Condition) -> None:
    judgement = judge(RewardRule(RewardKind.POINTS, condition))
    assert judgement.verdict.severity >= Verdict.NEEDS_SIGN_OFF.severity


def test_a_team_is_not_paid_for_having_no_at_fault_accident() -> None:
    team = RewardRule(RewardKind.COLLECTIVE, Condition.NO_AT_FAULT_ACCIDENT, Beneficiary.TEAM)
    judgement = judge(team)
    assert judgement.verdict is Verdict.BLOCK
    assert Shape.COLLECTIVE in judgement.shapes


def test_a_collective_reward_for_one_person_needs_a_sign_off() -> None:
    rule = RewardRule(RewardKind.COLLECTIVE, Condition.TEAM_FREQUENCY, Beneficiary.PERSON)
    assert judge(rule).verdict is Verdict.NEEDS_SIGN_OFF


def test_what_has_value_is_given_to_one_or_shared() -> None:
    assert {*GIVEN_TO_ONE, RewardKind.COLLECTIVE} == VALUED_KINDS


def test_every_rule_has_one_verdict_and_says_why() -> None:
    combinations = product(RewardKind, Condition, Beneficiary, Effect, (0, 50_00))
    for kind, condition, beneficiary, effect, value_cents in combinations:
        rule = RewardRule(kind, condition, beneficiary, effect, value_cents=value_cents)
        judgement = judge(rule)
        assert judgement.verdict in Verdict
        assert bool(judgement.grounds) is (judgement.verdict is not Verdict.ALLOW), rule
        assert bool(judgement.shapes) is (judgement.verdict is Verdict.BLOCK), rule


@given(rule=RULES)
def test_every_shape_that_is_offered_is_lawful(rule: RewardRule) -> None:
    for shape in judge(rule).shapes:
        shaped = in_shape(rule, shape)
        assert shaped.effect is Effect.GIVE
        assert judge(shaped).verdict is not Verdict.BLOCK


@given(
    rule=RULES,
    steps=st.tuples(st.sampled_from(range(5)), st.sampled_from(range(5))).map(sorted),
)
def test_more_fault_never_makes_a_verdict_milder(rule: RewardRule, steps: list[int]) -> None:
    milder, harder = (
        judge(replace(rule, condition=TOWARDS_FAULT[step])).verdict.severity for step in steps
    )
    assert milder <= harder


@given(rule=RULES, worth=st.sampled_from(TOWARDS_VALUE), valued=st.sampled_from(GIVEN_TO_ONE))
def test_more_value_never_makes_a_verdict_milder(
    rule: RewardRule, worth: tuple[RewardKind, int], valued: RewardKind
) -> None:
    kind, value_cents = worth
    lower = judge(replace(rule, kind=kind, value_cents=value_cents)).verdict
    higher = judge(replace(rule, kind=valued, value_cents=100_00)).verdict
    assert lower.severity <= higher.severity


@given(rule=RULES, more=st.integers(min_value=1, max_value=1_000_00))
def test_a_price_never_makes_a_verdict_milder(rule: RewardRule, more: int) -> None:
    dearer = replace(rule, value_cents=rule.value_cents + more)
    assert judge(rule).verdict.severity <= judge(dearer).verdict.severity


@given(rule=RULES)
def test_what_is_given_and_has_value_goes_to_payroll(rule: RewardRule) -> None:
    judgement = judge(rule)
    is_given = judgement.verdict is not Verdict.BLOCK
    assert judgement.is_for_payroll is (is_given and rule.has_value)
