"""« Pourquoi ? » of a premium: every step has words, and every figure says where it comes from."""

from pathlib import Path

import pytest

import fleet
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bot.texts import bot_texts
from bot.views.price_steps import STEPS_ON_A_PAGE, price_steps_screen
from bot.views.screen import Reader
from fleet.people import Language
from fleet.pricing.coefficient_regime import gross_of
from fleet.pricing.expectation import claim_cost
from fleet.pricing.results import Price
from tests.support.price_names import parts_of_the_cost_of_risk, rules_and_quantities
from tests.support.priced import a_vehicle

ROOT = Path(fleet.__path__[0])
ROOMS = (ROOT, ROOT / "pricing", ROOT / "what_ifs")


@pytest.mark.parametrize("language", Language)
def test_every_rule_that_a_model_names_has_a_text(language: Language) -> None:
    rules, _ = rules_and_quantities(*ROOMS)
    words = Reader(bot_texts(), language)
    assert all(words.label(f"price-step-{one}") for one in rules)


@pytest.mark.parametrize("language", Language)
def test_every_quantity_that_a_model_names_has_a_text(language: Language) -> None:
    _, quantities = rules_and_quantities(*ROOMS)
    words = Reader(bot_texts(), language)
    names = quantities | parts_of_the_cost_of_risk()
    assert all(words.label(f"price-quantity-{one}") for one in names)


def test_a_step_tells_its_figures_its_article_and_what_is_a_default() -> None:
    words = Reader(bot_texts(), Language.FRENCH)
    text = price_steps_screen(words, gross_of(a_vehicle(coefficient=80))).text
    assert "<b>1. Prime de référence, surprime novice comprise</b>" in text
    assert "<i>annexe A121-1, art. 2</i>" in text
    assert "Taxes sur les autres garanties : 18 % <i>(valeur par défaut)</i>".replace(
        " ", ""
    ) in text.replace("\N{NO-BREAK SPACE}", "").replace("\N{NARROW NO-BREAK SPACE}", "").replace(
        " ", ""
    )


def test_an_article_is_named_in_the_readers_words() -> None:
    price = claim_cost(90_000, Coefficient(80), VehicleUse.BUSINESS, 12)
    french, english = (
        price_steps_screen(Reader(bot_texts(), one), price).text
        for one in (Language.FRENCH, Language.ENGLISH)
    )
    assert "annexe A121-1, art. 4 et 5" in french.replace("\N{NO-BREAK SPACE}", " ")
    assert "annex to A121-1, art. 4 and 5" in english.replace("\N{NO-BREAK SPACE}", " ")


def test_long_reasons_are_paged_with_a_way_to_each_page() -> None:
    words = Reader(bot_texts(), Language.ENGLISH)
    price = claim_cost(90_000, Coefficient(80), VehicleUse.BUSINESS, 12)
    number = -(-len(price.steps) // STEPS_ON_A_PAGE)
    screens = [
        price_steps_screen(words, price, page=page, data="price:1:why:{page}")
        for page in range(number)
    ]
    taps = [[button.data for row in one.buttons for button in row] for one in screens]
    assert taps == [["price:1:why:1"], ["price:1:why:0", "price:1:why:2"], ["price:1:why:1"]]
    assert f"{len(price.steps)}. " in screens[-1].text


def test_a_price_without_steps_says_so() -> None:
    words = Reader(bot_texts(), Language.ENGLISH)
    assert "There is no step" in price_steps_screen(words, Price(0)).text
