"""Documentation is true: commands, settings, decisions and pictures are named where people look."""

import re
import subprocess
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
GUIDES = ROOT / "docs" / "guides"


def test_every_setting_stands_in_the_guide_of_the_operator() -> None:
    guide = (GUIDES / "operator.md").read_text()
    names = {f"BONROUTE_{name.upper()}" for name in Settings.model_fields}
    assert {name for name in names if f"`{name}`" not in guide} == set()


def test_the_guide_of_the_operator_names_no_setting_that_does_not_exist() -> None:
    guide = (GUIDES / "operator.md").read_text()
    names = {f"BONROUTE_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"`(BONROUTE_[A-Z_]+)`", guide)) <= names


def test_every_command_stands_in_a_guide() -> None:
    guides = "".join(path.read_text() for path in GUIDES.glob("*.md"))
    assert {c.name for c in COMMANDS if f"/{c.name}" not in guides} == set()


def links() -> list[tuple[str, str]]:
    listed = subprocess.run(
        ["git", "ls-files", "*.md"],  # noqa: S607 - git is on the path wherever this is a checkout
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [
        (page, target)
        for page in listed.stdout.split()
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", (ROOT / page).read_text())
    ]


@pytest.mark.parametrize(("page", "target"), links())
def test_every_link_between_pages_leads_somewhere(page: str, target: str) -> None:
    assert (ROOT / page).parent.joinpath(target).exists()


def test_every_open_question_of_the_law_has_a_decision_page() -> None:
    pages = "".join(path.read_text() for path in (ROOT / "docs/decisions").glob("*.md"))
    assert [q for q in range(1, 11) if f"Q{q}" not in pages] == []


def test_every_decision_page_has_a_number_of_its_own() -> None:
    numbers = [path.name[:4] for path in (ROOT / "docs/decisions").glob("*.md")]
    assert len(set(numbers)) == len(numbers)


def test_the_readme_shows_the_two_commands_before_anything_else() -> None:
    readme = (ROOT / "README.md").read_text()
    first = readme.index("```")
    assert readme[first : first + 120].find("make demo") < readme[first : first + 120].find(
        "make test"
    )
    assert readme.index("make demo") < readme.index("![")
