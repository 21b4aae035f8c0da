"""/cases: the work queue of HR and fleet managers, and everybody's own cases."""

from collections.abc import Sequence

from bot.handlers.case_steps import show
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in, tapped
from bot.turn import Turn
from bot.views.case_list import events_screen, queue_screen, units_screen
from bot.views.case_own import changed_screen, own_screen
from bot.views.screen import Screen
from fleet.access import Action, may
from fleet.cases import CaseTab
from fleet.incidents import EventType
from fleet.usecases.list_cases import CaseFilter, list_cases, list_units
from fleet.usecases.list_own_cases import list_own_cases, list_site_answers

_OWN = "own"
_CHANGED = "changed"
_UNIT = "unit"


def cases(turn: Turn) -> None:
    """Answer /cases: what is new to whoever handles cases, one's own cases to everybody else."""
    screen = _queue(turn, CaseTab.NEW, CaseFilter(), 0) if _can_list(turn) else _own(turn, 0)
    turn.reply(screen.text, screen.buttons)


@tapped
def open_list(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with a part of the queue, one's own cases, or what has changed."""
    name, page = parts[0] if parts else "", number_in(parts, 1)
    if name == _OWN:
        show(turn, _own(turn, page))
    elif name == _CHANGED:
        answers = list_site_answers(turn.work, turn.actor, page)
        show(turn, changed_screen(turn, answers, turn.zone))
    else:
        show(turn, _queue(turn, choice_in(parts, 0, CaseTab), filter_in(parts, 2), page))


@tapped
def choose_filter(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with the sites, or the types of event, to choose from."""
    tab, page = choice_in(parts, 1, CaseTab), number_in(parts, 2)
    chosen = filter_in(parts, 3)
    units = list_units(turn.work, turn.actor)
    if parts[0] == _UNIT:
        show(turn, units_screen(turn, units, tab, chosen, page))
    elif parts[0] == "event":
        show(turn, events_screen(turn, tab, chosen))
    else:
        raise OutdatedButtonError


def _queue(turn: Turn, tab: CaseTab, chosen: CaseFilter, page: int) -> Screen:
    queue = list_cases(turn.work, turn.actor, tab, chosen, page, turn.now, turn.today)
    return queue_screen(turn, queue)


def _own(turn: Turn, page: int) -> Screen:
    own = list_own_cases(turn.work, turn.actor, page)
    return own_screen(turn, own, can_list=_can_list(turn))


def filter_in(parts: Sequence[str], place: int) -> CaseFilter:
    """The filter at a place of the data, its last part; where there is none, everything."""
    if len(parts) <= place:
        return CaseFilter()
    event = None if parts[-1] == "-" else choice_in(parts, place + 1, EventType)
    return CaseFilter(number_in(parts, place) or None, event)


def _can_list(turn: Turn) -> bool:
    return may(turn.actor, Action.LIST_CASES)
