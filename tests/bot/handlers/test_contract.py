"""/renewals: contracts by their renewal, the notes of the fleet manager, and the notice."""

from datetime import date

import pytest

from bonusmalus.claims import Liability
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.driving import OfficialCoefficient
from fleet.people import Grant, Role
from tests.support.conversation import Conversation, Heard
from tests.support.golden_contracts import (
    RENEWAL,
    STATUTORY,
    a_claim,
    at_day,
    fleet_manager,
    printed,
)

RENEWAL_ON = date(2027, 1, 1)
FIVE = ("900", "0,72", "648", "0", "0", "Avis 2027")


def said(heard: Heard) -> str:
    """What people read, with blanks that may break."""
    return heard.plain.replace("\N{NO-BREAK SPACE}", " ")


def events(talk: Conversation) -> list[str]:
    return [
        entry.event
        for entry in talk.store.work.state.journal
        if entry.subject == f"contract:{STATUTORY}"
    ]


def filled(talk: Conversation, *answers: str) -> None:
    talk.tap(fleet_manager(talk), f"contractform:1:open:{RENEWAL}")
    for one in answers:
        talk.text(fleet_manager(talk), one)


@pytest.fixture
def autumn(talk: Conversation) -> Conversation:
    at_day(talk, date(2026, 8, 10))
    return talk


@pytest.fixture
def january(talk: Conversation) -> Conversation:
    at_day(talk, date(2027, 1, 5))
    return talk


@pytest.mark.parametrize("command", ["/renewals", "/echeances"])
def test_the_list_shows_the_contracts_of_the_scope(talk: Conversation, command: str) -> None:
    heard = talk.text(fleet_manager(talk), command)

    assert list(heard.buttons.values()) == ["contract:due:0", "contract:2", "contract:1"]


def test_a_manager_of_one_site_sees_no_contract_of_another(talk: Conversation) -> None:
    work = talk.store.work
    lyon = work.people.lineage_of(talk.company.camille)[-1]
    work.state.grants[talk.company.fleet] = (Grant(Role.FLEET_MANAGER, lyon),)

    heard = talk.text(fleet_manager(talk), "/renewals")
    refused = talk.tap(fleet_manager(talk), "contract:1")

    assert heard.buttons.keys() == {"Home"}
    assert "not open to your role" in said(refused)


def test_a_contract_that_does_not_exist_is_refused_like_one_out_of_reach(
    talk: Conversation,
) -> None:
    heard = talk.tap(fleet_manager(talk), "contract:99")

    assert "not open to your role" in said(heard)


def test_a_long_list_has_pages(talk: Conversation) -> None:
    work = talk.store.work
    first = work.driving.contract(STATUTORY)
    for number in range(10):
        work.state.contracts[10 + number] = type(first)(
            10 + number,
            f"N-{number}",
            "Mutuelle",
            first.unit_id,
            first.regime,
            first.use,
            RenewalDay(6, 1),
            first.starts_on,
        )

    heard = talk.text(fleet_manager(talk), "/renewals")
    last = talk.tap(fleet_manager(talk), "contract:list:9")

    assert "contract:list:1" in heard.buttons.values()
    assert "contract:list:0" in last.buttons.values()
    assert len([data for data in last.buttons.values() if data.count(":") == 1]) == 4


def test_a_step_is_noted_with_name_and_day_once(autumn: Conversation) -> None:
    data = f"contract:1:done:{RENEWAL}:ask"
    heard = autumn.tap(fleet_manager(autumn), data)
    autumn.tap(fleet_manager(autumn), data)

    assert "(done: Grace Hill, 10 Aug 2026)" in said(heard)
    assert events(autumn) == ["renewal_step_done"]


def test_a_step_noted_by_mistake_is_taken_back(autumn: Conversation) -> None:
    autumn.tap(fleet_manager(autumn), f"contract:1:done:{RENEWAL}:ask")
    heard = autumn.tap(fleet_manager(autumn), f"contract:1:undo:{RENEWAL}:ask")
    again = autumn.tap(fleet_manager(autumn), f"contract:1:undo:{RENEWAL}:ask")

    assert "(done" not in said(heard) + said(again)
    assert events(autumn) == ["renewal_step_done", "renewal_step_taken_back"]


