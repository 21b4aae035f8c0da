"""What HR notes for somebody else: months confirmed on paper, pauses; the person is told."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.handlers.streak import SHOWN_PAUSES, day_ahead, end_in
from bot.handlers.tapped import about, choice_in, number_in, tapped
from bot.notices import tell
from bot.turn import Turn
from bot.views.screen import Screen, Words
from bot.views.streak_notes import (
    noted_screen,
    noting_screen,
    paper_list_screen,
    pause_for_screen,
    paused_for_screen,
    resumed_for_screen,
    told_noted_screen,
    told_paused_screen,
    told_resumed_screen,
    told_unnoted_screen,
    unnoted_screen,
)
from bot.views.streak_pause import ask_day_screen, refused_pause_text
from fleet.access import Action
from fleet.months import Month
from fleet.people import Employee
from fleet.ports import Draft
from fleet.streaks import ConfirmationKind
from fleet.usecases.confirm_month import (
    Confirming,
    note_month,
    noting_months,
    unnote_month,
)
from fleet.usecases.list_without_account import list_without_account
from fleet.usecases.pause_streaks import Paused, Pausing, note_pause, note_resumption, pause_of

PAUSE_FOR_DRAFT = "streak_pause_for"
_NEWS = frozenset({Confirming.CONFIRMED, Confirming.LATE_NEWS})


@tapped
def tap_noting(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about somebody else's month asks for."""
    subject = number_in(parts, 0)
    handle = choice_in(parts, 1, _ASKED.__getitem__) if len(parts) > 1 else _open
    screen = about(turn, Action.NOTE_FOR_OTHERS, lambda: handle(turn, subject, parts))
    turn.edit(screen.text, screen.buttons)


@tapped
def tap_list(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with a page of people without an account."""
    paper = list_without_account(turn.work, turn.actor, number_in(parts, 0), turn.today)
    screen = paper_list_screen(turn, paper)
    turn.edit(screen.text, screen.buttons)


def pause_for_until_typed_day(turn: Turn) -> None:
    """Note a pause until the day that was written after the question."""
    draft = turn.work.drafts.of(turn.chat_id)
    until_on = day_ahead(turn.text, turn.today)
    if draft is None or until_on is None:
        turn.reply(refused_pause_text(turn, None, turn.today))
        return
    subject = int(draft.answers["person"])
    paused = note_pause(turn.work, turn.actor, subject, until_on, turn.present)
    if paused.outcome not in SHOWN_PAUSES:
        turn.reply(refused_pause_text(turn, paused.outcome, turn.today))
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = _shown_pause(turn, subject, paused)
    turn.reply(screen.text, screen.buttons)


def _open(turn: Turn, subject: int, _: Sequence[str]) -> Screen:
    pause = pause_of(turn.work, turn.actor, subject, turn.today)
    return noting_screen(turn, _person(turn, subject), noting_months(turn.today), pause)


def _confirm(turn: Turn, subject: int, parts: Sequence[str]) -> Screen:
    kind, month = choice_in(parts, 2, ConfirmationKind), choice_in(parts, 3, Month.read)
    confirmed = note_month(turn.work, turn.actor, subject, kind, month, turn.present)

    def news(words: Words) -> Screen:
        return told_noted_screen(words, confirmed)

    is_told = confirmed.outcome in _NEWS and tell(turn, subject, news)
    return noted_screen(turn, _person(turn, subject), confirmed, is_told=is_told)


def _undo(turn: Turn, subject: int, parts: Sequence[str]) -> Screen:
    kind, month = choice_in(parts, 2, ConfirmationKind), choice_in(parts, 3, Month.read)
    is_done = unnote_month(turn.work, turn.actor, subject, kind, month, turn.present)
    if is_done:
        tell(turn, subject, lambda words: told_unnoted_screen(words, kind, month))
    return unnoted_screen(turn, _person(turn, subject), kind, month, is_done=is_done)


def _pause(turn: Turn, subject: int, parts: Sequence[str]) -> Screen:
    pause = pause_of(turn.work, turn.actor, subject, turn.today)
    if pause is not None:
        return _shown_pause(turn, subject, Paused(Pausing.ALREADY, pause))
    if len(parts) == 2:  # noqa: PLR2004 - the person and "pause"
        return pause_for_screen(turn, _person(turn, subject), turn.today)
    if parts[2] == "day":
        draft = Draft(PAUSE_FOR_DRAFT, {"person": str(subject)})
        turn.work.drafts.put(turn.chat_id, draft, turn.now)
        return ask_day_screen(turn, turn.today)
    return _paused(turn, subject, end_in(turn, parts[2]))


def _paused(turn: Turn, subject: int, until_on: date | None) -> Screen:
    paused = note_pause(turn.work, turn.actor, subject, until_on, turn.present)
    if paused.outcome in SHOWN_PAUSES:
        return _shown_pause(turn, subject, paused)
    return Screen(refused_pause_text(turn, paused.outcome, turn.today))


def _shown_pause(turn: Turn, subject: int, paused: Paused) -> Screen:
    pause = paused.pause
    is_told = (
        paused.outcome is Pausing.BEGUN
        and pause is not None
        and tell(turn, subject, lambda words: told_paused_screen(words, pause))
    )
    return paused_for_screen(turn, _person(turn, subject), paused, is_told=is_told)


def _resume(turn: Turn, subject: int, _: Sequence[str]) -> Screen:
    ended = note_resumption(turn.work, turn.actor, subject, turn.present)
    is_told = ended is not None and tell(turn, subject, told_resumed_screen)
    return resumed_for_screen(
        turn, _person(turn, subject), was_paused=ended is not None, is_told=is_told
    )


def _person(turn: Turn, subject: int) -> Employee:
    return turn.work.people.get(subject)


_ASKED: Mapping[str, Callable[[Turn, int, Sequence[str]], Screen]] = {
    "confirm": _confirm,
    "undo": _undo,
    "pause": _pause,
    "resume": _resume,
}
