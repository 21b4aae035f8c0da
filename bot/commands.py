"""Everything that the bot answers to, in one visible list.

Each row names the action that `fleet.access` is asked about before the handler runs; what is read
about a person is asked for again by the use case, with the person.
"""

from dataclasses import replace
from functools import wraps

from bot.handlers import (
    answering,
    attestation,
    attestation_own,
    begun,
    budget,
    card,
    case_assign,
    case_card,
    case_facts,
    case_figures,
    case_injury,
    case_lists,
    case_reply,
    case_status,
    case_steps,
    case_writing,
    claim_pack,
    company,
    contest,
    contract,
    contract_kept,
    contract_notice,
    decision,
    decision_form,
    digest,
    dossier,
    emergency,
    finding,
    fleet,
    gallery,
    garage_form,
    general,
    insurer_statement,
    insurer_statement_form,
    jobs,
    joining,
    logbook,
    logbook_case,
    people_effect,
    points,
    points_noting,
    price,
    price_grid,
    profile_change,
    profile_change_form,
    quiz,
    rebuttal,
    renewing,
    reporting,
    reporting_messages,
    reporting_photos,
    reward_catalogue,
    reward_form,
    reward_requests,
    rewards,
    scenario,
    statement,
    stats,
    streak,
    streak_notes,
    team_goals,
    vehicle,
    vehicle_kept,
    vehicle_notes,
    verifying,
    what_if_fleet,
    yearly,
)
from bot.handlers.deciding import (
    CONTEST_DRAFT,
    DECISION_DRAFT,
    KNOWN_DRAFT,
    REBUTTAL_DRAFT,
    REJECTION_DRAFT,
)
from bot.handlers.reporting_steps import REPORT_DRAFT
from bot.handlers.rewarding import REWARD_FOR, REWARD_FORM, REWARD_STOCK
from bot.registry import Begun, Callback, Command, Fallback, Handle
from bot.turn import Sent, Turn
from fleet.access import Action
from fleet.contest_form import contest_form_of
from fleet.people import Role


def _anew(handle: Handle) -> Handle:
    """A command that begins something else: a form is set aside, a question is dropped."""

    @wraps(handle)
    def answer(turn: Turn) -> None:
        begun.leave(turn, BEGUN)
        handle(turn)

    return answer


_FINDERS = (Role.HR, Role.FLEET_MANAGER)
_FLEET = (Role.FLEET_MANAGER,)
_WORDS = frozenset({Sent.TEXT})
_FILES = frozenset({Sent.PHOTO, Sent.DOCUMENT})
_WORDS_OR_FILES = frozenset({Sent.TEXT, Sent.PHOTO, Sent.DOCUMENT})
_NOBODY: tuple[Role, ...] = ()  # a second name: it works, and no menu shows it

