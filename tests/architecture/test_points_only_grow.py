"""Nothing that was earned is taken back: the code has no way to do it but an error set right."""

import ast
import inspect
from functools import cache
from pathlib import Path

import pytest

from fleet.recognition import PointReason, Recognition
from storage.tables.columns import metadata

ROOT = Path(__file__).parents[2]
PACKAGES = ("bonusmalus", "bot", "fleet", "playground", "reports", "storage")
MAKES_ENTRIES = {
    "fleet/usecases/award_points.py": "a value of the table, which is above 0",
    "fleet/usecases/correct_points.py": "the correction of an error, visible and with its reason",
    "storage/repositories/recognition.py": "reads what is stored",
}
RETENTION = "storage/repositories/retention.py"  # of those who left long ago, whole


@cache
def sources() -> dict[str, ast.Module]:
    files = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8")) for path in files
    }


def places_that(name: str) -> set[str]:
    """Files that call something of that name."""
    return {
        path
        for path, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id == name)
            or (isinstance(node.func, ast.Attribute) and ast.unparse(node.func).endswith(name))
        )
    }


def test_the_port_adds_and_reads_and_does_nothing_else() -> None:
    methods = {name for name, _ in inspect.getmembers(Recognition, inspect.isfunction)}
    writing = {"add", "add_badge", "mark_told"}
    reading = {
        "badges_of",
        "badges_to_tell",
        "entries_of",
        "entry",
        "people_after",
        "reports_since",
    }
    assert {name for name in methods if not name.startswith("_")} == writing | reading


def test_entries_are_made_in_two_places_alone() -> None:
    assert places_that("PointEntry") == set(MAKES_ENTRIES)


def test_points_are_added_in_two_places_alone() -> None:
    assert places_that("recognition.add") == set(MAKES_ENTRIES) & {
        path for path in MAKES_ENTRIES if path.startswith("fleet/")
    }


def test_a_correction_is_made_in_one_place_alone() -> None:
    makers = {
        path
        for path, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "PointEntry"
        and PointReason.CORRECTION.name in ast.unparse(node)
    }
    assert makers == {"fleet/usecases/correct_points.py"}


@pytest.mark.parametrize("statement", ["update", "delete"])
def test_the_repository_has_no_statement_that_changes_or_deletes(statement: str) -> None:
    source = (ROOT / "storage/repositories/recognition.py").read_text(encoding="utf-8")
    assert f"sa.{statement}(" not in source


def test_no_other_repository_knows_the_tables() -> None:
    names = {"PointEntryRow", "BadgeRow"}
    knowing = {
        path
        for path, tree in sources().items()
        if path.startswith("storage/repositories/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id in names
    }
    assert knowing <= {"storage/repositories/recognition.py", RETENTION}


@pytest.mark.parametrize("table", ["point_entry", "badge"])
def test_the_tables_refuse_changes(table: str) -> None:
    assert metadata.tables[table].dispatch.after_create


def test_no_points_are_a_price() -> None:
    for path in ("fleet/points.py", "fleet/recognition.py", "storage/tables/recognition.py"):
        source = (ROOT / path).read_text(encoding="utf-8")
        assert "cents" not in source
