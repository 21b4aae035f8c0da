"""The messages of the file: queue, card, status, thread, costs, questions, for the golden files."""

from collections.abc import Callable
from datetime import timedelta

from fleet.cases import Entry, EntryKind
from fleet.incidents import CaseCosts, Contacts, EventType, Incident, IncidentStatus, Question
from tests.support.cases import add_case, add_contest, add_near_miss, add_photo, give
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW

Scene = Callable[[Conversation], Heard]
Prepare = Callable[[Conversation], Incident]

_ANSWER = "Merci. Un miroir sera posé avant la fin du mois."
_QUESTION = "Pouvez-vous préciser l’heure de votre départ, s’il vous plaît."


def _account(talk: Conversation, person: str) -> int:
    return talk.company.account(getattr(talk.company, person))


def _says(person: str, text: str) -> Scene:
    return lambda talk: talk.text(_account(talk, person), text)


def _taps(person: str, *data: str, prepare: Prepare | None = None) -> Scene:
    """What a person taps or, where it holds a blank, writes about a case; the last is answered."""

    def scene(talk: Conversation) -> Heard:
        case = (prepare or _case)(talk)
        heard = Heard((), None)
        for one in data:
            said = one.replace("{case}", str(case.id)).replace("{version}", str(case.version))
            act = talk.text if " " in one else talk.tap
            heard = act(_account(talk, person), said)
        return heard

    return scene


def _case(talk: Conversation, **changes: object) -> Incident:
    return add_case(talk.store.work, talk.company.camille, of_unit_of=0, **changes)


def _with(**changes: object) -> Prepare:
    return lambda talk: _case(talk, **changes)


def _full(talk: Conversation) -> Incident:
    """A case in which everything stands that a case can hold."""
    work = talk.store.work
    case = _case(
        talk,
        handler_id=talk.company.fleet,
        has_other_party=True,
        left_out=frozenset({Question.PLACE}),
        costs=CaseCosts(123_450, 200_000, 0, 45_000, 3),
        contacts=Contacts("N-77/2026", "Cabinet Martin", "Garage du Lac"),
    )
    add_photo(work, case)
    for kind, text in (
        (EntryKind.STATUS, "checked"),
        (EntryKind.NOTE, "Le garage rappelle lundi."),
        (EntryKind.COSTS, "deductible:45000"),
        (EntryKind.CONTACTS, "expert:Cabinet Martin"),
        (EntryKind.ASSIGNED, str(talk.company.fleet)),
        (EntryKind.QUESTION, _QUESTION),
    ):
        at = NOW - timedelta(hours=1)
        work.incidents.add_entry(Entry(0, case.id, at, kind, talk.company.hr, text))
    return case


def _queue(talk: Conversation) -> Incident:
    work, company = talk.store.work, talk.company
    _case(talk)
    late = NOW.date() - timedelta(days=30)
    _case(talk, event=EventType.THEFT, occurred_on=late)
    add_near_miss(work, company.ines, days_ago=9)
    add_near_miss(work, company.ines, days_ago=2, wants_anonymity=True)
    add_contest(work, _case(talk, status=IncidentStatus.SURVEY))
    return _case(talk, status=IncidentStatus.SENT_TO_INSURER, event=EventType.PARKED_HIT)


def _near_miss(talk: Conversation) -> Incident:
    return add_near_miss(talk.store.work, talk.company.ines, days_ago=9)


def _anonymous(talk: Conversation) -> Incident:
    return add_near_miss(talk.store.work, talk.company.ines, wants_anonymity=True)


def _answered(talk: Conversation) -> Incident:
    closed = IncidentStatus.CLOSED
    return add_near_miss(
        talk.store.work, talk.company.ines, answer=_ANSWER, answered_at=NOW, status=closed
    )


def _contested(talk: Conversation) -> Incident:
    case = _case(talk, status=IncidentStatus.SURVEY)
    add_contest(talk.store.work, case)
    return case


def _decided(talk: Conversation) -> Incident:
    claim = talk.store.work.driving.claims_of(talk.company.camille)[0]
    decided = IncidentStatus.LIABILITY_DECIDED
    return give(talk.store.work, _case(talk), status=decided, claim_id=claim.id)


def _hurt(talk: Conversation) -> Incident:
    """A case that was sent because somebody is hurt, without any other answer."""
    nothing = dict.fromkeys(("event", "vehicle_id", "occurred_on", "occurred_minute", "place"))
    return _case(
        talk,
        **{**nothing, "is_injured": True, "has_other_party": None},
        status=IncidentStatus.SENT_TO_INSURER,
    )


