"""`python -m reports.warm`: what matplotlib keeps on disk is there after one run."""

import os
import subprocess
import sys
from pathlib import Path

from reports.drawing.driver_coefficient import renderer
from reports.warm import warm_machine, warm_process

ROOT = Path(__file__).parents[2]


def warmed(folder: Path) -> dict[str, int]:
    environment = {**os.environ, "MPLCONFIGDIR": str(folder)}  # noqa: TID251  # for a child
    command = [sys.executable, "-W", "error", "-m", "reports.warm"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=120)
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_a_second_run_finds_everything_and_writes_nothing(tmp_path: Path) -> None:
    first = warmed(tmp_path)
    assert any(name.startswith("fontlist") for name in first)
    assert warmed(tmp_path) == first


def test_every_background_is_drawn() -> None:
    warm_machine()
    assert len(renderer()._backgrounds) == 8


def test_a_render_process_has_both_languages_before_it_is_called_ready() -> None:
    renderer.cache_clear()
    warm_process()
    languages = {theme[0] for theme in renderer()._backgrounds}  # type: ignore[index]  # a tuple
    assert languages == {"fr", "en"}
