"""Photos and facts: how many there are, and the checklist to tick."""

from bot.turn import Button
from bot.views.reporting_asking import Asking, in_columns
from bot.views.screen import Rows, Screen, Words, button, lines, paragraphs
from fleet.incidents import MAX_FACTS, MAX_PHOTOS
from fleet.reporting_advice import Shot, shots_of


def evidence_screen(words: Words, asking: Asking) -> Screen:
    """Ask for photos and a few facts; both may be left out."""
    incident = asking.incident
    text = paragraphs(
        words.words("incident-ask-evidence", limit=MAX_FACTS),
        lines(
            words.words("incident-photos", number=asking.report.number_of_photos, most=MAX_PHOTOS),
            words.words("incident-facts", facts=incident.facts) if incident.facts else "",
        ),
        words.words("incident-shots"),
    )
    return Screen(text, evidence_rows(words, asking))


def evidence_rows(words: Words, asking: Asking) -> Rows:
    """The checklist to tick, the facts to write anew where some stand there, and the end."""
    shots = [_shot(words, asking, shot) for shot in shots_of(asking.incident)]
    if not asking.incident.is_draft:
        return in_columns(shots, 2)
    clear = button(words, "incident-clear-facts", asking.to("clear"))
    done = button(words, "button-done", asking.to("done"))
    return (*in_columns(shots, 2), *(((clear,),) if asking.incident.facts else ()), (done,))


def _shot(words: Words, asking: Asking, shot: Shot) -> Button:
    """A button that says what will be the case, so that a double tap changes nothing twice."""
    is_ticked = shot in asking.ticked
    key = "incident-ticked" if is_ticked else "incident-unticked"
    label = words.label(key, label=words.label("incident-shot", shot=shot.value))
    return Button(label, asking.to(f"tick:{shot.value}:{'n' if is_ticked else 'y'}"))
