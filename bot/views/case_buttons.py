"""The buttons below the card of a case: what its reader can do now."""

from bot.turn import Button
from bot.views.screen import Rows, Words, button
from fleet.incidents import Incident
from fleet.usecases.show_case import CaseCard


def card_rows(words: Words, card: CaseCard, list_data: str) -> Rows:
    """The buttons for who handles the case, for whom it is about, or for who only reads it.

    The way back leads to the list from which the card was opened; where that is not known, it
    bears the name of the queue.
    """
    if card.incident.is_draft:
        return ((button(words, "button-case-own", "cases:own:0"),),)
    if card.is_own:
        return _filled(*_own_rows(words, card))
    if card.may_handle:
        return _filled(*_handler_rows(words, card), [_back(words, list_data)])
    return _filled(_reading(words, card))


def _own_rows(words: Words, card: CaseCard) -> tuple[list[Button], ...]:
    incident = card.incident
    reply = "button-case-say" if card.question is None else "button-case-reply"
    writing = [
        button(words, reply, f"casereply:{incident.id}"),
        button(words, "button-case-photo", f"casephoto:{incident.id}"),
    ]
    completing = [button(words, "button-complete", f"complete:{incident.id}")]
    may_contest = card.claim is not None and card.contest is None
    return (
        _hurt(words, incident),
        writing if _is_alive(card) else [],
        completing if card.missing else [],
        [] if incident.is_preventive else [_statement(words, incident)],
        _reading(words, card),
        [] if incident.is_preventive else [_decision(words, incident)],
        [button(words, "button-contest", f"contest:{incident.id}")] if may_contest else [],
        [button(words, "button-case-own", "cases:own:0")],
    )


def _is_alive(card: CaseCard) -> bool:
    """Whether people still write in it: a closed case goes on while it is contested."""
    return card.incident.is_open or card.contest is not None


def _hurt(words: Words, incident: Incident) -> list[Button]:
    """An injury may be found out at any time, also by somebody whose report is long sent."""
    if not incident.is_open or incident.is_preventive or incident.is_injured:
        return []
    return [button(words, "facts-hurt", f"casehurt:{incident.id}")]


def _handler_rows(words: Words, card: CaseCard) -> tuple[list[Button], ...]:
    incident = card.incident
    return (
        _moving(words, card),
        _reading(words, card),
        _deciding(words, card),
        [] if incident.is_preventive else _keeping(words, incident),
        [
            button(words, "button-case-note", f"casewrite:{incident.id}:note"),
            button(words, "button-case-exchange", f"casewrite:{incident.id}:exchange"),
            button(words, "button-case-photo", f"casephoto:{incident.id}"),
        ],
        _about_people(words, incident),
        _amending(words, incident),
        [] if incident.is_preventive else _packing(words, incident),
    )


def _back(words: Words, list_data: str) -> Button:
    if list_data:
        return button(words, "button-case-list", list_data)
    return button(words, "button-cases", "cases:mine:0")


def _moving(words: Words, card: CaseCard) -> list[Button]:
    incident = card.incident
    if not _is_alive(card):
        return []
    ask = button(words, "button-case-ask", f"caseask:{incident.id}")
    asking = [ask] if incident.driver_id or incident.reporter_id else []
    if incident.is_preventive:
        return [button(words, "button-case-answer", f"caseanswer:{incident.id}"), *asking]
    return [button(words, "button-case-status", f"casestatus:{incident.id}"), *asking]


def _reading(words: Words, card: CaseCard) -> list[Button]:
    case_id = card.incident.id
    photos = words.label("case-photos-button", number=card.number_of_photos)
    thread = words.label("case-thread-button", number=card.number_of_entries)
    shown = [Button(photos, f"photos:{case_id}:0")] if card.number_of_photos else []
    return [*shown, Button(thread, f"thread:{case_id}:0")]


def _deciding(words: Words, card: CaseCard) -> list[Button]:
    if card.incident.is_preventive:
        return []
    decision = _decision(words, card.incident)
    if card.contest is None:
        return [decision]
    answer = "rebuttal-button" if card.may_answer else "rebuttal-button-read"
    return [decision, button(words, answer, f"rebuttal:{card.incident.id}")]


def _decision(words: Words, incident: Incident) -> Button:
    return button(words, "button-decision", f"decision:{incident.id}")


def _keeping(words: Words, incident: Incident) -> list[Button]:
    return [
        button(words, "button-case-costs", f"casecosts:{incident.id}"),
        button(words, "button-case-contacts", f"casecontacts:{incident.id}"),
        _statement(words, incident),
    ]


def _statement(words: Words, incident: Incident) -> Button:
    return button(words, "button-case-statement", f"statement:{incident.id}")


def _about_people(words: Words, incident: Incident) -> list[Button]:
    assign = button(words, "button-case-assign", f"caseassign:{incident.id}")
    who = button(words, "button-who", f"who:{incident.id}")
    return [
        *([assign] if incident.is_open else []),
        *([] if incident.wants_anonymity or incident.is_preventive else [who]),
    ]


def _amending(words: Words, incident: Incident) -> list[Button]:
    if incident.is_preventive or not incident.is_open:
        return []
    return [button(words, "facts-button", f"casefacts:{incident.id}")]


def _packing(words: Words, incident: Incident) -> list[Button]:
    return [
        button(words, "button-case-pdf", f"pack:{incident.id}:pdf"),
        button(words, "button-case-zip", f"pack:{incident.id}:zip"),
    ]


def _filled(*rows: list[Button]) -> Rows:
    return tuple(tuple(row) for row in rows if row)
