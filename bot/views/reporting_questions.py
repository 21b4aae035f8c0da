"""The questions of a report, each with its buttons; typing is never needed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.turn import Button, Html
from bot.views.figures import day, time_of_day
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs
from fleet.driving import Vehicle
from fleet.incidents import MAX_FACTS, MAX_PHOTOS, EventType, Incident, Question, StatementKind
from fleet.reporting import is_answered, needs_statement, questions_of
from fleet.reporting_advice import (
    ECONSTAT_QUESTIONS,
    EConstatCheck,
    Shot,
    e_constat_check,
    shots_of,
)
from fleet.usecases.begin_report import Report

DAYS_OFFERED = 6
_HOURS_OFFERED = (2, 6, 8, 10, 12, 14, 16, 18, 20, 22)
_MINUTES_IN_AN_HOUR = 60
_MAX_LABEL = 40
_OTHER = Question.OTHER_PARTY


@dataclass(frozen=True, slots=True)
class Asking:
    """What a question is asked with.

    Attributes:
        local_now: The present in the company's zone.
        vehicles: What the person may have driven.
        ticked: What they say they have photographed.
    """

    report: Report
    local_now: datetime
    vehicles: Sequence[Vehicle] = ()
    ticked: frozenset[Shot] = field(default_factory=frozenset)

    @property
    def incident(self) -> Incident:
        """The incident of the report."""
        return self.report.incident

    def to(self, what: str) -> str:
        """The data of a button of this report."""
        return f"inc:{self.incident.id}:{what}"


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
        Button(words.label("incident-event", event=event.value), asking.to(f"event:{event.value}"))
        for event in offered
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


def _when(words: Words, asking: Asking) -> Screen:
    now = asking.local_now
    minute = now.hour * _MINUTES_IN_AN_HOUR + now.minute
    label = words.label("incident-now", time=time_of_day(words, minute))
    choices = (
        Button(label, asking.to(f"at:{now:%Y%m%d}:{minute}")),
        button(words, "incident-earlier", asking.to("earlier")),
        button(words, "incident-other-day", asking.to("day")),
    )
    return Screen(words.words("incident-ask-when", example=_example(now)), keyed(choices))


def earlier_screen(words: Words, asking: Asking) -> Screen:
    """About what time today it was."""
    now = asking.local_now
    offered = [
        Button(
            words.label("incident-around", time=time_of_day(words, hour * _MINUTES_IN_AN_HOUR)),
            asking.to(f"at:{now:%Y%m%d}:{hour * _MINUTES_IN_AN_HOUR}"),
        )
        for hour in _HOURS_OFFERED
        if hour < now.hour
    ]
    return Screen(
        words.words("incident-ask-earlier"),
        (*in_columns(offered, 3), *_back_to(words, asking, Question.WHEN)),
    )


def day_screen(words: Words, asking: Asking) -> Screen:
    """Which of the last days it was."""
    today = asking.local_now.date()
    days = [today - timedelta(days=number) for number in range(1, DAYS_OFFERED + 1)]
    offered = [Button(day(words, on), asking.to(f"at:{on:%Y%m%d}")) for on in days]
    text = words.words("incident-ask-day", example=_example(asking.local_now))
    return Screen(text, (*in_columns(offered, 2), *_back_to(words, asking, Question.WHEN)))


def _place(words: Words, _: Asking) -> Screen:
    return Screen(words.words("incident-ask-place"))


def _other_party(words: Words, asking: Asking) -> Screen:
    if needs_statement(asking.incident):
        return statement_screen(words, asking)
    choices = (
        button(words, "incident-yes", asking.to("other:y")),
        button(words, "incident-no", asking.to("other:n")),
    )
    return Screen(words.words("incident-ask-other-party"), (choices,))


def statement_screen(words: Words, asking: Asking) -> Screen:
    """How the accident statement is made."""
    kinds = _kinds(words, asking, StatementKind)
    check = button(words, "incident-econstat-check", asking.to("econstat"))
    return Screen(words.words("incident-ask-statement"), (*in_columns(kinds, 2), (check,)))


def econstat_screen(words: Words, asking: Asking, answers: str) -> Screen:
    """The check of the official application: its next question, or what came of it."""
    check = e_constat_check(answers, is_injured=bool(asking.incident.is_injured))
    if check.asks is not None:
        return _econstat_question(words, asking, check, answers)
    if check.obstacle is not None:
        text = words.words("incident-econstat-obstacle", obstacle=check.obstacle.value)
        possible = [one for one in StatementKind if one is not StatementKind.E_CONSTAT]
        return Screen(text, keyed(_kinds(words, asking, possible)))
    text = words.words("incident-econstat-possible")
    return Screen(
        text, keyed(_kinds(words, asking, (StatementKind.E_CONSTAT, StatementKind.PAPER)))
    )


def _econstat_question(words: Words, asking: Asking, check: EConstatCheck, answers: str) -> Screen:
    steps = len(ECONSTAT_QUESTIONS)
    title = words.words("incident-econstat-title", step=len(answers) + 1, steps=steps)
    condition = check.asks.value if check.asks is not None else ""
    choices = (
        button(words, "incident-yes", asking.to(f"econstat:{answers}y")),
        button(words, "incident-no", asking.to(f"econstat:{answers}n")),
    )
    question = words.words("incident-econstat", condition=condition)
    return Screen(paragraphs(title, question), (choices,))


def _evidence(words: Words, asking: Asking) -> Screen:
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
    done = button(words, "incident-done", asking.to("done"))
    return (*in_columns(shots, 2), *(((clear,),) if asking.incident.facts else ()), (done,))


def _shot(words: Words, asking: Asking, shot: Shot) -> Button:
    """A button that says what will be the case, so that a double tap changes nothing twice."""
    is_ticked = shot in asking.ticked
    key = "incident-ticked" if is_ticked else "incident-unticked"
    label = words.label(key, label=words.label("incident-shot", shot=shot.value))
    return Button(label, asking.to(f"tick:{shot.value}:{'n' if is_ticked else 'y'}"))


def _kinds(
    words: Words, asking: Asking, kinds: Sequence[StatementKind] | type[StatementKind]
) -> list[Button]:
    return [
        Button(
            words.label("incident-statement", kind=kind.value), asking.to(f"statement:{kind.value}")
        )
        for kind in kinds
    ]


def _back_to(words: Words, asking: Asking, question: Question) -> Rows:
    return ((button(words, "incident-back-later", asking.to(f"ask:{question.value}")),),)


def _example(now: datetime) -> str:
    """A day as one may write it: yesterday, in the afternoon."""
    return f"{now - timedelta(days=1):%d/%m} 14h30"


def _short(label: str) -> str:
    return label if len(label) <= _MAX_LABEL else label[: _MAX_LABEL - 1].rstrip() + "…"


def in_columns(buttons: Sequence[Button], columns: int) -> Rows:
    """The buttons in rows of so many."""
    return tuple(tuple(buttons[at : at + columns]) for at in range(0, len(buttons), columns))


_SCREENS: Mapping[Question, Callable[[Words, Asking], Screen]] = {
    Question.EVENT: _event,
    Question.VEHICLE: _vehicle,
    Question.WHEN: _when,
    Question.PLACE: _place,
    Question.OTHER_PARTY: _other_party,
    Question.EVIDENCE: _evidence,
}
