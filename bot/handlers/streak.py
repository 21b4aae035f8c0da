"""/streak: both streaks with their calendar, one's own confirmations, and the pause."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from bot.handlers.tapped import (
    OutdatedButtonError,
    choice_in,
    identity_of,
    tapped,
)
from bot.painter import STREAK_CALENDAR, streak_calendar
from bot.turn import Html, Turn
from bot.views.screen import Screen
from bot.views.streak import (
    check_screen,
    confirmed_screen,
    how_screen,
    streaks_screen,
    taken_back_screen,
)
from bot.views.streak_pause import (
    OFFERED_DAYS,
    ask_day_screen,
    pause_screen,
    paused_screen,
    refused_pause_text,
    resumed_screen,
)
from fleet.delivery import Picture
from fleet.months import Month
from fleet.ports import Draft
from fleet.reporting_dates import typed_moment
from fleet.streaks import ConfirmationKind
from fleet.usecases.confirm_month import confirm_month, unconfirm_month
from fleet.usecases.pause_streaks import Paused, Pausing, begin_pause, end_pause
from fleet.usecases.show_streaks import show_streaks
from reports.streak_calendar import describe_streak_calendar

PAUSE_DRAFT = "streak_pause"
SHOWN_PAUSES = frozenset({Pausing.BEGUN, Pausing.ALREADY})
_HALF_A_YEAR = timedelta(days=182)


def show_own_streaks(turn: Turn) -> None:
    """Answer a command with both streaks."""
    picture, screen = _streaks(turn)
    turn.photo(picture, screen.text, screen.buttons)


@tapped
def tap_streak(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button of the streaks asks for."""
    if not parts:
        picture, screen = _streaks(turn)
        turn.edit_photo(picture, screen.text, screen.buttons)
        return
    screen = choice_in(parts, 0, _ASKED.__getitem__)(turn, parts)
    turn.edit(screen.text, screen.buttons)


def pause_until_typed_day(turn: Turn) -> None:
    """Pause until the day that was written after the question."""
    until_on = day_ahead(turn.text, turn.today)
    if until_on is None:
        turn.reply(refused_pause_text(turn, None, turn.today))
        return
    paused = begin_pause(turn.work, turn.actor, _own_id(turn), until_on, turn.present)
    if paused.outcome not in SHOWN_PAUSES:
        turn.reply(refused_pause_text(turn, paused.outcome, turn.today))
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = paused_screen(turn, paused)
    turn.reply(screen.text, screen.buttons)


def day_ahead(text: str, today: date) -> date | None:
    """The day that a text names; without a year it is the next such day.

    A past day stays the past day that it is: it is refused, never guessed.
    """
    near, far = typed_moment(text, today), typed_moment(text, today + _HALF_A_YEAR)
    if near is None or far is None:
        return None
    is_counted_from_today = far.on - near.on == _HALF_A_YEAR
    return near.on if near.on > today or is_counted_from_today else far.on


def end_in(turn: Turn, choice: str) -> date | None:
    """The day that a button of a pause stands for; None: no end is planned.

    Raises:
        OutdatedButtonError: It is no such choice.
    """
    if choice == "open":
        return None
    if choice not in {str(days) for days in OFFERED_DAYS}:
        raise OutdatedButtonError
    return turn.today + timedelta(days=int(choice))


def _streaks(turn: Turn) -> tuple[Picture, Screen]:
    own_id, language = _own_id(turn), turn.language.value
    streaks = show_streaks(turn.work, turn.actor, own_id, turn.today, turn.zone)
    described = describe_streak_calendar(streak_calendar(streaks, language))
    screen = streaks_screen(turn, streaks, Html(described))
    return Picture(STREAK_CALENDAR, own_id, turn.today, language), screen


def _how(turn: Turn, _: Sequence[str]) -> Screen:
    return how_screen(turn)


def _check(turn: Turn, parts: Sequence[str]) -> Screen:
    return check_screen(turn, choice_in(parts, 1, Month.read))


def _confirm(turn: Turn, parts: Sequence[str]) -> Screen:
    kind, month = choice_in(parts, 1, ConfirmationKind), choice_in(parts, 2, Month.read)
    confirmed = confirm_month(turn.work, turn.actor, _own_id(turn), kind, month, turn.present)
    return confirmed_screen(turn, confirmed)


def _undo(turn: Turn, parts: Sequence[str]) -> Screen:
    kind, month = choice_in(parts, 1, ConfirmationKind), choice_in(parts, 2, Month.read)
    own_id = _own_id(turn)
    is_done = unconfirm_month(turn.work, turn.actor, own_id, kind, month, turn.present)
    return taken_back_screen(turn, kind, month, is_done=is_done)


def _pause(turn: Turn, parts: Sequence[str]) -> Screen:
    if len(parts) == 1:
        return pause_screen(turn, turn.today)
    if parts[1] == "day":
        turn.work.drafts.put(turn.chat_id, Draft(PAUSE_DRAFT, {}), turn.now)
        return ask_day_screen(turn, turn.today)
    return _paused(turn, end_in(turn, parts[1]))


def _paused(turn: Turn, until_on: date | None) -> Screen:
    paused: Paused = begin_pause(turn.work, turn.actor, _own_id(turn), until_on, turn.present)
    if paused.outcome in SHOWN_PAUSES:
        return paused_screen(turn, paused)
    return Screen(refused_pause_text(turn, paused.outcome, turn.today))


def _resume(turn: Turn, _: Sequence[str]) -> Screen:
    ended = end_pause(turn.work, turn.actor, _own_id(turn), turn.present)
    return resumed_screen(turn, was_paused=ended is not None)


def _own_id(turn: Turn) -> int:
    return identity_of(turn).employee.id


_ASKED: Mapping[str, Callable[[Turn, Sequence[str]], Screen]] = {
    "how": _how,
    "check": _check,
    "confirm": _confirm,
    "undo": _undo,
    "pause": _pause,
    "resume": _resume,
}
