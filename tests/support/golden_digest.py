"""Scenes of the monthly message and its buttons, for the files of golden messages."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from bonusmalus.claims import ClaimKind, Liability
from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.driving import Assignment, ClaimDecision, RecordedClaim, Vehicle
from fleet.incidents import EventType
from fleet.people import Preferences
from tests.support.cases import add_case
from tests.support.conversation import PARIS, Conversation, Heard
from tests.support.small_company import NOW

Scene = Callable[[Conversation], Heard]
DIGEST = tuple(job for job in JOBS if job.name == "monthly_digest")
FIRST_WORKING_MORNING = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


def _month(who: str, prepare: Callable[[Conversation, int], None] | None = None) -> Scene:
    """The monthly message that somebody gets on the first working morning of December."""

    def scene(talk: Conversation) -> Heard:
        employee_id = getattr(talk.company, who)
        if prepare is not None:
            prepare(talk, employee_id)
        talk.clock.instant = FIRST_WORKING_MORNING
        around = Surroundings(PARIS, bot_texts())
        asyncio.run(Calendar(talk.store, talk.clock, around, DIGEST).tick())
        chat_id = talk.company.account(employee_id)
        queued = [row.message for row in talk.store.work.state.outbox.values()]
        own = tuple(one for one in queued if one.chat_id == chat_id and "digest" in one.key)
        return Heard(own, None)

    return scene


def _gets_a_vehicle(talk: Conversation, employee_id: int) -> None:
    driving, unit_id = talk.store.work.driving, talk.store.work.people.get(employee_id).unit_id
    vehicle = driving.add_vehicle(Vehicle(0, "XY-987-ZA", "Renault Zoé", unit_id, None))
    driving.assign(Assignment(0, employee_id, vehicle.id, date(2026, 9, 1)))


def _reported_a_manoeuvre(talk: Conversation, employee_id: int) -> None:
    add_case(talk.store.work, employee_id, event=EventType.MANOEUVRE)


def _has_a_claim_decided(talk: Conversation, employee_id: int) -> None:
    _add_claim(talk, employee_id, Liability.FULL)


def _has_a_claim_pending(talk: Conversation, employee_id: int) -> None:
    _add_claim(talk, employee_id, None)


def _add_claim(talk: Conversation, employee_id: int, liability: Liability | None) -> None:
    on = date(2026, 10, 2)
    decisions = (
        (ClaimDecision(liability, None, date(2026, 11, 2), "lettre", NOW),) if liability else ()
    )
    talk.store.work.driving.add_claim(
        RecordedClaim(0, "D-1", employee_id, None, on, ClaimKind.COLLISION, decisions)
    )


def _taps(*data: str) -> Scene:
    """Camille taps one button after the other; what the last one says."""

    def scene(talk: Conversation) -> Heard:
        account = talk.company.account(talk.company.camille)
        return [talk.tap(account, one) for one in data][-1]

    return scene


def _asks_nobody(talk: Conversation) -> Heard:
    """A wish for a talk where nobody of that role can be reached."""
    talk.store.work.people.unlink(talk.company.hr)
    return _taps("digest:talk:hr")(talk)


def _already_stopped(talk: Conversation) -> Heard:
    people, own_id = talk.store.work.people, talk.company.camille
    wishes: Preferences = people.preferences_of(own_id)
    people.set_preferences(own_id, replace(wishes, wants_digest=False))
    return _taps("digest:off")(talk)


DIGEST_SCENES: dict[str, Scene] = {
    "digest_month": _month("camille"),
    "digest_month_at_the_floor": _month("ines"),
    "digest_month_without_record": _month("noa", _gets_a_vehicle),
    "digest_month_after_a_manoeuvre": _month("camille", _reported_a_manoeuvre),
    "digest_month_claim_decided": _month("ines", _has_a_claim_decided),
    "digest_month_claim_pending": _month("camille", _has_a_claim_pending),
    "digest_stopped": _taps("digest:off"),
    "digest_stopped_before": _already_stopped,
    "digest_resumed": _taps("digest:off", "digest:on"),
    "digest_resumed_before": _taps("digest:on"),
    "digest_talk": _taps("digest:talk"),
    "digest_talk_asked": _taps("digest:talk:hr"),
    "digest_talk_asked_twice": _taps("digest:talk:hr", "digest:talk:hr"),
    "digest_talk_asked_of_fleet": _taps("digest:talk:fleet_manager"),
    "digest_talk_nobody": _asks_nobody,
    "digest_talk_dropped": _taps("digest:talk:no"),
    "digest_outdated": _taps("digest:talk:admin"),
}
