"""Which claims move the coefficient, and by how much of the increase (annexe A121-1, art. 5 to 7).

An incident that an employee reports is not a claim; a claim is what the insurer opened. Nobody
decides liability here: it is read from the insurer's decision.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import Protocol

from bonusmalus.articles import Article
from bonusmalus.errors import ClaimError, Reason


class Liability(StrEnum):
    """Share of responsibility that the insurer decided; undetermined until then."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    UNDETERMINED = "undetermined"


class ClaimKind(StrEnum):
    """What happened, as far as the law makes a difference.

    ``THEFT``, ``FIRE`` and ``GLASS`` mean that the claim engages that cover *only*.
    """

    COLLISION = "collision"
    THEFT = "theft"
    FIRE = "fire"
    GLASS = "glass"
    PARKED_UNKNOWN_PARTY = "parked_unknown_party"


class Exemption(StrEnum):
    """Reasons of article 6: the claim brings no increase."""

    UNAUTHORISED_USE = "unauthorised_use"
    FORCE_MAJEURE = "force_majeure"
    THIRD_PARTY_FAULT = "third_party_fault"


class Count(IntEnum):
    """How much of the increase a claim brings; the order is that of severity."""

    NOT = 0
    HALF = 1
    FULLY = 2


class EffectReason(StrEnum):
    """Why a claim counts as it does, as a code."""

    WHOLLY_LIABLE = "wholly_liable"
    PARTLY_LIABLE = "partly_liable"
    NOT_LIABLE = "not_liable"
    UNAUTHORISED_USE = "unauthorised_use"
    FORCE_MAJEURE = "force_majeure"
    THIRD_PARTY_FAULT = "third_party_fault"
    PARKED_UNKNOWN_PARTY = "parked_unknown_party"
    THEFT = "theft"
    FIRE = "fire"
    GLASS = "glass"
    PENDING = "pending"


class ClaimFacts(Protocol):
    """What the law looks at in a claim, dated or not."""

    @property
    def liability(self) -> Liability:
        """The share of responsibility decided."""

    @property
    def kind(self) -> ClaimKind:
        """What happened."""

    @property
    def exemption(self) -> Exemption | None:
        """The reason of article 6, if any."""

    @property
    def lives_in_household(self) -> bool:
        """Whether the driver lives with the owner or a named driver."""


