"""What a person reads of a reward before they ask for it."""

import html
from datetime import UTC, datetime

import pytest

from bot.texts import bot_texts
from bot.views.rewards import choose_screen
from bot.views.screen import Reader
from fleet.people import Language
from fleet.reward_guard import Condition, RewardKind, RewardRule
from fleet.rewards import Reward, RewardState

SHOWN = {
    Language.FRENCH: "vous montrez aux RH que ce seuil est atteint",
    Language.ENGLISH: "you show HR that this threshold is reached",
}


def words(language: Language) -> Reader:
    return Reader(bot_texts(), language)


def reward(condition: Condition, kind: RewardKind = RewardKind.ATTESTATION) -> Reward:
    rule = RewardRule(kind, condition)
    made_at = datetime(2026, 11, 1, tzinfo=UTC)
    return Reward(
        1, 1, 1, 1, rule, 12, "Douze mois", "", None, False, RewardState.OFFERED, 1, made_at, 1
    )


def read(language: Language, shown: Reward) -> str:
    return html.unescape(choose_screen(words(language), shown).text).replace("\xa0", " ")


@pytest.mark.parametrize("language", Language)
def test_whoever_asks_for_a_claim_free_reward_is_told_that_hr_learns_of_it(
    language: Language,
) -> None:
    assert SHOWN[language] in read(language, reward(Condition.CLAIM_FREE_MONTHS))
    assert SHOWN[language] not in read(language, reward(Condition.RESPONSIBLE_MONTHS))
