"""« Pourquoi ? » of a premium: its steps in words, each figure with where it comes from."""

from bot.turn import Html
from bot.views.screen import Rows, Screen, Words, lines, pager, paragraphs
from fleet.pricing.results import Measure, Price, PriceStep, Quantity
from reports.formats import coefficient_text, euros_text, number_text, percent_text

STEPS_ON_A_PAGE = 6
_OF_LAW = "art."
_ANNEX, _ARTICLES = "annexe ", ", art. "


def price_steps_screen(
    words: Words,
    price: Price,
    title: Html | str = "",
    page: int = 0,
    data: str = "",
    buttons: Rows = (),
) -> Screen:
    """One page of the steps of a price.

    Args:
        words: The reader's.
        price: What is explained.
        title: What stands above, as HTML.
        page: From 0; one that does not exist gives the nearest.
        data: Callback data of the pages, `{page}` standing for the number; without it the screen
            has no pages, and every step.
        buttons: What stands below the pager, such as the way back.
    """
    size = STEPS_ON_A_PAGE if data else max(len(price.steps), 1)
    pages = max(1, -(-len(price.steps) // size))
    shown = min(max(page, 0), pages - 1)
    first = shown * size
    steps = [
        step_text(words, step, first + place)
        for place, step in enumerate(price.steps[first : first + size], start=1)
    ]
    place_text = words.words("page-of", page=shown + 1, pages=pages) if pages > 1 else ""
    text = paragraphs(
        lines(title, place_text),
        *(steps or [words.words("price-steps-none")]),
        words.words("price-why-coefficient") if _have_coefficient(price) else "",
        words.words("price-why-note"),
    )
    turning = pager(words, ("button-previous", "button-next"), shown, pages, data) if data else ()
    return Screen(text, (*turning, *buttons))


def _have_coefficient(price: Price) -> bool:
    quantities = (one for step in price.steps for one in (*step.inputs, step.result))
    return any(one.measure is Measure.HUNDREDTHS for one in quantities)


def step_text(words: Words, step: PriceStep, number: int) -> Html:
    """One step: what is done, with what, what comes out, and the article where there is one."""
    return lines(
        words.words("price-step", number=str(number), rule=words.label(f"price-step-{step.rule}")),
        *(_input(words, one) for one in step.inputs),
        words.words("price-result", **_named(words, step.result)),
        _source(words, step.source),
    )


def _source(words: Words, source: str) -> Html | str:
    """The article in the reader's words; nothing where the formula is no law."""
    if source.startswith(_ANNEX):
        annex, _, articles = source.removeprefix(_ANNEX).partition(_ARTICLES)
        first, _, last = articles.partition(" et ")
        return words.words("price-source-annex", annex=annex, first=first, last=last or "none")
    return words.words("price-source", source=source) if source.startswith(_OF_LAW) else ""


def quantity_text(words: Words, one: Quantity) -> str:
    """The value of a quantity as the reader writes it."""
    language = words.language.value
    match one.measure:
        case Measure.CENTS:
            return euros_text(one.value, language)
        case Measure.PERMILLE:
            return percent_text(one.value, language)
        case Measure.HUNDREDTHS:
            return coefficient_text(one.value, language)
        case Measure.DAYS:
            return words.label("price-days", number=one.value)
        case Measure.YEAR:
            return str(one.value)
        case _:
            return number_text(one.value, language)


def _input(words: Words, one: Quantity) -> Html:
    origin = Html(words.words("price-origin", origin=one.origin.value))
    return words.words("price-line", **_named(words, one), origin=origin)


def _named(words: Words, one: Quantity) -> dict[str, str]:
    return {
        "name": words.label(f"price-quantity-{one.name}"),
        "value": quantity_text(words, one),
    }
