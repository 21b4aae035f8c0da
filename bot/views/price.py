"""The premium of a contract: both regimes side by side, and what each model says of next year."""

from decimal import Decimal

from bot.turn import Button
from bot.views.figures import coefficient
from bot.views.price_steps import price_steps_screen
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    keyed,
    lines,
    paragraphs,
)
from fleet.pricing.both_regimes import MODELS
from fleet.pricing.expectation import USUAL_HORIZON
from fleet.pricing.results import Origin
from fleet.usecases.show_price import PriceCard
from reports.formats import euros_text, number_text, percent_text

_MOSTLY_LUCK_PERMILLE = 500


def price_screen(words: Words, card: PriceCard) -> Screen:
    """What a contract costs, and may cost next year."""
    contract = card.contract
    title = words.words("price-title", contract=contract.number, insurer=contract.insurer)
    if not card.prices:
        return Screen(paragraphs(title, words.words("price-empty")), _ways(words, card))
    text = paragraphs(
        lines(
            title, words.words("price-vehicles", number=card.number_of_vehicles), _now(words, card)
        ),
        _both(words, card),
        _planning(words, card),
        _next_year(words, card),
        _profit_share(words, card),
        words.words("price-has-defaults") if card.has_defaults else "",
        words.words("price-why-note"),
    )
    return Screen(text, (*_why_buttons(words, card), *_ways(words, card)))


def price_why_screen(words: Words, card: PriceCard, model: str, page: int) -> Screen:
    """The steps of one of the prices; those of a card that has such a price."""
    price = card.prices[model]
    title = words.words(
        "price-why-title",
        contract=card.contract.number,
        model=words.label("price-model", model=model),
        amount=_euros(words, price.cents),
    )
    data = f"price:{card.contract.id}:why:{model}:{{page}}"
    back = button(words, "price-button-price", f"price:{card.contract.id}")
    return price_steps_screen(words, price, title, page, data, ((back,),))


def _now(words: Words, card: PriceCard) -> str:
    if card.net_now_cents is None:
        return ""
    origin = card.net_origin.value
    if card.net_origin is Origin.NOTICE and card.is_statutory:
        origin = "notice_of_clause"
    return words.words("price-now", net=_euros(words, card.net_now_cents), origin=origin)


def _both(words: Words, card: PriceCard) -> str:
    net, gross = card.prices["net"], card.prices["gross"]
    mono = words.words(
        "price-by-coefficient", net=_euros(words, net.cents), gross=_euros(words, gross.cents)
    )
    fleet, after = card.prices.get("loss_ratio"), card.prices.get("after")
    if fleet is None or after is None:
        return lines(words.words("price-both"), mono, words.words("price-by-claims-none"))
    claims = words.words(
        "price-by-claims", net=_euros(words, fleet.cents), gross=_euros(words, after.cents)
    )
    return lines(words.words("price-both"), mono, claims)


def _planning(words: Words, card: PriceCard) -> str:
    planning = card.planning
    if planning is None:
        return ""
    language = words.language.value
    return words.words(
        "price-planning",
        value=coefficient(words, planning.expected),
        frequency=percent_text(planning.frequency_permille, language),
        awaiting=planning.awaiting,
        claim=_euros(words, planning.claim_cost.cents),
        horizon=USUAL_HORIZON,
        undone=number_text(Decimal(planning.hundredths_of_years).scaleb(-2), language),
        even=percent_text(planning.break_even_permille, language),
    )


def _next_year(words: Words, card: PriceCard) -> str:
    models = [one for one in MODELS if one in card.prices]
    if not models:
        return ""
    each = [
        words.words(
            "price-model-line",
            model=words.label("price-model", model=one),
            net=_euros(words, card.prices[one].cents),
        )
        for one in models
    ]
    regime = card.contract.regime.value
    number = card.default_parameters
    defaults = words.words("price-default-parameters", number=number) if number else ""
    return lines(words.words("price-next", regime=regime), *each, _weight(words, card), defaults)


def _profit_share(words: Words, card: PriceCard) -> str:
    """What comes back of the last finished year, where the policy has such a clause."""
    price = card.prices.get("profit_share")
    if price is None:
        return ""
    return words.words("price-profit-share", amount=_euros(words, price.cents))


def _weight(words: Words, card: PriceCard) -> str:
    """How much the fleet's own experience counts, beside every forecast that rests on it."""
    price = card.prices.get("loss_ratio")
    if price is None:
        return ""
    ratio, weight = price.steps[0], price.steps[1].result.value
    counts = {one.name: one.value for one in ratio.inputs}
    return words.words(
        "price-weight",
        weight=percent_text(weight, words.language.value),
        claims=counts["number_of_claims"],
        years=counts["number_of_years"],
        luck="yes" if weight < _MOSTLY_LUCK_PERMILLE else "no",
    )


def _why_buttons(words: Words, card: PriceCard) -> Rows:
    labels = {
        one: words.label("price-button-why", model=words.label("price-model", model=one))
        for one in card.prices
    }
    return keyed(
        [
            Button(label, f"price:{card.contract.id}:why:{model}:0")
            for model, label in labels.items()
        ]
    )


def _ways(words: Words, card: PriceCard) -> Rows:
    contract_id = card.contract.id
    return (
        (button(words, "price-button-parameters", f"price:{contract_id}:list:0"),),
        (button(words, "price-button-contract", f"ct:{contract_id}"),),
    )


def _euros(words: Words, cents: int) -> str:
    return euros_text(cents, words.language.value)
