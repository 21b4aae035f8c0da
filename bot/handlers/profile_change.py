"""`prof:…`: changes of zone, use, mileage or driver, from the letter to the insurer's answer."""

from collections.abc import Callable, Sequence

from bot.handlers.insurer_statement import send_letter
from bot.handlers.releve_tapped import day_in, releve_tapped, show
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.turn import Turn
from bot.views.profile_change import answer_day_screen, change_screen, changes_screen, drop_screen
from fleet.insurer_letters import LetterKind
from fleet.profile_changes import InsurerAnswer, PriceAnswer
from fleet.usecases.follow_profile import (
    ChangeCard,
    answer_new_price,
    declare_change,
    list_changes,
    note_insurer_answer,
    show_change,
    take_answer_back,
    take_change_back,
    take_declaration_back,
)

_WITHOUT_DAY, _WITH_DAY, _ASKS_DAY = 4, 5, 6  # parts of a button about the insurer's answer

_ASKS = 3  # place of the word that asks once more before a change goes


@releve_tapped
def tap_change(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button about the changes of a contract says."""
    contract_id = number_in(parts, 0)
    if len(parts) == 1:
        _list(turn, contract_id, 0)
        return
    if parts[1] == "list":
        _list(turn, contract_id, number_in(parts, 2))
        return
    choice_in(parts, 1, _DOING.__getitem__)(turn, contract_id, number_in(parts, 2), parts)


def _list(turn: Turn, contract_id: int, page: int, said: str = "") -> None:
    found = list_changes(turn.work, turn.actor, contract_id, page)
    words = turn.words(said) if said else ""
    show(turn, changes_screen(turn, found, turn.today, words))


def _at(turn: Turn, contract_id: int, change_id: int, _: Sequence[str]) -> None:
    _card(turn, show_change(turn.work, turn.actor, contract_id, change_id))


def _letter(turn: Turn, contract_id: int, change_id: int, _: Sequence[str]) -> None:
    card = show_change(turn.work, turn.actor, contract_id, change_id)
    send_letter(turn, LetterKind.CHANGE, card.change.id, card.contract)


def _told(turn: Turn, contract_id: int, change_id: int, _: Sequence[str]) -> None:
    card = declare_change(turn.work, turn.actor, contract_id, change_id, turn.present)
    turn.answer(turn.label("contract-noted"))
    _card(turn, card)


def _untold(turn: Turn, contract_id: int, change_id: int, _: Sequence[str]) -> None:
    card = take_declaration_back(turn.work, turn.actor, contract_id, change_id, turn.present)
    turn.answer(turn.label("contract-undone"))
    _card(turn, card)


def _drop(turn: Turn, contract_id: int, change_id: int, parts: Sequence[str]) -> None:
    if len(parts) > _ASKS:
        choice_in(parts, _ASKS, {"ask": True}.__getitem__)
        show(turn, drop_screen(turn, show_change(turn.work, turn.actor, contract_id, change_id)))
        return
    take_change_back(turn.work, turn.actor, contract_id, change_id, turn.present)
    _list(turn, contract_id, 0, "releve-change-dropped")


def _answered(turn: Turn, contract_id: int, change_id: int, parts: Sequence[str]) -> None:
    answer = choice_in(parts, 3, InsurerAnswer)
    card = show_change(turn.work, turn.actor, contract_id, change_id)
    on = turn.today if len(parts) == _WITHOUT_DAY else day_in(parts, 4)
    declared_on = card.change.declared_on
    if on > turn.today or declared_on is None or on < declared_on:
        raise OutdatedButtonError
    if len(parts) in {_WITHOUT_DAY, _ASKS_DAY}:
        show(turn, answer_day_screen(turn, card, answer, on))
        return
    if len(parts) != _WITH_DAY:
        raise OutdatedButtonError
    noted = note_insurer_answer(
        turn.work, turn.actor, contract_id, change_id, answer, on, turn.present
    )
    turn.answer(turn.label("contract-noted"))
    _card(turn, noted)


def _unanswered(turn: Turn, contract_id: int, change_id: int, _: Sequence[str]) -> None:
    card = take_answer_back(turn.work, turn.actor, contract_id, change_id, turn.present)
    turn.answer(turn.label("contract-undone"))
    _card(turn, card)


def _price(turn: Turn, contract_id: int, change_id: int, parts: Sequence[str]) -> None:
    answer = choice_in(parts, 3, PriceAnswer)
    card = answer_new_price(turn.work, turn.actor, contract_id, change_id, answer, turn.present)
    turn.answer(turn.label("contract-noted"))
    _card(turn, card)


_DOING: dict[str, Callable[[Turn, int, int, Sequence[str]], None]] = {
    "at": _at,
    "letter": _letter,
    "told": _told,
    "untold": _untold,
    "drop": _drop,
    "ans": _answered,
    "unans": _unanswered,
    "price": _price,
}


def _card(turn: Turn, card: ChangeCard) -> None:
    show(turn, change_screen(turn, card, turn.today))
