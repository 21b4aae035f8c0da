"""What others are told about a case: few words, and the button that opens it."""

from bot.turn import Html
from bot.views.case_words import case_button, status_label
from bot.views.points_given import given_text
from bot.views.screen import Screen, Words, button, paragraphs
from fleet.incidents import Incident, IncidentStatus


def status_notice(words: Words, incident: Incident) -> Screen:
    """To the driver: the case has moved on."""
    if incident.status is IncidentStatus.CLOSED:
        return _opening(words, incident, words.words("case-tell-closed", number=incident.number))
    status = status_label(words, incident.status)
    said = words.words("case-tell-status", number=incident.number, status=status)
    return _opening(words, incident, said)


def question_notice(words: Words, incident: Incident, question: str) -> Screen:
    """To the driver: somebody asks something; the answer is one tap away."""
    said = words.words("case-tell-question", number=incident.number)
    return Screen(
        paragraphs(said, words.words("case-quoted", words=question)),
        (
            (button(words, "button-case-reply", f"casereply:{incident.id}"),),
            (case_button(words, incident.id, "button-case-open"),),
        ),
    )


def answer_notice(words: Words, incident: Incident, *, is_photo: bool) -> Screen:
    """To who asked and to who handles the case: something new stands in it."""
    key = "case-tell-photos" if is_photo else "case-tell-answer"
    return _opening(words, incident, words.words(key, number=incident.number))


def report_answered_notice(words: Words, incident: Incident, points: int) -> Screen:
    """To who reported a near miss or a hazard: thanks, the answer, and what the report earned."""
    said = words.words("case-tell-report-answered", number=incident.number)
    answer = words.words("case-quoted", words=incident.answer)
    return _opening(words, incident, said, answer, given_text(words, points))


def assigned_notice(words: Words, incident: Incident) -> Screen:
    """To who handles the case from now on."""
    return _opening(words, incident, words.words("case-tell-assigned", number=incident.number))


def taken_notice(words: Words, incident: Incident, name: str) -> Screen:
    """To who handled it before: somebody else does, or everybody may."""
    if name:
        said = words.words("case-tell-taken", number=incident.number, name=name)
    else:
        said = words.words("case-tell-released", number=incident.number)
    return _opening(words, incident, said)


def _opening(words: Words, incident: Incident, *said: Html) -> Screen:
    opening = case_button(words, incident.id, "button-case-open")
    return Screen(paragraphs(*said), ((opening,),))
