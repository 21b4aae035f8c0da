"""The status of a case: what follows, what is refused, what is taken back, who is told."""

import pytest

from fleet.cases import Entry, EntryKind
from fleet.incidents import Incident, IncidentStatus
from tests.support.cases import add_case, add_contest, add_near_miss, give
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW


def _status(talk: Conversation, case: Incident) -> IncidentStatus:
    return talk.store.work.incidents.get(case.id).status


def _alert(heard: Heard) -> str:
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert not heard.messages
    return heard.answer.text


def test_nothing_changes_before_it_is_confirmed(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"casestatus:{case.id}")
    talk.tap(hr, f"casestatus:{case.id}:checked")
    assert _status(talk, case) is IncidentStatus.DECLARED


def test_a_change_stands_in_the_thread_and_in_the_journal(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"casestatus:{case.id}:checked:yes")
    assert _status(talk, case) is IncidentStatus.CHECKED
    entry = talk.store.work.incidents.entries_of(case.id)[-1]
    assert (entry.kind, entry.text, entry.author_id) == (
        EntryKind.STATUS,
        "checked",
        talk.company.hr,
    )
    noted = talk.store.work.state.journal[-1]
    assert noted.event == "case_status_changed"
    assert dict(noted.details) == {"from": "declared", "to": "checked"}


def test_the_driver_is_told_in_their_own_language(
    talk: Conversation, hr: int, grace: int, case: Incident
) -> None:
    heard = talk.tap(grace, f"casestatus:{case.id}:checked:yes")
    told, done = heard.messages
    assert told.chat_id == talk.company.account(talk.company.camille)
    assert "Votre dossier" in str(told.params["text"])
    assert "The person concerned is told" in str(done.params["text"])
    assert hr != grace


def test_a_double_tap_changes_and_tells_once(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"casestatus:{case.id}:checked:yes")
    number = len(talk.store.work.incidents.entries_of(case.id))
    again = talk.tap(hr, f"casestatus:{case.id}:checked:yes")
    assert "déjà à l’état" in again.plain
    assert len(again.messages) == 1
    assert len(talk.store.work.incidents.entries_of(case.id)) == number


def test_an_old_button_of_a_status_that_no_longer_follows_is_refused(
    talk: Conversation, hr: int, case: Incident
) -> None:
    give(talk.store.work, case, status=IncidentStatus.SURVEY)
    assert "ne suit pas" in _alert(talk.tap(hr, f"casestatus:{case.id}:checked:yes"))
    assert _status(talk, case) is IncidentStatus.SURVEY


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        ({"is_injured": True}, "Quelqu’un est blessé"),
        ({"has_other_party": True}, "Un tiers est concerné"),
        ({"has_other_party": None}, "ne dit pas encore"),
        ({"is_injured": None}, "ne dit pas encore"),
    ],
)
def test_a_case_is_not_kept_in_house_and_the_reason_is_said(
    talk: Conversation, hr: int, known: dict[str, bool | None], reason: str
) -> None:
    case = add_case(talk.store.work, talk.company.camille, **known)
    shown = talk.tap(hr, f"casestatus:{case.id}")
    assert "Traité en interne" not in shown.buttons
    assert "n’est pas possible" in shown.plain
    assert reason in _alert(talk.tap(hr, f"casestatus:{case.id}:kept_in_house"))
    assert reason in _alert(talk.tap(hr, f"casestatus:{case.id}:kept_in_house:yes"))
    assert _status(talk, case) is IncidentStatus.DECLARED


def test_a_small_damage_of_ones_own_can_be_kept_in_house(
    talk: Conversation, hr: int, case: Incident
) -> None:
    asked = talk.tap(hr, f"casestatus:{case.id}:kept_in_house")
    assert "ni pour le coefficient" in asked.plain
    talk.tap(hr, asked.buttons["Oui, confirmer"])
    assert _status(talk, case) is IncidentStatus.KEPT_IN_HOUSE


def test_closing_says_that_the_place_is_deleted_and_deletes_it(
    talk: Conversation, hr: int, case: Incident
) -> None:
    give(talk.store.work, case, status=IncidentStatus.KEPT_IN_HOUSE)
    asked = talk.tap(hr, f"casestatus:{case.id}:closed")
    assert "tiers et des témoins" in asked.plain
    assert "ne s’annule pas" in asked.plain
    assert "Le lieu sera effacé" in asked.plain
    done = talk.tap(hr, asked.buttons["Oui, confirmer"])
    closed = talk.store.work.incidents.get(case.id)
    assert (closed.status, closed.place, closed.closed_at) == (
        IncidentStatus.CLOSED,
        None,
        talk.clock.now(),
    )
    assert "Annuler ce changement" not in done.buttons


def test_a_contested_case_is_frozen(talk: Conversation, hr: int, case: Incident) -> None:
    add_contest(talk.store.work, give(talk.store.work, case, status=IncidentStatus.CHECKED))
    assert "gelé" in talk.tap(hr, f"casestatus:{case.id}").plain
    assert "gelé" in _alert(talk.tap(hr, f"casestatus:{case.id}:sent_to_insurer:yes"))


