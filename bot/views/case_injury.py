"""Somebody is hurt, and it is learned after the report was sent: the question, and who is told."""

from zoneinfo import ZoneInfo

from bot.turn import Html
from bot.views.case_words import case_button, said_screen
from bot.views.reporting_receipt import clocks_text
from bot.views.screen import Screen, Words, button, paragraphs
from fleet.incidents import Incident
from fleet.usecases.note_injury import InjuryNoted


def ask_hurt_screen(words: Words, incident: Incident) -> Screen:
    """Whether somebody is hurt, with the numbers to call first."""
    return Screen(
        words.words("facts-hurt-ask", number=incident.number),
        (
            (button(words, "facts-hurt-yes", f"casehurt:{incident.id}:yes"),),
            (case_button(words, incident.id, "facts-back"),),
        ),
    )


def hurt_elsewhere_screen(words: Words) -> Screen:
    """What to do first, and that this report can no longer say it."""
    return Screen(
        paragraphs(words.words("incident-emergency"), words.words("facts-hurt-elsewhere"))
    )


def hurt_noted_screen(words: Words, noted: InjuryNoted, zone: ZoneInfo, *, is_told: bool) -> Screen:
    """To who handles the case and has noted it."""
    number = noted.incident.number
    if not noted.is_new:
        return said_screen(words, noted.incident, words.words("facts-hurt-known", number=number))
    said = words.words("facts-hurt-noted", number=number, told="yes" if is_told else "no")
    return said_screen(words, noted.incident, said, clocks_text(words, noted.deadlines, zone))


def hurt_notice(words: Words, noted: InjuryNoted, unit: str, zone: ZoneInfo) -> Screen:
    """To those who look after the case, at once: no name, no text, no plate."""
    incident = noted.incident
    said = words.words("facts-told-hurt", number=incident.number, unit=unit)
    return _opening(words, incident, said, clocks_text(words, noted.deadlines, zone))


def own_hurt_notice(words: Words, incident: Incident) -> Screen:
    """To the person whom the case is about, where somebody else noted it."""
    return _opening(words, incident, words.words("facts-tell-hurt", number=incident.number))


def seen_to_screen(words: Words, incident: Incident) -> Screen:
    """The clocks of the accident at work run no more."""
    return said_screen(words, incident, words.words("facts-seen-done", number=incident.number))


def _opening(words: Words, incident: Incident, *said: Html) -> Screen:
    opening = case_button(words, incident.id, "button-case-open")
    return Screen(paragraphs(*said), ((opening,),))
