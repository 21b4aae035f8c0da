"""The status of a case: choose, confirm, change, take back; the driver is told."""

from collections.abc import Sequence

from bot.handlers.case_steps import case_tapped, show, tell_people
from bot.handlers.tapped import choice_in, number_in
from bot.turn import Html, Turn
from bot.views.case_notices import report_answered_notice, status_notice
from bot.views.case_status import changed_screen, choice_screen, confirm_screen, told_text
from fleet.errors import CaseRefusedError
from fleet.incidents import IncidentStatus
from fleet.usecases.change_case_status import (
    StatusChange,
    change_case_status,
    choose_case_status,
    undo_case_status,
)

_PARTS_TO_CONFIRM = 2  # the case and the status; with a third one it is confirmed


@case_tapped
def choose_or_change(turn: Turn, parts: Sequence[str]) -> None:
    """Show what may follow, ask before it is done, or do it."""
    case_id = number_in(parts, 0)
    if len(parts) == 1:
        show(turn, choice_screen(turn, choose_case_status(turn.work, turn.actor, case_id)))
        return
    status = choice_in(parts, 1, IncidentStatus)
    if len(parts) == _PARTS_TO_CONFIRM:
        _ask_first(turn, case_id, status)
        return
    change = change_case_status(turn.work, turn.actor, case_id, status, turn.present)
    show(turn, changed_screen(turn, change, _tell(turn, change)))


@case_tapped
def undo(turn: Turn, parts: Sequence[str]) -> None:
    """Take the last change back, as long as nothing else has happened."""
    case_id, version = number_in(parts, 0), number_in(parts, 2)
    before = choice_in(parts, 1, IncidentStatus)
    change = undo_case_status(turn.work, turn.actor, case_id, before, version, turn.present)
    show(turn, changed_screen(turn, change, _tell(turn, change), is_undone=True))


def tell_report_answered(turn: Turn, change: StatusChange) -> Html:
    """Tell who reported a near miss or a hazard what was answered."""
    incident = change.incident
    is_told = tell_people(
        turn, change.told, lambda words: report_answered_notice(words, incident, change.points)
    )
    return told_text(turn, incident, is_told=is_told)


def _ask_first(turn: Turn, case_id: int, status: IncidentStatus) -> None:
    choice = choose_case_status(turn.work, turn.actor, case_id)
    if status in choice.following:
        show(turn, confirm_screen(turn, choice.incident, status))
        return
    if choice.incident.status is status:
        show(turn, choice_screen(turn, choice))
        return
    is_in_house = status is IncidentStatus.KEPT_IN_HOUSE
    reason = choice.not_in_house if is_in_house else ""
    raise CaseRefusedError(reason or choice.obstacle or "not_next")


def _tell(turn: Turn, change: StatusChange) -> Html:
    """Tell the people of the case, and say whether that could be done; not twice."""
    if not change.is_new:
        return Html()
    incident = change.incident
    is_told = tell_people(turn, change.told, lambda words: status_notice(words, incident))
    return told_text(turn, incident, is_told=is_told)
