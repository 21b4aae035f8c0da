"""Scenes about the two streaks, for the files of golden messages."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bonusmalus.claims import ClaimKind
from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.cases import Contest
from fleet.driving import Assignment, RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.streaks import Confirmation, ConfirmationKind, Pause
from fleet.working_days import WorkingDays
from tests.support.conversation import PARIS, Conversation, Heard
from tests.support.small_company import NOW, TODAY

Scene = Callable[[Conversation], Heard]
_ASK = tuple(job for job in JOBS if job.name == "ask_participation")
_NOVEMBER = Month(2026, 11)


def _camille(talk: Conversation) -> int:
    return talk.company.account(talk.company.camille)


def _hr(talk: Conversation) -> int:
    return talk.company.account(talk.company.hr)


def _confirmed(talk: Conversation, *ages: int) -> None:
    for age in ages:
        month = _NOVEMBER.plus(-age)
        at = datetime(month.year, month.number, 20, 12, tzinfo=UTC)
        kind = ConfirmationKind.VEHICLE_CHECK if age % 2 else ConfirmationKind.NOTHING_TO_REPORT
        talk.store.work.streaks.confirm(Confirmation(talk.company.camille, month, kind, at))


def _accident(
    talk: Conversation, occurred_on: date, told_after_days: int, *, is_found_out: bool = False
) -> Incident:
    work, camille = talk.store.work, talk.company.camille
    at = datetime(occurred_on.year, occurred_on.month, occurred_on.day, 12, tzinfo=UTC)
    return work.incidents.add(
        Incident(
            0,
            work.people.get(camille).unit_id,
            talk.company.fleet if is_found_out else camille,
            camille,
            at + timedelta(days=told_after_days),
            status=IncidentStatus.SENT_TO_INSURER,
            number=f"2026-{occurred_on:%m%d}",
            event=EventType.MANOEUVRE,
            occurred_on=occurred_on,
            is_injured=False,
        )
    )


def _linked_in_january(talk: Conversation) -> None:
    link = talk.store.work.people.link_of(talk.company.camille)
    if link is not None:
        at = datetime(2026, 1, 5, 12, tzinfo=UTC)
        talk.store.work.people.link(replace(link, linked_at=at))


def _drives(talk: Conversation, employee_id: int) -> None:
    vehicle = next(iter(talk.store.work.state.vehicles.values()))
    talk.store.work.driving.assign(Assignment(0, employee_id, vehicle.id, date(2026, 1, 1)))


def _first(talk: Conversation) -> Heard:
    return talk.text(_camille(talk), "/serie")


def _fourteen(talk: Conversation) -> Heard:
    _confirmed(talk, *range(1, 15))
    _accident(talk, TODAY - timedelta(days=3), 1)
    return talk.text(_camille(talk), "/serie")


def _late_and_contested(talk: Conversation) -> Heard:
    work, camille = talk.store.work, talk.company.camille
    _confirmed(talk, 0, *range(2, 9))
    _linked_in_january(talk)
    _accident(talk, TODAY - timedelta(days=12), 5, is_found_out=True)
    claim = next(one for one in work.driving.claims_of(camille) if one.decisions)
    case = replace(_accident(talk, claim.occurred_on, 2000), claim_id=claim.id)
    work.incidents.save(case)
    work.incidents.add_contest(Contest(0, case.id, camille, NOW, "Non.", TODAY))
    work.driving.add_claim(RecordedClaim(0, "P-1", camille, None, TODAY, ClaimKind.COLLISION))
    return talk.text(_camille(talk), "/serie")


def _grace(talk: Conversation) -> Heard:
    _confirmed(talk, 1, 2, 3)
    talk.clock.advance(13)
    return talk.text(_camille(talk), "/serie")


def _on_pause(talk: Conversation) -> Heard:
    _confirmed(talk, *range(2, 9))
    end = TODAY + timedelta(days=30)
    since = _NOVEMBER.plus(-1).first_on
    talk.store.work.streaks.add_pause(Pause(0, talk.company.camille, since, end))
    return talk.text(_camille(talk), "/serie")


def _no_vehicle(talk: Conversation) -> Heard:
    talk.store.work.state.assignments.clear()
    return talk.text(_camille(talk), "/serie")


def _tapped(data: str, *before: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        for one in before:
            talk.tap(_camille(talk), one)
        return talk.tap(_camille(talk), data)

    return scene


def _typed(text: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        talk.tap(_camille(talk), "streak:pause:day")
        return talk.text(_camille(talk), text)

    return scene


def _first_day(text: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        talk.tap(_camille(talk), "streak:pause:from")
        return talk.text(_camille(talk), text)

    return scene


def _typed_after(text: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        talk.tap(_camille(talk), "streak:pause:day:2027-01-04")
        return talk.text(_camille(talk), text)

    return scene


def _hr_typed(text: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        talk.tap(_hr(talk), f"streakfor:{talk.company.ines}:pause:from")
        return talk.text(_hr(talk), text)

    return scene


def _planned(talk: Conversation) -> Heard:
    talk.tap(_camille(talk), "streak:pause:7:2027-01-04")
    return talk.text(_camille(talk), "/serie")


def _undone_pause(talk: Conversation) -> Heard:
    talk.tap(_camille(talk), "streak:pause:7:2026-11-05")
    return talk.tap(_camille(talk), "streak:unpause:1")


def _confirmed_late(talk: Conversation) -> Heard:
    _confirmed(talk, 1)
    _linked_in_january(talk)
    _accident(talk, TODAY - timedelta(days=12), 5, is_found_out=True)
    return talk.tap(_camille(talk), "streak:confirm:vehicle_check:2026-11")


def _held(talk: Conversation) -> Heard:
    _confirmed(talk, 1, 2, 3, -1)
    talk.clock.advance(13)
    return talk.text(_camille(talk), "/serie")


def _noted(data: str, *before: str, drives: bool = True) -> Scene:
    def scene(talk: Conversation) -> Heard:
        ines = talk.company.ines
        if drives:
            _drives(talk, ines)
        for one in before:
            talk.tap(_hr(talk), one.format(who=ines))
        return talk.tap(_hr(talk), data.format(who=ines))

    return scene


def _noted_without_account(talk: Conversation) -> Heard:
    _drives(talk, talk.company.invited)
    confirm = f"streakfor:{talk.company.invited}:confirm:vehicle_check:2026-11"
    return talk.tap(_hr(talk), confirm)


def _everybody_linked(talk: Conversation) -> Heard:
    state = talk.store.work.state
    for one in set(state.employees) - set(state.links):
        del state.employees[one]
    return talk.tap(_hr(talk), "streaklist:0")


def _asked(talk: Conversation) -> Heard:
    """The message of the 25th, as the calendar queues it."""
    talk.clock.advance(4)
    office = Surroundings(PARIS, bot_texts(), WorkingDays())
    before = set(talk.store.work.state.outbox)
    asyncio.run(Calendar(talk.store, talk.clock, office, _ASK).tick())
    queued = talk.store.work.state.outbox
    messages = [row.message for key, row in queued.items() if key not in before]
    own = tuple(one for one in messages if one.chat_id == _camille(talk))
    return Heard(own, None)


_CHECK, _NOTHING = "vehicle_check:2026-11", "nothing_to_report:2026-11"
STREAK_SCENES: dict[str, Scene] = {
    "streak_first": _first,
    "streak_fourteen": _fourteen,
    "streak_late_and_contested": _late_and_contested,
    "streak_grace": _grace,
    "streak_held": _held,
    "streak_on_pause": _on_pause,
    "streak_no_vehicle": _no_vehicle,
    "streak_how": _tapped("streak:how"),
    "streak_check": _tapped("streak:check:2026-11"),
    "streak_confirmed": _tapped(f"streak:confirm:{_CHECK}"),
    "streak_confirmed_before": _tapped(f"streak:confirm:{_NOTHING}", f"streak:confirm:{_NOTHING}"),
    "streak_confirmed_closed": _tapped("streak:confirm:nothing_to_report:2026-09"),
    "streak_confirmed_late": _confirmed_late,
    "streak_taken_back": _tapped(f"streak:undo:{_NOTHING}", f"streak:confirm:{_NOTHING}"),
    "streak_not_taken_back": _tapped(f"streak:undo:{_NOTHING}"),
    "streak_pause": _tapped("streak:pause"),
    "streak_pause_day": _tapped("streak:pause:day"),
    "streak_pause_week": _tapped("streak:pause:7"),
    "streak_pause_open": _tapped("streak:pause:open"),
    "streak_pause_already": _tapped("streak:pause:14", "streak:pause:open"),
    "streak_pause_typed": _typed("12/12/2026"),
    "streak_pause_first": _tapped("streak:pause:from"),
    "streak_pause_from": _first_day("5 novembre"),
    "streak_pause_too_early": _first_day("31/10/2026"),
    "streak_pause_too_far": _first_day("01/01/2030"),
    "streak_pause_noted": _tapped("streak:pause:7:2026-11-05"),
    "streak_pause_planned": _tapped("streak:pause:open:2027-01-04"),
    "streak_pause_coming": _planned,
    "streak_pause_not_after": _typed_after("04/01/2027"),
    "streak_pause_undone": _undone_pause,
    "streak_pause_not_undone": _tapped("streak:unpause:1"),
    "streak_pause_unread": _typed("…"),
    "streak_pause_not_later": _typed("20/11/2026"),
    "streak_pause_too_long": _typed("01/01/2030"),
    "streak_resumed": _tapped("streak:resume", "streak:pause:7"),
    "streak_not_paused": _tapped("streak:resume"),
    "streak_ask": _asked,
    "streak_for": _noted("streakfor:{who}"),
    "streak_for_paused": _noted("streakfor:{who}", "streakfor:{who}:pause:7"),
    "streak_for_pause_noted": _noted("streakfor:{who}:pause:14:2026-08-25"),
    "streak_for_pause_planned": _noted("streakfor:{who}:pause:open:2027-01-04"),
    "streak_for_pause_coming": _noted("streakfor:{who}", "streakfor:{who}:pause:open:2027-01-04"),
    "streak_for_pause_undone": _noted(
        "streakfor:{who}:unpause:1", "streakfor:{who}:pause:14:2026-08-25"
    ),
    "streak_for_pause_from": _hr_typed("25 août"),
    "streak_for_pause_too_early": _hr_typed("25/08/2025"),
    "streak_for_noted": _noted(f"streakfor:{{who}}:confirm:{_NOTHING}"),
    "streak_for_noted_without_account": _noted_without_account,
    "streak_for_before": _noted(
        f"streakfor:{{who}}:confirm:{_NOTHING}", f"streakfor:{{who}}:confirm:{_NOTHING}"
    ),
    "streak_for_closed": _noted("streakfor:{who}:confirm:nothing_to_report:2026-09"),
    "streak_for_no_day": _noted(f"streakfor:{{who}}:confirm:{_NOTHING}", drives=False),
    "streak_for_taken_back": _noted(
        f"streakfor:{{who}}:undo:{_NOTHING}", f"streakfor:{{who}}:confirm:{_NOTHING}"
    ),
    "streak_for_pause": _noted("streakfor:{who}:pause"),
    "streak_for_pause_begun": _noted("streakfor:{who}:pause:14"),
    "streak_for_resumed": _noted("streakfor:{who}:resume", "streakfor:{who}:pause:7"),
    "streak_for_not_paused": _noted("streakfor:{who}:resume"),
    "streak_list": lambda talk: talk.tap(_hr(talk), "streaklist:0"),
    "streak_list_none": _everybody_linked,
}
