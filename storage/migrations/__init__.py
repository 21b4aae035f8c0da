"""The migrations of the database; each file is named by its revision, `0001_…`."""

from pathlib import Path

FOLDER = Path(__file__).parent


def newest_revision() -> str:
    """The latest revision, by the names of the files: without Alembic."""
    return max(known_revisions())


def known_revisions() -> frozenset[str]:
    """All revisions, by the names of the files."""
    return frozenset(path.name.partition("_")[0] for path in FOLDER.glob("versions/[0-9]*_*.py"))
