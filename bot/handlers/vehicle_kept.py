"""`vh:…`: a vehicle as the fleet manager keeps it: details, withdrawal, undo, journal."""

from collections.abc import Callable, Sequence

from bot.handlers.garage_tapped import garage_tapped
from bot.handlers.tapped import choice_in, number_in
from bot.turn import Turn
from bot.views.contract_kept import changes_screen
from bot.views.screen import Screen
from bot.views.vehicle_kept import (
    UNCHOSEN,
    back_to_vehicle,
    choice_screen,
    edit_vehicle_screen,
    vehicle_in_full_screen,
    withdraw_screen,
)
from fleet.usecases.edit_vehicle import CHOICES, Choice, choose_for_vehicle
from fleet.usecases.move_vehicle import prepare_replacing, undo_move, withdraw_vehicle
from fleet.usecases.show_vehicle_in_full import list_changes_of_vehicle, show_vehicle_in_full

_ONLY_ASKED = 2


@garage_tapped
def tap_vehicle(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about a vehicle says."""
    vehicle_id = number_in(parts, 0)
    if len(parts) == 1:
        screen = vehicle_card(turn, vehicle_id)
    else:
        screen = choice_in(parts, 1, _DOING.__getitem__)(turn, vehicle_id, parts)
    turn.edit(screen.text, screen.buttons)


def vehicle_card(turn: Turn, vehicle_id: int, said: str = "") -> Screen:
    """One vehicle in full, with what was just said about it."""
    card = show_vehicle_in_full(turn.work, turn.actor, vehicle_id, turn.today)
    return vehicle_in_full_screen(turn, card, turn.today, said)


def _edit(turn: Turn, vehicle_id: int, _: Sequence[str]) -> Screen:
    card = show_vehicle_in_full(turn.work, turn.actor, vehicle_id, turn.today)
    return edit_vehicle_screen(turn, card.vehicle)


def _choices(turn: Turn, vehicle_id: int, parts: Sequence[str]) -> Screen:
    card = show_vehicle_in_full(turn.work, turn.actor, vehicle_id, turn.today)
    return choice_screen(turn, card.vehicle, choice_in(parts, 2, Choice))


def _choose(turn: Turn, vehicle_id: int, parts: Sequence[str]) -> Screen:
    choice = choice_in(parts, 2, Choice)
    value = None
    if parts[3:] != [UNCHOSEN]:
        value = choice_in(parts, 3, CHOICES[choice]).value
    choose_for_vehicle(turn.work, turn.actor, vehicle_id, choice, value, turn.present)
    return vehicle_card(turn, vehicle_id, turn.words("parc-kept"))


def _withdraw(turn: Turn, vehicle_id: int, parts: Sequence[str]) -> Screen:
    if len(parts) == _ONLY_ASKED:
        prepare_replacing(turn.work, turn.actor, vehicle_id, turn.today)
        card = show_vehicle_in_full(turn.work, turn.actor, vehicle_id, turn.today)
        return withdraw_screen(turn, card)
    withdraw_vehicle(turn.work, turn.actor, vehicle_id, turn.present)
    return vehicle_card(turn, vehicle_id, turn.words("parc-withdrawn"))


def _undo(turn: Turn, vehicle_id: int, parts: Sequence[str]) -> Screen:
    move = undo_move(turn.work, turn.actor, vehicle_id, number_in(parts, 2), turn.present)
    return vehicle_card(turn, move.vehicle_id, turn.words("parc-undone"))


def _journal(turn: Turn, vehicle_id: int, _: Sequence[str]) -> Screen:
    noted = list_changes_of_vehicle(turn.work, turn.actor, vehicle_id)
    card = show_vehicle_in_full(turn.work, turn.actor, vehicle_id, turn.today)
    back = back_to_vehicle(turn, card.vehicle)
    return changes_screen(turn, noted, turn.zone, back, card.vehicle.plate)


_DOING: dict[str, Callable[[Turn, int, Sequence[str]], Screen]] = {
    "edit": _edit,
    "c": _choices,
    "s": _choose,
    "out": _withdraw,
    "undo": _undo,
    "j": _journal,
}
