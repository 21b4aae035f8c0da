"""What a call of the control API asks for, read from its JSON with faults named by field."""

from typing import Any

from aiohttp import web

from playground.api.errors import ControlError


async def read_wish(request: web.Request) -> dict[str, Any]:
    """The JSON object of a control call; an empty body is an empty object.

    Raises:
        ControlError: It is something else.
    """
    body = await request.read()
    try:
        found = await request.json() if body else {}
    except ValueError:
        raise ControlError(field="body", found=body.decode(errors="replace")[:80]) from None
    if not isinstance(found, dict):
        raise ControlError(field="body", found=found)
    return found


def number_in(wish: dict[str, Any], name: str) -> int:
    """A whole number of a control call.

    Raises:
        ControlError: It is missing or no number.
    """
    try:
        return int(wish[name])
    except (KeyError, TypeError, ValueError):
        raise ControlError(field=name, found=wish.get(name)) from None


def seconds_in(wish: dict[str, Any], name: str, default: float) -> float:
    """A duration of a control call, in the unit of its name.

    Raises:
        ControlError: It is no number.
    """
    try:
        return float(wish.get(name, default))
    except (TypeError, ValueError):
        raise ControlError(field=name, found=wish[name]) from None
