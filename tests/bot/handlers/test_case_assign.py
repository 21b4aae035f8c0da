"""Who handles a case: taken, handed over, given back; who is told."""

from dataclasses import replace

import pytest

from fleet.cases import EntryKind
from fleet.incidents import Incident, IncidentStatus
from fleet.people import Grant, Role
from tests.support.cases import give
from tests.support.conversation import Conversation


def _handler(talk: Conversation, case: Incident) -> int | None:
    return talk.store.work.incidents.get(case.id).handler_id


def test_a_case_is_taken_with_one_tap(talk: Conversation, hr: int, case: Incident) -> None:
    offered = talk.tap(hr, f"caseassign:{case.id}")
    talk.tap(hr, offered.buttons["Je m’en occupe"])
    assert _handler(talk, case) == talk.company.hr
    entry = talk.store.work.incidents.entries_of(case.id)[-1]
    assert (entry.kind, entry.text) == (EntryKind.ASSIGNED, str(talk.company.hr))


def test_a_hand_over_is_asked_first_and_told_in_the_readers_language(
    talk: Conversation, hr: int, grace: int, case: Incident
) -> None:
    offered = talk.tap(hr, f"caseassign:{case.id}")
    asked = talk.tap(hr, offered.buttons["Grace Hill"])
    assert _handler(talk, case) is None
    done = talk.tap(hr, asked.buttons["Oui, confirmer"])
    assert _handler(talk, case) == talk.company.fleet
    assert done.messages[0].chat_id == grace
    assert "was handed over to you" in str(done.messages[0].params["text"])


def test_a_double_tap_tells_once(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"caseassign:{case.id}:yes:{talk.company.fleet}")
    again = talk.tap(hr, f"caseassign:{case.id}:yes:{talk.company.fleet}")
    assert len(again.messages) == 1
    assert "Rien n’a changé" in again.plain


def test_who_handled_it_before_is_told(
    talk: Conversation, hr: int, grace: int, case: Incident
) -> None:
    give(talk.store.work, case, handler_id=talk.company.hr)
    taken = talk.tap(grace, f"caseassign:{case.id}:me")
    assert taken.messages[0].chat_id == hr
    assert "suivi par Grace Hill" in str(taken.messages[0].params["text"])


def test_a_case_is_put_back_into_the_queue(talk: Conversation, hr: int, case: Incident) -> None:
    give(talk.store.work, case, handler_id=talk.company.hr)
    asked = talk.tap(hr, talk.tap(hr, f"caseassign:{case.id}").buttons["Remettre dans la file"])
    talk.tap(hr, asked.buttons["Oui, confirmer"])
    assert _handler(talk, case) is None


def test_the_driver_is_never_offered_as_the_handler(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    talk.store.work.people.grant(talk.company.camille, Grant(Role.HR, case.unit_id))
    assert "Camille Durand" not in talk.tap(hr, f"caseassign:{case.id}").buttons
    heard = talk.tap(hr, f"caseassign:{case.id}:yes:{talk.company.camille}")
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert _handler(talk, case) is None
    assert camille


@pytest.mark.parametrize("step", ["to", "yes"])
@pytest.mark.parametrize("who", ["marc", "ines", "admin"])
def test_a_case_is_given_to_nobody_without_the_right(
    talk: Conversation, hr: int, case: Incident, step: str, who: str
) -> None:
    heard = talk.tap(hr, f"caseassign:{case.id}:{step}:{getattr(talk.company, who)}")
    assert heard.answer is not None
    assert "ne peut plus suivre" in heard.answer.text
    assert _handler(talk, case) is None


def test_a_closed_case_is_not_handed_over(talk: Conversation, hr: int, case: Incident) -> None:
    give(talk.store.work, case, status=IncidentStatus.CLOSED)
    heard = talk.tap(hr, f"caseassign:{case.id}:me")
    assert heard.answer is not None
    assert "clos" in heard.answer.text


def test_many_handlers_are_shown_on_pages(talk: Conversation, hr: int, case: Incident) -> None:
    people = talk.store.work.state.employees
    for person in list(people.values()):
        if person.last_name.startswith("Martin"):
            talk.store.work.people.grant(person.id, Grant(Role.HR, case.unit_id))
            people[person.id] = replace(person, first_name="Dominique")
    first, second = (talk.tap(hr, f"caseassign:{case.id}:page:{page}") for page in (0, 1))
    assert not {*first.buttons}.intersection(
        one for one in second.buttons if one.startswith("Dominique")
    )


@pytest.mark.parametrize("data", ["caseassign:{}:nonsense", "caseassign:{}:to", "caseassign"])
def test_a_forged_hand_over_is_outdated(
    talk: Conversation, hr: int, case: Incident, data: str
) -> None:
    heard = talk.tap(hr, data.format(case.id))
    assert heard.answer is not None
    assert heard.answer.is_alert
