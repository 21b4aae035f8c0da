"""What a reward may hang on, judged before it is offered and again whenever it is used.

The table of FLEET.md § 2.1, made complete: every rule has one verdict. Value together with fault is
what French courts call an unlawful pecuniary sanction (Cass. soc., 3 March 2015, n° 13-23.857);
symbols may look at anything but danger; nothing that was earned is ever withdrawn. It helps people
to see the risk before their own counsel does, and is no legal advice: docs/algorithms.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from fleet.recognition import PointReason

GUARD_VERSION = 2
"""Goes up whenever a verdict changes: what was given carries the one it was judged by."""


class RewardKind(StrEnum):
    """What is given."""

    BADGE = "badge"
    THANKS = "thanks"
    PUBLIC_PRAISE = "public_praise"  # whoever chooses it agrees to be named: C. trav. L1222-3
    CERTIFICATE = "certificate"
    TRAINING_PLACE = "training_place"
    ATTESTATION = "attestation"
    POINTS = "points"
    COLLECTIVE = "collective"  # paid to all of a unit under an agreement
    VOUCHER = "voucher"
    CASH = "cash"
    TIME_OFF = "time_off"
    BETTER_CAR = "better_car"
    PARKING = "parking"


class Beneficiary(StrEnum):
    """Who gets it."""

    PERSON = "person"
    TEAM = "team"


class Effect(StrEnum):
    """What happens when the condition is met."""

    GIVE = "give"
    WITHDRAW = "withdraw"  # of something already earned
    DEDUCT = "deduct"  # also a fine, and the re-charge of a deductible


class Condition(StrEnum):
    """What it hangs on."""

    POSITIVE_ACTIONS = "positive_actions"
    RESPONSIBLE_MONTHS = "responsible_months"
    CLAIM_FREE_MONTHS = "claim_free_months"
    NO_ACCIDENT = "no_accident"  # in the period, whoever was at fault
    NO_AT_FAULT_ACCIDENT = "no_at_fault_accident"
    TEAM_FREQUENCY = "team_frequency"
    TEAM_LOSS_RATIO = "team_loss_ratio"
    KILOMETRES = "kilometres"
    SPEED = "speed"
    DELIVERY_TIME = "delivery_time"
    NO_BREAKS = "no_breaks"


class Verdict(StrEnum):
    """What the guard says of a rule, the mildest first."""

    ALLOW = "allow"
    ALLOW_WITH_PAYROLL = "allow_with_payroll"
    NEEDS_AGREEMENT = "needs_agreement"
    NEEDS_SIGN_OFF = "needs_sign_off"
    BLOCK = "block"

    @property
    def severity(self) -> int:
        """0 for the mildest."""
        return list(Verdict).index(self)


class Ground(StrEnum):
    """Why, by the ruling or article; the value is how it is cited."""

    AT_FAULT_BONUS = "Cass. soc., 3 mars 2015, n° 13-23.857"
    PECUNIARY_SANCTION = "C. trav. L1331-2, L1334-1"
    CAR_WITHDRAWN = "Cass. soc., 12 déc. 2000, n° 98-44.760"
    FUEL_CARD_WITHDRAWN = "Cass. soc., 23 juin 2010, n° 09-40.825"
    FINE_DEDUCTED = "Cass. soc., 11 janv. 2006, n° 03-43.587"
    FINE_IN_CONTRACT = "Cass. soc., 17 avril 2013, n° 11-27.550"
    WAGE_DEDUCTION = "C. trav. L3251-1"
    DANGEROUS_BONUS = "Cass. soc., 24 sept. 2008, n° 07-44.847"
    PROFIT_SHARING = "C. trav. L3312-1, L3314-1, L3314-2"
    CONTRIBUTIONS = "URSSAF"
    NO_RULING = "no_ruling"  # liability-neutral absence of accidents: nothing was decided yet


class Shape(StrEnum):
    """A lawful shape that is offered instead of a blocked one."""

    SYMBOLIC = "symbolic"
    POSITIVE = "positive"
    RESPONSIBLE = "responsible"
    NEUTRAL = "neutral"
    COLLECTIVE = "collective"


SYMBOLIC_KINDS = frozenset(
    {
        RewardKind.BADGE,
        RewardKind.THANKS,
        RewardKind.PUBLIC_PRAISE,
        RewardKind.CERTIFICATE,
        RewardKind.TRAINING_PLACE,
        RewardKind.ATTESTATION,
    }
)
VALUED_KINDS = frozenset(RewardKind) - SYMBOLIC_KINDS - {RewardKind.POINTS}
DANGEROUS = frozenset(
    {Condition.KILOMETRES, Condition.SPEED, Condition.DELIVERY_TIME, Condition.NO_BREAKS}
)
OF_FAULT = frozenset({Condition.CLAIM_FREE_MONTHS, Condition.NO_AT_FAULT_ACCIDENT})
OF_BEHAVIOUR = frozenset({Condition.POSITIVE_ACTIONS, Condition.RESPONSIBLE_MONTHS})
OF_TEAM = frozenset({Condition.TEAM_FREQUENCY, Condition.TEAM_LOSS_RATIO})


@dataclass(frozen=True, slots=True)
class RewardRule:
    """One rule: who gets what for what.

    Attributes:
        actions: Which positive actions count; empty: all that earn points.
        value_cents: What it is worth to whoever gets it; 0 for a symbol.
    """

    kind: RewardKind
    condition: Condition
    beneficiary: Beneficiary = Beneficiary.PERSON
    effect: Effect = Effect.GIVE
    actions: frozenset[PointReason] = frozenset()
    value_cents: int = 0

    @property
    def has_value(self) -> bool:
        """Whether it is worth money: a symbol to which somebody gives a price is one no more."""
        return self.kind in VALUED_KINDS or self.value_cents > 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the guard says of a rule.

    Attributes:
        grounds: The rulings and articles, the weightiest first; empty where it is allowed.
        shapes: What may be made of it instead; only of a blocked rule.
        is_for_payroll: What is given goes to payroll, whatever else is needed.
    """

    verdict: Verdict
    grounds: tuple[Ground, ...] = ()
    shapes: tuple[Shape, ...] = ()
    is_for_payroll: bool = False


