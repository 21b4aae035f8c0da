"""What people are told about a photo or document that could not be kept."""

from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

from bot.lost_files import explaining
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.evidence import Evidence, EvidenceKind
from fleet.fetching import Fault, LostFile
from fleet.incidents import Incident, IncidentStatus
from fleet.people import Language, Preferences
from tests.support.conversation import PARIS, Conversation
from tests.support.evidence import a_case, a_photo
from tests.support.small_company import NOW

EXPLAIN = explaining(bot_texts(), PARIS)
SOON = NOW + timedelta(minutes=1)


@pytest.fixture
def case(talk: Conversation) -> Incident:
    return a_case(talk.store.work, talk.company.camille)


@pytest.fixture
def row(talk: Conversation, case: Incident) -> Evidence:
    return a_photo(talk.store.work, case, 1)


def explained(
    talk: Conversation, row: Evidence, fault: Fault = Fault.UNREACHABLE, *, later: int = 0
) -> OutgoingMessage | None:
    at = SOON + timedelta(hours=later)
    return EXPLAIN(talk.store.work, LostFile(row, fault, 2), at)


def words(message: OutgoingMessage | None) -> str:
    assert message is not None
    return unescape(str(message.params["text"])).replace("\N{NO-BREAK SPACE}", " ")


def test_the_message_says_which_photo_of_which_case_is_missing_and_what_to_do(
    talk: Conversation, row: Evidence
) -> None:
    said = words(explained(talk, row))
    assert "Dossier 2026-0042" in said
    assert "La photo numéro 2 (le 21 nov. 2026 à 10 h 30)" in said
    assert "Envoyez-la encore une fois" in said


def test_it_leads_to_the_case_where_the_photo_can_be_sent_again(
    talk: Conversation, case: Incident, row: Evidence
) -> None:
    message = explained(talk, row)
    assert message is not None
    assert f"case:{case.id}" in str(message.params["reply_markup"])


def test_it_is_said_once(talk: Conversation, row: Evidence) -> None:
    first, second = explained(talk, row), explained(talk, row)
    assert first is not None
    assert second is not None
    assert first.key == second.key == f"evidence:{row.id}:lost"


@pytest.mark.parametrize(
    ("fault", "hint"),
    [(Fault.TOO_BIG, "trop grand"), (Fault.UNREADABLE, "ne s’ouvre pas")],
)
def test_each_fault_is_said_in_its_own_words(
    talk: Conversation, row: Evidence, fault: Fault, hint: str
) -> None:
    assert hint in words(explained(talk, row, fault))


def test_a_document_is_called_a_document(talk: Conversation, row: Evidence) -> None:
    letter = replace(row, kind=EvidenceKind.DOCUMENT)
    assert "Le document numéro 2" in words(explained(talk, letter))


def test_it_is_said_in_the_language_of_who_sent_it(talk: Conversation, row: Evidence) -> None:
    talk.store.work.people.set_preferences(talk.company.camille, Preferences(Language.ENGLISH))
    assert "Photo number 2" in words(explained(talk, row))


def test_a_photo_of_a_draft_is_sent_again_in_the_report_itself(talk: Conversation) -> None:
    draft = a_case(talk.store.work, talk.company.camille, status=IncidentStatus.DRAFT, number="")
    message = explained(talk, a_photo(talk.store.work, draft, 1))
    assert "Votre déclaration en cours" in words(message)
    assert message is not None
    assert "reply_markup" not in message.params


def test_a_message_about_a_draft_does_not_name_its_photo(talk: Conversation) -> None:
    """The report may be sent without a name: then nothing leads from the chat to it."""
    draft = a_case(talk.store.work, talk.company.camille, status=IncidentStatus.DRAFT, number="")
    row = a_photo(talk.store.work, draft, 1)
    keys = {message.key for message in (explained(talk, row), explained(talk, row)) if message}
    assert len(keys) == 2
    assert not [key for key in keys if key.startswith(f"evidence:{row.id}:")]


def test_a_photo_of_a_hand_over_is_called_so(talk: Conversation, row: Evidence) -> None:
    of_handover = replace(row, incident_id=None, handover_id=3)
    assert "Votre prise en main du véhicule" in words(explained(talk, of_handover))


def test_nobody_is_told_about_a_photo_of_an_anonymous_report(
    talk: Conversation, row: Evidence
) -> None:
    assert explained(talk, replace(row, added_by=None, chat_id=None)) is None


def test_nobody_who_blocked_the_bot_is_told(talk: Conversation, row: Evidence) -> None:
    company = talk.company
    talk.store.work.people.mark_unreachable(company.account(company.camille), NOW)
    assert explained(talk, row) is None


def test_whoever_sent_it_just_now_is_told_in_quiet_hours_and_later_they_wait(
    talk: Conversation, row: Evidence
) -> None:
    all_day = Preferences(Language.FRENCH, 0, 23 * 60)
    talk.store.work.people.set_preferences(talk.company.camille, all_day)
    at_once, in_the_evening = explained(talk, row), explained(talk, row, later=5)
    assert at_once is not None
    assert in_the_evening is not None
    assert at_once.not_before is None
    assert in_the_evening.not_before is not None
