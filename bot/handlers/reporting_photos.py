"""A photo or document that comes while nothing is begun: what is to be done with it is asked.

Until that is said only Telegram's name of the file is held, in the chat's draft row.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from bot.handlers.arrivals import arrived_in
from bot.handlers.reporting_steps import await_answer, say
from bot.handlers.tapped import OutdatedButtonError, number_in
from bot.turn import Button, Turn
from bot.views.reporting import parked_screen
from bot.views.screen import Rows, Screen, button, keyed
from fleet.access import Action, may
from fleet.evidence import EvidenceKind
from fleet.incidents import MAX_PHOTOS, Incident
from fleet.ports import Draft
from fleet.usecases.add_evidence import Addition, Arrived, add_evidence
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
    held = _held(turn)
    if arrived.file_unique_id not in {one.file_unique_id for one in held}:
        _hold(turn, [*held, arrived][-MAX_PHOTOS:])
    message = turn.update.message
    album = message.media_group_id if message is not None else None
    key = "incident-photo-offer-album" if album else "incident-photo-offer"
    text = turn.words(key) if album else turn.words(key, number=len(_held(turn)))
    turn.reply(text, _choices(turn), once=f"incident:photo:{album}" if album else "")
    return True


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
    chosen = _CHOSEN.get(parts[0]) if parts else None
    if chosen is None:
        raise OutdatedButtonError
    if not _held(turn):
        say(turn, Screen(turn.words("incident-photo-nothing")))
        return
    chosen(turn, parts[1:])


def add_held(turn: Turn, report: Report) -> Report:
    """Add the photos that wait in this chat to a report; what is added twice is there once."""
    held = _held(turn)
    if not held:
        return report
    _add(turn, report.incident.id, held)
    turn.work.drafts.drop(turn.chat_id)
    return read_report(turn.work, turn.actor, report.incident.id)


def _new(turn: Turn, _: Sequence[str]) -> None:
    say(turn, parked_screen(turn))


def _draft(turn: Turn, _: Sequence[str]) -> None:
    begun = begun_report(turn.work, turn.actor)
    if begun is None:
        _new(turn, ())
        return
    report = add_held(turn, begun)
    await_answer(turn, report, report.asks)
    on = button(turn, "incident-resume-yes", f"inc:{report.incident.id}:on")
    text = turn.words("incident-photos", number=report.number_of_photos, most=MAX_PHOTOS)
    say(turn, Screen(text, ((on,),)))


def _case(turn: Turn, parts: Sequence[str]) -> None:
    incident_id = number_in(parts, 0)
    number = _add(turn, incident_id, _held(turn))
    turn.work.drafts.drop(turn.chat_id)
    case = turn.work.incidents.get(incident_id).number
    back = button(turn, "button-case", f"case:{incident_id}")
    say(turn, Screen(turn.words("incident-photo-added", number=number, case=case), ((back,),)))


def _drop(turn: Turn, _: Sequence[str]) -> None:
    turn.work.drafts.drop(turn.chat_id)
    say(turn, Screen(turn.words("incident-photo-dropped")))


_CHOSEN: Mapping[str, Callable[[Turn, Sequence[str]], None]] = {
    "new": _new,
    "draft": _draft,
    "case": _case,
    "drop": _drop,
}


def _add(turn: Turn, incident_id: int, held: Sequence[Arrived]) -> int:
    added = [add_evidence(turn.work, turn.actor, incident_id, one, turn.now) for one in held]
    return added.count(Addition.ADDED)


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
