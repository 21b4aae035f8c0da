"""What goes wrong between a telephone and the bot, over HTTP: nothing lost, nothing doubled."""

import pytest

from tests.support.bot_process import rows_of
from tests.support.http_conversation import Town, plain, words
from tests.support.photos import photo
from tests.support.roadside import (
    TO_THE_PHOTOS,
    number_in,
    report,
    to_the_photos,
    to_the_summary,
    watchers,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")


def cases(town: Town) -> int:
    [(number,)] = rows_of(town.url, "SELECT count(*) FROM incident WHERE status <> 'draft'")
    return int(str(number))


async def test_a_report_that_is_sent_twice_by_a_double_tap_is_one_case(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, _ = await watchers(town)
    before = cases(town)
    await to_the_summary(camille)

    number = number_in(await camille.taps_twice("Envoyer"))

    assert cases(town) == before + 1
    await fleet.sees(number)
    assert plain(await town.people.transcript(fleet.user)).count(f"New case {number}") == 1


async def test_an_old_button_of_a_sent_report_says_so_and_changes_nothing(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    await camille.says("/incident", "garé en sécurité")
    place = await camille.goes(*TO_THE_PHOTOS[:5])
    await camille.says("Lyon 3e, rue Garibaldi")
    await camille.goes("Constat papier", "Terminé", "Envoyer")
    before = rows_of(town.url, "SELECT * FROM incident")

    assert "est déjà envoyée" in await camille.is_told("Plus tard", place)
    assert rows_of(town.url, "SELECT * FROM incident") == before


async def test_an_update_that_telegram_delivers_twice_is_handled_once(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    before = cases(town)
    await town.people.fault("duplicate_updates", times=30)

    number = await report(camille)
    await town.people.forget_faults()

    assert cases(town) == before + 1
    assert await town.until_stored(number) == ["stored"] * 3


async def test_a_photo_that_cannot_be_fetched_at_first_is_fetched_later(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    await town.people.fault("500", method="getFile", times=2)

    number = await report(camille, [photo(41), photo(42)])

    assert await town.until_stored(number) == ["stored", "stored"]


async def test_of_more_than_twenty_photos_the_first_twenty_are_kept(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    await to_the_photos(camille)
    for first in (100, 110):
        await camille.sends_photos(*(photo(first + n, size=(64, 48)) for n in range(10)))
    full = await camille.sends_photos(photo(120))
    assert "20" in words(full)
    await camille.taps("Terminé")

    number = number_in(await camille.taps("Envoyer"))

    assert await town.until_stored(number) == ["stored"] * 20


async def test_every_question_tapped_twice_leaves_one_report_with_each_answer_once(
    town: Town,
) -> None:
    camille = await town.phone_of(town.company.camille)
    before = cases(town)
    await camille.says("/incident")
    for label in (*TO_THE_PHOTOS, "Terminé"):
        await camille.taps_twice(label)

    summary = words(await camille.says("/incident"))
    assert "déjà commencée" in summary
    assert "Tiers : oui, constat papier" in words(await camille.taps("Reprendre"))
    await camille.taps("Envoyer")
    assert cases(town) == before + 1
