"""What stands in the data of a what-if's button, in at most 64 bytes.

`fi:a:<number of the what-if>:<contract>:<values>` asks a question; behind it stand `p:<choice>:
<page>` for the options of a value, or `y:<page>` for its reasons. Values are those that differ from
the default, `1-300_2-x0`: the place of the choice, then the number, or the place among the options
where it is a word.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from fleet.what_ifs import Choice, WhatIf

NONE_CHOSEN: Final = "-"
MOST_BYTES: Final = 64
_PART = re.compile(r"([0-9]{1,2})-(x?[0-9]{1,10})")
_WHAT_IFS: Final = tuple(WhatIf)

Value = int | str


def number_of(what_if: WhatIf) -> int:
    """Its number in FLEET.md § 1.4, from 1."""
    return _WHAT_IFS.index(what_if) + 1


def what_if_of(number: int) -> WhatIf:
    """The what-if of that number.

    Raises:
        IndexError: There is none.
    """
    if number < 1:
        raise IndexError(number)
    return _WHAT_IFS[number - 1]


def written(choices: Sequence[Choice], values: Mapping[str, Value]) -> str:
    """The values that differ from the defaults, as a button holds them."""
    parts = [
        f"{place}-{_value(choice, values[choice.name])}"
        for place, choice in enumerate(choices)
        if choice.name in values and values[choice.name] != choice.default
    ]
    return "_".join(parts) or NONE_CHOSEN


def _value(choice: Choice, value: Value) -> str:
    return str(value) if isinstance(value, int) else f"x{choice.options.index(value)}"


def read(choices: Sequence[Choice], text: str) -> dict[str, Value]:
    """The values that a button holds.

    Raises:
        ValueError: They cannot be read.
        IndexError: A choice or an option is no longer there.
    """
    if text == NONE_CHOSEN:
        return {}
    found: dict[str, Value] = {}
    for part in text.split("_"):
        match = _PART.fullmatch(part)
        if match is None:
            raise ValueError(text)
        choice, value = choices[int(match[1])], match[2]
        is_word = value.startswith("x")
        found[choice.name] = choice.options[int(value[1:])] if is_word else int(value)
    return found


def question_data(what_if: WhatIf, contract_id: int, values: str, *more: str | int) -> str:
    """The data of a button about a question."""
    tail = "".join(f":{one}" for one in more)
    return f"fi:a:{number_of(what_if)}:{contract_id}:{values}{tail}"


def menu_data(contract_id: int) -> str:
    """The data of the button that opens the what-ifs of a contract."""
    return f"fi:m:{contract_id}"


def range_data(contract_id: int, *more: str | int) -> str:
    """The data of the button that shows the range of a renewal."""
    return f"fi:r:{contract_id}" + "".join(f":{one}" for one in more)
