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
from fleet.usecases.keep_parameters import set_parameter, show_parameter

GRID_DRAFT = "price_grid"
_CONTRACT, _BANDS, _GRID = "contract", "bands", "grid"


@price_tapped
def tap_grid(turn: Turn, parts: Sequence[str]) -> None:
    """Begin the form of a grid, go on with it, or do what one of its buttons says."""
    contract_id = number_in(parts, 0)
    screen = choice_in(parts, 1, _DOING.__getitem__)(turn, contract_id)
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
    except ParameterValueError as refused:
        text = refused_value_text(turn, rule_of(_GRID), refused)
        turn.reply(text, ((drop_button(turn),),))
        return
    screen = _with(turn, int(draft.answers[_CONTRACT]), grid)
    turn.reply(screen.text, screen.buttons)


def resumed_by(draft: Draft) -> str:
    """The data of the button that goes on with a form."""
    return f"pricegrid:{draft.answers[_CONTRACT]}:open"


def _open(turn: Turn, contract_id: int) -> Screen:
    """The form that was begun for that contract, or a new one with the bands that hold."""
    card = show_parameter(turn.work, turn.actor, contract_id, _GRID, turn.today)
    draft = _own(turn, contract_id)
    return _with(turn, contract_id, _bands_of(draft) if draft else card.parameters.grid)


def _keep(turn: Turn, contract_id: int) -> Screen:
    grid = _bands_of(_require(turn, contract_id))
    card = set_parameter(turn.work, turn.actor, contract_id, _GRID, grid, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    return parameter_screen(turn, card, turn.words("price-kept"))


def _last(turn: Turn, contract_id: int) -> Screen:
    return _with(turn, contract_id, _bands_of(_require(turn, contract_id))[:-1])


def _example(turn: Turn, contract_id: int) -> Screen:
    _require(turn, contract_id)
    return _with(turn, contract_id, ILLUSTRATIVE_GRID)


_DOING: dict[str, Callable[[Turn, int], Screen]] = {
    "open": _open,
    "keep": _keep,
    "last": _last,
    "example": _example,
}


def _with(turn: Turn, contract_id: int, grid: tuple[GridBand, ...]) -> Screen:
    card = show_parameter(turn.work, turn.actor, contract_id, _GRID, turn.today)
    answers = {_CONTRACT: str(contract_id), _BANDS: stored(grid)}
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