_WITHDRAWN = (
    Ground.AT_FAULT_BONUS,
    Ground.CAR_WITHDRAWN,
    Ground.FUEL_CARD_WITHDRAWN,
    Ground.PECUNIARY_SANCTION,
)
_DEDUCTED = (
    Ground.PECUNIARY_SANCTION,
    Ground.WAGE_DEDUCTION,
    Ground.FINE_DEDUCTED,
    Ground.FINE_IN_CONTRACT,
)
_INSTEAD = (Shape.SYMBOLIC, Shape.POSITIVE, Shape.RESPONSIBLE, Shape.NEUTRAL, Shape.COLLECTIVE)


def judge(rule: RewardRule) -> Judgement:
    """What stands against a rule, and what it needs: each rule has exactly one verdict.

    Sources: FLEET.md § 2.1, the table of the reward guard, row by row.
    """
    match rule.effect:
        case Effect.WITHDRAW:
            return _blocked(rule, _WITHDRAWN)
        case Effect.DEDUCT:
            return _blocked(rule, _DEDUCTED)
        case Effect.GIVE:
            return _judge_gift(rule)


def in_shape(rule: RewardRule, shape: Shape) -> RewardRule:
    """The rule with the least change that gives it a lawful shape; it always gives."""
    given = replace(rule, effect=Effect.GIVE)
    match shape:
        case Shape.SYMBOLIC:
            condition = Condition.POSITIVE_ACTIONS if rule.condition in DANGEROUS else None
            kind = rule.kind if rule.kind in SYMBOLIC_KINDS else RewardKind.CERTIFICATE
            kept = condition or rule.condition
            return replace(given, kind=kind, condition=kept, value_cents=0)
        case Shape.POSITIVE:
            return replace(given, condition=Condition.POSITIVE_ACTIONS)
        case Shape.RESPONSIBLE:
            return replace(given, condition=Condition.RESPONSIBLE_MONTHS)
        case Shape.NEUTRAL:
            return replace(given, condition=Condition.NO_ACCIDENT)
        case Shape.COLLECTIVE:
            return replace(
                given,
                kind=RewardKind.COLLECTIVE,
                beneficiary=Beneficiary.TEAM,
                condition=Condition.TEAM_FREQUENCY,
            )


