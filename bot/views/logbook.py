"""Who had a vehicle: on a day, and in a case; the person who drove, set from it."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.figures import day, time_of_day
from bot.views.screen import Rows, Screen, Words, button, drop_button, keyed, lines, paragraphs
from bot.views.vehicle import MAX_LABEL, clock_time
from fleet.incidents import Incident
from fleet.logbook_rules import Ground, Stint
from fleet.people import Employee
from fleet.ports import PersonRow
from fleet.usecases.set_driver import DriverSet, PossibleDrivers
from fleet.usecases.who_drove import Drove


def ask_screen(words: Words) -> Screen:
    """Ask for a plate and a day; the next message is the answer."""
    return Screen(words.words("logbook-ask"), ((drop_button(words),),))


def refused_screen(words: Words, reason: str) -> Screen:
    """Why the logbook cannot be asked that; another answer is awaited."""
    return Screen(words.words("logbook-refused", reason=reason), ((drop_button(words),),))


def drove_screen(words: Words, drove: Drove, zone: ZoneInfo, *, asks_day: bool) -> Screen:
    """Who had the vehicle; where a plate alone was typed, another day may follow."""
    said = paragraphs(
        lines(_title(words, drove), _people(words, drove.people, drove.on, zone)),
        words.words("logbook-day") if asks_day else "",
        words.words("logbook-noted"),
    )
    return Screen(said, _drove_rows(words, drove))


def drivers_screen(words: Words, possible: PossibleDrivers, zone: ZoneInfo) -> Screen:
    """What the logbook says about a case; a tap names who drove."""
    incident = possible.incident
    driver = words.words("logbook-case-no-driver")
    if possible.driver is not None:
        driver = words.words("logbook-case-driver", name=possible.driver.full_name)
    text = paragraphs(
        lines(words.words("logbook-case", number=incident.number), driver),
        _of_case(words, possible, zone),
        _what_to_do(words, possible),
    )
    return Screen(text, _case_rows(words, possible))


def found_drivers_screen(
    words: Words, incident_id: int, rows: Sequence[PersonRow], text: str
) -> Screen:
    """People found by name; a tap names who drove."""
    other = button(words, "logbook-case-other", f"who:{incident_id}:ask")
    if not rows:
        said = words.words("logbook-case-found-none", text=text)
        return Screen(said, ((other, _back(words, incident_id)),))
    people = [
        Button(
            _short(
                words.label(
                    "logbook-case-row", name=row.full_name, number=row.number, unit=row.unit_name
                )
            ),
            f"who:{incident_id}:{row.employee_id}",
        )
        for row in rows
    ]
    said = words.words("logbook-case-found", text=text)
    return Screen(said, (*keyed(people), (other, _back(words, incident_id))))


def driver_set_screen(words: Words, done: DriverSet) -> Screen:
    """The driver is set, or was before."""
    key = "logbook-case-set" if done.is_new else "logbook-case-same"
    text = words.words(key, name=done.driver.full_name)
    return Screen(text, ((_back(words, done.incident.id),),))


def obstacle_text(words: Words, reason: str) -> Html:
    """Why the driver cannot be set."""
    return words.words("logbook-case-obstacle", reason=reason)


def obstacle_screen(words: Words, incident_id: int, reason: str) -> Screen:
    """Why the driver cannot be set, with the way back."""
    return Screen(obstacle_text(words, reason), ((_back(words, incident_id),),))


def new_driver_screen(words: Words, incident: Incident, handler: str) -> Screen:
    """To the person who is now named; nothing about liability."""
    on = "none" if incident.occurred_on is None else day(words, incident.occurred_on)
    text = words.words("logbook-driver-new", number=incident.number, date=on, name=handler)
    return Screen(text, ((button(words, "button-case-open", f"case:{incident.id}"),),))


def former_driver_screen(words: Words, incident: Incident) -> Screen:
    """To the person who is no longer named."""
    return Screen(words.words("logbook-driver-former", number=incident.number))


def _what_to_do(words: Words, possible: PossibleDrivers) -> str:
    if possible.obstacle:
        return obstacle_text(words, possible.obstacle)
    return words.words("logbook-case-hint") if possible.people else ""


def _title(words: Words, drove: Drove) -> Html:
    vehicle = drove.vehicle
    thing = {"plate": vehicle.plate, "make": vehicle.make_and_model, "date": day(words, drove.on)}
    if drove.minute is None:
        return words.words("logbook-title", **thing)
    return words.words("logbook-title-at", **thing, time=time_of_day(words, drove.minute))


def _people(
    words: Words, people: Sequence[tuple[Stint, Employee]], on: date, zone: ZoneInfo
) -> Html:
    if not people:
        return words.words("logbook-nobody")
    return lines(
        *(
            words.words(
                "logbook-person",
                name=person.full_name,
                number=person.number,
                when=_when(words, stint, on, zone),
            )
            for stint, person in people
        )
    )


def _when(words: Words, stint: Stint, on: date, zone: ZoneInfo) -> str:
    """From when to when on that day; what began before it or ended after it is left open."""
    if stint.ground is Ground.ASSIGNMENT:
        return words.label("logbook-when-assigned")
    start, end = stint.from_at, stint.until_at
    times = {
        "from": clock_time(words, start, zone)
        if start is not None and start.astimezone(zone).date() == on
        else "",
        "until": clock_time(words, end, zone)
        if end is not None and end.astimezone(zone).date() == on
        else "",
    }
    if times["from"] and times["until"]:
        return words.label("logbook-when-between", **times)
    if times["from"]:
        return words.label("logbook-when-from", **{"from": times["from"]})
    if times["until"]:
        return words.label("logbook-when-until", until=times["until"])
    return words.label("logbook-when-all")


def _drove_rows(words: Words, drove: Drove) -> Rows:
    photos = [
        (_photos_button(words, stint.handover_id, person, drove.photos[stint.handover_id]),)
        for stint, person in drove.people
        if stint.handover_id is not None and stint.handover_id in drove.photos
    ]
    memo = button(words, "button-memo", f"veh:memo:{drove.vehicle.id}")
    again = button(words, "logbook-button-again", "log")
    if drove.open_handover_id is None:
        return (*photos, (memo, again))
    back = button(words, "logbook-button-return", f"log:back:{drove.open_handover_id}")
    return (*photos, (memo, again), (back,))


def _photos_button(words: Words, handover_id: int, person: Employee, number: int) -> Button:
    label = words.label("logbook-button-photos", name=person.full_name, number=number)
    return Button(_short(label), f"hphotos:{handover_id}:0")


def _of_case(words: Words, possible: PossibleDrivers, zone: ZoneInfo) -> Html:
    incident, vehicle = possible.incident, possible.vehicle
    if vehicle is None or incident.occurred_on is None:
        return words.words("logbook-case-no-vehicle")
    named = {"plate": vehicle.plate, "date": day(words, incident.occurred_on)}
    if incident.occurred_minute is None:
        title = words.words("logbook-case-vehicle", **named)
    else:
        time = time_of_day(words, incident.occurred_minute)
        title = words.words("logbook-case-vehicle-at", **named, time=time)
    return lines(title, _people(words, possible.people, incident.occurred_on, zone))


def _case_rows(words: Words, possible: PossibleDrivers) -> Rows:
    incident_id, back = possible.incident.id, _back(words, possible.incident.id)
    if possible.obstacle == "decided":
        return ((button(words, "button-decision", f"decision:{incident_id}"), back),)
    if possible.obstacle:
        return ((back,),)
    employees = dict.fromkeys(person for _, person in possible.people)
    people = [
        Button(
            _short(words.label("logbook-case-choose", name=person.full_name)),
            f"who:{incident_id}:{person.id}",
        )
        for person in employees
        if person != possible.driver
    ]
    other = button(words, "logbook-case-other", f"who:{incident_id}:ask")
    return (*keyed(people), (other, back))


def _back(words: Words, incident_id: int) -> Button:
    return button(words, "button-case", f"case:{incident_id}")


def _short(label: str) -> str:
    return label if len(label) <= MAX_LABEL else label[: MAX_LABEL - 1].rstrip() + "…"
