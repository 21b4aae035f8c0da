"""Who handles a case: the people to choose from, the question before, what was done."""

from bot.turn import Button
from bot.views.case_words import TURNING, case_button, shortened
from bot.views.screen import Screen, Words, button, keyed, lines, pager, paragraphs
from fleet.incidents import Incident
from fleet.people import Employee
from fleet.usecases.assign_case import Handlers

_PEOPLE_ON_A_PAGE = 8


def handlers_screen(words: Words, handlers: Handlers, reader_id: int | None, page: int) -> Screen:
    """Who handles the case now, and to whom it can be given."""
    incident = handlers.incident
    others = [one for one in handlers.people if one.id not in (incident.handler_id, reader_id)]
    pages = max(1, -(-len(others) // _PEOPLE_ON_A_PAGE))
    page = max(0, min(page, pages - 1))
    shown = others[page * _PEOPLE_ON_A_PAGE :][:_PEOPLE_ON_A_PAGE]
    data = f"caseassign:{incident.id}"
    people = [Button(shortened(one.full_name), f"{data}:to:{one.id}") for one in shown]
    turning = pager(words, TURNING, page, pages, f"{data}:page:{{page}}")
    return Screen(
        lines(words.words("case-assign-title", number=incident.number), _now(words, handlers)),
        (
            *keyed([*_own_choices(words, handlers, reader_id), *people]),
            *turning,
            (case_button(words, incident.id),),
        ),
    )


def confirm_screen(words: Words, incident: Incident, handler: Employee | None) -> Screen:
    """The question before somebody else is told."""
    data = f"caseassign:{incident.id}"
    if handler is None:
        asked = words.words("case-assign-confirm-release", number=incident.number)
        yes = f"{data}:freed"
    else:
        name = handler.full_name
        asked = words.words("case-assign-confirm", number=incident.number, name=name)
        yes = f"{data}:yes:{handler.id}"
    return Screen(
        asked,
        ((button(words, "case-status-yes", yes),), (button(words, "case-status-no", data),)),
    )


def assigned_screen(words: Words, incident: Incident, name: str, *, is_new: bool) -> Screen:
    """What was done."""
    if name:
        said = words.words("case-assign-done", number=incident.number, name=name)
    else:
        said = words.words("case-assign-released", number=incident.number)
    already = "" if is_new else words.words("case-assign-already")
    return Screen(paragraphs(already, said), ((case_button(words, incident.id),),))


def _now(words: Words, handlers: Handlers) -> str:
    current = handlers.incident.handler_id
    name = next((one.full_name for one in handlers.people if one.id == current), "")
    return words.words("case-handler", name=name) if name else words.words("case-handler-none")


def _own_choices(words: Words, handlers: Handlers, reader_id: int | None) -> list[Button]:
    incident = handlers.incident
    data = f"caseassign:{incident.id}"
    is_mine = incident.handler_id == reader_id
    take = [] if is_mine else [button(words, "case-assign-me", f"{data}:me")]
    is_free = incident.handler_id is None
    return take if is_free else [*take, button(words, "case-assign-release", f"{data}:free")]
