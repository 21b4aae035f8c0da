"""A report from the roadside: from the first question to the case number."""

from dataclasses import replace

import pytest

from fleet.cases import EntryKind
from fleet.incidents import EventType, Place, Question, StatementKind
from tests.support.conversation import Conversation
from tests.support.drivers import Driver, photo, spaced
from tests.support.small_company import TODAY

_STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
}


@pytest.fixture
def camille(talk: Conversation) -> Driver:
    return Driver(talk, talk.company.camille)


def test_it_first_asks_whether_the_person_is_parked(camille: Driver) -> None:
    assert "Êtes-vous garé en sécurité" in camille.says("/incident").plain
    assert camille.talk.store.work.incidents.draft_of(camille.employee_id) is None


def test_somebody_who_is_not_parked_reads_what_to_do_first(camille: Driver) -> None:
    camille.says("/incident")
    heard = camille.tap("Pas encore")
    assert "jamais sur autoroute" in heard.plain
    assert "même légèrement" in camille.tap("Je suis garé").plain


def test_a_report_becomes_a_case_with_a_number_and_its_deadlines(camille: Driver) -> None:
    camille.to_the_summary()
    heard = camille.tap("✅ Envoyer")

    assert "2026-0001" in heard.plain
    assert "27 nov. 2026" in spaced(heard.plain)  # five working days after Saturday the 21st
    assert camille.case.event is EventType.COLLISION_WITH_VEHICLE
    assert camille.case.occurred_on == TODAY
    assert camille.case.has_other_party is True
    assert camille.case.statement is StatementKind.PAPER
    assert camille.case.left_out == {Question.PLACE, Question.EVIDENCE}


def test_the_thread_and_the_journal_begin_with_the_report(camille: Driver) -> None:
    camille.to_the_summary()
    camille.tap("✅ Envoyer")
    work = camille.talk.store.work
    assert [one.kind for one in work.incidents.entries_of(camille.case.id)] == [EntryKind.DECLARED]
    entry = work.journal.about(f"incident:{camille.case.id}", 1)[0]
    assert (entry.event, entry.actor_id) == ("report_sent", camille.employee_id)


def test_those_who_look_after_it_are_told_without_a_name(camille: Driver) -> None:
    camille.to_the_summary()
    heard = camille.tap("✅ Envoyer")
    company = camille.talk.company
    told = {one.chat_id: one for one in heard.messages if one.chat_id != camille.account}
    assert set(told) == {company.account(company.hr), company.account(company.fleet)}
    assert all("Durand" not in str(one.params["text"]) for one in told.values())
    assert "New case" in str(told[company.account(company.fleet)].params["text"])


def test_sending_twice_makes_one_case_and_tells_once(camille: Driver) -> None:
    camille.to_the_summary()
    data = camille.heard.buttons["✅ Envoyer"]
    camille.press(data)
    again = camille.press(data)
    assert [one.chat_id for one in again.messages] == [camille.account]
    assert "2026-0001" in again.plain
    assert len(camille.talk.store.work.state.incidents) == 1


def test_where_somebody_is_hurt_it_asks_nothing_and_tells_at_once(camille: Driver) -> None:
    camille.talk.clock.instant = camille.talk.clock.instant.replace(hour=22)
    camille.says("/incident")
    camille.tap("Oui, je suis garé")
    heard = camille.tap("Oui, ou j’ai un doute")

    assert all(number in heard.plain for number in ("112", "15", "17", "18", "114"))
    assert "Je ne vous demande plus rien" in heard.plain
    assert camille.case.is_injured is True
    assert camille.case.event is None
    told = [one for one in heard.messages if one.chat_id != camille.account]
    assert len(told) == 2
    assert all("Durand" not in str(one.params) for one in told)
    assert "son numéro est dans votre annuaire" in str(told[0].params["text"])
    assert all(one.not_before is None for one in told)
    assert camille.talk.store.work.drafts.of(camille.account) is None


