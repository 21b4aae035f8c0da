"""Finding a person: the question, the list with its pages, and nobody found."""

from bot.turn import Button
from bot.views.screen import Screen, Words, button, drop_button, lines, pager
from fleet.ports import PersonRow
from fleet.usecases.find_person import FoundPeople

_MAX_TEXT_BYTES = 48  # with `find:`, the page and another `:` it must stay within 64 bytes
_MAX_LABEL = 60


def ask_screen(words: Words) -> Screen:
    """Ask for a name or a number; the next message is the answer."""
    return Screen(words.words("find-ask"), ((drop_button(words),),))


def found_screen(words: Words, found: FoundPeople) -> Screen:
    """One page of people, each a button that opens the card."""
    again = (button(words, "find-again", "findask"),)
    if not found.rows:
        return Screen(words.words("find-none", text=found.text), (again,))
    people = tuple((_person(words, row),) for row in found.rows)
    keys = ("button-previous", "button-next")
    data = f"find:{{page}}:{found.text}"
    turning = pager(words, keys, found.page, found.number_of_pages, data)
    heading = words.words("find-found", number=found.number_of_people, text=found.text)
    return Screen(lines(heading, _page(words, found)), (*people, *turning, again))


def short_enough(text: str) -> str:
    """The beginning of a searched text that the data of a button can carry."""
    spaced = " ".join(text.replace("{", "").split())
    return spaced.encode()[:_MAX_TEXT_BYTES].decode(errors="ignore").strip()


def _person(words: Words, row: PersonRow) -> Button:
    label = words.label("find-row", name=row.full_name, number=row.number, unit=row.unit_name)
    shown = label if len(label) <= _MAX_LABEL else label[: _MAX_LABEL - 1].rstrip() + "…"
    return Button(shown, f"card:{row.employee_id}")


def _page(words: Words, found: FoundPeople) -> str:
    if found.number_of_pages == 1:
        return ""
    return words.words("page-of", page=found.page + 1, pages=found.number_of_pages)
