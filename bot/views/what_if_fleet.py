"""The what-ifs of a fleet: their menu, the words beside a chart, the values to vary."""

import html
import re
from collections.abc import Sequence
from typing import Final

from bot.turn import Button, Html
from bot.views.case_words import shortened
from bot.views.figures import day
from bot.views.price_steps import price_steps_screen, quantity_text
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    keyed,
    lines,
    pager,
    paragraphs,
    side_by_side,
)
from bot.views.what_if_data import (
    MOST_BYTES,
    NONE_CHOSEN,
    menu_data,
    number_of,
    question_data,
    range_data,
    what_if_of,
    written,
)
from bot.views.what_if_values import value_text
from bot.what_if_pictures import contract_answered, contract_name, fan_chart, what_if_chart
from fleet.months import Month
from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Measure, Origin, Price, Quantity
from fleet.renewal_range import RenewalRange
from fleet.usecases.run_what_if import WhatIfRun
from fleet.what_ifs import ALL_CONTRACTS, Answer, Choice, ChoiceKind, WhatIf
from reports.what_if_charts_words import describe_comparison, describe_renewal_fan

_TAG = re.compile(r"<[^>]*>")
_NOTHING: Final = Html()
_LONGEST_CAPTION: Final = 1000
_OPTIONS_INLINE: Final = 5
_OPTIONS_ON_A_PAGE: Final = 8
_CONTRACTS_ON_A_PAGE: Final = 8
_MOST_LESSONS: Final = 2
_MOST_FINDINGS: Final = 3
_GROUPS: Final = (
    ("people", (WhatIf.FEWER_CLAIMS, WhatIf.ONE_MORE_CLAIM, WhatIf.CLAIM_FREE, WhatIf.NOVICES)),
    (
        "contract",
        (WhatIf.DEDUCTIBLE, WhatIf.MONO_OR_FLEET, WhatIf.TWO_GRIDS, WhatIf.USE_CHANGE),
    ),
    ("fleet", (WhatIf.GROWTH, WhatIf.LARGE_CLAIM, WhatIf.RECLASSIFIED, WhatIf.PREVENTION)),
)
"""The twelve by what they change: how people drive, the contract, the fleet and its claims."""