def test_the_clocks_of_an_accident_at_work_run_from_the_report(camille: Driver) -> None:
    camille.says("/incident")
    camille.tap("Oui, je suis garé")
    heard = camille.tap("Oui, ou j’ai un doute")
    assert "sous 24 h : c’est fait" in spaced(heard.plain)
    assert "24 nov. 2026, 10 h 30 (48 h, hors dimanches" in spaced(heard.plain)


def test_a_report_with_somebody_hurt_is_completed_when_the_person_wants(camille: Driver) -> None:
    camille.says("/incident")
    camille.tap("Oui, je suis garé")
    camille.tap("Oui, ou j’ai un doute")
    camille.tap("Compléter")
    camille.tap("Quoi")
    assert not any("Presqu’accident" in label for label in camille.heard.buttons)
    camille.tap("Choc avec un véhicule")
    assert camille.case.event is EventType.COLLISION_WITH_VEHICLE
    kinds = [one.kind for one in camille.talk.store.work.incidents.entries_of(camille.case.id)]
    assert kinds == [EntryKind.DECLARED, EntryKind.COMPLETED]


def test_saying_twice_that_somebody_is_hurt_makes_one_case(camille: Driver) -> None:
    camille.says("/incident")
    camille.tap("Oui, je suis garé")
    data = camille.heard.buttons["Oui, ou j’ai un doute"]
    camille.press(data)
    again = camille.press(data)
    assert "112" in again.plain
    assert [one.chat_id for one in again.messages] == [camille.account]
    assert camille.talk.store.work.incidents.next_number(2026) == 2


def test_every_typical_report_takes_twelve_taps_at_most(camille: Driver) -> None:
    camille.to_the_evidence()
    for name in "abc":
        camille.says(**photo(name))
    camille.tap("Terminé")
    camille.tap("✅ Envoyer")
    assert camille.taps <= 12
    assert camille.messages == 1 + 3
    assert len(camille.talk.store.work.evidence.of_incident(camille.case.id)) == 3