COMMANDS = (
    Command("start", Action.JOIN, _anew(joining.start), "command-start", (None, *Role)),
    Command(
        "coefficient", Action.SEE_COEFFICIENT, _anew(card.show_own_card), "command-coefficient"
    ),
    Command("incident", Action.REPORT_INCIDENT, _anew(reporting.report), "command-incident"),
    Command("find", Action.FIND_PERSON, finding.find, "command-find", _FINDERS),
    Command("cases", Action.SEE_CASE, _anew(case_lists.cases), "command-cases"),
    Command("vehicle", Action.USE_VEHICLE, _anew(vehicle.show_vehicles), "command-vehicle"),
    Command("who", Action.SEE_LOGBOOK, _anew(logbook.show_who_drove), "command-who", _FINDERS),
    Command(
        "month",
        Action.SEE_RENEWALS,
        _anew(renewing.show_last_month),
        "command-month",
        (Role.FLEET_MANAGER,),
    ),
    Command("jobs", Action.SEE_JOBS, _anew(jobs.show_calendar), "command-jobs", (Role.ADMIN,)),
    Command("streak", Action.SEE_STREAK, _anew(streak.show_own_streaks), "command-streak"),
    Command("points", Action.SEE_POINTS, _anew(points.show_own_points), "command-points"),
    Command("quiz", Action.SEE_POINTS, _anew(quiz.show_quiz), "command-quiz"),
    Command("renewals", Action.SEE_RENEWALS, _anew(contract.renewals), "command-renewals", _FLEET),
    Command(
        "contracts",
        Action.KEEP_CONTRACTS,
        _anew(contract_kept.contracts),
        "command-contracts",
        _FLEET,
    ),
    Command("fleet", Action.SEE_FLEET, _anew(fleet.show_fleet), "command-fleet", _FLEET),
    Command("stats", Action.SEE_DIGEST, _anew(stats.show_stats), "command-stats", _FINDERS),
    Command("rewards", Action.CHOOSE_REWARD, _anew(rewards.rewards), "command-rewards"),
    Command("goals", Action.SEE_TEAM_GOALS, _anew(team_goals.goals), "command-goals"),
    Command(
        "dossier", Action.MAKE_DOSSIER, _anew(dossier.show_dossiers), "command-dossier", _FLEET
    ),
    Command(
        "attestation",
        Action.SEE_ATTESTATION,
        _anew(attestation_own.show_attestation),
        "command-attestation",
    ),
    Command(
        "verify",
        Action.VERIFY_ATTESTATION,
        _anew(verifying.verify),
        "command-verify",
        (Role.HR,),
    ),
    Command(
        "verifier",
        Action.VERIFY_ATTESTATION,
        _anew(verifying.verify),
        "command-verify",
        _NOBODY,
    ),
    Command(
        "simulate", Action.RUN_WHAT_IF, _anew(what_if_fleet.simulate), "command-simulate", _FLEET
    ),
    Command("scenarios", Action.SEE_SCENARIOS, _anew(scenario.show_scenarios), "command-scenarios"),
    Command("settings", Action.CHANGE_SETTINGS, _anew(general.settings), "command-settings"),
    Command("privacy", Action.READ_PRIVACY, _anew(general.privacy), "command-privacy"),
    Command("help", Action.READ_HELP, _anew(general.help_), "command-help"),
    Command("cancel", Action.READ_HELP, general.cancel, "command-cancel"),
    Command("dossiers", Action.SEE_CASE, _anew(case_lists.cases), "command-cases", _NOBODY),
    Command(
        "vehicule", Action.USE_VEHICLE, _anew(vehicle.show_vehicles), "command-vehicle", _NOBODY
    ),
    Command("serie", Action.SEE_STREAK, _anew(streak.show_own_streaks), "command-streak", _NOBODY),
    Command("flotte", Action.SEE_FLEET, _anew(fleet.show_fleet), "command-fleet", _NOBODY),
    Command("chiffres", Action.SEE_DIGEST, _anew(stats.show_stats), "command-stats", _NOBODY),
    Command("qui", Action.SEE_LOGBOOK, _anew(logbook.show_who_drove), "command-who", _NOBODY),
    Command("mois", Action.SEE_RENEWALS, _anew(renewing.show_last_month), "command-month", _NOBODY),
    Command(
        "simuler", Action.RUN_WHAT_IF, _anew(what_if_fleet.simulate), "command-simulate", _NOBODY
    ),
    Command("taches", Action.SEE_JOBS, _anew(jobs.show_calendar), "command-jobs", _NOBODY),
    Command(
        "echeances", Action.SEE_RENEWALS, _anew(contract.renewals), "command-renewals", _NOBODY
    ),
    Command(
        "contrats",
        Action.KEEP_CONTRACTS,
        _anew(contract_kept.contracts),
        "command-contracts",
        _NOBODY,
    ),
    Command("cadeaux", Action.CHOOSE_REWARD, _anew(rewards.rewards), "command-rewards", _NOBODY),
    Command("objectifs", Action.SEE_TEAM_GOALS, _anew(team_goals.goals), "command-goals", _NOBODY),
    Command("chercher", Action.FIND_PERSON, finding.find, "command-find", _NOBODY),
    Command(
        "reglages", Action.CHANGE_SETTINGS, _anew(general.settings), "command-settings", _NOBODY
    ),
    Command(
        "confidentialite", Action.READ_PRIVACY, _anew(general.privacy), "command-privacy", _NOBODY
    ),
    Command("aide", Action.READ_HELP, _anew(general.help_), "command-help", _NOBODY),
    Command("annuler", Action.READ_HELP, general.cancel, "command-cancel", _NOBODY),
)

