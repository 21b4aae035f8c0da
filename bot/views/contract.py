"""Contracts by their renewal: the list, one contract with its calendar, and what is due."""

from datetime import date

from bot.turn import Button, Html
from bot.views.contract_figures import figure_lines, notice_lines
from bot.views.figures import day
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    lines,
    pager,
    paragraphs,
    side_by_side,
)
from fleet.contract_calendar import ShownStep, StepState
from fleet.contract_renewals import MOST_NOTICE_MONTHS, RenewalStep
from fleet.driving import Contract, Regime
from fleet.usecases.renew_contracts import Telling
from fleet.usecases.show_contract import ContractCard, ContractLine, ContractPage

_TO_NOTE = frozenset({StepState.DUE, StepState.PUT_OFF})


def contracts_screen(words: Words, page: ContractPage) -> Screen:
    """A page of contracts, the next renewal first; a tap opens one."""
    if not page.rows:
        return Screen(words.words("contract-none"), ((button(words, "button-home", "start"),),))
    rows = tuple((_open_button(words, one),) for one in page.rows)
    keys = ("button-previous", "button-next")
    turning = pager(words, keys, page.page, page.number_of_pages, "contract:list:{page}")
    number = ""
    if page.number_of_pages > 1:
        number = words.words("page-of", page=page.page + 1, pages=page.number_of_pages)
    text = lines(words.words("contract-list", number=page.number_of_contracts), number)
    due = (button(words, "contract-button-due", "contract:due:0"),)
    return Screen(text, (due, *rows, *turning))


def contract_screen(words: Words, card: ContractCard, today: date, said: str = "") -> Screen:
    """One contract: its facts, its figure, the calendar of a renewal, and what is missing."""
    return Screen(
        paragraphs(
            said,
            _heading(words, card),
            lines(*figure_lines(words, card)),
            _calendar(words, card),
            lines(*notice_lines(words, card)),
            _missing(words, card),
        ),
        _buttons(words, card, today),
    )


def due_screen(words: Words, telling: Telling, today: date) -> Screen:
    """What one step of one renewal asks for: what, why, how; with buttons to answer."""
    card, planned = telling.card, telling.due.planned
    step = planned.step
    is_renewal = step is RenewalStep.RENEW
    text = paragraphs(
        words.words("contract-due", **_name(card.contract), renewal=day(words, card.renewal_on)),
        lines(_step_title(words, card, step), _hard_stop(words, telling, today)),
        lines(*figure_lines(words, card)) if is_renewal else "",
        _how(words, telling),
        _why(words, telling),
    )
    return Screen(text, _due_buttons(words, telling, today))


def months_screen(words: Words, contract: Contract) -> Screen:
    """Ask how many months of notice the policy says."""
    choices = [
        Button(
            words.label("contract-months", number=number), f"contract:{contract.id}:months:{number}"
        )
        for number in range(MOST_NOTICE_MONTHS + 1)
    ]
    rows = tuple(tuple(choices[first : first + 3]) for first in range(0, len(choices), 3))
    text = words.words("contract-months-ask", **_name(contract), number=contract.notice_months)
    return Screen(text, (*rows, (_back(words, contract),)))


def _heading(words: Words, card: ContractCard) -> Html:
    contract = card.contract
    return lines(
        words.words("contract-title", **_name(contract), unit=card.unit_name),
        words.words(
            "contract-facts",
            regime=contract.regime.value,
            use=contract.use.value,
            number=len(card.vehicles),
        ),
        words.words(
            "contract-renewal",
            renewal=day(words, card.renewal_on),
            number=contract.notice_months,
        ),
    )


def _calendar(words: Words, card: ContractCard) -> Html:
    return lines(
        words.words("contract-calendar", renewal=day(words, card.renewal_on)),
        *(_line(words, card, one) for one in card.steps),
    )


def _line(words: Words, card: ContractCard, one: ShownStep) -> Html:
    """`✅ 4 août 2026 · Demander les relevés (fait par …)`."""
    noted = one.noted
    said: str = ""
    if noted is not None and noted.is_done and noted.done_on is not None:
        name = card.names.get(noted.done_by or 0, "")
        said = words.words("contract-done-by", name=name, date=day(words, noted.done_on))
    elif one.state is StepState.PUT_OFF and noted is not None and noted.put_off_until_on:
        said = words.words("contract-put-off", date=day(words, noted.put_off_until_on))
    elif one.state is StepState.MISSED:
        said = words.words("contract-missed")
    return words.words(
        "contract-line",
        state=one.state.value,
        date=day(words, one.planned.on),
        step=_step_label(words, card, one.planned.step),
        said=Html(said),
    )


def _missing(words: Words, card: ContractCard) -> Html:
    if not card.missing:
        return Html()
    each = [words.words("contract-missing", what=one.value) for one in card.missing]
    return lines(words.words("contract-missing-title"), *each)


