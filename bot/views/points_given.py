"""The one line that says which points somebody has just earned, wherever that is."""

from bot.turn import Html
from bot.views.screen import Words, figure_label
from fleet.driving import Figure


def given_text(words: Words, points: int) -> Html:
    """What was given, labelled as recognition; nothing where nothing was."""
    if not points:
        return Html()
    label = figure_label(words, Figure.RECOGNITION)
    return words.words("points-given", points=points, figure=label)
