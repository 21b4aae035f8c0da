"""The only place that decides who may do what.

Everything is denied that no line of `POLICY` allows. A right reaches as far as the person's own
record, or as far as the units over which the role is held.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from fleet.errors import AccessDeniedError, NotFoundError
from fleet.incidents import Incident
from fleet.people import Grant, Role
from fleet.ports import Identity, Work

P = ParamSpec("P")
R = TypeVar("R")


class Action(StrEnum):
    """What somebody may ask for."""

    JOIN = "join"
    READ_HELP = "read_help"
    READ_PRIVACY = "read_privacy"
    SEE_COEFFICIENT = "see_coefficient"
    SIMULATE_COEFFICIENT = "simulate_coefficient"
    SEE_PICTURE = "see_picture"
    FIND_PERSON = "find_person"
    CHANGE_SETTINGS = "change_settings"
    REPORT_INCIDENT = "report_incident"
    SEE_CASE = "see_case"
    ANSWER_ABOUT_CASE = "answer_about_case"
    LIST_CASES = "list_cases"
    HANDLE_CASE = "handle_case"
    DECIDE_CASE = "decide_case"
    CONTEST_DECISION = "contest_decision"
    ANSWER_CONTEST = "answer_contest"
    USE_VEHICLE = "use_vehicle"
    SEE_LOGBOOK = "see_logbook"
    KEEP_LOGBOOK = "keep_logbook"
    SEE_STREAK = "see_streak"
    CONFIRM_MONTH = "confirm_month"
    NOTE_FOR_OTHERS = "note_for_others"
    SEE_POINTS = "see_points"
    KEEP_POINTS = "keep_points"
    CHOOSE_REWARD = "choose_reward"
    EDIT_REWARDS = "edit_rewards"
    HAND_OUT_REWARDS = "hand_out_rewards"
    SEE_TEAM_GOALS = "see_team_goals"
    KEEP_TEAM_GOALS = "keep_team_goals"
    SEE_YEARLY_STATEMENT = "see_yearly_statement"
    SEE_RENEWALS = "see_renewals"
    SEE_DIGEST = "see_digest"
    ASK_FOR_TALK = "ask_for_talk"
    SEE_JOBS = "see_jobs"
    SEE_FLEET = "see_fleet"
    RUN_WHAT_IF = "run_what_if"
    SEE_SCENARIOS = "see_scenarios"
    KEEP_CONTRACTS = "keep_contracts"
    KEEP_STATEMENTS = "keep_statements"
    MAKE_DOSSIER = "make_dossier"
    GIVE_ATTESTATION = "give_attestation"
    SEE_ATTESTATION = "see_attestation"
    VERIFY_ATTESTATION = "verify_attestation"


class Reach(Enum):
    """How far a right goes."""

    ANYBODY = "anybody"
    OWN_RECORD = "own_record"
    SCOPE = "scope"
    OTHERS = "others"  # within one's scope, and never about oneself


_OVER_UNITS = frozenset({Reach.SCOPE, Reach.OTHERS})

POLICY: Mapping[Action, Mapping[Role | None, Reach]] = {
    # None stands for somebody whom no employee is behind: a stranger.
    Action.JOIN: dict.fromkeys((None, *Role), Reach.ANYBODY),
    Action.READ_HELP: dict.fromkeys(Role, Reach.ANYBODY),
    Action.READ_PRIVACY: dict.fromkeys(Role, Reach.ANYBODY),
    Action.CHANGE_SETTINGS: dict.fromkeys(Role, Reach.OWN_RECORD),
    Action.SEE_COEFFICIENT: {
        Role.DRIVER: Reach.OWN_RECORD,
        Role.HR: Reach.SCOPE,
        Role.FLEET_MANAGER: Reach.SCOPE,
    },
    Action.SIMULATE_COEFFICIENT: {
        Role.DRIVER: Reach.OWN_RECORD,
        Role.HR: Reach.SCOPE,
        Role.FLEET_MANAGER: Reach.SCOPE,
    },
    Action.SEE_PICTURE: {
        Role.DRIVER: Reach.OWN_RECORD,
        Role.HR: Reach.SCOPE,
        Role.FLEET_MANAGER: Reach.SCOPE,
    },
    Action.FIND_PERSON: {Role.HR: Reach.SCOPE, Role.FLEET_MANAGER: Reach.SCOPE},
    Action.REPORT_INCIDENT: {Role.DRIVER: Reach.OWN_RECORD},
    Action.SEE_CASE: {
        Role.DRIVER: Reach.OWN_RECORD,
        Role.HR: Reach.SCOPE,
        Role.FLEET_MANAGER: Reach.SCOPE,
    },
    Action.ANSWER_ABOUT_CASE: {Role.DRIVER: Reach.OWN_RECORD},
    Action.LIST_CASES: {Role.HR: Reach.OTHERS, Role.FLEET_MANAGER: Reach.OTHERS},
    Action.HANDLE_CASE: {Role.HR: Reach.OTHERS, Role.FLEET_MANAGER: Reach.OTHERS},
    Action.DECIDE_CASE: {Role.HR: Reach.OTHERS, Role.FLEET_MANAGER: Reach.OTHERS},
    Action.CONTEST_DECISION: {Role.DRIVER: Reach.OWN_RECORD},
    Action.ANSWER_CONTEST: {Role.HR: Reach.OTHERS, Role.FLEET_MANAGER: Reach.OTHERS},
    Action.USE_VEHICLE: {Role.DRIVER: Reach.OWN_RECORD},
    Action.SEE_LOGBOOK: {Role.HR: Reach.SCOPE, Role.FLEET_MANAGER: Reach.SCOPE},
    Action.KEEP_LOGBOOK: {Role.FLEET_MANAGER: Reach.SCOPE},
    # Streak and points are confidential (C. trav. L1222-3): nobody else reads them.
    Action.SEE_STREAK: {Role.DRIVER: Reach.OWN_RECORD},
    Action.CONFIRM_MONTH: {Role.DRIVER: Reach.OWN_RECORD},
    Action.NOTE_FOR_OTHERS: {Role.HR: Reach.OTHERS},
    Action.SEE_POINTS: {Role.DRIVER: Reach.OWN_RECORD},
    Action.KEEP_POINTS: {Role.HR: Reach.OTHERS},
    Action.CHOOSE_REWARD: {Role.DRIVER: Reach.OWN_RECORD},
    Action.EDIT_REWARDS: {Role.HR: Reach.SCOPE},
    Action.HAND_OUT_REWARDS: {Role.HR: Reach.OTHERS},
    Action.SEE_TEAM_GOALS: dict.fromkeys(Role, Reach.ANYBODY),
    Action.KEEP_TEAM_GOALS: {Role.HR: Reach.SCOPE, Role.FLEET_MANAGER: Reach.SCOPE},
    Action.SEE_YEARLY_STATEMENT: {Role.DRIVER: Reach.OWN_RECORD, Role.HR: Reach.SCOPE},
    Action.SEE_RENEWALS: {Role.FLEET_MANAGER: Reach.SCOPE},
    Action.SEE_DIGEST: {Role.HR: Reach.SCOPE, Role.FLEET_MANAGER: Reach.SCOPE},
    Action.ASK_FOR_TALK: {Role.DRIVER: Reach.OWN_RECORD},
    Action.SEE_JOBS: {Role.ADMIN: Reach.SCOPE},
    Action.SEE_FLEET: {Role.FLEET_MANAGER: Reach.SCOPE},
    Action.RUN_WHAT_IF: {Role.FLEET_MANAGER: Reach.SCOPE},
    Action.SEE_SCENARIOS: dict.fromkeys(Role, Reach.ANYBODY),
    Action.KEEP_CONTRACTS: {Role.FLEET_MANAGER: Reach.SCOPE},
    Action.KEEP_STATEMENTS: {Role.FLEET_MANAGER: Reach.SCOPE},
    Action.MAKE_DOSSIER: {Role.FLEET_MANAGER: Reach.SCOPE},
    Action.GIVE_ATTESTATION: {Role.HR: Reach.OTHERS},
    Action.SEE_ATTESTATION: {Role.DRIVER: Reach.OWN_RECORD},
    # Whoever holds a paper may ask whether it holds: the answer is on the paper already.
    Action.VERIFY_ATTESTATION: dict.fromkeys(Role, Reach.ANYBODY),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks.

    Attributes:
        employee_id: None for a stranger.
        grants: Each role with the unit over which it is held; empty for a stranger.
    """

    employee_id: int | None = None
    grants: tuple[Grant, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is asked about: a person, and the units from the company down to their own.

    Attributes:
        employee_id: None where nobody is known, as in an anonymous report.
    """

    employee_id: int | None
    lineage: tuple[int, ...]


STRANGER = Actor()


def actor_of(identity: Identity) -> Actor:
    """The actor behind an account: everybody who is linked drives for their own unit."""
    own = Grant(Role.DRIVER, identity.lineage[-1])
    return Actor(identity.employee.id, (own, *(g for g in identity.grants if g != own)))


def may(actor: Actor, action: Action, subject: Subject | None = None) -> bool:
    """Whether the actor may do that, to that person when there is one."""
    rights = POLICY.get(action, {})
    if rights.get(None) is Reach.ANYBODY:
        return True
    return any(
        _reaches(rights[grant.role], grant, actor, subject)
        for grant in actor.grants
        if grant.role in rights
    )


def _reaches(reach: Reach, grant: Grant, actor: Actor, subject: Subject | None) -> bool:
    if subject is None or reach is Reach.ANYBODY:
        return True
    if subject.employee_id is not None and subject.employee_id == actor.employee_id:
        return reach is not Reach.OTHERS
    return reach in _OVER_UNITS and grant.unit_id in subject.lineage


def scopes(actor: Actor, action: Action) -> tuple[int, ...]:
    """The units over which the actor may do that to other people."""
    rights = POLICY.get(action, {})
    return tuple(grant.unit_id for grant in actor.grants if rights.get(grant.role) in _OVER_UNITS)


def require(actor: Actor, action: Action, subject: Subject | None = None) -> None:
    """Refuse what is not allowed.

    Raises:
        AccessDeniedError: The actor may not do that.
    """
    if not may(actor, action, subject):
        subject_id = subject.employee_id if subject else None
        raise AccessDeniedError(action.value, actor.employee_id, subject_id)


def require_unit(work: Work, actor: Actor, action: Action, unit_id: int) -> None:
    """Refuse what is not allowed over a unit; one that does not exist is refused alike.

    Raises:
        AccessDeniedError: The actor may not do that there.
    """
    try:
        lineage = work.units.get(unit_id).lineage
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    require(actor, action, Subject(None, lineage))


def guarded(
    action: Action,
) -> Callable[[Callable[Concatenate[Work, Actor, P], R]], Callable[Concatenate[Work, Actor, P], R]]:
    """Make a use case ask first whether the actor may do `action` at all."""

    def wrap(
        use_case: Callable[Concatenate[Work, Actor, P], R],
    ) -> Callable[Concatenate[Work, Actor, P], R]:
        @wraps(use_case)
        def ask_first(work: Work, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            require(actor, action)
            return use_case(work, actor, *args, **kwargs)

        vars(ask_first)["action"] = action
        return ask_first

    return wrap


def guarded_about(
    action: Action,
) -> Callable[
    [Callable[Concatenate[Work, Actor, int, P], R]], Callable[Concatenate[Work, Actor, int, P], R]
]:
    """Make a use case about a person ask first whether the actor may do `action` to them."""

    def wrap(
        use_case: Callable[Concatenate[Work, Actor, int, P], R],
    ) -> Callable[Concatenate[Work, Actor, int, P], R]:
        @wraps(use_case)
        def ask_first(
            work: Work, actor: Actor, employee_id: int, /, *args: P.args, **kwargs: P.kwargs
        ) -> R:
            require(actor, action)
            lineage = work.people.lineage_of(employee_id)
            require(actor, action, Subject(employee_id, lineage))
            return use_case(work, actor, employee_id, *args, **kwargs)

        vars(ask_first)["action"] = action
        return ask_first

    return wrap


def subject_of(work: Work, actor: Actor, incident: Incident) -> Subject:
    """Whom a case is about: its driver and its reporter alike see it as their own."""
    lineage = work.units.get(incident.unit_id).lineage
    people = (incident.driver_id, incident.reporter_id)
    own = actor.employee_id if actor.employee_id in people else incident.driver_id
    return Subject(own, lineage)


def guarded_case(
    action: Action,
) -> Callable[
    [Callable[Concatenate[Work, Actor, Incident, P], R]],
    Callable[Concatenate[Work, Actor, int, P], R],
]:
    """Make a use case about a case, named by its id, ask first; it is then given the incident.

    A case that does not exist, and somebody else's draft, are refused like one out of reach.
    """

    def wrap(
        use_case: Callable[Concatenate[Work, Actor, Incident, P], R],
    ) -> Callable[Concatenate[Work, Actor, int, P], R]:
        @wraps(use_case)
        def ask_first(
            work: Work, actor: Actor, incident_id: int, /, *args: P.args, **kwargs: P.kwargs
        ) -> R:
            require(actor, action)
            try:
                incident = work.incidents.get(incident_id)
            except NotFoundError:
                raise AccessDeniedError(action.value, actor.employee_id, None) from None
            require(actor, action, subject_of(work, actor, incident))
            if incident.is_draft and incident.reporter_id != actor.employee_id:
                raise AccessDeniedError(action.value, actor.employee_id, incident.reporter_id)
            return use_case(work, actor, incident, *args, **kwargs)

        vars(ask_first)["action"] = action
        return ask_first

    return wrap
