"""The photos and documents of a case: their captions, and what is said where one is missing."""

from zoneinfo import ZoneInfo

from bot.turn import Button
from bot.views.case_words import case_button, hyphenated, local_time
from bot.views.figures import local_day
from bot.views.screen import Rows, Screen, Words, button, paragraphs
from bot.views.vehicle import home_button
from fleet.driving import Vehicle
from fleet.evidence import Evidence, EvidenceState
from fleet.fetching import LostFile
from fleet.usecases.show_photo import ShownPhoto


def photo_screen(words: Words, shown: ShownPhoto, zone: ZoneInfo) -> Screen:
    """The caption of a photo or document with the ways to the others; or that it still comes."""
    caption = words.words(
        "photos-caption",
        place=shown.index + 1,
        number=shown.number_of_photos,
        case=_title(words, shown),
        sender=_sender(shown),
        name=shown.sender,
        day=local_day(words, shown.evidence.arrived_at, zone),
        time=local_time(words, shown.evidence.arrived_at, zone),
    )
    if shown.evidence.state is not EvidenceState.STORED:
        caption = paragraphs(caption, words.words("photos-coming"))
    return Screen(caption, _ways(words, shown))


def missing_screen(words: Words, shown: ShownPhoto, zone: ZoneInfo) -> Screen:
    """What is said instead when the stored file cannot be shown."""
    screen = photo_screen(words, shown, zone)
    return Screen(paragraphs(screen.text, words.words("photos-missing")), screen.buttons)


def none_screen(words: Words, incident_id: int) -> Screen:
    """That the case has no photo."""
    return Screen(words.words("photos-none"), ((case_button(words, incident_id),),))


def lost_screen(words: Words, lost: LostFile, case_number: str, zone: ZoneInfo) -> Screen:
    """Which photo or document is missing, why, and what to do now."""
    evidence = lost.evidence
    text = words.words(
        f"photos-lost-{hyphenated(lost.fault.value)}",
        kind=evidence.kind.value,
        place=lost.position,
        case=_owner(words, evidence, case_number),
        day=local_day(words, evidence.arrived_at, zone),
        time=local_time(words, evidence.arrived_at, zone),
    )
    if evidence.incident_id is None or not case_number:
        return Screen(text)
    return Screen(text, ((case_button(words, evidence.incident_id),),))


def _owner(words: Words, evidence: Evidence, case_number: str) -> str:
    if evidence.handover_id is not None:
        return words.label("photos-handover")
    return _case_name(words, case_number)


def _case_name(words: Words, number: str) -> str:
    return words.label("photos-case", number=number) if number else words.label("photos-report")


def _title(words: Words, shown: ShownPhoto) -> str:
    if isinstance(shown.about, Vehicle):
        return words.label("photos-of-vehicle", plate=shown.about.plate)
    return _case_name(words, shown.about.number)


def _sender(shown: ShownPhoto) -> str:
    if shown.is_own:
        return "own"
    return "named" if shown.sender else "nobody"


def _ways(words: Words, shown: ShownPhoto) -> Rows:
    """Back and forth around the place, then the way to where it belongs."""
    prefix, back = f"photos:{shown.about.id}", (case_button(words, shown.about.id),)
    if isinstance(shown.about, Vehicle):
        prefix = f"hphotos:{shown.evidence.handover_id}"
        again = button(words, "logbook-button-again", "log")
        back = (home_button(words) if shown.is_own else again,)
    if shown.number_of_photos == 1:
        return (back,)
    last = shown.number_of_photos - 1
    row: list[Button] = []
    for label, index in (
        ("◀", shown.index - 1),
        (f"{shown.index + 1}/{shown.number_of_photos}", shown.index),
        ("▶", shown.index + 1),
    ):
        if 0 <= index <= last:
            row.append(Button(label, f"{prefix}:{index}"))
    return (tuple(row), back)
