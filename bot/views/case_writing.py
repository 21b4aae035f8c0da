"""Writing for a case: what is asked, what is read again before it is sent, what was done."""

from collections.abc import Sequence

from bot.turn import Button
from bot.views.case_words import case_button, said_screen
from bot.views.points_given import given_text
from bot.views.screen import Screen, Words, button, lines, paragraphs
from fleet.incidents import Incident
from fleet.usecases.answer_report import MAX_ANSWER
from fleet.usecases.write_in_thread import MAX_WORDS, Remark, Said


def ask_screen(words: Words, incident: Incident) -> Screen:
    """Ask for the question to the driver; the next message is it."""
    return Screen(words.words("case-ask", most=MAX_WORDS), ((_drop(words, incident),),))


def ask_answer_screen(words: Words, incident: Incident) -> Screen:
    """Ask for the answer to a near miss or hazard; the next message is it."""
    return Screen(words.words("case-answer-ask", most=MAX_ANSWER), ((_drop(words, incident),),))


def ask_remark_screen(words: Words, incident: Incident, remark: Remark) -> Screen:
    """Ask for a note or an exchange; the next message is it."""
    key = "case-note-ask" if remark is Remark.NOTE else "case-exchange-ask"
    asked = words.words(key, number=incident.number, most=MAX_WORDS)
    return Screen(asked, ((_drop(words, incident),),))


def ask_reply_screen(words: Words, said: Said) -> Screen:
    """Ask the driver for their answer, with the question above."""
    question = "" if said.question is None else said.question.text
    return Screen(
        paragraphs(
            words.words("case-reply-question", words=question) if question else "",
            words.words("case-reply-ask", most=MAX_WORDS),
        ),
        ((_drop(words, said.incident),),),
    )


def ask_photo_screen(words: Words, incident: Incident) -> Screen:
    """Ask for photos, until the person says that it is all."""
    return Screen(
        words.words("case-photo-ask", number=incident.number),
        ((_finish(words, incident),), (_drop(words, incident),)),
    )


def preview_screen(
    words: Words, incident: Incident, what: str, text: str, names: Sequence[str] = ()
) -> Screen:
    """What will be sent, before anybody else sees it.

    Args:
        words: Of the reader.
        incident: The case.
        what: `question` or `answer`.
        text: What was written.
        names: Its words that are also a name of somebody of the site: the writer is warned.
    """
    is_question = what == "question"
    asked = "case-ask-preview" if is_question else "case-answer-preview"
    sending = "button-send" if is_question else "case-answer-send"
    if names:
        sending = "case-answer-send-anyway"
    prefix = "caseask" if is_question else "caseanswer"
    return Screen(
        paragraphs(
            words.words(asked, number=incident.number),
            words.words("case-quoted", words=text),
            words.words("case-answer-names", names=", ".join(names)) if names else "",
        ),
        (
            (button(words, sending, f"{prefix}:{incident.id}:send"),),
            (
                button(words, "case-ask-again", f"{prefix}:{incident.id}"),
                _drop(words, incident),
            ),
        ),
    )


def photo_added_screen(words: Words, incident: Incident, points: int = 0) -> Screen:
    """The photo is there, with the points that it earned; more may follow."""
    said = words.words("case-reply-photo", number=incident.number)
    return Screen(lines(said, given_text(words, points)), ((_finish(words, incident),),))


def photo_awaited_screen(words: Words, incident: Incident) -> Screen:
    """A text came where a photo was awaited."""
    said = words.words("case-photo-only", number=incident.number)
    return Screen(said, ((_finish(words, incident),),))


def finished_screen(words: Words, incident: Incident) -> Screen:
    """All photos are there."""
    return said_screen(words, incident, words.words("case-reply-finished", number=incident.number))


def _finish(words: Words, incident: Incident) -> Button:
    return button(words, "button-done", f"casephoto:{incident.id}:end")


def _drop(words: Words, incident: Incident) -> Button:
    return case_button(words, incident.id, "button-drop")
