"""`ctf:…`: the forms of contracts and vehicles, one question after another.

`ctf:open:{form}:{about}` begins one, with the box or the guarantee after it where the form has one;
`ctf:go:…` are the buttons of its own screens.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bonusmalus.clause import VehicleUse
from bot.handlers.contract_kept import contract_card
from bot.handlers.garage_tapped import garage_tapped
from bot.handlers.refusing import refuse
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.handlers.vehicle_kept import vehicle_card
from bot.turn import Turn
from bot.views.figures import coefficient
from bot.views.garage_form import (
    ask_box_screen,
    ask_drivers_screen,
    summary_screen,
    unreadable_box_text,
)
from bot.views.premium_years import premium_years_screen, year_text
from bot.views.regime_wizard import question_screen
from bot.views.screen import Screen, drop_button, paragraphs
from fleet.access import Action, require_unit, scopes
from fleet.contract_terms import DEDUCTIBLE_GUARANTEES
from fleet.errors import AccessDeniedError, GarageRefusedError, GarageValueError
from fleet.garage_form import (
    ABOUT,
    BOX,
    FORM,
    NOTHING,
    OF_CONTRACT,
    OF_VEHICLE,
    OPTIONAL,
    Box,
    Form,
    boxes_of,
    cents_of,
    form_of,
    next_box,
    read_box,
)
from fleet.ports import Draft
from fleet.pricing.facts import Guarantee
from fleet.regime_wizard import Answers, Question
from fleet.text_filter import forbidden_in
from fleet.usecases.change_insurer import change_insurer
from fleet.usecases.edit_contract import add_contract, change_contract, set_deductible
from fleet.usecases.edit_vehicle import change_vehicle
from fleet.usecases.keep_yearly_premium import (
    list_premium_years,
    set_yearly_premium,
    take_yearly_premium_back,
    year_to_enter,
)
from fleet.usecases.move_vehicle import (
    Moving,
    add_vehicle,
    check_plate,
    prepare_adding,
    prepare_replacing,
    replace_vehicle,
)
from fleet.usecases.show_contract_in_full import show_contract_in_full
from fleet.usecases.show_vehicle_in_full import show_vehicle_in_full
from fleet.vehicle_moves import UsualDrivers

GARAGE_DRAFT = "parc_form"
_DRIVERS, _GUARANTEE, _YEAR = "drivers", "guarantee", "year_on"
_MOVES = frozenset({Form.ADD, Form.REPLACE})
Answered = Mapping[str, str]


@garage_tapped
def tap_form(turn: Turn, parts: Sequence[str]) -> None:
    """Begin a form, or do what a button of its screens says."""
    screen = choice_in(parts, 0, {"open": _open, "go": _go}.__getitem__)(turn, parts)
    turn.edit(screen.text, screen.buttons)


def read_garage_answer(turn: Turn) -> None:
    """Keep what was written into the box that is asked for, or say what it must look like."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    box = next_box(draft.answers)
    if box is None:
        screen = _next(turn, draft.answers)
        turn.reply(screen.text, screen.buttons)
        return
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
        return
    try:
        screen = _with(turn, draft.answers, box, read_box(box, turn.text, turn.today))
    except GarageValueError as refused:
        turn.reply(unreadable_box_text(turn, refused), ((drop_button(turn),),))
        return
    except GarageRefusedError as refused:
        said = turn.words("parc-refused", reason=refused.reason)
        turn.reply(said, ((drop_button(turn),),))
        return
    turn.reply(screen.text, screen.buttons)


def resumed_by(_: Draft) -> str:
    """The data of the button that goes on with a form."""
    return "ctf:go:on"


def _open(turn: Turn, parts: Sequence[str]) -> Screen:
    form, about = choice_in(parts, 1, Form), number_in(parts, 2)
    answers = {FORM: form.value, ABOUT: str(about)}
    if form is Form.CONTRACT:
        answers[BOX] = _one_of(OF_CONTRACT, choice_in(parts, 3, Box)).value
    elif form is Form.VEHICLE:
        answers[BOX] = _one_of(OF_VEHICLE, choice_in(parts, 3, Box)).value
    elif form is Form.DEDUCTIBLE:
        answers[_GUARANTEE] = _coverable(choice_in(parts, 3, Guarantee)).value
    elif form is Form.YEAR:
        answers[_YEAR] = choice_in(parts, 3, date.fromisoformat).isoformat()
    draft = turn.work.drafts.of(turn.chat_id)
    is_same = draft is not None and answers.items() <= draft.answers.items()
    if draft is not None and draft.kind == GARAGE_DRAFT and is_same:
        answers = dict(draft.answers)
    screen = _next(turn, answers)
    turn.work.drafts.put(turn.chat_id, Draft(GARAGE_DRAFT, answers), turn.now)
    return screen


def _go(turn: Turn, parts: Sequence[str]) -> Screen:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != GARAGE_DRAFT:
        raise OutdatedButtonError
    return choice_in(parts, 1, _GOING.__getitem__)(turn, draft.answers, parts)


