"""Show a decision and the internal coefficient as they were known on a day.

Decisions are only added, each with the instant at which Bonroute learnt of it, so that no day's
knowledge is lost by a later correction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind
from fleet.access import Action, Actor, guarded_case
from fleet.case_rules import claim_kind_of
from fleet.decision_facts import claim_of_case, record_of_driver
from fleet.decision_rules import KnownFigure, known_figure
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.errors import DecisionRefusedError
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.save_case import Present
from fleet.usecases.show_case import is_own_case, note_case_view


@dataclass(frozen=True, slots=True)
class KnownDecision:
    """What was known at the end of a day, beside what is known of that day now.

    Attributes:
        on: The day; the coefficient is the one in force on it.
        decision: The last decision known then.
        kind: What happened, as it was known then.
        shows_figures: The reader drove, or handles the case.
        then: The figure from what was known then; None where no record had begun.
        now: The figure of that same day from what is known now.
    """

    incident: Incident
    on: date
    decision: ClaimDecision | None
    kind: ClaimKind
    was_contested: bool
    shows_figures: bool
    then: KnownFigure | None
    now: KnownFigure | None


@guarded_case(Action.SEE_CASE)
def list_decision_days(
    work: Work, actor: Actor, incident: Incident, present: Present
) -> tuple[date, ...]:
    """The days on which decisions of a case were recorded, oldest first, each once."""
    note_case_view(work, actor, incident, "decision_days", present.now)
    claim = claim_of_case(work, incident)
    found = [
        _day(decision.recorded_at, present.zone)
        for decision in (claim.decisions if claim is not None else ())
    ]
    return tuple(dict.fromkeys(found))


@guarded_case(Action.SEE_CASE)
def show_known_decision(
    work: Work, actor: Actor, incident: Incident, on: date, present: Present
) -> KnownDecision:
    """The decision of a case and the figure of its driver, as known at the end of a day.

    Raises:
        DecisionRefusedError: The day is to come.
    """
    note_case_view(work, actor, incident, "decision_known", present.now)
    if on > present.today:
        raise DecisionRefusedError(reason="future", incident_id=incident.id)
    claim = claim_of_case(work, incident)
    known_at = datetime.combine(on, time.max, present.zone).astimezone(present.now.tzinfo)
    then, now = _claims(work, incident, known_at), _claims(work, incident, None)
    is_driver = actor.employee_id is not None and incident.driver_id == actor.employee_id
    shows_figures = is_driver or not is_own_case(actor, incident)
    held = next((one for one in then if claim is not None and one.id == claim.id), None)
    return KnownDecision(
        incident=incident,
        on=on,
        decision=held.decisions[-1] if held is not None and held.decisions else None,
        kind=held.held_kind if held is not None else claim_kind_of(incident.event),
        was_contested=held is not None and held.is_contested,
        shows_figures=shows_figures,
        then=_figure(work, incident, then, on) if shows_figures else None,
        now=_figure(work, incident, now, on) if shows_figures else None,
    )


def _claims(work: Work, incident: Incident, known_at: datetime | None) -> list[RecordedClaim]:
    if incident.driver_id is None:
        return []
    return work.driving.claims_of(incident.driver_id, known_at)


def _figure(
    work: Work, incident: Incident, claims: Sequence[RecordedClaim], on: date
) -> KnownFigure | None:
    driving = record_of_driver(work, incident)
    return None if driving is None else known_figure(driving, claims, on)


def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()
