"""/vehicle: what I have, take a vehicle, give it back; one tap on a list, two in all."""

from collections.abc import Callable, Mapping, Sequence

from bot.handlers import vehicle_notes
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in, tapped
from bot.turn import Turn
from bot.views.memo import memo_screen
from bot.views.screen import Screen
from bot.views.vehicle import (
    MAX_PLATE,
    ask_plate_screen,
    found_screen,
    give_screen,
    given_screen,
    home_screen,
    list_screen,
    taken_screen,
    unknown_plate_screen,
)
from fleet.access import Action, require
from fleet.errors import NotFoundError
from fleet.ports import Draft
from fleet.usecases.hand_over_vehicle import give_back_vehicle, open_handover, take_vehicle
from fleet.usecases.list_vehicles import find_vehicle, list_vehicles, show_own_vehicles
from fleet.usecases.show_memo import show_memo

PLATE_DRAFT = "veh_plate"
_DRAFTS = frozenset({PLATE_DRAFT, vehicle_notes.MILEAGE_DRAFT, vehicle_notes.PHOTOS_DRAFT})


def show_vehicles(turn: Turn) -> None:
    """Answer /vehicle: what the person has, or the vehicle whose plate follows the command."""
    if turn.arguments:
        _find(turn, turn.arguments)
        return
    screen = _home(turn)
    turn.reply(screen.text, screen.buttons)


@tapped
def tap_vehicle(turn: Turn, parts: Sequence[str]) -> None:
    """Answer a button about vehicles."""
    answer = choice_in(parts or [""], 0, _ANSWERS.__getitem__)
    try:
        screen = answer(turn, parts)
    except NotFoundError as error:
        raise OutdatedButtonError from error
    turn.edit(screen.text, screen.buttons)


def find_typed_plate(turn: Turn) -> None:
    """Look for the plate that was written after the question."""
    _find(turn, turn.text)


def _find(turn: Turn, text: str) -> None:
    """Offer the vehicle, or say that nobody knows the plate and wait for another one."""
    plate = " ".join(text.split())
    try:
        vehicle = None if len(plate) > MAX_PLATE else find_vehicle(turn.work, turn.actor, plate)
    except NotFoundError:
        vehicle = None
    if vehicle is None:
        turn.work.drafts.put(turn.chat_id, Draft(PLATE_DRAFT, {}), turn.now)
        screen = unknown_plate_screen(turn, plate)
        turn.reply(screen.text, screen.buttons)
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = found_screen(turn, vehicle)
    turn.reply(screen.text, screen.buttons)


def _home(turn: Turn, _: Sequence[str] = ()) -> Screen:
    _drop_begun(turn)
    return home_screen(turn, show_own_vehicles(turn.work, turn.actor, turn.today), turn.zone)


def _list(turn: Turn, parts: Sequence[str]) -> Screen:
    _drop_begun(turn)
    page = list_vehicles(turn.work, turn.actor, number_in(parts, 1), turn.today)
    return list_screen(turn, page)


def _ask_plate(turn: Turn, _: Sequence[str]) -> Screen:
    require(turn.actor, Action.USE_VEHICLE)
    turn.work.drafts.put(turn.chat_id, Draft(PLATE_DRAFT, {}), turn.now)
    return ask_plate_screen(turn)


def _take(turn: Turn, parts: Sequence[str]) -> Screen:
    taken = take_vehicle(turn.work, turn.actor, number_in(parts, 1), turn.now)
    _drop_begun(turn)
    return taken_screen(turn, taken, turn.zone)


def _ask_to_give(turn: Turn, parts: Sequence[str]) -> Screen:
    time = open_handover(turn.work, turn.actor, number_in(parts, 1))
    if time.handover.given_back_at is not None:
        return given_screen(turn, time, turn.zone)
    return give_screen(turn, time, turn.zone)


def _give(turn: Turn, parts: Sequence[str]) -> Screen:
    given = give_back_vehicle(turn.work, turn.actor, number_in(parts, 1), turn.now)
    _drop_begun(turn)
    return given_screen(turn, given, turn.zone)


def _memo(turn: Turn, parts: Sequence[str]) -> Screen:
    card = show_memo(turn.work, turn.actor, number_in(parts, 1), turn.today)
    return memo_screen(turn, card, turn.today)


def _drop_begun(turn: Turn) -> None:
    """Forget a question about vehicles; anything else that was begun stays."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is not None and draft.kind in _DRAFTS:
        turn.work.drafts.drop(turn.chat_id)


_ANSWERS: Mapping[str, Callable[[Turn, Sequence[str]], Screen]] = {
    "": _home,
    "list": _list,
    "plate": _ask_plate,
    "take": _take,
    "give": _ask_to_give,
    "back": _give,
    "memo": _memo,
    "tell": vehicle_notes.tell_manager,
    "km": vehicle_notes.ask_mileage,
    "photos": vehicle_notes.ask_photos,
    "done": vehicle_notes.end_photos,
}
