"""The right driver gets the claim: what the logbook says about a case, and who drove."""

from collections.abc import Callable, Sequence

from bot.handlers.tapped import OutdatedButtonError, identity_of, number_in, tapped
from bot.notices import tell
from bot.turn import Turn
from bot.views.logbook import (
    driver_set_screen,
    drivers_screen,
    former_driver_screen,
    found_drivers_screen,
    new_driver_screen,
    obstacle_screen,
)
from bot.views.people import short_enough
from bot.views.screen import Screen, button
from fleet.errors import DriverNotSetError, NotFoundError
from fleet.ports import Draft
from fleet.usecases.set_driver import (
    DriverSet,
    find_possible_driver,
    set_driver,
    show_possible_drivers,
)

DRIVER_DRAFT = "who_name"
_ASK = "ask"


@tapped
def tap_driver(turn: Turn, parts: Sequence[str]) -> None:
    """Show what the logbook says about a case, ask for a name, or set who drove."""
    case_id = number_in(parts, 0)
    asked = parts[1] if len(parts) > 1 else ""
    _drop_begun(turn)
    if not asked:
        screen = _possible(turn, case_id)
    elif asked == _ASK:
        screen = _ask(turn, case_id)
    else:
        driver_id = number_in(parts, 1)
        screen = _unless_refused(turn, case_id, lambda: _set(turn, case_id, driver_id))
    turn.edit(screen.text, screen.buttons)


def find_typed_driver(turn: Turn) -> None:
    """List the people whose name or number was written after the question."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    case_id, text = int(draft.answers["case"]), short_enough(turn.text)

    def found() -> Screen:
        rows = find_possible_driver(turn.work, turn.actor, case_id, text, turn.present)
        return found_drivers_screen(turn, case_id, rows, text)

    turn.work.drafts.drop(turn.chat_id)
    screen = _unless_refused(turn, case_id, found)
    turn.reply(screen.text, screen.buttons)


def _possible(turn: Turn, case_id: int) -> Screen:
    possible = show_possible_drivers(turn.work, turn.actor, case_id, turn.present)
    return drivers_screen(turn, possible, turn.zone)


def _ask(turn: Turn, case_id: int) -> Screen:
    possible = show_possible_drivers(turn.work, turn.actor, case_id, turn.present)
    if possible.obstacle:
        return drivers_screen(turn, possible, turn.zone)
    answers = {"case": str(case_id)}
    turn.work.drafts.put(turn.chat_id, Draft(DRIVER_DRAFT, answers), turn.now)
    drop = button(turn, "button-drop", f"who:{case_id}")
    return Screen(turn.words("logbook-case-ask"), ((drop,),))


def _set(turn: Turn, case_id: int, driver_id: int) -> Screen:
    done = set_driver(turn.work, turn.actor, case_id, driver_id, turn.present)
    if done.is_new:
        _tell_both(turn, done)
    return driver_set_screen(turn, done)


def _tell_both(turn: Turn, done: DriverSet) -> None:
    handler, incident = identity_of(turn).employee.full_name, done.incident
    once = f"who:{incident.id}:{incident.version}"
    tell(turn, done.driver.id, lambda words: new_driver_screen(words, incident, handler), once=once)
    if done.former is not None:
        tell(turn, done.former, lambda words: former_driver_screen(words, incident), once=once)


def _unless_refused(turn: Turn, case_id: int, do: Callable[[], Screen]) -> Screen:
    try:
        return do()
    except DriverNotSetError as error:
        return obstacle_screen(turn, case_id, error.reason)
    except NotFoundError as error:
        raise OutdatedButtonError from error


def _drop_begun(turn: Turn) -> None:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is not None and draft.kind == DRIVER_DRAFT:
        turn.work.drafts.drop(turn.chat_id)
