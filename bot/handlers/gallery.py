"""`photos:{incident}:{index}`, `hphotos:{handover}:{index}`: photos and documents, one by one."""

from collections.abc import Sequence

from bot.attachments import STORED_DOCUMENT, STORED_PHOTO
from bot.handlers.tapped import number_in, tapped
from bot.turn import Turn, or_words
from bot.views.photos import missing_screen, none_screen, photo_screen
from bot.views.vehicle_notes import no_photo_screen
from fleet.delivery import Picture
from fleet.evidence import EvidenceState
from fleet.usecases.add_evidence import PDF
from fleet.usecases.show_photo import ShownPhoto, show_handover_photo, show_photo


@tapped
def show(turn: Turn, parts: Sequence[str]) -> None:
    """Show the photo at a place of a case: in the message of the button where it is a photo."""
    incident_id = number_in(parts, 0)
    shown = show_photo(turn.work, turn.actor, incident_id, number_in(parts, 1), turn.now)
    if shown is None:
        screen = none_screen(turn, incident_id)
        turn.edit(screen.text, screen.buttons)
        return
    _show(turn, shown)


@tapped
def show_of_handover(turn: Turn, parts: Sequence[str]) -> None:
    """Show the photo at a place of somebody's time with a vehicle."""
    handover_id = number_in(parts, 0)
    shown = show_handover_photo(turn.work, turn.actor, handover_id, number_in(parts, 1), turn.now)
    if shown is None:
        screen = no_photo_screen(turn)
        turn.edit(screen.text, screen.buttons)
        return
    _show(turn, shown)


def _show(turn: Turn, shown: ShownPhoto) -> None:
    screen = photo_screen(turn, shown, turn.zone)
    if shown.evidence.state is not EvidenceState.STORED:
        turn.edit(screen.text, screen.buttons)
    elif shown.evidence.content_type == PDF:
        turn.document(_picture(turn, shown, STORED_DOCUMENT), screen.text, screen.buttons)
    else:
        turn.edit_photo(_picture(turn, shown, STORED_PHOTO), screen.text, screen.buttons)


def _picture(turn: Turn, shown: ShownPhoto, kind: str) -> Picture:
    """The stored file, or in words that it is gone."""
    instead = missing_screen(turn, shown, turn.zone)
    picture = Picture(kind, shown.evidence.id, turn.today, turn.language.value)
    return or_words(picture, instead.text, instead.buttons)
