"""/incident: a report from the roadside, by buttons; and completing one that was sent.

Every button carries the incident and the answer itself, so that a double tap sets the same thing
twice and an old button says what is the case now.
"""

from collections.abc import Callable, Mapping, Sequence

from bot.handlers.reporting_buttons import STEPS
from bot.handlers.reporting_photos import add_held, choose_for_photos
from bot.handlers.reporting_steps import (
    REPORT_DRAFT,
    go_on,
    incident_of,
    say,
    show_summary,
)
from bot.handlers.tapped import choice_in, number_in, tapped
from bot.turn import Turn
from bot.views.reporting import (
    not_parked_screen,
    parked_screen,
    refused_reason,
    refused_text,
    resume_screen,
)
from bot.views.screen import Screen
from fleet.access import Action, require
from fleet.errors import AccessDeniedError, CaseRefusedError, ReportAnswerError
from fleet.usecases.begin_report import (
    Report,
    begin_report,
    begun_report,
    read_report,
)


def report(turn: Turn) -> None:
    """Answer /incident: begin, or offer to go on with what was begun."""
    screen = _opening(turn)
    turn.reply(screen.text, screen.buttons)


@tapped
def tap(turn: Turn, parts: Sequence[str]) -> None:
    """A button of a report, or one that begins it."""
    require(turn.actor, Action.REPORT_INCIDENT)
    if not parts or parts[0] == "photo":
        choose_for_photos(turn, parts[1:])
    elif parts[0] in _BEFORE:
        _BEFORE[parts[0]](turn)
    else:
        _act(turn, number_in(parts, 0), parts[1:])


@tapped
def complete(turn: Turn, parts: Sequence[str]) -> None:
    """Show what is missing of a report that was sent, and take photos for it."""
    _act(turn, number_in(parts, 0), ["on"])


def set_aside(turn: Turn) -> int | None:
    """What /cancel does to a report: its id, when a draft was left where it is; None otherwise."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != REPORT_DRAFT:
        return None
    begun = begun_report(turn.work, turn.actor)
    incident_id = incident_of(draft)
    is_begun = begun is not None and begun.incident.id == incident_id
    return incident_id if is_begun else None


def _opening(turn: Turn) -> Screen:
    begun = begun_report(turn.work, turn.actor)
    if begun is None or not begun.has_answers:
        return parked_screen(turn)
    begun_on = begun.incident.reported_at.astimezone(turn.zone).date()
    return resume_screen(turn, begun.incident.id, begun_on)


def _open(turn: Turn) -> None:
    """From another screen, which stays as it is."""
    screen = _opening(turn)
    turn.reply(screen.text, screen.buttons)


def _begin(turn: Turn) -> None:
    begun = begin_report(turn.work, turn.actor, turn.now)
    report = add_held(turn, begun)
    if report is not None:
        go_on(turn, report)


def _wait(turn: Turn) -> None:
    say(turn, not_parked_screen(turn))


_BEFORE: Mapping[str, Callable[[Turn], None]] = {"open": _open, "parked": _begin, "unsafe": _wait}


def _act(turn: Turn, incident_id: int, parts: Sequence[str]) -> None:
    """Do what the button says, and say what stands in the way; nothing is half done."""
    step = choice_in(parts, 0, STEPS.__getitem__)
    try:
        current = _read(turn, incident_id)
        if current is None:
            say(turn, Screen(turn.words("incident-gone")))
        else:
            step(turn, current, parts[1:])
    except ReportAnswerError as error:
        _refuse(turn, incident_id, error)
    except CaseRefusedError as error:
        reason = "case_closed" if error.reason == "closed" else error.reason
        turn.answer(str(refused_reason(turn, reason, turn.today)), alert=True)


def _read(turn: Turn, incident_id: int) -> Report | None:
    """The report; None, alike, when it is gone, sent without a name, or somebody else's."""
    try:
        return read_report(turn.work, turn.actor, incident_id)
    except AccessDeniedError:
        return None


def _refuse(turn: Turn, incident_id: int, error: ReportAnswerError) -> None:
    turn.messages.clear()
    if error.reason != "closed":
        turn.answer(str(refused_text(turn, error, turn.today)), alert=True)
        if error.reason == "needs_name":
            show_summary(turn, read_report(turn.work, turn.actor, incident_id))
        return
    number = read_report(turn.work, turn.actor, incident_id).incident.number
    turn.answer(turn.label("incident-already-sent", case=number), alert=True)
