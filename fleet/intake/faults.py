"""What is wrong in a file, as codes that a catalogue turns into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

HEADER_ROW = 1


class Reason(StrEnum):
    """Why a cell, a row or a sheet is refused, or only noticed."""

    # of the head of a sheet
    MISSING_COLUMN = "missing_column"
    DOUBLE_COLUMN = "double_column"
    UNKNOWN_COLUMN = "unknown_column"
    NO_HEADER = "no_header"
    # of one cell
    REQUIRED = "required"
    FORMULA = "formula"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_LONG = "too_long"
    CONTROL_CHARACTER = "control_character"
    NOT_TEXT = "not_text"
    NOT_A_PLATE = "not_a_plate"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DATE = "no_such_date"
    DATE_OUT_OF_RANGE = "date_out_of_range"
    NOT_A_RENEWAL_DAY = "not_a_renewal_day"
    NOT_A_COEFFICIENT = "not_a_coefficient"
    NOT_MONEY = "not_money"
    NOT_A_COUNT = "not_a_count"
    TOO_MANY_MONTHS = "too_many_months"
    NOT_A_DISTANCE = "not_a_distance"
    NOT_A_PERCENT = "not_a_percent"
    UNKNOWN_WORD = "unknown_word"
    NOT_CLAIMS = "not_claims"
    NOT_A_PREMIUM = "not_a_premium"
    # of a row, alone or beside others
    REQUIRED_WITH = "required_with"
    DUPLICATE = "duplicate"
    UNKNOWN_UNIT = "unknown_unit"
    UNKNOWN_EMPLOYEE = "unknown_employee"
    UNKNOWN_CONTRACT = "unknown_contract"
    UNKNOWN_PLATE = "unknown_plate"
    SECOND_COMPANY = "second_company"
    CYCLE = "cycle"
    PARENT_KIND = "parent_kind"
    IN_THE_FUTURE = "in_the_future"
    NOT_AFTER = "not_after"
    BEFORE = "before"
    BEFORE_FIRST_INSURED = "before_first_insured"
    BEFORE_THE_CLAUSE = "before_the_clause"
    AFTER_STORED_FACT = "after_stored_fact"
    NO_DRIVING_RECORD = "no_driving_record"
    NOT_AT_FLOOR = "not_at_floor"
    OLDER_DECISION = "older_decision"
    SECOND_CLAIM = "second_claim"
    CLAIM_OF_CASE = "claim_of_case"
    CONTESTED_CLAIM = "contested_claim"
    NOT_COVERED = "not_covered"
    PARTS_DIFFER = "parts_differ"
    REPLACED_BY_ITSELF = "replaced_by_itself"
    NOT_A_YEAR = "not_a_year"
    OVERLAP = "overlap"
    INTERRUPTIONS_OVERLAP = "interruptions_overlap"
    EXAMPLE_ROW = "example_row"


WARNINGS = frozenset({Reason.UNKNOWN_COLUMN, Reason.OVERLAP})


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, where it stands and why.

    Attributes:
        sheet: The sheet or file, as the person who wrote it calls it.
        row: Number of the row as a spreadsheet shows it; 1 is the head.
        column: The head of the column as it was written, or the identifier of a missing one.
        value: What stands there, as text; empty when nothing does.
        fields: What the words need besides, such as the row that already holds a number.
    """

    sheet: str
    row: int
    column: str
    value: str
    reason: Reason
    fields: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def is_warning(self) -> bool:
        """Whether the import may go on nevertheless."""
        return self.reason in WARNINGS