def test_a_decision_is_never_entered_as_a_status(
    talk: Conversation, hr: int, case: Incident
) -> None:
    give(talk.store.work, case, status=IncidentStatus.REPAIR)
    assert "Décision" in talk.tap(hr, f"casestatus:{case.id}").plain
    _alert(talk.tap(hr, f"casestatus:{case.id}:liability_decided:yes"))
    assert _status(talk, case) is IncidentStatus.REPAIR


def test_a_near_miss_closes_by_its_answer_alone(talk: Conversation, hr: int) -> None:
    case = add_near_miss(talk.store.work, talk.company.ines)
    assert "réponse" in _alert(talk.tap(hr, f"casestatus:{case.id}:closed:yes"))


def test_the_last_change_can_be_taken_back(talk: Conversation, hr: int, case: Incident) -> None:
    done = talk.tap(hr, f"casestatus:{case.id}:sent_to_insurer:yes")
    undone = talk.tap(hr, done.buttons["Annuler ce changement"])
    assert "de nouveau" in undone.plain
    assert _status(talk, case) is IncidentStatus.DECLARED
    again = talk.tap(hr, done.buttons["Annuler ce changement"])
    assert "rien n’a changé" in again.plain


def test_a_change_is_not_taken_back_after_something_else_has_happened(
    talk: Conversation, hr: int, case: Incident
) -> None:
    done = talk.tap(hr, f"casestatus:{case.id}:sent_to_insurer:yes")
    talk.tap(hr, f"casestatus:{case.id}:survey:yes")
    assert "entre-temps" in _alert(talk.tap(hr, done.buttons["Annuler ce changement"]))
    assert _status(talk, case) is IncidentStatus.SURVEY


def test_a_forged_undo_gives_no_status_that_could_not_lead_here(
    talk: Conversation, hr: int, case: Incident
) -> None:
    survey = give(talk.store.work, case, status=IncidentStatus.SURVEY)
    _alert(talk.tap(hr, f"caseundo:{case.id}:recovery:{survey.version}"))
    assert _status(talk, case) is IncidentStatus.SURVEY


def test_a_forged_undo_never_keeps_in_house_where_somebody_is_hurt(
    talk: Conversation, hr: int
) -> None:
    hurt = {"is_injured": True, "has_other_party": True}
    case = add_case(talk.store.work, talk.company.camille, **hurt)
    talk.tap(hr, f"casestatus:{case.id}:sent_to_insurer:yes")
    version = talk.store.work.incidents.get(case.id).version
    assert "entre-temps" in _alert(talk.tap(hr, f"caseundo:{case.id}:kept_in_house:{version}"))
    assert _status(talk, case) is IncidentStatus.SENT_TO_INSURER


def test_a_forged_undo_decides_no_liability(talk: Conversation, hr: int, case: Incident) -> None:
    for status in ("sent_to_insurer", "repair"):
        talk.tap(hr, f"casestatus:{case.id}:{status}:yes")
    version = talk.store.work.incidents.get(case.id).version
    _alert(talk.tap(hr, f"caseundo:{case.id}:liability_decided:{version}"))
    assert _status(talk, case) is IncidentStatus.REPAIR


def test_what_was_kept_in_house_is_not_again_once_somebody_is_hurt(
    talk: Conversation, hr: int, case: Incident
) -> None:
    for status in ("kept_in_house", "sent_to_insurer"):
        talk.tap(hr, f"casestatus:{case.id}:{status}:yes")
    hurt = give(talk.store.work, case, is_injured=True)
    said = _alert(talk.tap(hr, f"caseundo:{case.id}:kept_in_house:{hurt.version}"))
    assert "Quelqu’un est blessé" in said
    assert _status(talk, case) is IncidentStatus.SENT_TO_INSURER


def test_a_step_after_the_decision_is_taken_back_to_the_decision(
    talk: Conversation, hr: int, case: Incident
) -> None:
    work = talk.store.work
    talk.tap(hr, f"casestatus:{case.id}:sent_to_insurer:yes")
    work.incidents.add_entry(Entry(0, case.id, NOW, EntryKind.DECISION_CONFIRMED, talk.company.hr))
    claim = work.driving.claims_of(talk.company.camille)[0]
    give(work, case, status=IncidentStatus.LIABILITY_DECIDED, claim_id=claim.id)
    done = talk.tap(hr, f"casestatus:{case.id}:recovery:yes")
    talk.tap(hr, done.buttons["Annuler ce changement"])
    assert _status(talk, case) is IncidentStatus.LIABILITY_DECIDED


def test_a_driver_without_account_is_not_told_and_the_handler_reads_so(
    talk: Conversation, hr: int
) -> None:
    case = add_case(talk.store.work, talk.company.invited)
    assert "autrement" in talk.tap(hr, f"casestatus:{case.id}:checked:yes").plain


@pytest.mark.parametrize("data", ["casestatus", "casestatus:x", "casestatus:{}:nonsense"])
def test_a_forged_status_is_outdated(
    talk: Conversation, hr: int, case: Incident, data: str
) -> None:
    assert "plus à jour" in _alert(talk.tap(hr, data.format(case.id)))