def _on(turn: Turn, answers: Answered, _: Sequence[str]) -> Screen:
    return _next(turn, answers)


def _back(turn: Turn, answers: Answered, _: Sequence[str]) -> Screen:
    """Without the last answer."""
    order = [*(box.value for box in boxes_of(answers)), _DRIVERS]
    filled = [name for name in order if name in answers]
    kept = {key: value for key, value in answers.items() if key not in filled[-1:]}
    turn.work.drafts.put(turn.chat_id, Draft(GARAGE_DRAFT, kept), turn.now)
    return _next(turn, kept)


def _skip(turn: Turn, answers: Answered, parts: Sequence[str]) -> Screen:
    box = choice_in(parts, 2, Box)
    if box not in OPTIONAL or next_box(answers) is not box:
        raise OutdatedButtonError
    return _with(turn, answers, box, NOTHING)


def _use(turn: Turn, answers: Answered, parts: Sequence[str]) -> Screen:
    if next_box(answers) is not Box.USE:
        raise OutdatedButtonError
    return _with(turn, answers, Box.USE, choice_in(parts, 2, VehicleUse).value)


def _drivers(turn: Turn, answers: Answered, parts: Sequence[str]) -> Screen:
    drivers = choice_in(parts, 2, UsualDrivers)
    moving = _moving(turn, answers)
    if next_box(answers) is not None or moving is None or not moving.asks_for_drivers:
        raise OutdatedButtonError
    changed = {**answers, _DRIVERS: drivers.value}
    turn.work.drafts.put(turn.chat_id, Draft(GARAGE_DRAFT, changed), turn.now)
    return _next(turn, changed)


def _keep(turn: Turn, answers: Answered, _: Sequence[str]) -> Screen:
    moving = _moving(turn, answers)
    asks = moving is not None and moving.asks_for_drivers and _DRIVERS not in answers
    if asks or next_box(answers) is not None:
        raise GarageRefusedError(reason="incomplete", about=int(answers[ABOUT]))
    screen = _KEEPING[form_of(answers)](turn, int(answers[ABOUT]), answers)
    turn.work.drafts.drop(turn.chat_id)
    return screen


def _with(turn: Turn, answers: Answered, box: Box, kept: str) -> Screen:
    """The next screen with one more answer; a form of one box is kept at once."""
    if box is Box.PLATE and form_of(answers) in _MOVES:
        check_plate(turn.work, turn.actor, kept, turn.today)
    changed = {**answers, box.value: kept}
    if len(boxes_of(changed)) == 1:
        return _keep(turn, changed, ())
    turn.work.drafts.put(turn.chat_id, Draft(GARAGE_DRAFT, changed), turn.now)
    return _next(turn, changed)


def _next(turn: Turn, answers: Answered) -> Screen:
    """The next question, or everything that was answered; whoever may not is refused."""
    about = _about(turn, answers)
    box = next_box(answers)
    if box is not None:
        return ask_box_screen(turn, answers, box, about)
    moving = _moving(turn, answers)
    if moving is None:
        return summary_screen(turn, answers, about, None, keeps_value=_official(turn, answers))
    known = "" if moving.coefficient is None else coefficient(turn, moving.coefficient)
    if moving.asks_for_drivers and _DRIVERS not in answers:
        return ask_drivers_screen(turn, answers, known)
    drivers = _answered_drivers(answers)
    return summary_screen(turn, answers, about, moving.transfer(drivers) if drivers else None)


def _about(turn: Turn, answers: Answered) -> str:
    """What the form is about, by its name; asks whether the actor may."""
    form, about = form_of(answers), int(answers[ABOUT])
    if form is Form.NEW:
        unit_id = _unit_for(turn, about)
        require_unit(turn.work, turn.actor, Action.KEEP_CONTRACTS, unit_id)
        return turn.work.units.get(unit_id).name
    if form in {Form.VEHICLE, Form.REPLACE}:
        return show_vehicle_in_full(turn.work, turn.actor, about, turn.today).vehicle.plate
    contract = show_contract_in_full(turn.work, turn.actor, about, turn.today).contract
    if form is Form.YEAR:
        year_on = date.fromisoformat(answers[_YEAR])
        year = year_to_enter(turn.work, turn.actor, about, year_on, turn.today)
        return f"{contract.number} · {year_text(turn, year)}"
    if form is Form.DEDUCTIBLE:
        guarantee = turn.label("parc-guarantee", guarantee=answers[_GUARANTEE])
        return f"{contract.number} · {guarantee}"
    return contract.number


def _unit_for(turn: Turn, about: int) -> int:
    """The unit of a new contract: the first over which the actor keeps contracts."""
    own = scopes(turn.actor, Action.KEEP_CONTRACTS)
    if not own:
        raise AccessDeniedError(Action.KEEP_CONTRACTS.value, turn.actor.employee_id, None)
    return about or own[0]


