"""Contracts as the fleet manager keeps them: the list, one in full, and what can be changed."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bonusmalus.clause import VehicleUse
from bot.turn import Button, Html
from bot.views.figures import coefficient, day, local_day
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    figure_label,
    keyed,
    lines,
    pager,
    paragraphs,
    side_by_side,
)
from fleet.contract_terms import DEDUCTIBLE_GUARANTEES, ContractTerms, FormerInsurer
from fleet.driving import Contract, Figure, Regime
from fleet.garage_form import OF_CONTRACT
from fleet.people import Unit
from fleet.pricing.facts import Guarantee
from fleet.usecases.show_contract_in_full import (
    ON_A_PAGE,
    ContractInFull,
    ContractsInFull,
    ContractVehicles,
    Noted,
    Page,
    page_of,
)
from reports.formats import euros_text

TURNING = ("button-previous", "button-next")


def kept_contracts_screen(words: Words, shown: ContractsInFull) -> Screen:
    """A page of contracts, the next renewal first; a tap opens one."""
    new = (button(words, "parc-button-new", "ctf:open:new:0"),)
    home = (button(words, "button-home", "start"),)
    if not shown.contracts:
        return Screen(words.words("parc-none"), (new, home))
    rows = keyed(
        [Button(words.label("parc-row", **named(one)), f"ct:{one.id}") for one in shown.contracts]
    )
    text = lines(words.words("parc-list", number=shown.page.rows), *page_lines(words, shown.page))
    turning = pager(words, TURNING, shown.page.number, shown.page.pages, "ct:list:{page}")
    return Screen(text, (*rows, *turning, new, home))


def contract_in_full_screen(
    words: Words, card: ContractInFull, said: str = "", *, may_take_back: bool = False
) -> Screen:
    """Everything that was entered of a contract, with what can be done about it."""
    text = paragraphs(
        said,
        _heading(words, card),
        lines(*_figures(words, card)),
        lines(*_covers(words, card.terms)),
        lines(*_notice(words, card)),
        lines(*(former_line(words, one) for one in reversed(card.terms.former))),
    )
    return Screen(text, _buttons(words, card, may_take_back=may_take_back))


def edit_contract_screen(words: Words, contract: Contract) -> Screen:
    """What of a contract is changed."""
    typed = [
        Button(
            words.label("parc-box", box=box.value), f"ctf:open:contract:{contract.id}:{box.value}"
        )
        for box in OF_CONTRACT
    ]
    others = [
        Button(words.label("parc-box", box="use"), f"ct:{contract.id}:use"),
        button(words, "parc-button-unit", f"ct:{contract.id}:unit:0"),
        button(words, "contract-button-months", f"contract:{contract.id}:months"),
        button(words, "parc-button-insurer", f"ctf:open:insurer:{contract.id}"),
    ]
    text = words.words("parc-edit", **named(contract))
    return Screen(text, (*side_by_side([*typed, *others]), (back_to(words, contract),)))


def use_screen(words: Words, contract: Contract) -> Screen:
    """For what use the contract is written."""
    rows = keyed(
        [
            Button(words.label("parc-use", use=one.value), f"ct:{contract.id}:use:{one.value}")
            for one in VehicleUse
        ]
    )
    text = words.words(
        "parc-ask-use", **named(contract), use=words.label("parc-use", use=contract.use.value)
    )
    return Screen(text, (*rows, (back_to(words, contract),)))


def units_screen(words: Words, contract: Contract, units: Sequence[Unit], page: int) -> Screen:
    """To which unit the contract belongs."""
    shown = page_of(page, len(units))
    first = shown.number * ON_A_PAGE
    rows = keyed(
        [
            Button(one.name, f"ct:{contract.id}:unitis:{one.id}")
            for one in units[first : first + ON_A_PAGE]
        ]
    )
    data = f"ct:{contract.id}:unit:{{page}}"
    turning = pager(words, TURNING, shown.number, shown.pages, data)
    text = lines(words.words("parc-ask-unit", **named(contract)), *page_lines(words, shown))
    return Screen(text, (*rows, *turning, (back_to(words, contract),)))


def guarantees_screen(words: Words, contract: Contract, terms: ContractTerms) -> Screen:
    """What is covered: a tap on a guarantee changes it."""
    rows = []
    for one in Guarantee:
        is_covered = one in terms.guarantees
        state = "yes" if is_covered else "no"
        label = words.label("parc-toggle", state=state, guarantee=_guarantee(words, one))
        data = f"ct:{contract.id}:g:{one.value}:{'no' if is_covered else 'yes'}"
        rows.append(Button(label, data))
    known = "" if terms.are_guarantees_known else words.words("parc-guarantees-default")
    text = paragraphs(words.words("parc-guarantees-ask", **named(contract)), known)
    return Screen(text, (*keyed(rows), (back_to(words, contract),)))


def deductibles_screen(words: Words, contract: Contract, terms: ContractTerms) -> Screen:
    """What is left to the company of each claim, by guarantee: a tap asks for the amount."""
    covered = [one for one in Guarantee if one in terms.guarantees & DEDUCTIBLE_GUARANTEES]
    rows = keyed(
        [
            Button(
                words.label(
                    "parc-deductible",
                    guarantee=_guarantee(words, one),
                    amount=_deductible(words, terms.deductibles_cents.get(one)),
                ),
                f"ctf:open:deductible:{contract.id}:{one.value}",
            )
            for one in covered
        ]
    )
    text = words.words("parc-deductibles-ask", **named(contract))
    return Screen(text, (*rows, (back_to(words, contract),)))


def vehicles_screen(words: Words, shown: ContractVehicles) -> Screen:
    """A page of the vehicles in service under a contract; a tap opens one."""
    contract = shown.contract
    rows = keyed(
        [
            Button(
                words.label("parc-vehicle-row", plate=one.plate, make=one.make_and_model),
                f"vh:{one.id}",
            )
            for one in shown.vehicles
        ]
    )
    data = f"ct:{contract.id}:v:{{page}}"
    turning = pager(words, TURNING, shown.page.number, shown.page.pages, data)
    adding = (button(words, "parc-button-add", f"ctf:open:add:{contract.id}"),)
    text = lines(
        words.words("parc-vehicles", **named(contract), number=shown.page.rows),
        *page_lines(words, shown.page),
    )
    return Screen(text, (*rows, *turning, adding, (back_to(words, contract),)))


def changes_screen(
    words: Words, noted: Sequence[Noted], zone: ZoneInfo, back: Button, name: str
) -> Screen:
    """What was noted of a contract or a vehicle, newest first."""
    if not noted:
        return Screen(words.words("parc-journal-none", name=name), ((back,),))
    each = [
        words.words(
            "parc-journal-line",
            date=local_day(words, one.entry.at, zone),
            event=words.label("parc-event", event=one.entry.event),
            name=one.name or words.label("parc-by-import"),
        )
        for one in noted
    ]
    return Screen(paragraphs(words.words("parc-journal", name=name), lines(*each)), ((back,),))


def named(contract: Contract) -> dict[str, str]:
    """A contract as every text names it."""
    return {"contract": contract.number, "insurer": contract.insurer}


def back_to(words: Words, contract: Contract) -> Button:
    """The button that goes back to a contract."""
    return button(words, "contract-button-back", f"ct:{contract.id}")


def page_lines(words: Words, page: Page) -> tuple[Html, ...]:
    """`Page 2 sur 3`, where there are several."""
    if page.pages == 1:
        return ()
    return (words.words("page-of", page=page.number + 1, pages=page.pages),)


def former_line(words: Words, former: FormerInsurer) -> Html:
    """Who insured the contract before, until when, and at what coefficient."""
    known = former.coefficient
    return words.words(
        "parc-former",
        insurer=former.insurer,
        contract=former.number,
        since=day(words, former.starts_on),
        until=day(words, former.ended_on),
        has_coefficient="yes" if known else "no",
        value=coefficient(words, known) if known else "",
    )


def _heading(words: Words, card: ContractInFull) -> Html:
    contract, reason = card.contract, card.terms.regime_reason
    why = "unconfirmed" if reason is None else reason.value
    return lines(
        words.words("contract-title", **named(contract), unit=card.unit_name),
        words.words(
            "parc-facts",
            regime=contract.regime.value,
            use=words.label("parc-use", use=contract.use.value),
            number=card.number_of_vehicles,
        ),
        words.words("parc-reason", reason=why),
        words.words(
            "parc-renewal",
            renewal=words.label(
                "parc-day-of-year",
                day=f"{contract.renewal_day.day:02}",
                month=f"{contract.renewal_day.month:02}",
            ),
            number=contract.notice_months,
            since=day(words, contract.starts_on),
        ),
    )


def _figures(words: Words, card: ContractInFull) -> list[Html]:
    found = []
    if card.contract.regime is Regime.STATUTORY:
        label = figure_label(words, Figure.OFFICIAL)
        if card.official is None:
            found.append(words.words("contract-no-official", label=label))
        else:
            found.append(
                words.words(
                    "contract-official",
                    value=coefficient(words, card.official.coefficient),
                    label=label,
                    document=card.official.document,
                    since=day(words, card.official.in_force_since),
                )
            )
    else:
        found.append(words.words("contract-no-coefficient", regime=card.contract.regime.value))
    found.append(words.words("parc-reference", amount=_amount(words, card.reference_cents)))
    found.append(words.words("parc-net", amount=_amount(words, card.terms.net_premium_cents)))
    return found


def _covers(words: Words, terms: ContractTerms) -> list[Html]:
    covered = ", ".join(_guarantee(words, one) for one in Guarantee if one in terms.guarantees)
    known = "yes" if terms.are_guarantees_known else "no"
    found = [words.words("parc-guarantees", guarantees=covered, known=known)]
    deductibles = [
        f"{_guarantee(words, one)} {_amount(words, terms.deductibles_cents[one])}"
        for one in Guarantee
        if terms.deductibles_cents.get(one)
    ]
    if deductibles:
        found.append(words.words("parc-deductibles", deductibles=", ".join(deductibles)))
    else:
        found.append(words.words("parc-deductibles-none"))
    return found


def _notice(words: Words, card: ContractInFull) -> tuple[Html, ...]:
    """The five boxes of the newest notice that was entered."""
    notice = card.notice
    if card.contract.regime is not Regime.STATUTORY:
        return ()
    if notice is None:
        return (words.words("parc-notice-none"),)
    language = words.language.value
    return (
        words.words(
            "parc-notice-title",
            document=notice.document,
            renewal=day(words, notice.renewal_on),
        ),
        words.words(
            "contract-notice",
            reference=euros_text(notice.reference_cents, language),
            value=coefficient(words, notice.coefficient),
            net=euros_text(notice.net_cents, language),
            surcharge=euros_text(notice.surcharge_cents, language),
            reduction=euros_text(notice.reduction_cents, language),
        ),
    )


def _buttons(words: Words, card: ContractInFull, *, may_take_back: bool) -> Rows:
    contract_id = card.contract.id
    each = [
        Button(
            words.label("parc-button-vehicles", number=card.number_of_vehicles),
            f"ct:{contract_id}:v:0",
        ),
        button(words, "parc-button-regime", f"ct:{contract_id}:rg"),
        button(words, "parc-button-guarantees", f"ct:{contract_id}:g"),
        button(words, "parc-button-deductibles", f"ct:{contract_id}:f"),
        button(words, "parc-button-edit", f"ct:{contract_id}:edit"),
        button(words, "parc-button-years", f"ct:{contract_id}:y"),
        button(words, "price-button", f"price:{contract_id}"),
        button(words, "fleetif-start-button", f"fi:m:{contract_id}"),
        button(words, "parc-button-renewal", f"contract:{contract_id}"),
        button(words, "releve-button-releve", f"rel:{contract_id}"),
        button(words, "dossier-button-of-contract", f"dos:{contract_id}"),
        button(words, "parc-button-journal", f"ct:{contract_id}:j"),
    ]
    taking_back: Rows = ()
    if may_take_back:
        taking_back = ((button(words, "parc-button-insurer-back", f"ct:{contract_id}:insback"),),)
    listed = (button(words, "contract-button-list", "ct:list:0"),)
    return (*taking_back, *side_by_side(each), listed)


def _guarantee(words: Words, guarantee: Guarantee) -> str:
    return words.label("parc-guarantee", guarantee=guarantee.value)


def _deductible(words: Words, cents: int | None) -> str:
    return _amount(words, cents) if cents else words.label("parc-no-deductible")


def _amount(words: Words, cents: int | None) -> str:
    if cents is None:
        return words.label("parc-unknown")
    return euros_text(cents, words.language.value)
