"""After the emergency card: words that answer nothing are answered with whom to call."""

from datetime import timedelta

from bot.handlers.refusing import refuse
from bot.turn import Turn
from bot.views.reporting_receipt import emergency_again_screen
from fleet.access import Action, may
from fleet.text_filter import forbidden_in
from fleet.usecases.find_question import find_fresh_injury

_LASTS = timedelta(hours=4)


def offer(turn: Turn) -> bool:
    """Say again whom to call; False where nobody was hurt in the last hours."""
    if not may(turn.actor, Action.SEE_CASE):
        return False
    incident = find_fresh_injury(turn.work, turn.actor, turn.now - _LASTS)
    if incident is None:
        return False
    topic = forbidden_in(turn.text)
    if topic is not None:
        refuse(turn, topic)
    screen = emergency_again_screen(turn, incident)
    turn.reply(screen.text, screen.buttons)
    return True
