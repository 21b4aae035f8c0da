"""Changes of profile: the list of a contract, one change with its countdown, and its form."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bonusmalus.clause import VehicleUse
from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.insurer_statement import back_button, contract_name
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    drop_button,
    keyed,
    lines,
    pager,
    paragraphs,
    side_by_side,
)
from fleet.driving import Contract, Vehicle
from fleet.profile_changes import (
    ChangeKind,
    ChangeState,
    Direction,
    InsurerAnswer,
    PriceAnswer,
    ProfileChange,
)
from fleet.profile_form import ChangeBox, ChangeValues, boxes_of_change
from fleet.usecases.follow_profile import ChangeCard, ChangePage

DAYS_OFFERED = 12
_VEHICLES_OFFERED = 8


def changes_screen(words: Words, page: ChangePage, today: date, said: str = "") -> Screen:
    """The changes of a contract, the newest first; and a new one."""
    contract = page.contract
    rows = keyed([_row(words, one, today) for one in page.rows])
    keys = ("button-previous", "button-next")
    data = f"prof:{contract.id}:list:{{page}}"
    turning = pager(words, keys, page.page, page.number_of_pages, data)
    new = button(words, "releve-button-new-change", f"profform:{contract.id}:open")
    further = [
        back_button(words, contract, "rel"),
        button(words, "contract-button-back", f"contract:{contract.id}"),
    ]
    text = paragraphs(
        said,
        words.words("releve-changes", **contract_name(contract)),
        "" if page.rows else words.words("releve-changes-none"),
        words.words("releve-changes-why"),
    )
    return Screen(text, (*rows, *turning, (new,), *side_by_side(further)))


def change_screen(words: Words, card: ChangeCard, today: date, said: str = "") -> Screen:
    """One change: what it is, until when it is to be declared, and what came of it."""
    change = card.change
    text = paragraphs(
        said,
        lines(
            words.words(
                "releve-change-title", kind=change.kind.value, **contract_name(card.contract)
            ),
            *_facts(words, card),
        ),
        _state(words, card, today),
        _use(words, change),
    )
    return Screen(text, _buttons(words, card, today))


def _facts(words: Words, card: ChangeCard) -> tuple[str, ...]:
    change = card.change
    return (
        words.words("releve-change-vehicle", plate=card.plate) if card.plate else "",
        words.words(
            "releve-change-days",
            since=day(words, change.since_on),
            known=day(words, change.known_on),
            name=card.names.get(change.noted_by, ""),
        ),
        words.words("releve-change-words", words=change.words) if change.words else "",
    )


def _state(words: Words, card: ChangeCard, today: date) -> Html:
    change = card.change
    state = change.state_on(today)
    declared = ""
    if change.declared_on is not None:
        declared = words.words("releve-change-declared", date=day(words, change.declared_on))
    last_on = change.price_due_on or change.cancelled_from_on or change.due_on or today
    said = words.words(
        "releve-change-state",
        state=state.value,
        due=day(words, last_on),
        days=abs((last_on - today).days),
        answered="" if change.answered_on is None else day(words, change.answered_on),
        answer="" if change.price_answer is None else change.price_answer.value,
        settled="" if change.price_answered_on is None else day(words, change.price_answered_on),
    )
    return lines(declared, said)


def drop_screen(words: Words, card: ChangeCard) -> Screen:
    """Ask once more before a change goes, with its words."""
    drop = button(words, "releve-button-change-drop-now", _drop_data(card))
    back = button(words, "releve-button-back-prof", f"prof:{card.contract.id}")
    kind = words.label("releve-change-kind", kind=card.change.kind.value)
    since = day(words, card.change.since_on)
    return Screen(words.words("releve-change-drop", kind=kind, since=since), ((drop,), (back,)))


def _drop_data(card: ChangeCard) -> str:
    return f"prof:{card.contract.id}:drop:{card.change.id}"


def _use(words: Words, change: ProfileChange) -> str:
    if change.new_use is None:
        return ""
    return words.words(
        "releve-change-use",
        use=words.label("releve-use", use=change.new_use.value),
        since=day(words, change.since_on),
        applied="no" if change.former_use is None else "yes",
    )


def _buttons(words: Words, card: ChangeCard, today: date) -> Rows:
    contract, change = card.contract, card.change
    state = change.state_on(today)

    def tap(key: str, what: str) -> Button:
        return button(words, key, f"prof:{contract.id}:{what}:{change.id}")

    rows: list[Button] = []
    if state in {ChangeState.TO_DECLARE, ChangeState.TO_TELL, ChangeState.OVERDUE}:
        rows = [
            tap("releve-button-change-letter", "letter"),
            tap("releve-button-declared", "told"),
            button(words, "releve-button-change-drop", f"{_drop_data(card)}:ask"),
        ]
    elif state is ChangeState.DECLARED:
        rows = [
            *(_answer(words, card, one) for one in InsurerAnswer),
            tap("releve-button-change-letter", "letter"),
            tap("releve-button-undeclared", "untold"),
        ]
    elif change.awaits_price_answer:
        data = f"prof:{contract.id}:price:{change.id}"
        rows = [
            button(words, f"releve-button-price-{one.value}", f"{data}:{one.value}")
            for one in PriceAnswer
        ]
        rows.append(tap("releve-button-unanswered", "unans"))
    else:
        rows = [tap("releve-button-unanswered", "unans")]
    return (*keyed(rows), (back_button(words, contract, "prof"),))


def _answer(words: Words, card: ChangeCard, answer: InsurerAnswer) -> Button:
    data = f"prof:{card.contract.id}:ans:{card.change.id}:{answer.value}"
    return button(words, f"releve-button-answer-{answer.value.replace('_', '-')}", data)


def answer_day_screen(
    words: Words, card: ChangeCard, answer: InsurerAnswer, last_on: date
) -> Screen:
    """Ask for the day of the insurer's letter, from one day backwards to the declaration."""
    change, contract = card.change, card.contract
    first_on = change.declared_on or change.known_on
    days = [last_on - timedelta(days=number) for number in range(DAYS_OFFERED)]
    data = f"prof:{contract.id}:ans:{change.id}:{answer.value}"
    offered = [Button(day(words, one), f"{data}:{one:%Y%m%d}") for one in days if one >= first_on]
    earlier = last_on - timedelta(days=DAYS_OFFERED)
    more: Rows = ()
    if earlier >= first_on:
        more = ((button(words, "releve-button-earlier", f"{data}:{earlier:%Y%m%d}:more"),),)
    text = words.words("releve-answer-day", answer=answer.value)
    back = button(words, "releve-button-back-change", f"prof:{contract.id}:at:{change.id}")
    return Screen(text, (*side_by_side(offered), *more, (back,)))


