"""What people's driving does to the premium of a fleet, in the chat."""

import pytest

from tests.bot.test_renewal_screens import account
from tests.support.conversation import Conversation, conversation
from tests.support.golden_renewals import filled_month


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def test_the_bridge_leads_to_the_effect_of_driving(talk: Conversation) -> None:
    manager = account(talk, "fleet")
    bridge = talk.text(manager, "/fleet")

    heard = talk.tap(manager, bridge.buttons["Effect of driving"], photo=True)

    assert "€1,584.00" in heard.plain
    assert "at coefficient 1.00: €1,800.00, so today is −€216.00" in heard.plain
    assert "nobody owes any of it" in heard.plain
    assert heard.buttons["Back to the picture"] == "fl:b:1:202611"


def test_the_way_back_after_a_claim_is_told_in_years_and_euros(talk: Conversation) -> None:
    heard = talk.tap(account(talk, "fleet"), "fp:1:202611")

    assert "One at-fault claim avoided" in heard.plain
    assert "no longer counts in the statistics" in heard.plain


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
        ("fp:999:202610", "not open to your role"),
    ],
)
def test_an_old_or_broken_button_of_the_effect_is_answered(
    talk: Conversation, data: str, said: str
) -> None:
    heard = talk.tap(account(talk, "fleet"), data)

    answered = "" if heard.answer is None else heard.answer.text
    assert said in heard.plain + answered