def contracts_screen(words: Words, facts: FleetFacts, page: int) -> Screen:
    """The contracts to choose from, all together first."""
    home = (button(words, "button-home", "start"),)
    if not facts.contracts:
        return Screen(words.words("fleetif-no-contract"), (home,))
    listed = sorted(facts.contracts, key=lambda one: (one.renewal_on, one.id))
    pages = -(-len(listed) // _CONTRACTS_ON_A_PAGE)
    page = min(page, pages - 1)
    shown = listed[page * _CONTRACTS_ON_A_PAGE :][:_CONTRACTS_ON_A_PAGE]
    choices = [
        button(words, "fleetif-all", menu_data(ALL_CONTRACTS)),
        *(Button(shortened(f"{one.number} · {one.insurer}"), menu_data(one.id)) for one in shown),
    ]
    turning = pager(words, ("button-previous", "button-next"), page, pages, "fi:l:{page}")
    return Screen(words.words("fleetif-contracts"), (*keyed(choices), *turning, home))


def menu_screen(words: Words, facts: FleetFacts, contract_id: int, number: int) -> Screen:
    """The twelve what-ifs of a contract, or of all, in three groups.

    Args:
        words: The reader's.
        facts: Of the contract.
        contract_id: 0 for all.
        number: How many contracts the reader has: one needs no way back to the list.
    """
    name = contract_name(facts, contract_id, words.language.value)
    said = [
        lines(
            words.words(f"fleetif-group-{group}"),
            *(words.words("fleetif-question", question=_question(words, one)) for one in asked),
        )
        for group, asked in _GROUPS
    ]
    choices = [
        Button(_name(words, one), question_data(one, contract_id, NONE_CHOSEN))
        for _, asked in _GROUPS
        for one in asked
    ]
    rows: Rows = side_by_side(choices)
    if contract_id != ALL_CONTRACTS:
        rows += ((button(words, "fleetif-range", range_data(contract_id)),),)
    if number > 1:
        rows += ((button(words, "fleetif-other-contract", "fi:l:0"),),)
    title = words.words("fleetif-title", name=name)
    return Screen(paragraphs(title, *said, words.words("fleetif-note")), rows)


def _name(words: Words, what_if: WhatIf) -> str:
    return words.label(f"fleetif-name-{what_if.value}")


def _question(words: Words, what_if: WhatIf) -> str:
    return words.label(f"fleetif-ask-{what_if.value}")


def answer_caption(words: Words, run: WhatIfRun, answer: Answer) -> Html:
    """What is asked, what it leads to, what there is to learn, what is a default."""
    chart = what_if_chart(run, answer, words.language.value)
    first = [
        _head(words, run),
        _values(words, run, answer),
        Html(html.escape(describe_comparison(chart), quote=False)),
    ]
    more = [
        *(words.words(f"fleetif-lesson-{one.value}") for one in answer.lessons[:_MOST_LESSONS]),
        _milestones(words, answer),
        _findings(words, answer),
    ]
    return fitting(first, _defaults(words, answer), more)


def fitting(first: Sequence[Html], mark: Html = _NOTHING, more: Sequence[Html] = ()) -> Html:
    """As many of the parts, in their order, as a caption holds; the mark is never left out."""
    said = _as_many(_NOTHING, first, _LONGEST_CAPTION - _length(paragraphs(" ", mark)))
    return _as_many(paragraphs(said, mark), more, _LONGEST_CAPTION)


def _as_many(said: Html, parts: Sequence[Html], room: int) -> Html:
    for part in parts:
        longer = paragraphs(said, part)
        if _length(longer) <= room:
            said = longer
    return said


def _length(said: Html) -> int:
    """Signs as a reader sees them."""
    return len(html.unescape(_TAG.sub("", said)))


def _head(words: Words, run: WhatIfRun) -> Html:
    """The contract that is answered for, the question, and whether one answers for all."""
    answered = contract_answered(run)
    name = contract_name(run.facts, answered, words.language.value)
    asked = _question(words, run.question.what_if)
    return lines(
        words.words("fleetif-title", name=name),
        words.words("fleetif-asked", asked=asked),
        words.words("fleetif-one-contract") if _stands_for_all(run) else "",
    )


def _values(words: Words, run: WhatIfRun, answer: Answer) -> Html:
    """The values of the question, those that nobody chose too."""
    said = [
        words.label(
            "fleetif-value",
            name=words.label(f"fleetif-choice-{choice.name}"),
            value=value_text(words, run.facts, choice, answer.values[choice.name]),
        )
        for choice in run.choices
        if choice.kind is not ChoiceKind.CONTRACT and choice.name in answer.values
    ]
    return words.words("fleetif-values", values=" · ".join(said)) if said else Html()


def _milestones(words: Words, answer: Answer) -> Html:
    return lines(
        *(
            words.words(f"fleetif-milestone-{one.name}", date=day(words, one.on))
            for one in answer.milestones
            if one.on is not None
        )
    )


def _findings(words: Words, answer: Answer) -> Html:
    """Further figures, those that are nothing left out."""
    others = [
        Quantity(name, price.cents, Measure.CENTS, Origin.RESULT)
        for name, price in answer.others.items()
    ]
    known = {one.name: one for one in (*others, *answer.findings) if one.value}
    shown = list(known.values())[:_MOST_FINDINGS]
    return lines(
        *(
            words.words(f"fleetif-finding-{one.name}", value=quantity_text(words, one))
            for one in shown
        )
    )


def _defaults(words: Words, answer: Answer) -> Html:
    """How many figures are defaults, with the way to replace them."""
    number = len({one.name for one in answer.assumptions if one.origin is Origin.DEFAULT})
    return words.words("fleetif-defaults", number=number) if number else Html()


def answer_buttons(words: Words, run: WhatIfRun) -> Rows:
    """A row for each value that is worth a tap, the other values, reasons, ways on and back."""
    held = written(run.choices, run.question.values)
    inline = [one for one in run.choices if _is_inline(one)]
    others = [
        one
        for one in run.choices
        if one not in inline
        and len(one.options) > 1
        and (one.kind is not ChoiceKind.CONTRACT or _stands_for_all(run))
    ]
    rows: Rows = tuple(
        tuple(_option(words, run, choice, option) for option in choice.options) for choice in inline
    )
    rows += side_by_side([_chooser(words, run, choice, held) for choice in others])
    what_if, contract_id = run.question.what_if, run.contract_id
    why = button(words, "button-why", question_data(what_if, contract_id, held, "y", 0))
    menu = button(words, "fleetif-menu", menu_data(contract_id))
    on = ways_on(words, run.facts, contract_answered(run))
    return (*rows, (why, menu), _turning(words, run), *on)


def _stands_for_all(run: WhatIfRun) -> bool:
    """Whether all contracts were asked about, and one of them answers."""
    return contract_answered(run) != run.contract_id


def ways_on(words: Words, facts: FleetFacts, contract_id: int) -> Rows:
    """The fleet, and the contract behind the question where it is one."""
    month = Month.of(facts.as_at)
    data = f"fl:b:{facts.unit_id}:{month.year:04}{month.number:02}"
    fleet = button(words, "fleetif-fleet", data)
    if contract_id == ALL_CONTRACTS:
        return ((fleet,),)
    return ((fleet, button(words, "fleetif-contract", f"ct:{contract_id}")),)


def _is_inline(choice: Choice) -> bool:
    is_thing = choice.kind in {ChoiceKind.CONTRACT, ChoiceKind.VEHICLE, ChoiceKind.CLAIM}
    return choice.is_asked and not is_thing and 1 < len(choice.options) <= _OPTIONS_INLINE


def _option(words: Words, run: WhatIfRun, choice: Choice, option: int | str) -> Button:
    """A value to take; the one that holds is marked."""
    held = run.question.values.get(choice.name, choice.default)
    mark = "• " if held == option else ""
    return Button(
        mark + capitalised(value_text(words, run.facts, choice, option)),
        _with(run, choice, option),
    )


def _with(run: WhatIfRun, choice: Choice, option: int | str) -> str:
    """The data of the question with another value; without what no longer fits into 64 bytes.

    Another contract is asked about as if it had been chosen first: its own defaults hold.
    """
    if choice.kind is ChoiceKind.CONTRACT:
        return question_data(run.question.what_if, int(option), NONE_CHOSEN)
    values = {**run.question.values, choice.name: option}
    data = question_data(run.question.what_if, run.contract_id, written(run.choices, values))
    if len(data) <= MOST_BYTES:
        return data
    alone = written(run.choices, {choice.name: option})
    return question_data(run.question.what_if, run.contract_id, alone)


def _chooser(words: Words, run: WhatIfRun, choice: Choice, held: str) -> Button:
    """A button that puts the options of a value in the place of the buttons."""
    value = run.question.values.get(choice.name, choice.default)
    name = words.label(f"fleetif-choice-{choice.name}")
    label = words.label(
        "fleetif-value", name=capitalised(name), value=value_text(words, run.facts, choice, value)
    )
    place = run.choices.index(choice)
    data = question_data(run.question.what_if, run.contract_id, held, "p", place, 0)
    return Button(shortened(label), data)


def chooser_buttons(words: Words, run: WhatIfRun, place: int, page: int) -> Rows:
    """The options of a value, page by page, and back to the question."""
    choice = run.choices[place]
    pages = max(1, -(-len(choice.options) // _OPTIONS_ON_A_PAGE))
    page = min(page, pages - 1)
    shown = choice.options[page * _OPTIONS_ON_A_PAGE :][:_OPTIONS_ON_A_PAGE]
    held = written(run.choices, run.question.values)
    what_if, contract_id = run.question.what_if, run.contract_id
    data = question_data(what_if, contract_id, held, "p", place, "{page}")
    turning = pager(words, ("button-previous", "button-next"), page, pages, data)
    back = button(words, "fleetif-back", question_data(what_if, contract_id, held))
    options = [_option(words, run, choice, option) for option in shown]
    return (*side_by_side(options), *turning, (back,))


def _turning(words: Words, run: WhatIfRun) -> tuple[Button, ...]:
    """The what-if before and the one after, around in a circle."""
    number = number_of(run.question.what_if)
    total = len(WhatIf)
    others = (
        ("fleetif-before", what_if_of((number - 2) % total + 1)),
        ("fleetif-after", what_if_of(number % total + 1)),
    )
    return tuple(
        Button(
            words.label(key, name=_name(words, other)),
            question_data(other, run.contract_id, NONE_CHOSEN),
        )
        for key, other in others
    )


def refused_screen(words: Words, run: WhatIfRun) -> Screen:
    """Why a question has no answer for this contract, and what to do."""
    refused = run.refused
    reason = refused.reason if refused is not None else "nothing_there"
    field = refused.field if refused is not None else ""
    text = paragraphs(_head(words, run), words.words("fleetif-refused", reason=reason, field=field))
    menu = button(words, "fleetif-menu", menu_data(run.contract_id))
    return Screen(
        text, ((menu,), _turning(words, run), *ways_on(words, run.facts, run.contract_id))
    )


def why_screen(words: Words, run: WhatIfRun, answer: Answer, page: int) -> Screen:
    """The steps of both premiums of the question, page by page."""
    held = written(run.choices, run.question.values)
    what_if, contract_id = run.question.what_if, run.contract_id
    back = button(words, "fleetif-back", question_data(what_if, contract_id, held))
    label = words.words("fleetif-why-label")
    title = lines(_head(words, run), _values(words, run, answer), label)
    data = question_data(what_if, contract_id, held, "y", "{page}")
    price = Price(answer.after.cents, answer.steps)
    return price_steps_screen(words, price, title, page, data, ((back,),))


def range_caption(
    words: Words, facts: FleetFacts, contract_id: int, found: Sequence[RenewalRange]
) -> Html:
    """The range of a renewal in words, and how to read it."""
    chart = fan_chart(facts, contract_id, found, words.language.value)
    name = contract_name(facts, contract_id, words.language.value)
    title = lines(words.words("fleetif-title", name=name), words.words("fleetif-range-title"))
    described = Html(html.escape(describe_renewal_fan(chart), quote=False))
    return fitting([title, described, words.words("fleetif-range-note")])


def range_buttons(words: Words, facts: FleetFacts, contract_id: int) -> Rows:
    """Why, the menu, the contract."""
    why = button(words, "button-why", range_data(contract_id, "y", 0))
    menu = button(words, "fleetif-menu", menu_data(contract_id))
    return ((why, menu), *ways_on(words, facts, contract_id))


def range_refused_screen(words: Words, contract_id: int, reason: str) -> Screen:
    """Why there is no range for a contract, and what to do."""
    text = paragraphs(
        words.words("fleetif-range-title"),
        words.words("fleetif-refused", reason=reason, field="contract"),
    )
    return Screen(text, ((button(words, "fleetif-menu", menu_data(contract_id)),),))


def range_why_screen(
    words: Words, facts: FleetFacts, contract_id: int, found: Sequence[RenewalRange], page: int
) -> Screen:
    """What was drawn, and from what."""
    name = contract_name(facts, contract_id, words.language.value)
    title = lines(
        words.words("fleetif-title", name=name),
        words.words("fleetif-range-title"),
        words.words("fleetif-why-label"),
    )
    back = button(words, "fleetif-back", range_data(contract_id))
    data = range_data(contract_id, "y", "{page}")
    price = Price(found[0].middle_cents, found[0].steps)
    return price_steps_screen(words, price, title, page, data, ((back,),))
