"""Give a case its next status, or take the last change back."""

from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded_case
from fleet.accident_statement import YES
from fleet.case_rules import may_be_kept_in_house, next_statuses
from fleet.case_thread import statuses_before_last_choice
from fleet.cases import EntryKind
from fleet.errors import CaseRefusedError
from fleet.incidents import Incident, IncidentStatus
from fleet.ports import Work
from fleet.usecases.purge_third_parties import purge_third_parties
from fleet.usecases.save_case import Change, Present, is_contested, people_of, save_case

_MAY_BE_KEPT_FROM = frozenset({IncidentStatus.DECLARED, IncidentStatus.CHECKED})


@dataclass(frozen=True, slots=True)
class StatusChoice:
    """What a handler may choose now.

    Attributes:
        following: The statuses that may follow, the usual one first.
        obstacle: Why nothing follows; empty when something does.
        not_in_house: Why the case is not kept in-house, where it is early enough for it; else
            empty.
    """

    incident: Incident
    following: tuple[IncidentStatus, ...]
    obstacle: str
    not_in_house: str


@dataclass(frozen=True, slots=True)
class StatusChange:
    """What came of a change.

    Attributes:
        incident: As it is now.
        before: The status before; the same when somebody had done it already.
        told: Who must be told.
        points: What whoever reported it has just earned, with the answer to a near miss.
    """

    incident: Incident
    before: IncidentStatus
    told: tuple[int, ...]
    points: int = 0

    @property
    def is_new(self) -> bool:
        """Whether this call did it."""
        return self.incident.status is not self.before


@guarded_case(Action.HANDLE_CASE)
def choose_case_status(work: Work, _: Actor, incident: Incident) -> StatusChoice:
    """The statuses that may follow, and why others may not."""
    frozen = is_contested(work, incident)
    known = _with_its_statement(work, incident)
    following = next_statuses(known, is_contested=frozen)
    is_early = incident.status in _MAY_BE_KEPT_FROM and not incident.is_preventive and not frozen
    return StatusChoice(
        incident,
        following,
        obstacle="" if following else _obstacle(incident, is_frozen=frozen),
        not_in_house=_why_not_in_house(known) if is_early else "",
    )


@guarded_case(Action.HANDLE_CASE)
def change_case_status(
    work: Work, actor: Actor, incident: Incident, status: IncidentStatus, present: Present
) -> StatusChange:
    """Give a case one of its next statuses; closing it deletes the place and who third parties are.

    Asked again for the status that it has, it changes nothing.

    Raises:
        CaseRefusedError: The case is contested, that status does not follow, or it may not be kept
            in-house.
        ConflictError: Somebody else changed it at the same time.
    """
    if incident.status is status:
        return StatusChange(incident, status, ())
    known = _with_its_statement(work, incident)
    _require_next(known, status, is_frozen=is_contested(work, incident))
    return _given(work, actor, incident, status, present)


@guarded_case(Action.HANDLE_CASE)
def undo_case_status(
    work: Work,
    actor: Actor,
    incident: Incident,
    before: IncidentStatus,
    version: int,
    present: Present,
) -> StatusChange:
    """Take the last change of status back, as long as nothing else has happened to the case.

    Args:
        work: The unit of work.
        actor: Who handles the case.
        incident: The case.
        before: What the button names; it must be what the thread says.
        version: Of the case when the button was shown.
        present: Now.

    Raises:
        CaseRefusedError: Something has, or the case is closed: its place is gone; or it may not be
            kept in-house any more.
    """
    if incident.status is before:
        return StatusChange(incident, before, ())
    possible = statuses_before_last_choice(work.incidents.entries_of(incident.id))
    is_last = incident.version == version and before in possible
    if not is_last or incident.status is IncidentStatus.CLOSED:
        raise CaseRefusedError(reason="changed")
    known = _with_its_statement(work, incident)
    earlier = replace(known, status=before)
    _require_next(earlier, incident.status, is_frozen=is_contested(work, incident))
    if before is IncidentStatus.KEPT_IN_HOUSE and not may_be_kept_in_house(known):
        raise CaseRefusedError(_why_not_in_house(known))
    return _given(work, actor, incident, before, present)


def closed_case(incident: Incident, present: Present) -> Incident:
    """The incident as it is kept once it is closed: without its place."""
    return replace(incident, status=IncidentStatus.CLOSED, closed_at=present.now, place=None)


def _given(
    work: Work, actor: Actor, incident: Incident, status: IncidentStatus, present: Present
) -> StatusChange:
    is_checked = incident.status is IncidentStatus.DECLARED
    seen = replace(incident, injury_since=None) if is_checked else incident
    given = (
        closed_case(seen, present)
        if status is IncidentStatus.CLOSED
        else replace(seen, status=status)
    )
    details = {"from": incident.status.value, "to": status.value}
    change = Change("case_status_changed", EntryKind.STATUS, status.value, details)
    saved = save_case(work, actor, given, change, present)
    if status is IncidentStatus.CLOSED:
        purge_third_parties(work, incident.id)
    return StatusChange(saved, incident.status, people_of(incident))


def _with_its_statement(work: Work, incident: Incident) -> Incident:
    """The incident with somebody hurt where its accident statement says so."""
    says_hurt = work.incidents.statement_of(incident.id).get("is_injured") == YES
    return replace(incident, is_injured=True) if says_hurt else incident


def _require_next(incident: Incident, status: IncidentStatus, *, is_frozen: bool) -> None:
    if status in next_statuses(incident, is_contested=is_frozen):
        return
    if not is_frozen and status is IncidentStatus.KEPT_IN_HOUSE:
        raise CaseRefusedError(_why_not_in_house(incident) or "not_next")
    raise CaseRefusedError(_obstacle(incident, is_frozen=is_frozen) or "not_next")


def _obstacle(incident: Incident, *, is_frozen: bool) -> str:
    if is_frozen:
        return "contested"
    if incident.status is IncidentStatus.CLOSED:
        return "closed"
    return "preventive" if incident.is_preventive else ""


def _why_not_in_house(incident: Incident) -> str:
    if incident.is_injured:
        return "hurt"
    if incident.has_other_party:
        return "other_party"
    is_left_open = incident.is_injured is None or incident.has_other_party is None
    return "left_open" if is_left_open else ""
