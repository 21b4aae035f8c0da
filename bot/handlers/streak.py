"""/streak: both streaks with their calendar, one's own confirmations, and the pause."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.handlers.pause_days import (
    SHOWN_PAUSES,
    day_after,
    days_in,
    first_day,
    from_in,
    from_kept,
)
from bot.handlers.tapped import choice_in, identity_of, number_in, tapped
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
    ask_day_screen,
    ask_first_day_screen,
    pause_screen,
    paused_screen,
    refused_pause_text,
    resumed_screen,
    unpaused_screen,
)
from fleet.delivery import Picture
from fleet.months import Month
from fleet.ports import Draft
from fleet.streaks import ConfirmationKind
from fleet.usecases.confirm_month import confirm_month, unconfirm_month
from fleet.usecases.pause_streaks import (
    PauseDays,
    begin_pause,
    end_pause,
    first_day_for_oneself,
    first_day_refused,
    take_pause_back,
)
from fleet.usecases.show_streaks import show_streaks
from reports.streak_calendar import describe_streak_calendar

PAUSE_DRAFT = "streak_pause"


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


def pause_typed_days(turn: Turn) -> None:
    """Take the first day of a pause, or the day on which it is over, after the question."""
    draft = turn.work.drafts.of(turn.chat_id)
    kept = dict(draft.answers) if draft is not None else {}
    if "step" in kept:
        _pause_from(turn, first_day(turn.text, turn.today))
        return
    from_on = from_kept(kept.get("from"))
    until_on = day_after(turn.text, from_on or turn.today, turn.today)
    if until_on is None:
        turn.reply(refused_pause_text(turn, None, turn.today))
        return
    screen = _paused(turn, PauseDays(until_on, from_on))
    if screen.buttons:
        turn.work.drafts.drop(turn.chat_id)
    turn.reply(screen.text, screen.buttons)


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
    if parts[1] == "from":
        turn.work.drafts.put(turn.chat_id, Draft(PAUSE_DRAFT, {"step": "from"}), turn.now)
        return ask_first_day_screen(turn, turn.today)
    if parts[1] == "day":
        from_on = from_in(parts, 2)
        answers = {} if from_on is None else {"from": str(from_on)}
        turn.work.drafts.put(turn.chat_id, Draft(PAUSE_DRAFT, answers), turn.now)
        return ask_day_screen(turn, from_on or turn.today)
    return _paused(turn, days_in(parts, 1, turn.today))


def _pause_from(turn: Turn, from_on: date | None) -> None:
    """Ask until when, where the pause can begin on that day."""
    earliest_on = first_day_for_oneself(turn.today)
    refused = first_day_refused(from_on, earliest_on, turn.today) if from_on is not None else None
    if from_on is None or refused is not None:
        turn.reply(refused_pause_text(turn, refused, turn.today, earliest_on=earliest_on))
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = pause_screen(turn, turn.today, from_on)
    turn.reply(screen.text, screen.buttons)


def _paused(turn: Turn, days: PauseDays) -> Screen:
    """What came of a pause; without a button where it was refused."""
    paused = begin_pause(turn.work, turn.actor, _own_id(turn), days, turn.present)
    if paused.outcome in SHOWN_PAUSES:
        return paused_screen(turn, paused, turn.today)
    earliest_on = first_day_for_oneself(turn.today)
    text = refused_pause_text(
        turn, paused.outcome, turn.today, from_on=days.from_on, earliest_on=earliest_on
    )
    return Screen(text)


def _unpause(turn: Turn, parts: Sequence[str]) -> Screen:
    pause_id = number_in(parts, 1)
    is_done = take_pause_back(turn.work, turn.actor, _own_id(turn), pause_id, turn.present)
    return unpaused_screen(turn, is_done=is_done)


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
    "unpause": _unpause,
    "resume": _resume,
}
