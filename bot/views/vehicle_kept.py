"""A vehicle as the fleet manager keeps it: everything that was entered, and what can be changed."""

from datetime import date
from enum import StrEnum

from bot.turn import Button, Html
from bot.views.figures import coefficient, day
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs, side_by_side
from fleet.driving import Vehicle
from fleet.garage_form import OF_VEHICLE
from fleet.usecases.edit_vehicle import CHOICES, Choice
from fleet.usecases.show_vehicle_in_full import VehicleInFull
from fleet.vehicle_details import VehicleDetails, held_parts
from fleet.vehicle_moves import VehicleMove
from reports.formats import euros_text, number_text, percent_text

UNCHOSEN = "none"


def vehicle_in_full_screen(
    words: Words, card: VehicleInFull, today: date, said: str = ""
) -> Screen:
    """A vehicle with its details, its premium, its drivers and its moves."""
    text = paragraphs(
        said,
        _heading(words, card, today),
        lines(*_details(words, card.details)),
        lines(*_premium(words, card)),
        _drivers(words, card),
        lines(*(_move(words, card, one) for one in card.moves)),
    )
    return Screen(text, _buttons(words, card, today))


def edit_vehicle_screen(words: Words, vehicle: Vehicle) -> Screen:
    """What of a vehicle is changed."""
    typed = [
        Button(words.label("parc-box", box=box.value), f"ctf:open:vehicle:{vehicle.id}:{box.value}")
        for box in OF_VEHICLE
    ]
    picked = [
        Button(words.label("parc-choice", choice=one.value), f"vh:{vehicle.id}:c:{one.value}")
        for one in Choice
    ]
    text = words.words("parc-vehicle-edit", plate=vehicle.plate, make=vehicle.make_and_model)
    return Screen(text, (*side_by_side([*picked, *typed]), (back_to_vehicle(words, vehicle),)))


def choice_screen(words: Words, vehicle: Vehicle, choice: Choice) -> Screen:
    """The values of one choice."""
    values = [one.value for one in CHOICES[choice]]
    rows = keyed(
        [
            Button(chosen(words, choice, value), f"vh:{vehicle.id}:s:{choice.value}:{value}")
            for value in (*values, UNCHOSEN)
        ]
    )
    text = words.words(
        "parc-choice-ask",
        plate=vehicle.plate,
        choice=words.label("parc-choice", choice=choice.value),
        what=choice.value,
    )
    return Screen(text, (*rows, (back_to_vehicle(words, vehicle),)))


def withdraw_screen(words: Words, card: VehicleInFull) -> Screen:
    """Ask whether a vehicle leaves the fleet."""
    vehicle = card.vehicle
    yes = button(words, "parc-button-withdraw-now", f"vh:{vehicle.id}:out:yes")
    text = words.words(
        "parc-withdraw",
        plate=vehicle.plate,
        make=vehicle.make_and_model,
        number=len(card.drivers),
    )
    return Screen(text, ((yes,), (back_to_vehicle(words, vehicle),)))


def chosen(words: Words, choice: Choice, value: str) -> str:
    """A value of a choice in words."""
    if value == UNCHOSEN:
        return words.label("parc-unchosen", choice=choice.value)
    if choice is Choice.USE:
        return words.label("parc-use", use=value)
    return words.label(f"parc-{choice.value}", value=value)


def back_to_vehicle(words: Words, vehicle: Vehicle) -> Button:
    """The button that goes back to a vehicle."""
    return button(words, "parc-button-vehicle-back", f"vh:{vehicle.id}")


def _heading(words: Words, card: VehicleInFull, today: date) -> Html:
    vehicle, details = card.vehicle, card.details
    contract = card.contract
    left = details.withdrawn_on
    return lines(
        words.words(
            "parc-vehicle-title",
            plate=vehicle.plate,
            make=vehicle.make_and_model,
            unit=card.unit_name,
        ),
        words.words("parc-vehicle-contract", contract=contract.number, insurer=contract.insurer)
        if contract is not None
        else words.words("parc-vehicle-uninsured"),
        words.words("parc-vehicle-left", date=day(words, left))
        if left is not None and left <= today
        else "",
    )


