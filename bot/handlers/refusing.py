"""A text that must not be stored is refused: it goes from the chat, and why is said."""

from bot.turn import Turn
from fleet.text_filter import Topic


def refuse(turn: Turn, topic: Topic) -> None:
    """Delete the message that the person sent, and say what not to write and whom to talk to.

    Whoever calls has stored nothing of it, and asks again, or leaves what was begun as it is.
    """
    turn.delete_received()
    turn.reply(turn.words("filter-refused", topic=topic.value))
