import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fleet.errors import NotFoundError, StoreUnavailableError
from storage.files import FolderFiles

PHOTO = b"\xff\xd8 a photo"
SHA256 = hashlib.sha256(PHOTO).hexdigest()

WRITES_UNTIL_KILLED = """
import os, sys
from pathlib import Path
from storage.files import FolderFiles

files = FolderFiles(Path(sys.argv[1]))
while True:
    print(files.put(os.urandom(1_000_000)), flush=True)
"""
DIES_WHILE_WRITING = """
import resource, signal, sys
from pathlib import Path
from storage.files import FolderFiles

signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # the kernel kills whoever writes beyond the limit
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
FolderFiles(Path(sys.argv[1])).put(bytes(1_000_000))
"""


@pytest.fixture
def files(tmp_path: Path) -> FolderFiles:
    return FolderFiles(tmp_path / "evidence")


def incoming(files: FolderFiles) -> list[Path]:
    return list((files.folder / "incoming").iterdir())


def test_bytes_are_read_by_the_hash_under_which_they_were_put(files: FolderFiles) -> None:
    sha256 = files.put(PHOTO)

    assert sha256 == SHA256
    assert files.read(sha256) == PHOTO
    assert list(files.kept()) == [SHA256]
    assert incoming(files) == []


def test_known_bytes_are_not_written_again(files: FolderFiles) -> None:
    files.put(PHOTO)
    place = files.folder / SHA256[:2] / SHA256[2:4] / SHA256
    before = place.stat()

    files.put(PHOTO)

    assert (place.stat().st_ino, place.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_only_the_account_of_the_bot_reads_what_is_kept(files: FolderFiles) -> None:
    files.put(PHOTO)
    place = files.folder / SHA256[:2] / SHA256[2:4] / SHA256

    for path in (place, *place.parents[:3]):
        assert path.stat().st_mode & 0o077 == 0


def test_dropped_bytes_are_gone_and_may_be_dropped_again(files: FolderFiles) -> None:
    files.put(PHOTO)
    files.drop(SHA256)
    files.drop(SHA256)
    files.drop("nothing of the kind")

    assert list(files.kept()) == []
    with pytest.raises(NotFoundError):
        files.read(SHA256)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", SHA256.upper(), f"{SHA256}/", "0" * 63])
def test_what_is_no_hash_names_no_file(files: FolderFiles, name: str) -> None:
    files.put(PHOTO)

    with pytest.raises(NotFoundError):
        files.read(name)


def test_a_file_that_no_longer_holds_what_its_name_says_is_not_given_out(
    files: FolderFiles,
) -> None:
    files.put(PHOTO)
    (files.folder / SHA256[:2] / SHA256[2:4] / SHA256).write_bytes(PHOTO[:-1])

    with pytest.raises(NotFoundError):
        files.read(SHA256)


def test_a_disk_that_refuses_is_named_and_nothing_is_half_kept(tmp_path: Path) -> None:
    (tmp_path / "evidence").write_text("a file where the folder should be")
    files = FolderFiles(tmp_path / "evidence")

    with pytest.raises(StoreUnavailableError) as refusal:
        files.put(PHOTO)

    assert refusal.value.is_temporary


def test_what_a_dead_process_left_long_ago_is_swept(files: FolderFiles) -> None:
    files.put(PHOTO)
    old, young = (files.folder / "incoming" / name for name in ("old", "young"))
    for left in (old, young):
        left.write_bytes(PHOTO)
    os.utime(old, (0, 0))

    files.put(b"another")

    assert incoming(files) == [young]


def test_a_process_that_dies_while_it_writes_leaves_no_half_file(files: FolderFiles) -> None:
    command = [sys.executable, "-c", DIES_WHILE_WRITING, str(files.folder)]
    died = subprocess.run(command, check=False)

    assert died.returncode == -signal.SIGXFSZ
    assert [left.stat().st_size for left in incoming(files)] == [100_000]
    assert list(files.kept()) == []


@pytest.mark.parametrize("number_of_files", [1, 4, 9])
def test_a_process_that_is_killed_keeps_what_it_said_and_nothing_by_halves(
    files: FolderFiles, number_of_files: int
) -> None:
    command = [sys.executable, "-c", WRITES_UNTIL_KILLED, str(files.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(number_of_files)]
        process.kill()

    kept = list(files.kept())

    assert set(said) <= set(kept)
    assert all(len(files.read(sha256)) == 1_000_000 for sha256 in kept)
