"""Why a whole file cannot be read, as a code with fields."""

from enum import StrEnum


class FileReason(StrEnum):
    """What is wrong with a file as a whole."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    ENCRYPTED_OR_OLD = "encrypted_or_old"
    NOT_A_TABLE = "not_a_table"
    CORRUPT = "corrupt"
    TOO_LARGE = "too_large"
    ENCODING = "encoding"
    BROKEN_CSV = "broken_csv"
    UNKNOWN_SHEET = "unknown_sheet"
    NO_SHEET = "no_sheet"
    SHEET_TWICE = "sheet_twice"


class FileRefusedError(Exception):
    """A file cannot be read as a whole; nothing was taken from it.

    Attributes:
        path: The file, as it was named.
        reason: Why, as a code.
        fields: What the words need besides.
    """

    def __init__(self, path: str, reason: FileReason, **fields: str | int) -> None:
        super().__init__(path, reason, fields)
        self.path = path
        self.reason = reason
        self.fields = fields
