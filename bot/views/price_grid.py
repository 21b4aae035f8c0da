"""The form of a contract's grid: bands that are typed, taken back, or begun from an example."""

from bot.views.price_parameters import band_text
from bot.views.screen import Screen, Words, button, drop_button, lines, paragraphs
from fleet.driving import Contract
from fleet.pricing.parameters import ILLUSTRATIVE_GRID, GridBand


def grid_screen(words: Words, contract: Contract, grid: tuple[GridBand, ...]) -> Screen:
    """The bands so far, and how to write the next one."""
    is_example = grid == ILLUSTRATIVE_GRID
    text = paragraphs(
        words.words("price-grid-form", contract=contract.number),
        lines(*(band_text(words, one) for one in grid)),
        words.words("price-grid-illustrative") if is_example else "",
        words.words("price-grid-ask"),
    )
    base = f"pricegrid:{contract.id}"
    keep = button(words, "price-button-grid-keep", f"{base}:keep")
    last = button(words, "price-button-grid-last", f"{base}:last")
    example = button(words, "price-button-grid-example", f"{base}:example")
    rows = ((keep,), (last,)) if grid else ((example,),)
    return Screen(text, (*rows, (drop_button(words),)))
