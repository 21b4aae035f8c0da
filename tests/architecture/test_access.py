"""Who may do what, walked: every command, button and use case, for every role and a stranger.

What is expected stands here in words of its own, not in those of `fleet.access.POLICY`.
"""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bot.handlers
from bonusmalus.claims import Liability
from bonusmalus.coefficient import Coefficient
from fleet.access import POLICY, STRANGER, Action, Actor, may
from fleet.errors import AccessDeniedError, FleetError
from fleet.notice_form import NoticeValues
from fleet.people import Role
from fleet.ports import Work
from fleet.usecases.join import Account
from tests.support.access_walk import (
    BUTTONS_ABOUT_CASES,
    EVERYBODY,
    HANDLERS,
    ROLES,
    Walker,
    account_of,
    actor_for,
    guarded_use_cases,
    is_about_case,
    is_refused,
    use_cases,
    walked_company,
    walker_of,
)
from tests.support.conversation import TABLES, Conversation
from tests.support.examples import examples_for

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
    Action.REPORT_INCIDENT: EVERYBODY,
    Action.SEE_CASE: EVERYBODY,
    Action.ANSWER_ABOUT_CASE: EVERYBODY,
    Action.CONTEST_DECISION: EVERYBODY,
    Action.LIST_CASES: HANDLERS,
    Action.HANDLE_CASE: HANDLERS,
    Action.DECIDE_CASE: HANDLERS,
    Action.ANSWER_CONTEST: HANDLERS,
    Action.USE_VEHICLE: EVERYBODY,
    Action.SEE_LOGBOOK: HANDLERS,
    Action.KEEP_LOGBOOK: {"fleet_manager"},
    Action.SEE_STREAK: EVERYBODY,
    Action.CONFIRM_MONTH: EVERYBODY,
    Action.NOTE_FOR_OTHERS: {"hr"},
    Action.SEE_POINTS: EVERYBODY,
    Action.KEEP_POINTS: {"hr"},
    Action.CHOOSE_REWARD: EVERYBODY,
    Action.EDIT_REWARDS: {"hr"},
    Action.HAND_OUT_REWARDS: {"hr"},
    Action.SEE_TEAM_GOALS: EVERYBODY,
    Action.KEEP_TEAM_GOALS: HANDLERS,
    Action.SEE_YEARLY_STATEMENT: EVERYBODY,
    Action.SEE_RENEWALS: {"fleet_manager"},
    Action.SEE_DIGEST: HANDLERS,
    Action.ASK_FOR_TALK: EVERYBODY,
    Action.SEE_JOBS: {"admin"},
    Action.SEE_FLEET: {"fleet_manager"},
    Action.RUN_WHAT_IF: {"fleet_manager"},
    Action.SEE_SCENARIOS: EVERYBODY,
    Action.KEEP_CONTRACTS: {"fleet_manager"},
    Action.KEEP_STATEMENTS: {"fleet_manager"},
    Action.MAKE_DOSSIER: {"fleet_manager"},
    Action.GIVE_ATTESTATION: {"hr"},
    Action.SEE_ATTESTATION: EVERYBODY,
    Action.VERIFY_ATTESTATION: EVERYBODY,
}
SETTINGS = {**ABOUT_SOMEBODY, "hr": "O", "fleet_manager": "O"}
NOTING = {"driver": "", "hr": "I", "fleet_manager": "", "admin": "", "stranger": ""}
REACHES = {
    Action.CHANGE_SETTINGS: SETTINGS,
    Action.KEEP_POINTS: NOTING,
    Action.SEE_STREAK: SETTINGS,
    Action.CONFIRM_MONTH: SETTINGS,
    Action.NOTE_FOR_OTHERS: NOTING,
    Action.HAND_OUT_REWARDS: NOTING,
    Action.GIVE_ATTESTATION: NOTING,
    Action.SEE_ATTESTATION: SETTINGS,
}
BUTTONS_ABOUT_OTHERS = (
    "pointsfix:{who}:train",
    "pointsfix:{who}:train:prevention",
    "pointsfix:{who}:untrain:prevention",
    "pointsfix:{who}:quiz",
    "pointsfix:{who}:list:0",
    "streakfor:{who}",
    "streakfor:{who}:confirm:vehicle_check:2026-11",
    "streakfor:{who}:undo:vehicle_check:2026-11",
    "streakfor:{who}:pause",
    "streakfor:{who}:pause:7",
    "streakfor:{who}:pause:day",
    "streakfor:{who}:resume",
    "att:{who}",
    "att:{who}:make",
)

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
    "cancel": Action.READ_HELP,
    "cases:own:0": Action.SEE_CASE,
    "cases:changed:0": Action.SEE_CASE,
    "cases:new:0": Action.LIST_CASES,
    "cases:overdue:0:1:theft": Action.LIST_CASES,
    "casefilter:unit:new:0:0:-": Action.LIST_CASES,
    "casefilter:event:new:0:0:-": Action.LIST_CASES,
    "veh": Action.USE_VEHICLE,
    "veh:list:0": Action.USE_VEHICLE,
    "veh:plate": Action.USE_VEHICLE,
    "log": Action.SEE_LOGBOOK,
    "streak": Action.SEE_STREAK,
    "streak:how": Action.SEE_STREAK,
    "streak:check:2026-11": Action.SEE_STREAK,
    "streak:confirm:nothing_to_report:2026-11": Action.SEE_STREAK,
    "streak:undo:nothing_to_report:2026-11": Action.SEE_STREAK,
    "streak:pause": Action.SEE_STREAK,
    "streak:pause:7": Action.SEE_STREAK,
    "streak:resume": Action.SEE_STREAK,
    "streaklist:0": Action.NOTE_FOR_OTHERS,
    "points": Action.SEE_POINTS,
    "points:list:0": Action.SEE_POINTS,
    "points:badges": Action.SEE_POINTS,
    "points:rules": Action.SEE_POINTS,
    "quiz": Action.SEE_POINTS,
    "quiz:2026-11:abc": Action.SEE_POINTS,
    "digest:off": Action.ASK_FOR_TALK,
    "digest:on": Action.ASK_FOR_TALK,
    "digest:talk": Action.ASK_FOR_TALK,
    "digest:talk:hr": Action.ASK_FOR_TALK,
    "jobs:all:0": Action.SEE_JOBS,
    "reward": Action.CHOOSE_REWARD,
    "rewardedit": Action.EDIT_REWARDS,
    "rewardedit:0": Action.EDIT_REWARDS,
    "rewardedit:new": Action.EDIT_REWARDS,
    "rewardedit:seeds": Action.EDIT_REWARDS,
    "rewardgive": Action.HAND_OUT_REWARDS,
    "rewardgive:behalf": Action.HAND_OUT_REWARDS,
    "rewardgive:payroll:2026-11": Action.HAND_OUT_REWARDS,
    "goal": Action.SEE_TEAM_GOALS,
    "goaledit:new": Action.KEEP_TEAM_GOALS,
    "jobs:see:remind:0": Action.SEE_JOBS,
    "att:own": Action.SEE_ATTESTATION,
    "att:own:ask": Action.SEE_ATTESTATION,
    "att:own:copy": Action.SEE_ATTESTATION,
    "att:list:0": Action.GIVE_ATTESTATION,
    "fi": Action.RUN_WHAT_IF,
    "fi:l:0": Action.RUN_WHAT_IF,
    "fi:m:0": Action.RUN_WHAT_IF,
    "fi:a:1:0:-": Action.RUN_WHAT_IF,
    "sc:list": Action.SEE_SCENARIOS,
    "sc:1:1-0": Action.SEE_SCENARIOS,
    "sc:3:2-0:why": Action.SEE_SCENARIOS,
    "fl": Action.SEE_FLEET,
    "dos:list:0": Action.MAKE_DOSSIER,
    "stats": Action.SEE_DIGEST,
    "stats:week": Action.SEE_DIGEST,
    "stats:weekly:off": Action.SEE_DIGEST,
}
# Buttons and use cases about a vehicle, a hand-over or a claim: who owns it decides as well.
BUTTONS_ABOUT_THINGS = {
    "claim",
    "hphotos",
    "contract",
    "contractform",
    "ct",
    "ctf",
    "vh",
    "price",
    "pricegrid",
    "yearly",
    "prof",
    "profform",
    "rel",
    "relform",
    "renewal",
    "renewalmonth",
    "fp",
}  # walked in test_access_of_cases, of_vehicles
NAMES_OF_THINGS = {
    "vehicle_id",
    "handover_id",
    "claim_id",
    "plate",
    "asked",
    "contract_id",
    "close_id",
    "contract_close_id",
    "reward_id",
    "request_id",
    "goal_id",
    "boxes",  # of a new contract, in the unit that it names
    "new",
    "entry",
    "attestation_id",
}