def _buttons(words: Words, card: ContractCard, today: date) -> Rows:
    contract = card.contract
    at = f"{card.renewal_on:%Y%m%d}"
    steps = [one for one in card.steps if one.state in _TO_NOTE and one.planned.is_to_do]
    noting = [
        Button(
            words.label(
                "contract-button-done-step", step=_step_label(words, card, one.planned.step)
            ),
            f"contract:{contract.id}:done:{at}:{one.planned.step.value}",
        )
        for one in steps[-3:]
    ]
    undoing = [
        Button(
            words.label(
                "contract-button-undo-step", step=_step_label(words, card, one.planned.step)
            ),
            f"contract:{contract.id}:undo:{at}:{one.planned.step.value}",
        )
        for one in card.steps
        if one.noted is not None and one.noted.done_on == today
    ]
    further = [
        *_notice_buttons(words, card, today),
        button(words, "contract-button-months", f"contract:{contract.id}:months"),
        button(words, "parc-button-terms", f"ct:{contract.id}"),
        button(words, "price-button", f"price:{contract.id}"),
        button(words, "fleetif-start-button", f"fi:m:{contract.id}"),
        button(words, "releve-button-releve", f"rel:{contract.id}"),
        button(words, "dossier-button-of-contract", f"dos:{contract.id}"),
    ]
    rows = tuple((one,) for one in (*noting, *undoing))
    back = (button(words, "contract-button-list", "contract:list:0"),)
    return (*rows, *side_by_side(further), back)


def _notice_buttons(words: Words, card: ContractCard, today: date) -> list[Button]:
    contract, at = card.contract, f"{card.renewal_on:%Y%m%d}"
    if contract.regime is not Regime.STATUTORY:
        return []
    found = []
    if card.notice is None:
        found.append(
            button(words, "contract-button-notice", f"contractform:{contract.id}:open:{at}")
        )
    else:
        data = f"contract:{contract.id}:unnotice:{at}"
        found.append(button(words, "contract-button-unnotice", data))
    if card.is_official_of_year and card.figure_of <= today:
        found.append(
            button(
                words, "contract-button-pdf", f"contract:{contract.id}:pdf:{card.figure_of:%Y%m%d}"
            )
        )
    return found


def _due_buttons(words: Words, telling: Telling, today: date) -> Rows:
    card, planned = telling.card, telling.due.planned
    contract, at = card.contract, f"{telling.due.renewal_on:%Y%m%d}"
    opening = Button(words.label("contract-button-open"), f"contract:{contract.id}:at:{at}")
    if not planned.is_to_do:
        return ((opening,),)
    done = button(
        words, "contract-button-done", f"contract:{contract.id}:done:{at}:{planned.step.value}"
    )
    later = button(
        words, "contract-button-later", f"contract:{contract.id}:later:{at}:{planned.step.value}"
    )
    noting = (done,) if planned.is_hard_stop else (done, later)
    if planned.step is RenewalStep.ASK_STATEMENTS:
        asking_for = button(words, "releve-button-releve", f"rel:{contract.id}")
        return ((asking_for,), noting, (opening,))
    is_renewal = planned.step is RenewalStep.RENEW
    asking = _notice_buttons(words, card, today)[:1] if is_renewal and card.notice is None else []
    return (*((one,) for one in asking), noting, (opening,))


def _hard_stop(words: Words, telling: Telling, today: date) -> str:
    planned = telling.due.planned
    if not planned.is_hard_stop:
        return ""
    when = "today" if planned.on == today else "soon"
    return words.words("contract-hard-stop", when=when, date=day(words, planned.on))


def _why(words: Words, telling: Telling) -> Html:
    planned = telling.due.planned
    ends = words.words("contract-why-period") if planned.ends_period else ""
    return lines(words.words(f"contract-why-{planned.step.value}"), ends)


def _how(words: Words, telling: Telling) -> Html:
    """What to do, in order; texts that need neither variable leave them out."""
    planned, regime = telling.due.planned, telling.card.contract.regime.value
    until = day(words, planned.on)
    return words.words(f"contract-how-{planned.step.value}", until=until, regime=regime)


def _step_title(words: Words, card: ContractCard, step: RenewalStep) -> Html:
    return words.words("contract-step-title", step=capitalised(_step_label(words, card, step)))


def _step_label(words: Words, card: ContractCard, step: RenewalStep) -> str:
    ends = any(one.planned.ends_period for one in card.steps)
    return words.label("contract-step", step=step.value, ends="yes" if ends else "no")


def _open_button(words: Words, one: ContractLine) -> Button:
    label = words.label("contract-row", **_name(one.contract), date=day(words, one.renewal_on))
    return Button(label, f"contract:{one.contract.id}")


def _back(words: Words, contract: Contract) -> Button:
    return button(words, "contract-button-back", f"contract:{contract.id}")


def _name(contract: Contract) -> dict[str, str]:
    return {"contract": contract.number, "insurer": contract.insurer}
