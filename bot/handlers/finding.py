"""/find: a person by name or number, within the actor's scope."""

from collections.abc import Sequence

from bot.handlers.tapped import number_in, tapped
from bot.turn import Turn
from bot.views.people import ask_screen, found_screen, short_enough
from fleet.access import Action, require
from fleet.ports import Draft
from fleet.usecases.find_person import find_person

FIND_DRAFT = "find_person"


def find(turn: Turn) -> None:
    """Answer /find: search, or ask what to search for."""
    text = short_enough(turn.arguments)
    if not text:
        _ask(turn)
        screen = ask_screen(turn)
        turn.reply(screen.text, screen.buttons)
        return
    search(turn, text)


def search_for_text(turn: Turn) -> None:
    """Search for what was written after the question."""
    search(turn, turn.text)


def search(turn: Turn, text: str) -> None:
    """Show the first page of those who are found; what was begun is ended."""
    turn.work.drafts.drop(turn.chat_id)
    found = find_person(turn.work, turn.actor, short_enough(text), 0, turn.today)
    screen = found_screen(turn, found)
    turn.reply(screen.text, screen.buttons)


@tapped
def ask_whom(turn: Turn, _: Sequence[str]) -> None:
    """Ask for a name, in the message of the button."""
    _ask(turn)
    screen = ask_screen(turn)
    turn.edit(screen.text, screen.buttons)


@tapped
def turn_page(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the list with another page."""
    page, text = number_in(parts, 0), ":".join(parts[1:])
    found = find_person(turn.work, turn.actor, short_enough(text), page, turn.today)
    screen = found_screen(turn, found)
    turn.edit(screen.text, screen.buttons)


def _ask(turn: Turn) -> None:
    require(turn.actor, Action.FIND_PERSON)
    turn.work.drafts.put(turn.chat_id, Draft(FIND_DRAFT, {}), turn.now)
