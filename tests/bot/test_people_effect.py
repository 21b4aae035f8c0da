"""What people's driving does to the premium of a fleet, in the chat."""

from dataclasses import replace

import pytest

from bonusmalus.premium import ReferencePremium
from bot.texts import bot_texts
from bot.views.people_effect import people_effect_screen
from bot.views.screen import Reader
from fleet.claim_value import recovery_path
from fleet.fleet_premium import fleet_premium
from fleet.months import Month
from fleet.people import Language, Unit, UnitKind
from fleet.pricing.facts import FleetFacts
from fleet.usecases.show_people_effect import PeopleEffectShown
from tests.bot.test_renewal_screens import account
from tests.support.conversation import Conversation, conversation
from tests.support.golden_renewals import filled_month
from tests.support.what_if_fleets import MONO, mono_fleet


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def test_the_bridge_leads_to_the_effect_of_driving(talk: Conversation) -> None:
    manager = account(talk, "fleet")
    bridge = talk.text(manager, "/fleet")

    heard = talk.tap(manager, bridge.buttons["Effect of driving"], photo=True)

    assert "€1,584.00" in heard.plain
    assert "coefficient were 1.00: €1,800.00, so today is −€216.00" in heard.plain
    assert "nobody owes any of it" in heard.plain
    assert heard.buttons["Back to the picture"] == "fl:b:1:202611"


def test_the_way_back_after_a_claim_is_told_in_years_and_euros(talk: Conversation) -> None:
    heard = talk.tap(account(talk, "fleet"), "fp:1:202611")

    assert "One at-fault claim avoided" in heard.plain
    assert "no longer counts in the statistics" in heard.plain


def told(facts: FleetFacts) -> str:
    """The screen of a fleet of one contract under the statutory clause."""
    unit = Unit(1, None, UnitKind.COMPANY, "co", "Company", (1,))
    shown = PeopleEffectShown(
        unit,
        Month(2026, 11),
        fleet_premium(facts),
        None,
        facts.contracts[0],
        recovery_path(facts, MONO),
    )
    return people_effect_screen(Reader(bot_texts(), Language.ENGLISH), shown).text


def test_a_way_back_that_rests_on_a_supposed_premium_says_so() -> None:
    entered = mono_fleet()
    car = replace(entered.vehicles[0], reference=ReferencePremium(0), is_premium_known=False)

    assert "some reference premiums are not entered" in told(replace(entered, vehicles=(car,)))
    assert "some reference premiums are not entered" not in told(entered)


def test_the_value_of_an_avoided_claim_says_why(talk: Conversation) -> None:
    manager = account(talk, "fleet")
    shown = talk.tap(manager, "fp:1:202611")

    why = talk.tap(manager, shown.buttons["Why?"])

    assert "One at-fault claim avoided" in why.plain
    assert "What a claim that is avoided leaves to the company" in why.plain
    assert why.buttons["Back to the effect"] == "fp:1:202611"


def test_closed_months_are_added_up_by_the_internal_coefficient(talk: Conversation) -> None:
    filled_month(talk)

    heard = talk.tap(account(talk, "fleet"), "fp:1:202610")

    assert "closed month" in heard.plain
    assert "internal" in heard.plain


@pytest.mark.parametrize("who", ["camille", "hr", "admin"])
def test_only_fleet_managers_see_the_effect_of_driving(talk: Conversation, who: str) -> None:
    assert "158" not in talk.tap(account(talk, who), "fp:1:202611").plain


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("fp", "out of date"),
        ("fp:1:202613", "out of date"),
        ("fp:x:202610", "out of date"),
        ("fp:1:202611:z:0", "out of date"),
        ("fp:1:202611:y", "out of date"),
        ("fp:999:202610", "not open to your role"),
    ],
)
def test_an_old_or_broken_button_of_the_effect_is_answered(
    talk: Conversation, data: str, said: str
) -> None:
    heard = talk.tap(account(talk, "fleet"), data)

    answered = "" if heard.answer is None else heard.answer.text
    assert said in heard.plain + answered
