"""What every handler about a case shares: refusals, telling people, begun texts."""

from collections.abc import Callable, Iterable, Sequence
from functools import wraps

from bot.handlers.refusing import refuse
from bot.handlers.tapped import tapped
from bot.notices import Write, tell
from bot.registry import Handle
from bot.turn import Turn
from bot.views.case_words import case_button, refused_text
from bot.views.screen import Screen
from fleet.errors import CaseRefusedError, ConflictError
from fleet.ports import Draft
from fleet.text_filter import forbidden_in

CASE_TEXT = "case_text"  # somebody who handles a case writes something for it
CASE_REPLY = "case_reply"  # the driver answers in their own case
CASE_PHOTO = "case_photo"  # anybody of the case adds photos or documents
STATEMENT_FIELD = "statement_field"  # a box of the accident statement is filled in
KINDS = frozenset({CASE_TEXT, CASE_REPLY, CASE_PHOTO, STATEMENT_FIELD})
_CUT_AT = 4096  # Telegram's programs send what is longer as several messages


def case_tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    """A handler of a button about a case; what its state does not allow is said in an alert."""

    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except CaseRefusedError as refused:
            turn.messages.clear()
            turn.answer(refused_text(turn, refused.reason), alert=True)
        except ConflictError:
            turn.messages.clear()
            turn.answer(refused_text(turn, "changed"), alert=True)

    return tapped(answer)


def case_written(handle: Callable[[Turn, Draft], None]) -> Handle:
    """A handler of what a person sends for a case; what cannot be done ends what was begun."""

    @wraps(handle)
    def answer(turn: Turn) -> None:
        draft = turn.work.drafts.of(turn.chat_id)
        if draft is None:
            return
        try:
            handle(turn, draft)
        except CaseRefusedError as refused:
            _give_up(turn, draft, refused.reason)
        except ConflictError:
            _give_up(turn, draft, "changed")

    return answer


def begin(turn: Turn, kind: str, case_id: int, screen: Screen, **answers: str) -> None:
    """Ask for something in the message of the button; the next message is the answer."""
    kept = {"case": str(case_id), "begun": str(turn.update.update_id), **answers}
    turn.work.drafts.put(turn.chat_id, Draft(kind, kept), turn.now)
    turn.edit(screen.text, screen.buttons)


def begun_case(draft: Draft) -> int:
    """The case for which something was begun."""
    return int(draft.answers["case"])


def begun_for(turn: Turn, kind: str, case_id: int) -> Draft | None:
    """What was begun for that case, if it still is."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != kind or begun_case(draft) != case_id:
        return None
    return draft


def drop_begun(turn: Turn) -> None:
    """End what was begun for a case; anything else that was begun stays."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is not None and draft.kind in KINDS:
        turn.work.drafts.drop(turn.chat_id)


def acceptable(turn: Turn, draft: Draft, most: int) -> str | None:
    """The text of the message, or None when it was answered: too long, or not to be kept."""
    text = turn.text.strip()
    if len(text) > most or _is_rest(turn, draft):
        _say_too_long(turn, draft, len(text), most)
        return None
    topic = forbidden_in(text)
    if topic is not None:
        refuse(turn, topic)
        return None
    return text


def tell_people(turn: Turn, people: Iterable[int], write: Write) -> bool:
    """Tell each of them; False when nobody could be told."""
    told = [tell(turn, one, write) for one in people if one != turn.actor.employee_id]
    return any(told)


def show(turn: Turn, screen: Screen) -> None:
    """Rewrite the message of the button."""
    turn.edit(screen.text, screen.buttons)


def _is_rest(turn: Turn, draft: Draft) -> bool:
    """Whether it is the rest of a text that was cut: it comes right after a refused part.

    Between that part and whatever a person writes after reading the refusal stands the refusal.
    """
    return draft.answers.get("cut") == str(_message_id(turn) - 1)


def _say_too_long(turn: Turn, draft: Draft, number: int, most: int) -> None:
    """Name the limit; once for all the parts of a text that was cut."""
    here, is_rest, once = str(_message_id(turn)), _is_rest(turn, draft), ""
    if is_rest or len(turn.text) >= _CUT_AT:
        first = draft.answers["cut_from"] if is_rest else here
        answers = {**draft.answers, "cut": here, "cut_from": first}
        turn.work.drafts.put(turn.chat_id, Draft(draft.kind, answers), turn.now)
        once = f"cut:{draft.answers['begun']}:{first}"
    turn.reply(turn.words("case-too-long", number=max(number, most + 1), most=most), once=once)


def _message_id(turn: Turn) -> int:
    message = turn.update.message
    return message.message_id if message is not None else 0


def _give_up(turn: Turn, draft: Draft, reason: str) -> None:
    turn.work.drafts.drop(turn.chat_id)
    text = turn.words("case-refused", reason=reason)
    turn.reply(text, ((case_button(turn, begun_case(draft)),),))
