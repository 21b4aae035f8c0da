"""From the card of a person: HR notes a training, or sets an error in points right.

The person is told of each, outside quiet hours; both can be undone.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot.handlers.case_steps import acceptable
from bot.handlers.tapped import OutdatedButtonError, about, choice_in, number_in, tapped
from bot.notices import tell
from bot.turn import Turn
from bot.views.points_noting import (
    correction_told_screen,
    fix_list_screen,
    fixed_screen,
    note_screen,
    noted_screen,
    quiz_noted_screen,
    quiz_told_screen,
    refused_fix,
    taken_back_screen,
    training_told_screen,
    trainings_screen,
    worth_screen,
)
from bot.views.screen import Screen
from fleet.access import Action
from fleet.errors import PointsRefusedError
from fleet.ports import Draft
from fleet.recognition import PointEntry
from fleet.usecases.correct_points import (
    MAX_NOTE,
    correct_points,
    list_points_to_correct,
    read_points_to_correct,
)
from fleet.usecases.note_training import (
    NotedTraining,
    Training,
    list_trainings,
    note_training,
    take_training_back,
)
from fleet.usecases.take_quiz import note_quiz

NOTE_DRAFT = "points_note"


@tapped
def note_points(turn: Turn, parts: Sequence[str]) -> None:
    """One of the screens about the points of a person."""
    who = number_in(parts, 0)
    show = choice_in(parts, 1, _SCREENS.__getitem__)
    try:
        screen = about(turn, Action.KEEP_POINTS, lambda: show(turn, who, parts[2:]))
    except PointsRefusedError as refused:
        turn.messages.clear()
        turn.answer(str(refused_fix(turn, refused.reason)), alert=True)
        return
    turn.edit(screen.text, screen.buttons)


def read_note(turn: Turn) -> None:
    """The reason of a correction was written: set the error right, and tell the person."""
    draft = turn.work.drafts.of(turn.chat_id)
    note = acceptable(turn, draft, MAX_NOTE) if draft is not None else None
    if draft is None or note is None:
        return
    who, entry_id, worth = (int(draft.answers[key]) for key in ("who", "entry", "worth"))
    turn.work.drafts.drop(turn.chat_id)
    try:
        correction = correct_points(turn.work, turn.actor, who, entry_id, worth, note, turn.present)
    except PointsRefusedError as refused:
        turn.reply(refused_fix(turn, refused.reason))
        return
    is_told = _tell_of_correction(turn, turn.work.recognition.entry(entry_id), correction)
    screen = fixed_screen(turn, _name(turn, who), correction, is_told=is_told)
    turn.reply(screen.text, screen.buttons)


def _trainings(turn: Turn, who: int, parts: Sequence[str]) -> Screen:
    if parts:
        return _note(turn, who, choice_in(parts, 0, Training))
    trainings = list_trainings(turn.work, turn.actor, who, turn.today)
    return trainings_screen(turn, who, _name(turn, who), trainings)


def _note(turn: Turn, who: int, training: Training) -> Screen:
    noted = note_training(turn.work, turn.actor, who, training, turn.today, turn.now)
    is_told = bool(noted.points) and tell(turn, who, partial(training_told_screen, noted=noted))
    return noted_screen(turn, who, _name(turn, who), noted, is_told=is_told)


def _take_back(turn: Turn, who: int, parts: Sequence[str]) -> Screen:
    training = choice_in(parts, 0, Training)
    noted = take_training_back(turn.work, turn.actor, who, training, turn.today, turn.now)
    is_told = bool(noted.points) and _tell_of_note_taken_back(turn, who, noted)
    return taken_back_screen(turn, who, _name(turn, who), noted, is_told=is_told)


def _quiz(turn: Turn, who: int, _: Sequence[str]) -> Screen:
    points = note_quiz(turn.work, turn.actor, who, turn.present)
    is_told = bool(points) and tell(turn, who, partial(quiz_told_screen, points=points))
    return quiz_noted_screen(turn, who, _name(turn, who), points, is_told=is_told)


def _entries(turn: Turn, who: int, parts: Sequence[str]) -> Screen:
    page = list_points_to_correct(turn.work, turn.actor, who, number_in(parts, 0), turn.now)
    return fix_list_screen(turn, _name(turn, who), page, turn.zone)


def _entry(turn: Turn, who: int, parts: Sequence[str]) -> Screen:
    correctable = read_points_to_correct(turn.work, turn.actor, who, number_in(parts, 0))
    return worth_screen(turn, _name(turn, who), correctable)


def _worth(turn: Turn, who: int, parts: Sequence[str]) -> Screen:
    entry_id, worth = number_in(parts, 0), number_in(parts, 1)
    correctable = read_points_to_correct(turn.work, turn.actor, who, entry_id)
    if worth not in correctable.choices:
        raise OutdatedButtonError
    answers = {
        "who": str(who),
        "entry": str(entry_id),
        "worth": str(worth),
        "begun": str(turn.update.update_id),
    }
    turn.work.drafts.put(turn.chat_id, Draft(NOTE_DRAFT, answers), turn.now)
    return note_screen(turn, _name(turn, who))


def _tell_of_correction(turn: Turn, entry: PointEntry, correction: PointEntry) -> bool:
    write = partial(
        correction_told_screen, points=correction.points, entry=entry, note=correction.note
    )
    return tell(turn, entry.employee_id, write)


def _tell_of_note_taken_back(turn: Turn, who: int, noted: NotedTraining) -> bool:
    entries = turn.work.recognition.entries_of(who)
    corrected = entries[-1].corrects_id
    entry = next(one for one in entries if one.id == corrected)
    write = partial(correction_told_screen, points=noted.points, entry=entry, note="")
    return tell(turn, who, write)


def _name(turn: Turn, who: int) -> str:
    return turn.work.people.get(who).full_name


_SCREENS: Mapping[str, Callable[[Turn, int, Sequence[str]], Screen]] = {
    "train": _trainings,
    "untrain": _take_back,
    "quiz": _quiz,
    "list": _entries,
    "entry": _entry,
    "worth": _worth,
}
