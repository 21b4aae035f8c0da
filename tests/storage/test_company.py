from dataclasses import replace
from datetime import date, datetime

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.errors import ConflictError, NotFoundError
from fleet.journal import JournalEntry
from fleet.people import Company as Responsible
from fleet.people import UnitKind
from fleet.ports import Draft
from storage import Database
from storage.repositories.names import plain
from tests.support.stored_company import Company

BOT = 4_000_000_000


async def test_a_unit_knows_the_way_down_to_itself(store: Database, company: Company) -> None:
    assert company.night_team.lineage == (
        company.root.id,
        company.lille.id,
        company.night_team.id,
    )
    found = await store.read(lambda work: work.units.get(company.night_team.id))
    assert found == company.night_team
    assert await store.read(lambda work: work.units.by_code("LIL-N")) == company.night_team
    assert await store.read(lambda work: work.units.by_code("?")) is None


async def test_the_tree_is_listed_from_the_company_down(store: Database, company: Company) -> None:
    units = await store.read(lambda work: work.units.all())

    assert units == [company.root, company.lille, company.night_team, company.lyon]


async def test_a_unit_moves_with_everything_below_it(store: Database, company: Company) -> None:
    await store.write(
        lambda work: work.units.change(
            company.lille.id, "Lille Sud", UnitKind.SITE, company.lyon.id
        )
    )

    moved = await store.read(lambda work: work.units.get(company.lille.id))
    lineage = await store.read(lambda work: work.people.lineage_of(company.person.id))

    assert (moved.name, moved.parent_id) == ("Lille Sud", company.lyon.id)
    assert lineage == (
        company.root.id,
        company.lyon.id,
        company.lille.id,
        company.night_team.id,
    )


async def test_a_unit_that_is_not_there_is_named(store: Database) -> None:
    with pytest.raises(NotFoundError) as refusal:
        await store.write(lambda work: work.units.add("X", "X", UnitKind.TEAM, 404))
    assert (refusal.value.kind, refusal.value.key) == ("unit", 404)


async def test_who_is_responsible_is_said_once_and_can_be_said_again(
    store: Database, company: Company
) -> None:
    responsible = Responsible(company.root.id, "Faure", "dpo@example.org", 1)
    assert await store.read(lambda work: work.units.company()) is None
    for said in (responsible, replace(responsible, notice_version=2)):
        await store.write(lambda work, said=said: work.units.set_company(said))
        assert await store.read(lambda work: work.units.company()) == said


async def test_an_invitation_is_used_once(
    store: Database, company: Company, now: datetime, later: datetime
) -> None:
    person = company.person.id
    await store.write(lambda work: work.invitations.add(person, "hash", later))
    invitation = await store.read(lambda work: work.invitations.by_hash("hash"))
    assert invitation is not None
    assert (invitation.employee_id, invitation.expires_at, invitation.used_at) == (
        person,
        later,
        None,
    )

    uses = [
        await store.write(lambda work: work.invitations.mark_used(invitation.id, now))
        for _ in range(2)
    ]

    assert uses == [True, False]
    assert await store.read(lambda work: work.invitations.by_hash("other")) is None


async def test_a_revoked_invitation_cannot_be_used(
    store: Database, company: Company, now: datetime, later: datetime
) -> None:
    await store.write(lambda work: work.invitations.add(company.person.id, "hash", later))
    await store.write(lambda work: work.invitations.revoke(company.person.id, now))

    invitation = await store.read(lambda work: work.invitations.by_hash("hash"))

    assert invitation is not None
    assert invitation.used_at == now
    assert not await store.write(lambda work: work.invitations.mark_used(invitation.id, now))


