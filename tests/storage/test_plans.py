"""What waits must not make the queues slow: every statement of the hot paths goes by an index.

STORAGE.md § 4 measured 152 ms for each claim among 100,000 waiting rows without one.
"""

import pytest

from fleet.ports import Work
from storage import Database
from storage.repositories import inbox, jobs, outbox, statements
from storage.repositories.statements import Statement

COLD = {
    "jobs_take_back": "once, at the start of a process",
    "jobs_periods_since": "once, at the start or after an hour without a tick",
    "jobs_tally": "when an administrator opens /jobs: some thousand rows a year",
}
HOT = {
    f"{module.__name__.rpartition('.')[2]}{name.lower()}": found
    for module in (inbox, outbox, jobs)
    for name, found in vars(module).items()
    if isinstance(found, Statement) and not name.endswith("SHARED") and name != "_COUNT"
}
HOT = {name: found for name, found in HOT.items() if name not in COLD}


@pytest.mark.parametrize("name", HOT)
async def test_no_statement_of_a_queue_reads_a_whole_table(sqlite_url: str, name: str) -> None:
    hot = HOT[name]
    values = dict.fromkeys(statements._PARAMETER.findall(hot.sql))
    question = statements.statement(f"EXPLAIN QUERY PLAN {hot.sql}", *hot.instants)

    def explain(work: Work) -> list[str]:
        return [row[3] for row in question.rows(work.connection, **values)]

    store = Database.open(sqlite_url)
    plan = await store.write(explain)
    await store.close()

    # The dead letters are listed along an index that holds nothing else.
    scans = [step for step in plan if step.startswith("SCAN")]
    assert [step for step in scans if "CONSTANT ROW" not in step and "_dead" not in step] == []