# Functions of a unit of work that ask for no actor, and why that is right.
WITHOUT_ACTOR = {
    "invite.create_invitation": "the command line calls it, where nobody is identified",
    "join.company_of": "who is responsible for the service stands in every notice",
    "show_coefficient.printed_for": "a part of use cases that have asked",
    "show_coefficient.begun_record": "a part of use cases that have asked",
    "show_coefficient.begun_facts": "a part of use cases that have asked",
    "read_month.read_month": "the calendar calls it, where nobody is identified",
    "read_month.read_month_picture": "the sender draws what was allowed when it was queued",
    "show_coefficient.note_view": "it only writes down who looks",
    "drop_unsent_reports.drop_unsent_reports": "the calendar calls it, where nobody is identified",
    "forget_what_is_old.forget_what_is_old": "the calendar calls it, where nobody is identified",
    "remind.remind": "the calendar calls it, where nobody is identified",
    "close_periods.close_periods": "the calendar calls it, where nobody is identified",
    "close_month.close_month": "the calendar calls it, where nobody is identified",
    "show_renewal.read_renewal": "a part of use cases that have asked",
    "show_renewal.read_renewals": "a part of use cases that have asked, and of the calendar",
    "show_curve.read_curve": "the sender draws what was allowed when it was asked for",
    "show_yearly_statement.read_yearly_statement": "the sender makes what was allowed",
    "show_yearly_statement.read_contract_statement": "the sender makes what was allowed",
    "show_contract.read_contract": "a part of use cases that have asked, and of the calendar",
    "show_contract.contract_in_scope": "it asks, by the unit of the contract",
    "show_contract_in_full.contract_to_keep": "it asks, by the unit of the contract",
    "show_contract_in_full.read_contract_in_full": "a part of use cases that have asked",
    "show_contract_in_full.vehicles_in_service": "a part of use cases that have asked",
    "show_contract_in_full.official_of": "a part of use cases that have asked",
    "show_contract_in_full.noted_about": "a part of use cases that have asked",
    "show_vehicle_in_full.vehicle_to_keep": "it asks, by the unit of the vehicle",
    "change_insurer.is_changed_today": "a part of use cases that have asked",
    "list_vehicles.has_left": "a part of use cases that have asked",
    "list_due_renewals.read_due": "a part of use cases that have asked, and of the calendar",
    "renew_contracts.renew_contracts": "the calendar calls it, where nobody is identified",
    "offer_statements.offer_statements": "the calendar calls it, where nobody is identified",
    "show_contract.read_besides": "a part of use cases that have asked, and of the calendar",
    "show_statement.read_statement_card": "a part of use cases that have asked",
    "show_statement.read_comparison": "a part of one that has asked, and of the sender",
    "show_statement.require_statement": "a part of use cases that have asked",
    "read_letter.read_letter": "the sender makes what was allowed when it was asked for",
    "follow_profile.apply_use": "a part of one that has asked, and of the calendar",
    "follow_countdowns.follow_countdowns": "the calendar calls it, where nobody is identified",
    "show_claim_pack.read_claim_pack": "the sender makes what was allowed when it was asked for",
    "show_jobs.read_jobs": "the command line calls it, where nobody is identified",
    "publish_statistics.publish_statistics": "the calendar calls it, where nobody is identified",
    "show_group_digest.read_group_digest": "a part of one that has asked, and of the calendar",
    "show_group_digest.read_figures": "the sender draws what was allowed when it was asked for",
    "read_week.read_week": "a part of one that has asked, and of the calendar",
    "read_fleet.read_fleet": "a part of use cases that have asked",
    "run_what_if.read_what_if": "the sender draws what was allowed when it was queued",
    "show_fleet_view.read_fleet_view": "the sender draws what was allowed when it was asked for",
    "read_fleet.entered_of": "a part of use cases that have asked, and of the calendar",
    "read_fleet_sums.read_fleet_sums": "a part of use cases that have asked",
    "read_fleet_sums.is_kept": "a part of use cases that have asked: it tells a size alone",
    "read_fleet_sums.counted_on": "a part of use cases that have asked",
    "read_fleet_sums.largest_kept": "a part of use cases that have asked",
    "keep_fleet_months.keep_fleet_months": "the calendar calls it, where nobody is identified",
    "keep_fleet_months.count_fleet": "the calendar calls it, where nobody is identified",
    "keep_fleet_months.keep_counted": "the calendar calls it, where nobody is identified",
    "read_fleet.read_contract_facts": "a part of use cases that have asked",
    "read_week.fleet_scopes": "the calendar asks it of those whom it tells",
    "show_case.name_of": "a part of use cases that have asked",
    "show_case.vehicle_of": "a part of use cases that have asked",
    "show_case.note_case_view": "it only writes down who looks",
    "save_case.is_contested": "a part of use cases that have asked",
    "save_case.note_case": "it only writes down who did what",
    "save_case.require_open_or_contested": "a part of use cases that have asked",
    "save_case.settled_case": "a part of use cases that have asked",
    "save_case.save_case": "a part of use cases that have asked",
    "show_decision.read_decision": "a part of use cases that have asked",
    "begin_report.report_of": "a part of use cases that have asked",
    "propose_decision.seconds_for": "a part of use cases that have asked",
    "award_badges.award_badges": "the calendar calls it, where nobody is identified",
    "award_badges.mark_badges_told": "the calendar calls it, where nobody is identified",
    "show_streaks.read_streaks": "a part of use cases that have asked, and of the calendar",
    "show_streaks.read_records": "a part of use cases that have asked, and of the calendar",
    "ask_participation.whom_to_ask": "the calendar calls it, where nobody is identified",
    "ask_participation.is_to_ask": "the calendar calls it, where nobody is identified",
    "pause_streaks.current_pause": "a part of use cases that have asked",
    "award_points.award": "a part of use cases that have asked, and of the calendar",
    "award_points.award_for_case": "a part of use cases that have asked, and of the calendar",
    "correct_points.set_worth": "a part of use cases that have asked",
    "show_points.page_of": "a part of use cases that have asked",
    "show_points.read_points": "a part of use cases that have asked, and of the calendar",
    "purge_third_parties.purge_third_parties": "a part of use cases that have asked",
    "show_rewards.read_rewards": "a part of use cases that have asked",
    "show_rewards.require_no_account": "a part of use cases that have asked",
    "export_payroll.was_exported": "a part of use cases that have asked",
    "show_rewards.note_reached": "a part of use cases that have asked, and of the calendar",
    "show_rewards.read_standing": "a part of use cases that have asked, and of the calendar",
    "offer_rewards.offer_rewards": "the calendar calls it, where nobody is identified",
    "export_payroll.read_payroll": "the sender makes what was allowed when it was asked for",
    "measure_goals.shown_today": "a part of use cases that have asked, and of the calendar",
    "measure_goals.measure_counts": "the calendar calls it, where nobody is identified",
    "measure_goals.begin_participation": "the calendar calls it, where nobody is identified",
    "measure_goals.measure_participation": "the calendar calls it, where nobody is identified",
    "read_attestation.read_facts": "a part of use cases that have asked",
    "give_attestation.in_reach": "it asks, by the person of the attestation",
    "give_attestation.print_paper": "a part of use cases that have asked",
    "describe_company.describe_company": "the command line calls it",
    "read_dossier.read_dossier": "a part of one that has asked, and of the sender",
    "read_dossier.read_budget": "a part of use cases that have asked",
    "make_dossier.subject_in_scope": "it asks, by the unit of the contract",
    "offer_attestations.offer_attestations": "the calendar calls it",
    "verify_attestation.verified": "the command line calls it, where nobody is identified",
    "measure_goals.settle_goal": "a part of use cases that have asked, and of the calendar",
}
# For whoever holds the role over the whole company: nobody in the walk does.
OVER_THE_COMPANY = {
    "describe_company.answer_of_company",
    "describe_company.read_company",
    "describe_company.say_of_company",
}
COMMAND_LINE_MODULES = {
    "change_role",
    "import_fleet",
    "invite_everybody",
    "read_stored",
    "set_up_company",
    "unlink_account",
}


