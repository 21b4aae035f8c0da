"""The methods of the Bot API that the local server knows, one module per family."""

from typing import Final

from playground.api.methods import account, chats, editing, media, receiving, sending
from playground.api.methods.call import Call, Handler

__all__ = ["METHODS", "Call", "Handler"]

_FAMILIES: Final = (account, chats, editing, media, receiving, sending)

METHODS: Final[dict[str, tuple[str, Handler]]] = {
    name.lower(): (name, handler)
    for family in _FAMILIES
    for name, handler in family.METHODS.items()
}
