"""The parameters of a contract: the list, one of them, its history, and what is asked for."""

from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    drop_button,
    keyed,
    lines,
    pager,
    paragraphs,
)
from fleet.contract_parameters import ParameterEntry
from fleet.driving import Contract
from fleet.errors import ParameterValueError
from fleet.pricing.parameter_rules import (
    OWN_ASSUMPTION,
    PARAMETERS,
    ParameterKind,
    ParameterRule,
    ParameterValue,
    value_of,
)
from fleet.pricing.parameters import ILLUSTRATIVE_GRID, Credibility, GridBand
from fleet.usecases.keep_parameters import ContractWithParameters, ParameterCard
from reports.formats import euros_text, percent_text

PARAMETERS_ON_A_PAGE = 9
ENTRIES_ON_A_PAGE = 12
_FACT_PAGE = "FLEET.md"
SUGGESTED = {"target_permille": (600, 700, 720)}
"""What the fact page offers beside the default: an insurer's wish, and between both."""


def parameters_screen(words: Words, listed: ContractWithParameters, page: int) -> Screen:
    """One page of the parameters of a contract, each with its value."""
    contract, size = listed.contract, PARAMETERS_ON_A_PAGE
    pages = -(-len(PARAMETERS) // size)
    shown = min(max(page, 0), pages - 1)
    rules = list(PARAMETERS.values())[shown * size : (shown + 1) * size]
    each = [
        words.words(
            "price-parameter-line",
            name=_name(words, rule),
            value=value_text(words, rule, value_of(listed.parameters, rule.name)),
            origin=_origin(words, is_default=rule.name not in listed.parameters.entered),
        )
        for rule in rules
    ]
    text = paragraphs(
        lines(
            words.words("price-list-title", contract=contract.number),
            words.words("page-of", page=shown + 1, pages=pages),
        ),
        words.words("price-list-intro"),
        lines(*each),
    )
    opening = keyed(
        [Button(_name(words, one), f"price:{contract.id}:p:{one.name}") for one in rules]
    )
    data = f"price:{contract.id}:list:{{page}}"
    turning = pager(words, ("button-previous", "button-next"), shown, pages, data)
    back = (button(words, "price-button-price", f"price:{contract.id}"),)
    return Screen(text, (*opening, *turning, back))


def parameter_screen(words: Words, card: ParameterCard, said: Html | str = "") -> Screen:
    """One parameter: what holds, what it means, its bounds, where the default comes from."""
    rule = card.rule
    value = words.words(
        "price-parameter-value",
        value=value_text(words, rule, card.value),
        origin=_origin(words, is_default=card.is_default),
    )
    default = words.words(
        "price-parameter-default",
        value=value_text(words, rule, rule.default),
        source=_source(words, rule),
    )
    text = paragraphs(
        said,
        words.words(
            "price-parameter-title", name=_name(words, rule), contract=card.contract.number
        ),
        lines(value, *_bands(words, card.value), default),
        _illustrative(words, card.value),
        lines(words.words(f"price-help-{rule.name}"), _bounds(words, rule)),
    )
    return Screen(text, _buttons(words, card))


def history_screen(words: Words, card: ParameterCard, page: int) -> Screen:
    """What was entered for a parameter, the newest first."""
    newest_first = card.history[::-1]
    pages = max(1, -(-len(newest_first) // ENTRIES_ON_A_PAGE))
    shown = min(max(page, 0), pages - 1)
    first = shown * ENTRIES_ON_A_PAGE
    each = [
        _entry(words, card.rule, one) for one in newest_first[first : first + ENTRIES_ON_A_PAGE]
    ]
    title = words.words(
        "price-history-title", name=_name(words, card.rule), contract=card.contract.number
    )
    base = f"price:{card.contract.id}"
    turning = pager(
        words,
        ("button-newer", "button-older"),
        shown,
        pages,
        f"{base}:h:{card.rule.name}:{{page}}",
    )
    back = (button(words, "price-button-parameter", f"{base}:p:{card.rule.name}"),)
    text = paragraphs(title, lines(*each) or words.words("price-history-none"))
    return Screen(text, (*turning, back))


def ask_value_screen(words: Words, contract: Contract, rule: ParameterRule) -> Screen:
    """Ask for a value; the next message is the answer."""
    text = paragraphs(
        words.words("price-parameter-title", name=_name(words, rule), contract=contract.number),
        lines(words.words(f"price-help-{rule.name}"), _bounds(words, rule)),
        words.words("price-ask", kind=rule.kind.value),
    )
    return Screen(text, ((drop_button(words),),))


def refused_value_text(words: Words, rule: ParameterRule, refused: ParameterValueError) -> Html:
    """Why a value was not kept: which parameter, which bound, and what to do."""
    name = _name(words, rule)
    match refused.reason:
        case "bounds":
            least, most = (_number(words, rule, one) for one in (refused.least, refused.most))
            return words.words("price-out-of-bounds", name=name, least=least, most=most)
        case "length":
            return words.words("price-wrong-length", name=name, most=str(refused.most))
        case "order":
            return words.words("price-wrong-order", name=name)
        case "same":
            return words.words("price-same", name=name)
        case _ if rule.kind is ParameterKind.GRID:
            return words.words("price-grid-not-understood")
        case _:
            ask = words.label("price-ask", kind=rule.kind.value)
            return words.words("price-not-understood", name=name, ask=ask)


def value_text(words: Words, rule: ParameterRule, value: ParameterValue) -> str:
    """A value as the reader writes it."""
    if isinstance(value, Credibility):
        return words.label("price-credibility", value=value.value)
    if isinstance(value, bool):
        return words.label("price-switch", value="yes" if value else "no")
    if isinstance(value, int):
        return _number(words, rule, value)
    if rule.kind is ParameterKind.GRID:
        return _size(words, len(value))
    language = words.language.value
    return " / ".join(percent_text(one, language) for one in value if isinstance(one, int))


def band_text(words: Words, band: GridBand) -> Html:
    """One band of a grid."""
    language = words.language.value
    return words.words(
        "price-grid-line",
        start=percent_text(band.from_permille, language),
        change=percent_text(band.change_permille, language, signed=True),
        risk="yes" if band.is_renewal_at_risk else "no",
    )


def _buttons(words: Words, card: ParameterCard) -> Rows:
    base, name = f"price:{card.contract.id}", card.rule.name
    newest = card.history[-1].id if card.history else 0
    rows = list(_changing(words, card))
    if card.undoable is not None:
        rows.append((button(words, "price-button-undo", f"{base}:u:{name}:{newest}"),))
    if not card.is_default:
        rows.append((button(words, "price-button-default", f"{base}:d:{name}"),))
    if card.history:
        rows.append((button(words, "price-button-history", f"{base}:h:{name}:0"),))
    page = list(PARAMETERS).index(name) // PARAMETERS_ON_A_PAGE
    rows.append((button(words, "price-button-list", f"{base}:list:{page}"),))
    return tuple(rows)


def _changing(words: Words, card: ParameterCard) -> Rows:
    base, rule = f"price:{card.contract.id}", card.rule
    if rule.kind is ParameterKind.GRID:
        return ((button(words, "price-button-edit", f"pricegrid:{card.contract.id}:open"),),)
    choices: dict[str, ParameterValue] = {}
    if rule.kind is ParameterKind.CHOICE:
        choices = {one.value: one for one in Credibility}
    elif rule.kind is ParameterKind.SWITCH:
        choices = {"yes": True, "no": False}
    else:
        choices = {str(one): one for one in SUGGESTED.get(rule.name, ())}
    chosen = keyed(
        [
            Button(
                words.label("price-button-choose", value=value_text(words, rule, value)),
                f"{base}:s:{rule.name}:{key}",
            )
            for key, value in choices.items()
            if value != card.value or card.is_default
        ]
    )
    if rule.kind in {ParameterKind.CHOICE, ParameterKind.SWITCH}:
        return chosen
    return (*chosen, (button(words, "price-button-edit", f"{base}:e:{rule.name}"),))


def _entry(words: Words, rule: ParameterRule, entry: ParameterEntry) -> Html:
    value = entry.restored
    text = words.label("price-history-default") if value is None else value_text(words, rule, value)
    return words.words(
        "price-history-line",
        date=day(words, entry.since_on),
        value=text,
        kind="entry" if entry.undoes_id is None else "undo",
    )


def _bands(words: Words, value: ParameterValue) -> tuple[Html, ...]:
    if not isinstance(value, tuple):
        return ()
    return tuple(band_text(words, one) for one in value if isinstance(one, GridBand))


def _illustrative(words: Words, value: ParameterValue) -> Html | str:
    return words.words("price-grid-illustrative") if value == ILLUSTRATIVE_GRID else ""


def _bounds(words: Words, rule: ParameterRule) -> Html | str:
    if rule.kind in {ParameterKind.CHOICE, ParameterKind.SWITCH, ParameterKind.GRID}:
        return ""
    least, most = (_number(words, rule, one) for one in (rule.least, rule.most))
    return words.words("price-bounds", least=least, most=most)


def _number(words: Words, rule: ParameterRule, value: int) -> str:
    language = words.language.value
    if rule.kind is ParameterKind.AMOUNT:
        return euros_text(value, language)
    return percent_text(value, language)


def _source(words: Words, rule: ParameterRule) -> str:
    """Where a default comes from; the fact page's own ones are assumptions, and say so."""
    is_own = rule.source == OWN_ASSUMPTION or rule.source.startswith(_FACT_PAGE)
    return words.label("price-own-source") if is_own else rule.source


def _size(words: Words, number: int) -> str:
    return (
        words.label("price-grid-size", number=number) if number else words.label("price-grid-empty")
    )


def _name(words: Words, rule: ParameterRule) -> str:
    return words.label(f"price-quantity-{rule.name}")


def _origin(words: Words, *, is_default: bool) -> Html:
    return words.words("price-origin", origin="default" if is_default else "policy")
