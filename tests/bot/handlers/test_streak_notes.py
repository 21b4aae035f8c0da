"""HR notes a month or a pause for somebody else, who is told; no figure is ever shown."""

from datetime import date, timedelta

import pytest

from fleet.driving import Assignment
from fleet.months import Month
from fleet.streaks import ConfirmationKind
from tests.bot.handlers.test_streak import said, tappable
from tests.support.conversation import Conversation
from tests.support.small_company import TODAY

NOVEMBER, OCTOBER = Month(2026, 11), Month(2026, 10)


@pytest.fixture
def hr(talk: Conversation) -> int:
    return talk.company.account(talk.company.hr)


@pytest.fixture
def ines(talk: Conversation) -> int:
    drives(talk, talk.company.ines)
    return talk.company.ines


def drives(talk: Conversation, employee_id: int) -> None:
    vehicle = next(iter(talk.store.work.state.vehicles.values()))
    given = Assignment(0, employee_id, vehicle.id, date(2026, 1, 1))
    talk.store.work.driving.assign(given)


def test_the_card_of_a_person_leads_to_what_may_be_noted(
    talk: Conversation, hr: int, ines: int
) -> None:
    card = talk.tap(hr, f"card:{ines}")
    heard = talk.tap(hr, tappable(card)["Confirmer un mois, pause"])
    assert "Inès Lefèvre" in said(heard)
    assert "ne vous sont jamais montrés" in said(heard)
    assert {
        "Nov. 2026 : véhicule vérifié",
        "Oct. 2026 : rien à signaler",
        "Pause",
        "Personnes sans compte",
    } <= set(tappable(heard))


def test_nobody_notes_their_own_month_so(talk: Conversation, hr: int) -> None:
    own = talk.tap(hr, f"card:{talk.company.hr}")
    assert "Confirmer un mois, pause" not in tappable(own)
    refused = talk.tap(hr, f"streakfor:{talk.company.hr}:confirm:vehicle_check:2026-11")
    assert talk.store.work.state.confirmations == {}
    assert not refused.buttons


def test_a_fleet_manager_notes_nothing_for_others(talk: Conversation, ines: int) -> None:
    fleet = talk.company.account(talk.company.fleet)
    talk.tap(fleet, f"streakfor:{ines}:confirm:vehicle_check:2026-11")
    assert talk.store.work.state.confirmations == {}


def test_a_month_that_hr_notes_is_told_to_the_person(
    talk: Conversation, hr: int, ines: int
) -> None:
    heard = talk.tap(hr, f"streakfor:{ines}:confirm:nothing_to_report:2026-10")
    to_hr, to_ines = heard.texts[1], heard.texts[0]
    assert "Noté pour Inès Lefèvre" in to_hr
    assert "La personne en est prévenue" in to_hr
    assert "Les RH ont noté pour vous" in to_ines
    assert heard.messages[0].chat_id == talk.company.account(ines)
    (kept,) = talk.store.work.streaks.confirmations_of(ines, OCTOBER)
    assert (kept.kind, kept.noted_by) == (ConfirmationKind.NOTHING_TO_REPORT, talk.company.hr)

    again = talk.tap(hr, f"streakfor:{ines}:confirm:nothing_to_report:2026-10")
    assert "C’était déjà noté pour Inès" in said(again)
    assert len(again.messages) == 1


def test_somebody_without_an_account_is_told_by_other_means(talk: Conversation, hr: int) -> None:
    invited = talk.company.invited
    drives(talk, invited)
    heard = talk.tap(hr, f"streakfor:{invited}:confirm:vehicle_check:2026-11")
    assert "prévenez-la vous-même" in said(heard)
    assert len(heard.messages) == 1


def test_paper_is_noted_until_the_end_of_the_next_month(
    talk: Conversation, hr: int, ines: int
) -> None:
    heard = talk.tap(hr, f"streakfor:{ines}:confirm:nothing_to_report:2026-09")
    assert "ne peut plus être noté" in said(heard)
    assert talk.store.work.state.confirmations == {}


def test_what_was_noted_is_taken_back_on_the_same_day_and_told(
    talk: Conversation, hr: int, ines: int
) -> None:
    noted = talk.tap(hr, f"streakfor:{ines}:confirm:nothing_to_report:2026-11")
    undone = talk.tap(hr, tappable(noted)["Annuler"])
    assert "Annulé pour Inès" in said(undone)
    assert "Les RH ont annulé" in said(undone)
    assert talk.store.work.state.confirmations == {}
    assert "rien à annuler" in said(talk.tap(hr, tappable(noted)["Annuler"]))


