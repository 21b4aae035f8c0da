"""The words of a reward: kind, threshold, value, what the guard says of it."""

import re

from bot.turn import Html
from bot.views.figures import day
from bot.views.screen import Words, figure_label, lines, paragraphs
from fleet.driving import Figure
from fleet.reward_guard import Condition, Ground, Judgement, RewardRule, Verdict
from fleet.rewards import Reward
from reports.formats import euros_text

NONE = "none"
_GAP = re.compile(r"\n{3,}")
_ON_RECORD = {Verdict.NEEDS_SIGN_OFF: "signed", Verdict.NEEDS_AGREEMENT: "agreed"}


def recognition(words: Words) -> str:
    """Which figure it is: recognition, and never a coefficient."""
    return figure_label(words, Figure.RECOGNITION)


def kind(words: Words, rule: RewardRule) -> str:
    """What is given, in small letters."""
    return words.label("reward-kind", kind=rule.kind.value)


def threshold(words: Words, reward: Reward) -> str:
    """From when on it is reached: `6 mois de conduite responsable`."""
    rule = reward.rule
    return words.label(
        "reward-threshold",
        condition=counted_as(rule),
        threshold=reward.threshold,
        actions=_actions(words, reward),
    )


def _actions(words: Words, reward: Reward) -> str:
    """Which actions count: `quiz terminés ou dossiers complets`; one is named in the singular."""
    key = "reward-action-one" if reward.threshold == 1 else "reward-action"
    named = [words.label(key, action=one.value) for one in sorted(reward.rule.actions)]
    if len(named) < 2:  # noqa: PLR2004 - one needs no `or`
        return "".join(named)
    return words.label("reward-or", first=", ".join(named[:-1]), last=named[-1])


def counted_as(rule: RewardRule) -> str:
    """What the number of the threshold counts: points, actions, or months of a condition."""
    if rule.condition is Condition.POSITIVE_ACTIONS:
        return "actions" if rule.actions else "points"
    return rule.condition.value


def value(words: Words, cents: int) -> str:
    """What it is worth, or the word that chooses the variant of a text without value."""
    return euros_text(cents, words.language.value) if cents else NONE


def valued(words: Words, rule: RewardRule) -> str:
    """`valeur 30,00 €`, or the word of the variant without value."""
    if not rule.value_cents:
        return NONE
    return words.label("reward-value", value=value(words, rule.value_cents))


def judgement_text(words: Words, judgement: Judgement, *, is_met: bool = False) -> Html:
    """What the guard says, why, and that it is no legal advice.

    Args:
        words: Of the reader.
        judgement: Of the rule.
        is_met: Whether the opinion or the agreement that it asks for is on record.
    """
    verdict = _ON_RECORD.get(judgement.verdict) if is_met else None
    grounds = [_ground(words, ground) for ground in judgement.grounds]
    is_mild = judgement.verdict is Verdict.ALLOW
    return paragraphs(
        lines(words.words("reward-verdict", verdict=verdict or judgement.verdict.value), *grounds),
        "" if is_mild else words.words("reward-not-advice"),
    )


def tightened(text: Html) -> Html:
    """A text without the gap that an empty variable leaves."""
    return Html(_GAP.sub("\n\n", text))


def recorded_text(words: Words, reward: Reward) -> Html:
    """The legal opinion and the agreement that are on record."""
    signed = reward.sign_off
    opinion = (
        ""
        if signed is None
        else words.words(
            "reward-card-sign-off",
            by=signed.given_by,
            date=day(words, signed.given_on),
            reference=signed.reference,
        )
    )
    agreement = reward.agreement_reference
    noted = words.words("reward-card-agreement", reference=agreement) if agreement else ""
    return lines(opinion, noted)


def _ground(words: Words, ground: Ground) -> Html:
    said = words.label("reward-ground", ground=ground.name.lower())
    if ground is Ground.NO_RULING:
        return words.words("reward-ground-plain", words=said)
    return words.words("reward-ground-line", words=said, source=ground.value)