def _judge_gift(rule: RewardRule) -> Judgement:
    if rule.condition in DANGEROUS:
        return _blocked(rule, (Ground.DANGEROUS_BONUS,))
    if not rule.has_value and rule.kind is not RewardKind.POINTS:
        return Judgement(Verdict.ALLOW)
    # Points open what has value: what they may look at is what value may look at.
    if rule.condition in OF_FAULT:
        return _blocked(rule, (Ground.AT_FAULT_BONUS, Ground.PECUNIARY_SANCTION))
    verdict = Verdict.NEEDS_AGREEMENT if _is_participation(rule) else _NEEDED[rule.condition]
    if verdict is Verdict.ALLOW_WITH_PAYROLL and not rule.has_value:
        return Judgement(Verdict.ALLOW)
    if rule.kind is RewardKind.COLLECTIVE:
        verdict = max(verdict, Verdict.NEEDS_AGREEMENT, key=_severity)
    if rule.beneficiary is Beneficiary.PERSON and _is_collective(rule):
        verdict = Verdict.NEEDS_SIGN_OFF  # shared by one person alone: no such route is known
    return Judgement(verdict, tuple(_grounds_of(rule, verdict)), (), rule.has_value)


_NEEDED: Mapping[Condition, Verdict] = {
    Condition.POSITIVE_ACTIONS: Verdict.ALLOW_WITH_PAYROLL,
    Condition.RESPONSIBLE_MONTHS: Verdict.NEEDS_SIGN_OFF,  # a month is missed by not telling
    Condition.NO_ACCIDENT: Verdict.NEEDS_SIGN_OFF,
    Condition.TEAM_FREQUENCY: Verdict.NEEDS_AGREEMENT,
    Condition.TEAM_LOSS_RATIO: Verdict.NEEDS_AGREEMENT,
}


def _is_collective(rule: RewardRule) -> bool:
    return rule.kind is RewardKind.COLLECTIVE or rule.condition in OF_TEAM


def _is_participation(rule: RewardRule) -> bool:
    """Whether a team shares for its participation: the month that one person misses costs nobody.

    One person's reward would be lost by an accident that was not told, which may be held a
    sanction for what they did: docs/decisions/0095.
    """
    is_shared = rule.kind is RewardKind.COLLECTIVE and rule.beneficiary is Beneficiary.TEAM
    return is_shared and rule.condition is Condition.RESPONSIBLE_MONTHS


def _grounds_of(rule: RewardRule, verdict: Verdict) -> Iterable[Ground]:
    if rule.condition is Condition.NO_ACCIDENT:
        yield Ground.NO_RULING
        yield Ground.AT_FAULT_BONUS
    if rule.condition is Condition.RESPONSIBLE_MONTHS and not _is_participation(rule):
        yield Ground.PECUNIARY_SANCTION
    if _is_collective(rule) or verdict is Verdict.NEEDS_AGREEMENT:
        yield Ground.PROFIT_SHARING
    if rule.has_value:
        yield Ground.CONTRIBUTIONS


def _blocked(rule: RewardRule, grounds: tuple[Ground, ...]) -> Judgement:
    """Blocked, with those shapes of which the guard itself blocks none."""
    offered = (shape for shape in _INSTEAD if _is_offered(rule, shape))
    return Judgement(Verdict.BLOCK, grounds, tuple(offered))


def _is_offered(rule: RewardRule, shape: Shape) -> bool:
    shaped = in_shape(rule, shape)
    return shaped != rule and _judge_gift(shaped).verdict is not Verdict.BLOCK


def _severity(verdict: Verdict) -> int:
    return verdict.severity