def ask_change_screen(
    words: Words,
    contract: Contract,
    vehicles: Sequence[Vehicle],
    answers: Mapping[str, str],
    box: ChangeBox,
) -> Screen:
    """Ask for one field of a change."""
    boxes = boxes_of_change(answers)
    is_first = box is boxes[0]
    text = paragraphs(
        words.words(
            "releve-change-form-title",
            contract=contract.number,
            place=boxes.index(box) + 1,
            places=len(boxes),
        ),
        words.words("releve-change-form-intro") if is_first else "",
        words.words(f"releve-change-form-{box.value.replace('_', '-')}"),
    )
    choices = keyed(_choices(words, contract, vehicles, box))
    if is_first:
        return Screen(text, (*choices, (drop_button(words),)))
    back = button(words, "button-question-before", f"profform:{contract.id}:back")
    return Screen(text, (*choices, (back, drop_button(words))))


def _choices(
    words: Words, contract: Contract, vehicles: Sequence[Vehicle], box: ChangeBox
) -> list[Button]:
    data = f"profform:{contract.id}:set:{box.value}"
    if box is ChangeBox.KIND:
        return [
            Button(capitalised(words.label("releve-change-kind", kind=one.value)), f"{data}:{one}")
            for one in ChangeKind
        ]
    if box is ChangeBox.USE:
        return [
            Button(capitalised(words.label("releve-use", use=one.value)), f"{data}:{one.value}")
            for one in VehicleUse
            if one is not contract.use
        ]
    if box is ChangeBox.VEHICLE:
        whole = button(words, "releve-button-whole-contract", f"{data}:0")
        shown = [Button(one.plate, f"{data}:{one.id}") for one in vehicles[:_VEHICLES_OFFERED]]
        return [whole, *shown]
    if box is ChangeBox.WORDS:
        return [button(words, "releve-button-no-words", f"{data}:0")]
    if box is ChangeBox.DIRECTION:
        return [
            Button(words.label("releve-change-direction", direction=one.value), f"{data}:{one}")
            for one in Direction
        ]
    return [button(words, "releve-button-today", f"{data}:0")]


def change_summary_screen(
    words: Words, contract: Contract, plate: str, values: ChangeValues, due_on: date | None
) -> Screen:
    """Everything that was entered, to be read again before it is kept."""
    use = "" if values.new_use is None else words.label("releve-use", use=values.new_use.value)
    text = paragraphs(
        words.words("releve-change-summary", kind=values.kind.value, **contract_name(contract)),
        lines(
            words.words("releve-change-vehicle", plate=plate) if plate else "",
            words.words("releve-change-new-use", use=use) if use else "",
            words.words(
                "releve-change-form-days",
                since=day(words, values.since_on),
                known=day(words, values.known_on),
            ),
            words.words("releve-change-words", words=values.words) if values.words else "",
        ),
        words.words(
            "releve-change-due",
            direction=values.direction.value,
            due="" if due_on is None else day(words, due_on),
        ),
    )
    keep = button(words, "contract-button-keep", f"profform:{contract.id}:keep")
    back = button(words, "button-question-before", f"profform:{contract.id}:back")
    return Screen(text, ((keep,), (back, drop_button(words))))


def _row(words: Words, change: ProfileChange, today: date) -> Button:
    label = words.label(
        "releve-change-row",
        date=day(words, change.since_on),
        kind=words.label("releve-change-kind", kind=change.kind.value),
        state=change.state_on(today).value,
    )
    return Button(label, f"prof:{change.contract_id}:at:{change.id}")