def test_a_step_is_put_off_for_a_week_and_no_further_by_a_second_tap(autumn: Conversation) -> None:
    data = f"contract:1:later:{RENEWAL}:ask"
    first = autumn.tap(fleet_manager(autumn), data)
    second = autumn.tap(fleet_manager(autumn), data)

    assert "17 Aug 2026" in said(first)
    assert said(first) == said(second)
    assert events(autumn) == ["renewal_step_put_off"]


def test_nothing_that_is_done_is_put_off(autumn: Conversation) -> None:
    autumn.tap(fleet_manager(autumn), f"contract:1:done:{RENEWAL}:ask")
    heard = autumn.tap(fleet_manager(autumn), f"contract:1:later:{RENEWAL}:ask")

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert heard.messages == ()


@pytest.mark.parametrize(
    "data",
    [
        "contract:1:done:20200101:ask",
        "contract:1:done:20270101:period",
        "contract:1:at:20310101",
        "contract:1:pdf:20270101",
        "contract:1:pdf:20200101",
        "contract:2:pdf:20260101",
        "contractform:2:open:20270101",
    ],
)
def test_what_a_renewal_does_not_allow_is_said_in_an_alert(talk: Conversation, data: str) -> None:
    heard = talk.tap(fleet_manager(talk), data)

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert heard.messages == ()


@pytest.mark.parametrize(
    "data",
    [
        "contract",
        "contract:x",
        "contract:list",
        "contract:1:dance",
        "contract:1:done:20271301:ask",
        "contract:1:done:20270101:dance",
        "contract:1:months:x",
        "contractform:1:keep",
        "contractform:1:nothing:reference",
        "contractform:1",
    ],
)
def test_a_button_that_says_nothing_is_outdated(talk: Conversation, data: str) -> None:
    heard = talk.tap(fleet_manager(talk), data)

    assert heard.answer is not None
    assert "out of date" in heard.answer.text
    assert heard.messages == ()


def test_another_notice_moves_the_calendar(talk: Conversation) -> None:
    heard = talk.tap(fleet_manager(talk), "contract:1:months:3")
    talk.tap(fleet_manager(talk), "contract:1:months:3")

    assert "1 Oct 2026 · last day of notice" in said(heard)
    assert "1 Nov 2026 · end of the coefficient’s period" in said(heard)
    assert talk.store.work.driving.contract(STATUTORY).notice_months == 3
    assert events(talk) == ["notice_months_changed"]


def test_no_notice_is_longer_than_twelve_months(talk: Conversation) -> None:
    heard = talk.tap(fleet_manager(talk), "contract:1:months:13")

    assert heard.answer is not None
    assert "0 to 12" in heard.answer.text


def test_the_notice_becomes_the_official_figure(january: Conversation) -> None:
    filled(january, *FIVE)
    heard = january.tap(fleet_manager(january), "contractform:1:keep")

    official = january.store.work.driving.official_coefficient(STATUTORY, RENEWAL_ON)
    [vehicle] = january.store.work.contracts.vehicles_of(STATUTORY)
    assert official == OfficialCoefficient(STATUTORY, Coefficient(72), RENEWAL_ON, "Avis 2027")
    assert vehicle.reference_premium_cents == 90_000
    assert "Both figures agree." in said(heard)
    assert "enter the new premiums (done: Grace Hill" in said(heard)
    assert january.store.work.drafts.of(fleet_manager(january)) is None


def test_a_second_tap_keeps_no_second_notice(january: Conversation) -> None:
    filled(january, *FIVE)
    january.tap(fleet_manager(january), "contractform:1:keep")
    heard = january.tap(fleet_manager(january), "contractform:1:keep")

    assert heard.answer is not None
    assert heard.answer.is_alert
    assert len(january.store.work.state.contract_notices) == 1


def test_a_notice_that_was_entered_meanwhile_is_not_entered_again(january: Conversation) -> None:
    filled(january, *FIVE)
    january.tap(fleet_manager(january), "contractform:1:keep")
    heard = january.tap(fleet_manager(january), f"contractform:1:open:{RENEWAL}")

    assert heard.answer is not None
    assert "recorded already" in heard.answer.text


def test_a_notice_taken_back_leaves_everything_as_before(january: Conversation) -> None:
    state = january.store.work.state
    before = (list(state.official), dict(state.vehicles))
    filled(january, "1000", *FIVE[1:])
    january.tap(fleet_manager(january), "contractform:1:keep")
    for _ in range(2):
        january.tap(fleet_manager(january), f"contract:1:unnotice:{RENEWAL}")

    assert (list(state.official), dict(state.vehicles)) == before
    assert state.contract_notices == {}
    assert state.contract_steps == {}
    assert events(january) == ["renewal_notice_entered", "renewal_notice_taken_back"]


