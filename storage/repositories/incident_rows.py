"""An incident as a row, and back."""

from collections.abc import Sequence
from dataclasses import asdict, astuple, fields
from typing import Any

from fleet.incidents import CaseCosts, Contacts, Incident, Place, Question
from storage.tables import IncidentRow, table_of

INCIDENT = table_of(IncidentRow)

_COSTS = tuple(field.name for field in fields(CaseCosts))
_CONTACTS = tuple(field.name for field in fields(Contacts))
_TOGETHER = frozenset({"place", "costs", "contacts", "left_out"})
_ALONE = tuple(field.name for field in fields(Incident) if field.name not in _TOGETHER)
_PLACE = (
    INCIDENT.c.place_words.name,
    INCIDENT.c.place_latitude_hundredths.name,
    INCIDENT.c.place_longitude_hundredths.name,
)
_NAMES = tuple(column.name for column in INCIDENT.c)


def values_of(incident: Incident) -> dict[str, Any]:
    """Write an incident as the columns of its row, without its id."""
    alone = {name: getattr(incident, name) for name in _ALONE if name != "id"}
    left_out = ",".join(question for question in Question if question in incident.left_out)
    return (
        alone
        | {"left_out": left_out}
        | _place_values(incident.place)
        | asdict(incident.costs)
        | asdict(incident.contacts)
    )


def incident_from(row: Sequence[Any]) -> Incident:
    """Read a row, whose first columns are those of the table in their order."""
    of = dict(zip(_NAMES, row, strict=False))
    return Incident(
        **{name: of[name] for name in _ALONE},
        place=_place(*(of[name] for name in _PLACE)),
        costs=CaseCosts(*(of[name] for name in _COSTS)),
        contacts=Contacts(*(of[name] for name in _CONTACTS)),
        left_out=frozenset(Question(value) for value in of["left_out"].split(",") if value),
    )


def _place_values(place: Place | None) -> dict[str, Any]:
    parts = (None,) * len(_PLACE) if place is None else astuple(place)
    return dict(zip(_PLACE, parts, strict=True))


def _place(words: str | None, latitude: int | None, longitude: int | None) -> Place | None:
    return None if words is None else Place(words, latitude, longitude)
