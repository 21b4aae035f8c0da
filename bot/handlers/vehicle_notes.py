"""What may be noted beside a hand-over: the mileage, photos, and that somebody else has it."""

import re
from collections.abc import Mapping, Sequence

from bot.handlers.arrivals import (
    arrived_in,
    caption_not_kept,
    refuses_caption,
    why_not_kept,
)
from bot.handlers.tapped import identity_of, number_in
from bot.notices import tell
from bot.turn import Turn
from bot.views.screen import Screen, Words, paragraphs
from bot.views.vehicle_notes import (
    ask_mileage_screen,
    ask_photos_screen,
    done_row,
    mileage_screen,
    photos_done_screen,
    told_screen,
    unread_mileage_text,
    wanted_screen,
)
from fleet.logbook_rules import MAX_MILEAGE_KM
from fleet.ports import Draft
from fleet.usecases.add_evidence import add_handover_evidence
from fleet.usecases.free_vehicle import Blocked, report_blocked
from fleet.usecases.hand_over_vehicle import open_handover
from fleet.usecases.note_mileage import Noting, note_mileage

MILEAGE_DRAFT = "veh_mileage"
PHOTOS_DRAFT = "veh_photos"
_MILEAGE = re.compile(r"(\d{1,9})(?:km)?")
_APART = re.compile(r"[\s.,'’]")
_ASKED_AGAIN = frozenset({Noting.TOO_LOW, Noting.TOO_HIGH})


def ask_mileage(turn: Turn, parts: Sequence[str]) -> Screen:
    """Ask for the mileage of a hand-over."""
    time = open_handover(turn.work, turn.actor, number_in(parts, 1))
    _begin(turn, MILEAGE_DRAFT, time.handover.id)
    return ask_mileage_screen(turn, time.vehicle)


def note_typed_mileage(turn: Turn) -> None:
    """Note the mileage that was written after the question."""
    written = _MILEAGE.fullmatch(_APART.sub("", turn.text.casefold()))
    if written is None:
        turn.reply(unread_mileage_text(turn, 1, MAX_MILEAGE_KM))
        return
    km = int(written[1])
    mileage = note_mileage(turn.work, turn.actor, _begun_handover(turn), km, turn.now)
    if mileage.outcome not in _ASKED_AGAIN:
        turn.work.drafts.drop(turn.chat_id)
    screen = mileage_screen(turn, mileage, km)
    turn.reply(screen.text, screen.buttons)


def ask_photos(turn: Turn, parts: Sequence[str]) -> Screen:
    """Ask for photos of a hand-over, until `Terminé`."""
    time = open_handover(turn.work, turn.actor, number_in(parts, 1))
    _begin(turn, PHOTOS_DRAFT, time.handover.id)
    return ask_photos_screen(turn, time)


def add_photo(turn: Turn) -> None:
    """Add what arrived to the hand-over; an album is answered once."""
    arrived = arrived_in(turn)
    if arrived is None or refuses_caption(turn):
        return
    handover_id = _begun_handover(turn)
    addition = add_handover_evidence(turn.work, turn.actor, handover_id, arrived, turn.now)
    row = done_row(turn, handover_id)
    refusal, unkept = why_not_kept(turn, addition), caption_not_kept(turn)
    message = turn.update.message
    album = message.media_group_id if message is not None else None
    once = f"veh-album:{album}:{'no' if refusal else 'yes'}:{bool(unkept)}" if album else ""
    said = refusal or paragraphs(turn.words("vehicle-photo-kept"), unkept)
    turn.reply(said, (row,), once)


def end_photos(turn: Turn, parts: Sequence[str]) -> Screen:
    """End the loop of photos, with thanks."""
    time = open_handover(turn.work, turn.actor, number_in(parts, 1))
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is not None and draft.kind == PHOTOS_DRAFT:
        turn.work.drafts.drop(turn.chat_id)
    kept = turn.work.evidence.of_handover(time.handover.id)
    return photos_done_screen(turn, time.handover.id, len(kept))


def tell_manager(turn: Turn, parts: Sequence[str]) -> Screen:
    """Tell the fleet managers that a vehicle is not where the logbook says; once for each time."""
    blocked = report_blocked(turn.work, turn.actor, number_in(parts, 1), turn.today)
    told = _tell_each(turn, blocked)
    return told_screen(turn, blocked, told)


def _tell_each(turn: Turn, blocked: Blocked) -> int:
    if blocked.handover is None:
        return 0
    names = (
        identity_of(turn).employee.full_name,
        turn.work.people.get(blocked.handover.employee_id).full_name,
    )

    def write(words: Words) -> Screen:
        return wanted_screen(words, blocked, names, turn.zone)

    once = f"veh-wanted:{blocked.handover.id}:{turn.actor.employee_id}"
    return sum(tell(turn, one, write, once=once) for one in blocked.managers)


def _begin(turn: Turn, kind: str, handover_id: int) -> None:
    answers: Mapping[str, str] = {"handover": str(handover_id)}
    turn.work.drafts.put(turn.chat_id, Draft(kind, answers), turn.now)


def _begun_handover(turn: Turn) -> int:
    draft = turn.work.drafts.of(turn.chat_id)
    return int(draft.answers["handover"]) if draft is not None else 0
