from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.cli.words import Words
from bot.intake.files import read_files
from bot.intake.guide import guide
from bot.intake.templates import choices, example, head, title, write_template
from fleet.intake.cells import plain
from fleet.intake.columns import SHEETS

ROOT = Path(__file__).parents[3]
COLUMNS = [(sheet, column) for sheet in SHEETS.values() for column in sheet.columns]


@pytest.fixture(params=["fr", "en"])
def words(request: pytest.FixtureRequest) -> Words:
    return Words(str(request.param))


@pytest.mark.parametrize("name", ["modele.xlsx", "modeles"])
def test_a_template_is_read_back_without_a_fault(tmp_path: Path, words: Words, name: str) -> None:
    path = write_template(tmp_path / name, words, words.language)
    files = [path] if path.is_file() else sorted(path.iterdir())
    sheets = read_files(files).sheets
    assert [fault for sheet in sheets for fault in sheet.faults] == []
    assert [len(sheet.records) for sheet in sheets] == [1] * len(SHEETS)


def test_a_template_has_every_column_of_every_sheet(tmp_path: Path, words: Words) -> None:
    book = load_workbook(write_template(tmp_path / "t.xlsx", words, words.language))
    for sheet in SHEETS.values():
        heads = [cell.value for cell in book[title(sheet, words.language)][1]]
        assert heads == [head(column, words.language) for column in sheet.columns]


def test_a_template_offers_the_words_of_a_list(tmp_path: Path, words: Words) -> None:
    book = load_workbook(write_template(tmp_path / "t.xlsx", words, words.language))
    sheet = book[title(SHEETS[next(iter(SHEETS))], words.language)]
    offered = [str(one.formula1) for one in sheet.data_validations.dataValidation]
    kinds = next(column for column in SHEETS[next(iter(SHEETS))].columns if column.name == "kind")
    assert offered == ['"' + ",".join(choices(kinds, words.language)) + '"']


def test_a_template_overwrites_nothing(tmp_path: Path, words: Words) -> None:
    path = write_template(tmp_path / "t.xlsx", words, words.language)
    with pytest.raises(FileExistsError):
        write_template(path, words, words.language)


def test_the_guide_says_what_the_columns_are() -> None:
    assert (ROOT / "docs/guides/import.md").read_text("utf-8") == guide(Words("fr"))


def test_heads_of_one_sheet_are_distinct_in_both_languages() -> None:
    for sheet in SHEETS.values():
        accepted = 2 * len(sheet.columns) - sum(
            plain(column.french) == column.name for column in sheet.columns
        )
        assert len(sheet.heads()) == accepted


def test_examples_are_said_in_the_language_of_the_template() -> None:
    kind = next(column for _, column in COLUMNS if column.name == "liability")
    assert (example(kind, "fr"), example(kind, "en")) == ("partielle", "partial")
