"""What the handlers of decisions and contests share: refusals, typed words, what arrives."""

from collections.abc import Callable, Sequence
from functools import wraps

from bot.handlers.refusing import refuse
from bot.handlers.tapped import number_in
from bot.registry import Handle
from bot.turn import Turn
from bot.views.decision import decision_screen
from bot.views.screen import Screen
from fleet.errors import DecisionRefusedError
from fleet.ports import Draft
from fleet.text_filter import forbidden_in
from fleet.usecases.show_decision import show_decision

DECISION_DRAFT = "decision"
CONTEST_DRAFT = "contest"
REBUTTAL_DRAFT = "contest_answer"
REJECTION_DRAFT = "decision_reject"
KNOWN_DRAFT = "decision_known"

Act = Callable[[Turn, Sequence[str]], None]


def refusing(handle: Act) -> Act:
    """A handler of a tap that says what is the case when what it asks for is not possible.

    Use cases refuse before they change anything, so that nothing has to be undone.
    """

    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except DecisionRefusedError as error:
            turn.messages.clear()
            turn.answer(turn.label("decision-refused", reason=error.reason), alert=True)
            shown(turn, decision_of(turn, error.incident_id or number_in(parts, 0)))

    return answer


def refusing_words(handle: Handle) -> Handle:
    """A handler of a message that says what is the case when its draft leads nowhere any more."""

    @wraps(handle)
    def answer(turn: Turn) -> None:
        draft = turn.work.drafts.of(turn.chat_id)
        try:
            handle(turn)
        except DecisionRefusedError as error:
            turn.messages.clear()
            turn.work.drafts.drop(turn.chat_id)
            turn.reply(turn.words("decision-refused", reason=error.reason))
            incident_id = error.incident_id or _incident_in(draft)
            if incident_id:
                shown(turn, decision_of(turn, incident_id))

    return answer


def decision_of(turn: Turn, incident_id: int) -> Screen:
    """The screen of the decision of a case."""
    file = show_decision(turn.work, turn.actor, incident_id, turn.present)
    is_begun = file.may_enter and has_begun(turn, incident_id)
    return decision_screen(turn, file, turn.today, turn.zone, has_begun=is_begun)


def shown(turn: Turn, screen: Screen) -> None:
    """Rewrite the message of the tapped button, or say it where a message was written."""
    turn.edit(screen.text, screen.buttons)


def written(turn: Turn, most: int, too_long: str) -> str | None:
    """The words of the message, if they can be kept; what stands in the way is said.

    Args:
        turn: A turn with a message of text, or with a caption.
        most: How many characters are kept.
        too_long: Key of what is said about a longer text; it takes `size` and `most`.
    """
    text = " ".join(turn.text.split()) if most < _LINES_FROM else turn.text.strip()
    if len(text) > most:
        turn.reply(turn.words(too_long, size=len(text), most=most))
        return None
    topic = forbidden_in(text)
    if topic is not None:
        refuse(turn, topic)
        return None
    return text


_LINES_FROM = 500  # a shorter field is one line


def album_of(turn: Turn) -> str:
    """The name of the album to which the message belongs; empty for a single picture."""
    message = turn.update.message
    return (message.media_group_id or "") if message is not None else ""


def has_begun(turn: Turn, incident_id: int) -> bool:
    """Whether the reader has begun to enter a letter for that case."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != DECISION_DRAFT:
        return False
    return draft.answers.get("incident") == str(incident_id)


def _incident_in(draft: Draft | None) -> int:
    return int(draft.answers.get("incident", 0)) if draft is not None else 0
