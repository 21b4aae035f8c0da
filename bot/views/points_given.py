"""The one line that says which points somebody has just earned, wherever that is."""

from bot.turn import Html
from bot.views.screen import Words


def given_text(words: Words, points: int) -> Html:
    """What was given, labelled as recognition; nothing where nothing was."""
    return words.words("points-given", points=points) if points else Html()
