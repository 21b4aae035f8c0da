from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.goal_form import Asked, read_goal_text
from fleet.recognition import PointReason
from fleet.reward_form import (
    UNLIMITED,
    Fault,
    Question,
    answers_of,
    choices_of,
    judgement_in,
    new_reward,
    next_question,
    read_typed,
    shaped,
)
from fleet.reward_guard import Condition, Ground, RewardKind, Shape, Verdict, judge
from fleet.reward_seeds import SEEDS
from fleet.rewards import OFFERED_CONDITIONS, OFFERED_KINDS
from tests.support.rewards import VOUCHER, a_reward

TODAY = date(2026, 11, 21)
FILLED = {
    "unit": "2",
    "kind": "voucher",
    "condition": "positive_actions",
    "actions": "near_miss,training",
    "value": "3000",
    "threshold": "5",
    "stock": UNLIMITED,
    "approval": "yes",
    "name": "Bon d’achat",
    "words": "",
}


def test_the_first_questions_are_for_whom_what_and_for_what() -> None:
    assert next_question({}) is Question.UNIT
    assert next_question({"unit": "1"}) is Question.KIND
    assert next_question({"unit": "1", "kind": "badge"}) is Question.CONDITION


def test_a_blocked_rule_is_shown_before_anything_else_is_asked() -> None:
    answers = {"unit": "1", "kind": "cash", "condition": "claim_free_months"}
    judgement = judgement_in(answers)

    assert next_question(answers) is Question.BLOCKED
    assert judgement is not None
    assert judgement.grounds[0] is Ground.AT_FAULT_BONUS


def test_a_symbol_is_not_asked_for_its_value() -> None:
    answers = {"unit": "1", "kind": "badge", "condition": "claim_free_months"}
    assert next_question(answers) is Question.THRESHOLD


def test_what_needs_a_sign_off_asks_who_when_and_which() -> None:
    answers = {**FILLED, "condition": "no_accident"}
    asked = []
    while (question := next_question(answers)) is not None:
        asked.append(question)
        answers[question.value] = "2026-11-12" if question is Question.SIGN_OFF_ON else "12"
    new = new_reward(answers)

    assert asked == [Question.SIGN_OFF_BY, Question.SIGN_OFF_ON, Question.SIGN_OFF_REFERENCE]
    assert new is not None
    assert new.sign_off is not None


def test_everything_filled_in_is_a_reward() -> None:
    new = new_reward(FILLED)

    assert new is not None
    assert (new.rule.kind, new.rule.value_cents, new.stock) == (RewardKind.VOUCHER, 30_00, None)
    assert new.rule.actions == {PointReason.NEAR_MISS, PointReason.TRAINING}
    assert new_reward({**FILLED, "condition": "no_at_fault_accident"}) is None


def test_a_new_version_is_filled_in_as_the_reward_stands() -> None:
    reward = replace(a_reward(2, 1, VOUCHER), id=7)
    new = new_reward(answers_of(reward))

    assert new is not None
    assert (new.rule, new.of_reward_id, new.name) == (VOUCHER, 7, reward.name)


@given(
    kind=st.sampled_from(OFFERED_KINDS),
    condition=st.sampled_from(OFFERED_CONDITIONS),
    value=st.none() | st.integers(min_value=1, max_value=1000),
    data=st.data(),
)
def test_a_shape_that_is_taken_leaves_nothing_blocked(
    kind: RewardKind, condition: Condition, value: int | None, data: st.DataObject
) -> None:
    answers = {"unit": "1", "kind": kind.value, "condition": condition.value}
    answers |= {} if value is None else {"value": str(value)}
    judgement = judgement_in(answers)
    assert judgement is not None
    shapes = [shape for shape in judgement.shapes if shape is not Shape.COLLECTIVE]
    if shapes:
        lawful = shaped(answers, data.draw(st.sampled_from(shapes)))
        assert next_question(lawful) is not Question.BLOCKED


