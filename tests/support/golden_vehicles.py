"""Scenes about vehicles, the logbook and reminders, for the files of golden messages."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bonusmalus.claims import ClaimKind
from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.cases import Contest
from fleet.driving import RecordedClaim, Vehicle
from fleet.incidents import EventType, Incident, IncidentStatus, Question, StatementKind
from fleet.logbook import Handover, VehicleMemo
from fleet.working_days import WorkingDays
from tests.support.cases import add_case, give
from tests.support.conversation import PARIS, Conversation, Heard
from tests.support.small_company import NOW

Scene = Callable[[Conversation], Heard]
REMIND = tuple(job for job in JOBS if job.name == "remind")
MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def _account(talk: Conversation, name: str) -> int:
    return talk.company.account(getattr(talk.company, name))


def _own(talk: Conversation) -> Vehicle:
    vehicle = talk.store.work.driving.vehicle_by_plate("AB-123-CD")
    assert vehicle is not None
    return vehicle


def _pool(talk: Conversation, plate: str = "GH-789-JK") -> Vehicle:
    unit_id = talk.store.work.people.get(talk.company.camille).unit_id
    driving = talk.store.work.driving
    contract_id = driving.vehicles_of(talk.company.camille, NOW.date())[0][1].contract_id
    return driving.add_vehicle(Vehicle(0, plate, "Peugeot 208", unit_id, contract_id))


def _taken(talk: Conversation, name: str = "camille") -> Handover:
    person = getattr(talk.company, name)
    at = NOW - timedelta(hours=3)
    return talk.store.work.logbook.take(Handover(0, _own(talk).id, person, at))


def _only_to(heard: Heard, chat_id: int) -> Heard:
    """What one person hears, of all that was sent."""
    return replace(heard, messages=tuple(m for m in heard.messages if m.chat_id == chat_id))


def _home_with_both(talk: Conversation) -> Heard:
    pool = _pool(talk)
    at = NOW - timedelta(days=1)
    talk.store.work.logbook.take(Handover(0, pool.id, talk.company.camille, at))
    return talk.text(_account(talk, "camille"), "/vehicle")


def _list(talk: Conversation) -> Heard:
    for number in range(9):
        _pool(talk, f"GH-78{number}-JK")
    return talk.tap(_account(talk, "camille"), "veh:list:0")


def _typed(plate: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        talk.tap(_account(talk, "ines"), "veh:plate")
        return talk.text(_account(talk, "ines"), plate)

    return scene


def _take(name: str, *, before: str = "") -> Scene:
    def scene(talk: Conversation) -> Heard:
        if before:
            _taken(talk, before)
        return talk.tap(_account(talk, name), f"veh:take:{_own(talk).id}")

    return scene


def _handover(what: str, *, is_twice: bool = False) -> Scene:
    def scene(talk: Conversation) -> Heard:
        data = f"veh:{what}:{_taken(talk).id}"
        if is_twice:
            talk.tap(_account(talk, "camille"), data)
        return talk.tap(_account(talk, "camille"), data)

    return scene


def _mileage(*typed: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        camille, held = _account(talk, "camille"), _taken(talk)
        for text in typed[:-1]:
            talk.tap(camille, f"veh:km:{held.id}")
            talk.text(camille, text)
            talk.tap(camille, f"veh:back:{held.id}")
        talk.tap(camille, f"veh:km:{held.id}")
        return talk.text(camille, typed[-1])

    return scene


def _mileage_late(talk: Conversation) -> Heard:
    camille, held = _account(talk, "camille"), _taken(talk)
    talk.tap(camille, f"veh:back:{held.id}")
    talk.clock.advance(2)
    talk.tap(camille, f"veh:km:{held.id}")
    return talk.text(camille, "45200")


def _photo(talk: Conversation) -> Heard:
    camille = _account(talk, "camille")
    talk.tap(camille, f"veh:photos:{_taken(talk).id}")
    size = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}
    return talk.text(camille, "", photo=[size])


def _photos_done(talk: Conversation) -> Heard:
    _photo(talk)
    [held] = talk.store.work.logbook.held_by(talk.company.camille)
    return talk.tap(_account(talk, "camille"), f"veh:done:{held.id}")


def _who_with_photos(talk: Conversation) -> Heard:
    _photo(talk)
    return talk.text(_account(talk, "fleet"), f"/who {_own(talk).plate} {NOW:%d/%m/%Y}")


def _photo_shown(who: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        _photo(talk)
        [held] = talk.store.work.logbook.held_by(talk.company.camille)
        return talk.tap(_account(talk, who), f"hphotos:{held.id}:0")

    return scene


def _told(who: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        _taken(talk)
        heard = talk.tap(_account(talk, "ines"), f"veh:tell:{_own(talk).id}")
        return _only_to(heard, _account(talk, who))

    return scene


def _told_free(talk: Conversation) -> Heard:
    return talk.tap(_account(talk, "ines"), f"veh:tell:{_own(talk).id}")


def _told_nobody(talk: Conversation) -> Heard:
    talk.store.work.state.grants.clear()
    _taken(talk)
    return talk.tap(_account(talk, "ines"), f"veh:tell:{_own(talk).id}")


def _returned(who: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        heard = talk.tap(_account(talk, "fleet"), f"log:back:{_taken(talk).id}")
        return _only_to(heard, _account(talk, who))

    return scene


def _memo(who: str, *, is_filled: bool = False) -> Scene:
    def scene(talk: Conversation) -> Heard:
        vehicle = _own(talk)
        if is_filled:
            start, end = date(2026, 1, 1), date(2026, 10, 31)
            memo = VehicleMemo(vehicle.id, "FVA-42", start, end, "Agence <Lyon>", "01 23 45 67 89")
            talk.store.work.logbook.set_memo(memo)
        return talk.tap(_account(talk, who), f"veh:memo:{vehicle.id}")

    return scene


def _field(field: str, *typed: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        fleet = _account(talk, "fleet")
        heard = talk.tap(fleet, f"log:field:{_own(talk).id}:{field}")
        for text in typed:
            heard = talk.text(fleet, text)
        return heard

    return scene


def _who(asked: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        logbook, vehicle = talk.store.work.logbook, _own(talk)
        for name, start, end in (("ines", 7, 11), ("noa", 13, 16)):
            times = [datetime(2026, 11, 12, hour, 10, tzinfo=UTC) for hour in (start, end)]
            person = getattr(talk.company, name)
            logbook.take(Handover(0, vehicle.id, person, times[0], times[1]))
        return talk.text(_account(talk, "fleet"), f"/who {asked}")

    return scene


def _case(talk: Conversation, **changes: object) -> Incident:
    work = talk.store.work
    incident = add_case(work, talk.company.camille, **changes)
    times = [datetime(2026, 11, 19, hour, tzinfo=UTC) for hour in (7, 9)]
    logbook = talk.store.work.logbook
    logbook.take(Handover(0, _own(talk).id, talk.company.noa, times[0], times[1]))
    return incident


def _drivers(**changes: object) -> Scene:
    return lambda talk: talk.tap(_account(talk, "hr"), f"who:{_case(talk, **changes).id}")


def _driver_set(who: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        case = _case(talk)
        heard = talk.tap(_account(talk, "hr"), f"who:{case.id}:{talk.company.noa}")
        return _only_to(heard, _account(talk, who))

    return scene


def _decided(talk: Conversation) -> Heard:
    case = _case(talk)
    claim = RecordedClaim(
        0, "S-9", talk.company.camille, case.vehicle_id, NOW.date(), ClaimKind.COLLISION
    )
    claim_id = talk.store.work.driving.add_claim(claim).id
    give(talk.store.work, case, claim_id=claim_id, status=IncidentStatus.LIABILITY_DECIDED)
    return talk.tap(_account(talk, "hr"), f"who:{case.id}")


def _found_driver(text: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        hr = _account(talk, "hr")
        talk.tap(hr, f"who:{_case(talk).id}:ask")
        return talk.text(hr, text)

    return scene


def _reminder(days: float, who: str, **changes: object) -> Scene:
    """The reminder that somebody gets, so many days after a report on a Monday at ten."""

    def scene(talk: Conversation) -> Heard:
        work = talk.store.work
        facts = {"reported_at": MONDAY, "occurred_on": MONDAY.date(), **changes}
        incident = add_case(work, talk.company.camille, **facts)
        if incident.status is IncidentStatus.CLOSED:
            due_on = date(2026, 12, 16)
            opened_by = talk.company.camille
            work.incidents.add_contest(Contest(0, incident.id, opened_by, MONDAY, "", due_on))
        talk.clock.instant = MONDAY + timedelta(days=days)
        around = Surroundings(PARIS, bot_texts(), WorkingDays())
        before = set(work.state.outbox)
        asyncio.run(Calendar(talk.store, talk.clock, around, REMIND).tick())
        new = [row.message for key, row in work.state.outbox.items() if key not in before]
        return _only_to(Heard(tuple(new), None), _account(talk, who))

    return scene


def _reminders(talk: Conversation) -> Heard:
    """What HR gets of a morning on which several cases wait."""
    facts: dict[str, object] = {"reported_at": MONDAY, "occurred_on": MONDAY.date()}
    for event in (EventType.PARKED_HIT, EventType.THEFT):
        add_case(talk.store.work, talk.company.ines, **{**facts, "event": event})
    return _reminder(1, "hr")(talk)


_INSURER = IncidentStatus.SENT_TO_INSURER
_LATER = {"left_out": frozenset({Question.PLACE}), "place": None, "status": _INSURER}
_STATEMENT = {"has_other_party": True, "statement": StatementKind.LATER, "status": _INSURER}
_BEGUN = {"status": IncidentStatus.DRAFT, "number": ""}
_CLOSED = {"status": IncidentStatus.CLOSED, "closed_at": MONDAY}

VEHICLE_SCENES: dict[str, Scene] = {
    "vehicle_home": _home_with_both,
    "vehicle_home_empty": lambda talk: talk.text(_account(talk, "ines"), "/vehicle"),
    "vehicle_list": _list,
    "vehicle_list_empty": lambda talk: talk.tap(_account(talk, "ines"), "veh:list:0"),
    "vehicle_ask_plate": lambda talk: talk.tap(_account(talk, "ines"), "veh:plate"),
    "vehicle_found": _typed("ab 123 cd"),
    "vehicle_unknown": _typed("<i>ZZ</i>"),
    "vehicle_plate_too_long": _typed("x" * 4000),
    "vehicle_taken": _take("camille"),
    "vehicle_taken_before": _take("camille", before="camille"),
    "vehicle_busy": _take("ines", before="camille"),
    "vehicle_busy_for_hr": _take("hr", before="camille"),
    "vehicle_give": _handover("give"),
    "vehicle_given": _handover("back"),
    "vehicle_given_before": _handover("back", is_twice=True),
    "vehicle_ask_mileage": _handover("km"),
    "vehicle_mileage": _mileage("45 200"),
    "vehicle_mileage_unread": _mileage("beaucoup"),
    "vehicle_mileage_low": _mileage("45 200", "45 100"),
    "vehicle_mileage_high": _mileage("45 200", "452 000"),
    "vehicle_mileage_late": _mileage_late,
    "vehicle_ask_photos": _handover("photos"),
    "vehicle_photo": _photo,
    "vehicle_photos_done": _photos_done,
    "vehicle_photo_shown": _photo_shown("camille"),
    "vehicle_photos_none": lambda talk: talk.tap(
        _account(talk, "camille"), f"hphotos:{_taken(talk).id}:0"
    ),
    "vehicle_told": _told("ines"),
    "vehicle_wanted": _told("fleet"),
    "vehicle_told_free": _told_free,
    "vehicle_told_nobody": _told_nobody,
    "vehicle_returned": _returned("fleet"),
    "vehicle_returned_holder": _returned("camille"),
    "memo_with_gaps": _memo("camille"),
    "memo_full_and_over": _memo("camille", is_filled=True),
    "memo_of_fleet_manager": _memo("fleet"),
    "memo_ask_number": _field("number"),
    "memo_ask_date": _field("valid_until"),
    "memo_ask_phone": _field("assistance_phone"),
    "memo_filled": _field("valid_until", "31/12/2027"),
    "memo_refused_date": _field("valid_until", "demain"),
    "memo_refused_phone": _field("assistance_phone", "Marie"),
    "memo_refused_length": _field("agency", "x" * 4000),
    "logbook_ask": lambda talk: talk.text(_account(talk, "hr"), "/who"),
    "logbook_day": _who("AB-123-CD 12/11/2026"),
    "logbook_minute": _who("AB-123-CD 12/11/2026 14h30"),
    "logbook_now": _who("AB-123-CD"),
    "logbook_unknown_plate": _who("ZZ-999-ZZ 12/11/2026"),
    "logbook_with_photos": _who_with_photos,
    "logbook_photo_shown": _photo_shown("fleet"),
    "logbook_future": _who("AB-123-CD 22/11/2026"),
    "case_drivers": _drivers(),
    "case_drivers_all_day": _drivers(occurred_minute=None),
    "case_drivers_without_vehicle": _drivers(vehicle_id=None),
    "case_drivers_decided": _decided,
    "case_drivers_ask": lambda talk: talk.tap(_account(talk, "hr"), f"who:{_case(talk).id}:ask"),
    "case_drivers_found": _found_driver("lefevre"),
    "case_drivers_found_nobody": _found_driver("<b>"),
    "case_driver_set": _driver_set("hr"),
    "case_driver_new": _driver_set("noa"),
    "case_driver_former": _driver_set("camille"),
    "reminder_of_several_cases": _reminders,
    "reminder_first_notice_4_hours": _reminder(4 / 24, "hr"),
    "reminder_first_notice_1_day": _reminder(1, "hr"),
    "reminder_first_notice_3_days": _reminder(3, "hr"),
    "reminder_injury": _reminder(4 / 24, "hr", is_injured=True),
    "reminder_answers_4_hours": _reminder(4 / 24, "camille", **_LATER),
    "reminder_answers_1_day": _reminder(1, "camille", **_LATER),
    "reminder_answers_statement": _reminder(1, "camille", **_STATEMENT),
    "reminder_unsent_4_hours": _reminder(4 / 24, "camille", **_BEGUN),
    "incident_expired": _reminder(35, "camille", **_BEGUN),
    "reminder_unsent_1_day": _reminder(1, "camille", **_BEGUN),
    "reminder_hazard_3_days": _reminder(3, "hr", event=EventType.HAZARD),
    "reminder_hazard_last_day": _reminder(7, "hr", event=EventType.HAZARD),
    "reminder_contest_week": _reminder(23, "hr", **_CLOSED),
    "reminder_contest_day": _reminder(29, "hr", **_CLOSED),
}