def _details(words: Words, details: VehicleDetails) -> list[Html]:
    language = words.language.value
    picked = {
        Choice.USE: details.use,
        Choice.FUNCTION: details.function,
        Choice.FINANCING: details.financing,
        Choice.CATEGORY: details.category,
        Choice.VAT: None if details.recovers_vat is None else _recovery(details),
    }
    found = [
        _line(words, f"choice_{one.value}", chosen(words, one, str(value)))
        for one, value in picked.items()
        if value is not None
    ]
    typed = {
        "registered": details.first_registered_on and day(words, details.first_registered_on),
        "service": details.in_service_on and day(words, details.in_service_on),
        "value": None if details.value_cents is None else euros_text(details.value_cents, language),
        "kilometres": None
        if details.yearly_kilometres is None
        else number_text(details.yearly_kilometres, language),
        "zone": details.zone,
    }
    found += [_line(words, name, value) for name, value in typed.items() if value]
    return found or [words.words("parc-vehicle-empty")]


def _recovery(details: VehicleDetails) -> str:
    return "yes" if details.recovers_vat else "no"


def _premium(words: Words, card: VehicleInFull) -> list[Html]:
    """The reference premium with its parts, as far as they are known, and what is added to it."""
    language, details = words.language.value, card.details
    total = card.vehicle.reference_premium_cents
    if total is None:
        found = [words.words("parc-premium-unknown")]
    else:
        found = [words.words("parc-premium", amount=euros_text(total, language))]
    parts = held_parts(total, details)
    if parts is not None:
        found.append(
            words.words(
                "parc-premium-parts",
                liability=euros_text(parts.liability_cents, language),
                subject=euros_text(parts.other_cents, language),
                outside=euros_text(parts.outside_cents, language),
            )
        )
    if details.novice.initial_permille:
        rate = percent_text(details.novice.initial_permille, language)
        found.append(words.words("parc-premium-novice", rate=rate))
    if details.surcharge_permille:
        rate = percent_text(details.surcharge_permille, language)
        found.append(words.words("parc-premium-surcharge", rate=rate))
    return found


def _drivers(words: Words, card: VehicleInFull) -> Html:
    if not card.drivers:
        return words.words("parc-drivers-none")
    each = [
        words.words("parc-driver", name=one.name, since=day(words, one.assignment.from_on))
        for one in card.drivers
    ]
    return lines(words.words("parc-drivers"), *each)


def _move(words: Words, card: VehicleInFull, move: VehicleMove) -> Html:
    is_new = move.replaced_by == card.vehicle.id
    other = move.vehicle_id if is_new else move.replaced_by
    said = words.words(
        "parc-move",
        kind="came" if is_new else move.kind.value,
        date=day(words, move.moved_on),
        plate=card.plates.get(other or 0, ""),
    )
    if move.expected is None:
        return said
    return lines(said, words.words("parc-expected", value=coefficient(words, move.expected)))


def _line(words: Words, name: str, value: str | StrEnum) -> Html:
    return words.words("parc-vehicle-line", name=name, value=value)


def _buttons(words: Words, card: VehicleInFull, today: date) -> Rows:
    vehicle_id = card.vehicle.id
    undoing = [
        button(words, "parc-button-undo", f"vh:{vehicle_id}:undo:{one.id}")
        for one in card.moves[-1:]
        if one.moved_on == today
    ]
    each = [
        button(words, "parc-button-edit", f"vh:{vehicle_id}:edit"),
        button(words, "parc-button-memo", f"veh:memo:{vehicle_id}"),
        button(words, "parc-button-journal", f"vh:{vehicle_id}:j"),
    ]
    if card.details.is_in_service(today):
        each[1:1] = [
            button(words, "parc-button-replace", f"ctf:open:replace:{vehicle_id}"),
            button(words, "parc-button-withdraw", f"vh:{vehicle_id}:out"),
        ]
    contract = card.contract
    if contract is None:
        back = button(words, "contract-button-list", "ct:list:0")
    else:
        back = button(words, "parc-button-vehicles-back", f"ct:{contract.id}:v:0")
    return (*keyed(undoing), *side_by_side(each), (back,))
