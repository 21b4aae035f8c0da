"""Attestations in the chat: HR signs, the driver gets theirs, anybody linked verifies a paper."""

from dataclasses import replace
from datetime import timedelta

import pytest

from fleet.people import Grant, Role
from fleet.usecases.read_attestation import read_facts
from tests.support.conversation import Conversation, Heard


def tapped(talk: Conversation, employee_id: int, data: str) -> Heard:
    return talk.tap(talk.company.account(employee_id), data)


def said(talk: Conversation, employee_id: int, text: str) -> Heard:
    return talk.text(talk.company.account(employee_id), text)


def made(talk: Conversation) -> tuple[int, str]:
    """Let HR make one for Camille; its id, and the code of its paper."""
    heard = tapped(talk, talk.company.hr, f"att:{talk.company.camille}:make")
    return paper_of(heard)


def paper_of(heard: Heard) -> tuple[int, str]:
    [picture] = [one.picture for one in heard.messages if one.picture is not None]
    assert picture.kind == "attestation"
    assert picture.language == "fr"
    return picture.subject_id, picture.options["code"]


def events(talk: Conversation) -> list[str]:
    found = (entry.event for entry in talk.store.work.state.journal)
    return [one for one in found if one.startswith("attestation")]


def test_hr_sees_what_an_attestation_would_say(talk: Conversation) -> None:
    heard = tapped(talk, talk.company.hr, f"att:{talk.company.camille}")

    assert "1 véhicule confié" in heard.plain
    assert "pas un relevé d’informations" in heard.plain
    assert heard.buttons["Établir et signer"] == f"att:{talk.company.camille}:make"


def test_hr_makes_one_and_the_driver_is_told(talk: Conversation) -> None:
    heard = tapped(talk, talk.company.hr, f"att:{talk.company.camille}:make")

    document, notice = heard.messages
    assert document.method == "sendDocument"
    assert document.params["protect_content"] is True
    assert notice.chat_id == talk.company.account(talk.company.camille)
    assert events(talk) == ["attestation_made", "attestation_printed"]
    kept = talk.store.work.state.attestations[1]
    assert kept.facts.employee == "Camille Durand"
    assert kept.made_by == talk.company.hr


def test_a_double_tap_makes_no_second_attestation(talk: Conversation) -> None:
    first, code = made(talk)
    again, other_code = made(talk)

    assert (first, len(talk.store.work.state.attestations)) == (again, 1)
    assert code != other_code


def test_the_store_keeps_the_code_nowhere(talk: Conversation) -> None:
    _, code = made(talk)
    state = talk.store.work.state

    rows = repr((state.attestations, state.attestation_codes, state.journal))
    assert code not in rows
    assert code.replace("-", "") not in rows


def test_new_facts_replace_the_one_before(talk: Conversation) -> None:
    first, code = made(talk)
    talk.clock.advance(days=1)
    second, _ = made(talk)

    assert second != first
    heard = said(talk, talk.company.ines, f"/verify {code}")
    assert "retirée" in heard.plain
    assert "remplacée par une plus récente" in heard.plain


def test_a_valid_paper_is_verified_without_naming_anybody(talk: Conversation) -> None:
    _, code = made(talk)
    heard = said(talk, talk.company.ines, f"/verifier {code.lower().replace('-', ' ')}")

    assert "valable" in heard.plain
    assert "Acme & Fils" in heard.plain
    assert "Camille" not in heard.plain


def test_without_a_code_it_is_asked_for(talk: Conversation) -> None:
    _, code = made(talk)
    asked = said(talk, talk.company.ines, "/verify")
    heard = said(talk, talk.company.ines, code)

    assert "26 lettres et chiffres" in asked.plain
    assert "valable" in heard.plain
    assert talk.store.work.state.drafts == {}


def test_a_code_that_is_none_is_unknown(talk: Conversation) -> None:
    made(talk)
    for typed in ("bonjour", "00000-00000-00000-00000-000000", "é" * 26):
        heard = said(talk, talk.company.ines, f"/verify {typed}")
        assert "aucune attestation connue" in heard.plain


def test_a_withdrawn_one_says_so_and_is_copied_no_more(talk: Conversation) -> None:
    known, code = made(talk)
    asked = tapped(talk, talk.company.hr, f"att:w:{known}")
    gone = tapped(talk, talk.company.hr, f"att:w:{known}:mistake")

    assert "Pourquoi ?" in asked.plain.replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert "est retirée" in gone.plain
    verified = said(talk, talk.company.marc, f"/verify {code}")
    assert "retirée le" in verified.plain
    copied = tapped(talk, talk.company.hr, f"att:c:{known}")
    assert not copied.messages
    assert copied.answer is not None
    assert "déjà retirée" in copied.answer.text


@pytest.mark.parametrize("why", ["mistake", "asked"])
def test_whoever_verifies_a_paper_reads_that_it_was_withdrawn_and_not_why(
    talk: Conversation, why: str
) -> None:
    known, code = made(talk)
    tapped(talk, talk.company.hr, f"att:w:{known}:{why}")

    verified = said(talk, talk.company.marc, f"/verify {code}")
    assert verified.plain.replace("\N{NO-BREAK SPACE}", " ").endswith("retirée le 21 nov. 2026.")


