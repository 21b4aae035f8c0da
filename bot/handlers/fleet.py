"""/fleet: a picture of the fleet on request, changed in its own message."""

from collections.abc import Sequence

from bot.fleet_pictures import FLEET_CHART, FLEET_WORKBOOK, chart_of_view, picture_of
from bot.handlers.tapped import OutdatedButtonError, choice_in, month_in, number_in, tapped
from bot.turn import Turn
from bot.views.fleet_view import no_picture, units_screen, view_buttons, view_caption
from fleet.fleet_views import FleetAnswer, FleetQuestion, FleetView
from fleet.incidents import EventType
from fleet.months import Month
from fleet.usecases.read_fleet import list_fleet_units
from fleet.usecases.show_fleet_view import show_fleet_view


def show_fleet(turn: Turn) -> None:
    """Answer /fleet with the premium bridge of the reader's largest unit."""
    answer = show_fleet_view(turn.work, turn.actor, FleetQuestion(FleetView.BRIDGE), turn.today)
    _send(turn, answer)


@tapped
def tap_fleet(turn: Turn, parts: Sequence[str]) -> None:
    """Show what a button of the pictures asks for."""
    if not parts:
        show_fleet(turn)
        return
    unit_id, month = number_in(parts, 1), month_in(parts, 2)
    match parts[0]:
        case "u":
            _choose_unit(turn, parts, unit_id, month)
        case "x":
            view = choice_in(parts, 3, FleetView)
            _send_file(turn, _read(turn, view, unit_id, month, parts[4:]))
        case _:
            view = choice_in(parts, 0, FleetView)
            _edit(turn, _read(turn, view, unit_id, month, parts[3:]))


def _read(
    turn: Turn, view: FleetView, unit_id: int, month: Month, wanted: Sequence[str]
) -> FleetAnswer:
    question = FleetQuestion(view, unit_id, month, _filter_in(view, wanted))
    return show_fleet_view(turn.work, turn.actor, question, turn.today)


def _filter_in(view: FleetView, wanted: Sequence[str]) -> str:
    """A type of incident, or the number of a contract; nothing else is let in."""
    if not wanted:
        return ""
    if view is FleetView.INCIDENTS:
        return choice_in(wanted, 0, EventType).value
    if view is FleetView.RANGE:
        return str(number_in(wanted, 0))
    raise OutdatedButtonError


def _send(turn: Turn, answer: FleetAnswer) -> None:
    picture = picture_of(FLEET_CHART, answer, turn.today, turn.language.value)
    turn.photo(picture, view_caption(turn, answer, turn.today), view_buttons(turn, answer))


def _edit(turn: Turn, answer: FleetAnswer) -> None:
    """The picture in the place of the one that is there; words where nothing can be drawn."""
    if chart_of_view(answer, turn.language.value) is None:
        screen = no_picture(turn, answer)
        turn.edit(screen.text, screen.buttons)
        return
    picture = picture_of(FLEET_CHART, answer, turn.today, turn.language.value)
    turn.edit_photo(picture, view_caption(turn, answer, turn.today), view_buttons(turn, answer))


def _send_file(turn: Turn, answer: FleetAnswer) -> None:
    if chart_of_view(answer, turn.language.value) is None:
        screen = no_picture(turn, answer)
        turn.reply(screen.text, screen.buttons)
        return
    picture = picture_of(FLEET_WORKBOOK, answer, turn.today, turn.language.value)
    turn.document(picture, turn.words("flotte-file-caption", unit=answer.unit.name))


def _choose_unit(turn: Turn, parts: Sequence[str], unit_id: int, month: Month) -> None:
    view = choice_in(parts, 3, FleetView)
    units = list_fleet_units(turn.work, turn.actor)
    screen = units_screen(turn, units, unit_id, month, view.value, number_in(parts, 4))
    turn.edit_caption(screen.text, screen.buttons)
