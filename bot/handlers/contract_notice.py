"""The form of a renewal notice: six questions, a summary, and then it stands.

`contractform:{id}:open:{renewal}` begins it; the other buttons of that prefix are its own.
"""

from collections.abc import Sequence
from datetime import date

from bot.handlers.refusing import refuse
from bot.handlers.tapped import OutdatedButtonError, choice_in
from bot.turn import Turn
from bot.views.contract import contract_screen
from bot.views.contract_notice import ask_box_screen, summary_screen, unreadable_text
from bot.views.figures import day
from bot.views.screen import Screen, drop_button
from fleet.errors import NoticeValueError, RenewalRefusedError
from fleet.notice_form import MAY_BE_NOTHING, NoticeBox, next_box, read_box, values_of
from fleet.ports import Draft
from fleet.text_filter import forbidden_in
from fleet.usecases.keep_notice import begin_notice, keep_notice, take_notice_back

NOTICE_DRAFT = "contract_notice"
_CONTRACT, _RENEWAL = "contract", "renewal"
_BACK, _KEEP, _NOTHING = "back", "keep", "nothing"


def open_notice(turn: Turn, contract_id: int, renewal_on: date) -> Screen:
    """Begin the form, or go on with the one that was begun for that renewal."""
    contract = begin_notice(turn.work, turn.actor, contract_id, renewal_on, turn.present)
    draft = _own(turn, contract_id)
    if draft is None or draft.answers[_RENEWAL] != renewal_on.isoformat():
        answers = {_CONTRACT: str(contract.id), _RENEWAL: renewal_on.isoformat()}
        draft = Draft(NOTICE_DRAFT, answers)
        turn.work.drafts.put(turn.chat_id, draft, turn.now)
    return _next(turn, draft)


def tap_form_button(turn: Turn, contract_id: int, parts: Sequence[str]) -> Screen:
    """Answer a button of the form: nothing in this box, one question back, or keep it.

    Raises:
        OutdatedButtonError: No such form is open.
        RenewalRefusedError: The notice stands already, or a box is missing.
    """
    draft = _own(turn, contract_id)
    if draft is None:
        raise OutdatedButtonError
    what = choice_in(parts, 1, {one: one for one in (_BACK, _KEEP, _NOTHING)}.__getitem__)
    if what == _KEEP:
        return _kept(turn, draft)
    if what == _BACK:
        return _next(turn, _without_last(turn, draft))
    box = choice_in(parts, 2, NoticeBox)
    if box not in MAY_BE_NOTHING or next_box(draft.answers) is not box:
        raise OutdatedButtonError
    return _next(turn, _with(turn, draft, box, "0"))


def read_notice_answer(turn: Turn) -> None:
    """Keep what was written into the box that is asked for, or say what it must look like."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    box = next_box(draft.answers)
    if box is None:
        screen = _next(turn, draft)
        turn.reply(screen.text, screen.buttons)
        return
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
        return
    try:
        written = read_box(box, turn.text)
    except NoticeValueError as refused:
        turn.reply(unreadable_text(turn, refused), ((drop_button(turn),),))
        return
    screen = _next(turn, _with(turn, draft, box, written))
    turn.reply(screen.text, screen.buttons)


def drop_notice(turn: Turn, contract_id: int, renewal_on: date) -> Screen:
    """Take back a notice that was entered by mistake."""
    card = take_notice_back(turn.work, turn.actor, contract_id, renewal_on, turn.present)
    return contract_screen(turn, card, turn.today, turn.words("contract-notice-taken-back"))


def resumed_by(draft: Draft) -> str:
    """The data of the button that goes on with a form."""
    renewal_on = date.fromisoformat(draft.answers[_RENEWAL])
    return f"contractform:{draft.answers[_CONTRACT]}:open:{renewal_on:%Y%m%d}"


def _own(turn: Turn, contract_id: int) -> Draft | None:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != NOTICE_DRAFT:
        return None
    return draft if draft.answers[_CONTRACT] == str(contract_id) else None


def _with(turn: Turn, draft: Draft, box: NoticeBox, written: str) -> Draft:
    changed = Draft(NOTICE_DRAFT, {**draft.answers, box.value: written})
    turn.work.drafts.put(turn.chat_id, changed, turn.now)
    return changed


def _without_last(turn: Turn, draft: Draft) -> Draft:
    filled = [box.value for box in NoticeBox if box.value in draft.answers]
    kept = {key: value for key, value in draft.answers.items() if key not in filled[-1:]}
    changed = Draft(NOTICE_DRAFT, kept)
    turn.work.drafts.put(turn.chat_id, changed, turn.now)
    return changed


def _next(turn: Turn, draft: Draft) -> Screen:
    contract = turn.work.driving.contract(int(draft.answers[_CONTRACT]))
    renewal_on = date.fromisoformat(draft.answers[_RENEWAL])
    box, values = next_box(draft.answers), values_of(draft.answers)
    if box is None and values is not None:
        return summary_screen(turn, contract, renewal_on, values)
    is_first = box is NoticeBox.REFERENCE
    return ask_box_screen(turn, contract, renewal_on, box or NoticeBox.DOCUMENT, is_first=is_first)


def _kept(turn: Turn, draft: Draft) -> Screen:
    contract_id = int(draft.answers[_CONTRACT])
    values = values_of(draft.answers)
    if values is None:
        raise RenewalRefusedError(reason="incomplete", contract_id=contract_id)
    renewal_on = date.fromisoformat(draft.answers[_RENEWAL])
    card = keep_notice(turn.work, turn.actor, contract_id, renewal_on, values, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    said = turn.words("contract-notice-kept", renewal=day(turn, renewal_on))
    return contract_screen(turn, card, turn.today, said)
