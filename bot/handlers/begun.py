"""What was begun in a chat: read on, dropped with its screen, or set aside until it is taken up.

A question is on the screen that asked it. Whoever opens another screen has left it,
and what they type there must not become its answer. A form of several answers is kept, and says
so; a report that is open goes on everywhere, because nothing that is sent for it may be lost.
"""

from collections.abc import Sequence
from functools import wraps

from bot.registry import Begun, Callback, Handle
from bot.turn import Sent, Turn
from bot.views.general import aside_screen, awaited_screen
from fleet.access import require
from fleet.errors import AccessDeniedError
from fleet.ports import Draft

_ASIDE = "aside"
_AN_ACT = 2  # `prefix:case` is a screen, what follows is something done about what was begun


def leaving(callback: Callback, table: Sequence[Begun]) -> Handle:
    """The handler of a button, which leaves what was begun on another screen."""

    @wraps(callback.handle)
    def answer(turn: Turn) -> None:
        before = turn.work.drafts.of(turn.chat_id)
        left = _leave(turn, callback.prefix, _row(table, before), before)
        try:
            callback.handle(turn)
        except AccessDeniedError:
            _return(turn, before, left)
            raise
        if not turn.messages:
            _return(turn, before, left)

    return answer


def leave(turn: Turn, table: Sequence[Begun]) -> None:
    """Leave what was begun by a command: a form of several answers waits, all else is dropped."""
    draft = turn.work.drafts.of(turn.chat_id)
    begun = _row(table, draft)
    if begun is None or begun.resumed_by is None:
        turn.work.drafts.drop(turn.chat_id)
    else:
        _leave(turn, "", begun, draft)


def go_on(turn: Turn, table: Sequence[Begun], otherwise: Handle) -> None:
    """Take a message as the answer to what was begun, or say what can be done."""
    draft = turn.work.drafts.of(turn.chat_id)
    begun = _row(table, draft)
    if draft is None or begun is None:
        otherwise(turn)
        return
    if _ASIDE in draft.answers and begun.resumed_by is not None:
        screen = aside_screen(turn, begun.resumed_by(draft))
        turn.reply(screen.text, screen.buttons)
        return
    if turn.sent not in begun.reads:
        screen = awaited_screen(turn, takes_words=Sent.TEXT in begun.reads)
        turn.reply(screen.text, screen.buttons)
        return
    require(turn.actor, begun.action)
    begun.handle(turn)


def _row(table: Sequence[Begun], draft: Draft | None) -> Begun | None:
    return next((one for one in table if draft is not None and one.kind == draft.kind), None)


def _leave(turn: Turn, prefix: str, begun: Begun | None, draft: Draft | None) -> Draft | None:
    """Drop what the button does not belong to, or set it aside; what is left of it."""
    if draft is None or begun is None or (begun.stays is not None and begun.stays(turn)):
        return draft
    is_own = prefix in begun.buttons
    if begun.resumed_by is None:
        if is_own:
            return draft
        turn.work.drafts.drop(turn.chat_id)
        return None
    others = {key: value for key, value in draft.answers.items() if key != _ASIDE}
    is_act = is_own and turn.data.count(":") >= _AN_ACT
    left = Draft(draft.kind, others if is_act else {**others, _ASIDE: "yes"})
    if left != draft:
        turn.work.drafts.put(turn.chat_id, left, turn.now)
    return left


def _return(turn: Turn, before: Draft | None, left: Draft | None) -> None:
    """Nothing was opened but an alert or a refusal: what was begun is as it was."""
    if before is not None and turn.work.drafts.of(turn.chat_id) == left != before:
        turn.work.drafts.put(turn.chat_id, before, turn.now)
