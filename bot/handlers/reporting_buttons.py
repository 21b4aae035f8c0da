"""What each button of a report does: one small function for each, found by its name.

Every button carries the incident and the answer itself, so that a double tap sets the same thing
twice.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.handlers.reporting_sending import send, send_with_somebody_hurt, tell_of_completion
from bot.handlers.reporting_steps import ask, asking, await_answer, go_on, say, tick
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.turn import Turn
from bot.views.points_given import given_text
from bot.views.reporting import discard_screen
from bot.views.reporting_moments import day_screen, earlier_screen
from bot.views.reporting_questions import plate_screen
from bot.views.reporting_statement import econstat_screen, statement_screen
from bot.views.screen import Screen, button
from fleet.errors import ReportAnswerError
from fleet.incidents import EventType, Question, StatementKind
from fleet.reporting import needs_statement
from fleet.reporting_advice import ECONSTAT_QUESTIONS, Shot
from fleet.reporting_answers import Answer
from fleet.usecases.begin_report import Report, discard_report
from fleet.usecases.fill_report import fill_report, say_nobody_is_hurt

_MINUTES_IN_A_DAY = 24 * 60
Step = Callable[[Turn, Report, Sequence[str]], None]


def _fill(turn: Turn, report: Report, answer: Answer) -> None:
    """Keep an answer, and go on."""
    filled = fill_report(turn.work, turn.actor, report.incident.id, answer, turn.present)
    tell_of_completion(turn, filled, answer.question)
    lead = given_text(turn, filled.points)
    if answer.has_other_party and needs_statement(filled.report.incident):
        ask(turn, filled.report, Question.OTHER_PARTY, lead)
    else:
        go_on(turn, filled.report, lead)


def _hurt(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    if parts[:1] == ["y"]:
        send_with_somebody_hurt(turn, report)
        return
    _require_draft(report)
    go_on(turn, say_nobody_is_hurt(turn.work, turn.actor, report.incident.id))


def _continue(turn: Turn, report: Report, _: Sequence[str]) -> None:
    go_on(turn, report)


def _event(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    _fill(turn, report, Answer(event=choice_in(parts, 0, EventType)))


def _vehicle(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    _fill(turn, report, Answer(vehicle_id=number_in(parts, 0)))


def _plate(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    """Ask for a plate, or keep the one that nobody knows as it was written."""
    if parts:
        _fill(turn, report, Answer(plate=parts[0], keeps_plate=True))
        return
    await_answer(turn, report, Question.VEHICLE)
    say(turn, plate_screen(turn, asking(turn, report)))


def _earlier(turn: Turn, report: Report, _: Sequence[str]) -> None:
    await_answer(turn, report, Question.WHEN)
    say(turn, earlier_screen(turn, asking(turn, report)))


def _day(turn: Turn, report: Report, _: Sequence[str]) -> None:
    await_answer(turn, report, Question.WHEN)
    say(turn, day_screen(turn, asking(turn, report)))


def _at(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    on = choice_in(parts, 0, date.fromisoformat)
    minute = number_in(parts, 1) if len(parts) > 1 else None
    if minute is not None and minute >= _MINUTES_IN_A_DAY:
        raise OutdatedButtonError
    _fill(turn, report, Answer(occurred_on=on, occurred_minute=minute))


def _other_party(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    has_other_party = choice_in(parts, 0, {"y": True, "n": False}.__getitem__)
    _fill(turn, report, Answer(has_other_party=has_other_party))


def _statement(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    _fill(turn, report, Answer(statement=choice_in(parts, 0, StatementKind)))


def _econstat(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    answers = parts[0] if parts else ""
    if len(answers) > len(ECONSTAT_QUESTIONS) or set(answers) - set("yn"):
        raise OutdatedButtonError
    say(turn, econstat_screen(turn, asking(turn, report), answers))


def _tick(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    shot = choice_in(parts, 0, Shot)
    tick(turn, report, shot, is_ticked=parts[1:] == ["y"])
    ask(turn, report, Question.EVIDENCE)


def _clear(turn: Turn, report: Report, _: Sequence[str]) -> None:
    _require_draft(report)
    cleared = fill_report(
        turn.work, turn.actor, report.incident.id, Answer(clears_facts=True), turn.present
    )
    ask(turn, cleared.report, Question.EVIDENCE, turn.words("incident-facts-cleared"))


def _done(turn: Turn, report: Report, _: Sequence[str]) -> None:
    """The end of photos and facts: they are not asked for again, and may follow later."""
    if report.incident.is_draft:
        _fill(turn, report, Answer(leaves_out=Question.EVIDENCE))
    else:
        go_on(turn, report)


def _later(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    question = choice_in(parts, 0, Question)
    if question is Question.EVENT:
        raise OutdatedButtonError
    _fill(turn, report, Answer(leaves_out=question))


def _ask(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    """Ask one question again; of a sent report only what is missing."""
    question = choice_in(parts, 0, Question)
    if report.incident.is_draft:
        if report.incident.is_injured is None:
            go_on(turn, report)
        else:
            ask(turn, report, question)
    elif question not in report.missing:
        raise ReportAnswerError(question.value, "closed")
    elif question is Question.OTHER_PARTY and report.incident.statement is not None:
        say(turn, statement_screen(turn, asking(turn, report)))
    else:
        ask(turn, report, question)


def _send(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    send(turn, report, wants_anonymity=parts[:1] == ["nameless"])


def _drop(turn: Turn, report: Report, parts: Sequence[str]) -> None:
    _require_draft(report)
    if parts[:1] != ["yes"]:
        say(turn, discard_screen(turn, report.incident.id))
        return
    discard_report(turn.work, turn.actor, report.incident.id)
    turn.work.drafts.drop(turn.chat_id)
    home = button(turn, "button-home", "start")
    say(turn, Screen(turn.words("incident-discarded"), ((home,),)))


def _require_draft(report: Report) -> None:
    if not report.incident.is_draft:
        raise ReportAnswerError(Question.EVENT.value, "closed")


STEPS: Mapping[str, Step] = {
    "hurt": _hurt,
    "on": _continue,
    "event": _event,
    "vehicle": _vehicle,
    "plate": _plate,
    "earlier": _earlier,
    "day": _day,
    "at": _at,
    "other": _other_party,
    "statement": _statement,
    "econstat": _econstat,
    "tick": _tick,
    "clear": _clear,
    "done": _done,
    "later": _later,
    "ask": _ask,
    "send": _send,
    "drop": _drop,
}
