"""Buttons about attestations: what is refused now is said over the chat."""

from collections.abc import Callable, Sequence
from functools import wraps

from bot.handlers.tapped import tapped
from bot.registry import Handle
from bot.turn import Turn
from fleet.errors import AttestationRefusedError, ConflictError


def attestation_tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    """A handler of a button; what cannot be attested now is said in an alert."""

    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except AttestationRefusedError as refused:
            turn.messages.clear()
            turn.answer(turn.label("attest-refused", reason=refused.reason), alert=True)
        except ConflictError:
            turn.messages.clear()
            turn.answer(turn.label("attest-refused", reason="faster"), alert=True)

    return tapped(answer)