_BUTTONS = (
    Callback("join", Action.JOIN, joining.join),
    Callback("notice", Action.READ_PRIVACY, joining.confirm),
    Callback("start", Action.SEE_COEFFICIENT, card.open_own_card),
    Callback("card", Action.SEE_COEFFICIENT, card.open_card),
    Callback("why", Action.SEE_COEFFICIENT, card.explain),
    Callback("whatif", Action.SIMULATE_COEFFICIENT, card.ask_or_answer_what_if),
    Callback("chart", Action.SEE_PICTURE, card.draw),
    Callback("cases", Action.SEE_CASE, case_lists.open_list),
    Callback("casefilter", Action.LIST_CASES, case_lists.choose_filter),
    Callback("case", Action.SEE_CASE, case_card.open_case),
    Callback("claim", Action.SEE_CASE, case_card.open_claim),
    Callback("thread", Action.SEE_CASE, case_card.open_thread),
    Callback("casestatus", Action.HANDLE_CASE, case_status.choose_or_change),
    Callback("caseundo", Action.HANDLE_CASE, case_status.undo),
    Callback("casecosts", Action.HANDLE_CASE, case_figures.costs),
    Callback("casecontacts", Action.HANDLE_CASE, case_figures.contacts),
    Callback("casefacts", Action.HANDLE_CASE, case_facts.facts),
    Callback("casehurt", Action.SEE_CASE, case_injury.hurt),
    Callback("casewrite", Action.HANDLE_CASE, case_writing.write),
    Callback("caseask", Action.HANDLE_CASE, case_writing.ask),
    Callback("caseanswer", Action.HANDLE_CASE, case_writing.answer_near_miss),
    Callback("caseassign", Action.HANDLE_CASE, case_assign.assign),
    Callback("casereply", Action.ANSWER_ABOUT_CASE, case_reply.reply),
    Callback("casekept", Action.ANSWER_ABOUT_CASE, answering.answer),
    Callback("casephoto", Action.SEE_CASE, case_reply.add_photos),
    Callback("photos", Action.SEE_CASE, gallery.show),
    Callback("hphotos", Action.USE_VEHICLE, gallery.show_of_handover),
    Callback("statement", Action.SEE_CASE, statement.open_statement),
    Callback("pack", Action.HANDLE_CASE, claim_pack.send_pack),
    Callback("decision", Action.SEE_CASE, decision.open_decision),
    Callback("contest", Action.CONTEST_DECISION, contest.open_contest),
    Callback("rebuttal", Action.ANSWER_CONTEST, rebuttal.open_rebuttal),
    Callback("points", Action.SEE_POINTS, points.open_points),
    Callback("pointsfix", Action.KEEP_POINTS, points_noting.note_points),
    Callback("quiz", Action.SEE_POINTS, quiz.answer_quiz),
    Callback("reward", Action.CHOOSE_REWARD, rewards.tap_reward),
    Callback("rewardedit", Action.EDIT_REWARDS, reward_catalogue.tap_catalogue),
    Callback("rewardgive", Action.HAND_OUT_REWARDS, reward_requests.tap_request),
    Callback("goal", Action.SEE_TEAM_GOALS, team_goals.tap_goal),
    Callback("goaledit", Action.KEEP_TEAM_GOALS, team_goals.tap_goal_edit),
    Callback("findask", Action.FIND_PERSON, finding.ask_whom),
    Callback("find", Action.FIND_PERSON, finding.turn_page),
    Callback("streak", Action.SEE_STREAK, streak.tap_streak),
    Callback("streakfor", Action.NOTE_FOR_OTHERS, streak_notes.tap_noting),
    Callback("streaklist", Action.NOTE_FOR_OTHERS, streak_notes.tap_list),
    Callback("stats", Action.SEE_DIGEST, stats.tap_stats),
    Callback("fl", Action.SEE_FLEET, fleet.tap_fleet),
    Callback("fp", Action.SEE_FLEET, people_effect.open_effect),
    Callback("fi", Action.RUN_WHAT_IF, what_if_fleet.tap_what_if),
    Callback("sc", Action.SEE_SCENARIOS, scenario.tap_scenario),
    Callback("settings", Action.CHANGE_SETTINGS, general.open_settings),
    Callback("set", Action.CHANGE_SETTINGS, general.change_settings),
    Callback("help", Action.READ_HELP, general.open_help),
    Callback("digest", Action.ASK_FOR_TALK, digest.tap),
    Callback("renewal", Action.SEE_COEFFICIENT, renewing.open_renewal),
    Callback("renewalmonth", Action.SEE_RENEWALS, renewing.open_month),
    Callback("contract", Action.SEE_RENEWALS, contract.tap_contract),
    Callback("contractform", Action.SEE_RENEWALS, contract.tap_form),
    Callback("price", Action.KEEP_CONTRACTS, price.tap_price),
    Callback("pricegrid", Action.KEEP_CONTRACTS, price_grid.tap_grid),
    Callback("ct", Action.KEEP_CONTRACTS, contract_kept.tap_contract),
    Callback("vh", Action.KEEP_CONTRACTS, vehicle_kept.tap_vehicle),
    Callback("ctf", Action.KEEP_CONTRACTS, garage_form.tap_form),
    Callback("rel", Action.KEEP_STATEMENTS, insurer_statement.tap_statement),
    Callback("relform", Action.KEEP_STATEMENTS, insurer_statement_form.tap_statement_form),
    Callback("prof", Action.KEEP_STATEMENTS, profile_change.tap_change),
    Callback("profform", Action.KEEP_STATEMENTS, profile_change_form.tap_change_form),
    Callback("yearly", Action.SEE_YEARLY_STATEMENT, yearly.tap_statement),
    Callback("dos", Action.MAKE_DOSSIER, dossier.tap_dossier),
    Callback("att", Action.SEE_ATTESTATION, attestation.tap_attestation),
    Callback("veh", Action.USE_VEHICLE, vehicle.tap_vehicle),
    Callback("log", Action.SEE_LOGBOOK, logbook.tap_logbook),
    Callback("who", Action.HANDLE_CASE, logbook_case.tap_driver),
    Callback("jobs", Action.SEE_JOBS, jobs.tap_job),
    Callback("inc", Action.REPORT_INCIDENT, reporting.tap),
    Callback("complete", Action.REPORT_INCIDENT, reporting.complete),
)