def test_who_hands_the_vehicle_over_on_their_last_day_was_its_sole_driver(
    talk: Conversation,
) -> None:
    """The successor has it from the first day on which the leaver no longer does."""
    assert drove_alone(talk, successor_days_earlier=0)


def test_nothing_is_attested_of_years_before_the_company_knew_the_person(
    talk: Conversation,
) -> None:
    camille, today = talk.company.camille, talk.clock.now().date()
    state = talk.store.work.state
    day = today - timedelta(days=200)
    state.employees[camille] = replace(state.employees[camille], entered_on=day)
    state.assignments = {
        key: replace(one, from_on=max(one.from_on, day)) for key, one in state.assignments.items()
    }
    state.claims = {}
    facts = read_facts(talk.store.work, camille, talk.company.hr, today)

    assert facts.claims_since == day


def test_who_shares_the_vehicle_for_one_day_is_its_main_driver(talk: Conversation) -> None:
    assert not drove_alone(talk, successor_days_earlier=1)


def drove_alone(talk: Conversation, successor_days_earlier: int) -> bool:
    """Whether Camille is attested as sole driver of the car that was then given to Inès."""
    state, today = talk.store.work.state, talk.clock.now().date()
    [given] = [one for one in state.assignments.values() if one.employee_id == talk.company.camille]
    state.assignments[given.id] = replace(given, until_on=today)
    later = replace(
        given,
        id=9_000,
        employee_id=talk.company.ines,
        from_on=today - timedelta(days=successor_days_earlier),
    )
    state.assignments[later.id] = later
    facts = read_facts(talk.store.work, talk.company.camille, talk.company.hr, today)
    return facts.drives[0].is_sole


def test_a_second_withdrawal_changes_nothing(talk: Conversation) -> None:
    known, _ = made(talk)
    tapped(talk, talk.company.hr, f"att:w:{known}:mistake")
    before = events(talk)
    again = tapped(talk, talk.company.hr, f"att:w:{known}:asked")

    assert not again.messages
    assert events(talk) == before


def test_the_driver_asks_and_gets_theirs_once_it_is_signed(talk: Conversation) -> None:
    camille = talk.company.camille
    asked = tapped(talk, camille, "att:own:ask")
    to_hr = [one for one in asked.messages if one.chat_id == talk.company.account(talk.company.hr)]
    assert len(to_hr) == 1
    too_early = tapped(talk, camille, "att:own:copy")
    assert not too_early.messages

    known, code = made(talk)
    copied = tapped(talk, camille, "att:own:copy")
    assert paper_of(copied)[0] == known
    assert paper_of(copied)[1] != code


def test_asking_twice_on_a_day_tells_hr_once(talk: Conversation) -> None:
    first = tapped(talk, talk.company.camille, "att:own:ask")
    second = tapped(talk, talk.company.camille, "att:own:ask")

    keys = [one.key for heard in (first, second) for one in heard.messages]
    asked = [one for one in keys if one.startswith("attest:asked:")]
    assert len(set(asked)) == 1


def test_who_never_drove_has_nothing_to_attest(talk: Conversation) -> None:
    heard = tapped(talk, talk.company.hr, f"att:{talk.company.noa}:make")

    assert not heard.messages
    assert heard.answer is not None
    assert "rien à attester" in heard.answer.text


def test_nobody_signs_their_own(talk: Conversation) -> None:
    work = talk.store.work
    lyon = work.people.lineage_of(talk.company.camille)[-1]
    work.people.grant(talk.company.camille, Grant(Role.HR, lyon))

    heard = tapped(talk, talk.company.camille, f"att:{talk.company.camille}:make")

    assert work.state.attestations == {}
    assert "n’est pas ouverte à votre rôle" in heard.plain


def test_hr_of_another_site_reaches_none(talk: Conversation) -> None:
    known, _ = made(talk)
    work = talk.store.work
    lille = work.people.lineage_of(talk.company.marc)[-1]
    work.state.grants[talk.company.hr] = (Grant(Role.HR, lille),)

    for data in (f"att:c:{known}", f"att:w:{known}:mistake", f"att:{talk.company.camille}"):
        assert "n’est pas ouverte à votre rôle" in tapped(talk, talk.company.hr, data).plain
    assert work.attestations.get(known).is_valid


def test_hr_copies_it_after_the_person_left(talk: Conversation) -> None:
    known, _ = made(talk)
    state = talk.store.work.state
    person = state.employees[talk.company.camille]
    left_on = talk.clock.today() - timedelta(days=10)
    state.employees[talk.company.camille] = replace(person, left_on=left_on)

    listed = tapped(talk, talk.company.hr, "att:list:0")
    assert "Camille Durand" in listed.plain
    assert paper_of(tapped(talk, talk.company.hr, f"att:c:{known}"))[0] == known


def test_twenty_papers_are_enough(talk: Conversation) -> None:
    known, _ = made(talk)
    for _ in range(19):
        tapped(talk, talk.company.hr, f"att:c:{known}")
    refused = tapped(talk, talk.company.hr, f"att:c:{known}")

    assert not refused.messages
    assert refused.answer is not None
    assert "Vingt exemplaires" in refused.answer.text


def test_an_old_button_gets_a_clear_answer(talk: Conversation) -> None:
    for data in ("att", "att:x", "att:w:1:never", "att:own:else", "att:99:make", "att:c:99"):
        heard = tapped(talk, talk.company.hr, data)
        assert heard.answer is not None or heard.messages
