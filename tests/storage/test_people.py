from datetime import date, datetime, timedelta

import pytest

from fleet.errors import ConflictError, NotFoundError
from fleet.people import Grant, Language, Preferences, Role, TelegramLink
from fleet.ports import Store, Work
from tests.support.stored_cases import Staff
from tests.support.stored_company import Company, an_employee

TODAY = date(2026, 11, 21)
ACCOUNT = 7_000_000_000  # more than 32 bits


@pytest.fixture
def store(any_store: Store) -> Store:
    return any_store


def account(company: Company, now: datetime, user: int = ACCOUNT) -> TelegramLink:
    return TelegramLink(company.person.id, user, user, now, notice_version=2)


async def test_an_account_is_identified_with_roles_units_and_wishes(
    store: Store, company: Company, now: datetime
) -> None:
    link = account(company, now)
    wishes = Preferences(Language.ENGLISH, 1200, 400, wants_digest=False)
    roles = (Grant(Role.FLEET_MANAGER, company.root.id), Grant(Role.HR, company.lille.id))
    await store.write(lambda work: work.people.link(link))
    await store.write(lambda work: work.people.set_preferences(company.person.id, wishes))
    for role in roles:
        await store.write(lambda work, role=role: work.people.grant(company.person.id, role))

    identity = await store.read(lambda work: work.people.identify(ACCOUNT))

    assert identity is not None
    assert (identity.employee, identity.link) == (company.person, link)
    assert identity.lineage == (company.root.id, company.lille.id, company.night_team.id)
    assert (identity.grants, identity.preferences) == (roles, wishes)


@pytest.mark.usefixtures("company")
async def test_a_stranger_is_nobody(store: Store) -> None:
    assert await store.read(lambda work: work.people.identify(ACCOUNT)) is None


async def test_without_a_choice_the_defaults_hold_in_the_language_of_the_person(
    store: Store, company: Company, now: datetime
) -> None:
    await store.write(lambda work: work.people.link(account(company, now)))

    identity = await store.read(lambda work: work.people.identify(ACCOUNT))
    wishes = await store.read(lambda work: work.people.preferences_of(company.person.id))

    assert identity is not None
    assert identity.preferences == wishes == Preferences(Language.FRENCH)


async def test_a_role_that_is_given_twice_is_held_once(store: Store, company: Company) -> None:
    role = Grant(Role.HR, company.root.id)
    for _ in range(2):
        await store.write(lambda work: work.people.grant(company.person.id, role))

    assert await store.read(lambda work: work.people.grants_of(company.person.id)) == (role,)


async def test_a_number_is_given_to_one_person_only(store: Store, company: Company) -> None:
    twin = an_employee("E-1", company.lyon.id)

    with pytest.raises(ConflictError) as refusal:
        await store.write(lambda work: work.people.add(twin))

    assert refusal.value.kind == "employee"
    assert "number" in refusal.value.constraint


async def test_an_account_belongs_to_one_person_only(
    store: Store, company: Company, now: datetime
) -> None:
    other = await store.write(lambda work: work.people.add(an_employee("E-2", company.lyon.id)))
    await store.write(lambda work: work.people.link(account(company, now)))
    second = TelegramLink(other.id, ACCOUNT, ACCOUNT, now, notice_version=2)

    with pytest.raises(ConflictError):
        await store.write(lambda work: work.people.link(second))


async def test_a_new_account_replaces_the_one_before(
    store: Store, company: Company, now: datetime
) -> None:
    await store.write(lambda work: work.people.link(account(company, now)))
    await store.write(lambda work: work.people.link(account(company, now, ACCOUNT + 1)))

    link = await store.read(lambda work: work.people.link_of(company.person.id))

    assert link == account(company, now, ACCOUNT + 1)
    assert await store.read(lambda work: work.people.identify(ACCOUNT)) is None


async def test_unreachable_since_the_first_refusal_until_reachable_again(
    store: Store, company: Company, now: datetime, later: datetime
) -> None:
    await store.write(lambda work: work.people.link(account(company, now)))

    seen = []
    for at in (now, later, None):
        await store.write(lambda work, at=at: work.people.mark_unreachable(ACCOUNT, at))
        link = await store.read(lambda work: work.people.link_of(company.person.id))
        seen.append(link and link.unreachable_at)

    assert seen == [now, now, None]


