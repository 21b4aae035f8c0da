"""Amending the facts of a case: what stands, what is asked, what was noted."""

from datetime import date, timedelta

from bot.turn import Button
from bot.views.case_words import answer_of, case_button, event_label, question_label, said_screen
from bot.views.figures import day, time_of_day
from bot.views.reporting_asking import in_columns
from bot.views.reporting_moments import DAYS_OFFERED
from bot.views.screen import Screen, Words, button, keyed, lines, paragraphs
from fleet.incidents import EventType, Incident, IncidentStatus, Question
from fleet.usecases.amend_case import AMENDABLE, Amended, CaseFacts


def facts_screen(words: Words, facts: CaseFacts) -> Screen:
    """Each fact with a button that amends it; somebody hurt is noted here too."""
    incident = facts.incident
    said = words.words("facts-title", number=incident.number)
    known = lines(*(_line(words, facts, one) for one in AMENDABLE))
    back = (case_button(words, incident.id),)
    if facts.obstacle:
        none = words.words("facts-none", reason=facts.obstacle)
        return Screen(paragraphs(said, known, none), (*keyed(_about_injury(words, incident)), back))
    choices = [
        Button(words.label(_key(one)), f"casefacts:{incident.id}:{one.value}") for one in AMENDABLE
    ]
    return Screen(
        paragraphs(said, known, words.words("facts-how")),
        (*in_columns(choices, 2), *keyed(_about_injury(words, incident)), back),
    )


def ask_fact_screen(words: Words, facts: CaseFacts, question: Question, today: date) -> Screen:
    """Ask for one fact; a day and a plate can be written."""
    asked = {
        Question.EVENT: _events,
        Question.VEHICLE: _vehicles,
        Question.OTHER_PARTY: _other_party,
    }.get(question)
    buttons = _days(words, facts, today) if asked is None else asked(words, facts)
    example = f"{today - timedelta(days=1):%d/%m} 14h30"
    key = f"facts-ask-{question.value.replace('_', '-')}"
    text = words.words(key, example=example) if asked is None else words.words(key)
    back = button(words, "facts-back", f"casefacts:{facts.incident.id}")
    return Screen(text, (*in_columns(buttons, 2), (back,)))


def unknown_plate_screen(words: Words, incident_id: int, plate: str) -> Screen:
    """A plate that nobody knows: keep it as it was written, or write it again."""
    keep = Button(
        words.label("facts-keep-plate", plate=plate), f"casefacts:{incident_id}:plate:{plate}"
    )
    back = button(words, "facts-back", f"casefacts:{incident_id}")
    return Screen(words.words("facts-unknown-plate", plate=plate), ((keep,), (back,)))


def amended_screen(words: Words, amended: Amended, *, is_told: bool) -> Screen:
    """What was noted, and whether the driver could be told."""
    incident = amended.incident
    if not amended.is_new:
        return said_screen(words, incident, words.words("facts-known", number=incident.number))
    what = question_label(words, amended.question)
    told = "yes" if is_told else "no"
    said = words.words("facts-noted", number=incident.number, what=what, told=told)
    more = button(words, "facts-button", f"casefacts:{incident.id}")
    return Screen(said, ((more,), (case_button(words, incident.id),)))


def amended_notice(words: Words, amended: Amended) -> Screen:
    """To the driver: which fact was amended; the case itself says how."""
    incident = amended.incident
    what = question_label(words, amended.question)
    said = words.words("facts-tell", number=incident.number, what=what)
    return said_screen(words, incident, said, key="button-case-open")


def _about_injury(words: Words, incident: Incident) -> list[Button]:
    if not incident.is_open or incident.is_preventive:
        return []
    if not incident.is_injured:
        return [button(words, "facts-hurt", f"casehurt:{incident.id}")]
    is_running = incident.injury_since is not None
    is_checked = incident.status is not IncidentStatus.DECLARED
    seen = button(words, "facts-seen", f"casefacts:{incident.id}:seen")
    return [seen] if is_running and is_checked else []


def _events(words: Words, facts: CaseFacts) -> list[Button]:
    return [
        Button(event_label(words, event), f"casefacts:{facts.incident.id}:event:{event.value}")
        for event in EventType
        if not event.is_preventive
    ]


def _vehicles(_: Words, facts: CaseFacts) -> list[Button]:
    return [
        Button(one.plate, f"casefacts:{facts.incident.id}:vehicle:{one.id}")
        for one in facts.vehicles
    ]


def _other_party(words: Words, facts: CaseFacts) -> list[Button]:
    data = f"casefacts:{facts.incident.id}:other_party"
    return [button(words, "facts-yes", f"{data}:y"), button(words, "facts-no", f"{data}:n")]


def _days(words: Words, facts: CaseFacts, today: date) -> list[Button]:
    days = [today - timedelta(days=number) for number in range(DAYS_OFFERED)]
    data = f"casefacts:{facts.incident.id}:when"
    return [Button(day(words, on), f"{data}:{on:%Y%m%d}") for on in days]


def _key(question: Question) -> str:
    return f"facts-{question.value.replace('_', '-')}"


def _line(words: Words, facts: CaseFacts, question: Question) -> str:
    value = _value(words, facts, question) or words.label("facts-open")
    return words.words("facts-line", what=words.label(_key(question)), value=value)


def _value(words: Words, facts: CaseFacts, question: Question) -> str:
    incident = facts.incident
    match question:
        case Question.EVENT:
            return event_label(words, incident.event) if incident.event is not None else ""
        case Question.VEHICLE:
            return facts.plate
        case Question.WHEN:
            return _moment(words, incident)
    return words.label("facts-other", known=answer_of(known=incident.has_other_party))


def _moment(words: Words, incident: Incident) -> str:
    if incident.occurred_on is None:
        return ""
    on = day(words, incident.occurred_on)
    if incident.occurred_minute is None:
        return on
    time = time_of_day(words, incident.occurred_minute)
    return words.label("incident-time", date=on, time=time)
