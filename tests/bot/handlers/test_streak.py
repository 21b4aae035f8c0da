"""/streak: both figures apart, the calendar, confirmations with undo, and the pause."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bonusmalus.claims import ClaimKind
from fleet.cases import Contest
from fleet.driving import RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.recognition import PointReason
from fleet.streaks import Confirmation, ConfirmationKind, Pause
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import TODAY

NOVEMBER = Month(2026, 11)
CHECK, NOTHING = ConfirmationKind.VEHICLE_CHECK, ConfirmationKind.NOTHING_TO_REPORT


@pytest.fixture
def camille(talk: Conversation) -> int:
    return talk.company.account(talk.company.camille)


def said(heard: Heard) -> str:
    """The words, with plain spaces."""
    return heard.plain.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def tappable(heard: Heard) -> dict[str, str]:
    return {label.replace("\N{NO-BREAK SPACE}", " "): data for label, data in heard.buttons.items()}


def linked_in_january(talk: Conversation) -> None:
    link = talk.store.work.people.link_of(talk.company.camille)
    assert link is not None
    at = datetime(2026, 1, 5, 12, tzinfo=UTC)
    talk.store.work.people.link(replace(link, linked_at=at))


def confirmed(talk: Conversation, month: Month, kind: ConfirmationKind = NOTHING) -> None:
    at = datetime(month.year, month.number, 6, 12, tzinfo=UTC)
    talk.store.work.streaks.confirm(Confirmation(talk.company.camille, month, kind, at))


def an_accident(
    talk: Conversation, occurred_on: date, told_after_days: int, *, is_found_out: bool = False
) -> Incident:
    camille = talk.company.camille
    at = datetime.combine(occurred_on, datetime.min.time(), UTC)
    return talk.store.work.incidents.add(
        Incident(
            0,
            talk.store.work.people.get(camille).unit_id,
            talk.company.fleet if is_found_out else camille,
            camille,
            at + timedelta(days=told_after_days, hours=12),
            status=IncidentStatus.DECLARED,
            number=f"2026-{occurred_on:%m%d}",
            event=EventType.MANOEUVRE,
            occurred_on=occurred_on,
            is_injured=False,
        )
    )


@pytest.mark.parametrize("command", ["/streak", "/serie"])
def test_both_streaks_are_shown_apart_and_labelled(
    talk: Conversation, camille: int, command: str
) -> None:
    heard = talk.text(camille, command)

    assert heard.methods == ["sendPhoto"]
    picture = heard.messages[0].picture
    assert picture is not None
    assert (picture.kind, picture.subject_id) == ("streak_calendar", talk.company.camille)
    series, claim_free = said(heard).split("Sans sinistre responsable", 1)
    assert "Vos deux séries (reconnaissance)" in series
    assert "Conduite responsable : 0 mois" in series
    assert "Prochain palier : 1 mois." in series
    assert "privé : personne d’autre ne le voit, sauf si vous demandez" in claim_free
    assert {"Véhicule vérifié", "Rien à signaler", "Signaler", "Pause"} <= set(heard.buttons)


def test_the_five_points_come_before_the_check_is_confirmed(
    talk: Conversation, camille: int
) -> None:
    shown = talk.tap(camille, "streak:check:2026-11")
    assert [f"{number}. " in said(shown) for number in range(1, 6)] == [True] * 5
    assert talk.store.work.state.confirmations == {}

    heard = talk.tap(camille, tappable(shown)["Tout est vérifié"])
    assert "Noté : véhicule vérifié, novembre 2026. Merci" in said(heard)
    own = talk.store.work.streaks.confirmations_of(talk.company.camille, NOVEMBER)
    assert [(one.kind, one.noted_by) for one in own] == [(CHECK, None)]


def test_a_check_gives_its_points_once(talk: Conversation, camille: int) -> None:
    first = talk.tap(camille, "streak:confirm:vehicle_check:2026-11")
    assert "point" in said(first)
    talk.tap(camille, "streak:undo:vehicle_check:2026-11")
    assert "point" not in said(talk.tap(camille, "streak:confirm:vehicle_check:2026-11"))
    given = talk.store.work.recognition.entries_of(talk.company.camille)
    assert [one.reason for one in given] == [PointReason.VEHICLE_CHECK]


def test_a_second_tap_says_that_it_was_noted(talk: Conversation, camille: int) -> None:
    talk.tap(camille, "streak:confirm:nothing_to_report:2026-11")
    heard = talk.tap(camille, "streak:confirm:nothing_to_report:2026-11")
    assert "C’était déjà noté pour novembre 2026" in said(heard)
    assert len(talk.store.work.state.confirmations) == 1
    assert "Novembre 2026 : tenu (rien à signaler)" in said(talk.text(camille, "/serie"))


def test_a_confirmation_is_taken_back_on_the_same_day_alone(
    talk: Conversation, camille: int
) -> None:
    heard = talk.tap(camille, "streak:confirm:nothing_to_report:2026-11")
    undone = talk.tap(camille, tappable(heard)["Annuler"])
    assert "Annulé : rien à signaler, novembre 2026" in said(undone)
    assert talk.store.work.state.confirmations == {}
    assert "rien à annuler" in said(talk.tap(camille, tappable(heard)["Annuler"]))

    talk.tap(camille, "streak:confirm:nothing_to_report:2026-11")
    talk.clock.advance(1)
    assert "rien à annuler" in said(talk.tap(camille, tappable(heard)["Annuler"]))
    assert len(talk.store.work.state.confirmations) == 1


@pytest.mark.parametrize("month", ["2026-10", "2026-12", "2020-01"])
def test_only_an_open_month_is_confirmed(talk: Conversation, camille: int, month: str) -> None:
    heard = talk.tap(camille, f"streak:confirm:nothing_to_report:{month}")
    assert "Rien n’a été noté" in said(heard)
    assert talk.store.work.state.confirmations == {}


def test_the_last_month_can_be_confirmed_through_the_seventh(
    talk: Conversation, camille: int
) -> None:
    confirmed(talk, Month(2026, 10))
    talk.clock.advance(16)  # 7 December
    heard = talk.text(camille, "/serie")
    assert "Novembre 2026 : un seul geste suffit, jusqu’au 7 déc. 2026" in said(heard)
    gestures = ("Véhicule vérifié", "Rien à signaler")
    months = ("nov. 2026", "déc. 2026")
    assert {f"{one} · {month}" for one in gestures for month in months} <= set(tappable(heard))
    talk.tap(camille, tappable(heard)["Rien à signaler · nov. 2026"])
    assert len(talk.store.work.state.confirmations) == 2

    talk.clock.advance(1)
    assert "Rien n’a été noté" in said(talk.tap(camille, "streak:confirm:vehicle_check:2026-11"))


@pytest.mark.parametrize(
    "data",
    [
        "streak:confirm",
        "streak:confirm:looked:2026-11",
        "streak:confirm:vehicle_check:2026-13",
        "streak:undo:vehicle_check",
        "streak:check:x",
        "streak:pause:8",
        "streak:pause:-1",
        "streak:pause:7:x",
        "streak:pause:day:2026-13-01",
        "streak:unpause",
        "streak:unpause:x",
        "streak:dance",
    ],
)
def test_a_forged_button_does_nothing(talk: Conversation, camille: int, data: str) -> None:
    heard = talk.tap(camille, data)
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert talk.store.work.state.confirmations == {}
    assert talk.store.work.state.pauses == {}


def test_an_accident_that_others_told_is_said_without_blame(
    talk: Conversation, camille: int
) -> None:
    linked_in_january(talk)
    confirmed(talk, NOVEMBER)
    an_accident(talk, date(2026, 11, 10), 4, is_found_out=True)
    words = said(talk.text(camille, "/serie"))
    assert "Novembre 2026 : sans effet sur la série" in words
    assert "Vos paliers et votre meilleure série restent" in words
    assert "faute" not in words
    assert "C’est noté" in said(talk.tap(camille, "streak:confirm:vehicle_check:2026-11"))


def test_an_accident_that_is_told_late_by_oneself_takes_nothing(
    talk: Conversation, camille: int
) -> None:
    linked_in_january(talk)
    confirmed(talk, NOVEMBER)
    an_accident(talk, date(2026, 11, 10), 4)
    assert "Novembre 2026 : tenu (rien à signaler)" in said(talk.text(camille, "/serie"))


def test_an_accident_told_on_time_keeps_the_month(talk: Conversation, camille: int) -> None:
    confirmed(talk, Month(2026, 10))
    an_accident(talk, date(2026, 11, 10), 1)
    words = said(talk.text(camille, "/serie"))
    assert "Conduite responsable : 2 mois" in words
    assert "Novembre 2026 : tenu (incident déclaré à temps)" in words
    assert "Un dossier attend sa décision" in words


def test_a_missed_month_is_said_with_what_stays(talk: Conversation, camille: int) -> None:
    for number in range(5, 10):
        confirmed(talk, Month(2026, number))
    words = said(talk.text(camille, "/serie"))
    assert "Conduite responsable : 3 mois · meilleure série : 5 mois" in words
    assert "Octobre 2026 : sans confirmation, donc sans effet" in words


def test_a_pause_of_a_week_stops_both_and_can_be_ended(talk: Conversation, camille: int) -> None:
    asked = talk.tap(camille, "streak:pause")
    heard = talk.tap(camille, tappable(asked)["1 semaine · reprise le 28 nov."])
    assert "En pause dès aujourd’hui, reprise le 28 nov. 2026" in said(heard)
    kept = talk.store.work.streaks.pauses_of(talk.company.camille)
    assert [(one.from_on, one.until_on) for one in kept] == [(TODAY, TODAY + timedelta(days=7))]
    shown = talk.text(camille, "/serie")
    assert "En pause, reprise le 28 nov. 2026 : aucun rappel" in said(shown)
    assert "Pause" not in shown.buttons

    again = talk.tap(camille, "streak:pause:14")
    assert "déjà notée, reprise le 28 nov. 2026" in said(again)
    talk.tap(camille, tappable(heard)["Reprendre"])
    assert talk.store.work.streaks.pauses_of(talk.company.camille) == []
    assert "Aucune pause" in said(talk.tap(camille, tappable(heard)["Reprendre"]))


def test_a_pause_that_began_before_keeps_its_days(talk: Conversation, camille: int) -> None:
    talk.tap(camille, "streak:pause:open")
    talk.clock.advance(10)
    assert "C’est reparti" in said(talk.tap(camille, "streak:resume"))
    kept = talk.store.work.streaks.pauses_of(talk.company.camille)
    assert [(one.from_on, one.until_on) for one in kept] == [(TODAY, TODAY + timedelta(days=10))]


@pytest.mark.parametrize(
    ("typed", "until_on"),
    [
        ("12 décembre", date(2026, 12, 12)),
        ("5/1", date(2027, 1, 5)),
        ("2027-02-01", date(2027, 2, 1)),
        ("25 mai", date(2027, 5, 25)),
    ],
)
def test_a_typed_day_ends_the_pause(
    talk: Conversation, camille: int, typed: str, until_on: date
) -> None:
    talk.tap(camille, "streak:pause:day")
    talk.text(camille, typed)
    (kept,) = talk.store.work.streaks.pauses_of(talk.company.camille)
    assert (kept.from_on, kept.until_on) == (TODAY, until_on)
    assert talk.store.work.drafts.of(camille) is None


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("bientôt", "Je n’ai pas reconnu de jour"),
        ("hier", "doit venir après aujourd’hui"),
        ("aujourd'hui", "doit venir après aujourd’hui"),
        ("12/12/2025", "doit venir après aujourd’hui"),
        ("1/1/2030", "un an au plus"),
        ("x" * 4000, "Je n’ai pas reconnu de jour"),
    ],
)
def test_a_day_that_cannot_end_a_pause_is_asked_again(
    talk: Conversation, camille: int, typed: str, answer: str
) -> None:
    talk.tap(camille, "streak:pause:day")
    assert answer in said(talk.text(camille, typed))
    assert talk.store.work.state.pauses == {}
    talk.text(camille, "/annuler")
    assert talk.store.work.drafts.of(camille) is None


def test_a_pause_begins_on_an_earlier_day_and_is_undone(talk: Conversation, camille: int) -> None:
    talk.tap(camille, tappable(talk.tap(camille, "streak:pause"))["Un autre premier jour"])
    asked = talk.text(camille, "5 novembre")
    assert "Premier jour : 5 nov. 2026" in said(asked)
    assert talk.store.work.drafts.of(camille) is None
    heard = talk.tap(camille, tappable(asked)["2 semaines · reprise le 19 nov."])
    assert "Pause notée à partir du 5 nov. 2026, reprise le 19 nov. 2026" in said(heard)
    (kept,) = talk.store.work.streaks.pauses_of(talk.company.camille)
    assert (kept.from_on, kept.until_on) == (date(2026, 11, 5), date(2026, 11, 19))
    again = talk.tap(camille, tappable(asked)["2 semaines · reprise le 19 nov."])
    assert "déjà notée" in said(again)

    assert "Annulé" in said(talk.tap(camille, tappable(heard)["Annuler"]))
    assert talk.store.work.state.pauses == {}
    assert "rien à annuler" in said(talk.tap(camille, tappable(heard)["Annuler"]))


def test_a_planned_pause_is_shown_and_can_be_cancelled(talk: Conversation, camille: int) -> None:
    talk.tap(camille, "streak:pause:from")
    asked = talk.text(camille, "2 mars")
    talk.tap(camille, tappable(asked)["Choisir le jour"])
    assert "après le premier jour" in said(talk.text(camille, "1/3/2027"))
    talk.text(camille, "20 mars")
    (kept,) = talk.store.work.streaks.pauses_of(talk.company.camille)
    assert (kept.from_on, kept.until_on) == (date(2027, 3, 2), date(2027, 3, 20))
    shown = talk.text(camille, "/serie")
    assert "Pause prévue à partir du 2 mars 2027, reprise le 20 mars 2027" in said(shown)
    assert "Pause" in shown.buttons
    talk.tap(camille, tappable(shown)["Annuler la pause"])
    assert talk.store.work.state.pauses == {}


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("31/10/2026", "à partir du 1er nov. 2026"),
        ("1/1/2030", "dans un an au plus"),
        ("bientôt", "Je n’ai pas reconnu de jour"),
    ],
)
def test_a_day_that_cannot_begin_a_pause_is_asked_again(
    talk: Conversation, camille: int, typed: str, answer: str
) -> None:
    talk.tap(camille, "streak:pause:from")
    assert answer in said(talk.text(camille, typed))
    assert "Premier jour" in said(talk.text(camille, "hier"))
    assert talk.store.work.state.pauses == {}


def test_a_month_without_a_vehicle_asks_for_nothing(talk: Conversation) -> None:
    noa = talk.company.account(talk.company.noa)
    talk.store.work.state.assignments.clear()
    assert "aucun véhicule n’est noté" in said(talk.text(noa, "/serie"))
    assert "ne compte pas" in said(talk.tap(noa, "streak:confirm:nothing_to_report:2026-11"))
    assert talk.store.work.state.confirmations == {}


def test_a_contested_decision_is_marked(talk: Conversation, camille: int) -> None:
    work = talk.store.work
    claim = next(one for one in work.driving.claims_of(talk.company.camille) if one.decisions)
    case = an_accident(talk, claim.occurred_on, 0)
    work.incidents.save(replace(case, claim_id=claim.id))
    reason = "J’étais à l’arrêt."
    contest = Contest(0, case.id, talk.company.camille, talk.clock.now(), reason, TODAY)
    work.incidents.add_contest(contest)
    assert "contestée" in said(talk.text(camille, "/serie"))


def test_the_longest_words_fit_below_a_picture(talk: Conversation, camille: int) -> None:
    work, own_id = talk.store.work, talk.company.camille
    for age in range(2, 26):
        confirmed(talk, NOVEMBER.plus(-age))
    linked_in_january(talk)
    for day in (date(2026, 11, 3), date(2026, 12, 3)):
        an_accident(talk, day, 2, is_found_out=True)
    for number in range(3):
        work.driving.add_claim(
            RecordedClaim(0, f"P-{number}", own_id, None, TODAY, ClaimKind.COLLISION)
        )
    talk.clock.advance(15)
    work.streaks.add_pause(Pause(0, own_id, TODAY + timedelta(days=14)))
    heard = talk.text(camille, "/serie")
    assert heard.methods == ["sendPhoto"]
    assert len(said(heard)) <= 1024


def test_how_it_counts_is_explained(talk: Conversation, camille: int) -> None:
    words = said(talk.tap(camille, "streak:how"))
    assert "ne remet jamais à zéro" in words
    assert "n’enlève jamais rien à la paie" in words
