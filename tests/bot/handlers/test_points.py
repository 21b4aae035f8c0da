"""Points, the quiz and what HR notes, as people meet them in the chat."""

from datetime import timedelta

import pytest

from fleet.incidents import IncidentStatus
from fleet.months import Month
from fleet.recognition import PointEntry, PointReason
from fleet.usecases.award_points import award
from tests.support.cases import add_case, add_near_miss
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW, TODAY


def entries(talk: Conversation, person: int) -> list[PointEntry]:
    return talk.store.work.recognition.entries_of(person)


@pytest.fixture
def entry(talk: Conversation) -> PointEntry:
    """Points of Camille."""
    quiz = PointReason.QUIZ
    given = award(talk.store.work, talk.company.camille, quiz, "quiz:x", NOW, month=Month(2026, 1))
    assert given is not None
    return given


def choose_nothing(talk: Conversation, hr: int, entry: PointEntry) -> Heard:
    who = talk.company.camille
    talk.tap(hr, f"pointsfix:{who}:list:0")
    talk.tap(hr, f"pointsfix:{who}:entry:{entry.id}")
    return talk.tap(hr, f"pointsfix:{who}:worth:{entry.id}:0")


def test_points_are_two_taps_from_the_start(talk: Conversation, camille: int) -> None:
    start = talk.text(camille, "/start").buttons
    assert "Pas encore de points" in talk.tap(camille, start["Mes points"]).plain
    assert "question 1 sur 3" in talk.tap(camille, start["Quiz"]).plain


def test_every_screen_about_points_says_that_they_are_recognition(
    talk: Conversation, camille: int
) -> None:
    for data in ("points", "points:list:0", "points:badges", "points:rules", "quiz"):
        assert "(reconnaissance)" in talk.tap(camille, data).plain


def test_every_value_is_shown(talk: Conversation, camille: int) -> None:
    rules = talk.tap(camille, "points:rules").plain
    for value in ("+5", "+10", "+15", "+20", "+30", "4 par mois", "Platine dès 900"):
        assert value in rules


def test_the_receipt_of_a_report_says_what_it_earned(talk: Conversation, camille: int) -> None:
    draft = add_case(
        talk.store.work,
        talk.company.camille,
        status=IncidentStatus.DRAFT,
        number="",
        occurred_on=TODAY,
        reported_at=NOW,
    )
    heard = talk.tap(camille, f"inc:{draft.id}:send")
    assert "+20 points (reconnaissance)" in heard.plain
    assert "points" not in talk.tap(camille, f"inc:{draft.id}:send").plain


def test_whoever_told_a_near_miss_reads_their_points_with_the_answer(
    talk: Conversation, hr: int
) -> None:
    near_miss = add_near_miss(talk.store.work, talk.company.camille)
    talk.tap(hr, f"caseanswer:{near_miss.id}")
    talk.text(hr, "Merci : un miroir est posé lundi.")
    heard = talk.tap(hr, f"caseanswer:{near_miss.id}:send")
    (told,) = [text for text in heard.texts if "miroir" in text]
    assert "+15 points (reconnaissance)" in told
    assert [one.reason for one in entries(talk, talk.company.camille)] == [PointReason.NEAR_MISS]


def test_the_quiz_goes_on_after_any_step_whatever_happened_meanwhile(
    talk: Conversation, camille: int
) -> None:
    first = talk.text(camille, "/quiz").buttons
    second = talk.tap(camille, first["B"]).buttons
    talk.text(camille, "/find marc")
    third = talk.tap(camille, second["A"]).buttons
    talk.text(camille, "/points")
    assert "Quiz terminé" in talk.tap(camille, third["C"]).plain
    assert [one.key for one in entries(talk, talk.company.camille)] == ["quiz:2026-11"]


def test_finishing_the_quiz_earns_whatever_the_answers(talk: Conversation, camille: int) -> None:
    heard = talk.tap(camille, "quiz:2026-11:aaa")
    assert "+10 points" in heard.plain


def test_a_double_tap_gives_points_once(talk: Conversation, camille: int) -> None:
    talk.tap(camille, "quiz:2026-11:bac")
    heard = talk.tap(camille, "quiz:2026-11:bac")
    assert "déjà compté" in heard.plain
    assert len(entries(talk, talk.company.camille)) == 1


def test_a_new_month_has_a_new_quiz(talk: Conversation, camille: int) -> None:
    talk.tap(camille, "quiz:2026-11:bac")
    talk.clock.advance(20)
    old = talk.tap(camille, "quiz:2026-11:ba")
    assert old.answer is not None
    assert old.answer.is_alert
    talk.tap(camille, "quiz:2026-12:bac")
    assert len(entries(talk, talk.company.camille)) == 2


