"""Two people who change a case at the same time: one of them does, the other is told."""

from dataclasses import replace

import pytest

from fleet.cases import EntryKind
from fleet.incidents import Incident, IncidentStatus
from tests.support.cases import add_near_miss
from tests.support.conversation import Conversation
from tests.support.fake_incidents import FakeIncidents


class OvertakenIncidents(FakeIncidents):
    """Somebody else saves each case between its reading and its saving."""

    def save(self, incident: Incident) -> Incident:
        known = self.state.incidents[incident.id]
        self.state.incidents[incident.id] = replace(known, version=known.version + 1)
        return super().save(incident)


@pytest.fixture
def overtaken(talk: Conversation, case: Incident) -> Incident:
    talk.store.work.incidents = OvertakenIncidents(talk.store.work.state)
    return case


@pytest.mark.parametrize("data", ["casestatus:{}:checked:yes", "caseassign:{}:me"])
def test_the_second_one_is_told_and_changes_nothing(
    talk: Conversation, hr: int, overtaken: Incident, data: str
) -> None:
    heard = talk.tap(hr, data.format(overtaken.id))
    assert heard.answer is not None
    assert "entre-temps" in heard.answer.text
    assert not heard.messages
    now = talk.store.work.incidents.get(overtaken.id)
    assert (now.status, now.handler_id) == (IncidentStatus.DECLARED, None)
    assert len(talk.store.work.incidents.entries_of(overtaken.id)) == 1
    assert talk.store.work.state.journal == []


def test_what_the_second_one_wrote_is_answered(
    talk: Conversation, hr: int, overtaken: Incident
) -> None:
    talk.tap(hr, f"casewrite:{overtaken.id}:note")
    assert "entre-temps" in talk.text(hr, "une note").plain
    kinds = [entry.kind for entry in talk.store.work.incidents.entries_of(overtaken.id)]
    assert EntryKind.NOTE not in kinds


def test_a_text_that_was_read_again_can_be_sent_once_more(
    talk: Conversation, hr: int, case: Incident
) -> None:
    near_miss = add_near_miss(talk.store.work, talk.company.ines)
    talk.tap(hr, f"caseanswer:{near_miss.id}")
    send = talk.text(hr, "Merci, un miroir sera posé.").buttons["Publier"]
    talk.store.work.incidents = OvertakenIncidents(talk.store.work.state)
    assert not talk.tap(hr, send).messages
    talk.store.work.incidents = FakeIncidents(talk.store.work.state)
    talk.tap(hr, send)
    assert talk.store.work.incidents.get(near_miss.id).status is IncidentStatus.CLOSED
    assert case.id
