"""/quiz: three questions of the month; the answers so far stand in the buttons alone."""

from collections.abc import Sequence

from bot.handlers.tapped import OutdatedButtonError, choice_in, tapped
from bot.turn import Turn
from bot.views.quiz import quiz_screen
from bot.views.screen import Screen
from fleet.months import Month
from fleet.quiz import are_answers
from fleet.usecases.take_quiz import take_quiz


def show_quiz(turn: Turn) -> None:
    """Answer /quiz with the first question of the month."""
    screen = _screen(turn, "")
    turn.reply(screen.text, screen.buttons)


@tapped
def answer_quiz(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with the next question, or with the end.

    A button of another month leads to the present one; a tap that came twice shows the same.
    """
    answers = _answers(turn, parts) if parts else ""
    screen = _screen(turn, answers)
    turn.edit(screen.text, screen.buttons)


def _answers(turn: Turn, parts: Sequence[str]) -> str:
    month, letters = choice_in(parts, 0, Month.read), choice_in(parts, 1, str)
    if not are_answers(letters):
        raise OutdatedButtonError
    if month != Month.of(turn.today):
        turn.answer(turn.label("quiz-past"), alert=True)
        return ""
    return letters


def _screen(turn: Turn, answers: str) -> Screen:
    return quiz_screen(turn, take_quiz(turn.work, turn.actor, answers, turn.present))
