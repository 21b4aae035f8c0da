"""The only place that decides who may do what.

Everything is denied that no line of `POLICY` allows. A right reaches as far as the person's own
record, or as far as the units over which the role is held.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from fleet.errors import AccessDeniedError
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


class Reach(Enum):
    """How far a right goes."""

    ANYBODY = "anybody"
    OWN_RECORD = "own_record"
    SCOPE = "scope"


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
    """Who is asked about: a person, and the units from the company down to their own."""

    employee_id: int
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
    if subject.employee_id == actor.employee_id:
        return True
    return reach is Reach.SCOPE and grant.unit_id in subject.lineage


def scopes(actor: Actor, action: Action) -> tuple[int, ...]:
    """The units over which the actor may do that to other people."""
    rights = POLICY.get(action, {})
    return tuple(grant.unit_id for grant in actor.grants if rights.get(grant.role) is Reach.SCOPE)


def require(actor: Actor, action: Action, subject: Subject | None = None) -> None:
    """Refuse what is not allowed.

    Raises:
        AccessDeniedError: The actor may not do that.
    """
    if not may(actor, action, subject):
        subject_id = subject.employee_id if subject else None
        raise AccessDeniedError(action.value, actor.employee_id, subject_id)


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
