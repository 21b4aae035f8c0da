"""`dos:c…`: what the dossier tells of the company; a fleet manager of the whole company says it.

`dos:c` shows it, `dos:c:{field}` asks for words, `dos:c:{field}:y|n` answers a question.
"""

from collections.abc import Sequence

from bot.handlers.refusing import refuse
from bot.handlers.tapped import OutdatedButtonError
from bot.turn import Turn
from bot.views.company import ask_field_screen, company_screen, unkept_text
from bot.views.screen import drop_button
from fleet.errors import ProfileValueError
from fleet.ports import Draft
from fleet.text_filter import forbidden_in
from fleet.usecases.describe_company import (
    ACTIVITY,
    GOODS,
    PASSENGERS,
    POLICY,
    SIREN,
    answer_of_company,
    read_company,
    say_of_company,
)

COMPANY_DRAFT = "dossier_company"
_FIELD = "field"
_ANSWERS = {"y": True, "n": False}
_WITH_ANSWER = 3


def tap_company(turn: Turn, parts: Sequence[str]) -> None:
    """Show the profile, ask for words of it, or keep an answer.

    Raises:
        OutdatedButtonError: The data says something else.
    """
    if len(parts) == 1:
        _show(turn, "")
        return
    field = parts[1]
    if field in {SIREN, ACTIVITY, POLICY} and len(parts) < _WITH_ANSWER:
        profile = read_company(turn.work, turn.actor)
        turn.work.drafts.put(turn.chat_id, Draft(COMPANY_DRAFT, {_FIELD: field}), turn.now)
        screen = ask_field_screen(turn, field, profile)
        turn.edit(screen.text, screen.buttons)
        return
    answer = _ANSWERS.get(parts[2]) if len(parts) == _WITH_ANSWER else None
    if field not in {GOODS, PASSENGERS} or answer is None:
        raise OutdatedButtonError
    answer_of_company(turn.work, turn.actor, field, turn.now, is_so=answer)
    _show(turn, turn.words("dossier-company-kept"))


def read_company_answer(turn: Turn) -> None:
    """Keep what was written about the company, or say what it must look like."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
        return
    try:
        profile = say_of_company(turn.work, turn.actor, draft.answers[_FIELD], turn.text, turn.now)
    except ProfileValueError as refused:
        turn.reply(unkept_text(turn, refused), ((drop_button(turn),),))
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = company_screen(turn, profile, turn.words("dossier-company-kept"))
    turn.reply(screen.text, screen.buttons)


def _show(turn: Turn, said: str) -> None:
    screen = company_screen(turn, read_company(turn.work, turn.actor), said)
    turn.edit(screen.text, screen.buttons)