def test_a_premium_that_was_set_since_stays_when_the_notice_is_taken_back(
    january: Conversation,
) -> None:
    work = january.store.work
    [car] = work.contracts.vehicles_of(STATUTORY)
    filled(january, "1000", *FIVE[1:])
    january.tap(fleet_manager(january), "contractform:1:keep")
    work.contracts.set_reference_premium(car.id, 123_400)
    january.tap(fleet_manager(january), f"contract:1:unnotice:{RENEWAL}")

    assert work.driving.vehicle(car.id).reference_premium_cents == 123_400
    assert work.state.contract_notices == {}


def test_where_a_contract_has_several_vehicles_no_premium_changes(january: Conversation) -> None:
    work = january.store.work
    [one] = work.contracts.vehicles_of(STATUTORY)
    work.state.vehicles[77] = type(one)(77, "ZZ-1-ZZ", "Zoé", one.unit_id, STATUTORY, 10_000)
    filled(january, "1000", *FIVE[1:])
    january.tap(fleet_manager(january), "contractform:1:keep")

    premiums = [car.reference_premium_cents for car in work.contracts.vehicles_of(STATUTORY)]
    assert premiums == [90_000, 10_000]


def test_the_form_names_the_box_that_cannot_be_read_and_keeps_nothing(
    january: Conversation,
) -> None:
    filled(january, "900")
    heard = january.text(fleet_manager(january), "76")

    assert said(heard).startswith("The official coefficient:")
    draft = january.store.work.drafts.of(fleet_manager(january))
    assert draft is not None
    assert "coefficient" not in draft.answers


def test_one_question_back_asks_it_again(january: Conversation) -> None:
    filled(january, "900", "0,72")
    heard = january.tap(fleet_manager(january), "contractform:1:back")

    assert "Coefficient" in said(heard)
    assert "2/6" in said(heard)


def test_a_form_left_for_another_screen_is_taken_up_again(january: Conversation) -> None:
    filled(january, "900")
    january.tap(fleet_manager(january), "contract:1")
    aside = january.text(fleet_manager(january), "0,72")
    resumed = january.tap(fleet_manager(january), f"contractform:1:open:{RENEWAL}")

    assert f"contractform:1:open:{RENEWAL}" in aside.buttons.values()
    assert "2/6" in said(resumed)


def test_cancel_drops_the_form(january: Conversation) -> None:
    filled(january, "900")
    january.text(fleet_manager(january), "/cancel")

    assert january.store.work.drafts.of(fleet_manager(january)) is None


def test_a_document_that_speaks_of_an_offence_is_refused_whole(january: Conversation) -> None:
    filled(january, *FIVE[:-1])
    heard = january.text(fleet_manager(january), "retrait de permis de Camille")

    assert "deleteMessage" in heard.methods
    draft = january.store.work.drafts.of(fleet_manager(january))
    assert draft is not None
    assert "document" not in draft.answers


def test_the_difference_is_explained_by_the_claims_of_the_contract(january: Conversation) -> None:
    a_claim(january, date(2026, 5, 4), Liability.FULL)
    printed(january, 2027, 72)
    heard = january.tap(fleet_manager(january), "contract:1")

    assert "Our computation, from the figure before: 0.95." in said(heard)
    assert "• the insurer did not count the claim of 4 May 2026" in said(heard)


def test_what_nothing_explains_is_said_honestly(january: Conversation) -> None:
    printed(january, 2027, 331)
    heard = january.tap(fleet_manager(january), "contract:1")

    assert "nothing that we tried explains it" in said(heard)
    assert "15 days" in said(heard)


def test_a_notice_that_comes_before_the_renewal_counts_from_it_on(talk: Conversation) -> None:
    filled(talk, *FIVE)
    talk.tap(fleet_manager(talk), "contractform:1:keep")

    now = talk.store.work.driving.official_coefficient(STATUTORY, talk.clock.today())
    then = talk.store.work.driving.official_coefficient(STATUTORY, RENEWAL_ON)
    assert now is not None
    assert then is not None
    assert (now.coefficient, then.coefficient) == (Coefficient(76), Coefficient(72))
