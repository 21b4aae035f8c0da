"""The questions of a report, each with its buttons; typing is never needed."""

from collections.abc import Callable, Mapping

from bot.turn import Button, Html
from bot.views.case_words import event_label
from bot.views.reporting_asking import Asking, in_columns
from bot.views.reporting_evidence import evidence_screen
from bot.views.reporting_moments import when_screen
from bot.views.reporting_statement import other_party_screen
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs
from fleet.incidents import EventType, Question
from fleet.reporting import is_answered, needs_statement, questions_of

_MAX_LABEL = 40
_OTHER = Question.OTHER_PARTY


def question_screen(words: Words, asking: Asking, question: Question) -> Screen:
    """One question of the report."""
    screen = _SCREENS[question](words, asking)
    number = _step(words, asking, question)
    return Screen(
        paragraphs(screen.text, number), (*screen.buttons, *_ways_out(words, asking, question))
    )


def _step(words: Words, asking: Asking, question: Question) -> Html:
    """Where the person stands; not while a sent report is completed."""
    asked = questions_of(asking.incident.event)
    if not asking.incident.is_draft or question not in asked:
        return Html()
    if asking.incident.event is None:
        return words.words("incident-step-first", steps=len(asked))
    return words.words("incident-step", step=asked.index(question) + 1, steps=len(asked))


def _ways_out(words: Words, asking: Asking, question: Question) -> Rows:
    """Answer later, or go back to where the report can be sent or looked at."""
    incident, number = asking.incident, asking.report.number_of_photos
    if not incident.is_draft:
        return ((button(words, "incident-back-later", f"complete:{incident.id}"),),)
    if question is Question.EVIDENCE:
        return ()  # its rows end with the way on
    if is_answered(incident, question, number) or question in incident.left_out:
        return ((button(words, "incident-back", asking.to("on")),),)
    if question is Question.EVENT or (question is _OTHER and needs_statement(incident)):
        return ()  # what happened is needed; a statement may follow later by its own button
    return ((button(words, "incident-later", asking.to(f"later:{question.value}")),),)


def _event(words: Words, asking: Asking) -> Screen:
    offered = [
        event for event in EventType if not (event.is_preventive and not asking.incident.is_draft)
    ]
    labelled = [
        Button(event_label(words, event), asking.to(f"event:{event.value}")) for event in offered
    ]
    text = lines(words.words("incident-ask-event"), words.words("incident-ask-event-near-miss"))
    return Screen(text, in_columns(labelled, 2))


def _vehicle(words: Words, asking: Asking) -> Screen:
    offered = [
        Button(
            _short(f"{vehicle.plate} · {vehicle.make_and_model}"),
            asking.to(f"vehicle:{vehicle.id}"),
        )
        for vehicle in asking.vehicles
    ]
    if not offered:
        return Screen(words.words("incident-ask-vehicle-none"))
    other = button(words, "incident-other-plate", asking.to("plate"))
    return Screen(words.words("incident-ask-vehicle"), keyed([*offered, other]))


def plate_screen(words: Words, asking: Asking) -> Screen:
    """Ask for a plate in words."""
    back = button(words, "incident-back-later", asking.to(f"ask:{Question.VEHICLE.value}"))
    return Screen(words.words("incident-ask-plate"), ((back,),))


def unknown_plate_screen(words: Words, asking: Asking, plate: str) -> Screen:
    """A plate that nobody knows: keep it as it was written, or write it again."""
    keep = Button(words.label("incident-keep-plate", plate=plate), asking.to(f"plate:{plate}"))
    back = button(words, "incident-back-later", asking.to(f"ask:{Question.VEHICLE.value}"))
    return Screen(words.words("incident-unknown-plate", plate=plate), ((keep,), (back,)))


def _place(words: Words, _: Asking) -> Screen:
    return Screen(words.words("incident-ask-place"))


def _short(label: str) -> str:
    return label if len(label) <= _MAX_LABEL else label[: _MAX_LABEL - 1].rstrip() + "…"


_SCREENS: Mapping[Question, Callable[[Words, Asking], Screen]] = {
    Question.EVENT: _event,
    Question.VEHICLE: _vehicle,
    Question.WHEN: when_screen,
    Question.PLACE: _place,
    Question.OTHER_PARTY: other_party_screen,
    Question.EVIDENCE: evidence_screen,
}
