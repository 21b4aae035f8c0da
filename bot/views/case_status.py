"""Changing the status of a case: what may follow, the question before, what was done."""

from bot.turn import Button, Html
from bot.views.case_words import case_button, hyphenated, status_label
from bot.views.screen import Screen, Words, button, capitalised, keyed, lines, paragraphs
from fleet.incidents import Incident, IncidentStatus
from fleet.usecases.change_case_status import StatusChange, StatusChoice

_SPOKEN_OF = frozenset({IncidentStatus.CLOSED, IncidentStatus.KEPT_IN_HOUSE})


def choice_screen(words: Words, choice: StatusChoice) -> Screen:
    """The statuses that may follow, and why others may not."""
    incident = choice.incident
    following = [
        Button(
            capitalised(status_label(words, status)),
            f"casestatus:{incident.id}:{status.value}",
        )
        for status in choice.following
    ]
    return Screen(
        paragraphs(
            words.words("case-status-title", number=incident.number),
            words.words("case-status-now", status=status_label(words, incident.status)),
            "" if following else words.words("case-status-none", reason=choice.obstacle or "other"),
            _not_in_house(words, choice),
        ),
        (*keyed(following), (case_button(words, incident.id),)),
    )


def confirm_screen(words: Words, incident: Incident, status: IncidentStatus) -> Screen:
    """The question before others see it."""
    if status in _SPOKEN_OF:
        name = hyphenated(status.value)
        asked = words.words(f"case-status-confirm-{name}", number=incident.number)
    else:
        label = status_label(words, status)
        asked = words.words("case-status-confirm", number=incident.number, status=label)
    return Screen(
        paragraphs(asked, words.words("case-status-told")),
        (
            (button(words, "case-status-yes", f"casestatus:{incident.id}:{status.value}:yes"),),
            (button(words, "case-status-no", f"casestatus:{incident.id}"),),
        ),
    )


def changed_screen(
    words: Words, change: StatusChange, told: Html, *, is_undone: bool = False
) -> Screen:
    """What was done, with the way to take it back as long as that can be done."""
    incident = change.incident
    name = "already" if not change.is_new else "undone" if is_undone else "done"
    said = words.words(
        f"case-status-{name}",
        number=incident.number,
        status=status_label(words, incident.status),
    )
    may_undo = change.is_new and not is_undone and incident.is_open
    data = f"caseundo:{incident.id}:{change.before.value}:{incident.version}"
    undo = ((button(words, "case-status-undo", data),),) if may_undo else ()
    return Screen(lines(said, told), (*undo, (case_button(words, incident.id),)))


def told_text(words: Words, incident: Incident, *, is_told: bool) -> Html:
    """Whether the people of the case could be told."""
    if incident.driver_id is None and incident.reporter_id is None:
        return words.words("case-told-anonymous")
    return words.words("case-told" if is_told else "case-told-nobody")


def _not_in_house(words: Words, choice: StatusChoice) -> Html:
    if not choice.not_in_house:
        return Html()
    return words.words("case-not-in-house", reason=choice.not_in_house)
