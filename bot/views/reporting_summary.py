"""The summary of a report before it is sent, and what is missing of one that was sent."""

from collections.abc import Callable, Mapping

from bot.turn import Button, Html
from bot.views.case_words import event_label, missing_label, statement_label
from bot.views.figures import day, time_of_day
from bot.views.reporting_asking import in_columns
from bot.views.screen import Rows, Screen, Words, button, lines, paragraphs
from fleet.incidents import Incident, Question
from fleet.reporting import is_answered, questions_of
from fleet.usecases.begin_report import Report


def summary_screen(words: Words, report: Report) -> Screen:
    """Every line of the report; each can be changed before it is sent."""
    incident = report.incident
    how = "incident-summary-how-preventive" if incident.is_preventive else "incident-summary-how"
    asked = questions_of(incident.event)
    text = paragraphs(
        words.words("incident-summary"),
        lines(*(_line(words, report, question) for question in asked)),
        words.words("incident-facts", facts=incident.facts) if incident.facts else "",
        words.words(how),
    )
    changes = [_to(words, incident, question) for question in asked]
    return Screen(
        text, (*_send(words, incident), *in_columns(changes, 2), *_others(words, incident))
    )


def completion_screen(words: Words, report: Report) -> Screen:
    """What is missing of a report that was sent; photos may follow at any time."""
    incident = report.incident
    key = "incident-complete-how" if report.missing else "incident-complete-done"
    title = words.words("incident-complete-title", case=incident.number)
    asked = [_to_complete(words, incident, question) for question in report.missing]
    back = button(words, "button-case", f"case:{incident.id}")
    return Screen(paragraphs(title, words.words(key)), (*in_columns(asked, 2), (back,)))


def missing_text(words: Words, report: Report) -> Html:
    """What may be completed later, in one line; nothing where nothing is missing."""
    if not report.missing:
        return Html()
    names = [missing_label(words, report.incident, question) for question in report.missing]
    return words.words("incident-missing", questions=", ".join(names))


def _line_key(question: Question) -> str:
    return f"incident-line-{question.value.replace('_', '-')}"


def _line(words: Words, report: Report, question: Question) -> Html:
    answer = words.words("incident-line-later")
    if is_answered(report.incident, question, report.number_of_photos):
        answer = Html(_ANSWERS[question](words, report))
    return words.words("incident-line", what=words.label(_line_key(question)), answer=answer)


def _event(words: Words, report: Report) -> Html:
    return words.words("incident-as-written", text=event_label(words, report.incident.event))


def _vehicle(words: Words, report: Report) -> Html:
    return words.words("incident-as-written", text=report.plate)


def _when(words: Words, report: Report) -> Html:
    incident = report.incident
    on = day(words, incident.occurred_on or incident.reported_at.date())
    if incident.occurred_minute is None:
        return words.words("incident-as-written", text=on)
    return words.words("incident-time", date=on, time=time_of_day(words, incident.occurred_minute))


def _place(words: Words, report: Report) -> Html:
    place = report.incident.place
    if place is None or not place.words:
        return words.words("incident-place-shared")
    return words.words("incident-as-written", text=place.words)


def _other_party(words: Words, report: Report) -> Html:
    statement = report.incident.statement
    if statement is None:
        return words.words("incident-other-party-no")
    return words.words("incident-other-party-yes", statement=statement_label(words, statement))


def _evidence(words: Words, report: Report) -> Html:
    return words.words("incident-evidence-number", number=report.number_of_photos)


def _send(words: Words, incident: Incident) -> Rows:
    if not incident.is_preventive:
        return ((button(words, "incident-send", f"inc:{incident.id}:send"),),)
    named = button(words, "incident-send-name", f"inc:{incident.id}:send")
    nameless = button(words, "incident-send-nameless", f"inc:{incident.id}:send:nameless")
    return ((named,), (nameless,))


def _to(words: Words, incident: Incident, question: Question) -> Button:
    return button(words, _line_key(question), f"inc:{incident.id}:ask:{question.value}")


def _to_complete(words: Words, incident: Incident, question: Question) -> Button:
    """The other party of a report that was sent is known: what follows is the statement."""
    if question is Question.OTHER_PARTY and incident.has_other_party:
        return button(words, "button-case-statement", f"inc:{incident.id}:ask:{question.value}")
    return _to(words, incident, question)


def _others(words: Words, incident: Incident) -> Rows:
    hurt = button(words, "incident-somebody-hurt", f"inc:{incident.id}:hurt:y")
    discard = button(words, "incident-discard", f"inc:{incident.id}:drop")
    return ((hurt,), (discard,))


_ANSWERS: Mapping[Question, Callable[[Words, Report], Html]] = {
    Question.EVENT: _event,
    Question.VEHICLE: _vehicle,
    Question.WHEN: _when,
    Question.PLACE: _place,
    Question.OTHER_PARTY: _other_party,
    Question.EVIDENCE: _evidence,
}
