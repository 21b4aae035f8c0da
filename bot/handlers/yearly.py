"""`yearly:{close}` and `yearly:c:{contract close}`: the statement of a year as a document."""

from collections.abc import Callable, Sequence
from functools import wraps

from bot.handlers.tapped import number_in, tapped
from bot.handlers.yearly_sending import language_in, send_statement
from bot.registry import Handle
from bot.statement_files import CONTRACT_STATEMENT, READER, YEARLY_STATEMENT
from bot.turn import Turn
from fleet.delivery import Picture
from fleet.driving import Figure
from fleet.errors import RenewalRefusedError
from fleet.usecases.show_yearly_statement import (
    ask_for_driven_contract,
    ask_for_yearly_statement,
)

_CONTRACT = "c"


def _statement_tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    """A handler of a button; a figure that is not known any more is said in an alert."""

    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except RenewalRefusedError as refused:
            turn.messages.clear()
            turn.answer(turn.label("contract-refused", reason=refused.reason), alert=True)

    return tapped(answer)


@_statement_tapped
def tap_statement(turn: Turn, parts: Sequence[str]) -> None:
    """Send the statement; it is made when the message is sent."""
    if parts and parts[0] == _CONTRACT:
        _send_of_contract(turn, parts)
        return
    close = ask_for_yearly_statement(turn.work, turn.actor, number_in(parts, 0), turn.now)
    language = language_in(turn, parts, 1)
    picture = Picture(YEARLY_STATEMENT, close.id, turn.today, language.value)
    data = f"yearly:{close.id}"
    send_statement(turn, picture, Figure.INTERNAL, close.renewal_on, data)


def _send_of_contract(turn: Turn, parts: Sequence[str]) -> None:
    close = ask_for_driven_contract(turn.work, turn.actor, number_in(parts, 1))
    language = language_in(turn, parts, 2)
    picture = Picture(
        CONTRACT_STATEMENT,
        close.id,
        turn.today,
        language.value,
        {READER: str(turn.actor.employee_id)},
    )
    data = f"yearly:c:{close.id}"
    send_statement(turn, picture, Figure.OFFICIAL, close.renewal_on, data)
