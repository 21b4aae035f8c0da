"""What the bot answers to, as data: `bot.commands` fills these tables.

Nothing is reachable that no row names, and each row names the action that `fleet.access` is asked
about before its handler runs (`bot.application`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fleet.access import Action
from fleet.people import Role

if TYPE_CHECKING:
    from bot.turn import Sent, Turn
    from fleet.ports import Draft

Handle = Callable[["Turn"], None]


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command.

    Attributes:
        name: Without the slash, in small letters.
        description_key: Catalogue key of the line in Telegram's menu.
        roles: Who sees it in the menu; None stands for a stranger. What may be *done* is decided
            by `action` alone.
    """

    name: str
    action: Action
    handle: Handle
    description_key: str
    roles: tuple[Role | None, ...] = tuple(Role)


@dataclass(frozen=True, slots=True)
class Callback:
    """A family of inline buttons.

    Attributes:
        prefix: What stands before the first `:` of the callback data, or all of it.
    """

    prefix: str
    action: Action
    handle: Handle


@dataclass(frozen=True, slots=True)
class Begun:
    """What a message means to somebody who has begun something (`fleet.ports.Draft`).

    A button of another screen drops it: what is typed there is no answer to a question that is
    out of sight (`bot.handlers.begun`).

    Attributes:
        kind: The kind of the draft.
        reads: Which messages it understands; any other is told what is awaited.
        buttons: Prefixes of the buttons of its own screens, which read the draft or end it.
        resumed_by: For a form of several answers, which is set aside instead of dropped: the data
            of the button that goes on with it.
        stays: Whether it goes on whatever screen is opened; never, where it is None.
    """

    kind: str
    action: Action
    handle: Handle
    reads: "frozenset[Sent]"
    buttons: frozenset[str] = frozenset()
    resumed_by: "Callable[[Draft], str] | None" = None
    stays: "Callable[[Turn], bool] | None" = None


@dataclass(frozen=True, slots=True)
class Fallback:
    """Whatever else a person sends: text, stickers, voice, documents, unknown commands."""

    action: Action
    handle: Handle


def menu_for(commands: Iterable[Command], roles: Iterable[Role | None]) -> tuple[Command, ...]:
    """The commands that somebody with these roles sees, in the order of the table."""
    wanted = frozenset(roles)
    return tuple(command for command in commands if wanted.intersection(command.roles))
