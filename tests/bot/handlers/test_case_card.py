"""The card of a case and its thread, as handlers and as the driver see them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.cases import DecisionProposal, Entry, EntryKind
from fleet.incidents import (
    CaseCosts,
    Contacts,
    Incident,
    IncidentStatus,
    Place,
    Question,
    StatementKind,
)
from fleet.logbook import Handover
from tests.support.cases import add_case, add_contest, add_near_miss, add_photo, give
from tests.support.conversation import Conversation
from tests.support.small_company import NOW

NOTED = "Le garage rappelle lundi."


def test_the_card_says_where_the_case_stands_and_what_is_next(
    talk: Conversation, hr: int, case: Incident
) -> None:
    said = talk.tap(hr, f"case:{case.id}").plain
    assert "État : déclaré" in said.replace("\xa0", " ")
    assert "vérifier la déclaration" in said
    assert "Camille Durand" in said
    assert "AB-123-CD" in said


def test_a_look_at_another_ones_case_is_noted(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"case:{case.id}")
    entry = talk.store.work.state.journal[-1]
    assert entry.event == "case_viewed"
    assert (entry.subject, entry.actor_id) == (f"incident:{case.id}", talk.company.hr)


def test_a_look_at_ones_own_case_is_not_noted(
    talk: Conversation, camille: int, case: Incident
) -> None:
    talk.tap(camille, f"case:{case.id}")
    talk.tap(camille, f"thread:{case.id}:0")
    assert talk.store.work.state.journal == []


def test_the_driver_sees_neither_costs_nor_contacts(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    give(
        talk.store.work,
        case,
        costs=CaseCosts(paid_cents=123_400),
        contacts=Contacts("N-77", "Cabinet Expert", "Garage du Lac"),
    )
    seen_by_hr = talk.tap(hr, f"case:{case.id}").plain
    seen_by_driver = talk.tap(camille, f"case:{case.id}").plain
    for secret in ("234,00", "N-77", "Cabinet Expert", "Garage du Lac"):
        assert secret in seen_by_hr
        assert secret not in seen_by_driver
    assert "personne ne doit rien" in seen_by_hr


def test_the_driver_reads_no_notes(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    entry = Entry(0, case.id, NOW, EntryKind.NOTE, talk.company.hr, NOTED)
    talk.store.work.incidents.add_entry(entry)
    assert NOTED in talk.tap(hr, f"thread:{case.id}:0").plain
    assert NOTED not in talk.tap(camille, f"thread:{case.id}:0").plain


def test_the_logbook_names_who_had_the_vehicle_instead(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    assert case.vehicle_id is not None
    taken_at = datetime(2026, 11, 19, 6, 0, tzinfo=UTC)
    talk.store.work.logbook.take(Handover(0, case.vehicle_id, talk.company.ines, taken_at))
    assert "le véhicule était à Inès Lefèvre" in talk.tap(hr, f"case:{case.id}").plain
    assert "Inès" not in talk.tap(camille, f"case:{case.id}").plain


def test_who_gave_the_vehicle_back_at_that_minute_did_not_have_it(
    talk: Conversation, hr: int, case: Incident
) -> None:
    assert case.vehicle_id is not None
    taken_at, happened_at = (
        datetime(2026, 11, 19, *time, tzinfo=UTC) for time in ((6, 0), (7, 30))
    )
    handover = Handover(0, case.vehicle_id, talk.company.ines, taken_at, happened_at)
    talk.store.work.logbook.take(handover)

    assert "Inès" not in talk.tap(hr, f"case:{case.id}").plain
    assert "Inès" not in talk.tap(hr, f"who:{case.id}").plain


def test_answers_that_are_missing_are_named_and_asked_of_the_driver(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    give(talk.store.work, case, left_out=frozenset({Question.PLACE}), place=None)
    assert "Il manque : le lieu" in talk.tap(hr, f"case:{case.id}").plain.replace("\xa0", " ")
    heard = talk.tap(camille, f"case:{case.id}")
    assert heard.buttons["Compléter"] == f"complete:{case.id}"


def test_the_statement_that_follows_later_is_missing_until_the_driver_says_how_it_was_made(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    give(talk.store.work, case, has_other_party=True, statement=StatementKind.LATER)
    assert "Il manque : le constat" in talk.tap(hr, f"case:{case.id}").plain.replace("\xa0", " ")

    heard = talk.tap(camille, f"case:{case.id}")
    asked = talk.tap(camille, heard.buttons["Compléter"])
    talk.tap(camille, talk.tap(camille, asked.buttons["Constat"]).buttons["Constat papier"])
    card = talk.tap(camille, f"case:{case.id}")
    assert "Il manque" not in card.plain
    assert "Compléter" not in card.buttons
    assert "Constat papier" in card.plain


def test_an_overdue_deadline_is_red_and_says_so(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.clock.advance(days=10)
    said = talk.tap(hr, f"case:{case.id}").plain.replace("\xa0", " ")
    assert "🔴 En retard : déclarer à l’assureur, attendu le 26 nov. 2026" in said


def test_an_injury_shows_the_hours_until_which_it_must_be_declared(
    talk: Conversation, hr: int, case: Incident
) -> None:
    give(talk.store.work, case, is_injured=True)
    said = talk.tap(hr, f"case:{case.id}").plain.replace("\xa0", " ")
    assert "Blessés : oui" in said
    assert "accident du travail" in said


def test_the_employee_is_never_late_with_what_the_report_has_said(
    talk: Conversation, hr: int, case: Incident
) -> None:
    give(talk.store.work, case, is_injured=True)
    talk.clock.advance(days=2)
    said = talk.tap(hr, f"case:{case.id}").plain.replace("\xa0", " ")
    assert "prévient l’employeur (24 h) : c’est fait" in said
    assert "En retard : accident du travail : le salarié" not in said


def test_a_contested_case_is_marked_on_both_cards(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    add_contest(talk.store.work, give(talk.store.work, case, status=IncidentStatus.SURVEY))
    for reader in (hr, camille):
        said = talk.tap(reader, f"case:{case.id}").plain
        assert "Contesté" in said
        assert "21\xa0déc.\xa02026" in said
    heard = talk.tap(hr, f"case:{case.id}")
    assert heard.buttons["Répondre à la contestation"] == f"rebuttal:{case.id}"


def test_a_decision_to_confirm_is_said_to_handlers_alone(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    talk.store.work.incidents.add_proposal(
        DecisionProposal(
            id=0,
            incident_id=case.id,
            proposed_by=talk.company.fleet,
            proposed_at=NOW,
            kind=ClaimKind.COLLISION,
            liability=Liability.FULL,
            exemption=None,
            decided_on=NOW.date(),
            document="lettre",
        )
    )
    assert "seconde personne" in talk.tap(hr, f"case:{case.id}").plain
    said = talk.tap(camille, f"case:{case.id}").plain
    assert "entière" not in said
    assert "pas encore décidée" in said


def test_a_decided_case_can_be_contested_by_its_driver_alone(
    talk: Conversation, hr: int, camille: int, case: Incident
) -> None:
    claim = talk.store.work.driving.claims_of(talk.company.camille)[0]
    give(talk.store.work, case, claim_id=claim.id, status=IncidentStatus.LIABILITY_DECIDED)
    heard = talk.tap(camille, f"case:{case.id}")
    assert "décidée par l’assureur\xa0: entière" in heard.plain
    assert heard.buttons["Je ne suis pas d’accord"] == f"contest:{case.id}"
    assert "Je ne suis pas d’accord" not in talk.tap(hr, f"case:{case.id}").buttons


@pytest.mark.parametrize("status", [IncidentStatus.DECLARED, IncidentStatus.SENT_TO_INSURER])
def test_before_a_decision_the_drivers_own_case_leads_to_the_range(
    talk: Conversation, camille: int, case: Incident, status: IncidentStatus
) -> None:
    give(talk.store.work, case, status=status)
    heard = talk.tap(camille, f"case:{case.id}")
    assert "« Décision » montre" in heard.plain.replace("\xa0", " ")
    assert "coefficient pédagogique interne" in talk.tap(camille, heard.buttons["Décision"]).plain


def test_an_anonymous_report_names_nobody(talk: Conversation, hr: int) -> None:
    case = add_near_miss(talk.store.work, talk.company.ines, wants_anonymity=True)
    heard = talk.tap(hr, f"case:{case.id}")
    assert "Inès" not in heard.plain
    assert "aucun nom n’est conservé" in heard.plain
    assert "Demander au conducteur" not in heard.buttons


def test_who_handles_others_cases_sees_their_own_as_a_driver(talk: Conversation, hr: int) -> None:
    case = add_case(talk.store.work, talk.company.hr)
    heard = talk.tap(hr, f"case:{case.id}")
    assert "Étape suivante" not in heard.buttons
    assert "Coûts" not in heard.buttons
    assert "Ajouter une photo" in heard.buttons


def test_the_card_has_the_buttons_that_the_others_promise(
    talk: Conversation, hr: int, case: Incident
) -> None:
    add_photo(talk.store.work, case)
    wanted = ("photos:{}:0", "pack:{}:pdf", "pack:{}:zip", "statement:{}", "decision:{}", "who:{}")
    offered = set(talk.tap(hr, f"case:{case.id}").buttons.values())
    assert {data.format(case.id) for data in (*wanted, "thread:{}:0")} <= offered


def test_a_position_is_shown_coarsely(talk: Conversation, hr: int, case: Incident) -> None:
    place = Place(latitude_hundredths=4576, longitude_hundredths=-34)
    give(talk.store.work, case, place=place)
    assert "45,76" in talk.tap(hr, f"case:{case.id}").plain


def test_html_in_names_and_facts_stays_text(talk: Conversation, grace: int) -> None:
    case = add_case(talk.store.work, talk.company.marc, facts="<b>gras</b> & co")
    text = talk.tap(grace, f"case:{case.id}").texts[0]
    assert "&lt;b&gt;gras&lt;/b&gt; &amp; co" in text
    assert "O’Neil &lt;b&gt;" in text


def test_the_longest_case_fits_into_a_message(talk: Conversation, hr: int, case: Incident) -> None:
    long = "é" * 200
    give(
        talk.store.work,
        case,
        facts="&" * 500,
        contacts=Contacts(long, long, long),
        place=Place("x" * 200),
        left_out=frozenset(Question),
        answer="",
    )
    add_contest(talk.store.work, case)
    entry = Entry(0, case.id, NOW, EntryKind.QUESTION, talk.company.hr, "?" * 1000)
    talk.store.work.incidents.add_entry(entry)
    assert len(talk.tap(hr, f"case:{case.id}").plain) < 4096


def test_a_long_thread_is_cut_into_pages_that_fit(
    talk: Conversation, hr: int, case: Incident
) -> None:
    for number in range(9):
        entry = Entry(
            0, case.id, NOW, EntryKind.NOTE, talk.company.hr, f"note {number} " + "x" * 990
        )
        talk.store.work.incidents.add_entry(entry)
    pages = [talk.tap(hr, f"thread:{case.id}:{page}").plain for page in range(5)]
    assert all(len(page) < 4096 for page in pages)
    assert all(any(f"note {number} " in page for page in pages) for number in range(9))


@pytest.mark.parametrize("kind", EntryKind)
@pytest.mark.parametrize("text", ["", "nonsense", "paid:x", "99999"])
def test_every_entry_of_a_thread_can_be_read(
    talk: Conversation, hr: int, case: Incident, kind: EntryKind, text: str
) -> None:
    if kind in {EntryKind.ASSIGNED, EntryKind.DRIVER_SET} and text.isdigit():
        text = str(talk.company.ines)
    talk.store.work.incidents.add_entry(replace(_ENTRY, incident_id=case.id, kind=kind, text=text))
    assert talk.tap(hr, f"thread:{case.id}:0").plain


_ENTRY = Entry(0, 0, NOW, EntryKind.NOTE)
