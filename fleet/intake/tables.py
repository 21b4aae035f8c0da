"""How records look in the store, and how they differ from what is stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of rows of the store.

    Attributes:
        kind: Its name for `fleet.ports.Bulk`.
        key: The columns that tell whether two rows mean the same thing.
        values: The columns that may change.
        defaults: What a new row holds where nothing was said.
        identity: The column that an update finds its row by.
    """

    kind: str
    key: tuple[str, ...]
    values: tuple[str, ...] = ()
    defaults: Values = field(default_factory=dict)
    identity: str = "id"

    @property
    def columns(self) -> tuple[str, ...]:
        """What a comparison reads: the key, the values, the identity."""
        return (*self.key, *self.values, self.identity)


UNIT: Final = Table("unit", ("code",), ("name", "kind", "parent_id"))
EMPLOYEE: Final = Table(
    "employee",
    ("number",),
    ("first_name", "last_name", "unit_id", "entered_on", "left_on", "language"),
    {"left_on": None, "language": "fr"},
)
GRANT: Final = Table("grant", ("employee_id", "role", "unit_id"), identity="employee_id")
RECORD: Final = Table(
    "record",
    ("employee_id",),
    (
        "use",
        "start_hundredths",
        "first_insured_on",
        "renewal_month",
        "renewal_day",
        "years_at_floor",
    ),
    {"start_hundredths": 100, "years_at_floor": 0},
    identity="employee_id",
)
CONTRACT: Final = Table(
    "contract",
    ("number",),
    (
        "insurer",
        "unit_id",
        "regime",
        "use",
        "renewal_month",
        "renewal_day",
        "starts_on",
        "notice_months",
    ),
    {"notice_months": 2},
)
CONTRACT_TERMS: Final = Table(
    "contract_terms",
    ("contract_id",),
    ("net_premium_cents", "regime_reason"),
    {"net_premium_cents": None, "regime_reason": None},
    identity="contract_id",
)
CONTRACT_GUARANTEE: Final = Table(
    "contract_guarantee",
    ("contract_id", "guarantee"),
    ("is_covered", "deductible_cents"),
    {"is_covered": None, "deductible_cents": None},
    identity="contract_id",
)
OFFICIAL_COEFFICIENT: Final = Table(
    "official_coefficient",
    ("contract_id", "in_force_since", "coefficient_hundredths", "document"),
)
VEHICLE: Final = Table(
    "vehicle",
    ("plate",),
    ("make_and_model", "unit_id", "contract_id", "reference_premium_cents"),
    {"contract_id": None, "reference_premium_cents": None},
)
VEHICLE_DETAILS: Final = Table(
    "vehicle_details",
    ("vehicle_id",),
    (
        "first_registered_on",
        "use",
        "value_cents",
        "function",
        "financing",
        "category",
        "recovers_vat",
        "yearly_kilometres",
        "zone",
        "liability_cents",
        "subject_cents",
        "outside_cents",
        "novice_permille",
        "surcharge_permille",
        "in_service_on",
        "withdrawn_on",
        "replaced_by",
    ),
    {
        "first_registered_on": None,
        "use": None,
        "value_cents": None,
        "function": None,
        "financing": None,
        "category": None,
        "recovers_vat": None,
        "yearly_kilometres": None,
        "zone": None,
        "liability_cents": None,
        "subject_cents": None,
        "outside_cents": None,
        "novice_permille": 0,
        "novice_clean_years": 0,
        "apprenticeship": "ordinary",
        "surcharge_permille": 0,
        "in_service_on": None,
        "withdrawn_on": None,
        "replaced_by": None,
    },
    identity="vehicle_id",
)
ASSIGNMENT: Final = Table(
    "assignment", ("employee_id", "vehicle_id", "from_on"), ("until_on",), {"until_on": None}
)
CLAIM: Final = Table(
    "claim",
    ("number",),
    ("employee_id", "vehicle_id", "occurred_on", "kind"),
    {"vehicle_id": None},
)
DECISION: Final = Table(
    "decision", ("claim_id", "liability", "exemption", "decided_on", "document")
)
INTERRUPTION: Final = Table("interruption", ("employee_id", "from_on"), ("until_on",))


@dataclass(slots=True)
class Difference:
    """What would happen to one kind of rows.

    Attributes:
        added: Whole rows, without their identity.
        changed: The identity and all values of the rows that change.
    """

    table: Table
    added: list[Values] = field(default_factory=list)
    changed: list[Values] = field(default_factory=list)
    number_unchanged: int = 0


def difference(
    table: Table, stored: Iterable[tuple[object, ...]], wanted: Iterable[Values]
) -> Difference:
    """Compare what is wanted with what is stored; what is not wanted stays as it is.

    Args:
        table: The kind of rows.
        stored: Rows of the store, in the order of `table.columns`.
        wanted: The key and the values that were said, each key once.
    """
    by_key = _by_key(table, stored)
    found = Difference(table)
    for one in wanted:
        known = by_key.get(tuple(one[column] for column in table.key))
        if known is None:
            found.added.append({**table.defaults, **one})
        elif _changes(table, known, one):
            found.changed.append(_changed(table, known, one))
        else:
            found.number_unchanged += 1
    return found


def _by_key(
    table: Table, stored: Iterable[tuple[object, ...]]
) -> dict[tuple[object, ...], tuple[object, ...]]:
    length = len(table.key)
    return {row[:length]: row[length:] for row in stored}


def _changes(table: Table, known: Sequence[object], one: Values) -> bool:
    pairs = zip(table.values, known, strict=False)
    return any(column in one and one[column] != value for column, value in pairs)


def _changed(table: Table, known: Sequence[object], one: Values) -> Values:
    values = dict(zip((*table.values, table.identity), known, strict=True))
    if table.identity in table.key:
        values |= {column: one[column] for column in table.key}
    return {**values, **{column: one[column] for column in table.values if column in one}}
