"""From one step of a report to the next: which screen, and which free text is awaited meanwhile.

The report itself is the incident's row; the chat's draft row only says what a message means now,
and which photos the person has ticked.
"""

from collections.abc import Mapping

from bot.turn import Html, Turn
from bot.views.reporting import hurt_screen, with_lead
from bot.views.reporting_asking import Asking
from bot.views.reporting_questions import question_screen
from bot.views.reporting_summary import completion_screen, summary_screen
from bot.views.screen import Screen
from fleet.incidents import Question
from fleet.ports import Draft
from fleet.reporting_advice import Shot
from fleet.usecases.begin_report import Report, vehicle_choices

REPORT_DRAFT = "incident"
_NOTHING = ""  # a message answers no question: photos are kept, words are not


def asking(turn: Turn, report: Report, question: Question | None = None) -> Asking:
    """What a question of a report is asked with; the vehicles are read for theirs alone."""
    vehicles = (
        vehicle_choices(turn.work, turn.actor, report.incident.id, turn.zone)
        if question is Question.VEHICLE
        else ()
    )
    return Asking(report, turn.now.astimezone(turn.zone), vehicles, ticked(turn, report))


def go_on(turn: Turn, report: Report, lead: Html | None = None) -> None:
    """Show what follows: whether anybody is hurt, the next question, the summary, or what lacks."""
    incident, question = report.incident, report.asks
    if not incident.is_draft:
        await_answer(turn, report, None)
        screen = completion_screen(turn, report)
    elif incident.is_injured is None:
        await_answer(turn, report, None)
        screen = hurt_screen(turn, incident.id)
    elif question is None:
        await_answer(turn, report, None)
        screen = summary_screen(turn, report)
    else:
        ask(turn, report, question, lead)
        return
    say(turn, screen, lead)


def show_summary(turn: Turn, report: Report) -> None:
    """Show what would be sent, and how."""
    await_answer(turn, report, None)
    say(turn, summary_screen(turn, report))


def ask(turn: Turn, report: Report, question: Question, lead: Html | None = None) -> None:
    """Ask one question; a message is its answer now."""
    await_answer(turn, report, question)
    say(turn, question_screen(turn, asking(turn, report, question), question), lead)


def say(turn: Turn, screen: Screen, lead: Html | None = None) -> None:
    """Rewrite the message of the tapped button, or answer what was written."""
    shown = with_lead(screen, lead or Html())
    turn.edit(shown.text, shown.buttons)


def await_answer(turn: Turn, report: Report, question: Question | None) -> None:
    """Note what the next message of this chat means; what was ticked stays ticked."""
    _note(turn, report, {"asks": question.value if question is not None else _NOTHING})


def asked(turn: Turn) -> Question | None:
    """The question that a message of this chat answers now; None when it answers none."""
    draft = turn.work.drafts.of(turn.chat_id)
    asks = draft.answers.get("asks", _NOTHING) if draft is not None else _NOTHING
    return Question(asks) if asks else None


def incident_of(draft: Draft) -> int:
    """The incident that the chat's draft row is about."""
    return int(draft.answers["incident"])


def tick(turn: Turn, report: Report, shot: Shot, *, is_ticked: bool) -> None:
    """Note what the person says they have photographed."""
    shots = ticked(turn, report) - {shot} | ({shot} if is_ticked else set())
    _note(turn, report, {"ticked": " ".join(sorted(shots))})


def ticked(turn: Turn, report: Report) -> frozenset[Shot]:
    """What the person says they have photographed for this report."""
    known = set(Shot)
    words = _answers(turn, report).get("ticked", "").split()
    return frozenset(Shot(one) for one in words if one in known)


def note_cut(turn: Turn, report: Report, message_id: str) -> None:
    """Note that a message was too long: Telegram sends the rest of it as the next one."""
    _note(turn, report, {"cut": message_id})


def cut_at(turn: Turn, report: Report) -> str:
    """Which message was the last that was too long for one; empty when there was none."""
    return _answers(turn, report).get("cut", "")


def _answers(turn: Turn, report: Report) -> Mapping[str, str]:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != REPORT_DRAFT or incident_of(draft) != report.incident.id:
        return {}
    return draft.answers


def _note(turn: Turn, report: Report, more: Mapping[str, str]) -> None:
    answers = {**_answers(turn, report), "incident": str(report.incident.id), **more}
    turn.work.drafts.put(turn.chat_id, Draft(REPORT_DRAFT, answers), turn.now)