@pytest.mark.parametrize(
    "data", ["quiz:2026-11:abcd", "quiz:2026-11:z", "quiz:x:a", "quiz:2026-11", "points:x"]
)
def test_a_button_that_says_nothing_changes_nothing(
    talk: Conversation, camille: int, data: str
) -> None:
    heard = talk.tap(camille, data)
    assert heard.answer is not None
    assert heard.answer.is_alert
    assert heard.messages == ()
    assert entries(talk, talk.company.camille) == []


def test_hr_notes_a_training_from_the_card_and_the_person_is_told(
    talk: Conversation, camille: int, hr: int
) -> None:
    card = talk.tap(hr, f"card:{talk.company.camille}").buttons
    choices = talk.tap(hr, card["Formation suivie"]).buttons
    heard = talk.tap(hr, choices["Écoconduite"])
    assert {message.chat_id for message in heard.messages} == {camille, hr}
    assert "Écoconduite" in talk.tap(camille, "points:list:0").plain


def test_a_double_tap_notes_a_training_once_and_tells_once(talk: Conversation, hr: int) -> None:
    data = f"pointsfix:{talk.company.camille}:train:loading"
    told = [len(talk.tap(hr, data).messages) for _ in range(2)]
    assert told == [2, 1]
    assert len(entries(talk, talk.company.camille)) == 1


def test_a_fleet_manager_and_a_driver_have_no_button_to_note_points(
    talk: Conversation, grace: int, camille: int
) -> None:
    for account, person in ((grace, talk.company.camille), (camille, talk.company.camille)):
        buttons = talk.tap(account, f"card:{person}").buttons.values()
        assert not [data for data in buttons if data.startswith("pointsfix")]


def test_a_correction_is_told_with_its_reason(
    talk: Conversation, hr: int, camille: int, entry: PointEntry
) -> None:
    choose_nothing(talk, hr, entry)
    heard = talk.text(hr, "Compté pour <b>une autre</b> personne.")
    told = [m for m in heard.messages if m.chat_id == camille]
    assert len(told) == 1
    assert "&lt;b&gt;une autre" in str(told[0].params["text"])
    assert "−10" in talk.tap(camille, "points:list:0").plain


def test_a_person_on_quiet_hours_hears_of_a_correction_afterwards(
    talk: Conversation, hr: int, camille: int, entry: PointEntry
) -> None:
    talk.clock.instant += timedelta(hours=12)
    choose_nothing(talk, hr, entry)
    heard = talk.text(hr, "Une erreur.")
    (told,) = [m for m in heard.messages if m.chat_id == camille]
    assert told.not_before is not None


@pytest.mark.parametrize("words", ["x" * 301, "Il a perdu trois points de permis."])
def test_a_reason_that_cannot_be_kept_is_asked_for_again(
    talk: Conversation, hr: int, entry: PointEntry, words: str
) -> None:
    choose_nothing(talk, hr, entry)
    talk.text(hr, words)
    assert entries(talk, talk.company.camille) == [entry]
    talk.text(hr, "Une erreur.")
    assert len(entries(talk, talk.company.camille)) == 2


def test_cancelling_corrects_nothing(talk: Conversation, hr: int, entry: PointEntry) -> None:
    choose_nothing(talk, hr, entry)
    talk.text(hr, "/cancel")
    talk.text(hr, "Une erreur.")
    assert entries(talk, talk.company.camille) == [entry]


def test_another_screen_leaves_the_reason_unasked(
    talk: Conversation, hr: int, entry: PointEntry
) -> None:
    choose_nothing(talk, hr, entry)
    talk.tap(hr, f"card:{talk.company.camille}")
    talk.text(hr, "Une erreur.")
    assert entries(talk, talk.company.camille) == [entry]


def test_an_old_button_of_a_correction_that_was_made_changes_nothing(
    talk: Conversation, hr: int, entry: PointEntry
) -> None:
    choose_nothing(talk, hr, entry)
    talk.text(hr, "Une erreur.")
    again = talk.tap(hr, f"pointsfix:{talk.company.camille}:worth:{entry.id}:0")
    assert again.answer is not None
    assert again.answer.is_alert
    assert len(entries(talk, talk.company.camille)) == 2


def test_an_entry_of_somebody_else_is_refused(
    talk: Conversation, hr: int, entry: PointEntry
) -> None:
    heard = talk.tap(hr, f"pointsfix:{talk.company.ines}:entry:{entry.id}")
    assert "n’est pas ouverte à votre rôle" in heard.plain
