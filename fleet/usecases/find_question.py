"""What words that come by themselves may be about: one's own cases that ask, or a fresh injury."""

from datetime import datetime

from fleet.access import Action, Actor, guarded
from fleet.case_thread import open_question
from fleet.incidents import Incident
from fleet.ports import Work

_CASES_READ = 20


@guarded(Action.SEE_CASE)
def list_cases_that_ask(work: Work, actor: Actor) -> list[Incident]:
    """The actor's own open cases in which a question waits for their answer, newest first."""
    own, _ = work.incidents.of_person(actor.employee_id or 0, 0, _CASES_READ)
    return [
        one
        for one in own
        if one.is_open and open_question(work.incidents.entries_of(one.id)) is not None
    ]


@guarded(Action.SEE_CASE)
def find_fresh_injury(work: Work, actor: Actor, since: datetime) -> Incident | None:
    """The actor's own open case in which somebody was said to be hurt since then, if any."""
    own, _ = work.incidents.of_person(actor.employee_id or 0, 0, _CASES_READ)
    fresh = (
        one
        for one in own
        if one.is_open and one.is_injured and (one.injury_since or one.reported_at) >= since
    )
    return next(fresh, None)