def _asked(talk: Conversation) -> Incident:
    case = _case(talk)
    entry = Entry(0, case.id, NOW, EntryKind.QUESTION, talk.company.hr, _QUESTION)
    talk.store.work.incidents.add_entry(entry)
    return case


def _photo_reply(talk: Conversation) -> Heard:
    case, camille = _asked(talk), _account(talk, "camille")
    talk.tap(camille, f"casereply:{case.id}")
    photo = {"file_id": "a", "file_unique_id": "a", "width": 900, "height": 700}
    return talk.text(camille, "", photo=[photo])


_LISTS: dict[str, Scene] = {
    "case_queue_new": _taps("hr", "cases:new:0", prepare=_queue),
    "case_queue_overdue": _taps("hr", "cases:overdue:0", prepare=_queue),
    "case_queue_open": _taps("hr", "cases:open:0", prepare=_queue),
    "case_queue_filtered": _taps("hr", "cases:open:0:2:theft", prepare=_queue),
    "case_queue_command_of_hr": _says("hr", "/cases"),
    **{
        f"case_queue_empty_{tab}": _taps("fleet", f"cases:{tab}:0", prepare=_answered)
        for tab in ("new", "mine", "overdue", "open")
    },
    "case_filter_units": _taps("fleet", "casefilter:unit:new:0:0:-"),
    "case_filter_events": _taps("fleet", "casefilter:event:new:0:0:-"),
    "case_own": _taps("camille", "cases:own:0"),
    "case_own_none": _says("noa", "/cases"),
    "case_changed": _taps("camille", "cases:changed:0", prepare=_answered),
    "case_changed_nothing": _taps("camille", "cases:changed:0"),
}

_CARDS: dict[str, Scene] = {
    "case_card": _taps("hr", "case:{case}"),
    "case_card_full": _taps("hr", "case:{case}", prepare=_full),
    "case_card_full_own": _taps("camille", "case:{case}", prepare=_full),
    "case_card_injured": _taps("hr", "case:{case}", prepare=_with(is_injured=True)),
    "case_card_contested": _taps("hr", "case:{case}", prepare=_contested),
    "case_card_decided": _taps("hr", "case:{case}", prepare=_decided),
    "case_card_decided_own": _taps("camille", "case:{case}", prepare=_decided),
    "case_card_near_miss": _taps("hr", "case:{case}", prepare=_near_miss),
    "case_card_anonymous": _taps("hr", "case:{case}", prepare=_anonymous),
    "case_card_answered": _taps("ines", "case:{case}", prepare=_answered),
    "case_card_out_of_reach": _taps("ines", "case:{case}"),
    "case_claim": _taps("camille", "claim:1"),
    "case_claim_undecided": _taps("marc", "claim:3"),
    "case_claim_seen_by_hr": _taps("hr", "claim:2"),
    "case_thread": _taps("hr", "thread:{case}:0", prepare=_full),
    "case_thread_own": _taps("camille", "thread:{case}:0", prepare=_full),
}

_CHANGES: dict[str, Scene] = {
    "case_status": _taps("hr", "casestatus:{case}"),
    "case_status_third_party": _taps(
        "hr", "casestatus:{case}", prepare=_with(has_other_party=True)
    ),
    "case_status_contested": _taps("hr", "casestatus:{case}", prepare=_contested),
    "case_status_confirm": _taps("hr", "casestatus:{case}:sent_to_insurer"),
    "case_status_confirm_in_house": _taps("hr", "casestatus:{case}:kept_in_house"),
    "case_status_confirm_closed": _taps("hr", "casestatus:{case}:closed", prepare=_decided),
    "case_status_told": _taps("hr", "casestatus:{case}:sent_to_insurer:yes"),
    "case_status_closed_told": _taps("hr", "casestatus:{case}:closed:yes", prepare=_decided),
    "case_status_twice": _taps("hr", *["casestatus:{case}:checked:yes"] * 2),
    "case_status_undone": _taps(
        "hr", "casestatus:{case}:checked:yes", "caseundo:{case}:declared:1"
    ),
    "case_status_refused": _taps(
        "hr", "casestatus:{case}:kept_in_house:yes", prepare=_with(is_injured=True)
    ),
    "case_costs": _taps("hr", "casecosts:{case}", prepare=_full),
    "case_costs_ask": _taps("hr", "casecosts:{case}:paid"),
    "case_costs_noted": _taps("hr", "casecosts:{case}:paid", "1 234,50"),
    "case_costs_unreadable": _taps("hr", "casecosts:{case}:paid", "beaucoup trop"),
    "case_downtime_noted": _taps("hr", "casecosts:{case}:downtime", "3 jours"),
    "case_contacts": _taps("hr", "casecontacts:{case}", prepare=_full),
    "case_contacts_ask": _taps("hr", "casecontacts:{case}:insurer"),
    "case_contacts_noted": _taps("hr", "casecontacts:{case}:expert", "Cabinet <i>Martin</i>"),
    "case_assign": _taps("hr", "caseassign:{case}", prepare=_full),
    "case_assign_confirm": _taps("hr", "caseassign:{case}:to:6"),
    "case_assign_told": _taps("hr", "caseassign:{case}:yes:6"),
    "case_assign_taken": _taps("hr", "caseassign:{case}:me", prepare=_full),
    "case_assign_released": _taps("hr", "caseassign:{case}:freed", prepare=_full),
}

