"""What a view gives back, and what it needs: the words of the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bonusmalus.claims import Liability
from bot.turn import Button, Catalogue, Html, html_of
from fleet.driving import Figure
from fleet.people import Language

Rows = tuple[tuple[Button, ...], ...]
_HALF_A_ROW = 22  # letters that a phone of 360 points shows on one line of half its width


class Words(Protocol):
    """The catalogue in the reader's language; a `Turn` is one."""

    @property
    def language(self) -> Language:
        """The reader's language."""
        ...

    def words(self, key: str, /, **variables: object) -> Html:
        """A text as HTML, its variables escaped."""
        ...

    def label(self, key: str, /, **variables: object) -> str:
        """A text as plain text, for buttons."""
        ...


@dataclass(frozen=True, slots=True)
class Reader:
    """The words of one language, where a turn's own language is not the one to speak."""

    catalogue: Catalogue
    language: Language

    def words(self, key: str, /, **variables: object) -> Html:
        """A text as HTML, its variables escaped."""
        return html_of(self.catalogue, self.language, key, variables)

    def label(self, key: str, /, **variables: object) -> str:
        """A text as plain text, for buttons."""
        return self.catalogue.text(self.language, key, variables)


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: HTML text, with the buttons below it."""

    text: Html
    buttons: Rows = ()


def paragraphs(*parts: str) -> Html:
    """Join the parts that are not empty, with an empty line between them."""
    return Html("\n\n".join(part for part in parts if part))


def lines(*parts: str) -> Html:
    """Join the parts that are not empty, one below the other."""
    return Html("\n".join(part for part in parts if part))


def button(words: Words, key: str, data: str) -> Button:
    """A button whose label stands in the catalogue."""
    return Button(words.label(key), data)


def drop_button(words: Words) -> Button:
    """The button that drops what was begun in this chat, as /cancel does."""
    return button(words, "button-drop", "cancel")


def pager(words: Words, keys: tuple[str, str], page: int, pages: int, data: str) -> Rows:
    """A row that turns pages back and forth; no row where there is one page.

    `keys` are the labels of the page before and the page after; in the callback data, `{page}`
    stands for the number of the page.
    """
    back = (button(words, keys[0], data.replace("{page}", str(page - 1))),) if page > 0 else ()
    on = button(words, keys[1], data.replace("{page}", str(page + 1)))
    row = back + ((on,) if page + 1 < pages else ())
    return (row,) if row else ()


def figure_label(words: Words, figure: Figure) -> str:
    """Which of the three figures a number is: it stands beside every coefficient."""
    return words.label(f"figure-{figure.value}")


def share_label(words: Words, liability: Liability) -> str:
    """A share of liability as it stands in a sentence: *responsabilité entière*."""
    return words.label("word-share", liability=liability.value)


def liability_label(words: Words, liability: Liability) -> str:
    """A share of liability where its heading says what it is of: *entière*."""
    return words.label("word-liability", liability=liability.value)


def capitalised(text: str) -> str:
    """A word of the catalogue where it begins a line or stands on a button."""
    return text[:1].upper() + text[1:]


def whose(*, is_own: bool) -> str:
    """The variant of a text that speaks to the person themselves, or about another one."""
    return "own" if is_own else "other"


def keyed(buttons: Sequence[Button]) -> Rows:
    """Each button in a row of its own."""
    return tuple((one,) for one in buttons)


def side_by_side(buttons: Sequence[Button]) -> Rows:
    """Two buttons in a row where a phone shows both whole, in their order; else one."""
    rows: list[tuple[Button, ...]] = []
    for one in buttons:
        before = rows[-1] if rows else ()
        fits = all(len(other.label) <= _HALF_A_ROW for other in (*before, one))
        if len(before) == 1 and fits:
            rows[-1] = (*before, one)
        else:
            rows.append((one,))
    return tuple(rows)
