"""Words that come by themselves while a question of a case waits: they are offered as its answer.

They are held in the chat's draft row until the person says so; nothing of them joins a case before.
"""

from collections.abc import Sequence

from bot.handlers.case_steps import case_tapped, show, tell_people
from bot.handlers.refusing import refuse
from bot.handlers.tapped import number_in
from bot.turn import Button, Sent, Turn
from bot.views.case_notices import answer_notice
from bot.views.case_words import said_screen
from bot.views.screen import drop_button, keyed
from fleet.access import Action, may
from fleet.ports import Draft
from fleet.text_filter import forbidden_in
from fleet.usecases.find_question import list_cases_that_ask
from fleet.usecases.write_in_thread import MAX_WORDS, answer_about_case, read_own_case

OFFERED = "case_offered"
_CASES_OFFERED = 4


def offer(turn: Turn) -> bool:
    """Offer the words as an answer; False where nothing waits for one, or it is no text."""
    is_text = turn.sent is Sent.TEXT and not turn.text.startswith("/")
    if not is_text or not may(turn.actor, Action.SEE_CASE):
        return False
    cases = list_cases_that_ask(turn.work, turn.actor)[:_CASES_OFFERED]
    if not cases:
        return False
    text = "\n".join(part for part in (_held(turn), turn.text.strip()) if part)
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
    elif len(text) > MAX_WORDS:
        turn.reply(turn.words("case-too-long", number=len(text), most=MAX_WORDS))
    else:
        turn.work.drafts.put(turn.chat_id, Draft(OFFERED, {"text": text}), turn.now)
        buttons = [
            Button(turn.label("begun-offer-answer", number=one.number), f"casekept:{one.id}")
            for one in cases
        ]
        said = turn.words("begun-offer", words=text)
        turn.reply(said, keyed([*buttons, drop_button(turn)]))
    return True


@case_tapped
def answer(turn: Turn, parts: Sequence[str]) -> None:
    """Put the words that are held into the thread of a case, as the answer."""
    case_id = number_in(parts, 0)
    read_own_case(turn.work, turn.actor, case_id)
    text = _held(turn)
    if not text:
        turn.answer(turn.label("case-already-sent"), alert=True)
        return
    said = answer_about_case(turn.work, turn.actor, case_id, text, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    incident = said.incident
    tell_people(turn, said.told, lambda words: answer_notice(words, incident, is_photo=False))
    thanks = turn.words("case-reply-done", number=incident.number)
    show(turn, said_screen(turn, incident, thanks))


def _held(turn: Turn) -> str:
    draft = turn.work.drafts.of(turn.chat_id)
    return draft.answers["text"] if draft is not None and draft.kind == OFFERED else ""
