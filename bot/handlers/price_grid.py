"""`pricegrid:{contract}:…`: the grid of a contract's clause, band by band, until it is kept."""

from collections.abc import Callable, Sequence

from bot.handlers.price import price_tapped
from bot.handlers.refusing import refuse
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.turn import Turn
from bot.views.price_grid import grid_screen
from bot.views.price_parameters import parameter_screen, refused_value_text
from bot.views.screen import Screen, drop_button
from fleet.contract_parameters import restored, stored
from fleet.errors import ParameterValueError
from fleet.parameter_form import read_bands, with_bands
from fleet.ports import Draft
from fleet.pricing.parameter_rules import rule_of
from fleet.pricing.parameters import ILLUSTRATIVE_GRID, GridBand
from fleet.text_filter import forbidden_in
from fleet.usecases.keep_parameters import ParameterCard, set_parameter, show_parameter

GRID_DRAFT = "price_grid"
_CONTRACT, _BANDS, _GRID = "contract", "bands", "grid"


@price_tapped
def tap_grid(turn: Turn, parts: Sequence[str]) -> None:
    """Begin the form of a grid, go on with it, or do what one of its buttons says."""
    contract_id = number_in(parts, 0)
    card = show_parameter(turn.work, turn.actor, contract_id, _GRID, turn.today)
    screen = choice_in(parts, 1, _DOING.__getitem__)(turn, card)
    turn.edit(screen.text, screen.buttons)


def read_typed_bands(turn: Turn) -> None:
    """Add the bands that were typed, or say what a line must look like."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
        return
    try:
        grid = with_bands(_bands_of(draft), read_bands(turn.text))
        contract_id = int(draft.answers[_CONTRACT])
        card = show_parameter(turn.work, turn.actor, contract_id, _GRID, turn.today)
    except ParameterValueError as refused:
        text = refused_value_text(turn, rule_of(_GRID), refused)
        turn.reply(text, ((drop_button(turn),),))
        return
    screen = _with(turn, card, grid)
    turn.reply(screen.text, screen.buttons)


def resumed_by(draft: Draft) -> str:
    """The data of the button that goes on with a form."""
    return f"pricegrid:{draft.answers[_CONTRACT]}:open"


def _open(turn: Turn, card: ParameterCard) -> Screen:
    """The form that was begun for that contract, or a new one with the bands that hold."""
    draft = _own(turn, card.contract.id)
    return _with(turn, card, _bands_of(draft) if draft else card.parameters.grid)


def _keep(turn: Turn, card: ParameterCard) -> Screen:
    contract_id = card.contract.id
    grid = _bands_of(_require(turn, contract_id))
    kept = set_parameter(turn.work, turn.actor, contract_id, _GRID, grid, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    return parameter_screen(turn, kept, turn.words("price-kept"))


def _last(turn: Turn, card: ParameterCard) -> Screen:
    return _with(turn, card, _bands_of(_require(turn, card.contract.id))[:-1])


def _example(turn: Turn, card: ParameterCard) -> Screen:
    _require(turn, card.contract.id)
    return _with(turn, card, ILLUSTRATIVE_GRID)


_DOING: dict[str, Callable[[Turn, ParameterCard], Screen]] = {
    "open": _open,
    "keep": _keep,
    "last": _last,
    "example": _example,
}


def _with(turn: Turn, card: ParameterCard, grid: tuple[GridBand, ...]) -> Screen:
    answers = {_CONTRACT: str(card.contract.id), _BANDS: stored(grid)}
    turn.work.drafts.put(turn.chat_id, Draft(GRID_DRAFT, answers), turn.now)
    return grid_screen(turn, card.contract, grid)


def _own(turn: Turn, contract_id: int) -> Draft | None:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != GRID_DRAFT:
        return None
    return draft if draft.answers[_CONTRACT] == str(contract_id) else None


def _require(turn: Turn, contract_id: int) -> Draft:
    draft = _own(turn, contract_id)
    if draft is None:
        raise OutdatedButtonError
    return draft


def _bands_of(draft: Draft) -> tuple[GridBand, ...]:
    found = restored(_GRID, draft.answers[_BANDS])
    if not isinstance(found, tuple):
        return ()
    return tuple(one for one in found if isinstance(one, GridBand))
