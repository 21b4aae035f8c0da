"""A photo or document that comes while nothing is begun: what is to be done with it is asked.

Until that is said only Telegram's name of the file is held, in the chat's draft row.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from bot.handlers.arrivals import (
    arrived_in,
    caption_not_kept,
    refuses_caption,
    why_not_kept,
)
from bot.handlers.reporting_steps import await_answer, say
from bot.handlers.tapped import choice_in, number_in
from bot.turn import Button, Html, Turn
from bot.views.points_given import given_text
from bot.views.reporting import parked_screen, refused_reason
from bot.views.screen import Rows, Screen, button, keyed, lines, paragraphs
from fleet.access import Action, may
from fleet.errors import CaseRefusedError
from fleet.evidence import EvidenceKind
from fleet.incidents import MAX_PHOTOS, Incident
from fleet.ports import Draft
from fleet.usecases.add_evidence import Addition, Arrived, add_evidence
from fleet.usecases.award_points import thank_for_case
from fleet.usecases.begin_report import Report, begun_report, read_report

HELD_DRAFT = "incident_photo"
_CASES_OFFERED = 4
_CASES_READ = 20


def offer(turn: Turn) -> bool:
    """Ask what a photo is for; False when that is not for this chat or this person."""
    draft = turn.work.drafts.of(turn.chat_id)
    is_free = draft is None or draft.kind == HELD_DRAFT
    arrived = arrived_in(turn)
    if arrived is None or not is_free or not may(turn.actor, Action.REPORT_INCIDENT):
        return False
    if not arrived.is_kept:
        return False
    if refuses_caption(turn):
        return True
    held = _held(turn)
    if arrived.file_unique_id not in {one.file_unique_id for one in held}:
        _hold(turn, [*held, arrived][-MAX_PHOTOS:])
    message = turn.update.message
    album = message.media_group_id if message is not None else None
    unkept = caption_not_kept(turn)
    asked = turn.words("incident-photo-offer-album") if album else _question(turn)
    once = f"incident:photo:{album}:{bool(unkept)}" if album else ""
    turn.reply(paragraphs(asked, unkept), _choices(turn), once=once)
    return True


def _question(turn: Turn) -> Html:
    return turn.words("incident-photo-offer", number=len(_held(turn)))


def _choices(turn: Turn) -> Rows:
    begun = begun_report(turn.work, turn.actor)
    has_begun = begun is not None and begun.has_answers
    cases = [
        Button(turn.label("incident-photo-case", case=case.number), f"inc:photo:case:{case.id}")
        for case in _open_cases(turn)
    ]
    return keyed(
        [
            button(turn, "incident-photo-draft", "inc:photo:draft")
            if has_begun
            else button(turn, "incident-photo-new", "inc:photo:new"),
            *cases,
            button(turn, "incident-photo-drop", "inc:photo:drop"),
        ]
    )


def _open_cases(turn: Turn) -> list[Incident]:
    employee_id = turn.actor.employee_id
    if employee_id is None:
        return []
    found, _ = turn.work.incidents.of_person(employee_id, 0, _CASES_READ)
    return [one for one in found if one.is_open][:_CASES_OFFERED]


def choose_for_photos(turn: Turn, parts: Sequence[str]) -> None:
    """Do what the person chose for the photos that wait."""
    chosen = choice_in(parts, 0, _CHOSEN.__getitem__)
    if not _held(turn):
        say(turn, Screen(turn.words("incident-photo-nothing")))
        return
    try:
        chosen(turn, parts[1:])
    except CaseRefusedError:  # it was closed meanwhile, and is not offered any more
        turn.messages.clear()
        turn.answer(str(refused_reason(turn, "case_closed", turn.today)), alert=True)
        say(turn, Screen(_question(turn), _choices(turn)))


def add_held(turn: Turn, report: Report) -> Report | None:
    """Add the photos that wait in this chat to a report; what is added twice is there once.

    Returns:
        The report; None, said so, when it has no room for all of them: the others still wait.
    """
    if not _held(turn):
        return report
    _, why = _add(turn, report.incident.id)
    added = read_report(turn.work, turn.actor, report.incident.id)
    if not why:
        return added
    count = turn.words("incident-photos", number=added.number_of_photos, most=MAX_PHOTOS)
    _say_left(turn, count, why)
    return None


def _new(turn: Turn, _: Sequence[str]) -> None:
    say(turn, parked_screen(turn))


def _draft(turn: Turn, _: Sequence[str]) -> None:
    begun = begun_report(turn.work, turn.actor)
    if begun is None:
        _new(turn, ())
        return
    report = add_held(turn, begun)
    if report is None:
        return
    await_answer(turn, report, report.asks)
    on = button(turn, "incident-resume-yes", f"inc:{report.incident.id}:on")
    text = turn.words("incident-photos", number=report.number_of_photos, most=MAX_PHOTOS)
    say(turn, Screen(text, ((on,),)))


def _case(turn: Turn, parts: Sequence[str]) -> None:
    incident_id = number_in(parts, 0)
    number, why = _add(turn, incident_id)
    case = turn.work.incidents.get(incident_id).number
    points = thank_for_case(turn.work, turn.actor, incident_id, turn.present)
    noted = turn.words("incident-photo-added", number=number, case=case)
    added = lines(noted, given_text(turn, points))
    if why:
        _say_left(turn, added if number else Html(), why)
        return
    back = button(turn, "button-case", f"case:{incident_id}")
    say(turn, Screen(added, ((back,),)))


def _say_left(turn: Turn, added: Html, why: str) -> None:
    """Say what was added and why not the rest, and ask again what it is for."""
    say(turn, Screen(paragraphs(added, Html(why), _question(turn)), _choices(turn)))


def _drop(turn: Turn, _: Sequence[str]) -> None:
    turn.work.drafts.drop(turn.chat_id)
    say(turn, Screen(turn.words("incident-photo-dropped")))


_CHOSEN: Mapping[str, Callable[[Turn, Sequence[str]], None]] = {
    "new": _new,
    "draft": _draft,
    "case": _case,
    "drop": _drop,
}


def _add(turn: Turn, incident_id: int) -> tuple[int, str]:
    """Add what waits; what is not taken still waits.

    Returns:
        How many were added, and why others were not; empty when none is left.
    """
    tried = [
        (one, add_evidence(turn.work, turn.actor, incident_id, one, turn.now))
        for one in _held(turn)
    ]
    left = [(one, why) for one, done in tried if (why := why_not_kept(turn, done))]
    if left:
        _hold(turn, [one for one, _ in left])
    else:
        turn.work.drafts.drop(turn.chat_id)
    number = sum(done is Addition.ADDED for _, done in tried)
    return number, left[0][1] if left else ""


def _held(turn: Turn) -> list[Arrived]:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != HELD_DRAFT:
        return []
    return [
        Arrived(**{**one, "kind": EvidenceKind(one["kind"])})
        for one in json.loads(draft.answers["files"])
    ]


def _hold(turn: Turn, held: Sequence[Arrived]) -> None:
    files = json.dumps([asdict(one) for one in held])
    turn.work.drafts.put(turn.chat_id, Draft(HELD_DRAFT, {"files": files}), turn.now)
