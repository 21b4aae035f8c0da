"""Somebody is hurt, said after the report was sent: those who look after the case hear of it."""

from collections.abc import Sequence

from bot.handlers.case_steps import case_tapped, show, tell_people
from bot.handlers.tapped import number_in
from bot.notices import tell
from bot.turn import Turn
from bot.views.case_injury import (
    ask_hurt_screen,
    hurt_elsewhere_screen,
    hurt_noted_screen,
    hurt_notice,
    own_hurt_notice,
)
from bot.views.reporting_receipt import emergency_screen
from fleet.errors import CaseRefusedError
from fleet.usecases.begin_report import report_of
from fleet.usecases.note_injury import InjuryNoted, note_injury, read_case_of_injury
from fleet.usecases.send_report import SentReport


@case_tapped
def hurt(turn: Turn, parts: Sequence[str]) -> None:
    """Ask whether somebody is hurt, or note it."""
    case_id = number_in(parts, 0)
    if len(parts) > 1:
        note_after_sending(turn, case_id)
        return
    try:
        incident = read_case_of_injury(turn.work, turn.actor, case_id)
    except CaseRefusedError:
        show(turn, hurt_elsewhere_screen(turn))
    else:
        show(turn, ask_hurt_screen(turn, incident))


def note_after_sending(turn: Turn, case_id: int) -> None:
    """Note it in a case, or say that it cannot be: whom to call stands there in both."""
    try:
        _note(turn, case_id)
    except CaseRefusedError:
        show(turn, hurt_elsewhere_screen(turn))


def _note(turn: Turn, case_id: int) -> None:
    noted = note_injury(turn.work, turn.actor, case_id, turn.present)
    is_told = _alert(turn, noted)
    if not noted.is_own:
        show(turn, hurt_noted_screen(turn, noted, turn.zone, is_told=is_told))
        return
    sent = SentReport(report_of(turn.work, noted.incident), noted.deadlines)
    show(turn, emergency_screen(turn, sent, turn.zone, is_told=is_told or not noted.is_new))


def _alert(turn: Turn, noted: InjuryNoted) -> bool:
    """Tell those who look after the case, at any hour, and whom it is about; whether that went."""
    incident = noted.incident
    unit = turn.work.units.get(incident.unit_id).name
    told = [
        tell(
            turn,
            one,
            lambda words: hurt_notice(words, noted, unit, turn.zone),
            once=f"incident:{incident.id}:hurt",
            is_urgent=True,
        )
        for one in noted.alerted
    ]
    tell_people(turn, noted.told, lambda words: own_hurt_notice(words, incident))
    return any(told)