_WRITING: dict[str, Scene] = {
    "case_ask": _taps("hr", "caseask:{case}"),
    "case_ask_preview": _taps("hr", "caseask:{case}", _QUESTION),
    "case_ask_sent": _taps("hr", "caseask:{case}", _QUESTION, "caseask:{case}:send"),
    "case_ask_sent_twice": _taps("hr", "caseask:{case}", _QUESTION, *["caseask:{case}:send"] * 2),
    "case_ask_nobody": _taps("hr", "caseask:{case}", prepare=_anonymous),
    "case_note_ask": _taps("hr", "casewrite:{case}:note"),
    "case_note_noted": _taps("hr", "casewrite:{case}:note", "Le garage rappelle."),
    "case_note_too_long": _taps("hr", "casewrite:{case}:note", "long " * 300),
    "case_exchange_ask": _taps("hr", "casewrite:{case}:exchange"),
    "case_reply_ask": _taps("camille", "casereply:{case}", prepare=_asked),
    "case_reply_told": _taps("camille", "casereply:{case}", "À huit heures.", prepare=_asked),
    "case_reply_by_photo": _photo_reply,
    "case_photo_ask": _taps("camille", "casephoto:{case}"),
    "case_photo_text": _taps("camille", "casephoto:{case}", "la voici"),
    "case_photo_end": _taps("camille", "casephoto:{case}", "casephoto:{case}:end"),
    "case_answer_ask": _taps("hr", "caseanswer:{case}", prepare=_near_miss),
    "case_answer_preview": _taps("hr", "caseanswer:{case}", _ANSWER, prepare=_near_miss),
    "case_answer_told": _taps(
        "hr", "caseanswer:{case}", _ANSWER, "caseanswer:{case}:send", prepare=_near_miss
    ),
    "case_answer_anonymous": _taps(
        "hr", "caseanswer:{case}", _ANSWER, "caseanswer:{case}:send", prepare=_anonymous
    ),
}

_FACTS: dict[str, Scene] = {
    "case_hurt_ask": _taps("camille", "casehurt:{case}"),
    "case_hurt_noted": _taps("camille", "casehurt:{case}:yes"),
    "case_hurt_noted_by_hr": _taps("hr", "casehurt:{case}:yes"),
    "case_hurt_known": _taps("hr", *["casehurt:{case}:yes"] * 2),
    "case_hurt_elsewhere": _taps("ines", "casehurt:{case}:yes", prepare=_near_miss),
    "case_hurt_thread": _taps("hr", "casehurt:{case}:yes", "thread:{case}:0"),
    "case_hurt_seen_to": _taps("hr", "casehurt:{case}:yes", "casefacts:{case}:seen"),
    "case_facts": _taps("hr", "casefacts:{case}"),
    "case_facts_unknown": _taps("hr", "casefacts:{case}", prepare=_hurt),
    "case_facts_contested": _taps("hr", "casefacts:{case}", prepare=_contested),
    "case_facts_decided": _taps("hr", "casefacts:{case}", prepare=_decided),
    "case_facts_event": _taps("hr", "casefacts:{case}:event", prepare=_hurt),
    "case_facts_when": _taps("hr", "casefacts:{case}:when", prepare=_hurt),
    "case_facts_vehicle": _taps("hr", "casefacts:{case}:vehicle", prepare=_hurt),
    "case_facts_plate": _taps("hr", "casefacts:{case}:vehicle", "zz 999 zz", prepare=_hurt),
    "case_facts_other_party": _taps("hr", "casefacts:{case}:other_party", prepare=_hurt),
    "case_facts_noted": _taps("hr", "casefacts:{case}:when:20261119", prepare=_hurt),
    "case_facts_twice": _taps("hr", *["casefacts:{case}:event:theft"] * 2, prepare=_hurt),
}

CASE_SCENES: dict[str, Scene] = _LISTS | _CARDS | _CHANGES | _WRITING | _FACTS
