"""A catalogue of texts: Fluent files of each language, read once, formatted many times.

One loader for charts and for the bot. A text that lacks a variable is an error of ours, never half
a sentence on somebody's phone. French typography is put in when a file is read, so that the files
hold plain spaces: a space before `:`, `;`, `!`, `?`, `%`, `€`, `»` and after `«` does not break.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from reports.errors import (
    BrokenCatalogueError,
    BrokenTextError,
    MissingTextError,
    UnknownLanguageError,
)

Variable = str | int

_LOCALES: Final = {"fr": "fr-FR", "en": "en-GB"}
_WIDE = re.compile(r"(?<=\S) (?=[:%€»])|(?<=«) ")
_NARROW = re.compile(r"(?<=\S) (?=[;!?])")


def _french(source: str) -> str:
    return _NARROW.sub("\N{NARROW NO-BREAK SPACE}", _WIDE.sub("\N{NO-BREAK SPACE}", source))


def _source(path: Path, language: str) -> str:
    text = path.read_text(encoding="utf-8")
    return _french(text) if language == "fr" else text


def _parsed(path: Path, language: str) -> ast.Resource:
    source = _source(path, language)
    resource = FluentParser().parse(source)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            fault = entry.annotations[0] if entry.annotations else None
            start = entry.span.start if entry.span else 0
            message = str(fault.message) if fault else "not Fluent"
            raise BrokenCatalogueError(str(path), source.count("\n", 0, start) + 1, message)
    return resource


def _refuse_doubles(path: Path, resource: ast.Resource, bundle: FluentBundle) -> None:
    seen: set[str] = set()
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            key = entry.id.name
            if key in seen or bundle.has_message(key):
                raise BrokenCatalogueError(str(path), 0, f"{key} stands twice")
            seen.add(key)


def _bundle(language: str, paths: Sequence[Path]) -> FluentBundle:
    bundle = FluentBundle([_LOCALES.get(language, language)], use_isolating=False)
    for path in paths:
        resource = _parsed(path, language)
        _refuse_doubles(path, resource, bundle)
        bundle.add_resource(resource)
    return bundle


class Catalogue:
    """The texts of every language.

    Args:
        paths: per language, the `.ftl` files that hold its texts, in any order.
        default: the language that is used where none is known.

    Raises:
        BrokenCatalogueError: a file is not Fluent, or a key stands twice.
        UnknownLanguageError: the default language has no files.
    """

    def __init__(self, paths: Mapping[str, Sequence[Path]], default: str = "fr") -> None:
        if default not in paths:
            raise UnknownLanguageError(default)
        self._default = default
        self._bundles = {language: _bundle(language, files) for language, files in paths.items()}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that this catalogue holds."""
        return tuple(self._bundles)

    def text(self, key: str, language: str | None = None, **variables: Variable) -> str:
        """The text under a key, with its variables put in.

        Args:
            key: the name of the message, in lower case with hyphens.
            language: `fr` or `en`; the default language where it is left out.
            variables: words already formatted (see `reports.formats`), or an integer that the text
                selects a plural by.

        Raises:
            UnknownLanguageError: the catalogue does not hold this language.
            MissingTextError: the language has no such key.
            BrokenTextError: a variable that the text needs was not given.
        """
        bundle = self._bundles.get(language or self._default)
        if bundle is None:
            raise UnknownLanguageError(language or self._default)
        if not bundle.has_message(key):
            raise MissingTextError(key, language or self._default)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise MissingTextError(key, language or self._default)
        words, faults = bundle.format_pattern(pattern, variables)
        if faults:
            raise BrokenTextError(key, language or self._default, tuple(map(str, faults)))
        return str(words)


@cache
def chart_words() -> Catalogue:
    """The catalogue of the words on pictures, read once per process."""
    texts = Path(__file__).parent / "texts"
    topics = ("driver_month", "streak_calendar", "group_charts", "what_if_charts", "fleet_charts")
    return Catalogue(
        {
            language: [
                texts / f"{language}.ftl",
                shared_file(language),
                *(texts / f"{one}.{language}.ftl" for one in topics),
            ]
            for language in _LOCALES
        }
    )


@cache
def document_words() -> Catalogue:
    """The catalogue of the words in documents, read once per process."""
    texts = Path(__file__).parent / "texts"
    topics = (
        "accident_statement",
        "claim_pack",
        "group_workbook",
        "yearly_statement",
        "fleet_workbook",
    )
    return Catalogue(
        {
            language: [shared_file(language), *(texts / f"{one}.{language}.ftl" for one in topics)]
            for language in _LOCALES
        }
    )


@cache
def french_words() -> Catalogue:
    """The catalogue of the documents that are in French alone: for insurers, brokers, employers."""
    texts = Path(__file__).parent / "texts"
    topics = ("attestation", "insurer_letter", "renewal_dossier")
    return Catalogue({"fr": [shared_file("fr"), *(texts / f"{one}.fr.ftl" for one in topics)]})


def shared_file(language: str) -> Path:
    """The words that the chat and the documents share, such as statuses and kinds of event."""
    return Path(__file__).parent / "texts" / f"words.{language}.ftl"