def test_a_pause_that_hr_notes_is_told_and_can_be_ended_by_both(
    talk: Conversation, hr: int, ines: int
) -> None:
    asked = talk.tap(hr, f"streakfor:{ines}:pause")
    heard = talk.tap(hr, tappable(asked)["2 semaines · reprise le 5 déc."])
    assert "Pause notée pour Inès Lefèvre, reprise le 5 déc. 2026" in said(heard)
    assert "Les RH ont noté une pause pour vous" in said(heard)
    (kept,) = talk.store.work.streaks.pauses_of(ines)
    assert kept.until_on == TODAY + timedelta(days=14)

    again = talk.tap(hr, f"streakfor:{ines}:pause:open")
    assert "déjà notée" in said(again)
    assert "Pause notée, reprise le 5 déc. 2026" in said(talk.tap(hr, f"streakfor:{ines}"))
    talk.tap(talk.company.account(ines), "streak:resume")
    assert talk.store.work.streaks.pauses_of(ines) == []
    assert "Aucune pause" in said(talk.tap(hr, f"streakfor:{ines}:resume"))


def test_hr_writes_the_day_on_which_somebody_is_back(
    talk: Conversation, hr: int, ines: int
) -> None:
    talk.tap(hr, f"streakfor:{ines}:pause:day")
    assert "pas reconnu" in said(talk.text(hr, "plus tard"))
    assert "un an au plus" in said(talk.text(hr, "1/1/2030"))
    talk.text(hr, "2 mars")
    (kept,) = talk.store.work.streaks.pauses_of(ines)
    assert kept.until_on == date(2027, 3, 2)
    heard = talk.tap(hr, f"streakfor:{ines}:resume")
    assert "Reprise notée pour Inès" in said(heard)
    assert "Les RH ont noté votre reprise" in said(heard)


def test_hr_notes_a_leave_that_it_learns_of_late_and_undoes_it(
    talk: Conversation, hr: int, ines: int
) -> None:
    asked = talk.tap(hr, f"streakfor:{ines}:pause")
    talk.tap(hr, tappable(asked)["Un autre premier jour"])
    assert "jusqu’à un an en arrière" in said(talk.text(hr, "1/9/2025"))
    lengths = talk.text(hr, "25 août")
    assert "Premier jour : 25 août 2026" in said(lengths)
    talk.tap(hr, tappable(lengths)["Choisir le jour"])
    heard = talk.text(hr, "20 octobre")
    assert "Pause notée pour Inès Lefèvre à partir du 25 août 2026" in said(heard)
    assert "Les RH ont noté une pause pour vous à partir du 25 août 2026" in said(heard)
    (kept,) = talk.store.work.streaks.pauses_of(ines)
    assert (kept.from_on, kept.until_on) == (date(2026, 8, 25), date(2026, 10, 20))

    undone = talk.tap(hr, tappable(heard)["Annuler"])
    assert "Annulé pour Inès Lefèvre" in said(undone)
    assert "Les RH ont annulé une pause" in said(undone)
    assert talk.store.work.state.pauses == {}
    assert "rien à annuler" in said(talk.tap(hr, tappable(heard)["Annuler"]))


def test_a_leave_that_is_planned_is_shown_and_can_be_cancelled(
    talk: Conversation, hr: int, ines: int
) -> None:
    talk.tap(hr, f"streakfor:{ines}:pause:open:2027-01-04")
    shown = talk.tap(hr, f"streakfor:{ines}")
    assert "Pause prévue à partir du 4 janv. 2027, sans fin prévue" in said(shown)
    assert "Pause" in tappable(shown)
    talk.tap(hr, tappable(shown)["Annuler la pause"])
    assert talk.store.work.state.pauses == {}


def test_people_without_an_account_are_listed_for_paper(talk: Conversation, hr: int) -> None:
    heard = talk.tap(hr, "streaklist:0")
    names = [label for label in tappable(heard) if "·" in label]
    assert names
    assert all(data.startswith("streak") for data in heard.buttons.values())
    assert "sans compte" in said(heard)
    assert said(talk.tap(hr, "streaklist:99"))


def test_where_everybody_has_an_account_nobody_needs_paper(talk: Conversation, hr: int) -> None:
    work = talk.store.work
    for one in list(work.state.employees):
        if one not in work.state.links:
            del work.state.employees[one]
    assert "personne n’a besoin du papier" in said(talk.tap(hr, "streaklist:0"))


@pytest.mark.parametrize("end", ["confirm:x:2026-11", "confirm:vehicle_check:x", "pause:9", "x"])
def test_a_forged_button_about_somebody_does_nothing(
    talk: Conversation, hr: int, ines: int, end: str
) -> None:
    heard = talk.tap(hr, f"streakfor:{ines}:{end}")
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert (talk.store.work.state.confirmations, talk.store.work.state.pauses) == ({}, {})


def test_a_month_without_a_vehicle_is_not_noted(talk: Conversation, hr: int) -> None:
    noa = talk.company.noa
    talk.store.work.state.assignments.clear()
    heard = talk.tap(hr, f"streakfor:{noa}:confirm:vehicle_check:2026-11")
    assert "ne compte pas pour" in said(heard)
    assert talk.store.work.state.confirmations == {}


def test_hr_does_not_take_back_what_a_person_confirmed(
    talk: Conversation, hr: int, ines: int
) -> None:
    talk.tap(talk.company.account(ines), "streak:confirm:nothing_to_report:2026-11")
    heard = talk.tap(hr, f"streakfor:{ines}:undo:nothing_to_report:2026-11")
    assert "rien à annuler" in said(heard)
    assert len(talk.store.work.state.confirmations) == 1
