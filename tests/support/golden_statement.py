"""The messages of the accident statement and of the claim pack, for the golden files."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fleet.evidence import EvidenceState
from tests.support.cases import add_case, add_contest, add_near_miss, add_photo
from tests.support.conversation import Conversation, Heard

Scene = Callable[[Conversation], Heard]

_FILLED: Mapping[str, str] = {
    "witness_1_name": "Sofia Blanc",
    "b_driver_name": "Lambert & <i>fils</i>",
    "b_vehicle_plate": "EF-456-GH",
    "a_on_roundabout": "yes",
    "b_entering_roundabout": "yes",
    "b_ignored_priority": "yes",
}


def _case(talk: Conversation) -> int:
    work = talk.store.work
    case = add_case(work, talk.company.camille, has_other_party=True)
    work.incidents.set_statement(case.id, _FILLED)
    return case.id


def _tapped(data: str, person: str = "camille") -> Scene:
    """A tap on a button of the case, whose number stands for `{case}`."""

    def scene(talk: Conversation) -> Heard:
        account = talk.company.account(getattr(talk.company, person))
        return talk.tap(account, data.replace("{case}", str(_case(talk))))

    return scene


def _written(key: str, text: str) -> Scene:
    """A box, and the message that answers it."""

    def scene(talk: Conversation) -> Heard:
        account = talk.company.account(talk.company.camille)
        talk.tap(account, f"statement:{_case(talk)}:f:{key}")
        return talk.text(account, text)

    return scene


def _contested(talk: Conversation) -> Heard:
    incident = talk.store.work.incidents.get(_case(talk))
    add_contest(talk.store.work, incident)
    account = talk.company.account(talk.company.camille)
    return talk.tap(account, f"statement:{incident.id}")


def _of_near_miss(talk: Conversation) -> Heard:
    near_miss = add_near_miss(talk.store.work, talk.company.camille)
    return talk.tap(talk.company.account(talk.company.camille), f"statement:{near_miss.id}")


def _pack_with_photos(talk: Conversation) -> Heard:
    work = talk.store.work
    incident = work.incidents.get(_case(talk))
    _, coming = (add_photo(work, incident, name) for name in ("one", "two"))
    assert coming is not None
    wanted = replace(coming, state=EvidenceState.WANTED, sha256="", content_type="", size_bytes=0)
    work.evidence.save(wanted)
    return talk.tap(talk.company.account(talk.company.hr), f"pack:{incident.id}:pdf")


STATEMENT_SCENES: dict[str, Scene] = {
    "statement": _tapped("statement:{case}"),
    "statement_seen_by_hr": _tapped("statement:{case}", "hr"),
    "statement_contested": _contested,
    "statement_of_near_miss": _of_near_miss,
    "statement_part": _tapped("statement:{case}:s:b_driver"),
    "statement_back": _tapped("statement:{case}:s:back"),
    "statement_circumstances": _tapped("statement:{case}:s:b_circumstances"),
    "statement_ask_text": _tapped("statement:{case}:f:b_driver_name"),
    "statement_ask_date": _tapped("statement:{case}:f:accident_date"),
    "statement_ask_choice": _tapped("statement:{case}:f:a_impact_point"),
    "statement_ask_injured": _tapped("statement:{case}:f:are_injured_named_on_paper"),
    "statement_saved": _written("b_driver_first_name", "Paul"),
    "statement_refused": _written("accident_date", "hier"),
    "statement_too_long": _written("b_driver_name", "x" * 81),
    "statement_retype": _tapped("statement:{case}:all"),
    "statement_clear": _tapped("statement:{case}:clear"),
    "statement_cleared": _tapped("statement:{case}:clear:yes"),
    "statement_undo": _tapped("statement:{case}:undo"),
    "pack_pdf": _tapped("pack:{case}:pdf", "hr"),
    "pack_zip": _tapped("pack:{case}:zip", "hr"),
    "pack_with_photos": _pack_with_photos,
    "pack_refused_to_driver": _tapped("pack:{case}:pdf"),
}
