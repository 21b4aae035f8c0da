"""What a symbolic reward must not be called."""

from dataclasses import replace

import pytest

from bot.texts import bot_texts
from fleet.people import Language
from fleet.reward_seeds import SEEDS
from fleet.reward_words import promises_value
from fleet.rewards import NewReward, unfit_in
from tests.support.rewards import BADGE, VOUCHER


@pytest.mark.parametrize(
    "text",
    [
        "Bon d’achat 50 €",
        "BON D'ACHAT",
        "50€ offerts",
        "Trente euros",
        "Un chèque-cadeau",
        "Carte cadeau",
        "Un jour de congé",
        "Une demi-journée offerte",
        "Prime exceptionnelle",
        "Gift card",
        "A day off",
        "$20",
        "A voucher for two",
        "Paid leave",
    ],
)
def test_amounts_and_things_of_value_are_recognised(text: str) -> None:
    assert promises_value(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bon œil",
        "Médaille d’argent",
        "Cent points : une place dans le stage de votre choix.",
        "Diplôme du trimestre, remis en réunion d’équipe",
        "Une journée de stage sur circuit",
        "Sans valeur en euros",
        "Thank you for your first month",
    ],
)
def test_symbols_may_be_called_what_they_are(text: str) -> None:
    assert not promises_value(text)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("seed", SEEDS)
def test_no_reward_that_is_proposed_promises_value(seed: str, language: Language) -> None:
    texts = bot_texts()
    name, words = (
        texts.text(language, key, {"seed": seed})
        for key in ("reward-seed-name", "reward-seed-words")
    )
    assert not promises_value(f"{name} {words}")


def test_what_has_value_is_worth_one_cent_at_least() -> None:
    new = NewReward(1, VOUCHER, 5, "Bon d’achat 30 €")
    assert unfit_in(new) is None
    assert unfit_in(replace(new, rule=replace(VOUCHER, value_cents=0))) == "worthless"


def test_a_symbol_whose_name_or_words_promise_value_is_refused() -> None:
    assert unfit_in(NewReward(1, BADGE, 5, "Bon œil", "Bravo")) is None
    assert unfit_in(NewReward(1, BADGE, 5, "Bon d’achat 50 €")) == "worth"
    assert unfit_in(NewReward(1, BADGE, 5, "Bon œil", "avec une carte cadeau")) == "worth"
