"""Photos and documents of a report that is open: each is kept, and answered once for an album."""

from bot.handlers.arrivals import (
    arrived_in,
    caption_not_kept,
    refuses_caption,
    why_not_kept,
)
from bot.handlers.reporting_steps import asked, asking
from bot.turn import Html, Turn
from bot.views.points_given import given_text
from bot.views.reporting_evidence import evidence_rows
from bot.views.screen import Rows, button, lines, paragraphs
from fleet.incidents import MAX_PHOTOS, Question
from fleet.reporting_answers import Answer
from fleet.usecases.add_evidence import Addition, add_evidence
from fleet.usecases.award_points import thank_for_case
from fleet.usecases.begin_report import Report, read_report
from fleet.usecases.fill_report import fill_report


def keep_evidence(turn: Turn, report: Report) -> None:
    """A photo or a document is kept at any step; its caption is a fact, unless it may not be."""
    if refuses_caption(turn):
        return
    arrived = arrived_in(turn)
    if arrived is None:
        return  # the message holds a photo or a document: it was chosen by that
    addition = add_evidence(turn.work, turn.actor, report.incident.id, arrived, turn.now)
    points = thank_for_case(turn.work, turn.actor, report.incident.id, turn.present)
    kept = read_report(turn.work, turn.actor, report.incident.id)
    unkept = caption_not_kept(turn)
    if turn.text and _takes_facts(kept, addition):
        answer = Answer(adds_facts=turn.text)
        kept = fill_report(turn.work, turn.actor, kept.incident.id, answer, turn.present).report
        unkept = Html()
    _say_kept(turn, kept, addition, unkept, given_text(turn, points))


def _takes_facts(report: Report, addition: Addition) -> bool:
    return report.incident.is_draft and addition is Addition.ADDED


def _say_kept(turn: Turn, report: Report, addition: Addition, unkept: Html, given: Html) -> None:
    """One answer for a photo, one for a whole album, whose photos come one by one."""
    message = turn.update.message
    album = message.media_group_id if message is not None else None
    refused = Html(why_not_kept(turn, addition))
    once = f"incident:{album}:{bool(refused)}:{bool(unkept)}" if album else ""
    said = refused or _count(turn, report, addition, is_album=album is not None)
    turn.reply(paragraphs(lines(said, given), unkept), _buttons(turn, report), once=once)


def _count(turn: Turn, report: Report, addition: Addition, *, is_album: bool) -> Html:
    if is_album:
        return turn.words("incident-album", most=MAX_PHOTOS)
    if addition is Addition.KNOWN:
        return turn.words("incident-photo-known")
    if not report.incident.is_draft:
        return turn.words("incident-photo-added", number=1, case=report.incident.number)
    return turn.words("incident-photos", number=report.number_of_photos, most=MAX_PHOTOS)


def _buttons(turn: Turn, report: Report) -> Rows:
    """Under a kept photo: the checklist and the end of photos; elsewhere the way on."""
    shown = asking(turn, report)
    if not report.incident.is_draft:
        return ((button(turn, "button-case", f"case:{report.incident.id}"),),)
    if asked(turn) is Question.EVIDENCE:
        return evidence_rows(turn, shown)
    return ((button(turn, "incident-resume-yes", shown.to("on")),),)