@dataclass(frozen=True, slots=True)
class YearlyClaim:
    """A claim of which only the insurance year is known; lists of them are in date order."""

    liability: Liability
    kind: ClaimKind = ClaimKind.COLLISION
    exemption: Exemption | None = None
    lives_in_household: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an insurer held of a claim: article 8 judges the whole of it.

    Attributes:
        liability: The share of responsibility.
        exemption: The reason of article 6 accepted with it, if any.
        since_on: The day of the decision; ``None`` for the first one, which holds from the start.
        kind: What happened, where decisions about one claim differ in it; ``None``: as the claim
            says.
    """

    liability: Liability
    exemption: Exemption | None = None
    since_on: date | None = None
    kind: ClaimKind | None = None

    def is_as(self, other: "Verdict") -> bool:
        """Tell whether both hold the same, whenever they were given."""
        held = (self.liability, self.exemption, self.kind)
        return held == (other.liability, other.exemption, other.kind)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as the insurer files it.

    Attributes:
        occurred_on: The day of the accident, in the company's zone.
        liability: The last decision.
        kind: What happened, as the last decision has it.
        exemption: A reason of article 6, when the last decision accepted one.
        reference: The insurer's or the company's number, only to tell claims apart.
        lives_in_household: The unauthorised driver lives with the owner or a named driver, so
            that article 6-1° does not exempt.
        requalified_on: The day of the last decision, if others came before it.
        before: Those others, in the order in which they were given.

    Raises:
        ClaimError: A requalification precedes the claim, or does not say what it replaced.
    """

    occurred_on: date
    liability: Liability
    kind: ClaimKind = ClaimKind.COLLISION
    exemption: Exemption | None = None
    reference: str = ""
    lives_in_household: bool = False
    requalified_on: date | None = None
    before: tuple[Verdict, ...] = ()

    def __post_init__(self) -> None:
        """Refuse decisions that are out of their time, or that replace nothing."""
        first, *others = self.verdicts
        for day in (other.since_on for other in others):
            if day is None:
                raise ClaimError(Reason.MISSING, "requalified_on", day)
            if day < self.occurred_on:
                raise ClaimError(Reason.BEFORE_THE_CLAIM, "requalified_on", day)
        if first.since_on is not None:
            raise ClaimError(Reason.MISSING, "before", first.since_on)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every decision, the last one too, in the order in which they were given."""
        differs = any(verdict.kind is not None for verdict in self.before)
        kind = self.kind if differs else None
        return (*self.before, Verdict(self.liability, self.exemption, self.requalified_on, kind))

    def as_held_on(self, day: date) -> "Claim":
        """Return the claim with the last of its decisions given up to a day.

        The first decision holds from the accident on.
        """
        if not self.before:
            return self
        verdicts = self.verdicts
        given = [i for i, v in enumerate(verdicts) if v.since_on is None or v.since_on <= day]
        held = verdicts[given[-1]]
        return replace(
            self,
            liability=held.liability,
            kind=held.kind or self.kind,
            exemption=held.exemption,
            requalified_on=held.since_on,
            before=verdicts[: given[-1]],
        )


@dataclass(frozen=True, slots=True)
class ClaimEffect:
    """What a claim does to the coefficient.

    Attributes:
        counts: Fully, for half of the increase, or not at all.
        article: Where the effect is written.
        reason: Why, as a code.
        is_pending: The liability is not decided: no effect yet, and one may come.
        keeps_reduction: Article 7 says in so many words that the reduction stands.
    """

    counts: Count
    article: Article
    reason: EffectReason
    is_pending: bool = False
    keeps_reduction: bool = False


_EFFECTS = {
    Liability.FULL: ClaimEffect(Count.FULLY, Article.ART_5, EffectReason.WHOLLY_LIABLE),
    Liability.PARTIAL: ClaimEffect(Count.HALF, Article.ART_5, EffectReason.PARTLY_LIABLE),
    Liability.NONE: ClaimEffect(Count.NOT, Article.ART_6, EffectReason.NOT_LIABLE),
    Liability.UNDETERMINED: ClaimEffect(
        Count.NOT, Article.ART_5, EffectReason.PENDING, is_pending=True
    ),
}


def effect_of(claim: ClaimFacts) -> ClaimEffect:
    """Say how a claim counts.

    Article 7 exempts a parked car hit by an unknown party only if the insured is in no way
    liable: with a liability, such a claim counts like any other.

    Sources:
        annexe A121-1, art. 5 (increase and its half), 6 (exemptions), 7 (reduction kept).
    """
    if claim.kind is not ClaimKind.COLLISION and _is_of_article_7(claim):
        reason = EffectReason(claim.kind.value)
        return ClaimEffect(Count.NOT, Article.ART_7, reason, keeps_reduction=True)
    if claim.exemption is not None and not _is_lifted(claim):
        return ClaimEffect(Count.NOT, Article.ART_6, EffectReason(claim.exemption.value))
    return _EFFECTS[claim.liability]


def _is_of_article_7(claim: ClaimFacts) -> bool:
    """Tell whether theft, fire or glass stands alone, or a parked car was hit unseen."""
    is_parked = claim.kind is ClaimKind.PARKED_UNKNOWN_PARTY
    return not is_parked or claim.liability is Liability.NONE


def _is_lifted(claim: ClaimFacts) -> bool:
    """Tell whether article 6-1° is lifted because the driver lives in the household."""
    return claim.exemption is Exemption.UNAUTHORISED_USE and claim.lives_in_household


_SEVEREST_FIRST = {
    Liability.FULL: 0,
    Liability.PARTIAL: 1,
    Liability.UNDETERMINED: 2,
    Liability.NONE: 3,
}


def order_of(claim: Claim) -> tuple[date, int, str, str]:
    """Return the key that sorts claims: by day; on one day the fuller liability first.

    Rounding down after each claim makes mixed claims depend on their order, so that the order
    may not depend on how they were entered: kind and reference break what ties remain.
    """
    severity = _SEVEREST_FIRST[claim.liability]
    return (claim.occurred_on, severity, claim.kind.value, claim.reference)