def test_a_report_that_was_begun_can_be_resumed(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Manœuvre")
    camille.says("/help")
    assert "déjà commencée" in camille.says("/incident").plain
    assert "Quel véhicule" in camille.tap("Reprendre").plain


def test_a_report_can_be_discarded_and_its_buttons_say_so(camille: Driver) -> None:
    camille.to_the_evidence()
    camille.says(**photo("a"))
    incident_id = camille.draft.id
    camille.says("/incident")
    camille.tap("Abandonner")
    assert "abandonnée" in camille.tap("Oui, tout effacer").plain
    assert camille.talk.store.work.state.incidents == {}
    assert "n’est plus ouverte" in camille.press(f"inc:{incident_id}:send").plain
    assert "n’est plus ouverte" in camille.press(f"inc:{incident_id}:drop:yes").plain


@pytest.mark.parametrize(
    "what", ["event:glass", "hurt:n", "drop", "drop:yes", "clear", "vehicle:99", "other:n"]
)
def test_an_old_button_of_a_report_that_was_sent_changes_nothing(
    camille: Driver, what: str
) -> None:
    camille.to_the_summary()
    camille.tap("✅ Envoyer")
    before = camille.case
    heard = camille.press(f"inc:{before.id}:{what}")
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert camille.case == before


def test_another_ones_report_is_out_of_reach(camille: Driver) -> None:
    camille.to_the_summary()
    draft = camille.draft
    ines = Driver(camille.talk, camille.talk.company.ines)
    for what in ("on", "send", "drop:yes", "hurt:y", "event:glass", "ask:event", "tick:scene:y"):
        assert "n’est plus ouverte ici" in ines.press(f"inc:{draft.id}:{what}").plain
    assert "n’est plus ouverte ici" in ines.press(f"complete:{draft.id}").plain
    assert camille.draft == draft


@pytest.mark.parametrize(
    "data", ["inc", "inc:", "inc:x", "inc:1", "inc:photo", "inc:photo:x", "inc:999999:on:x"]
)
def test_a_forged_button_gets_an_answer(camille: Driver, data: str) -> None:
    heard = camille.press(data)
    assert heard.messages or heard.answer


@pytest.mark.parametrize(
    "what",
    [
        "event:x",
        "vehicle:x",
        "vehicle:99",
        "at:x",
        "at:20261121:9999",
        "other:x",
        "statement:x",
        "econstat:yyyyy",
        "econstat:z",
        "tick:x:y",
        "later:event",
        "later:x",
        "ask:x",
        "x",
    ],
)
def test_a_forged_answer_is_refused_and_changes_nothing(camille: Driver, what: str) -> None:
    camille.to_the_event()
    before = camille.draft
    heard = camille.press(f"inc:{before.id}:{what}")
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert camille.draft == before


def test_the_same_button_twice_sets_the_same_answer(camille: Driver) -> None:
    camille.to_the_event()
    data = camille.heard.buttons["Choc avec un véhicule"]
    first = camille.press(data)
    after = camille.draft
    assert camille.press(data).plain == first.plain
    assert camille.draft == after


def test_a_line_of_the_summary_can_be_changed(camille: Driver) -> None:
    camille.to_the_summary()
    camille.tap("Quand")
    camille.tap("Un autre jour")
    camille.tap("20 nov. 2026")
    assert "Votre déclaration" in camille.heard.plain
    assert camille.draft.occurred_on is not None
    assert camille.draft.occurred_on.day == 20


def test_another_event_forgets_what_it_does_not_ask(camille: Driver) -> None:
    camille.to_the_summary()
    camille.tap("Quoi")
    camille.tap("Danger")
    draft = camille.draft
    assert (draft.driver_id, draft.vehicle_id, draft.statement) == (None, None, None)


def test_a_near_miss_can_be_sent_without_a_name(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Presqu’accident")
    camille.says("Sortie du dépôt")
    camille.says(**photo("a"))
    camille.tap("Terminé")
    data = camille.heard.buttons["Envoyer sans nom"]
    heard = camille.press(data)

    assert "sans nom" in heard.plain
    case, work = camille.case, camille.talk.store.work
    assert (case.reporter_id, case.driver_id, case.wants_anonymity) == (None, None, True)
    assert [one.author_id for one in work.incidents.entries_of(case.id)] == [None]
    assert [one.added_by for one in work.evidence.of_incident(case.id)] == [None]
    assert [one.actor_id for one in work.journal.about(f"incident:{case.id}", 9)] == [None]
    assert "n’est plus ouverte" in camille.press(data).plain
    assert camille.case == case


def test_no_message_names_a_nameless_report(camille: Driver) -> None:
    """What was said to a chat stays known for weeks: it must not lead to the report."""
    camille.to_the_event()
    camille.tap("Presqu’accident")
    camille.says(**photo("a", album="ALB"))
    camille.says(sticker=_STICKER, media_group_id="ALB")
    camille.press(f"inc:{camille.draft.id}:send:nameless")
    keys = [row.message.key for row in camille.talk.store.work.state.outbox.values()]
    assert [key for key in keys if "ALB" in key]
    assert not [key for key in keys if f"incident:{camille.case.id}:" in key]


def test_those_who_handle_it_read_the_day_of_a_nameless_report(camille: Driver) -> None:
    """Only the day was kept: an hour on the screen would be made up."""
    camille.to_the_event()
    camille.tap("Danger")
    camille.says(**photo("a"))
    camille.press(f"inc:{camille.draft.id}:send:nameless")
    talk, case = camille.talk, camille.case
    hr = talk.company.account(talk.company.hr)
    assert "21 nov. 2026\ndéclaration" in spaced(talk.tap(hr, f"thread:{case.id}:0").plain)
    assert "Reçu le 21 nov. 2026." in spaced(talk.tap(hr, f"photos:{case.id}:0").plain)


def test_without_a_name_is_for_near_misses_and_hazards_alone(camille: Driver) -> None:
    """The button of an old screen: the summary says how the report would be sent."""
    camille.to_the_summary()
    heard = camille.press(f"inc:{camille.draft.id}:send:nameless")
    assert heard.answer is not None
    assert "sans nom" in heard.answer.text
    assert "Votre déclaration" in heard.plain
    assert camille.draft.reporter_id == camille.employee_id
    camille.tap("✅ Envoyer")
    assert camille.case.reporter_id == camille.employee_id


def test_the_e_constat_check_says_why_not(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un véhicule")
    for _ in range(3):
        camille.tap("Plus tard")
    camille.tap("Puis-je faire un e-constat")
    camille.tap("Oui")
    heard = camille.tap("Non")
    assert "immatriculés et assurés en France" in heard.plain
    camille.tap("Constat papier")
    assert camille.draft.statement is StatementKind.PAPER


def test_four_taps_say_that_an_e_constat_is_possible(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un véhicule")
    for _ in range(3):
        camille.tap("Plus tard")
    camille.tap("Puis-je faire un e-constat")
    before = camille.taps
    for _ in range(4):
        camille.tap("Oui")
    assert "L’e-constat est possible" in camille.heard.plain
    assert camille.taps - before == 4
    camille.tap("E-constat auto")
    assert camille.draft.statement is StatementKind.E_CONSTAT


def test_a_slip_in_the_check_of_the_e_constat_can_be_taken_back(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un véhicule", "AB-123-CD", "Maintenant", "Plus tard")
    camille.tap("Puis-je faire un e-constat ?", "Oui", "Non")
    assert "Pas d’e-constat ici" in camille.heard.plain
    camille.tap("Retour")
    assert "2 sur 4" in camille.heard.plain
    camille.tap("Retour", "Retour")
    assert "Constat papier" in camille.heard.buttons


def test_what_was_ticked_stays_ticked(camille: Driver) -> None:
    camille.to_the_evidence()
    data = camille.heard.buttons["☐ Points de choc"]
    camille.press(data)
    camille.press(data)
    assert "☑ Points de choc" in camille.heard.buttons
    camille.says(**photo("a"))
    assert "☑ Points de choc" in camille.heard.buttons


def test_cancelling_puts_the_report_aside_with_its_answers(camille: Driver) -> None:
    camille.to_the_evidence()
    heard = camille.says("/cancel")
    assert "mise de côté" in heard.plain
    assert "Photos et faits" in camille.tap("Reprendre").plain


def test_a_shared_place_is_kept_to_a_kilometre(camille: Driver) -> None:
    camille.to_the_event()
    camille.tap("Choc avec un animal")
    camille.says(location={"latitude": 45.76421, "longitude": 4.83566})
    assert camille.draft.place == Place("", 4576, 484)


def test_a_case_can_get_its_missing_answers_and_nothing_else(camille: Driver) -> None:
    camille.to_the_summary()
    camille.tap("✅ Envoyer")
    camille.tap("Compléter")
    camille.tap("Où")
    heard = camille.says("Rue de la République, Lyon")
    assert "c’est dans le dossier" in heard.plain
    assert camille.case.place == Place("Rue de la République, Lyon")
    assert "Où" not in heard.buttons
    camille.says(**photo("late"))
    assert len(camille.talk.store.work.evidence.of_incident(camille.case.id)) == 1


def test_the_handler_hears_of_what_was_completed(camille: Driver) -> None:
    camille.to_the_summary()
    camille.tap("✅ Envoyer")
    work, company = camille.talk.store.work, camille.talk.company
    work.incidents.save(replace(camille.case, handler_id=company.hr))
    camille.press(f"complete:{camille.case.id}")
    camille.tap("Où")
    heard = camille.says("Lyon")
    assert company.account(company.hr) in {one.chat_id for one in heard.messages}


def test_an_old_button_of_a_discarded_report_never_touches_the_next_one(camille: Driver) -> None:
    camille.to_the_event()
    old = camille.draft.id
    camille.press(f"inc:{old}:drop:yes")
    camille.to_the_summary()
    for what in ("drop:yes", "send", "hurt:y"):
        assert "n’est plus ouverte" in camille.press(f"inc:{old}:{what}").plain
    assert camille.draft.event is EventType.COLLISION_WITH_VEHICLE
