"""Buttons about contracts and vehicles: what is refused now is said over the chat."""

from collections.abc import Callable, Sequence
from functools import wraps

from bot.handlers.tapped import tapped
from bot.registry import Handle
from bot.turn import Turn
from fleet.errors import ConflictError, GarageRefusedError


def garage_tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    """A handler of a button; what a contract or a vehicle does not allow is said in an alert."""

    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except GarageRefusedError as refused:
            _refuse(turn, refused.reason)
        except ConflictError:
            _refuse(turn, "newer")

    return tapped(answer)


def _refuse(turn: Turn, reason: str) -> None:
    turn.messages.clear()
    turn.answer(turn.label("parc-refused", reason=reason), alert=True)
