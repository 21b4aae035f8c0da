"""The quiz: its bank, and what a month asks."""

import pytest

from bot.texts import bot_texts
from fleet.months import Month
from fleet.people import Language
from fleet.quiz import (
    LETTERS,
    QUESTIONS,
    QUESTIONS_A_MONTH,
    Question,
    are_answers,
    number_right,
    questions_of,
)
from fleet.text_filter import forbidden_in

MONTH = Month(2026, 11)


def said(question: Question, part: str, language: Language) -> str:
    return bot_texts().text(language, f"quiz-{question.name}-{part}", {})


def test_the_bank_holds_enough_questions_of_different_names() -> None:
    assert len({question.name for question in QUESTIONS}) == len(QUESTIONS) >= 24


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_each_question_has_three_choices_of_which_one_is_right_and_says_why(
    question: Question, language: Language
) -> None:
    choices = [said(question, letter, language) for letter in LETTERS]
    assert len(set(choices)) == len(LETTERS)
    assert LETTERS.count(question.right) == 1
    assert len(said(question, "why", language)) > len("Yes.")
    assert said(question, "ask", language).rstrip()[-1] in "?…"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_no_question_is_about_offences_licences_or_health(
    question: Question, language: Language
) -> None:
    parts = [said(question, part, language) for part in ("ask", *LETTERS, "why")]
    assert [forbidden_in(part) for part in parts] == [None] * len(parts)


def test_the_right_choice_is_not_always_in_the_same_place() -> None:
    rights = [question.right for question in QUESTIONS]
    assert all(rights.count(letter) >= len(QUESTIONS) // 4 for letter in LETTERS)


def test_no_question_comes_back_before_all_others_were_asked() -> None:
    months = len(QUESTIONS) // QUESTIONS_A_MONTH
    asked = [question for number in range(months) for question in questions_of(MONTH.plus(number))]
    assert sorted(q.name for q in asked) == sorted(q.name for q in QUESTIONS)


def test_the_same_month_asks_the_same() -> None:
    assert questions_of(MONTH) == questions_of(Month(2026, 11))
    assert len(set(questions_of(MONTH))) == QUESTIONS_A_MONTH


def test_right_answers_are_counted() -> None:
    questions = questions_of(MONTH)
    rights = "".join(question.right for question in questions)
    assert number_right(questions, rights) == QUESTIONS_A_MONTH
    assert number_right(questions, rights[:1]) == 1


@pytest.mark.parametrize(("letters", "is_read"), [("", True), ("abc", True), ("abca", False)])
def test_answers_are_letters_and_no_more_than_questions(letters: str, is_read: bool) -> None:
    assert are_answers(letters) is is_read
    assert not are_answers("d")
