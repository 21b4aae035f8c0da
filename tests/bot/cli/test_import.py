"""`bonroute import` as an operator types it; standard output holds tables, the rest is stderr."""

import asyncio
import csv
import sqlite3
from pathlib import Path

import pytest
from click.testing import Result
from openpyxl import load_workbook

from fleet.intake.columns import SHEETS
from storage import Database
from tests.support.command_line import BOT, INIT, bonroute
from tests.support.imports import CLAIMS, EMPLOYEES, FLEET, Rows, with_cell


def files(folder: Path, **replaced: Rows) -> list[str]:
    paths = []
    for name, rows in FLEET.items():
        path = folder / f"{name.value}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            csv.writer(stream, delimiter=";").writerows(replaced.get(name.value, rows))
        paths.append(str(path))
    return paths


def number_of_employees(env: dict[str, str]) -> int:
    with sqlite3.connect(env["BONROUTE_DATABASE_URL"].removeprefix("sqlite:///")) as connection:
        [(number,)] = connection.execute("SELECT count(*) FROM employee")
    connection.close()
    return int(number)


def test_without_apply_nothing_is_written(ready: dict[str, str], tmp_path: Path) -> None:
    result = bonroute(ready, "import", *files(tmp_path))
    assert result.exit_code == 0
    assert "Ce que l’import ferait" in result.stdout
    assert "Ajoutez --apply" in result.stderr
    assert number_of_employees(ready) == 1


def test_with_apply_it_is_written_once_however_often(ready: dict[str, str], tmp_path: Path) -> None:
    paths = files(tmp_path)
    assert "Import terminé" in bonroute(ready, "import", *paths, "--apply").stderr
    again = bonroute(ready, "import", *paths, "--apply")
    assert again.exit_code == 0
    assert "rien n’a changé" in again.stderr
    assert number_of_employees(ready) == 3


def test_a_fault_is_shown_with_its_place_and_stops_everything(
    ready: dict[str, str], tmp_path: Path
) -> None:
    paths = files(tmp_path, claims=with_cell(CLAIMS, 3, "matricule", "404"))
    result = bonroute(ready, "import", *paths, "--apply")
    assert result.exit_code == 2
    [line] = [line for line in result.stdout.splitlines() if "404" in line]
    assert [cell.strip() for cell in line.strip("│").split("│")] == [
        "claims.csv",
        "3",
        "matricule",
        "404",
        "aucun salarié ne porte ce matricule",
    ]
    assert number_of_employees(ready) == 1


def test_faults_are_told_in_english_on_request(ready: dict[str, str], tmp_path: Path) -> None:
    paths = files(tmp_path, claims=with_cell(CLAIMS, 3, "matricule", "404"))
    result = bonroute(ready, "import", *paths, "--language", "en")
    assert "no employee has this number" in result.stdout
    assert "one cell needs a correction" in result.stderr


def test_many_faults_are_capped_and_all_of_them_go_to_a_file(
    ready: dict[str, str], tmp_path: Path
) -> None:
    claims = [CLAIMS[0], *([f"S{n}", "=404", "", "2025-05-04", "vol"] for n in range(60))]
    report = tmp_path / "faults.csv"
    result = bonroute(ready, "import", *files(tmp_path, claims=claims), "--faults", str(report))
    assert "et 10 de plus" in result.stdout
    lines = report.read_text("utf-8-sig").splitlines()
    assert len(lines) == 61
    assert lines[1].split(";")[3] == "'=404"


def test_a_hostile_cell_is_shown_inert(ready: dict[str, str], tmp_path: Path) -> None:
    claims = with_cell(CLAIMS, 2, "nature", "\x1b[31m[bold]<b>:car: " + "x" * 10_000)
    result = bonroute(ready, "import", *files(tmp_path, claims=claims))
    assert result.exit_code == 2
    assert "\x1b" not in result.stdout
    assert "[31m[bold]<b>:car:" in result.stdout


