"""The form of a new reward: from its answers follow the next question, and what the guard says.

Answers are plain texts, as a draft keeps them. The guard is asked as soon as kind, condition and
value are known: whoever fills in a rule that it blocks loses no time with the rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fleet.amounts import cents_in
from fleet.recognition import PointReason
from fleet.reporting_dates import typed_moment
from fleet.reward_guard import (
    SYMBOLIC_KINDS,
    VALUED_KINDS,
    Condition,
    Judgement,
    RewardKind,
    RewardRule,
    Shape,
    Verdict,
    in_shape,
    judge,
)
from fleet.reward_words import promises_value
from fleet.rewards import (
    COUNTED_ACTIONS,
    MAX_NAME,
    MAX_REFERENCE,
    MAX_STOCK,
    MAX_THRESHOLD,
    MAX_WORDS,
    OFFERED_CONDITIONS,
    OFFERED_KINDS,
    NewReward,
    Reward,
    SignOff,
)

Answers = Mapping[str, str]
ANY_ACTION = "any"
UNLIMITED = "none"
_MAX_VALUE_CENTS = 5_000_00
_MAX_MONTHS = 120


class Question(StrEnum):
    """What the form asks, in this order; the values are the keys of the answers."""

    UNIT = "unit"
    KIND = "kind"
    CONDITION = "condition"
    ACTIONS = "actions"
    VALUE = "value"
    BLOCKED = "blocked"  # nothing to answer: a lawful shape is chosen
    THRESHOLD = "threshold"
    STOCK = "stock"
    APPROVAL = "approval"
    NAME = "name"
    WORDS = "words"
    SIGN_OFF_BY = "sign_off_by"
    SIGN_OFF_ON = "sign_off_on"
    SIGN_OFF_REFERENCE = "sign_off_reference"
    AGREEMENT = "agreement"


TYPED = frozenset(
    {
        Question.VALUE,
        Question.THRESHOLD,
        Question.STOCK,
        Question.NAME,
        Question.WORDS,
        Question.SIGN_OFF_BY,
        Question.SIGN_OFF_ON,
        Question.SIGN_OFF_REFERENCE,
        Question.AGREEMENT,
    }
)
FREE_TEXT = frozenset(
    {
        Question.NAME,
        Question.WORDS,
        Question.SIGN_OFF_BY,
        Question.SIGN_OFF_REFERENCE,
        Question.AGREEMENT,
    }
)
_LIMITS: Mapping[Question, int] = {
    Question.NAME: MAX_NAME,
    Question.WORDS: MAX_WORDS,
    Question.SIGN_OFF_BY: MAX_REFERENCE,
    Question.SIGN_OFF_REFERENCE: MAX_REFERENCE,
    Question.AGREEMENT: MAX_REFERENCE,
}
MAY_BE_EMPTY = frozenset({Question.WORDS, Question.STOCK})


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a typed answer is not kept.

    Attributes:
        reason: `empty`, `too_long`, `number`, `amount`, `date`, `future`, `worthless` (what has
            value is worth 0) or `worth` (a symbol is called what has value).
        limit: The most that is taken, where there is a limit.
        size: How long the text is, where it is too long.
    """

    reason: str
    limit: int = 0
    size: int = 0


def rule_in(answers: Answers) -> RewardRule | None:
    """The rule, as soon as kind and condition are known."""
    if "kind" not in answers or "condition" not in answers:
        return None
    chosen = answers.get("actions", "")
    actions = {PointReason(one) for one in chosen.split(",") if one and one != ANY_ACTION}
    return RewardRule(
        RewardKind(answers["kind"]),
        Condition(answers["condition"]),
        actions=frozenset(actions),
        value_cents=int(answers.get("value", "0")),
    )


def judgement_in(answers: Answers) -> Judgement | None:
    """What the guard says of what is known so far."""
    rule = rule_in(answers)
    return None if rule is None else judge(rule)


def next_question(answers: Answers) -> Question | None:
    """What to ask now; None: everything is known, and the preview is shown."""
    return next((one for one in Question if _is_open(one, answers)), None)


def _is_open(question: Question, answers: Answers) -> bool:
    if question is Question.BLOCKED:
        judgement = judgement_in(answers)
        return judgement is not None and judgement.verdict is Verdict.BLOCK
    return question.value not in answers and _is_asked(question, answers)


def _is_asked(question: Question, answers: Answers) -> bool:
    judgement = judgement_in(answers)
    verdict = judgement.verdict if judgement else Verdict.ALLOW
    match question:
        case Question.ACTIONS:
            return answers.get("condition") == Condition.POSITIVE_ACTIONS
        case Question.VALUE:
            return answers.get("kind") in VALUED_KINDS and verdict is not Verdict.BLOCK
        case Question.SIGN_OFF_BY | Question.SIGN_OFF_ON | Question.SIGN_OFF_REFERENCE:
            return verdict is Verdict.NEEDS_SIGN_OFF
        case Question.AGREEMENT:
            return verdict is Verdict.NEEDS_AGREEMENT
        case _:
            return True