async def test_the_journal_tells_the_newest_first(
    store: Database, company: Company, now: datetime, later: datetime
) -> None:
    linked = JournalEntry(now, "account_linked", "employee:1", company.person.id, {"notice": 2})
    other = JournalEntry(now, "account_linked", "employee:2")
    changed = JournalEntry(later, "settings_changed", "employee:1", details={"digest": None})
    await store.write(lambda work: work.journal.write(linked, other))
    await store.write(lambda work: work.journal.write(changed))
    await store.write(lambda work: work.journal.write())

    both = await store.read(lambda work: work.journal.about("employee:1", 10))
    newest = await store.read(lambda work: work.journal.about("employee:1", 1))

    assert (both, newest) == ([changed, linked], [changed])


@pytest.mark.parametrize(
    "change", ["UPDATE journal SET event = 'x'", "DELETE FROM journal", "REPLACE", "TRUNCATE"]
)
async def test_the_journal_is_never_changed(
    store: Database, database_url: str, now: datetime, change: str
) -> None:
    on_sqlite = database_url.startswith("sqlite")
    await store.write(lambda work: work.journal.write(JournalEntry(now, "started", "bot:1")))
    statements = {
        "REPLACE": "INSERT OR REPLACE INTO journal SELECT * FROM journal",
        "TRUNCATE": "TRUNCATE journal",
    }
    statement = statements.get(change, change)
    if change in statements and on_sqlite != (change == "REPLACE"):
        statement = "DELETE FROM journal"  # the other engine does not know the word

    with pytest.raises(ConflictError) as refusal:
        await store.write(lambda work: work.connection.exec_driver_sql(statement))

    assert (refusal.value.kind, refusal.value.constraint) == ("journal", "journal_append_only")
    assert len(await store.read(lambda work: work.journal.about("bot:1", 10))) == 1


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claim_decision SET liability = 'none'",
        "DELETE FROM claim_decision",
    ],
)
async def test_a_decision_is_never_changed(
    store: Database, company: Company, now: datetime, change: str
) -> None:
    decision = ClaimDecision(Liability.FULL, None, date(2026, 5, 4), "lettre 12", now)
    facts = (company.person.id, None, date(2026, 3, 2), ClaimKind.COLLISION, (decision,))
    decided = RecordedClaim(0, "S-1", *facts)
    await store.write(lambda work: work.driving.add_claim(decided))

    with pytest.raises(ConflictError) as refusal:
        await store.write(lambda work: work.connection.exec_driver_sql(change))

    assert (refusal.value.kind, refusal.value.constraint) == (
        "claim_decision",
        "claim_decision_append_only",
    )
    assert await store.read(lambda work: work.driving.claim_by_number("S-1")) is not None


async def test_one_conversation_is_begun_in_a_chat(store: Database, now: datetime) -> None:
    for answers in ({}, {"share": "½"}):
        draft = Draft("simulation", answers)
        await store.write(lambda work, draft=draft: work.drafts.put(7, draft, now))
        assert await store.read(lambda work: work.drafts.of(7)) == draft

    dropped = [await store.write(lambda work: work.drafts.drop(7)) for _ in range(2)]

    assert dropped == [True, False]
    assert await store.read(lambda work: work.drafts.of(7)) is None


async def test_a_picture_is_remembered_for_one_bot_until_telegram_forgets_it(
    store: Database, now: datetime
) -> None:
    for file_id in ("old", "new"):
        await store.write(lambda work, f=file_id: work.pictures.remember("card", BOT, f, now))

    assert await store.read(lambda work: work.pictures.file_id("card", BOT)) == "new"
    assert await store.read(lambda work: work.pictures.file_id("card", BOT + 1)) is None
    await store.write(lambda work: work.pictures.forget("card", BOT))
    assert await store.read(lambda work: work.pictures.file_id("card", BOT)) is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Anne-Laure D'ŒUVRE", "anne laure d oeuvre"),
        ("Ævar  Łukasz\tGroß", "aevar lukasz gross"),
        ("e\u0301te\u0301", "ete"),
        ("A/204", "a 204"),
        ("李小龙", "李小龙"),
    ],
)
def test_names_are_compared_without_accents_case_and_signs(text: str, written: str) -> None:
    assert plain(text) == written
