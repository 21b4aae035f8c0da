from datetime import date

import pytest

from bonusmalus.articles import Article
from bonusmalus.claims import (
    Claim,
    ClaimKind,
    Count,
    EffectReason,
    Exemption,
    Liability,
    Verdict,
    YearlyClaim,
    effect_of,
)
from bonusmalus.errors import ClaimError, Reason

DAY = date(2024, 5, 4)
HELD_NONE = Verdict(Liability.NONE)


@pytest.mark.parametrize(
    ("liability", "counts"),
    [(Liability.FULL, Count.FULLY), (Liability.PARTIAL, Count.HALF), (Liability.NONE, Count.NOT)],
)
def test_liability_decides_how_much_of_the_increase_a_claim_brings(
    liability: Liability, counts: Count
) -> None:
    assert effect_of(YearlyClaim(liability)).counts is counts


def test_a_claim_without_liability_rests_on_article_6_and_leaves_the_reduction_to_q3() -> None:
    effect = effect_of(YearlyClaim(Liability.NONE))
    assert (effect.article, effect.keeps_reduction) == (Article.ART_6, False)


@pytest.mark.parametrize("exemption", Exemption)
def test_a_reason_of_article_6_takes_the_increase_away(exemption: Exemption) -> None:
    effect = effect_of(YearlyClaim(Liability.FULL, exemption=exemption))
    assert (effect.counts, effect.article) == (Count.NOT, Article.ART_6)


def test_unauthorised_use_by_somebody_of_the_household_counts() -> None:
    claim = YearlyClaim(
        Liability.FULL, exemption=Exemption.UNAUTHORISED_USE, lives_in_household=True
    )
    assert effect_of(claim).counts is Count.FULLY


def test_living_in_the_household_lifts_no_other_exemption() -> None:
    claim = YearlyClaim(Liability.FULL, exemption=Exemption.FORCE_MAJEURE, lives_in_household=True)
    assert effect_of(claim).counts is Count.NOT


@pytest.mark.parametrize("kind", [ClaimKind.THEFT, ClaimKind.FIRE, ClaimKind.GLASS])
@pytest.mark.parametrize("liability", Liability)
def test_theft_fire_or_glass_alone_keep_the_reduction_whatever_the_liability(
    kind: ClaimKind, liability: Liability
) -> None:
    effect = effect_of(YearlyClaim(liability, kind))
    assert (effect.counts, effect.article, effect.keeps_reduction) == (
        Count.NOT,
        Article.ART_7,
        True,
    )


def test_a_parked_car_hit_by_an_unknown_driver_keeps_the_reduction() -> None:
    effect = effect_of(YearlyClaim(Liability.NONE, ClaimKind.PARKED_UNKNOWN_PARTY))
    assert (effect.article, effect.keeps_reduction) == (Article.ART_7, True)


def test_a_parked_car_of_which_the_insured_is_liable_is_not_of_article_7() -> None:
    effect = effect_of(YearlyClaim(Liability.PARTIAL, ClaimKind.PARKED_UNKNOWN_PARTY))
    assert (effect.counts, effect.reason) == (Count.HALF, EffectReason.PARTLY_LIABLE)


def test_an_undetermined_claim_has_no_effect_yet_and_is_pending() -> None:
    effect = effect_of(YearlyClaim(Liability.UNDETERMINED))
    assert (effect.counts, effect.is_pending) == (Count.NOT, True)


def test_a_claim_cannot_be_requalified_before_it_happened() -> None:
    with pytest.raises(ClaimError):
        Claim(DAY, Liability.FULL, requalified_on=date(2024, 5, 3), before=(HELD_NONE,))


def test_a_requalification_without_what_it_replaced_is_refused() -> None:
    with pytest.raises(ClaimError) as caught:
        Claim(DAY, Liability.FULL, requalified_on=DAY)
    assert (caught.value.reason, caught.value.field) == (Reason.MISSING, "before")


def test_a_former_decision_without_the_day_of_the_next_one_is_refused() -> None:
    with pytest.raises(ClaimError) as caught:
        Claim(DAY, Liability.FULL, before=(HELD_NONE,))
    assert (caught.value.reason, caught.value.field) == (Reason.MISSING, "requalified_on")


def test_a_claim_is_held_on_a_day_as_it_was_decided_last_by_then() -> None:
    exempt = Verdict(Liability.FULL, Exemption.FORCE_MAJEURE, date(2025, 3, 1))
    claim = Claim(
        DAY, Liability.PARTIAL, requalified_on=date(2026, 3, 1), before=(HELD_NONE, exempt)
    )
    found = [claim.as_held_on(date(year, 3, 1)).verdicts for year in (2024, 2025, 2026)]
    assert found == [(HELD_NONE,), (HELD_NONE, exempt), claim.verdicts]