def test_a_warning_does_not_stop_the_import(ready: dict[str, str], tmp_path: Path) -> None:
    rows = [[*EMPLOYEES[0], "taille"], *EMPLOYEES[1:]]
    result = bonroute(ready, "import", *files(tmp_path, employees=rows), "--apply")
    assert result.exit_code == 0
    assert "taille" in result.stdout
    assert "Un point à vérifier" in result.stderr


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_template_that_nobody_filled_in_is_refused(
    ready: dict[str, str], tmp_path: Path, language: str
) -> None:
    path = str(tmp_path / "modele.xlsx")
    assert bonroute(ready, "import", "--template", path, "--language", language).exit_code == 0
    result = bonroute(ready, "import", path, "--apply")
    assert result.exit_code == 2
    assert result.stdout.count("ligne d’exemple") == len(SHEETS)
    assert "Feuille non lue" not in result.stderr
    assert number_of_employees(ready) == 1


def test_a_template_is_imported_once_it_is_filled_in(ready: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "modele.xlsx"
    assert bonroute(ready, "import", "--template", str(path)).exit_code == 0
    book = load_workbook(path)
    for sheet in SHEETS.values():
        book[sheet.french].delete_rows(2)
    for name, rows in FLEET.items():
        page = book[SHEETS[name].french]
        heads = [cell.value for cell in page[1]]
        for number, row in enumerate(rows[1:], start=2):
            for head, cell in zip(rows[0], row, strict=False):
                page.cell(number, heads.index(str(head)) + 1, str(cell) or None)
    book.save(path)
    result = bonroute(ready, "import", str(path), "--apply")
    assert result.exit_code == 0
    assert number_of_employees(ready) == 3


def test_a_template_overwrites_nothing(env: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "modele.xlsx"
    path.write_bytes(b"mine")
    assert bonroute(env, "import", "--template", str(path)).exit_code == 2
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("units.csv", b"", "est vide"),
        ("units.xlsx", b"PK\x03\x04", "abîmé"),
        ("units.xls", b"\xd0\xcf\x11\xe0", "mot de passe"),
        ("other.csv", b"code;nom", "--sheet"),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_clear_line(
    ready: dict[str, str], tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = bonroute(ready, "import", str(path))
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_without_files_it_says_what_to_give(env: dict[str, str]) -> None:
    result = bonroute(env, "import")
    assert result.exit_code == 2
    assert "--template" in result.stderr


def test_before_init_it_says_to_begin_with_init(env: dict[str, str], tmp_path: Path) -> None:
    result = bonroute(env, "import", *files(tmp_path))
    assert result.exit_code == 2
    assert "bonroute init" in result.stderr


async def test_while_the_bot_runs_on_sqlite_it_says_to_stop_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    database = Database.open(sqlite_url)
    try:
        result = await in_a_thread(sqlite_url, *files(tmp_path))
    finally:
        await database.close()
    assert result.exit_code == 2
    assert "bonroute run" in result.stderr
    assert "PostgreSQL" in result.stderr


async def in_a_thread(url: str, *paths: str) -> Result:

    return await asyncio.to_thread(bonroute, {"BONROUTE_DATABASE_URL": url}, "import", *paths)


async def test_while_the_bot_runs_on_postgres_both_work(postgres_url: str, tmp_path: Path) -> None:
    env = {"BONROUTE_DATABASE_URL": postgres_url}
    await asyncio.to_thread(bonroute, env, *INIT, *BOT)
    database = Database.open(postgres_url)
    try:
        result = await in_a_thread(postgres_url, *files(tmp_path), "--apply")
    finally:
        await database.close()
    assert result.exit_code == 0


def test_an_address_that_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    result = bonroute({"BONROUTE_DATABASE_URL": "mysql://x"}, "import", *files(tmp_path))
    assert result.exit_code == 2
    assert "BONROUTE_DATABASE_URL" in result.stderr


def test_the_progress_goes_to_standard_error_on_request(
    ready: dict[str, str], tmp_path: Path
) -> None:
    result = bonroute(ready, "import", *files(tmp_path), "--apply", "--progress")
    assert "Lecture de" in result.stderr
    assert "Lecture de" not in result.stdout


def test_without_a_terminal_there_is_no_progress_bar(ready: dict[str, str], tmp_path: Path) -> None:
    assert "Lecture de" not in bonroute(ready, "import", *files(tmp_path)).output
