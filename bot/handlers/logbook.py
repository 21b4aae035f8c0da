"""/who: who had a vehicle on a day, the return that somebody forgot, and the fields of its memo."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.handlers.refusing import refuse
from bot.handlers.tapped import choice_in, identity_of, number_in, tapped
from bot.notices import tell
from bot.turn import Turn
from bot.views.logbook import ask_screen, drove_screen, refused_screen
from bot.views.memo import ask_field_screen, memo_screen, refused_field_text
from bot.views.screen import Screen, Words
from bot.views.vehicle_notes import return_noted_screen, returned_screen
from fleet.access import Action, require
from fleet.errors import LogbookRefusedError, MemoRefusedError
from fleet.memos import MemoField
from fleet.ports import Draft
from fleet.text_filter import forbidden_in
from fleet.usecases.free_vehicle import close_handover
from fleet.usecases.hand_over_vehicle import GivenBack
from fleet.usecases.show_memo import fill_memo, kept_vehicle, show_memo
from fleet.usecases.who_drove import Asked, asked_in, who_drove

WHO_DRAFT = "log_who"
MEMO_DRAFT = "log_memo"
_MINUTES_IN_AN_HOUR = 60


def show_who_drove(turn: Turn) -> None:
    """Answer /who: what follows the command, or a question for it."""
    if turn.arguments:
        _answer(turn, asked_in(turn.arguments, turn.today))
        return
    screen = _ask(turn)
    turn.reply(screen.text, screen.buttons)


def read_asked(turn: Turn) -> None:
    """Answer what was written after the question: a plate with a day, or a day alone."""
    draft = turn.work.drafts.of(turn.chat_id)
    plate = draft.answers.get("plate", "") if draft is not None else ""
    with_plate = asked_in(f"{plate} {turn.text}", turn.today) if plate else None
    if with_plate is not None and with_plate.on is not None and with_plate.plate == plate:
        _answer(turn, with_plate)
        return
    _answer(turn, asked_in(turn.text, turn.today))


@tapped
def tap_logbook(turn: Turn, parts: Sequence[str]) -> None:
    """Answer a button about the logbook."""
    screen = choice_in(parts or [""], 0, _ANSWERS.__getitem__)(turn, parts)
    turn.edit(screen.text, screen.buttons)


def fill_typed_field(turn: Turn) -> None:
    """Fill in the field of a memo with what was written after the question."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
        return
    vehicle_id, field = int(draft.answers["vehicle"]), MemoField(draft.answers["field"])
    try:
        fill_memo(turn.work, turn.actor, vehicle_id, field, turn.text, turn.present)
    except MemoRefusedError as error:
        turn.reply(refused_field_text(turn, error))
        return
    turn.work.drafts.drop(turn.chat_id)
    card = show_memo(turn.work, turn.actor, vehicle_id, turn.today)
    screen = memo_screen(turn, card, turn.today)
    turn.reply(screen.text, screen.buttons)


def _answer(turn: Turn, asked: Asked) -> None:
    """Say who had the vehicle; a plate alone is asked about now, and a day may follow."""
    is_now = asked.on is None
    if is_now:
        local = turn.now.astimezone(turn.zone)
        minute = local.hour * _MINUTES_IN_AN_HOUR + local.minute
        asked = replace(asked, on=turn.today, minute=minute)
    try:
        drove = who_drove(turn.work, turn.actor, asked, turn.present)
    except LogbookRefusedError as error:
        _begin_who(turn)
        screen = refused_screen(turn, error.reason)
        turn.reply(screen.text, screen.buttons)
        return
    if is_now:
        _begin_who(turn, drove.vehicle.plate)
    else:
        turn.work.drafts.drop(turn.chat_id)
    screen = drove_screen(turn, drove, turn.zone, asks_day=is_now)
    turn.reply(screen.text, screen.buttons)


def _ask(turn: Turn, _: Sequence[str] = ()) -> Screen:
    require(turn.actor, Action.SEE_LOGBOOK)
    _begin_who(turn)
    return ask_screen(turn)


def _begin_who(turn: Turn, plate: str = "") -> None:
    answers = {"plate": plate} if plate else {}
    turn.work.drafts.put(turn.chat_id, Draft(WHO_DRAFT, answers), turn.now)


def _note_return(turn: Turn, parts: Sequence[str]) -> Screen:
    given = close_handover(turn.work, turn.actor, number_in(parts, 1), turn.now)
    if given.is_new:
        _tell_holder(turn, given)
    return return_noted_screen(turn, given)


def _tell_holder(turn: Turn, given: GivenBack) -> None:
    name = identity_of(turn).employee.full_name

    def write(words: Words) -> Screen:
        return returned_screen(words, given, name, turn.zone)

    if given.handover.employee_id != turn.actor.employee_id:
        tell(turn, given.handover.employee_id, write, once=f"veh-returned:{given.handover.id}")


def _ask_field(turn: Turn, parts: Sequence[str]) -> Screen:
    field = choice_in(parts, 2, MemoField)
    vehicle = kept_vehicle(turn.work, turn.actor, number_in(parts, 1))
    answers = {"vehicle": str(vehicle.id), "field": field.value}
    turn.work.drafts.put(turn.chat_id, Draft(MEMO_DRAFT, answers), turn.now)
    return ask_field_screen(turn, vehicle, field)


_ANSWERS: Mapping[str, Callable[[Turn, Sequence[str]], Screen]] = {
    "": _ask,
    "back": _note_return,
    "field": _ask_field,
}
