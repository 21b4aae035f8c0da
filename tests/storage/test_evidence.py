from dataclasses import replace
from datetime import timedelta

import pytest

from fleet.errors import NotFoundError
from fleet.evidence import Evidence, EvidenceState
from fleet.incidents import Incident
from fleet.logbook import Handover
from fleet.ports import Store
from tests.support.stored_cases import AT, Staff, a_case, a_photo

SHA256 = "0a" * 32
DAY = AT.replace(hour=0, minute=0, second=0, microsecond=0)


@pytest.fixture
async def case(any_store: Store, staff: Staff) -> Incident:
    return await any_store.write(lambda work: work.incidents.add(a_case(staff)))


async def added(store: Store, evidence: Evidence) -> Evidence:
    row = await store.write(lambda work: work.evidence.add(evidence))
    assert row is not None
    return row


def stored(evidence: Evidence) -> Evidence:
    return replace(
        evidence,
        state=EvidenceState.STORED,
        sha256=SHA256,
        content_type="image/jpeg",
        size_bytes=3_000_000_000,
    )


async def test_the_photos_of_an_album_are_kept_in_the_order_in_which_they_arrived(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    album = [
        await added(any_store, replace(a_photo(case.id, name), added_by=staff.driver_id))
        for name in ("U2", "U1", "U3")
    ]
    lost = replace(album[1], state=EvidenceState.LOST, fault="too_big", attempts=3, retry_at=AT)
    await any_store.write(lambda work: work.evidence.save(lost))

    kept = await any_store.read(lambda work: work.evidence.of_incident(case.id))

    assert kept == [album[0], album[2]]
    assert await any_store.read(lambda work: work.evidence.get(lost.id)) == lost


async def test_the_same_file_sent_again_is_one(any_store: Store, case: Incident) -> None:
    await added(any_store, a_photo(case.id))

    again = await any_store.write(
        lambda work: work.evidence.add(replace(a_photo(case.id), file_id="another name"))
    )

    assert again is None


async def test_two_cases_and_a_hand_over_may_hold_the_same_file(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    other = await any_store.write(lambda work: work.incidents.add(a_case(staff, "2026-0002")))
    taken = Handover(0, staff.van.id, staff.driver_id, AT)
    handover = await any_store.write(lambda work: work.logbook.take(taken))
    rows = [
        await added(any_store, a_photo(case.id)),
        await added(any_store, a_photo(other.id)),
        await added(any_store, a_photo(None, handover_id=handover.id)),
    ]

    again = await any_store.write(
        lambda work: work.evidence.add(a_photo(None, handover_id=handover.id))
    )

    assert again is None
    found = await any_store.read(lambda work: work.evidence.of_handover(handover.id))
    assert found == [rows[2]]


async def test_what_is_to_be_fetched_now_oldest_first(any_store: Store, case: Incident) -> None:
    minute = timedelta(minutes=1)
    given = [
        replace(a_photo(case.id, "young"), arrived_at=AT + minute),
        replace(a_photo(case.id, "later"), retry_at=AT + minute),
        replace(a_photo(case.id, "again"), retry_at=AT),
        stored(a_photo(case.id, "done")),
        replace(a_photo(case.id, "lost"), state=EvidenceState.LOST),
    ]
    for one in given:
        await added(any_store, one)

    wanted = await any_store.read(lambda work: work.evidence.wanted(AT, 10))
    first = await any_store.read(lambda work: work.evidence.wanted(AT + 2 * minute, 2))

    assert [one.file_unique_id for one in wanted] == ["again", "young"]
    assert [one.file_unique_id for one in first] == ["later", "again"]


async def test_the_sender_of_an_anonymous_report_is_forgotten(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    other = await any_store.write(lambda work: work.incidents.add(a_case(staff, "2026-0002")))
    sent = replace(a_photo(case.id), added_by=staff.driver_id)
    photo = await added(any_store, sent)
    named = await added(any_store, replace(sent, incident_id=other.id))

    await any_store.write(lambda work: work.evidence.forget_sender(case.id, DAY))

    found = [
        await any_store.read(lambda work, one=one: work.evidence.get(one.id))
        for one in (photo, named)
    ]
    assert found == [replace(photo, added_by=None, chat_id=None, arrived_at=DAY), named]


async def test_a_sender_who_was_forgotten_meanwhile_stays_forgotten(
    any_store: Store, staff: Staff, case: Incident
) -> None:
    """Whoever fetches may have read the row before the report was sent without a name."""
    sent = replace(a_photo(case.id), added_by=staff.driver_id)
    photo = await added(any_store, sent)
    await any_store.write(lambda work: work.evidence.forget_sender(case.id, DAY))

    await any_store.write(lambda work: work.evidence.save(stored(photo)))

    found = await any_store.read(lambda work: work.evidence.get(photo.id))
    assert found == replace(stored(photo), added_by=None, chat_id=None, arrived_at=DAY)


async def test_bytes_are_used_while_a_row_holds_them(any_store: Store, case: Incident) -> None:
    rows = [await added(any_store, stored(a_photo(case.id, name))) for name in ("U1", "U2")]
    used = []
    for one in rows:
        used.append(await any_store.read(lambda work: work.evidence.is_used(SHA256)))
        await any_store.write(lambda work, one=one: work.evidence.remove(one.id))

    assert used == [True, True]
    assert not await any_store.read(lambda work: work.evidence.is_used(SHA256))


async def test_a_row_that_is_gone_cannot_be_saved_but_may_be_removed_again(
    any_store: Store, case: Incident
) -> None:
    photo = await added(any_store, a_photo(case.id))
    for _ in range(2):
        await any_store.write(lambda work: work.evidence.remove(photo.id))

    with pytest.raises(NotFoundError):
        await any_store.write(lambda work: work.evidence.save(stored(photo)))
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.evidence.get(photo.id))
