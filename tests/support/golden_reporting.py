"""The messages of a report, from the roadside to the case number, for the golden files."""

from collections.abc import Callable, Mapping

from tests.support.conversation import Conversation, Heard
from tests.support.drivers import Driver, photo

Scene = Callable[[Conversation], Heard]

_COLLISION = ("hurt:n", "event:collision_with_vehicle")
_TO_THE_EVIDENCE = (*_COLLISION, "vehicle:1", "at:20261121:600", "later:place", "statement:paper")
_TO_THE_SUMMARY = (*_TO_THE_EVIDENCE, "tick:scene:y", "done")
_TO_THE_PREVENTIVE_SUMMARY = ("hurt:n", "event:near_miss", "later:place", "done")


def _camille(talk: Conversation) -> Driver:
    return Driver(talk, talk.company.camille)


def _said(text: str) -> Scene:
    return lambda talk: _camille(talk).says(text)


def _before(*steps: str) -> Scene:
    """Buttons without a report, one after the other."""

    def scene(talk: Conversation) -> Heard:
        camille = _camille(talk)
        for step in steps:
            camille.press(f"inc:{step}")
        return camille.heard

    return scene


def _after(*steps: str, says: str = "", shows: Mapping[str, object] | None = None) -> Scene:
    """The answers of a report, one after the other; then a message, where there is one."""

    def scene(talk: Conversation) -> Heard:
        camille = _at(talk, *steps)
        if says or shows:
            return camille.says(says, **(shows or {}))
        return camille.heard

    return scene


def _at(talk: Conversation, *steps: str) -> Driver:
    camille = _camille(talk)
    camille.press("inc:parked")
    incident_id = camille.draft.id
    for step in steps:
        camille.heard = camille.press(f"inc:{incident_id}:{step}")
    return camille


def _resumed(talk: Conversation) -> Heard:
    return _at(talk, *_COLLISION).says("/incident")


def _full_summary(talk: Conversation) -> Heard:
    camille = _at(talk, *_TO_THE_EVIDENCE)
    for name in "abc":
        camille.says(**photo(name, album="1"))
    camille.says("L’autre <b>véhicule</b> a reculé & m’a touché.")
    return camille.press(f"inc:{camille.draft.id}:on")


def _completed(talk: Conversation) -> Heard:
    camille = _at(talk, *_TO_THE_SUMMARY, "send")
    camille.press(f"inc:{camille.case.id}:ask:place")
    return camille.says("Rue de la République, Lyon")


def _complete(talk: Conversation) -> Heard:
    camille = _at(talk, *_TO_THE_SUMMARY, "send")
    return camille.press(f"complete:{camille.case.id}")


def _photo_for_a_case(talk: Conversation) -> Heard:
    camille = _at(talk, *_TO_THE_SUMMARY, "send")
    return camille.says(**photo("z"))


REPORT_SCENES: dict[str, Scene] = {
    "incident_parked": _said("/incident"),
    "incident_not_parked": _before("unsafe"),
    "incident_hurt": _after(),
    "incident_emergency": _after("hurt:y"),
    "incident_event": _after("hurt:n"),
    "incident_vehicle": _after(*_COLLISION),
    "incident_vehicle_plate": _after(*_COLLISION, "plate"),
    "incident_vehicle_unknown": _after(*_COLLISION, says="zz 999 zz"),
    "incident_when": _after(*_COLLISION, "vehicle:1"),
    "incident_when_earlier": _after(*_COLLISION, "vehicle:1", "earlier"),
    "incident_when_day": _after(*_COLLISION, "vehicle:1", "day"),
    "incident_when_future": _after(*_COLLISION, "vehicle:1", says="31/12/2026"),
    "incident_place": _after(*_COLLISION, "vehicle:1", "at:20261121:600"),
    "incident_other_party": _after(
        "hurt:n", "event:animal", "vehicle:1", "at:20261121:600", "later:place"
    ),
    "incident_statement": _after(*_TO_THE_EVIDENCE[:-1]),
    "incident_econstat_question": _after(*_TO_THE_EVIDENCE[:-1], "econstat:y"),
    "incident_econstat_obstacle": _after(*_TO_THE_EVIDENCE[:-1], "econstat:yn"),
    "incident_econstat_possible": _after(*_TO_THE_EVIDENCE[:-1], "econstat:yyyy"),
    "incident_evidence": _after(*_TO_THE_EVIDENCE, "tick:impact:y"),
    "incident_photo_kept": _after(*_TO_THE_EVIDENCE, shows=photo("a")),
    "incident_album_kept": _after(*_TO_THE_EVIDENCE, shows=photo("a", album="1")),
    "incident_facts_kept": _after(*_TO_THE_EVIDENCE, says="Choc <b>arrière</b>"),
    "incident_facts_too_long": _after(*_TO_THE_EVIDENCE, says="a" * 501),
    "incident_facts_forbidden": _after(*_TO_THE_EVIDENCE, says="Il était ivre"),
    "incident_summary": _full_summary,
    "incident_summary_with_answers_missing": _after(*_TO_THE_SUMMARY),
    "incident_summary_preventive": _after(*_TO_THE_PREVENTIVE_SUMMARY),
    "incident_receipt": _after(*_TO_THE_SUMMARY, "send"),
    "incident_receipt_theft": _after(
        "hurt:n",
        "event:theft",
        "vehicle:1",
        "at:20261120",
        "later:place",
        "other:n",
        "done",
        "send",
    ),
    "incident_receipt_preventive": _after(*_TO_THE_PREVENTIVE_SUMMARY, "send"),
    "incident_receipt_nameless": _after(*_TO_THE_PREVENTIVE_SUMMARY, "send:nameless"),
    "incident_resume": _resumed,
    "incident_discard": _after(*_COLLISION, "drop"),
    "incident_discarded": _after(*_COLLISION, "drop:yes"),
    "incident_put_aside": _after(*_COLLISION, says="/cancel"),
    "incident_complete": _complete,
    "incident_completed": _completed,
    "incident_photo_offer": lambda talk: _camille(talk).says(**photo("p")),
    "incident_photo_offer_case": _photo_for_a_case,
}