def _say_what_can_be_done(turn: Turn) -> None:
    """A photo may be for a report, words for a question; else there is one helpful answer."""
    offers = (reporting_photos.offer, answering.offer, emergency.offer)
    if not any(offer(turn) for offer in offers):
        general.answer_anything(turn)


BEGUN = (
    Begun(finding.FIND_DRAFT, Action.FIND_PERSON, finding.search_for_text, _WORDS),
    Begun(
        REPORT_DRAFT,
        Action.REPORT_INCIDENT,
        reporting_messages.read_message,
        frozenset(Sent),
        buttons=frozenset({"inc", "complete"}),
        stays=lambda turn: reporting.set_aside(turn) is not None,
    ),
    Begun(
        answering.OFFERED,
        Action.READ_HELP,
        _say_what_can_be_done,
        frozenset(Sent),
        buttons=frozenset({"casekept"}),
    ),
    Begun(
        case_steps.CASE_TEXT,
        Action.HANDLE_CASE,
        case_writing.keep_text,
        _WORDS,
        buttons=frozenset({"caseask", "caseanswer"}),
    ),
    Begun(case_steps.CASE_REPLY, Action.ANSWER_ABOUT_CASE, case_reply.keep_reply, _WORDS_OR_FILES),
    Begun(
        case_steps.CASE_PHOTO,
        Action.SEE_CASE,
        case_reply.keep_photo,
        _WORDS_OR_FILES,
        buttons=frozenset({"casephoto"}),
    ),
    Begun(
        case_steps.STATEMENT_FIELD,
        Action.SEE_CASE,
        statement.take_value,
        _WORDS,
        buttons=frozenset({"statement"}),
    ),
    Begun(
        DECISION_DRAFT,
        Action.DECIDE_CASE,
        decision_form.read_answer,
        _WORDS_OR_FILES,
        buttons=frozenset({"decision"}),
        resumed_by=lambda draft: f"decision:{draft.answers['incident']}:resume",
    ),
    Begun(REJECTION_DRAFT, Action.DECIDE_CASE, decision.read_rejection, _WORDS),
    Begun(KNOWN_DRAFT, Action.SEE_CASE, decision.read_known_day, _WORDS),
    Begun(
        CONTEST_DRAFT,
        Action.CONTEST_DECISION,
        contest.read_answer,
        _WORDS_OR_FILES,
        buttons=frozenset({"contest"}),
        resumed_by=lambda draft: f"{contest_form_of(draft.answers).base}:begin",
    ),
    Begun(
        REBUTTAL_DRAFT,
        Action.ANSWER_CONTEST,
        rebuttal.read_answer,
        _WORDS,
        buttons=frozenset({"rebuttal"}),
        resumed_by=lambda draft: f"rebuttal:{draft.answers['incident']}:resume",
    ),
    Begun(points_noting.NOTE_DRAFT, Action.KEEP_POINTS, points_noting.read_note, _WORDS),
    Begun(
        contract_notice.NOTICE_DRAFT,
        Action.SEE_RENEWALS,
        contract_notice.read_notice_answer,
        _WORDS,
        buttons=frozenset({"contractform"}),
        resumed_by=contract_notice.resumed_by,
    ),
    Begun(price.VALUE_DRAFT, Action.KEEP_CONTRACTS, price.read_typed_value, _WORDS),
    Begun(
        price_grid.GRID_DRAFT,
        Action.KEEP_CONTRACTS,
        price_grid.read_typed_bands,
        _WORDS,
        buttons=frozenset({"pricegrid"}),
        resumed_by=price_grid.resumed_by,
    ),
    Begun(budget.BUDGET_DRAFT, Action.MAKE_DOSSIER, budget.read_budget_answer, _WORDS),
    Begun(company.COMPANY_DRAFT, Action.MAKE_DOSSIER, company.read_company_answer, _WORDS),
    Begun(verifying.VERIFY_DRAFT, Action.VERIFY_ATTESTATION, verifying.verify_typed_code, _WORDS),
    Begun(
        garage_form.GARAGE_DRAFT,
        Action.KEEP_CONTRACTS,
        garage_form.read_garage_answer,
        _WORDS,
        buttons=frozenset({"ctf"}),
        resumed_by=garage_form.resumed_by,
    ),
    Begun(
        insurer_statement_form.STATEMENT_DRAFT,
        Action.KEEP_STATEMENTS,
        insurer_statement_form.read_statement_answer,
        _WORDS,
        buttons=frozenset({"relform"}),
        resumed_by=insurer_statement_form.statement_resumed_by,
    ),
    Begun(
        profile_change_form.CHANGE_DRAFT,
        Action.KEEP_STATEMENTS,
        profile_change_form.read_change_answer,
        _WORDS,
        buttons=frozenset({"profform"}),
        resumed_by=profile_change_form.change_resumed_by,
    ),
    Begun(vehicle.PLATE_DRAFT, Action.USE_VEHICLE, vehicle.find_typed_plate, _WORDS),
    Begun(
        vehicle_notes.MILEAGE_DRAFT, Action.USE_VEHICLE, vehicle_notes.note_typed_mileage, _WORDS
    ),
    Begun(
        vehicle_notes.PHOTOS_DRAFT,
        Action.USE_VEHICLE,
        vehicle_notes.add_photo,
        _FILES,
        buttons=frozenset({"veh"}),
    ),
    Begun(streak.PAUSE_DRAFT, Action.CONFIRM_MONTH, streak.pause_typed_days, _WORDS),
    Begun(
        streak_notes.PAUSE_FOR_DRAFT,
        Action.NOTE_FOR_OTHERS,
        streak_notes.pause_for_typed_days,
        _WORDS,
    ),
    Begun(logbook.WHO_DRAFT, Action.SEE_LOGBOOK, logbook.read_asked, _WORDS),
    Begun(logbook.MEMO_DRAFT, Action.KEEP_LOGBOOK, logbook.fill_typed_field, _WORDS),
    Begun(logbook_case.DRIVER_DRAFT, Action.HANDLE_CASE, logbook_case.find_typed_driver, _WORDS),
    Begun(
        REWARD_FORM,
        Action.EDIT_REWARDS,
        reward_form.read_answer,
        _WORDS,
        buttons=frozenset({"rewardedit"}),
    ),
    Begun(REWARD_STOCK, Action.EDIT_REWARDS, reward_catalogue.read_stock, _WORDS),
    Begun(REWARD_FOR, Action.HAND_OUT_REWARDS, reward_requests.find_for, _WORDS),
    Begun(team_goals.GOAL_TEXT, Action.KEEP_TEAM_GOALS, team_goals.read_text, _WORDS),
)


CALLBACKS = (
    *(replace(one, handle=begun.leaving(one, BEGUN)) for one in _BUTTONS),
    Callback("cancel", Action.READ_HELP, general.drop),
)


def _go_on(turn: Turn) -> None:
    """Go on with what the person has begun, or say what can be done."""
    begun.go_on(turn, BEGUN, _say_what_can_be_done)


FALLBACK = Fallback(Action.READ_HELP, _go_on)
ELSEWHERE = Fallback(Action.JOIN, general.say_only_in_private)
