"""A playground is kept from one start to the next, and founded anew when the company changed."""

from datetime import date
from pathlib import Path

import pytest

import playground.home
from playground.errors import ForeignFolderError
from playground.home import Home

TODAY = date(2026, 11, 23)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "playground")
    made.clear()
    return made


def test_a_founded_playground_is_gone_on_with(home: Home) -> None:
    home.mark_founded(TODAY)

    assert home.founded_on == TODAY


def test_a_seeding_that_was_broken_off_is_begun_again(home: Home) -> None:
    assert home.founded_on is None


def test_a_playground_of_another_version_is_founded_anew(home: Home) -> None:
    home.mark_founded(TODAY)
    notes = home.folder / "playground.json"
    version = playground.home.SEED_VERSION
    notes.write_text(notes.read_text().replace(f'"version": {version}', '"version": 0'))

    assert home.founded_on is None


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("dear")

    with pytest.raises(ForeignFolderError):
        Home(tmp_path).clear()

    assert letter.read_text() == "dear"


def test_a_playground_makes_room_for_a_new_one(home: Home) -> None:
    home.mark_founded(TODAY)

    home.clear()

    assert home.founded_on is None


def test_starts_are_counted(home: Home) -> None:
    home.mark_founded(TODAY)

    assert [home.count_start(), home.count_start()] == [1, 2]
