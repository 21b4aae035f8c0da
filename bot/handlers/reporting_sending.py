"""Sending a report: the receipt for the person, and word to those who look after it."""

from bot.handlers.case_injury import note_after_sending
from bot.handlers.reporting_steps import say
from bot.notices import tell
from bot.turn import Turn
from bot.views.reporting_receipt import (
    completed_screen,
    emergency_screen,
    receipt_screen,
    told_screen,
)
from fleet.incidents import Question
from fleet.usecases.begin_report import Report
from fleet.usecases.fill_report import FilledReport
from fleet.usecases.send_report import SentReport, send_report, send_with_injury


def send(turn: Turn, report: Report, *, wants_anonymity: bool) -> None:
    """Send the report, and say its number, its clocks and what follows; again: the same."""
    sent = send_report(
        turn.work,
        turn.actor,
        report.incident.id,
        turn.present,
        wants_anonymity=wants_anonymity,
    )
    turn.work.drafts.drop(turn.chat_id)
    say(turn, receipt_screen(turn, sent, turn.zone))
    _tell(turn, sent)


def send_with_somebody_hurt(turn: Turn, report: Report) -> None:
    """Send the report at once, show the emergency card, and ask nothing more; later: note it."""
    turn.work.drafts.drop(turn.chat_id)
    if not report.incident.is_draft:
        note_after_sending(turn, report.incident.id)
        return
    sent = send_with_injury(turn.work, turn.actor, report.incident.id, turn.present)
    say(turn, emergency_screen(turn, sent, turn.zone, is_told=_tell(turn, sent)))


def tell_of_completion(turn: Turn, filled: FilledReport, question: Question) -> None:
    """Tell who handles the case that something missing was added."""
    incident = filled.report.incident
    for employee_id in filled.tell:
        tell(turn, employee_id, lambda words: completed_screen(words, incident, question))


def _tell(turn: Turn, sent: SentReport) -> bool:
    """Tell those who look after the case, an injury at once; whether anybody could be told.

    Where no name is kept, no message keeps the number of the report: all that is said in a turn
    leads to the chat that the turn answers.
    """
    incident = sent.report.incident
    unit = turn.work.units.get(incident.unit_id).name
    told = [
        tell(
            turn,
            employee_id,
            lambda words: told_screen(words, incident, unit, sent.deadlines, turn.zone),
            once="" if incident.wants_anonymity else f"incident:{incident.id}:sent",
            is_urgent=bool(incident.is_injured),
        )
        for employee_id in sent.tell
    ]
    return any(told)
