"""Who may do what, walked: every command, button and use case, for every role and a stranger.

What is expected stands here in words of its own, not in those of `fleet.access.POLICY`.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import bot.handlers
import fleet.usecases
from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bot.texts import bot_texts
from fleet.access import POLICY, STRANGER, Action, Actor, actor_of, may
from fleet.driving import DrivingRecord
from fleet.errors import AccessDeniedError, FleetError
from fleet.people import Grant, Language, Role
from fleet.ports import Work
from fleet.simulation import Moment
from fleet.usecases.join import Account
from tests.support.conversation import TABLES, Conversation, Heard, conversation
from tests.support.small_company import NOW, TODAY

# Who may, to whom: O oneself, I somebody within one's units, X somebody outside of them.
ABOUT_SOMEBODY = {
    "driver": "O",
    "hr": "OI",
    "fleet_manager": "OI",
    "admin": "O",
    "stranger": "",
}
ABOUT_NOBODY = {
    Action.JOIN: {"driver", "hr", "fleet_manager", "admin", "stranger"},
    Action.READ_HELP: {"driver", "hr", "fleet_manager", "admin"},
    Action.READ_PRIVACY: {"driver", "hr", "fleet_manager", "admin"},
    Action.CHANGE_SETTINGS: {"driver", "hr", "fleet_manager", "admin"},
    Action.SEE_COEFFICIENT: {"driver", "hr", "fleet_manager", "admin"},
    Action.SIMULATE_COEFFICIENT: {"driver", "hr", "fleet_manager", "admin"},
    Action.SEE_PICTURE: {"driver", "hr", "fleet_manager", "admin"},
    Action.FIND_PERSON: {"hr", "fleet_manager"},
}
SETTINGS = {**ABOUT_SOMEBODY, "hr": "O", "fleet_manager": "O"}

BUTTONS_ABOUT_SOMEBODY = (
    "card:{who}",
    "why:{who}:0",
    "whatif:{who}",
    "whatif:{who}:full",
    "whatif:{who}:full:today",
    "chart:{who}",
)
BUTTONS_ABOUT_NOBODY = {
    "join:3:AAAAAAAAAAAAAAAAAAAAAA": Action.JOIN,
    "notice:3": Action.READ_PRIVACY,
    "start": Action.SEE_COEFFICIENT,
    "findask": Action.FIND_PERSON,
    "find:0:durand": Action.FIND_PERSON,
    "settings": Action.CHANGE_SETTINGS,
    "set:digest:off": Action.CHANGE_SETTINGS,
    "help": Action.READ_HELP,
}

# Functions of a unit of work that ask for no actor, and why that is right.
WITHOUT_ACTOR = {
    "invite.create_invitation": "the command line calls it, where nobody is identified",
    "join.company_of": "who is responsible for the service stands in every notice",
    "show_coefficient.printed_for": "a part of use cases that have asked",
    "show_coefficient.begun_record": "a part of use cases that have asked",
    "show_coefficient.note_view": "it only writes down who looks",
    "remind.remind": "the calendar calls it, where nobody is identified",
    "show_curve.read_curve": "the sender draws what was allowed when it was asked for",
}
COMMAND_LINE_MODULES = {
    "change_role",
    "import_fleet",
    "invite_everybody",
    "read_stored",
    "set_up_company",
    "unlink_account",
}


@dataclass(frozen=True)
class Walker:
    """One person of each role, all of the site of Lyon, and who is what to them."""

    role: str
    employee_id: int | None
    within: int
    outside: int

    def subjects(self) -> Iterator[tuple[str, int]]:
        if self.employee_id is not None:
            yield "O", self.employee_id
        yield "I", self.within
        yield "X", self.outside


ROLES = tuple(ABOUT_SOMEBODY)


def _company() -> Conversation:
    """The small company, where everybody has a record and each role is held over Lyon alone."""
    talk = conversation()
    work, company = talk.store.work, talk.company
    lyon = work.people.lineage_of(company.camille)[-1]
    for employee_id, role in (
        (company.hr, Role.HR),
        (company.fleet, Role.FLEET_MANAGER),
        (company.admin, Role.ADMIN),
    ):
        work.state.grants[employee_id] = (Grant(role, lyon),)
    for employee_id in list(work.state.employees):
        if work.driving.record_of(employee_id) is None:
            work.driving.set_record(
                DrivingRecord(
                    employee_id,
                    VehicleUse.BUSINESS,
                    Coefficient(100),
                    work.people.get(employee_id).entered_on,
                    RenewalDay(3, 1),
                )
            )
    return talk


def _walker(talk: Conversation, role: str) -> Walker:
    company = talk.company
    who = {
        "driver": company.camille,
        "hr": company.hr,
        "fleet_manager": company.fleet,
        "admin": company.admin,
        "stranger": None,
    }[role]
    return Walker(role, who, within=company.ines, outside=company.marc)


def _account(talk: Conversation, walker: Walker) -> int:
    return 99 if walker.employee_id is None else talk.company.account(walker.employee_id)


def _is_refused(heard: Heard) -> bool:
    refusals = {
        bot_texts().text(language, key, {})
        for language in Language
        for key in ("stranger", "not-for-you")
    }
    return heard.texts != [] and set(heard.texts) <= refusals


@pytest.fixture(scope="module", params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def talk() -> Conversation:
    return _company()


@pytest.fixture
def walker(talk: Conversation, role: str) -> Walker:
    return _walker(talk, role)


def test_the_walk_knows_every_button() -> None:
    walked = {data.partition(":")[0] for data in (*BUTTONS_ABOUT_SOMEBODY, *BUTTONS_ABOUT_NOBODY)}
    assert walked == {callback.prefix for callback in TABLES.callbacks}


def test_the_walk_knows_every_action() -> None:
    assert set(ABOUT_NOBODY) == set(POLICY) == set(Action)


def test_a_stranger_may_join_and_nothing_else() -> None:
    assert [action for action in Action if may(STRANGER, action)] == [Action.JOIN]


@pytest.mark.parametrize("name", [command.name for command in TABLES.commands])
def test_every_command_is_open_to_those_it_is_for(
    talk: Conversation, walker: Walker, name: str
) -> None:
    command = next(command for command in TABLES.commands if command.name == name)
    heard = talk.text(_account(talk, walker), f"/{name}")

    is_open = walker.role in ABOUT_NOBODY[command.action] and walker.role != "stranger"
    assert _is_refused(heard) is not is_open


def test_every_menu_shows_only_what_is_open(role: str) -> None:
    held = {None} if role == "stranger" else {Role.DRIVER, Role(role)}
    for command in TABLES.commands:
        if held & set(command.roles):
            assert role in ABOUT_NOBODY[command.action], command.name


@pytest.mark.parametrize("data", BUTTONS_ABOUT_SOMEBODY)
def test_every_button_about_somebody_reaches_as_far_as_the_role(
    talk: Conversation, walker: Walker, data: str
) -> None:
    for place, subject in walker.subjects():
        heard = talk.tap(_account(talk, walker), data.format(who=subject))
        is_open = place in ABOUT_SOMEBODY[walker.role]
        assert _is_refused(heard) is not is_open, (place, heard.plain)
        assert heard.answer is None or not heard.answer.is_alert


@pytest.mark.parametrize("data", BUTTONS_ABOUT_NOBODY)
def test_every_other_button_is_open_to_those_it_is_for(
    talk: Conversation, walker: Walker, data: str
) -> None:
    heard = talk.tap(_account(talk, walker), data)
    is_open = walker.role in ABOUT_NOBODY[BUTTONS_ABOUT_NOBODY[data]] and walker.role != "stranger"
    assert _is_refused(heard) is not is_open


def test_any_other_message_is_refused_to_a_stranger_alone(
    talk: Conversation, walker: Walker
) -> None:
    heard = talk.text(_account(talk, walker), "bonjour")
    assert _is_refused(heard) is (walker.role == "stranger")


def _use_cases() -> dict[str, Callable[..., Any]]:
    found: dict[str, Callable[..., Any]] = {}
    for info in pkgutil.iter_modules(fleet.usecases.__path__):
        module = importlib.import_module(f"fleet.usecases.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                parameters = list(inspect.signature(function).parameters.values())
                if parameters and parameters[0].annotation in (Work, "Work"):
                    found[f"{info.name}.{name}"] = function
    return found


GUARDED = {name: one for name, one in _use_cases().items() if hasattr(one, "action")}
ARGUMENTS: dict[str, object] = {
    "today": TODAY,
    "now": NOW,
    "page": 0,
    "text": "durand",
    "token": "AAAAAAAAAAAAAAAAAAAAAA",
    "account": Account(99, 99),
    "liability": Liability.FULL,
    "moment": Moment.TODAY,
    "version": 3,
    "language": Language.FRENCH,
    "from_minute": 0,
    "until_minute": 0,
    "wants_digest": True,
}


def test_every_use_case_asks_who_it_is_or_says_why_not() -> None:
    unguarded = {
        name
        for name in _use_cases()
        if name not in GUARDED and name.partition(".")[0] not in COMMAND_LINE_MODULES
    }
    assert unguarded == set(WITHOUT_ACTOR)


def test_no_handler_reaches_what_only_the_command_line_may_do() -> None:
    forbidden = (*COMMAND_LINE_MODULES, "create_invitation", "read_curve", "begun_record")
    for path in (Path(bot.handlers.__file__).parent).glob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert [name for name in forbidden if name in source] == [], path.name


@pytest.mark.parametrize("name", GUARDED)
def test_every_use_case_reaches_as_far_as_the_role(
    talk: Conversation, walker: Walker, name: str
) -> None:
    use_case = GUARDED[name]
    action: Action = vars(use_case)["action"]
    actor = _actor(talk, walker)
    if "employee_id" not in inspect.signature(use_case).parameters:
        assert _allows(use_case, talk.store.work, actor) is (walker.role in ABOUT_NOBODY[action])
        return
    reach = SETTINGS if action is Action.CHANGE_SETTINGS else ABOUT_SOMEBODY
    for place, subject in walker.subjects():
        allowed = _allows(use_case, talk.store.work, actor, subject)
        assert allowed is (place in reach[walker.role]), place


def _actor(talk: Conversation, walker: Walker) -> Actor:
    identity = talk.store.work.people.identify(_account(talk, walker))
    return STRANGER if identity is None else actor_of(identity)


def _allows(use_case: Callable[..., Any], work: Work, actor: Actor, *subject: int) -> bool:
    known = inspect.signature(use_case).parameters
    arguments = {name: value for name, value in ARGUMENTS.items() if name in known}
    try:
        use_case(work, actor, *subject, **arguments)
    except AccessDeniedError:
        return False
    except FleetError:
        return True  # it was let in, and found something else to refuse
    return True
