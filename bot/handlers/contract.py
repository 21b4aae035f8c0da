"""/renewals, `contract:…` and `contractform:…`: contracts by their renewal, with their notices."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.handlers.contract_notice import drop_notice, open_notice, tap_form_button
from bot.handlers.renewal_tapped import renewal_tapped
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.handlers.yearly_sending import send_contract_statement
from bot.turn import Turn
from bot.views.contract import contract_screen, contracts_screen, months_screen
from bot.views.contract_dues import due_list_screen
from bot.views.figures import day
from bot.views.screen import Screen
from fleet.contract_renewals import RenewalStep
from fleet.usecases.follow_renewal import (
    note_step_done,
    put_step_off,
    set_notice_months,
    take_step_back,
)
from fleet.usecases.list_due_renewals import list_due_renewals
from fleet.usecases.show_contract import contract_in_scope, list_contracts, show_contract

_WITH_CHOICE = 3


def renewals(turn: Turn) -> None:
    """Answer /renewals: the contracts of one's scope by their next renewal."""
    screen = contracts_screen(turn, list_contracts(turn.work, turn.actor, 0, turn.today))
    turn.reply(screen.text, screen.buttons)


@renewal_tapped
def tap_contract(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about a contract says."""
    if parts and parts[0] == "list":
        page = list_contracts(turn.work, turn.actor, number_in(parts, 1), turn.today)
        _show(turn, contracts_screen(turn, page))
        return
    if parts and parts[0] == "due":
        found = list_due_renewals(turn.work, turn.actor, number_in(parts, 1), turn.present)
        _show(turn, due_list_screen(turn, found))
        return
    contract_id = number_in(parts, 0)
    if len(parts) == 1:
        _show(turn, _card(turn, contract_id, None))
        return
    choice_in(parts, 1, _DOING.__getitem__)(turn, contract_id, parts)


@renewal_tapped
def tap_form(turn: Turn, parts: Sequence[str]) -> None:
    """Begin the form of a notice, go on with it, or do what one of its buttons says."""
    contract_id = number_in(parts, 0)
    if parts[1:2] == ["open"]:
        _show(turn, open_notice(turn, contract_id, renewal_in(parts)))
    else:
        _show(turn, tap_form_button(turn, contract_id, parts))


def _at(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    _show(turn, _card(turn, contract_id, renewal_in(parts)))


def _done(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    renewal_on, step = renewal_in(parts), choice_in(parts, 3, RenewalStep)
    card = note_step_done(turn.work, turn.actor, contract_id, renewal_on, step, turn.present)
    turn.answer(turn.label("contract-noted"))
    _show(turn, contract_screen(turn, card, turn.today))


def _later(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    renewal_on, step = renewal_in(parts), choice_in(parts, 3, RenewalStep)
    until_on = put_step_off(turn.work, turn.actor, contract_id, renewal_on, step, turn.present)
    said = turn.words("contract-later", date=day(turn, until_on))
    _show(turn, _card(turn, contract_id, renewal_on, said))


def _undo(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    renewal_on, step = renewal_in(parts), choice_in(parts, 3, RenewalStep)
    card = take_step_back(turn.work, turn.actor, contract_id, renewal_on, step, turn.present)
    turn.answer(turn.label("contract-undone"))
    _show(turn, contract_screen(turn, card, turn.today))


def _months(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    if len(parts) < _WITH_CHOICE:
        _show(turn, months_screen(turn, contract_in_scope(turn.work, turn.actor, contract_id)))
        return
    months = number_in(parts, 2)
    contract = set_notice_months(turn.work, turn.actor, contract_id, months, turn.present)
    said = turn.words("contract-months-set", number=contract.notice_months)
    _show(turn, _card(turn, contract_id, None, said))


def _unnotice(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    _show(turn, drop_notice(turn, contract_id, renewal_in(parts)))


def _pdf(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    send_contract_statement(turn, contract_id, renewal_in(parts))


_DOING: dict[str, Callable[[Turn, int, Sequence[str]], None]] = {
    "at": _at,
    "done": _done,
    "later": _later,
    "undo": _undo,
    "months": _months,
    "unnotice": _unnotice,
    "pdf": _pdf,
}


def renewal_in(parts: Sequence[str]) -> date:
    """The renewal date in the data of a button, written as `20270101`.

    Raises:
        OutdatedButtonError: There is none.
    """
    written = f"{number_in(parts, 2):08}"
    try:
        return date(int(written[:4]), int(written[4:6]), int(written[6:]))
    except ValueError:
        raise OutdatedButtonError from None


def _card(turn: Turn, contract_id: int, renewal_on: date | None, said: str = "") -> Screen:
    card = show_contract(turn.work, turn.actor, contract_id, renewal_on, turn.present)
    return contract_screen(turn, card, turn.today, said)


def _show(turn: Turn, screen: Screen) -> None:
    turn.edit(screen.text, screen.buttons)