def choices_of(question: Question) -> tuple[str, ...]:
    """What can be chosen by a button; empty where it is typed, or depends on the company."""
    match question:
        case Question.KIND:
            return OFFERED_KINDS
        case Question.CONDITION:
            return OFFERED_CONDITIONS
        case Question.ACTIONS:
            return (ANY_ACTION, *COUNTED_ACTIONS)
        case Question.APPROVAL:
            return ("yes", "no")
        case _:
            return ()


def shaped(answers: Answers, shape: Shape) -> dict[str, str]:
    """The answers with the rule in a lawful shape."""
    rule = rule_in(answers)
    if rule is None:
        return dict(answers)
    changed = in_shape(rule, shape)
    kept = {**answers, "kind": changed.kind.value, "condition": changed.condition.value}
    kept["value"] = str(changed.value_cents)
    if changed.kind in VALUED_KINDS and not changed.value_cents:
        del kept["value"]
    if changed.condition is not rule.condition:
        kept.pop("actions", None)
        kept.pop("threshold", None)
    return kept


def limit_of(question: Question) -> int:
    """The most characters that the answer may have; 0 where it is no free text."""
    return _LIMITS.get(question, 0)


def read_typed(question: Question, text: str, answers: Answers, today: date) -> str | Fault:
    """The answer in a text that was typed, as the draft keeps it, or why it is none."""
    written = " ".join(text.split())
    if not written:
        return Fault("empty")
    if question in FREE_TEXT:
        return _free(question, written, answers)
    return _READERS[question](written, answers, today)


def _free(question: Question, written: str, answers: Answers) -> str | Fault:
    limit = _LIMITS[question]
    if len(written) > limit:
        return Fault("too_long", limit, len(written))
    is_symbol = answers.get("kind") in SYMBOLIC_KINDS
    is_said = question in {Question.NAME, Question.WORDS}
    return Fault("worth") if is_symbol and is_said and promises_value(written) else written


def _threshold(written: str, answers: Answers, _: date) -> str | Fault:
    is_counted = answers.get("condition") == Condition.POSITIVE_ACTIONS
    return _number(written, 1, MAX_THRESHOLD if is_counted else _MAX_MONTHS)


def _stock(written: str, _: Answers, __: date) -> str | Fault:
    return _number(written, 0, MAX_STOCK)


def _value(written: str, _: Answers, __: date) -> str | Fault:
    cents = cents_in(written)
    if cents is None or cents > _MAX_VALUE_CENTS:
        return Fault("amount", _MAX_VALUE_CENTS)
    return str(cents) if cents > 0 else Fault("worthless")


def _signed_on(written: str, _: Answers, today: date) -> str | Fault:
    typed = typed_moment(written, today)
    if typed is None or typed.minute is not None:
        return Fault("date")
    return Fault("future") if typed.on > today else typed.on.isoformat()


def _number(written: str, lowest: int, highest: int) -> str | Fault:
    digits = written.replace(" ", "")
    if not digits.isascii() or not digits.isdigit() or not lowest <= int(digits) <= highest:
        return Fault("number", highest, lowest)
    return str(int(digits))


_READERS: Mapping[Question, Callable[[str, Answers, date], str | Fault]] = {
    Question.THRESHOLD: _threshold,
    Question.STOCK: _stock,
    Question.VALUE: _value,
    Question.SIGN_OFF_ON: _signed_on,
}


def new_reward(answers: Answers) -> NewReward | None:
    """What is published; None while something is open."""
    rule = rule_in(answers)
    if rule is None or next_question(answers) is not None:
        return None
    stock, of_reward = answers["stock"], answers.get("of", "")
    return NewReward(
        unit_id=int(answers["unit"]),
        rule=rule,
        threshold=int(answers["threshold"]),
        name=answers["name"],
        words=answers["words"],
        stock=None if stock == UNLIMITED else int(stock),
        needs_approval=answers["approval"] == "yes",
        agreement_reference=answers.get("agreement", ""),
        sign_off=_sign_off(answers),
        of_reward_id=int(of_reward) if of_reward else None,
    )


def _sign_off(answers: Answers) -> SignOff | None:
    if "sign_off_on" not in answers:
        return None
    signed_on = date.fromisoformat(answers["sign_off_on"])
    return SignOff(answers["sign_off_by"], signed_on, answers["sign_off_reference"])


def answers_of(reward: Reward) -> dict[str, str]:
    """The form of a new version, filled in as the reward stands; a sign-off is asked for anew."""
    rule = reward.rule
    answers = {
        "of": str(reward.id),
        "unit": str(reward.unit_id),
        "kind": rule.kind.value,
        "condition": rule.condition.value,
        "value": str(rule.value_cents),
        "threshold": str(reward.threshold),
        "stock": UNLIMITED if reward.stock_left is None else str(reward.stock_left),
        "approval": "yes" if reward.needs_approval else "no",
        "name": reward.name,
        "words": reward.words,
    }
    if rule.condition is Condition.POSITIVE_ACTIONS:
        answers["actions"] = ",".join(sorted(rule.actions)) or ANY_ACTION
    if reward.agreement_reference:
        answers["agreement"] = reward.agreement_reference
    return answers
