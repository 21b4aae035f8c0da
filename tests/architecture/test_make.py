"""The two commands of the README where something is missing, and where all is there."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def make(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/usr/bin/make", "--no-print-directory", "-f", ROOT / "Makefile", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def fresh(folder: Path) -> Path:
    """A folder as a clone leaves it: nothing is installed."""
    for name in ("pyproject.toml", "uv.lock"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def python_that_says(folder: Path, version: str, exit_code: int) -> Path:
    """A program that answers as an interpreter of that version would."""
    program = folder / "python"
    program.write_text(
        f'#!/bin/sh\n[ "$1" = -V ] && echo "Python {version}" && exit 0\nexit {exit_code}\n'
    )
    program.chmod(0o755)
    return program


def lines_of(answer: subprocess.CompletedProcess[str]) -> list[str]:
    """What was written, without make's own last word."""
    return [line for line in answer.stderr.splitlines() if "***" not in line]


def test_without_python_one_line_says_what_is_needed(tmp_path: Path) -> None:
    answer = make(fresh(tmp_path), "demo", "PYTHON=no-such-python")
    assert answer.returncode == 2
    line = "make: Python 3.11 or newer is needed; 'no-such-python' was not found"
    assert lines_of(answer) == [f"{line} (set PYTHON=/path/to/python3)"]


def test_with_an_old_python_one_line_names_its_version(tmp_path: Path) -> None:
    old = python_that_says(tmp_path, "3.9.2", exit_code=1)
    answer = make(fresh(tmp_path), "test", f"PYTHON={old}")
    assert answer.returncode == 2
    assert len(lines_of(answer)) == 1
    assert "Python 3.9.2" in lines_of(answer)[0]


def test_what_is_installed_is_not_installed_again() -> None:
    make(ROOT, ".venv/.installed")
    answer = make(ROOT, "--question", ".venv/.installed")
    assert answer.returncode == 0


def test_ci_runs_the_gate_and_nothing_else() -> None:
    commands = [
        line
        for line in (ROOT / ".ci/run").read_text().splitlines()
        if line and not line.startswith(("#", "set ", "cd "))
    ]
    assert commands == ["exec make test"]
