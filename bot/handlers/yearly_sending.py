"""How a yearly statement is sent, whoever it is for: in French, or as a courtesy copy."""

from collections.abc import Sequence
from datetime import date

from bot.handlers.tapped import choice_in
from bot.statement_files import CONTRACT_STATEMENT
from bot.turn import Turn
from bot.views.yearly import statement_screen
from fleet.delivery import Picture
from fleet.driving import Figure
from fleet.people import Language
from fleet.usecases.show_yearly_statement import ask_for_contract_statement


def send_contract_statement(turn: Turn, contract_id: int, renewal_on: date) -> None:
    """Send the statement of a contract to whoever looks after it."""
    close = ask_for_contract_statement(turn.work, turn.actor, contract_id, renewal_on, turn.present)
    picture = Picture(CONTRACT_STATEMENT, close.id, turn.today, turn.language.value)
    send_statement(turn, picture, Figure.OFFICIAL, close.renewal_on)


def send_statement(
    turn: Turn, picture: Picture, figure: Figure, renewal_on: date, data: str = ""
) -> None:
    """Send it as a document that cannot be forwarded; the chat says that it is being made.

    Args:
        turn: Who asked.
        picture: Which statement, in which language.
        figure: Which figure it is about.
        renewal_on: The renewal with which the year ended.
        data: Of the button that brings it in French; none where nothing does.
    """
    is_copy = picture.language != Language.FRENCH.value
    screen = statement_screen(turn, figure, renewal_on, f"{data}:fr" if is_copy and data else "")
    failed = turn.words("yearly-failed")
    turn.document(picture, screen.text, screen.buttons, otherwise=(failed, screen.buttons))
    turn.answer(turn.label("yearly-preparing"))


def language_in(turn: Turn, parts: Sequence[str], place: int) -> Language:
    """The language that a button asks for; the reader's own where it says nothing.

    Raises:
        OutdatedButtonError: It is none of ours.
    """
    return choice_in(parts, place, Language) if place < len(parts) else turn.language
