"""/verify: whether a paper holds, by its code."""

from bot.turn import Turn
from bot.views.attestation_own import ask_code_screen, verified_screen
from fleet.ports import Draft
from fleet.usecases.verify_attestation import verify_attestation

VERIFY_DRAFT = "attest_verify"


def verify(turn: Turn) -> None:
    """Answer /verify with a code; without one, ask for it."""
    if turn.arguments.strip():
        _say(turn, turn.arguments)
        return
    turn.work.drafts.put(turn.chat_id, Draft(VERIFY_DRAFT, {}), turn.now)
    screen = ask_code_screen(turn)
    turn.reply(screen.text, screen.buttons)


def verify_typed_code(turn: Turn) -> None:
    """Verify the code that was typed after the question."""
    turn.work.drafts.drop(turn.chat_id)
    _say(turn, turn.text)


def _say(turn: Turn, typed: str) -> None:
    found = verify_attestation(turn.work, turn.actor, typed)
    screen = verified_screen(turn, found, turn.zone)
    turn.reply(screen.text, screen.buttons)
