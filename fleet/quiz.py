"""The quiz of the month: which questions a month asks, and which answers are right.

What is asked and said stands in the catalogue (`bot/texts/quiz.*.ftl`); nothing is about offences,
licences or health. Questions of the law follow RULES.md, with their article in the explanation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fleet.months import Month

LETTERS: Final = "abc"
QUESTIONS_A_MONTH: Final = 3


@dataclass(frozen=True, slots=True)
class Question:
    """A question with three choices, of which one is right.

    Attributes:
        name: The middle of its keys in the catalogue, such as `quiz-glass-ask`.
        right: The letter of the right choice.
    """

    name: str
    right: str


# Three follow each other in a month: one about the road, one about reports, one about the law.
QUESTIONS: Final[tuple[Question, ...]] = (
    Question("reduction", "b"),
    Question("near-miss", "a"),
    Question("two-seconds", "c"),
    Question("first-moves", "a"),
    Question("partial", "b"),
    Question("answer", "c"),
    Question("e-constat", "a"),
    Question("eyes-off", "c"),
    Question("floor", "b"),
    Question("signing", "c"),
    Question("same-day", "a"),
    Question("reversing", "b"),
    Question("parked", "a"),
    Question("motorway", "b"),
    Question("rain", "c"),
    Question("nameless", "b"),
    Question("glass", "a"),
    Question("two-hours", "c"),
    Question("boxes", "b"),
    Question("late", "c"),
    Question("joker", "a"),
    Question("photos", "c"),
    Question("load", "a"),
    Question("back-to-one", "b"),
    Question("e-constat-value", "a"),
    Question("hazard", "c"),
    Question("who-decides", "b"),
)


def questions_of(month: Month) -> tuple[Question, ...]:
    """The questions of a month: none comes back before all the others were asked."""
    start = (month.year * 12 + month.number) * QUESTIONS_A_MONTH
    places = range(start, start + QUESTIONS_A_MONTH)
    return tuple(QUESTIONS[place % len(QUESTIONS)] for place in places)


def are_answers(letters: str) -> bool:
    """Whether those letters may be the answers to the first questions of a month."""
    return len(letters) <= QUESTIONS_A_MONTH and set(letters) <= set(LETTERS)


def number_right(questions: Sequence[Question], answers: str) -> int:
    """How many answers are right."""
    pairs = zip(questions, answers, strict=False)
    return sum(question.right == answer for question, answer in pairs)
