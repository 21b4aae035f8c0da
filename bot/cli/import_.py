"""`bonroute import`: check files of the company's data, and bring them in on request."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bot.cli.import_progress import Followed, following
from bot.cli.import_report import print_counts, print_faults, write_faults
from bot.cli.store import in_store, settings_without_token
from bot.cli.words import LANGUAGES, REFUSED, Words, key, language_option
from bot.intake.errors import FileRefusedError
from bot.intake.files import FilesRead, read_files
from bot.intake.templates import write_template
from bot.wiring import clock_for
from fleet.intake.columns import SHEETS, Sheet, sheet_called
from fleet.ports import Work
from fleet.usecases.import_fleet import ImportOutcome, apply_import, plan_import

MOST_FAULTS_SHOWN = 50


@click.command("import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--apply", "is_applied", is_flag=True, help="Write; without it nothing changes.")
@click.option(
    "--sheet",
    "sheet_name",
    type=click.Choice([sheet.value for sheet in SHEETS]),
    help="What the file holds, when its name does not say it.",
)
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="Write a template: a workbook (.xlsx), or a folder of CSV files.",
)
@click.option(
    "--faults",
    "faults_file",
    type=click.Path(path_type=Path),
    help="Write every fault to a CSV file.",
)
@click.option("--progress/--no-progress", default=None, help="By default on a terminal only.")
@language_option
def import_(
    files: tuple[Path, ...],
    sheet_name: str | None,
    template: Path | None,
    faults_file: Path | None,
    words: Words,
    *,
    is_applied: bool,
    progress: bool | None,
) -> None:
    """Check FILES (CSV or XLSX) of units, employees, contracts, vehicles, assignments and claims.

    Nothing is written without --apply. A fault anywhere stops everything, with exit code 2.
    """
    if template is not None:
        _write_template(template, words)
        return
    if not files:
        words.refuse("import-needs-files")
    with following(words, is_wanted=progress) as followed:
        read = _read(files, sheet_called(sheet_name or ""), words, followed)
        outcome = _import(read, words, followed, is_applied=is_applied)
    _report(outcome, words, faults_file, is_applied=is_applied)


def _write_template(path: Path, words: Words) -> None:
    try:
        written = write_template(path, words, words.language)
    except FileExistsError:
        words.refuse("import-template-exists", path=str(path))
    except OSError:
        words.refuse("file-unwritable", path=str(path))
    words.say("import-template-written", path=str(written))


def _read(
    files: tuple[Path, ...], sheet: Sheet | None, words: Words, followed: Followed
) -> FilesRead:
    with _explained(words):
        read = read_files(files, sheet, followed.reading)
    notes = tuple(f": {Words(language)('template-notes')}" for language in LANGUAGES)
    for name in read.ignored:
        if not name.endswith(notes):
            words.say("import-ignored-sheet", sheet=name)
    return read


@contextmanager
def _explained(words: Words) -> Iterator[None]:
    try:
        yield
    except FileRefusedError as refused:
        words.refuse(key("file", refused.reason), path=refused.path, **refused.fields)


def _import(
    read: FilesRead, words: Words, followed: Followed, *, is_applied: bool
) -> ImportOutcome:
    settings = settings_without_token()
    clock = clock_for(settings)

    def plan(work: Work) -> ImportOutcome:
        return plan_import(work, read.sheets, clock.today(), followed.writing)

    def apply(work: Work) -> ImportOutcome:
        return apply_import(work, read.sheets, clock.today(), clock.now(), followed.writing)

    task: Callable[[Work], ImportOutcome] = apply if is_applied else plan
    return in_store(settings, words, task, writes=is_applied)


def _report(
    outcome: ImportOutcome, words: Words, faults_file: Path | None, *, is_applied: bool
) -> None:
    print_faults(outcome.faults, words, MOST_FAULTS_SHOWN)
    if faults_file is not None:
        _write_faults(outcome, words, faults_file)
    if outcome.is_refused:
        number = sum(not fault.is_warning for fault in outcome.faults)
        words.say("import-refused", number=number)
        raise SystemExit(REFUSED)
    if outcome.faults:
        words.say("import-warnings", number=len(outcome.faults))
    print_counts(outcome, words)
    if not any(count.added or count.changed for count in outcome.counts):
        words.say("import-nothing-new")
    else:
        words.say("import-applied" if is_applied else "import-dry-run")


def _write_faults(outcome: ImportOutcome, words: Words, path: Path) -> None:
    try:
        write_faults(outcome.faults, words, path)
    except OSError:
        words.refuse("file-unwritable", path=str(path))
    words.say("import-faults-written", path=str(path))
