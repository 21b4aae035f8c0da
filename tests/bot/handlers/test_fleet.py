"""/fleet, its buttons, and who may see which unit."""

import pytest

from fleet.fleet_views import FleetView
from fleet.people import Grant, Role
from tests.support.conversation import Conversation, conversation
from tests.support.golden_fleet_views import COMPANY, LILLE, LYON, full, seen

VIEWS = "".join(FleetView)


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def manager(talk: Conversation) -> int:
    return talk.company.account(talk.company.fleet)


def of_lille(talk: Conversation) -> int:
    """A fleet manager of one site alone."""
    talk.store.work.people.grant(talk.company.marc, Grant(Role.FLEET_MANAGER, LILLE))
    return talk.company.account(talk.company.marc)


@pytest.mark.parametrize("command", ["/fleet", "/flotte"])
def test_the_bridge_comes_as_one_message_with_words_and_buttons(
    talk: Conversation, command: str
) -> None:
    heard = talk.text(manager(talk), command)

    assert heard.methods == ["sendPhoto"]
    assert {"◀ Oct\xa02026", "Loss ratio", "Another unit", "XLSX file"} <= set(heard.buttons)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_takes_the_place_of_the_picture(talk: Conversation, view: str) -> None:
    heard = seen(full(talk), f"fl:{view}:{COMPANY}:202610")

    assert heard.methods == ["editMessageMedia"]
    assert not any(data == f"fl:{view}:{COMPANY}:202610" for data in heard.buttons.values())


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_drawn_later_is_what_was_asked(talk: Conversation, view: str) -> None:
    (message,) = seen(full(talk), f"fl:{view}:{COMPANY}:202609").messages

    assert message.picture is not None
    assert message.picture.subject_id == COMPANY
    assert message.picture.options["view"] == view
    assert message.picture.options["month"] == "2026-09"


@pytest.mark.parametrize("view", VIEWS)
def test_a_unit_of_somebody_else_is_refused(talk: Conversation, view: str) -> None:
    heard = talk.tap(of_lille(talk), f"fl:{view}:{LYON}:202610", photo=True)

    assert heard.methods == ["sendMessage"]
    assert "Cette page n’est pas" in heard.plain


def test_a_unit_that_does_not_exist_is_refused_alike(talk: Conversation) -> None:
    heard = seen(talk, "fl:b:999:202610")

    assert "not open to your role" in heard.plain


@pytest.mark.parametrize("data", ["fl:x:2:202610:b", "fl:u:2:202610:b:0"])
def test_a_manager_of_one_site_gets_no_file_and_no_name_of_another(
    talk: Conversation, data: str
) -> None:
    heard = talk.tap(of_lille(talk), data)

    assert "sendDocument" not in heard.methods
    assert "Lyon" not in heard.buttons


def test_hr_is_led_to_its_own_figures(talk: Conversation) -> None:
    heard = talk.text(talk.company.account(talk.company.hr), "/flotte")

    assert heard.methods == ["sendMessage"]
    assert "/stats" in heard.plain


def test_a_driver_is_refused_without_a_hint(talk: Conversation) -> None:
    heard = talk.text(talk.company.account(talk.company.noa), "/flotte")

    assert "/stats" not in heard.plain
    assert heard.methods == ["sendMessage"]


@pytest.mark.parametrize(
    "data",
    [
        "fl:b",
        "fl:b:1",
        "fl:b:1:209913",
        "fl:z:1:202610",
        "fl:b:1:202610:glass",
        "fl:i:1:202610:unknown",
        "fl:w:1:202610:x",
        "fl:x:1:202610",
        "fl:u:1:202610:b",
    ],
)
def test_an_odd_button_is_answered_and_changes_nothing(talk: Conversation, data: str) -> None:
    heard = talk.tap(manager(talk), data)

    assert heard.messages == ()
    assert heard.answer is not None


def test_a_month_to_come_is_the_newest_there_is(talk: Conversation) -> None:
    money, people = seen(talk, "fl:b:1:209901"), seen(talk, "fl:f:1:209901")

    assert money.messages[0].picture is not None
    assert people.messages[0].picture is not None
    assert money.messages[0].picture.options["month"] == "2026-11"
    assert people.messages[0].picture.options["month"] == "2026-10"


def test_a_type_filters_the_incidents_and_leads_back_to_all(talk: Conversation) -> None:
    whole = seen(full(talk), f"fl:i:{COMPANY}:202610")
    typed = seen(talk, f"fl:i:{COMPANY}:202610:glass")

    assert f"fl:i:{COMPANY}:202610:glass" in whole.buttons.values()
    assert typed.buttons["All types"] == f"fl:i:{COMPANY}:202610"


def test_a_filter_survives_the_month(talk: Conversation) -> None:
    typed = seen(full(talk), f"fl:i:{COMPANY}:202610:glass")

    assert f"fl:i:{COMPANY}:202609:glass" in typed.buttons.values()


def test_the_same_button_twice_shows_the_same(talk: Conversation) -> None:
    first, again = (seen(talk, "fl:s:1:202610") for _ in range(2))

    assert first.buttons == again.buttons
    assert [one.picture for one in first.messages] == [one.picture for one in again.messages]