@pytest.mark.parametrize(
    "text",
    ["oeuvre", "ŒUVRE", "d'œuvre anne", "anne-laure", "laure œuv", "e-204", "E-204", "– d'œ"],
)
async def test_a_person_is_found_by_any_part_of_name_or_number(
    store: Store, company: Company, text: str
) -> None:
    person = an_employee("E-204", company.lille.id, "Anne-Laure", "D'Œuvre")
    await store.write(lambda work: work.people.add(person))

    found, total = await store.read(
        lambda work: work.people.search(text, [company.lille.id], TODAY, 0, 10)
    )

    assert total == len(found) == 1
    assert (found[0].full_name, found[0].unit_name) == ("Anne-Laure D'Œuvre", "Lille")


@pytest.mark.parametrize("text", ["", " ", "😀", "%", "_", "'\"", "%_'\"<b>x</b>"])
async def test_what_is_in_no_name_finds_nobody(store: Store, company: Company, text: str) -> None:
    await store.write(lambda work: work.people.add(an_employee("X-2", company.lille.id, "Bo", "X")))

    found = await store.read(lambda work: work.people.search(text, [company.root.id], TODAY, 0, 10))

    assert found == ([], 0)


async def test_the_parts_of_one_word_are_looked_for_together(
    store: Store, company: Company
) -> None:
    await store.write(
        lambda work: work.people.add(an_employee("X-2", company.lille.id, "Luc", "A"))
    )

    apart = await store.read(
        lambda work: work.people.search("a-u", [company.root.id], TODAY, 0, 10)
    )
    together = await store.read(
        lambda work: work.people.search("a-luc", [company.root.id], TODAY, 0, 10)
    )

    assert (apart[1], together[1]) == (0, 1)


@pytest.mark.parametrize("text", ["%", "_", "zz"])
async def test_signs_of_sql_are_not_wildcards(store: Store, company: Company, text: str) -> None:
    await store.write(lambda work: work.people.add(an_employee("E-2", company.lille.id, "A", "B")))

    found, _ = await store.read(
        lambda work: work.people.search("b" + text, [company.root.id], TODAY, 0, 10)
    )

    assert [person.number for person in found] == ([] if text == "zz" else ["E-2"])


async def test_a_search_stays_below_its_units(store: Store, company: Company) -> None:
    await store.write(lambda work: work.people.add(an_employee("E-2", company.lyon.id)))

    numbers = {
        unit.code: [
            person.number
            for person in (
                await store.read(
                    lambda work, unit=unit: work.people.search("faure", [unit.id], TODAY, 0, 10)
                )
            )[0]
        ]
        for unit in (company.root, company.lille, company.lyon)
    }
    nobody = await store.read(lambda work: work.people.search("faure", [], TODAY, 0, 10))

    assert numbers == {"SIEGE": ["E-1", "E-2"], "LIL": ["E-1"], "LYO": ["E-2"]}
    assert nobody == ([], 0)


async def test_a_search_gives_pages_by_name_and_how_many_there_are(
    store: Store, company: Company
) -> None:
    def hire(work: Work) -> None:
        for number, last in (("A-3", "Évrard"), ("A-2", "Zola"), ("A-1", "Eon"), ("A-0", "Erard")):
            work.people.add(an_employee(number, company.lyon.id, "Al", last))

    await store.write(hire)

    page, total = await store.read(
        lambda work: work.people.search("al", [company.lyon.id], TODAY, 1, 2)
    )

    assert total == 4
    assert [person.full_name for person in page] == ["Al Erard", "Al Évrard"]


async def test_people_who_left_are_found_until_the_day_before(
    store: Store, company: Company
) -> None:
    left = an_employee("E-2", company.lyon.id, "Luc", "Parti", left_on=TODAY)
    await store.write(lambda work: work.people.add(left))

    totals = [
        (
            await store.read(
                lambda work, on=on: work.people.search("parti", [company.root.id], on, 0, 10)
            )
        )[1]
        for on in (TODAY - timedelta(days=1), TODAY)
    ]

    assert totals == [1, 0]


async def test_those_without_an_account_are_listed_below_a_unit(
    store: Store, company: Company, now: datetime
) -> None:
    other = await store.write(lambda work: work.people.add(an_employee("E-2", company.lyon.id)))
    await store.write(lambda work: work.people.link(account(company, now)))

    missing = {
        unit.code: await store.read(
            lambda work, unit=unit: work.people.without_link(unit.id, TODAY)
        )
        for unit in (company.root, company.lille)
    }

    assert missing == {"SIEGE": [other], "LIL": []}


