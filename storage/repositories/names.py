"""Names as people search them: without accents, case, hyphens and apostrophes."""

import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


def plain(text: str) -> str:
    """Write a text in lower case letters and digits, with single blanks between the words.

    `Anne-Laure D'Œuvre` and `anne laure d oeuvre` become the same.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    letters = (
        character if character.isalnum() else " "
        for character in decomposed
        if not unicodedata.combining(character)
    )
    return " ".join("".join(letters).split())


def searched(text: str) -> list[str]:
    """Split what somebody typed into the words to look for, each as `plain` writes it.

    Signs within a word keep its parts together: `d'œuvre` looks for `d oeuvre`, not for `d` here
    and `oeuvre` there. A word of signs alone says nothing.
    """
    return [word for typed in text.split() if (word := plain(typed))]


def search_text(last_name: str, first_name: str, number: str) -> str:
    """Join what a person is searched and sorted by."""
    return f"{plain(last_name)} {plain(first_name)} {plain(number)}"


def plain_plate(plate: str) -> str:
    """Write a plate as it is compared: case, blanks and hyphens do not matter."""
    return plain(plate).replace(" ", "")
