"""The yearly statement in the chat: the offer of a month after the renewal, and its caption."""

from datetime import date

from bot.views.figures import day
from bot.views.screen import Screen, Words, button, figure_label, lines, paragraphs
from fleet.driving import Figure
from fleet.usecases.offer_statements import StatementOffer


def offer_screen(words: Words, offer: StatementOffer) -> Screen:
    """Tell a driver that the statement of the year is there, and what each one is."""
    official = figure_label(words, Figure.OFFICIAL)
    internal = figure_label(words, Figure.INTERNAL)
    text = paragraphs(
        words.words(
            "yearly-offer",
            contract=offer.contract.number,
            insurer=offer.contract.insurer,
            renewal=day(words, offer.renewal_on),
        ),
        lines(
            words.words("yearly-offer-official", label=official) if offer.close_id else "",
            words.words("yearly-offer-internal", label=internal) if offer.renewal_id else "",
        ),
        words.words("yearly-offer-free"),
    )
    rows = []
    if offer.close_id is not None:
        rows.append((button(words, "yearly-button-official", f"yearly:c:{offer.close_id}"),))
    if offer.renewal_id is not None:
        rows.append((button(words, "yearly-button-internal", f"yearly:{offer.renewal_id}"),))
    return Screen(text, tuple(rows))


def statement_screen(words: Words, figure: Figure, renewal_on: date, french: str) -> Screen:
    """The caption of the document, with the way to the French one beside a courtesy copy."""
    text = lines(
        words.words(
            "yearly-caption",
            figure=figure.value,
            label=figure_label(words, figure),
            renewal=day(words, renewal_on),
        ),
        words.words("yearly-caption-courtesy") if french else "",
    )
    return Screen(text, ((button(words, "yearly-button-french", french),),) if french else ())
