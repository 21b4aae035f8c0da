"""The form of an insurer's statement: field by field, claim by claim, a summary, and it is kept.

`relform:{id}:open` begins it; the other buttons of that prefix are its own.
"""

from collections.abc import Mapping, Sequence

from bot.handlers.refusing import refuse
from bot.handlers.releve_tapped import releve_tapped, show
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.turn import Turn
from bot.views.insurer_statement import statement_card_screen
from bot.views.screen import Screen, drop_button
from bot.views.statement_form import (
    ask_statement_screen,
    statement_summary_screen,
    unprinted_text,
)
from fleet.driving import Regime
from fleet.errors import PrintedValueError, StatementRefusedError
from fleet.ports import Draft
from fleet.statement_form import (
    CHOSEN,
    STATUTORY,
    StatementBox,
    next_box,
    one_back,
    values_of,
    with_answer,
    without_more_claims,
)
from fleet.text_filter import forbidden_in
from fleet.usecases.keep_statement import begin_statement, keep_statement

STATEMENT_DRAFT = "releve_statement"
_CONTRACT = "contract"
_SET_PARTS = 4


@releve_tapped
def tap_statement_form(turn: Turn, parts: Sequence[str]) -> None:
    """Begin the form of a statement, go on with it, or do what one of its buttons says."""
    contract_id = number_in(parts, 0)
    if parts[1:] == ["open"]:
        show(turn, _open(turn, contract_id))
        return
    draft = _own(turn, contract_id)
    if draft is None:
        raise OutdatedButtonError
    if parts[1:] == ["keep"]:
        show(turn, _kept(turn, contract_id, draft))
    elif parts[1:] == ["back"]:
        show(turn, _next(turn, _with(turn, one_back(draft.answers))))
    elif parts[1:] == ["nomore"]:
        if next_box(draft.answers) is not StatementBox.CLAIM_ON:
            raise OutdatedButtonError
        show(turn, _next(turn, _with(turn, without_more_claims(draft.answers))))
    else:
        show(turn, _chosen(turn, draft, parts))


def read_statement_answer(turn: Turn) -> None:
    """Keep what was written into the field that is asked for, or say what it must look like."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    box = next_box(draft.answers)
    if box is None or box in CHOSEN:
        _reply(turn, _next(turn, draft))
        return
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
        return
    try:
        answers = with_answer(draft.answers, box, turn.text, turn.today)
    except PrintedValueError as refused:
        turn.reply(unprinted_text(turn, refused), ((drop_button(turn),),))
        return
    _reply(turn, _next(turn, _with(turn, answers)))


def statement_resumed_by(draft: Draft) -> str:
    """The data of the button that goes on with a form."""
    return f"relform:{draft.answers[_CONTRACT]}:open"


def _open(turn: Turn, contract_id: int) -> Screen:
    contract = begin_statement(turn.work, turn.actor, contract_id)
    draft = _own(turn, contract_id)
    if draft is None:
        is_statutory = contract.regime is Regime.STATUTORY
        answers = {_CONTRACT: str(contract.id), STATUTORY: "yes" if is_statutory else "no"}
        draft = _with(turn, answers)
    return _next(turn, draft)


def _chosen(turn: Turn, draft: Draft, parts: Sequence[str]) -> Screen:
    if len(parts) != _SET_PARTS or parts[1] != "set":
        raise OutdatedButtonError
    box = choice_in(parts, 2, StatementBox)
    if box not in CHOSEN or next_box(draft.answers) is not box:
        raise OutdatedButtonError
    try:
        answers = with_answer(draft.answers, box, parts[3], turn.today)
    except ValueError:
        raise OutdatedButtonError from None
    return _next(turn, _with(turn, answers))


def _kept(turn: Turn, contract_id: int, draft: Draft) -> Screen:
    values = values_of(draft.answers)
    if values is None:
        raise StatementRefusedError(reason="incomplete", contract_id=contract_id)
    card = keep_statement(turn.work, turn.actor, contract_id, values, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    return statement_card_screen(turn, card, turn.today, turn.words("releve-kept"))


def _own(turn: Turn, contract_id: int) -> Draft | None:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != STATEMENT_DRAFT:
        return None
    return draft if draft.answers[_CONTRACT] == str(contract_id) else None


def _with(turn: Turn, answers: Mapping[str, str]) -> Draft:
    """Keep the answers; asks anew, as access may have gone since the form was begun."""
    begin_statement(turn.work, turn.actor, int(answers[_CONTRACT]))
    draft = Draft(STATEMENT_DRAFT, answers)
    turn.work.drafts.put(turn.chat_id, draft, turn.now)
    return draft


def _next(turn: Turn, draft: Draft) -> Screen:
    contract = begin_statement(turn.work, turn.actor, int(draft.answers[_CONTRACT]))
    box, values = next_box(draft.answers), values_of(draft.answers)
    if box is None and values is not None:
        return statement_summary_screen(turn, contract, values)
    return ask_statement_screen(turn, contract, draft.answers, box or StatementBox.CLAIM_ON)


def _reply(turn: Turn, screen: Screen) -> None:
    turn.reply(screen.text, screen.buttons)
