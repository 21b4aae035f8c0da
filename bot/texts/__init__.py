"""The words of the bot: Fluent files of each language, with the same keys and variables.

`fr.ftl` holds what all screens share; `<topic>.fr.ftl` the words of one topic. What documents say
as well (events, statuses, liability) stands in `reports/texts/words.fr.ftl`, once for both.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fleet.people import Language
from reports.wording import Catalogue, Variable, shared_file


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
    return BotTexts(Catalogue({language.value: files_of(language) for language in Language}))


def files_of(language: Language) -> list[Path]:
    """The files that hold the bot's words in a language; the command line has its own."""
    folder = Path(__file__).parent
    topics = sorted(folder.glob(f"*.{language.value}.ftl"))
    own = [one for one in topics if one.stem[:4] != "cli."]
    return [folder / f"{language.value}.ftl", shared_file(language.value), *own]


def _variable(value: object) -> Variable:
    return value if isinstance(value, str | int) else str(value)
