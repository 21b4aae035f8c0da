"""A close opened again, and the effect of a month: by whom they may be opened, and what is said."""

import pytest

from tests.support.conversation import Conversation, conversation
from tests.support.golden_renewals import close_of, filled_month, renewed


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def account(talk: Conversation, who: str) -> int:
    return talk.company.account(getattr(talk.company, who))


@pytest.mark.parametrize(
    ("reader", "whose", "is_open"),
    [
        ("camille", "camille", True),
        ("camille", "ines", False),
        ("hr", "camille", True),
        ("hr", "marc", False),  # Lille is not theirs
        ("fleet", "marc", True),
        ("admin", "camille", False),
    ],
)
def test_a_close_is_open_to_its_driver_and_to_who_sees_their_figures(
    talk: Conversation, reader: str, whose: str, *, is_open: bool
) -> None:
    renewed(talk)
    heard = talk.tap(account(talk, reader), f"renewal:{close_of(talk, whose)}")
    assert ("échéance du" in heard.plain or "renewal of" in heard.plain) is is_open


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("renewal:999", "pas ouverte à votre rôle"),
        ("renewal:x", "n’est plus à jour"),
        ("renewal", "n’est plus à jour"),
    ],
)
def test_a_close_that_does_not_exist_is_refused(talk: Conversation, data: str, said: str) -> None:
    heard = talk.tap(account(talk, "camille"), data)
    assert "échéance du" not in heard.plain
    assert said in heard.plain + (heard.answer.text if heard.answer else "")


def test_who_looks_at_anothers_close_is_noted(talk: Conversation) -> None:
    renewed(talk)
    talk.tap(account(talk, "hr"), f"renewal:{close_of(talk, 'camille')}")
    entry = talk.store.work.state.journal[-1]
    assert (entry.event, entry.actor_id) == ("coefficient_viewed", talk.company.hr)
    assert entry.details == {"screen": "renewal"}


def test_the_card_leads_to_the_last_close_once_there_is_one(talk: Conversation) -> None:
    before = talk.text(account(talk, "camille"), "/coefficient")
    renewed(talk)
    after = talk.text(account(talk, "camille"), "/coefficient")
    label = "Ma dernière échéance"
    assert label not in before.buttons
    assert after.buttons[label] == f"renewal:{close_of(talk, 'camille')}"


@pytest.mark.parametrize("who", ["camille", "hr", "admin"])
def test_only_fleet_managers_see_the_effect_of_a_month(talk: Conversation, who: str) -> None:
    filled_month(talk)
    for heard in (
        talk.text(account(talk, who), "/month"),
        talk.tap(account(talk, who), "renewalmonth:1:2026-10"),
    ):
        assert "537,50" not in heard.plain


@pytest.mark.parametrize("command", ["/month", "/mois"])
def test_the_effect_of_the_last_month_is_a_command_away(talk: Conversation, command: str) -> None:
    filled_month(talk)
    assert "537.50" in talk.text(account(talk, "fleet"), command).plain


def test_a_unit_is_opened_from_the_one_above_and_leads_back(talk: Conversation) -> None:
    filled_month(talk)
    manager = account(talk, "fleet")
    top = talk.text(manager, "/month")
    lyon = talk.tap(manager, top.buttons["Lyon"])
    assert "−€200" in lyon.plain
    assert lyon.buttons["Acme & Fils"] == "renewalmonth:1:2026-10"


def test_a_unit_shows_the_figure_that_is_published_of_it_and_no_other(
    talk: Conversation,
) -> None:
    filled_month(talk)
    manager = account(talk, "fleet")
    lyon = talk.tap(manager, talk.text(manager, "/month").buttons["Lyon"])
    for exact_or_split in ("187", "years without", "Decisions", "not counted"):
        assert exact_or_split not in lyon.plain


def test_a_unit_that_is_hidden_says_so_when_it_is_asked_for(talk: Conversation) -> None:
    filled_month(talk)
    nice = talk.store.work.units.by_code("NCE")
    assert nice is not None
    heard = talk.tap(account(talk, "fleet"), f"renewalmonth:{nice.id}:2026-10")
    assert "Fewer than five people" in heard.plain
    assert "50.00" not in heard.plain


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("renewalmonth:1:2026-13", "out of date"),
        ("renewalmonth:x:2026-10", "out of date"),
        ("renewalmonth", "out of date"),
        ("renewalmonth:999:2026-10", "not open to your role"),
    ],
)
def test_an_old_or_broken_button_of_a_month_is_answered(
    talk: Conversation, data: str, said: str
) -> None:
    filled_month(talk)
    heard = talk.tap(account(talk, "fleet"), data)
    assert said in heard.plain + (heard.answer.text if heard.answer else "")
    assert "537.50" not in heard.plain


def test_a_month_that_is_not_closed_gives_the_nearest_one(talk: Conversation) -> None:
    filled_month(talk)
    heard = talk.tap(account(talk, "fleet"), "renewalmonth:1:2027-05:7")
    assert "October\N{NO-BREAK SPACE}2026" in heard.plain


def test_a_double_tap_changes_nothing(talk: Conversation) -> None:
    renewed(talk)
    data = f"renewal:{close_of(talk, 'camille')}"
    first, second = (talk.tap(account(talk, "camille"), data) for _ in range(2))
    assert first.plain == second.plain