@pytest.fixture(scope="module", params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def talk() -> Conversation:
    return walked_company()


@pytest.fixture
def walker(talk: Conversation, role: str) -> Walker:
    return walker_of(talk, role)


def test_the_walk_knows_every_button() -> None:
    about_people = (*BUTTONS_ABOUT_SOMEBODY, *BUTTONS_ABOUT_OTHERS)
    buttons = (*about_people, *BUTTONS_ABOUT_NOBODY, *BUTTONS_ABOUT_CASES)
    walked = {data.partition(":")[0] for data in buttons} | BUTTONS_ABOUT_THINGS
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
    heard = talk.text(account_of(talk, walker), f"/{name}")

    is_open = walker.role in ABOUT_NOBODY[command.action] and walker.role != "stranger"
    assert is_refused(heard) is not is_open


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
        heard = talk.tap(account_of(talk, walker), data.format(who=subject))
        is_open = place in ABOUT_SOMEBODY[walker.role]
        assert is_refused(heard) is not is_open, (place, heard.plain)
        assert heard.answer is None or not heard.answer.is_alert


@pytest.mark.parametrize("data", BUTTONS_ABOUT_OTHERS)
def test_what_is_noted_for_others_is_noted_by_hr_within_their_units_alone(
    talk: Conversation, walker: Walker, data: str
) -> None:
    for place, subject in walker.subjects():
        heard = talk.tap(account_of(talk, walker), data.format(who=subject))
        assert is_refused(heard) is (place not in NOTING[walker.role]), (place, heard.plain)


@pytest.mark.parametrize("data", BUTTONS_ABOUT_NOBODY)
def test_every_other_button_is_open_to_those_it_is_for(
    talk: Conversation, walker: Walker, data: str
) -> None:
    heard = talk.tap(account_of(talk, walker), data)
    is_open = walker.role in ABOUT_NOBODY[BUTTONS_ABOUT_NOBODY[data]] and walker.role != "stranger"
    assert is_refused(heard) is not is_open


def test_any_other_message_is_refused_to_a_stranger_alone(
    talk: Conversation, walker: Walker
) -> None:
    heard = talk.text(account_of(talk, walker), "bonjour")
    assert is_refused(heard) is (walker.role == "stranger")


GUARDED = {name: one for name, one in guarded_use_cases().items() if not is_about_case(one)}
ARGUMENTS: dict[str, object] = {
    "boxes": NoticeValues(90_000, Coefficient(76), 68_400, 0, 0, "Avis"),
    "token": "AAAAAAAAAAAAAAAAAAAAAA",
    "account": Account(99, 99),
    "liability": Liability.FULL,
    "version": 3,
    "page": 0,
    "from_minute": 0,
    "until_minute": 0,
}


def test_every_use_case_asks_who_it_is_or_says_why_not() -> None:
    unguarded = {
        name
        for name, one in use_cases().items()
        if not hasattr(one, "action") and name.partition(".")[0] not in COMMAND_LINE_MODULES
    }
    assert unguarded == set(WITHOUT_ACTOR)


def test_no_handler_reaches_what_only_the_command_line_may_do() -> None:
    parts = ("create_invitation", "read_curve", "begun_record", "begun_facts")
    forbidden = (*COMMAND_LINE_MODULES, *parts)
    for path in (Path(bot.handlers.__file__).parent).glob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert [name for name in forbidden if name in source] == [], path.name


@pytest.mark.parametrize("name", GUARDED)
def test_every_use_case_reaches_as_far_as_the_role(
    talk: Conversation, walker: Walker, name: str
) -> None:
    use_case = GUARDED[name]
    action: Action = vars(use_case)["action"]
    actor = actor_for(talk, walker)
    known = inspect.signature(use_case).parameters
    is_let_in = walker.role in ABOUT_NOBODY[action]
    if name in OVER_THE_COMPANY:
        assert not _allows(use_case, talk.store.work, actor)
    elif NAMES_OF_THINGS & set(known) and "employee_id" not in known:
        assert not _allows(use_case, talk.store.work, actor) or is_let_in
    elif "employee_id" not in known:
        assert _allows(use_case, talk.store.work, actor) is is_let_in
    else:
        reach = REACHES.get(action, ABOUT_SOMEBODY)
        for place, subject in walker.subjects():
            allowed = _allows(use_case, talk.store.work, actor, subject)
            assert allowed is (place in reach[walker.role]), place


def _allows(use_case: Callable[..., Any], work: Work, actor: Actor, *subject: int) -> bool:
    try:
        use_case(work, actor, *subject, **examples_for(use_case, ARGUMENTS))
    except AccessDeniedError:
        return False
    except FleetError:
        return True  # it was let in, and found something else to refuse
    return True