async def test_asking_for_nobody_names_what_was_asked(store: Store, company: Company) -> None:
    for ask in ("get", "lineage_of", "preferences_of"):
        with pytest.raises(NotFoundError) as refusal:
            await store.read(lambda work, ask=ask: getattr(work.people, ask)(404))
        assert (refusal.value.kind, refusal.value.key) == ("employee", 404)
    assert await store.read(lambda work: work.people.by_number("404")) is None
    assert await store.read(lambda work: work.people.by_number("E-1")) == company.person


async def test_a_role_that_is_taken_back_is_no_longer_held_and_the_others_are(
    store: Store, company: Company
) -> None:
    kept, lost = Grant(Role.HR, company.lille.id), Grant(Role.HR, company.lyon.id)
    for role in (kept, lost):
        await store.write(lambda work, role=role: work.people.grant(company.person.id, role))

    first = await store.write(lambda work: work.people.revoke(company.person.id, lost))
    again = await store.write(lambda work: work.people.revoke(company.person.id, lost))

    assert (first, again) == (True, False)
    assert await store.read(lambda work: work.people.grants_of(company.person.id)) == (kept,)


async def test_an_account_that_is_freed_can_be_linked_to_somebody_else(
    store: Store, company: Company, now: datetime
) -> None:
    link = account(company, now)
    await store.write(lambda work: work.people.link(link))

    for _ in range(2):
        await store.write(lambda work: work.people.unlink(company.person.id))

    assert await store.read(lambda work: work.people.identify(ACCOUNT)) is None
    other = await store.write(lambda work: work.people.add(an_employee("E-2", company.lyon.id)))
    taken = TelegramLink(other.id, ACCOUNT, ACCOUNT, now, notice_version=2)
    await store.write(lambda work: work.people.link(taken))
    assert await store.read(lambda work: work.people.link_of(other.id)) == taken


async def test_those_who_hold_a_role_over_a_place_while_they_are_employed(
    any_store: Store, staff: Staff
) -> None:
    company, roles = staff.company, (Role.HR, Role.FLEET_MANAGER)
    left = await any_store.write(
        lambda work: work.people.add(an_employee("E-8", company.lille.id, left_on=TODAY))
    )
    given = [
        (staff.colleague_id, Grant(Role.HR, company.root.id)),
        (staff.colleague_id, Grant(Role.FLEET_MANAGER, company.lille.id)),
        (staff.manager_id, Grant(Role.FLEET_MANAGER, company.lyon.id)),
        (staff.driver_id, Grant(Role.DRIVER, company.lille.id)),
        (left.id, Grant(Role.HR, company.lille.id)),
    ]
    for who, grant in given:
        await any_store.write(lambda work, who=who, one=grant: work.people.grant(who, one))

    async def holders(*lineage: int) -> list[int]:
        return await any_store.read(lambda work: work.people.holders(roles, lineage, TODAY))

    assert await holders(company.root.id, company.lille.id) == [staff.colleague_id]
    assert await holders(company.root.id, company.lyon.id) == [
        staff.manager_id,
        staff.colleague_id,
    ]
    assert await holders() == []


async def test_those_who_can_be_written_to_come_by_id_with_their_wishes(
    store: Store, company: Company, now: datetime
) -> None:
    wishes = Preferences(Language.ENGLISH, 1200, 400, wants_digest=False)

    def hire(work: Work) -> list[int]:
        unit_id = company.lille.id
        people = [work.people.add(an_employee(f"R{number}", unit_id)) for number in range(4)]
        for number, one in enumerate(people[:3]):
            user = ACCOUNT + number + 1
            work.people.link(TelegramLink(one.id, user, user, now, notice_version=2))
        work.people.mark_unreachable(ACCOUNT + 1, now)
        work.people.set_preferences(people[2].id, wishes)
        return [one.id for one in people]

    _, plain, wishing, _ = await store.write(hire)
    page = await store.read(lambda work: work.people.reachable(TODAY, 0, 10))
    rest = await store.read(lambda work: work.people.reachable(TODAY, plain, 10))
    found = [(one.id, chosen) for one, chosen in page]

    assert found == [(plain, Preferences(Language.FRENCH)), (wishing, wishes)]
    assert [one.id for one, _ in rest] == [wishing]
    assert len(await store.read(lambda work: work.people.reachable(TODAY, 0, 1))) == 1
