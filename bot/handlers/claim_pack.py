"""`pack:{incident}:pdf|zip`: the whole file of a case as one document."""

from collections.abc import Sequence

from bot.attachments import CLAIM_PACK, CLAIM_PACK_ZIP
from bot.handlers.case_steps import case_tapped
from bot.handlers.tapped import OutdatedButtonError, number_in
from bot.turn import Turn
from bot.views.claim_pack import pack_screen
from fleet.delivery import Picture
from fleet.usecases.show_claim_pack import ask_for_claim_pack

_KINDS = {"pdf": CLAIM_PACK, "zip": CLAIM_PACK_ZIP}


@case_tapped
def send_pack(turn: Turn, parts: Sequence[str]) -> None:
    """Send the pack; it is made when the message is sent, and the chat shows that meanwhile."""
    incident_id, name = number_in(parts, 0), parts[1] if len(parts) > 1 else ""
    if name not in _KINDS:
        raise OutdatedButtonError
    is_zip = name == "zip"
    asked = ask_for_claim_pack(turn.work, turn.actor, incident_id, turn.present, is_zip=is_zip)
    screen = pack_screen(turn, asked, is_zip=is_zip)
    picture = Picture(_KINDS[name], incident_id, turn.today, turn.language.value)
    failed = turn.words("pack-failed", number=asked.incident.number)
    turn.document(picture, screen.text, screen.buttons, otherwise=(failed, screen.buttons))
    turn.answer(turn.label("pack-preparing"))
