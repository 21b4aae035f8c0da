"""The image: what holds without a Docker engine, and its install steps in a clean folder."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
PACKAGES = ("bonusmalus", "bot", "fleet", "playground", "reports", "storage")


def instructions(name: str) -> list[str]:
    return re.findall(rf"^{name} (.+)$", DOCKERFILE, flags=re.MULTILINE)


def test_the_image_has_two_stages_and_the_last_one_installs_no_package() -> None:
    last_stage = DOCKERFILE.split("FROM ")[-1]
    assert len(instructions("FROM")) == 2
    assert "pip install" not in last_stage
    assert "uv sync" not in last_stage


def test_the_image_runs_as_a_numbered_user_that_is_not_root() -> None:
    assert instructions("USER") == ["10001:10001"]


def test_the_image_installs_exactly_what_is_locked() -> None:
    syncs = re.findall(r"uv sync.*", DOCKERFILE)
    assert syncs
    assert all("--frozen" in sync and "--no-dev" in sync for sync in syncs)


def test_the_image_holds_every_package() -> None:
    assert [c for c in instructions("COPY") if c.split()[0] in PACKAGES] == [
        f"{package} {package}"
        for package in ("bonusmalus", "fleet", "storage", "reports", "bot", "playground")
    ]


def test_the_image_is_installed_with_the_version_of_uv_that_the_makefile_names() -> None:
    version = re.search(r"UV_VERSION := (\S+)", (ROOT / "Makefile").read_text())
    assert version is not None
    assert f"uv=={version[1]}" in DOCKERFILE


def test_the_composition_gives_the_bot_a_read_only_root_and_no_capability() -> None:
    bot = (ROOT / "compose.yaml").read_text().split("  postgres:\n    image")[0]
    assert "read_only: true" in bot
    assert "cap_drop: [ALL]" in bot
    assert "no-new-privileges:true" in bot


def test_the_image_checks_its_health_and_stops_on_the_signal_that_the_bot_handles() -> None:
    assert 'CMD ["bonroute", "health"]' in DOCKERFILE
    assert instructions("STOPSIGNAL") == ["SIGTERM"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The install steps of the image, in a clean folder."""
    folder = tmp_path_factory.mktemp("image")
    for name in ("pyproject.toml", "uv.lock", "README.md"):
        shutil.copy(ROOT / name, folder)
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    environment = folder / "environment"
    subprocess.run(
        [
            "/usr/bin/env",
            f"UV_PROJECT_ENVIRONMENT={environment}",
            f"UV_PYTHON={ROOT / '.venv/bin/python'}",
            "UV_PYTHON_DOWNLOADS=never",
            "UV_LINK_MODE=copy",
            ROOT / ".venv/bin/uv",
            *("sync", "--frozen", "--no-dev", "--no-editable", "--quiet"),
        ],
        cwd=folder,
        check=True,
    )
    for package in PACKAGES:
        shutil.rmtree(folder / package)
    return environment


def run(installed: Path, *words: str, stdin: str = "") -> str:
    """Run a command of the installed image far from the sources, without a home folder."""
    done = subprocess.run(
        [installed / "bin" / words[0], *words[1:]],
        input=stdin,
        cwd="/",
        env={
            "PATH": str(installed / "bin"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "MPLCONFIGDIR": str(installed / "matplotlib"),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_installed_command_computes_a_coefficient(installed: Path) -> None:
    case = {
        "use": "private",
        "start": "1.00",
        "years": [[], [{"liability": "full", "kind": "collision"}]],
    }
    answer = json.loads(run(installed, "bonroute", "coefficient", stdin=json.dumps(case)))
    assert answer["coefficients"] == ["0.95", "1.18"]


def test_the_installed_image_draws_without_writing_outside_its_warmed_folder(
    installed: Path,
) -> None:
    run(installed, "python", "-m", "reports.warm")
    before = {path for path in installed.rglob("*") if "__pycache__" not in path.parts}
    run(installed, "python", "-m", "reports.warm")
    after = {path for path in installed.rglob("*") if "__pycache__" not in path.parts}
    assert before == after


def test_the_installed_image_makes_its_database_and_the_first_invitation(
    installed: Path, tmp_path: Path
) -> None:
    words = (
        "--company Exemple --privacy-contact dpo@exemple.fr --bot-username exemple_bot "
        "--admin-number A1 --admin-first-name Ada --admin-last-name Lov"
    )
    done = subprocess.run(
        [installed / "bin" / "bonroute", "init", *words.split()],
        cwd=tmp_path,
        env={
            "PATH": str(installed / "bin"),
            "BONROUTE_DATABASE_URL": f"sqlite:///{tmp_path}/bonroute.db",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert "https://t.me/exemple_bot?start=" in done.stdout
