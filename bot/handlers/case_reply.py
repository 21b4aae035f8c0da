"""What a driver adds to their own case: an answer in words or photos; handlers add photos too."""

from collections.abc import Sequence

from bot.handlers.arrivals import arrived_in, why_not_kept
from bot.handlers.case_steps import (
    CASE_PHOTO,
    CASE_REPLY,
    acceptable,
    begin,
    begun_case,
    case_tapped,
    case_written,
    drop_begun,
    show,
    tell_people,
)
from bot.handlers.tapped import number_in
from bot.notices import tell
from bot.turn import Html, Turn
from bot.views.case_notices import answer_notice
from bot.views.case_words import said_screen
from bot.views.case_writing import (
    ask_photo_screen,
    ask_reply_screen,
    finished_screen,
    photo_added_screen,
    photo_awaited_screen,
)
from bot.views.screen import Screen
from fleet.case_handlers import those_to_tell
from fleet.incidents import Incident
from fleet.ports import Draft
from fleet.usecases.add_evidence import Addition, Arrived, add_evidence
from fleet.usecases.award_points import thank_for_case
from fleet.usecases.save_case import people_of
from fleet.usecases.write_in_thread import (
    MAX_WORDS,
    Remark,
    answer_about_case,
    read_case_to_complete,
    read_own_case,
    write_remark,
)

_HAS_PHOTO = "has_photo"


@case_tapped
def reply(turn: Turn, parts: Sequence[str]) -> None:
    """Ask the driver for their answer."""
    said = read_own_case(turn.work, turn.actor, number_in(parts, 0))
    begin(turn, CASE_REPLY, said.incident.id, ask_reply_screen(turn, said))


@case_tapped
def add_photos(turn: Turn, parts: Sequence[str]) -> None:
    """Ask for photos, or end what was begun."""
    incident = read_case_to_complete(turn.work, turn.actor, number_in(parts, 0))
    if len(parts) == 1:
        begin(turn, CASE_PHOTO, incident.id, ask_photo_screen(turn, incident))
        return
    drop_begun(turn)
    show(turn, finished_screen(turn, incident))


@case_written
def keep_reply(turn: Turn, draft: Draft) -> None:
    """Put the answer into the thread: a text ends it, a photo may be followed by others."""
    said = read_own_case(turn.work, turn.actor, begun_case(draft))
    text = acceptable(turn, draft, MAX_WORDS)
    if text is None:
        return
    arrived = arrived_in(turn)
    if arrived is not None and not _added(turn, said.incident.id, arrived):
        return
    if text or said.question is not None:
        _answer(turn, said.incident.id, text, is_photo=arrived is not None)
    else:
        _tell_photos_once(turn, draft, said.incident)
    if arrived is None:
        turn.work.drafts.drop(turn.chat_id)
        thanks = turn.words("case-reply-done", number=said.incident.number)
        _reply(turn, said_screen(turn, said.incident, thanks))
    else:
        _thank_for_photo(turn, said.incident)


@case_written
def keep_photo(turn: Turn, draft: Draft) -> None:
    """Add a photo or a document, with its caption; a text is kept once a photo came before it."""
    incident = read_case_to_complete(turn.work, turn.actor, begun_case(draft))
    text = acceptable(turn, draft, MAX_WORDS)
    if text is None:
        return
    arrived = arrived_in(turn)
    if arrived is None and _HAS_PHOTO not in draft.answers:
        _reply(turn, photo_awaited_screen(turn, incident))
        return
    if arrived is not None and not _added(turn, incident.id, arrived):
        return
    said = _keep_words(turn, incident, text, is_photo=arrived is not None) if text else Html()
    if arrived is None:
        turn.work.drafts.drop(turn.chat_id)
        _reply(turn, said_screen(turn, incident, said))
        return
    if not text:
        _tell_photos_once(turn, draft, incident)
    kept = Draft(draft.kind, {**draft.answers, _HAS_PHOTO: "yes"})
    turn.work.drafts.put(turn.chat_id, kept, turn.now)
    _thank_for_photo(turn, incident)


def _thank_for_photo(turn: Turn, incident: Incident) -> None:
    points = thank_for_case(turn.work, turn.actor, incident.id, turn.present)
    _reply(turn, photo_added_screen(turn, incident, points))


def _keep_words(turn: Turn, incident: Incident, text: str, *, is_photo: bool) -> Html:
    """Words are the driver's answer in their own case, a note of whoever handles it."""
    if turn.actor.employee_id in people_of(incident):
        _answer(turn, incident.id, text, is_photo=is_photo)
        return turn.words("case-reply-done", number=incident.number)
    write_remark(turn.work, turn.actor, incident.id, Remark.NOTE, text, turn.present)
    return turn.words("case-remark-noted", number=incident.number)


def _added(turn: Turn, case_id: int, arrived: Arrived) -> bool:
    """Add what arrived; False, said so, when it is not kept."""
    addition = add_evidence(turn.work, turn.actor, case_id, arrived, turn.now)
    if addition in {Addition.ADDED, Addition.KNOWN}:
        return True
    turn.reply(why_not_kept(turn, addition))
    return False


def _answer(turn: Turn, case_id: int, text: str, *, is_photo: bool) -> None:
    said = answer_about_case(turn.work, turn.actor, case_id, text, turn.present)
    incident = said.incident
    photo_only = is_photo and not text
    tell_people(turn, said.told, lambda words: answer_notice(words, incident, is_photo=photo_only))


def _tell_photos_once(turn: Turn, draft: Draft, incident: Incident) -> None:
    """Tell who handles the case, once for the photos of one go; of a driver's somebody hears."""
    is_own = turn.actor.employee_id in people_of(incident)
    told = those_to_tell(turn.work, incident, turn.today)
    once = f"case_photos:{incident.id}:{draft.answers['begun']}"
    for one in told if is_own or incident.handler_id in told else ():
        if one != turn.actor.employee_id:
            tell(turn, one, lambda words: answer_notice(words, incident, is_photo=True), once=once)


def _reply(turn: Turn, screen: Screen) -> None:
    """Answer a message; the pictures of an album are answered once."""
    message = turn.update.message
    album = message.media_group_id if message is not None else None
    turn.reply(screen.text, screen.buttons, once=f"case_album:{album}" if album else "")
