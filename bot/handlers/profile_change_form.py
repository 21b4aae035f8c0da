"""The form of a change of profile: what, since when, known since when, a summary, and it is kept.

`profform:{id}:open` begins it; the other buttons of that prefix are its own.
"""

from collections.abc import Mapping, Sequence

from bot.handlers.refusing import refuse
from bot.handlers.releve_tapped import releve_tapped, show
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.turn import Turn
from bot.views.profile_change import (
    ask_change_screen,
    change_screen,
    change_summary_screen,
)
from bot.views.screen import Screen, drop_button
from bot.views.statement_form import unprinted_text
from fleet.driving import Contract, Vehicle
from fleet.errors import ChangeRefusedError, PrintedValueError
from fleet.ports import Draft
from fleet.profile_changes import declared_until
from fleet.profile_form import (
    ChangeBox,
    change_values_of,
    next_change_box,
    one_change_box_back,
    with_change_answer,
)
from fleet.text_filter import forbidden_in
from fleet.usecases.follow_profile import begin_change, note_change

CHANGE_DRAFT = "releve_change"
_CONTRACT = "contract"
_SET_PARTS = 4
_TYPED = frozenset({ChangeBox.SINCE_ON, ChangeBox.KNOWN_ON, ChangeBox.WORDS})


@releve_tapped
def tap_change_form(turn: Turn, parts: Sequence[str]) -> None:
    """Begin the form of a change, go on with it, or do what one of its buttons says."""
    contract_id = number_in(parts, 0)
    if parts[1:] == ["open"]:
        begun = _own(turn, contract_id) or _with(turn, {_CONTRACT: str(contract_id)})
        show(turn, _next(turn, begun))
        return
    draft = _own(turn, contract_id)
    if draft is None:
        raise OutdatedButtonError
    if parts[1:] == ["keep"]:
        show(turn, _kept(turn, contract_id, draft))
    elif parts[1:] == ["back"]:
        show(turn, _next(turn, _with(turn, one_change_box_back(draft.answers))))
    else:
        show(turn, _chosen(turn, draft, parts))


def read_change_answer(turn: Turn) -> None:
    """Keep what was written into the field that is asked for, or say what it must look like."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    box = next_change_box(draft.answers)
    if box is ChangeBox.VEHICLE:
        _read_plate(turn, draft)
        return
    if box not in _TYPED:
        _reply(turn, _next(turn, draft))
        return
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
        return
    try:
        answers = with_change_answer(draft.answers, box, turn.text, turn.today)
    except PrintedValueError as refused:
        turn.reply(unprinted_text(turn, refused), ((drop_button(turn),),))
        return
    _reply(turn, _next(turn, _with(turn, answers)))


def change_resumed_by(draft: Draft) -> str:
    """The data of the button that goes on with a form."""
    return f"profform:{draft.answers[_CONTRACT]}:open"


def _read_plate(turn: Turn, draft: Draft) -> None:
    wanted = _letters(turn.text)
    _, vehicles = _about(turn, draft.answers)
    found = next((one for one in vehicles if _letters(one.plate) == wanted), None)
    if found is None:
        turn.reply(turn.words("releve-no-such-plate"), ((drop_button(turn),),))
        return
    answers = {**draft.answers, ChangeBox.VEHICLE.value: str(found.id)}
    _reply(turn, _next(turn, _with(turn, answers)))


def _letters(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


def _chosen(turn: Turn, draft: Draft, parts: Sequence[str]) -> Screen:
    if len(parts) != _SET_PARTS or parts[1] != "set":
        raise OutdatedButtonError
    box = choice_in(parts, 2, ChangeBox)
    if next_change_box(draft.answers) is not box:
        raise OutdatedButtonError
    return _next(turn, _with(turn, _with_choice(turn, draft, box, parts)))


def _with_choice(
    turn: Turn, draft: Draft, box: ChangeBox, parts: Sequence[str]
) -> Mapping[str, str]:
    if box is ChangeBox.VEHICLE:
        vehicle_id = number_in(parts, 3)
        _, vehicles = _about(turn, draft.answers)
        if vehicle_id and vehicle_id not in {one.id for one in vehicles}:
            raise OutdatedButtonError
        return {**draft.answers, box.value: str(vehicle_id or "")}
    nothing = {ChangeBox.WORDS: "", ChangeBox.SINCE_ON: str(turn.today)}
    nothing |= {ChangeBox.KNOWN_ON: str(turn.today)}
    written = nothing.get(box, parts[3])
    try:
        return with_change_answer(draft.answers, box, written, turn.today)
    except ValueError:
        raise OutdatedButtonError from None


def _kept(turn: Turn, contract_id: int, draft: Draft) -> Screen:
    values = change_values_of(draft.answers)
    if values is None:
        raise ChangeRefusedError(reason="incomplete", contract_id=contract_id)
    card = note_change(turn.work, turn.actor, contract_id, values, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    return change_screen(turn, card, turn.today, turn.words("releve-change-kept"))


def _own(turn: Turn, contract_id: int) -> Draft | None:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != CHANGE_DRAFT:
        return None
    return draft if draft.answers[_CONTRACT] == str(contract_id) else None


def _with(turn: Turn, answers: Mapping[str, str]) -> Draft:
    """Keep the answers, if they are still the actor's to give."""
    _about(turn, answers)
    draft = Draft(CHANGE_DRAFT, answers)
    turn.work.drafts.put(turn.chat_id, draft, turn.now)
    return draft


def _about(turn: Turn, answers: Mapping[str, str]) -> tuple[Contract, tuple[Vehicle, ...]]:
    """The contract of a form and its vehicles; asks anew, as access may have gone since."""
    return begin_change(turn.work, turn.actor, int(answers[_CONTRACT]), turn.today)


def _next(turn: Turn, draft: Draft) -> Screen:
    contract, vehicles = _about(turn, draft.answers)
    box, values = next_change_box(draft.answers), change_values_of(draft.answers)
    if values is None:
        wanted = box or ChangeBox.KIND
        return ask_change_screen(turn, contract, vehicles, draft.answers, wanted)
    plate = next((one.plate for one in vehicles if one.id == values.vehicle_id), "")
    due_on = declared_until(values.known_on, values.direction)
    return change_summary_screen(turn, contract, plate, values, due_on)


def _reply(turn: Turn, screen: Screen) -> None:
    turn.reply(screen.text, screen.buttons)
