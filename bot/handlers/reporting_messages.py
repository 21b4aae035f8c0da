"""What a message means while a report is open: its answer, a photo, or something that is not kept.

Nothing is swallowed: whatever comes is kept, or answered with what to do instead.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.handlers.refusing import refuse
from bot.handlers.reporting_evidence import keep_evidence
from bot.handlers.reporting_sending import tell_of_completion
from bot.handlers.reporting_steps import (
    ask,
    asked,
    asking,
    cut_at,
    go_on,
    incident_of,
    note_cut,
)
from bot.turn import Html, Sent, Turn
from bot.views.points_given import given_text
from bot.views.reporting import refused_reason, refused_text
from bot.views.reporting_questions import unknown_plate_screen
from bot.views.screen import lines
from fleet.errors import AccessDeniedError, CaseRefusedError, ReportAnswerError
from fleet.incidents import Place, Question
from fleet.reporting_answers import MAX_PLACE, Answer, coarse, plate_in
from fleet.reporting_dates import typed_moment
from fleet.text_filter import Topic, forbidden_in
from fleet.usecases.begin_report import Report, read_report
from fleet.usecases.fill_report import fill_report

CUT_LENGTH = 4000
"""Telegram's programs cut a longer text into messages of 4,096 characters at most."""


def read_message(turn: Turn) -> None:
    """Whatever a person sends while a report is open in this chat."""
    report = _open_report(turn)
    if report is None:
        turn.work.drafts.drop(turn.chat_id)
        turn.reply(turn.words("incident-gone"))
        return
    try:
        _READERS.get(turn.sent, _not_read)(turn, report)
    except ReportAnswerError as error:
        _refuse(turn, report, error)
    except CaseRefusedError as error:
        reason = "case_closed" if error.reason == "closed" else error.reason
        turn.reply(refused_reason(turn, reason, turn.today))


def _open_report(turn: Turn) -> Report | None:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return None
    try:
        return read_report(turn.work, turn.actor, incident_of(draft))
    except AccessDeniedError:
        return None


def _text(turn: Turn, report: Report) -> None:
    """A text answers what was asked, at the summary it is a fact; what is too long is neither."""
    if _is_rest_of_a_long_text(turn, report):
        return
    question = _answered(turn, report)
    if question not in _ANSWERED_BY_TEXT:
        _require_allowed(turn, Question.EVIDENCE)
        _say_again(turn, report, turn.words("incident-not-read", kind="text"))
        return
    _fill(turn, report, _ANSWERED_BY_TEXT[question](turn, report))


def _answered(turn: Turn, report: Report) -> Question | None:
    """The question that a text answers: the one that was asked; without any, what happened."""
    question, incident = asked(turn), report.incident
    if question is not None:
        return question
    is_at_summary = incident.is_draft and incident.is_injured is not None and report.asks is None
    lacks_facts = not incident.is_draft and Question.EVIDENCE in report.missing
    return Question.EVIDENCE if is_at_summary or lacks_facts else None


def _is_rest_of_a_long_text(turn: Turn, report: Report) -> bool:
    """A text that Telegram cut comes in pieces, one right after the other: it is refused once.

    Between the last of them and what a person writes after reading the refusal stands the refusal.
    """
    message = turn.update.message
    if message is None:
        return False
    before = cut_at(turn, report)
    if len(turn.text) >= CUT_LENGTH:
        note_cut(turn, report, str(message.message_id))
    return before == str(message.message_id - 1)


def _facts(turn: Turn, _: Report) -> Answer:
    return Answer(adds_facts=turn.text)


def _place(turn: Turn, report: Report) -> Answer:
    """Words about the place; a location that was shared before stays with them."""
    return Answer(place=replace(report.incident.place or Place(), words=turn.text))


def _plate(turn: Turn, _: Report) -> Answer:
    _require_allowed(turn, Question.VEHICLE)
    return Answer(plate=turn.text)


def _moment(turn: Turn, _: Report) -> Answer:
    _require_allowed(turn, Question.WHEN)
    typed = typed_moment(turn.text, turn.now.astimezone(turn.zone).date())
    if typed is None:
        raise ReportAnswerError(Question.WHEN.value, "no_day")
    return Answer(occurred_on=typed.on, occurred_minute=typed.minute)


def _require_allowed(turn: Turn, question: Question) -> None:
    topic = forbidden_in(turn.text)
    if topic is not None:
        raise ReportAnswerError(question.value, "forbidden", topic=topic)


_ANSWERED_BY_TEXT: Mapping[Question | None, Callable[[Turn, Report], Answer]] = {
    Question.VEHICLE: _plate,
    Question.WHEN: _moment,
    Question.PLACE: _place,
    Question.EVIDENCE: _facts,
}


def _fill(turn: Turn, report: Report, answer: Answer) -> None:
    filled = fill_report(turn.work, turn.actor, report.incident.id, answer, turn.present)
    tell_of_completion(turn, filled, answer.question)
    if not filled.report.incident.is_draft:
        lead = turn.words("incident-complete-thanks", case=filled.report.incident.number)
        go_on(turn, filled.report, lines(lead, given_text(turn, filled.points)))
    elif answer.question is Question.EVIDENCE:
        _say_again(turn, filled.report, turn.words("incident-facts-kept"))
    else:
        go_on(turn, filled.report)


def _location(turn: Turn, report: Report) -> None:
    """A shared location says where, at any step; the words that were written before stay.

    A place by name brings words of its own, for where none stand.
    """
    message = turn.update.message
    venue = message.venue if message is not None else None
    location = venue.location if venue else (message.location if message is not None else None)
    if location is None or Question.PLACE not in _may_still_be_said(report):
        _say_again(turn, report, turn.words("incident-not-read", kind="location"))
        return
    place = coarse(location.latitude, location.longitude)
    named_by = f"{venue.title}, {venue.address}"[:MAX_PLACE] if venue is not None else ""
    written = report.incident.place.words if report.incident.place is not None else ""
    words = written or named_by
    named = Place(words, place.latitude_hundredths, place.longitude_hundredths)
    _fill(turn, report, Answer(place=named))


def _may_still_be_said(report: Report) -> tuple[Question, ...]:
    return tuple(Question) if report.incident.is_draft else report.missing


def _not_read(turn: Turn, report: Report) -> None:
    kind = "voice" if turn.sent is Sent.VOICE else "other"
    _say_again(turn, report, turn.words("incident-not-read", kind=kind))


def _say_again(turn: Turn, report: Report, lead: Html) -> None:
    """Say why a message was not kept, and what is asked; once for an album."""
    message, question = turn.update.message, asked(turn)
    if message is not None and message.media_group_id is not None:
        turn.reply(lead, once=f"incident:{message.media_group_id}:unread")
    elif question is None:
        go_on(turn, report, lead)
    else:
        ask(turn, report, question, lead)


def _refuse(turn: Turn, report: Report, error: ReportAnswerError) -> None:
    """Say why nothing of the message was kept, or of its caption where it is a photo."""
    turn.messages.clear()
    if error.reason == "forbidden":
        refuse(turn, Topic(error.topic))
    elif error.reason == "unknown_plate":
        screen = unknown_plate_screen(turn, asking(turn, report), plate_in(turn.text))
        turn.reply(screen.text, screen.buttons)
    else:
        _say_again(turn, report, refused_text(turn, error, turn.today))


_READERS: Mapping[Sent, Callable[[Turn, Report], None]] = {
    Sent.TEXT: _text,
    Sent.PHOTO: keep_evidence,
    Sent.DOCUMENT: keep_evidence,
    Sent.LOCATION: _location,
    Sent.VENUE: _location,
}
