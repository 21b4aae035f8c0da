"""Reading the data of a tapped button, which may be old, foreign or forged."""

import re
from collections.abc import Callable, Sequence
from functools import wraps
from typing import TypeVar

from bot.registry import Handle
from bot.turn import Turn
from fleet.access import Action
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.months import Month
from fleet.ports import Identity

_MONTH = re.compile(r"2[0-9]{3}(0[1-9]|1[0-2])")
_NUMBER = re.compile(r"[0-9]{1,9}")
T = TypeVar("T")


class OutdatedButtonError(Exception):
    """The data of a button no longer says anything that can be done."""


def tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    """A handler of a button: it gets the parts of the data after the prefix.

    What cannot be done is said in an alert, and nothing else is said or changed.
    """

    @wraps(handle)
    def answer(turn: Turn) -> None:
        try:
            handle(turn, turn.data.split(":")[1:])
        except OutdatedButtonError:
            turn.messages.clear()
            turn.answer(turn.label("button-outdated"), alert=True)

    return answer


def number_in(parts: Sequence[str], place: int) -> int:
    """The number at a place of the data.

    Raises:
        OutdatedButtonError: There is none.
    """
    if place >= len(parts) or not _NUMBER.fullmatch(parts[place]):
        raise OutdatedButtonError
    return int(parts[place])


def month_in(parts: Sequence[str], place: int) -> Month:
    """The month at a place of the data, such as `202610`.

    Raises:
        OutdatedButtonError: There is none.
    """
    if place >= len(parts) or not _MONTH.fullmatch(parts[place]):
        raise OutdatedButtonError
    year, number = divmod(int(parts[place]), 100)
    return Month(year, number)


def choice_in(parts: Sequence[str], place: int, choices: Callable[[str], T]) -> T:
    """The member of an enumeration, or the value of a table, at a place of the data.

    For a table, `choices` is its `__getitem__`.

    Raises:
        OutdatedButtonError: There is none.
    """
    try:
        return choices(parts[place])
    except (IndexError, KeyError, ValueError):
        raise OutdatedButtonError from None


def about(turn: Turn, action: Action, read: Callable[[], T]) -> T:
    """Read about a person; somebody who does not exist is refused like somebody out of scope.

    Raises:
        AccessDeniedError: There is no such person, or the actor may not.
        OutdatedButtonError: What the button showed is gone.
    """
    try:
        return read()
    except NotFoundError as error:
        if error.kind == "driving_record":
            raise OutdatedButtonError from error
        raise AccessDeniedError(action.value, turn.actor.employee_id, None) from error


def identity_of(turn: Turn) -> Identity:
    """Who is behind the turn.

    Raises:
        AccessDeniedError: A stranger.
    """
    if turn.identity is None:
        raise AccessDeniedError(Action.READ_HELP.value, None, None)
    return turn.identity
