from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from fleet.cases import ContestState, Entry, EntryKind, ProposalState
from fleet.errors import ConflictError, NotFoundError
from fleet.incidents import Incident
from fleet.logbook import Handover
from fleet.ports import Store, Work
from tests.support.stored_cases import (
    AT,
    Staff,
    a_case,
    a_claim,
    a_contest,
    a_draft,
    a_photo,
    a_proposal,
)

LATER = AT + timedelta(hours=2)


@pytest.fixture
async def case(any_store: Store, staff: Staff) -> Incident:
    return await any_store.write(lambda work: work.incidents.add(a_case(staff)))


async def test_the_thread_of_a_case_is_read_oldest_first(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    other = await any_store.write(lambda work: work.incidents.add(a_case(staff, "2026-0002")))
    given = [
        Entry(0, case.id, LATER, EntryKind.DECLARED),
        Entry(0, case.id, AT, EntryKind.QUESTION, staff.manager_id, "<i>Où ?</i>"),
        Entry(0, other.id, AT, EntryKind.NOTE, staff.manager_id, "autre"),
    ]
    kept = [
        await any_store.write(lambda work, one=one: work.incidents.add_entry(one)) for one in given
    ]

    assert [replace(entry, id=0) for entry in kept] == given
    assert await any_store.read(lambda work: work.incidents.entries_of(case.id)) == kept[:2]


async def test_nothing_is_added_to_the_thread_of_no_case(any_store: Store) -> None:
    with pytest.raises((ConflictError, NotFoundError)):
        await any_store.write(
            lambda work: work.incidents.add_entry(Entry(0, 404, AT, EntryKind.NOTE))
        )


async def test_one_decision_is_proposed_at_a_time(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    letter = await any_store.write(lambda work: work.evidence.add(a_photo(case.id)))
    assert letter is not None
    proposal = replace(a_proposal(staff, case.id), evidence_id=letter.id)
    first = await any_store.write(lambda work: work.incidents.add_proposal(proposal))

    with pytest.raises(ConflictError) as refusal:
        await any_store.write(lambda work: work.incidents.add_proposal(proposal))

    assert (refusal.value.kind, first) == ("decision_proposal", replace(proposal, id=first.id))
    assert await any_store.read(lambda work: work.incidents.proposals_of(case.id)) == [first]
    with pytest.raises(ConflictError):  # the letter belongs to the proposal
        await any_store.write(lambda work: work.evidence.remove(letter.id))


async def test_a_proposal_is_settled_once(any_store: Store, staff: Staff, case: Incident) -> None:
    proposal = a_proposal(staff, case.id)
    first = await any_store.write(lambda work: work.incidents.add_proposal(proposal))
    rejected = replace(
        first, state=ProposalState.REJECTED, settled_by=staff.colleague_id, settled_at=LATER
    )
    confirmed = replace(rejected, state=ProposalState.CONFIRMED)

    settled = [
        await any_store.write(lambda work, one=one: work.incidents.settle_proposal(one))
        for one in (rejected, confirmed)
    ]
    second = await any_store.write(lambda work: work.incidents.add_proposal(proposal))

    assert settled == [True, False]
    found = await any_store.read(lambda work: work.incidents.proposals_of(case.id))
    assert found == [rejected, second]


@pytest.mark.parametrize("is_named", [True, False])
async def test_nobody_confirms_a_decision_alone(
    any_store: Store, staff: Staff, case: Incident, is_named: bool
) -> None:
    proposal = a_proposal(staff, case.id)
    first = await any_store.write(lambda work: work.incidents.add_proposal(proposal))
    settled_by = staff.manager_id if is_named else None
    alone = replace(first, state=ProposalState.CONFIRMED, settled_by=settled_by, settled_at=LATER)

    with pytest.raises(ConflictError) as refusal:
        await any_store.write(lambda work: work.incidents.settle_proposal(alone))

    assert refusal.value.kind == "decision_proposal"


async def test_one_contest_is_open_at_a_time_and_is_ended_once(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    contest = a_contest(staff, case.id)
    first = await any_store.write(lambda work: work.incidents.add_contest(contest))
    with pytest.raises(ConflictError) as refusal:
        await any_store.write(lambda work: work.incidents.add_contest(contest))
    assert refusal.value.kind == "contest"
    upheld = replace(
        first,
        state=ContestState.UPHELD,
        answered_by=staff.colleague_id,
        answered_at=LATER,
        answer="Le constat est signé.",
    )

    ended = [
        await any_store.write(lambda work, one=one: work.incidents.settle_contest(one))
        for one in (upheld, replace(upheld, state=ContestState.WITHDRAWN))
    ]
    second = await any_store.write(lambda work: work.incidents.add_contest(contest))

    assert ended == [True, False]
    found = await any_store.read(lambda work: work.incidents.contests_of(case.id))
    assert found == [upheld, second]
    assert await any_store.read(lambda work: work.incidents.open_contests()) == [second]


async def test_nobody_answers_their_own_contest(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    contest = a_contest(staff, case.id)
    first = await any_store.write(lambda work: work.incidents.add_contest(contest))
    own = replace(
        first, state=ContestState.CORRECTED, answered_by=staff.driver_id, answered_at=LATER
    )

    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.incidents.settle_contest(own))
    withdrawn = replace(own, state=ContestState.WITHDRAWN)
    assert await any_store.write(lambda work: work.incidents.settle_contest(withdrawn))


async def test_a_claim_is_contested_from_the_contest_to_its_end(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    claim = await any_store.write(lambda work: work.driving.add_claim(a_claim(staff)))
    await any_store.write(lambda work: work.incidents.save(replace(case, claim_id=claim.id)))
    contest = a_contest(staff, case.id)
    opened = await any_store.write(lambda work: work.incidents.add_contest(contest))

    async def seen() -> list[bool]:
        by_number = await any_store.read(lambda work: work.driving.claim_by_number("S-1"))
        by_id = await any_store.read(lambda work: work.driving.claim(claim.id))
        [listed] = await any_store.read(lambda work: work.driving.claims_of(staff.driver_id))
        assert by_number is not None
        return [by_number.is_contested, by_id.is_contested, listed.is_contested]

    while_open = await seen()
    ended = replace(
        opened, state=ContestState.UPHELD, answered_by=staff.colleague_id, answered_at=LATER
    )
    await any_store.write(lambda work: work.incidents.settle_contest(ended))

    assert (while_open, await seen()) == ([True] * 3, [False] * 3)


async def test_a_claim_is_shown_contested_as_it_was_known_at_an_instant(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    claim = await any_store.write(lambda work: work.driving.add_claim(a_claim(staff)))
    await any_store.write(lambda work: work.incidents.save(replace(case, claim_id=claim.id)))
    contest = a_contest(staff, case.id)
    opened = await any_store.write(lambda work: work.incidents.add_contest(contest))
    minute = timedelta(minutes=1)

    async def contested_at(*instants: timedelta) -> list[bool]:
        return [
            (
                await any_store.read(
                    lambda work, at=AT + after: work.driving.claims_of(staff.driver_id, at)
                )
            )[0].is_contested
            for after in instants
        ]

    while_open = await contested_at(-minute, minute)
    ended = replace(
        opened, state=ContestState.WITHDRAWN, answered_by=staff.driver_id, answered_at=LATER
    )
    await any_store.write(lambda work: work.incidents.settle_contest(ended))

    assert while_open == [False, True]
    assert await contested_at(-minute, minute, timedelta(hours=3)) == [False, True, False]


async def test_the_accident_statement_is_replaced_as_a_whole(
    any_store: Store, case: Incident
) -> None:
    assert await any_store.read(lambda work: work.incidents.statement_of(case.id)) == {}
    found = []
    for fields in ({"1": "21/11/2026", "6a": '<Müller> & "Cie"'}, {"2": "Lyon"}):
        await any_store.write(lambda work, of=fields: work.incidents.set_statement(case.id, of))
        found.append(await any_store.read(lambda work: work.incidents.statement_of(case.id)))

    assert found == [{"1": "21/11/2026", "6a": '<Müller> & "Cie"'}, {"2": "Lyon"}]


async def test_each_reminder_of_a_case_is_sent_once(any_store: Store, case: Incident) -> None:
    marked = [
        await any_store.write(lambda work, one=one: work.incidents.mark_reminded(case.id, one, AT))
        for one in ("insurer_d1", "insurer_d3", "insurer_d1")
    ]

    assert marked == [True, True, False]


REFUSED: dict[str, Callable[[Work, Staff, Incident], object]] = {
    "a second draft": lambda work, staff, _: work.incidents.add(a_draft(staff)),
    "a second case of a number": lambda work, staff, _: work.incidents.add(a_case(staff)),
    "an older version": lambda work, _, case: work.incidents.save(replace(case, version=9)),
    "a case without its number": lambda work, _, case: work.incidents.save(
        replace(case, number="")
    ),
    "a second proposal": lambda work, staff, case: work.incidents.add_proposal(
        a_proposal(staff, case.id)
    ),
    "a second contest": lambda work, staff, case: work.incidents.add_contest(
        a_contest(staff, case.id)
    ),
    "a second holder": lambda work, staff, _: work.logbook.take(
        Handover(0, staff.van.id, staff.driver_id, AT)
    ),
}


@pytest.mark.parametrize("refused", REFUSED)
async def test_who_is_refused_may_go_on_in_the_same_unit_of_work(
    any_store: Store, staff: Staff, case: Incident, refused: str
) -> None:
    def fill(work: Work) -> None:
        work.incidents.add(a_draft(staff))
        work.incidents.add_proposal(a_proposal(staff, case.id))
        work.incidents.add_contest(a_contest(staff, case.id))
        work.logbook.take(Handover(0, staff.van.id, staff.driver_id, AT))

    def go_on(work: Work) -> list[Entry]:
        before = work.incidents.add_entry(Entry(0, case.id, AT, EntryKind.NOTE, None, "avant"))
        with pytest.raises(ConflictError):
            REFUSED[refused](work, staff, case)
        return [before, work.incidents.add_entry(replace(before, text="après"))]

    await any_store.write(fill)
    entries = await any_store.write(go_on)

    assert await any_store.read(lambda work: work.incidents.entries_of(case.id)) == entries
