"""The words of the command line, in the language that is asked for or that the machine speaks."""

import locale
import os
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from reports.wording import Catalogue, Variable

REFUSED = 2
LANGUAGES = FR, EN = "fr", "en"
F = TypeVar("F", bound=Callable[..., Any])


@cache
def catalogue() -> Catalogue:
    """The catalogue, read once."""
    texts = Path(__file__).parents[1] / "texts"
    return Catalogue({language: [texts / f"cli.{language}.ftl"] for language in LANGUAGES})


def key(*codes: str) -> str:
    """The key of a text from codes such as `fault` and `not_a_date`."""
    return "-".join(codes).replace("_", "-")


class Words:
    """The texts in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, name: str, **variables: Variable) -> str:
        """The text of that name."""
        return catalogue().text(name, self.language, **variables)

    def say(self, name: str, **variables: Variable) -> None:
        """Print a text on standard error: standard output holds results only."""
        click.echo(self(name, **variables), err=True)

    def refuse(self, name: str, **variables: Variable) -> NoReturn:
        """Print a text on standard error, and end with exit code 2."""
        self.say(name, **variables)
        raise SystemExit(REFUSED)


def spoken_here() -> str:
    """English where the machine is set to English, else French."""
    return spoken_in(os.environ, locale.setlocale(locale.LC_CTYPE))  # noqa: TID251 - no setting of ours: the language of the machine


def spoken_in(environment: Mapping[str, str], otherwise: str = "") -> str:
    """English where the locale says so, else French, also where it says nothing (`C.UTF-8`).

    Python reads `C.UTF-8` as American English, so `locale.getlocale` cannot be asked.

    Args:
        environment: Where POSIX says it; the first of these that is not empty counts.
        otherwise: The locale where none of them is set, as on Windows.
    """
    said = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next((name for name in said if name), otherwise)
    return EN if re.match(r"en([_.@-]|glish|$)", spoken, re.IGNORECASE) else FR


def language_option(command: F) -> F:
    """Add `--language`; the command gets `words`."""

    def to_words(_context: click.Context, _option: click.Parameter, value: str | None) -> Words:
        return Words(value or spoken_here())

    return click.option(
        "--language",
        "words",
        type=click.Choice([FR, EN]),
        callback=to_words,
        help="fr or en; by default that of the machine, else French.",
    )(command)