def _moving(turn: Turn, answers: Answered) -> Moving | None:
    about = int(answers[ABOUT])
    if form_of(answers) is Form.ADD:
        return prepare_adding(turn.work, turn.actor, about, turn.today)
    if form_of(answers) is Form.REPLACE:
        return prepare_replacing(turn.work, turn.actor, about, turn.today)
    return None


def _official(turn: Turn, answers: Answered) -> str:
    """The coefficient that goes on with another insurer; empty where none is known."""
    if form_of(answers) is not Form.INSURER:
        return ""
    card = show_contract_in_full(turn.work, turn.actor, int(answers[ABOUT]), turn.today)
    return "" if card.official is None else coefficient(turn, card.official.coefficient)


def _answered_drivers(answers: Answered) -> UsualDrivers | None:
    return UsualDrivers(answers[_DRIVERS]) if _DRIVERS in answers else None


def _one_of(boxes: Sequence[Box], box: Box) -> Box:
    if box not in boxes:
        raise OutdatedButtonError
    return box


def _coverable(guarantee: Guarantee) -> Guarantee:
    if guarantee not in DEDUCTIBLE_GUARANTEES:
        raise OutdatedButtonError
    return guarantee


def _keep_new(turn: Turn, about: int, answers: Answered) -> Screen:
    """The contract is there; what its regime is comes next."""
    unit_id = _unit_for(turn, about)
    contract = add_contract(turn.work, turn.actor, unit_id, answers, turn.present)
    screen = question_screen(turn, contract, Answers(), Question.KIND, 0)
    said = turn.words("parc-added", contract=contract.number, insurer=contract.insurer)
    return Screen(paragraphs(said, screen.text), screen.buttons)


def _keep_insurer(turn: Turn, about: int, answers: Answered) -> Screen:
    contract = change_insurer(turn.work, turn.actor, about, answers, turn.present)
    said = turn.words("parc-insurer-kept", insurer=contract.insurer, contract=contract.number)
    return contract_card(turn, about, said)


def _keep_box(turn: Turn, about: int, answers: Answered) -> Screen:
    box = Box(answers[BOX])
    change_contract(turn.work, turn.actor, about, box, answers[box], turn.present)
    return contract_card(turn, about, turn.words("parc-kept"))


def _keep_deductible(turn: Turn, about: int, answers: Answered) -> Screen:
    guarantee, cents = Guarantee(answers[_GUARANTEE]), cents_of(answers[Box.DEDUCTIBLE])
    set_deductible(turn.work, turn.actor, about, guarantee, cents, turn.present)
    return contract_card(turn, about, turn.words("parc-kept"))


def _keep_year(turn: Turn, about: int, answers: Answered) -> Screen:
    """An empty box takes back what was entered."""
    year_on, cents = date.fromisoformat(answers[_YEAR]), cents_of(answers[Box.YEAR_NET])
    if cents is None:
        take_yearly_premium_back(turn.work, turn.actor, about, year_on, turn.present)
    else:
        set_yearly_premium(turn.work, turn.actor, about, year_on, cents, turn.present)
    years = list_premium_years(turn.work, turn.actor, about, turn.today)
    return premium_years_screen(turn, years, turn.today, turn.words("parc-kept"))


def _keep_vehicle(turn: Turn, about: int, answers: Answered) -> Screen:
    box = Box(answers[BOX])
    change_vehicle(turn.work, turn.actor, about, box, answers[box], turn.present)
    return vehicle_card(turn, about, turn.words("parc-kept"))


def _keep_added(turn: Turn, about: int, answers: Answered) -> Screen:
    drivers = _answered_drivers(answers)
    move = add_vehicle(turn.work, turn.actor, about, answers, drivers, turn.present)
    return vehicle_card(turn, move.vehicle_id, turn.words("parc-vehicle-added"))


def _keep_replaced(turn: Turn, about: int, answers: Answered) -> Screen:
    drivers = _answered_drivers(answers)
    move = replace_vehicle(turn.work, turn.actor, about, answers, drivers, turn.present)
    said = turn.words("parc-vehicle-replaced", drivers=drivers.value if drivers else "none")
    return vehicle_card(turn, move.replaced_by or about, said)


_GOING: dict[str, Callable[[Turn, Answered, Sequence[str]], Screen]] = {
    "on": _on,
    "back": _back,
    "skip": _skip,
    "use": _use,
    "drivers": _drivers,
    "keep": _keep,
}
_KEEPING: dict[Form, Callable[[Turn, int, Answered], Screen]] = {
    Form.NEW: _keep_new,
    Form.INSURER: _keep_insurer,
    Form.CONTRACT: _keep_box,
    Form.DEDUCTIBLE: _keep_deductible,
    Form.VEHICLE: _keep_vehicle,
    Form.YEAR: _keep_year,
    Form.ADD: _keep_added,
    Form.REPLACE: _keep_replaced,
}
