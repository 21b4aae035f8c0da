"""What HR notes for somebody else: months confirmed on paper, pauses; the person is told."""

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
    told_unpaused_screen,
    unnoted_screen,
    unpaused_for_screen,
)
from bot.views.streak_pause import ask_day_screen, ask_first_day_screen, refused_pause_text
from fleet.access import Action
from fleet.months import Month
from fleet.people import Employee
from fleet.ports import Draft
from fleet.streaks import ConfirmationKind, is_paused
from fleet.usecases.confirm_month import (
    Confirming,
    note_month,
    noting_months,
    unnote_month,
)
from fleet.usecases.list_without_account import list_without_account
from fleet.usecases.pause_streaks import (
    Paused,
    PauseDays,
    Pausing,
    first_day_for_others,
    first_day_refused,
    note_pause,
    note_resumption,
    pause_of,
    unnote_pause,
)

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


def pause_for_typed_days(turn: Turn) -> None:
    """Take the first day of somebody's pause, or the day on which it is over."""
    draft = turn.work.drafts.of(turn.chat_id)
    kept = dict(draft.answers) if draft is not None else {}
    subject, from_on = int(kept.get("person", 0)), from_kept(kept.get("from"))
    if "step" in kept:
        _pause_from(turn, subject, first_day(turn.text, turn.today))
        return
    until_on = day_after(turn.text, from_on or turn.today, turn.today)
    if until_on is None:
        turn.reply(refused_pause_text(turn, None, turn.today))
        return
    screen = _paused(turn, subject, PauseDays(until_on, from_on))
    if screen.buttons:
        turn.work.drafts.drop(turn.chat_id)
    turn.reply(screen.text, screen.buttons)


def _open(turn: Turn, subject: int, _: Sequence[str]) -> Screen:
    pause = pause_of(turn.work, turn.actor, subject, turn.today)
    person = _person(turn, subject)
    return noting_screen(turn, person, noting_months(turn.today), pause, turn.today)


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
    choice = parts[2] if len(parts) > 2 else ""  # noqa: PLR2004 - the person and "pause"
    if choice == "from":
        return _ask(turn, {"person": str(subject), "step": "from"})
    from_on = from_in(parts, 3)
    pause = pause_of(turn.work, turn.actor, subject, turn.today)
    if from_on is None and pause is not None and is_paused([pause], turn.today):
        return _shown_pause(turn, subject, Paused(Pausing.ALREADY, pause))
    if not choice:
        return pause_for_screen(turn, _person(turn, subject), turn.today)
    if choice == "day":
        first = {} if from_on is None else {"from": str(from_on)}
        return _ask(turn, {"person": str(subject), **first}, from_on)
    return _paused(turn, subject, days_in(parts, 2, turn.today))


def _ask(turn: Turn, answers: Mapping[str, str], from_on: date | None = None) -> Screen:
    turn.work.drafts.put(turn.chat_id, Draft(PAUSE_FOR_DRAFT, answers), turn.now)
    if "step" in answers:
        return ask_first_day_screen(turn, turn.today)
    return ask_day_screen(turn, from_on or turn.today)


def _pause_from(turn: Turn, subject: int, from_on: date | None) -> None:
    """Ask until when, where the pause can begin on that day."""
    pause_of(turn.work, turn.actor, subject, turn.today)  # asks whether it may be noted
    earliest_on = first_day_for_others(turn.today)
    refused = first_day_refused(from_on, earliest_on, turn.today) if from_on is not None else None
    if from_on is None or refused is not None:
        text = refused_pause_text(turn, refused, turn.today, earliest_on=earliest_on, is_own=False)
        turn.reply(text)
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = pause_for_screen(turn, _person(turn, subject), turn.today, from_on)
    turn.reply(screen.text, screen.buttons)


def _paused(turn: Turn, subject: int, days: PauseDays) -> Screen:
    """What came of a pause; without a button where it was refused."""
    paused = note_pause(turn.work, turn.actor, subject, days, turn.present)
    if paused.outcome in SHOWN_PAUSES:
        return _shown_pause(turn, subject, paused)
    text = refused_pause_text(
        turn,
        paused.outcome,
        turn.today,
        from_on=days.from_on,
        earliest_on=first_day_for_others(turn.today),
        is_own=False,
    )
    return Screen(text)


def _shown_pause(turn: Turn, subject: int, paused: Paused) -> Screen:
    pause, today = paused.pause, turn.today
    is_told = (
        paused.outcome is Pausing.BEGUN
        and pause is not None
        and tell(turn, subject, lambda words: told_paused_screen(words, pause, today))
    )
    return paused_for_screen(turn, _person(turn, subject), paused, today, is_told=is_told)


def _unpause(turn: Turn, subject: int, parts: Sequence[str]) -> Screen:
    pause_id = number_in(parts, 2)
    is_done = unnote_pause(turn.work, turn.actor, subject, pause_id, turn.present)
    is_told = is_done and tell(turn, subject, told_unpaused_screen)
    return unpaused_for_screen(turn, _person(turn, subject), is_done=is_done, is_told=is_told)


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
    "unpause": _unpause,
    "resume": _resume,
}
