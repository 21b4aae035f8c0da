"""The people of the access walk, what is refused, and every use case there is."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_type_hints

import fleet.usecases
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bot.texts import bot_texts
from fleet.access import STRANGER, Action, Actor, actor_of
from fleet.driving import DrivingRecord
from fleet.incidents import Incident
from fleet.people import Grant, Language, Role
from fleet.ports import Work
from tests.support.conversation import Conversation, Heard, conversation

EVERYBODY = frozenset({"driver", "hr", "fleet_manager", "admin"})
HANDLERS = frozenset({"hr", "fleet_manager"})
ROLES = ("driver", "hr", "fleet_manager", "admin", "stranger")

# Whose cases each may reach: O one's own, I of somebody within one's units, known or anonymous.
_OWN = {"driver": "O", "hr": "O", "fleet_manager": "O", "admin": "O"}
_OF_OTHERS = {"hr": "I", "fleet_manager": "I"}
CASES_REACHED: Mapping[Action, Mapping[str, str]] = {
    Action.SEE_CASE: {"driver": "O", "hr": "OI", "fleet_manager": "OI", "admin": "O"},
    Action.REPORT_INCIDENT: _OWN,
    Action.ANSWER_ABOUT_CASE: _OWN,
    Action.CONTEST_DECISION: _OWN,
    Action.HANDLE_CASE: _OF_OTHERS,
    Action.DECIDE_CASE: _OF_OTHERS,
    Action.ANSWER_CONTEST: _OF_OTHERS,
}

# Every button about a case, with the action that it asks for.
REPORT_BUTTONS = (
    "inc:{case}:on",
    "inc:{case}:hurt:y",
    "inc:{case}:hurt:n",
    "inc:{case}:event:near_miss",
    "inc:{case}:vehicle:1",
    "inc:{case}:plate",
    "inc:{case}:plate:AB-123-CD",
    "inc:{case}:earlier",
    "inc:{case}:day",
    "inc:{case}:at:20261120",
    "inc:{case}:at:20261120:600",
    "inc:{case}:other:y",
    "inc:{case}:statement:paper",
    "inc:{case}:econstat",
    "inc:{case}:econstat:y",
    "inc:{case}:tick:scene:y",
    "inc:{case}:clear",
    "inc:{case}:done",
    "inc:{case}:later:place",
    "inc:{case}:ask:place",
    "inc:{case}:send",
    "inc:{case}:send:nameless",
    "inc:{case}:drop",
    "inc:{case}:drop:yes",
)
BUTTONS_ABOUT_CASES: Mapping[str, Action] = {
    "case:{case}": Action.SEE_CASE,
    "thread:{case}:0": Action.SEE_CASE,
    "casestatus:{case}": Action.HANDLE_CASE,
    "casestatus:{case}:checked": Action.HANDLE_CASE,
    "casestatus:{case}:checked:yes": Action.HANDLE_CASE,
    "casestatus:{case}:closed:yes": Action.HANDLE_CASE,
    "caseundo:{case}:declared:1": Action.HANDLE_CASE,
    "casecosts:{case}": Action.HANDLE_CASE,
    "casecosts:{case}:paid": Action.HANDLE_CASE,
    "casecontacts:{case}": Action.HANDLE_CASE,
    "casecontacts:{case}:expert": Action.HANDLE_CASE,
    "casefacts:{case}": Action.HANDLE_CASE,
    "casefacts:{case}:event": Action.HANDLE_CASE,
    "casefacts:{case}:event:theft": Action.HANDLE_CASE,
    "casefacts:{case}:when:20261119": Action.HANDLE_CASE,
    "casefacts:{case}:vehicle:1": Action.HANDLE_CASE,
    "casefacts:{case}:plate:ZZ-999-ZZ": Action.HANDLE_CASE,
    "casefacts:{case}:other_party:y": Action.HANDLE_CASE,
    "casefacts:{case}:seen": Action.HANDLE_CASE,
    "casehurt:{case}": Action.SEE_CASE,
    "casehurt:{case}:yes": Action.SEE_CASE,
    "casewrite:{case}:note": Action.HANDLE_CASE,
    "casewrite:{case}:exchange": Action.HANDLE_CASE,
    "caseask:{case}": Action.HANDLE_CASE,
    "caseask:{case}:send": Action.HANDLE_CASE,
    "caseanswer:{case}": Action.HANDLE_CASE,
    "caseanswer:{case}:send": Action.HANDLE_CASE,
    "caseassign:{case}": Action.HANDLE_CASE,
    "caseassign:{case}:me": Action.HANDLE_CASE,
    "caseassign:{case}:free": Action.HANDLE_CASE,
    "caseassign:{case}:freed": Action.HANDLE_CASE,
    "caseassign:{case}:to:5": Action.HANDLE_CASE,
    "caseassign:{case}:yes:5": Action.HANDLE_CASE,
    "casereply:{case}": Action.ANSWER_ABOUT_CASE,
    "casekept:{case}": Action.ANSWER_ABOUT_CASE,
    "casephoto:{case}": Action.SEE_CASE,
    "casephoto:{case}:end": Action.SEE_CASE,
    "who:{case}": Action.HANDLE_CASE,
    "who:{case}:ask": Action.HANDLE_CASE,
    "who:{case}:4": Action.HANDLE_CASE,
    "inc:{case}:ask:event": Action.REPORT_INCIDENT,
    "inc:{case}:event:theft": Action.REPORT_INCIDENT,
    **dict.fromkeys(REPORT_BUTTONS, Action.REPORT_INCIDENT),
    "complete:{case}": Action.REPORT_INCIDENT,
    "decision:{case}": Action.SEE_CASE,
    "decision:{case}:known": Action.SEE_CASE,
    "decision:{case}:known:20261120": Action.SEE_CASE,
    "decision:{case}:known:other": Action.SEE_CASE,
    "decision:{case}:begin": Action.DECIDE_CASE,
    "decision:{case}:confirm:1": Action.DECIDE_CASE,
    "decision:{case}:reject:1": Action.DECIDE_CASE,
    "decision:{case}:takeback:1": Action.DECIDE_CASE,
    "contest:{case}": Action.CONTEST_DECISION,
    "contest:{case}:begin": Action.CONTEST_DECISION,
    "contest:{case}:withdraw:1": Action.CONTEST_DECISION,
    "rebuttal:{case}": Action.ANSWER_CONTEST,
    "rebuttal:{case}:stands": Action.ANSWER_CONTEST,
    "rebuttal:{case}:correct": Action.ANSWER_CONTEST,
    "rebuttal:{case}:stop": Action.ANSWER_CONTEST,
    "photos:{case}:0": Action.SEE_CASE,
    "statement:{case}": Action.SEE_CASE,
    "statement:{case}:s:a_driver": Action.SEE_CASE,
    "statement:{case}:f:b_driver_name": Action.SEE_CASE,
    "statement:{case}:v:is_injured:no": Action.SEE_CASE,
    "statement:{case}:t:b:17:1": Action.SEE_CASE,
    "statement:{case}:t:b:17:0": Action.SEE_CASE,
    "statement:{case}:x:a_policy_number": Action.SEE_CASE,
    "statement:{case}:all": Action.SEE_CASE,
    "statement:{case}:clear": Action.SEE_CASE,
    "statement:{case}:clear:yes": Action.SEE_CASE,
    "statement:{case}:undo": Action.SEE_CASE,
    "pack:{case}:pdf": Action.HANDLE_CASE,
    "pack:{case}:zip": Action.HANDLE_CASE,
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


def walked_company() -> Conversation:
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


def walker_of(talk: Conversation, role: str) -> Walker:
    company = talk.company
    who = {
        "driver": company.camille,
        "hr": company.hr,
        "fleet_manager": company.fleet,
        "admin": company.admin,
        "stranger": None,
    }[role]
    return Walker(role, who, within=company.ines, outside=company.marc)


def account_of(talk: Conversation, walker: Walker) -> int:
    return 99 if walker.employee_id is None else talk.company.account(walker.employee_id)


def actor_for(talk: Conversation, walker: Walker) -> Actor:
    identity = talk.store.work.people.identify(account_of(talk, walker))
    return STRANGER if identity is None else actor_of(identity)


def is_refused(heard: Heard) -> bool:
    """Whether nothing was answered but that it is not for them, or that there is no such thing."""
    refusals = {
        bot_texts().text(language, key, {})
        for language in Language
        for key in ("stranger", "not-for-you", "incident-gone", "flotte-refused")
    }
    return heard.texts != [] and set(heard.texts) <= refusals


def use_cases() -> dict[str, Callable[..., Any]]:
    """Every public function of a unit of work, by module and name."""
    found: dict[str, Callable[..., Any]] = {}
    for info in pkgutil.iter_modules(fleet.usecases.__path__):
        module = importlib.import_module(f"fleet.usecases.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                parameters = list(inspect.signature(function).parameters.values())
                if parameters and parameters[0].annotation in (Work, "Work"):
                    found[f"{info.name}.{name}"] = function
    return found


def guarded_use_cases() -> dict[str, Callable[..., Any]]:
    """Those that ask who it is."""
    return {name: one for name, one in use_cases().items() if hasattr(one, "action")}


def is_about_case(use_case: Callable[..., Any]) -> bool:
    """Whether it is about a case, which its guard reads."""
    return Incident in get_type_hints(use_case).values() and _third(use_case) is Incident


def _third(use_case: Callable[..., Any]) -> object:
    return list(get_type_hints(use_case).values())[2]
