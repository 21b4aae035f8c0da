"""Taking a vehicle, giving it back, and what is optional on the way."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.turn import Button
from bot.views.figures import local_day, time_of_day
from bot.views.screen import Rows, Screen, Words, button, drop_button, lines, pager, paragraphs
from fleet.driving import Vehicle
from fleet.logbook import Handover
from fleet.usecases.hand_over_vehicle import GivenBack, Taken, Taking
from fleet.usecases.list_vehicles import OwnVehicles, VehiclePage

MAX_LABEL = 60
MAX_PLATE = 15
_MINUTES_IN_AN_HOUR = 60


def home_screen(words: Words, own: OwnVehicles, zone: ZoneInfo) -> Screen:
    """What the person has, and a button for each thing that can be done with it."""
    taken = [
        words.words("vehicle-line-taken", **thing(vehicle), **since(words, one.taken_at, zone))
        for one, vehicle in own.taken
    ]
    assigned = [words.words("vehicle-line-assigned", **thing(vehicle)) for vehicle in own.assigned]
    said = lines(*taken, *assigned) or words.words("vehicle-none")
    text = paragraphs(words.words("vehicle-title"), said, words.words("vehicle-why"))
    return Screen(text, (*_own_rows(words, own), (list_button(words, "vehicle-button-list"),)))


def list_screen(words: Words, page: VehiclePage) -> Screen:
    """A page of vehicles; a tap takes one."""
    rows = tuple(
        (Button(_short(words.label("vehicle-list-row", **thing(one))), f"veh:take:{one.id}"),)
        for one in page.rows
    )
    keys = ("button-previous", "button-next")
    turning = pager(words, keys, page.page, page.number_of_pages, "veh:list:{page}")
    below = (button(words, "vehicle-button-plate", "veh:plate"), home_button(words))
    if not rows:
        return Screen(words.words("vehicle-list-none"), (below,))
    number = ""
    if page.number_of_pages > 1:
        number = words.words("page-of", page=page.page + 1, pages=page.number_of_pages)
    text = lines(words.words("vehicle-list"), number)
    return Screen(text, (*rows, *turning, below))


def ask_plate_screen(words: Words) -> Screen:
    """Ask for a plate; the next message is the answer."""
    return Screen(words.words("vehicle-ask-plate"), ((drop_button(words), home_button(words)),))


def unknown_plate_screen(words: Words, plate: str) -> Screen:
    """No vehicle has that plate, or it is none."""
    if len(plate) > MAX_PLATE:
        text = words.words("vehicle-no-plate", most=str(MAX_PLATE))
    else:
        text = words.words("vehicle-unknown", plate=plate)
    return Screen(text, ((drop_button(words), home_button(words)),))


def found_screen(words: Words, vehicle: Vehicle) -> Screen:
    """The vehicle of a typed plate: take it, or read its memo."""
    take = Button(words.label("vehicle-button-take", plate=vehicle.plate), f"veh:take:{vehicle.id}")
    memo = button(words, "button-memo", f"veh:memo:{vehicle.id}")
    text = words.words("vehicle-found", **thing(vehicle))
    return Screen(text, ((take,), (memo, home_button(words))))


def taken_screen(words: Words, taken: Taken, zone: ZoneInfo) -> Screen:
    """What came of taking a vehicle."""
    at = since(words, taken.handover.taken_at, zone)
    if taken.outcome is Taking.BUSY:
        name = taken.holder or "none"
        text = words.words("vehicle-busy", **thing(taken.vehicle), **at, name=name)
        tell = button(words, "vehicle-button-tell", f"veh:tell:{taken.vehicle.id}")
        return Screen(text, ((tell,), (list_button(words, "vehicle-button-other"),)))
    key = "vehicle-taken" if taken.outcome is Taking.TAKEN else "vehicle-own"
    said = words.words(key, **thing(taken.vehicle), **at)
    memo = button(words, "button-memo", f"veh:memo:{taken.vehicle.id}")
    give = button(words, "vehicle-button-give-short", f"veh:give:{taken.handover.id}")
    rows = (optional_row(words, taken.handover), (memo, give), (home_button(words),))
    return Screen(paragraphs(said, words.words("vehicle-optional")), rows)


def give_screen(words: Words, time: GivenBack, zone: ZoneInfo) -> Screen:
    """Ask whether the vehicle is given back."""
    at = since(words, time.handover.taken_at, zone)
    text = words.words("vehicle-give", **thing(time.vehicle), **at)
    yes = button(words, "vehicle-button-give-now", f"veh:back:{time.handover.id}")
    return Screen(text, ((yes,), (home_button(words),)))


def given_screen(words: Words, given: GivenBack, zone: ZoneInfo) -> Screen:
    """The vehicle is given back, with thanks."""
    at = given.handover.given_back_at or given.handover.taken_at
    key = "vehicle-given" if given.is_new else "vehicle-given-before"
    said = words.words(key, **thing(given.vehicle), **since(words, at, zone))
    if not given.is_new:
        return Screen(said, ((home_button(words),),))
    rows = (optional_row(words, given.handover), (home_button(words),))
    return Screen(paragraphs(said, words.words("vehicle-optional")), rows)


def home_button(words: Words) -> Button:
    """The way back to what the person has."""
    return button(words, "vehicle-button-home", "veh")


def _own_rows(words: Words, own: OwnVehicles) -> Rows:
    given = tuple(
        (_named(words, "give", vehicle, f"veh:give:{one.id}"), _memo_button(words, vehicle))
        for one, vehicle in own.taken
    )
    taken = tuple(
        (_named(words, "take", vehicle, f"veh:take:{vehicle.id}"), _memo_button(words, vehicle))
        for vehicle in own.assigned
    )
    return (*given, *taken)


def _memo_button(words: Words, vehicle: Vehicle) -> Button:
    return _named(words, "memo", vehicle, f"veh:memo:{vehicle.id}")


def _named(words: Words, what: str, vehicle: Vehicle, data: str) -> Button:
    return Button(words.label(f"vehicle-button-{what}", plate=vehicle.plate), data)


def list_button(words: Words, key: str) -> Button:
    """The way to the list of vehicles."""
    return button(words, key, "veh:list:0")


def optional_row(words: Words, handover: Handover) -> tuple[Button, ...]:
    """What may be noted beside a hand-over."""
    return (
        button(words, "vehicle-button-mileage", f"veh:km:{handover.id}"),
        button(words, "vehicle-button-photos", f"veh:photos:{handover.id}"),
    )


def thing(vehicle: Vehicle) -> dict[str, str]:
    """A vehicle as texts name it."""
    return {"plate": vehicle.plate, "make": vehicle.make_and_model}


def since(words: Words, at: datetime, zone: ZoneInfo) -> dict[str, str]:
    """An instant as texts name it: day and time."""
    return {"date": local_day(words, at, zone), "time": clock_time(words, at, zone)}


def clock_time(words: Words, at: datetime, zone: ZoneInfo) -> str:
    """The time of day of an instant, as the reader writes it."""
    local = at.astimezone(zone)
    return time_of_day(words, local.hour * _MINUTES_IN_AN_HOUR + local.minute)


def _short(label: str) -> str:
    return label if len(label) <= MAX_LABEL else label[: MAX_LABEL - 1].rstrip() + "…"
