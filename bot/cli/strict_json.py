"""JSON read so that nothing is guessed: no doubled key, no NaN, no number rounded on the way."""

import json
from dataclasses import dataclass

_LONGEST_INTEGER = 18
_LONGEST_EXCERPT = 60


class StrictJsonError(Exception):
    """The input is not JSON as we read it.

    Attributes:
        reason: What is wrong, for the technician who wrote it.
        found: The part that is wrong, or an empty text.
    """

    def __init__(self, reason: str, found: str = "") -> None:
        """Keep the fields."""
        super().__init__(reason, found)
        self.reason = reason
        self.found = found


@dataclass(frozen=True, slots=True)
class Literal:
    """A number kept as it was written: with a fraction or an exponent, or too long to matter."""

    text: str


def read(content: bytes) -> object:
    """Parse a document of UTF-8 JSON.

    Returns:
        Dictionaries, lists, texts, booleans, ``None``, integers of at most eighteen digits, and
        ``Literal`` for any other number.

    Raises:
        StrictJsonError: The document is not JSON, doubles a key, or is nested too deeply.
    """
    try:
        return json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_float=Literal,
            parse_int=_integer,
        )
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 at byte {error.start}"
        raise StrictJsonError(reason) from error
    except json.JSONDecodeError as error:
        reason = f"not JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        raise StrictJsonError(reason) from error
    except RecursionError as error:
        reason = "nested too deeply"
        raise StrictJsonError(reason) from error


def excerpt(found: object) -> str:
    """Write a value on one line of ASCII, shortened."""
    if isinstance(found, Literal):
        return _shortened(found.text)
    if isinstance(found, dict):
        return "an object"
    if isinstance(found, list):
        return "an array"
    return _shortened(json.dumps(found))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_EXCERPT else text[: _LONGEST_EXCERPT - 1] + "~"


def _integer(text: str) -> object:
    return int(text) if len(text) <= _LONGEST_INTEGER else Literal(text)


def _refuse_constant(text: str) -> object:
    reason = "not a number of JSON"
    raise StrictJsonError(reason, text)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            reason = "the same key twice in one object"
            raise StrictJsonError(reason, excerpt(name))
        found[name] = value
    return found
