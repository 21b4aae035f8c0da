"""The European accident statement (constat amiable), box by box, as a form of fields.

It is there so that a person, or the insurer's agent, can retype what stands on the paper form. Who
was liable is not among its fields, and nothing here works that out.

Sources:
    FLEET.md § 3.3; boxes 16 and 17 of the circumstances as on the printed form of 2022.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

YES = "yes"
NO = "no"
NUMBER_OF_WITNESSES = 2
_CLEARED = "cleared."


class FieldKind(StrEnum):
    """How the value of a field is written."""

    TEXT = "text"
    DATE = "date"
    TIME = "time"
    YES_NO = "yes_no"
    CHOICE = "choice"
    PHONE = "phone"
    PLATE = "plate"


class Side(StrEnum):
    """Whose half of the form a field stands in."""

    BOTH = "both"
    A = "a"  # the company's vehicle
    B = "b"  # the other one
    BACK = "back"  # what each says to their own insurer alone


class Section(StrEnum):
    """Boxes that are filled in together, in the order of the form."""

    ACCIDENT = "accident"
    WITNESSES = "witnesses"
    A_VEHICLE = "a_vehicle"
    A_INSURER = "a_insurer"
    A_DRIVER = "a_driver"
    A_IMPACT = "a_impact"
    B_VEHICLE = "b_vehicle"
    B_INSURER = "b_insurer"
    B_DRIVER = "b_driver"
    B_IMPACT = "b_impact"
    A_CIRCUMSTANCES = "a_circumstances"
    B_CIRCUMSTANCES = "b_circumstances"
    SKETCH = "sketch"
    BACK = "back"


class Circumstance(StrEnum):
    """The 17 wordings of box 12, in the printed order."""

    PARKED_OR_STOPPED = "parked_or_stopped"
    LEAVING_PARKING_OR_OPENING_DOOR = "leaving_parking_or_opening_door"
    ENTERING_PARKING = "entering_parking"
    EMERGING_FROM_PRIVATE_GROUND = "emerging_from_private_ground"
    ENTERING_PRIVATE_GROUND = "entering_private_ground"
    ENTERING_ROUNDABOUT = "entering_roundabout"
    ON_ROUNDABOUT = "on_roundabout"
    HIT_REAR_SAME_LANE = "hit_rear_same_lane"
    SAME_DIRECTION_OTHER_LANE = "same_direction_other_lane"
    CHANGING_LANE = "changing_lane"
    OVERTAKING = "overtaking"
    TURNING_RIGHT = "turning_right"
    TURNING_LEFT = "turning_left"
    REVERSING = "reversing"
    ON_OPPOSITE_LANE = "on_opposite_lane"
    COMING_FROM_THE_RIGHT = "coming_from_the_right"
    IGNORED_PRIORITY = "ignored_priority"

    @property
    def number(self) -> int:
        """The number printed beside it, 1 to 17."""
        return list(Circumstance).index(self) + 1


IMPACT_POINTS = (
    "front",
    "front_right",
    "right",
    "rear_right",
    "rear",
    "rear_left",
    "left",
    "front_left",
)


@dataclass(frozen=True, slots=True)
class StatementField:
    """One part of a box.

    Attributes:
        key: Name under which its value is kept; it never changes.
        box: Number printed on the front, 1 to 15; 0 for the back.
        name: The key without its side: fields of A and B that print the same words share it.
        max_length: Of the value, in characters.
        choices: What a `CHOICE` may be.
        is_third_party: Says who somebody is that the company does not employ: purged first.
        ends_with_case: It is only there to be retyped, and deleted when the case closes.
    """

    key: str
    box: int
    side: Side
    section: Section
    kind: FieldKind
    name: str
    max_length: int
    choices: tuple[str, ...] = ()
    is_third_party: bool = False
    ends_with_case: bool = False


_LENGTHS = {
    FieldKind.DATE: 10,
    FieldKind.TIME: 5,
    FieldKind.YES_NO: 3,
    FieldKind.CHOICE: 12,
    FieldKind.PHONE: 20,
    FieldKind.PLATE: 15,
}
_Part = tuple[int, str, FieldKind, int]  # box, name, kind, longest text (0: by its kind)
_T, _D, _Y = FieldKind.TEXT, FieldKind.DATE, FieldKind.YES_NO

_ACCIDENT: tuple[_Part, ...] = (
    (1, "accident_date", _D, 0),
    (1, "accident_time", FieldKind.TIME, 0),
    (2, "accident_country", _T, 40),
    (2, "accident_place", _T, 120),
    (3, "is_injured", _Y, 0),
    (4, "has_damage_to_other_vehicles", _Y, 0),
    (4, "has_damage_to_other_objects", _Y, 0),
)
_WITNESS: tuple[_Part, ...] = (
    (5, "name", _T, 80),
    (5, "address", _T, 120),
    (5, "phone", FieldKind.PHONE, 0),
    (5, "seat", FieldKind.CHOICE, 0),
)
_SIDES: Mapping[tuple[Section, Section], tuple[_Part, ...]] = {
    (Section.A_VEHICLE, Section.B_VEHICLE): (
        (6, "insured_name", _T, 80),
        (6, "insured_first_name", _T, 60),
        (6, "insured_address", _T, 120),
        (6, "insured_postcode", _T, 12),
        (6, "insured_country", _T, 40),
        (6, "insured_contact", _T, 80),
        (7, "vehicle_make", _T, 60),
        (7, "vehicle_plate", FieldKind.PLATE, 0),
        (7, "vehicle_country", _T, 40),
        (7, "trailer_plate", FieldKind.PLATE, 0),
        (7, "trailer_country", _T, 40),
    ),
    (Section.A_INSURER, Section.B_INSURER): (
        (8, "insurer_name", _T, 80),
        (8, "policy_number", _T, 40),
        (8, "card_number", _T, 40),
        (8, "valid_from", _D, 0),
        (8, "valid_until", _D, 0),
        (8, "agency_name", _T, 80),
        (8, "agency_address", _T, 120),
        (8, "agency_contact", _T, 80),
        (8, "is_own_damage_insured", _Y, 0),
    ),
    (Section.A_DRIVER, Section.B_DRIVER): (
        (9, "driver_name", _T, 80),
        (9, "driver_first_name", _T, 60),
        (9, "driver_birth_date", _D, 0),
        (9, "driver_address", _T, 120),
        (9, "driver_country", _T, 40),
        (9, "driver_contact", _T, 80),
        (9, "licence_number", _T, 30),
        (9, "licence_category", _T, 12),
        (9, "licence_until", _D, 0),
    ),
    (Section.A_IMPACT, Section.B_IMPACT): (
        (10, "impact_point", FieldKind.CHOICE, 0),
        (11, "visible_damage", _T, 200),
        (14, "observations", _T, 300),
        (15, "is_signed", _Y, 0),
    ),
}
_BACK: tuple[_Part, ...] = (
    (0, "holder_name", _T, 80),
    (0, "is_usual_driver", _Y, 0),
    (0, "driver_occupation", _T, 60),
    (0, "driver_relation", _T, 60),
    (0, "has_police_report", _Y, 0),
    (0, "police_unit", _T, 80),
    (0, "survey_place", _T, 160),
    (0, "are_injured_named_on_paper", _Y, 0),
    (0, "other_damage", _T, 200),
    (0, "narrative", _T, 800),
)
_CHOICES = {"seat": ("in_a", "in_b", "outside"), "impact_point": IMPACT_POINTS}
_ONLY_TO_RETYPE = frozenset(
    {
        "accident_place",
        "survey_place",
        "a_driver_birth_date",
        "a_driver_address",
        "a_driver_country",
        "a_driver_contact",
        "a_licence_number",
        "a_licence_category",
        "a_licence_until",
    }
)
_BOXES_ABOUT_A_PERSON = frozenset({5, 6, 7, 8, 9, 14})


def _field(section: Section, side: Side, part: _Part, prefix: str = "") -> StatementField:
    box, name, kind, longest = part
    key = f"{prefix}{name}"
    is_third_party = (side is Side.B or box == 5) and box in _BOXES_ABOUT_A_PERSON  # noqa: PLR2004 - box 5 holds the witnesses
    return StatementField(
        key=key,
        box=box,
        side=side,
        section=section,
        kind=kind,
        name=name,
        max_length=longest or _LENGTHS[kind],
        choices=_CHOICES.get(name, ()),
        is_third_party=is_third_party,
        ends_with_case=is_third_party or key in _ONLY_TO_RETYPE,
    )


def _witnesses() -> Iterator[StatementField]:
    for number in range(1, NUMBER_OF_WITNESSES + 1):
        for part in _WITNESS:
            yield _field(Section.WITNESSES, Side.BOTH, part, f"witness_{number}_")


def _side(side: Side) -> Iterator[StatementField]:
    for sections, parts in _SIDES.items():
        section = sections[side is Side.B]
        for part in parts:
            yield _field(section, side, part, f"{side.value}_")


def _circumstances(side: Side) -> Iterator[StatementField]:
    section = Section(f"{side.value}_circumstances")
    for one in Circumstance:
        yield _field(section, side, (12, one.value, _Y, 0), f"{side.value}_")


FIELDS: tuple[StatementField, ...] = tuple(
    chain(
        (_field(Section.ACCIDENT, Side.BOTH, part) for part in _ACCIDENT),
        _witnesses(),
        _side(Side.A),
        _side(Side.B),
        _circumstances(Side.A),
        _circumstances(Side.B),
        (_field(Section.SKETCH, Side.BOTH, (13, "is_sketch_on_paper", _Y, 0)),),
        (_field(Section.BACK, Side.BACK, part) for part in _BACK),
    )
)
"""Every part of every box, in the order of the sections."""

FIELD_OF: Mapping[str, StatementField] = {field.key: field for field in FIELDS}


def fields_in(section: Section) -> tuple[StatementField, ...]:
    """The fields of a section, in the order of the form."""
    return tuple(field for field in FIELDS if field.section is section)


def ticked(values: Mapping[str, str], side: Side) -> tuple[Circumstance, ...]:
    """The circumstances that are ticked for a side; how many there are is printed below them."""
    return tuple(one for one in Circumstance if values.get(f"{side.value}_{one.value}") == YES)


def known_only(values: Mapping[str, str]) -> dict[str, str]:
    """The values whose field is on the form, in the order of the form."""
    return {field.key: values[field.key] for field in FIELDS if field.key in values}


def cleared(values: Mapping[str, str]) -> dict[str, str]:
    """Everything erased; what stood there is set aside until something new is filled in."""
    return {f"{_CLEARED}{key}": value for key, value in known_only(values).items()}


def restored(values: Mapping[str, str]) -> dict[str, str]:
    """What was erased last, back in its place; a value that was filled in since then stands."""
    aside = {
        key.removeprefix(_CLEARED): value
        for key, value in values.items()
        if key.startswith(_CLEARED)
    }
    return known_only(aside | known_only(values))


def can_be_restored(values: Mapping[str, str]) -> bool:
    """Whether something was erased, and nothing was filled in since then."""
    return any(key.startswith(_CLEARED) for key in values)


def after_closing(values: Mapping[str, str]) -> dict[str, str]:
    """What is left of a statement when its case closes.

    Third parties and witnesses go first, with the place and the driver's private lines, which were
    only there to be retyped (FLEET.md § 2.3). The circumstances stay: a correction within two
    years may turn on them (annexe A121-1, art. 8).
    """
    return {
        key: value for key, value in known_only(values).items() if not FIELD_OF[key].ends_with_case
    }
