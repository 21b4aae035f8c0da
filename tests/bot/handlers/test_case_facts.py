"""Amending the facts of a case in the driver's stead: what is kept, refused, and who is told."""

from datetime import date

import pytest

from fleet.cases import EntryKind
from fleet.incidents import EventType, Incident, IncidentStatus, StatementKind
from tests.support.cases import add_case, add_contest, add_near_miss, give
from tests.support.conversation import Conversation, Heard
from tests.support.drivers import spaced


def _case(talk: Conversation, case: Incident) -> Incident:
    return talk.store.work.incidents.get(case.id)


@pytest.fixture
def hurt(talk: Conversation) -> Incident:
    """A case that was sent because somebody is hurt: nothing else was asked."""
    nothing = dict.fromkeys(("event", "vehicle_id", "occurred_on", "occurred_minute"))
    return add_case(
        talk.store.work, talk.company.camille, is_injured=True, has_other_party=None, **nothing
    )


def _goes(talk: Conversation, user: int, *labels: str, start: str) -> Heard:
    heard = talk.tap(user, start)
    for label in labels:
        heard = talk.tap(user, {spaced(name): one for name, one in heard.buttons.items()}[label])
    return heard


def test_a_case_with_somebody_hurt_gets_its_facts_from_who_handles_it(
    talk: Conversation, hr: int, hurt: Incident
) -> None:
    card = f"case:{hurt.id}"
    _goes(talk, hr, "Préciser", "Quoi", "Choc avec un véhicule", start=card)
    _goes(talk, hr, "Préciser", "Quand", "19 nov. 2026", start=card)
    _goes(talk, hr, "Préciser", "Véhicule", "AB-123-CD", start=card)
    known = _case(talk, hurt)
    assert (known.event, known.occurred_on) == (
        EventType.COLLISION_WITH_VEHICLE,
        date(2026, 11, 19),
    )
    assert known.vehicle_id is not None
    assert known.has_other_party is True  # a collision with a vehicle implies it
    said = talk.tap(hr, f"casefacts:{hurt.id}").plain
    assert "AB-123-CD" in said
    assert "à préciser" not in said


def test_an_amended_day_lets_the_case_be_decided(
    talk: Conversation, hr: int, hurt: Incident
) -> None:
    give(talk.store.work, hurt, status=IncidentStatus.REPAIR)
    before = talk.tap(hr, f"decision:{hurt.id}:begin").plain
    talk.tap(hr, f"casefacts:{hurt.id}:when:20261119")
    assert talk.tap(hr, f"decision:{hurt.id}:begin").plain != before


def test_an_amended_fact_stands_in_thread_and_journal_and_the_driver_is_told(
    talk: Conversation, hr: int, camille: int, hurt: Incident
) -> None:
    heard = talk.tap(hr, f"casefacts:{hurt.id}:when:20261119")
    assert {one.chat_id for one in heard.messages} == {hr, camille}
    assert "l’entreprise a précisé le moment" in heard.plain
    entry = talk.store.work.incidents.entries_of(hurt.id)[-1]
    assert (entry.kind, entry.text, entry.author_id) == (
        EntryKind.COMPLETED,
        "when",
        talk.company.hr,
    )
    noted = talk.store.work.state.journal[-1]
    assert (noted.event, dict(noted.details)) == ("case_amended", {"question": "when"})


def test_the_same_amendment_twice_is_noted_and_told_once(
    talk: Conversation, hr: int, hurt: Incident
) -> None:
    talk.tap(hr, f"casefacts:{hurt.id}:event:theft")
    version = _case(talk, hurt).version
    again = talk.tap(hr, f"casefacts:{hurt.id}:event:theft")
    assert "rien n’a changé" in again.plain
    assert len(again.messages) == 1
    assert _case(talk, hurt).version == version


def test_a_day_and_a_plate_can_be_written(talk: Conversation, hr: int, hurt: Incident) -> None:
    talk.tap(hr, f"casefacts:{hurt.id}:when")
    assert "Je n’y lis pas de date" in talk.text(hr, "un beau jour").plain
    talk.text(hr, "19/11/2026 8h30")
    talk.tap(hr, f"casefacts:{hurt.id}:vehicle")
    unknown = talk.text(hr, "zz 999 zz")
    talk.tap(hr, unknown.buttons["Garder ZZ-999-ZZ"])
    known = _case(talk, hurt)
    assert (known.occurred_on, known.occurred_minute) == (date(2026, 11, 19), 510)
    assert known.plate == "ZZ-999-ZZ"
    assert talk.store.work.drafts.of(hr) is None


def test_a_day_to_come_is_not_kept(talk: Conversation, hr: int, hurt: Incident) -> None:
    talk.tap(hr, f"casefacts:{hurt.id}:when:20261231")
    assert _case(talk, hurt).occurred_on is None


def test_nobody_unsays_the_other_party_of_a_case(talk: Conversation, hr: int) -> None:
    other = {"has_other_party": True, "statement": StatementKind.LATER}
    case = add_case(talk.store.work, talk.company.camille, **other)
    talk.tap(hr, f"casefacts:{case.id}:other_party:n")
    talk.tap(hr, f"casefacts:{case.id}:event:breakdown")
    known = _case(talk, case)
    assert (known.has_other_party, known.statement) == (True, StatementKind.LATER)
    assert known.event is EventType.BREAKDOWN


def test_a_contested_a_closed_and_a_decided_case_keep_their_facts(
    talk: Conversation, hr: int
) -> None:
    work = talk.store.work
    contested = add_case(work, talk.company.camille)
    add_contest(work, contested)
    closed = add_case(work, talk.company.camille, status=IncidentStatus.CLOSED)
    claim = work.driving.claims_of(talk.company.camille)[0]
    decided = add_case(work, talk.company.camille, claim_id=claim.id)
    for case, reason in ((contested, "contesté"), (closed, "clos"), (decided, "s’appuie")):
        said = talk.tap(hr, f"casefacts:{case.id}:event:theft").plain
        assert reason in said
        assert _case(talk, case).event is EventType.COLLISION_WITH_VEHICLE


def test_a_near_miss_is_not_amended(talk: Conversation, hr: int) -> None:
    case = add_near_miss(talk.store.work, talk.company.ines)
    assert "Préciser" not in talk.tap(hr, f"case:{case.id}").buttons
    assert "réponse" in talk.tap(hr, f"casefacts:{case.id}:event:theft").plain
    assert _case(talk, case).event is EventType.NEAR_MISS


@pytest.mark.parametrize(
    "what", ["event:near_miss", "event:x", "vehicle:9999", "other_party:maybe", "facts:y", "x:1"]
)
def test_a_forged_amendment_changes_nothing(
    talk: Conversation, hr: int, hurt: Incident, what: str
) -> None:
    heard = talk.tap(hr, f"casefacts:{hurt.id}:{what}")
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert _case(talk, hurt) == hurt


def test_a_driver_amends_no_case_in_this_way(
    talk: Conversation, camille: int, hurt: Incident
) -> None:
    talk.tap(camille, f"casefacts:{hurt.id}:event:theft")
    assert _case(talk, hurt) == hurt
