"""`rel:…`: the statements of a contract, from the letter that asks for one to what differs."""

from collections.abc import Callable, Sequence

from bot.handlers.releve_tapped import releve_tapped, show
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.letter_files import letter_picture
from bot.turn import Turn
from bot.views.insurer_statement import letter_caption, remove_screen, statement_card_screen
from bot.views.statement_comparison import comparison_screen
from fleet.driving import Contract
from fleet.insurer_letters import LetterKind
from fleet.usecases.ask_for_statement import (
    ask_for_statement,
    letter_of_request,
    note_statement_received,
    take_request_back,
    wait_for_statement_again,
)
from fleet.usecases.keep_statement import take_statement_back
from fleet.usecases.show_statement import StatementCard, compare_statement, show_statement

_ASKED_ONCE = 4  # parts of a button that asks before it removes


@releve_tapped
def tap_statement(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about the statements of a contract says."""
    contract_id = number_in(parts, 0)
    if len(parts) == 1:
        _card(turn, show_statement(turn.work, turn.actor, contract_id, turn.present))
        return
    choice_in(parts, 1, _DOING.__getitem__)(turn, contract_id, parts)


def _ask(turn: Turn, contract_id: int, _: Sequence[str]) -> None:
    request = ask_for_statement(turn.work, turn.actor, contract_id, turn.present)
    card = show_statement(turn.work, turn.actor, contract_id, turn.present)
    _card(turn, card)
    send_letter(turn, LetterKind.REQUEST, request.id, card.contract)


def _letter(turn: Turn, contract_id: int, _: Sequence[str]) -> None:
    request = letter_of_request(turn.work, turn.actor, contract_id)
    contract = turn.work.driving.contract(contract_id)
    send_letter(turn, LetterKind.REQUEST, request.id, contract)


def _got(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    request_id = number_in(parts, 2)
    card = note_statement_received(turn.work, turn.actor, contract_id, request_id, turn.present)
    turn.answer(turn.label("contract-noted"))
    _card(turn, card, "releve-now-enter")


def _wait(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    request_id = number_in(parts, 2)
    card = wait_for_statement_again(turn.work, turn.actor, contract_id, request_id, turn.present)
    turn.answer(turn.label("contract-undone"))
    _card(turn, card)


def _unask(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    card = take_request_back(turn.work, turn.actor, contract_id, number_in(parts, 2), turn.present)
    turn.answer(turn.label("contract-undone"))
    _card(turn, card)


def _compare(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    comparison = compare_statement(turn.work, turn.actor, contract_id, number_in(parts, 2))
    page = number_in(parts, 3) if len(parts) > 3 else 0  # noqa: PLR2004 - the page, if it has one
    show(turn, comparison_screen(turn, comparison, page, turn.today))


def _write(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    comparison = compare_statement(turn.work, turn.actor, contract_id, number_in(parts, 2))
    statement_id = comparison.statement.id
    send_letter(turn, LetterKind.OBSERVATIONS, statement_id, comparison.contract)


def _drop(turn: Turn, contract_id: int, parts: Sequence[str]) -> None:
    statement_id = number_in(parts, 2)
    if len(parts) == _ASKED_ONCE:
        if parts[3] != "ask":
            raise OutdatedButtonError
        comparison = compare_statement(turn.work, turn.actor, contract_id, statement_id)
        show(turn, remove_screen(turn, comparison.contract, comparison.statement))
        return
    card = take_statement_back(turn.work, turn.actor, contract_id, statement_id, turn.present)
    _card(turn, card, "releve-removed")


_DOING: dict[str, Callable[[Turn, int, Sequence[str]], None]] = {
    "ask": _ask,
    "letter": _letter,
    "got": _got,
    "wait": _wait,
    "unask": _unask,
    "cmp": _compare,
    "write": _write,
    "drop": _drop,
}


def send_letter(turn: Turn, kind: LetterKind, subject_id: int, contract: Contract) -> None:
    """Send a letter as a document that can be passed on: for the insurer, naming nobody."""
    screen = letter_caption(turn, kind.value, contract)
    failed = turn.words("releve-letter-failed")
    turn.document(
        letter_picture(kind, subject_id, turn.today),
        screen.text,
        screen.buttons,
        otherwise=(failed, screen.buttons),
        is_to_pass_on=True,
    )
    turn.answer(turn.label("releve-letter-preparing"))


def _card(turn: Turn, card: StatementCard, said: str = "") -> None:
    words = turn.words(said) if said else ""
    show(turn, statement_card_screen(turn, card, turn.today, words))
