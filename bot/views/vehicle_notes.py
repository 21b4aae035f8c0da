"""What is noted beside a hand-over: mileage, photos, and a return that was forgotten."""

from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.screen import Screen, Words, button, drop_button
from bot.views.vehicle import home_button, list_button, optional_row, since
from fleet.driving import Vehicle
from fleet.usecases.free_vehicle import Blocked
from fleet.usecases.hand_over_vehicle import GivenBack
from fleet.usecases.note_mileage import Mileage, Noting
from reports.formats import number_text


def told_screen(words: Words, blocked: Blocked, number_told: int) -> Screen:
    """Whether somebody was told that a vehicle is not where the logbook says."""
    if blocked.handover is None:
        take = Button(
            words.label("vehicle-button-take", plate=blocked.vehicle.plate),
            f"veh:take:{blocked.vehicle.id}",
        )
        text = words.words("vehicle-told-free", plate=blocked.vehicle.plate)
        return Screen(text, ((take,), (home_button(words),)))
    key = "vehicle-told" if number_told else "vehicle-told-nobody"
    text = words.words(key, number=number_told) if number_told else words.words(key)
    return Screen(text, ((list_button(words, "vehicle-button-other"), home_button(words)),))


def wanted_screen(words: Words, blocked: Blocked, names: tuple[str, str], zone: ZoneInfo) -> Screen:
    """To the fleet manager: who wants the vehicle (first name given), and who has it."""
    handover = blocked.handover
    if handover is None:
        return Screen(words.words("vehicle-told-free", plate=blocked.vehicle.plate))
    text = words.words(
        "vehicle-wanted",
        name=names[0],
        holder=names[1],
        plate=blocked.vehicle.plate,
        **since(words, handover.taken_at, zone),
    )
    return Screen(text, ((button(words, "logbook-button-return", f"log:back:{handover.id}"),),))


def returned_screen(words: Words, given: GivenBack, name: str, zone: ZoneInfo) -> Screen:
    """To the person who forgot it: somebody noted the return."""
    at = given.handover.given_back_at or given.handover.taken_at
    text = words.words(
        "vehicle-returned-by-manager",
        plate=given.vehicle.plate,
        name=name,
        **since(words, at, zone),
    )
    return Screen(text, ((home_button(words),),))


def ask_mileage_screen(words: Words, vehicle: Vehicle) -> Screen:
    """Ask for the mileage; the next message is the answer."""
    text = words.words("vehicle-ask-mileage", plate=vehicle.plate)
    return Screen(text, ((drop_button(words), home_button(words)),))


def mileage_screen(words: Words, mileage: Mileage, km: int) -> Screen:
    """What came of noting a mileage."""
    if mileage.outcome is Noting.NOTED:
        text = words.words("vehicle-mileage-noted", km=_number(words, km))
        return Screen(text, (optional_row(words, mileage.handover), (home_button(words),)))
    if mileage.outcome is Noting.TOO_LATE:
        return Screen(words.words("vehicle-mileage-late"), ((home_button(words),),))
    if mileage.outcome is Noting.TOO_LOW:
        return Screen(words.words("vehicle-mileage-low", lowest=_number(words, mileage.lowest_km)))
    return Screen(words.words("vehicle-mileage-high", highest=_number(words, mileage.highest_km)))


def unread_mileage_text(words: Words, lowest: int, highest: int) -> Html:
    """What was written is no number of kilometres."""
    return words.words(
        "vehicle-mileage-unread", lowest=_number(words, lowest), highest=_number(words, highest)
    )


def ask_photos_screen(words: Words, time: GivenBack) -> Screen:
    """Ask for photos, until `Terminé`."""
    text = words.words("vehicle-ask-photos", plate=time.vehicle.plate)
    return Screen(text, (done_row(words, time.handover.id),))


def photos_done_screen(words: Words, handover_id: int, number: int) -> Screen:
    """How many photos are kept with the hand-over, and the way to them."""
    row: tuple[Button, ...] = (home_button(words),)
    if number:
        row = (button(words, "vehicle-button-see-photos", f"hphotos:{handover_id}:0"), *row)
    return Screen(words.words("vehicle-photos-done", number=number), (row,))


def no_photo_screen(words: Words) -> Screen:
    """That a hand-over has no photo."""
    return Screen(words.words("photos-none-of-vehicle"), ((home_button(words),),))


def done_row(words: Words, handover_id: int) -> tuple[Button, ...]:
    """The end of the loop of photos."""
    return (button(words, "button-done", f"veh:done:{handover_id}"),)


def return_noted_screen(words: Words, given: GivenBack) -> Screen:
    """To who noted the return for somebody else."""
    key = "logbook-returned" if given.is_new else "logbook-returned-before"
    again = button(words, "logbook-button-again", "log")
    return Screen(words.words(key, plate=given.vehicle.plate), ((again,),))


def _number(words: Words, value: int) -> str:
    return number_text(value, words.language.value)
