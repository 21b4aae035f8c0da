"""Buttons about statements and changes of profile: what is refused now is said over the chat."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps

from bot.handlers.tapped import OutdatedButtonError, number_in, tapped
from bot.registry import Handle
from bot.turn import Turn
from bot.views.screen import Screen
from fleet.errors import ChangeRefusedError, StatementRefusedError


def releve_tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    """A handler of a button; what does not go now is said in an alert, and changes nothing."""

    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except (StatementRefusedError, ChangeRefusedError) as refused:
            turn.messages.clear()
            turn.answer(turn.label("releve-refused", reason=refused.reason), alert=True)

    return tapped(answer)


def day_in(parts: Sequence[str], place: int) -> date:
    """A day in the data of a button, written as `20270101`.

    Raises:
        OutdatedButtonError: There is none.
    """
    written = f"{number_in(parts, place):08}"
    try:
        return date(int(written[:4]), int(written[4:6]), int(written[6:]))
    except ValueError:
        raise OutdatedButtonError from None


def show(turn: Turn, screen: Screen) -> None:
    """Put a screen where the tapped button is."""
    turn.edit(screen.text, screen.buttons)