@pytest.mark.parametrize(
    ("question", "text", "kept"),
    [
        (Question.VALUE, "30 €", "3000"),
        (Question.VALUE, "1 234,50", "123450"),
        (Question.VALUE, "beaucoup", Fault("amount", 5_000_00)),
        (Question.VALUE, "-5", Fault("amount", 5_000_00)),
        (Question.VALUE, "0", Fault("worthless")),
        (Question.VALUE, "0,01", "1"),
        (Question.STOCK, "0", "0"),
        (Question.STOCK, "²", Fault("number", 10_000, 0)),
        (Question.THRESHOLD, "0", Fault("number", 100_000, 1)),
        (Question.NAME, "  Bon   œil ", "Bon œil"),
        (Question.NAME, "x" * 61, Fault("too_long", 60, 61)),
        (Question.SIGN_OFF_ON, "12/11/2026", "2026-11-12"),
        (Question.SIGN_OFF_ON, "demain matin", Fault("date")),
        (Question.SIGN_OFF_ON, "30/11/2026", Fault("future")),
        (Question.AGREEMENT, "   ", Fault("empty")),
    ],
)
def test_what_is_typed_is_kept_or_said_to_be_wrong(
    question: Question, text: str, kept: str | Fault
) -> None:
    assert read_typed(question, text, FILLED, TODAY) == kept


@pytest.mark.parametrize("question", [Question.NAME, Question.WORDS])
def test_a_symbol_is_not_called_what_has_value(question: Question) -> None:
    answers = {**FILLED, "kind": "badge"}
    assert read_typed(question, "Bon d’achat 50 €", answers, TODAY) == Fault("worth")
    assert read_typed(question, "Bon œil", answers, TODAY) == "Bon œil"
    assert read_typed(question, "Bon d’achat 50 €", FILLED, TODAY) == "Bon d’achat 50 €"


def test_months_are_bounded_lower_than_points() -> None:
    answers = {"condition": "responsible_months"}
    assert read_typed(Question.THRESHOLD, "121", answers, TODAY) == Fault("number", 120, 1)


@given(text=st.text(max_size=80), question=st.sampled_from(sorted(choices_of(Question.KIND))))
def test_no_text_breaks_the_form(text: str, question: str) -> None:
    for asked in (Question.VALUE, Question.STOCK, Question.THRESHOLD, Question.SIGN_OFF_ON):
        assert read_typed(asked, text, {"kind": question}, TODAY) is not None


@pytest.mark.parametrize("key", sorted(SEEDS))
def test_every_seed_is_allowed_without_more(key: str) -> None:
    rule, threshold = SEEDS[key]
    assert judge(rule).verdict is Verdict.ALLOW
    assert threshold >= 1


def test_the_first_seed_is_within_reach_in_thirty_days() -> None:
    months = [
        threshold
        for rule, threshold in SEEDS.values()
        if rule.condition is Condition.RESPONSIBLE_MONTHS
    ]
    assert min(months) == 1


@pytest.mark.parametrize(
    ("asked", "metric", "text", "kept"),
    [
        (Asked.TARGET, "participation", "80 %", "800"),
        (Asked.TARGET, "participation", "85 %", Fault("share")),
        (Asked.TARGET, "participation", "90 %", Fault("share")),
        (Asked.TARGET, "loss_ratio", "62,5", "625"),
        (Asked.TARGET, "near_misses_answered", "1 200", "1200"),
        (Asked.TARGET, "near_misses_answered", "80 %", Fault("number")),
        (Asked.RATIO, "loss_ratio", "2000", Fault("percent")),
        (Asked.PAID, "loss_ratio", "250 €", "25000"),
        (Asked.PAID, "loss_ratio", "0", Fault("amount")),
        (Asked.AGREEMENT, "loss_ratio", " accord ", "accord"),
        (Asked.AGREEMENT, "loss_ratio", "", Fault("empty")),
        (Asked.OUTCOME, "loss_ratio", "x" * 301, Fault("too_long", 300, 301)),
    ],
)
def test_what_is_typed_about_a_goal(
    asked: Asked, metric: str, text: str, kept: str | Fault
) -> None:
    assert read_goal_text(asked, text, {"metric": metric}) == kept
