"""Who handles a case: take it, hand it over, give it back; whoever is concerned is told."""

from collections.abc import Sequence

from bot.handlers.case_steps import case_tapped, show, tell_people
from bot.handlers.tapped import OutdatedButtonError, identity_of, number_in
from bot.turn import Turn
from bot.views.case_notices import assigned_notice, taken_notice
from bot.views.case_people import assigned_screen, confirm_screen, handlers_screen
from fleet.errors import CaseRefusedError
from fleet.usecases.assign_case import Assigned, assign_case, choose_handler


@case_tapped
def assign(turn: Turn, parts: Sequence[str]) -> None:
    """Show who may handle the case, ask before it is handed over, or do it."""
    case_id = number_in(parts, 0)
    step = parts[1] if len(parts) > 1 else "page"
    if step == "me":
        _give(turn, case_id, identity_of(turn).employee.id)
    elif step == "freed":
        _give(turn, case_id, None)
    elif step == "yes":
        _give(turn, case_id, number_in(parts, 2))
    elif step in {"to", "free"}:
        _ask_first(turn, case_id, None if step == "free" else number_in(parts, 2))
    elif step == "page":
        page = number_in(parts, 2) if len(parts) > 1 else 0
        handlers = choose_handler(turn.work, turn.actor, case_id, turn.present)
        show(turn, handlers_screen(turn, handlers, turn.actor.employee_id, page))
    else:
        raise OutdatedButtonError


def _ask_first(turn: Turn, case_id: int, handler_id: int | None) -> None:
    handlers = choose_handler(turn.work, turn.actor, case_id, turn.present)
    chosen = next((one for one in handlers.people if one.id == handler_id), None)
    if handler_id is not None and chosen is None:
        raise CaseRefusedError(reason="not_a_handler")
    show(turn, confirm_screen(turn, handlers.incident, chosen))


def _give(turn: Turn, case_id: int, handler_id: int | None) -> None:
    given = assign_case(turn.work, turn.actor, case_id, handler_id, turn.present)
    name = "" if handler_id is None else turn.work.people.get(handler_id).full_name
    _tell(turn, given, name)
    show(turn, assigned_screen(turn, given.incident, name, is_new=given.is_new))


def _tell(turn: Turn, given: Assigned, name: str) -> None:
    """Tell who handles it now and who did before; never who did it themselves."""
    if not given.is_new:
        return
    incident = given.incident
    now = () if incident.handler_id is None else (incident.handler_id,)
    before = () if given.before is None else (given.before,)
    tell_people(turn, now, lambda words: assigned_notice(words, incident))
    tell_people(turn, before, lambda words: taken_notice(words, incident, name))
