"""`yearly:{close}` and `yearly:c:{contract close}`: the statement of a year as a document."""

from collections.abc import Sequence

from bot.handlers.renewal_tapped import renewal_tapped
from bot.handlers.tapped import number_in
from bot.handlers.yearly_sending import language_in, send_statement
from bot.statement_files import CONTRACT_STATEMENT, READER, YEARLY_STATEMENT
from bot.turn import Turn
from fleet.delivery import Picture
from fleet.driving import Figure
from fleet.usecases.show_yearly_statement import (
    ask_for_driven_contract,
    ask_for_yearly_statement,
)

_CONTRACT = "c"


@renewal_tapped
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
