"""The quiz of the month: a question with its choices, the answer to the last one, the end."""

from bot.turn import Button, Html
from bot.views.figures import month_name
from bot.views.points_given import given_text
from bot.views.screen import Rows, Screen, Words, button, figure_label, lines, paragraphs
from fleet.driving import Figure
from fleet.points import RULE_OF
from fleet.quiz import LETTERS, Question
from fleet.recognition import PointReason
from fleet.usecases.take_quiz import QuizStep


def quiz_screen(words: Words, step: QuizStep) -> Screen:
    """The question that comes now, below what there is to say about the last answer; or the end."""
    asks = step.asks
    if asks is None:
        return _end(words, step)
    title = words.words(
        "quiz-title",
        month=month_name(words, step.month),
        number=len(step.answers) + 1,
        total=len(step.questions),
    )
    intro = "" if step.answers else _intro(words)
    return Screen(
        paragraphs(_feedback(words, step), title, intro, _question(words, asks)),
        (tuple(_choice(step, letter) for letter in LETTERS),),
    )


def _intro(words: Words) -> Html:
    points = RULE_OF[PointReason.QUIZ].points
    label = figure_label(words, Figure.RECOGNITION)
    return words.words("quiz-intro", points=points, figure=label)


def _question(words: Words, question: Question) -> Html:
    return lines(
        words.words(f"quiz-{question.name}-ask"),
        *(
            words.words("quiz-choice", letter=letter.upper(), text=_text(words, question, letter))
            for letter in LETTERS
        ),
    )


def _choice(step: QuizStep, letter: str) -> Button:
    return Button(letter.upper(), f"quiz:{step.month}:{step.answers}{letter}")


def _feedback(words: Words, step: QuizStep) -> Html:
    answered = step.answered
    if answered is None:
        return Html()
    right = answered.right
    if step.answers[-1] == right:
        said = words.words("quiz-right")
    else:
        text = _text(words, answered, right)
        said = words.words("quiz-other", letter=right.upper(), text=text)
    return lines(said, words.words(f"quiz-{answered.name}-why"))


def _end(words: Words, step: QuizStep) -> Screen:
    finished = words.words(
        "quiz-finished",
        month=month_name(words, step.month),
        right=step.number_right,
        total=len(step.questions),
    )
    again = words.words("quiz-again") if step.was_finished else given_text(words, step.points)
    after = words.words("quiz-next-month")
    return Screen(
        paragraphs(_feedback(words, step), finished, lines(again, after)), _after_the_end(words)
    )


def _after_the_end(words: Words) -> Rows:
    again = button(words, "quiz-restart", "quiz")
    return ((button(words, "button-points", "points"), again),)


def _text(words: Words, question: Question, letter: str) -> str:
    return words.label(f"quiz-{question.name}-{letter}")
