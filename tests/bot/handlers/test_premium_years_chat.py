"""Premiums by year, from the card of a contract: buttons, messages, refusals."""

from datetime import date

import pytest

from fleet.usecases.keep_yearly_premium import ENTERED, TAKEN_BACK
from tests.support.conversation import Conversation, Heard
from tests.support.golden_contracts import FLEET, fleet_manager
from tests.support.golden_garage import filled, noticed, tap

FORM = f"year:{FLEET}:20250101"


def said(heard: Heard) -> str:
    """What people read, with blanks that may break."""
    return heard.plain.replace("\N{NO-BREAK SPACE}", " ")


def paid(talk: Conversation) -> dict[date, int]:
    entered = talk.store.work.garage.yearly_premiums_of([FLEET])[FLEET]
    return {one.starts_on: one.net_cents for one in entered}


def events(talk: Conversation) -> list[str]:
    subject = f"contract:{FLEET}"
    return [one.event for one in talk.store.work.state.journal if one.subject == subject]


def test_the_card_of_a_contract_leads_to_its_years(talk: Conversation) -> None:
    assert f"ct:{FLEET}:y" in tap(talk, f"ct:{FLEET}").buttons.values()

    heard = tap(talk, f"ct:{FLEET}:y")

    assert f"ctf:open:{FORM}" in heard.buttons.values()
    assert f"ct:{FLEET}" in heard.buttons.values()


def test_a_year_is_entered_in_a_tap_and_a_message(talk: Conversation) -> None:
    heard = filled(talk, FORM, "12 400,50 €")

    assert paid(talk) == {date(2025, 1, 1): 1_240_050}
    assert "€12,400.50" in said(heard)
    assert talk.store.work.state.drafts == {}


def test_a_year_is_corrected_and_taken_back(talk: Conversation) -> None:
    filled(talk, FORM, "12 400,50")
    filled(talk, FORM, "12 500")
    corrected = paid(talk)
    filled(talk, FORM, "=skip:year_net")

    assert (corrected, paid(talk)) == ({date(2025, 1, 1): 1_250_000}, {})
    assert events(talk) == [ENTERED, ENTERED, TAKEN_BACK]


@pytest.mark.parametrize("text", ["plenty", "0", "-5", "10 000 000", "1/2"])
def test_what_is_no_premium_is_answered_with_field_and_limit(talk: Conversation, text: str) -> None:
    heard = filled(talk, FORM, text)

    assert "“Net premium of the year”" in said(heard)
    assert "10,000,000" in said(heard)
    assert paid(talk) == {}


def test_cancel_leaves_the_year_as_it_was(talk: Conversation) -> None:
    filled(talk, FORM)
    talk.text(fleet_manager(talk), "/cancel")
    talk.text(fleet_manager(talk), "12 400")

    assert paid(talk) == {}


@pytest.mark.parametrize("day", ["20250102", "20190101", "20280101"])
def test_a_year_that_the_contract_does_not_have_is_answered(talk: Conversation, day: str) -> None:
    heard = tap(talk, f"ctf:open:year:{FLEET}:{day}")

    assert heard.answer is not None
    assert "No year of this contract begins on that day" in heard.answer.text
    assert talk.store.work.state.drafts == {}


@pytest.mark.parametrize("data", ["ctf:open:year:2", "ctf:open:year:2:soon"])
def test_a_button_that_nobody_made_is_out_of_date(talk: Conversation, data: str) -> None:
    assert tap(talk, data).answer is not None
    assert talk.store.work.state.drafts == {}


def test_a_notice_shows_its_premium_and_nothing_else_is_entered(talk: Conversation) -> None:
    noticed(talk)
    shown = tap(talk, f"ct:{FLEET}:y")
    heard = tap(talk, f"ctf:open:{FORM}")

    assert "€9,000.00, renewal notice" in said(shown)
    assert f"ctf:open:{FORM}" not in shown.buttons.values()
    assert heard.answer is not None
    assert "says the premium of that year already" in heard.answer.text


def test_a_notice_that_comes_while_somebody_types_wins(talk: Conversation) -> None:
    filled(talk, FORM)
    noticed(talk)
    heard = talk.text(fleet_manager(talk), "12 400")

    assert "says the premium of that year already" in said(heard)
    assert paid(talk) == {}
