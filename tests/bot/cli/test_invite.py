import asyncio
import csv
import io
import re
import socket
import stat
from collections.abc import Iterable
from pathlib import Path

import pytest

from fleet.intake.columns import SheetName
from storage import Database
from tests.support.command_line import BOT, LINK, bonroute
from tests.support.imports import EMPLOYEES, FLEET, Rows, with_cell

HEAD = ["matricule", "prénom", "nom", "unité", "lien", "valable jusqu’au"]


@pytest.fixture
def staffed(ready: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """A company with two people and one that has left, beside the administrator."""
    gone = with_cell([EMPLOYEES[0], EMPLOYEES[1]], 2, "matricule", "9")
    gone = with_cell(gone, 2, "date de sortie", "2024-01-01")
    import_sheets(ready, tmp_path, {SheetName.EMPLOYEES: [*EMPLOYEES, gone[1]]})
    return ready


def import_sheets(env: dict[str, str], folder: Path, replaced: dict[SheetName, Rows]) -> None:
    for name in (SheetName.UNITS, SheetName.EMPLOYEES):
        with (folder / f"{name.value}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, delimiter=";").writerows(replaced.get(name, FLEET[name]))
    paths = [str(folder / "units.csv"), str(folder / "employees.csv")]
    assert bonroute(env, "import", *paths, "--apply").exit_code == 0


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def tokens(lines: Iterable[list[str]]) -> list[str]:
    found = [re.fullmatch(LINK, line[4]) for line in lines]
    return [one[1] for one in found if one]


def test_a_number_gives_one_link(staffed: dict[str, str]) -> None:
    result = bonroute(staffed, "invite", "1042", *BOT)
    assert result.exit_code == 0
    assert re.fullmatch(LINK, result.stdout.strip())


@pytest.mark.parametrize(
    ("number", "words"), [("404", "Aucun salarié"), ("9", "ne fait pas partie")]
)
def test_who_is_not_there_is_not_invited(staffed: dict[str, str], number: str, words: str) -> None:
    result = bonroute(staffed, "invite", number, *BOT)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_everybody_without_account_gets_a_line(staffed: dict[str, str]) -> None:
    head, *lines = rows(bonroute(staffed, "invite", "--all", *BOT).stdout)
    assert head == HEAD
    assert sorted(line[0] for line in lines) == ["1", "1042", "7"]
    assert len(set(tokens(lines))) == 3


def test_a_file_of_links_is_for_its_owner_alone(staffed: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "links.csv"
    result = bonroute(staffed, "invite", "--all", "--output", str(path), *BOT)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(rows(path.read_text("utf-8-sig"))) == 4


def test_a_file_that_exists_is_left_and_nobody_is_invited(
    staffed: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "links.csv"
    path.write_text("mine")
    assert bonroute(staffed, "invite", "--all", "--output", str(path), *BOT).exit_code == 2
    assert path.read_text() == "mine"


def test_without_the_name_of_the_bot_nobody_is_invited(staffed: dict[str, str]) -> None:
    result = bonroute(staffed, "invite", "1042")
    assert result.exit_code == 2
    assert "--bot-username" in result.stderr


@pytest.mark.parametrize("arguments", [[], ["1042", "--all"]])
def test_it_is_one_number_or_everybody(env: dict[str, str], arguments: list[str]) -> None:
    assert bonroute(env, "invite", *arguments, *BOT).exit_code == 2


def test_before_init_it_says_to_begin_with_init(env: dict[str, str]) -> None:
    result = bonroute(env, "invite", "--all", *BOT)
    assert result.exit_code == 2
    assert "bonroute init" in result.stderr


async def test_everybody_again_ends_the_links_of_before(
    staffed: dict[str, str],
) -> None:
    for _ in range(2):
        await asyncio.to_thread(bonroute, staffed, "invite", "--all", *BOT)
    database = Database.open(staffed["BONROUTE_DATABASE_URL"])
    invitations = await database.read(
        lambda work: list(work.bulk.rows("invitation", ("employee_id", "used_at")))
    )
    await database.close()
    open_ones = [employee for employee, used_at in invitations if used_at is None]
    assert len(open_ones) == len(set(open_ones)) == 3


def test_a_hostile_name_is_inert_in_the_file_of_links(
    ready: dict[str, str], tmp_path: Path
) -> None:
    hostile = with_cell(EMPLOYEES, 2, "nom", "=cmd|' /C calc'!A0")
    import_sheets(ready, tmp_path, {SheetName.EMPLOYEES: hostile})
    lines = rows(bonroute(ready, "invite", "--all", *BOT).stdout)
    assert "'=cmd|' /C calc'!A0" in {line[2] for line in lines}


def test_a_telegram_that_is_not_reached_is_one_line(ready: dict[str, str]) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        silent = {**ready, "BONROUTE_TOKEN": "123456:" + "a" * 35, "BONROUTE_API_URL": url}
        result = bonroute(silent, "invite", "1")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "Telegram n’a pas donné le nom du robot" in result.stderr


def test_without_a_token_it_asks_for_one(ready: dict[str, str]) -> None:
    result = bonroute(ready, "invite", "1")
    assert result.exit_code == 2
    assert [line[:27] for line in result.stderr.splitlines()] == ["Le nom du robot est inconnu"]
