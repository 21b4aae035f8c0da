"""What is still to come for a coefficient: decided claims not felt yet, and claims not decided."""

from bot.turn import Html
from bot.views.figures import coefficient, day
from bot.views.screen import Words, figure_label, lines
from fleet.coefficient import Awaited, PendingRange
from fleet.driving import Figure


def awaited_lines(words: Words, awaited: tuple[Awaited, ...]) -> Html:
    """When decided claims will count, and the coefficient then."""
    return lines(
        *(
            words.words(
                "coming-awaited",
                number=one.number_of_claims,
                date=day(words, one.renewal_on),
                value=coefficient(words, one.coefficient),
            )
            for one in awaited
        )
    )


def pending_note(words: Words, pending: PendingRange | None) -> Html:
    """That a claim is not decided, and between which values its decision leaves the renewal."""
    if pending is None:
        return Html()
    values = (pending.if_none, pending.if_partial, pending.if_full)
    lowest, highest = min(values), max(values)
    return words.words(
        "coming-pending" if lowest < highest else "coming-pending-same",
        number=pending.number_of_claims,
        label=figure_label(words, Figure.INTERNAL),
        lowest=coefficient(words, lowest),
        highest=coefficient(words, highest),
        date=day(words, pending.renewal_on),
    )
