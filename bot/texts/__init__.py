"""The words of the bot: one Fluent file for each language, with the same keys and variables."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fleet.people import Language
from reports.wording import Catalogue, Variable


class BotTexts:
    """The catalogue of the bot, as a turn asks for it.

    Args:
        catalogue: The loaded files of every language.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def text(self, language: Language, key: str, variables: Mapping[str, object]) -> str:
        """The text of that key with its variables filled in, as they are.

        Raises:
            MissingTextError: The language has no such key.
            BrokenTextError: A variable that the text needs was not given.
        """
        words = {name: _variable(value) for name, value in variables.items()}
        return self._catalogue.text(key, language.value, **words)


@cache
def bot_texts() -> BotTexts:
    """The words of the bot, read once for each process."""
    folder = Path(__file__).parent
    return BotTexts(Catalogue({lang.value: [folder / f"{lang.value}.ftl"] for lang in Language}))


def _variable(value: object) -> Variable:
    return value if isinstance(value, str | int) else str(value)
