"""Drivers report from the roadside, over HTTP, to the real bot: French and English, by buttons."""

import pytest

from tests.support.bot_process import rows_of
from tests.support.http_conversation import Town, labels, words
from tests.support.photos import photo, place_in
from tests.support.roadside import (
    TO_THE_PHOTOS,
    TO_THE_PHOTOS_IN_ENGLISH,
    number_in,
    report,
    to_the_photos,
    watchers,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")
MOST_TAPS = 12


async def test_a_driver_reports_with_an_album_and_follows_the_case(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, hr = await watchers(town)

    await camille.says("/incident")
    *questions, statement = TO_THE_PHOTOS
    await camille.goes(*questions[:5])
    await camille.sends_location(45.7578, 4.8320)
    asked = await camille.taps(statement)
    assert "Aucune photo encore, 20 au plus" in words(asked)
    await camille.sends_photos(photo(1), photo(2), photo(3))
    facts = await camille.says("Choc à faible allure dans la file.")
    assert "3 photos gardées sur 20" in words(facts)
    summary = await camille.taps("Terminé")
    assert "Où : position partagée, à un kilomètre près" in words(summary)
    receipt = await camille.taps("Envoyer")

    assert "Merci, vous avez bien fait de déclarer" in words(receipt)
    assert "au plus tard le 27 nov. 2026 (5 jours ouvrés)" in words(receipt)
    assert "New case" in words(await fleet.sees())
    assert "Nouveau dossier" in words(await hr.sees())
    card = await camille.taps("Suivre mon dossier")
    assert "État : déclaré" in words(card)
    assert "Faits : « Choc à faible allure dans la file. »" in words(card)


async def test_a_report_without_injury_takes_at_most_twelve_taps_and_nothing_typed(
    town: Town,
) -> None:
    """The command, nine buttons and an album: what is typed is optional."""
    camille = await town.phone_of(town.company.camille)
    before = len(await town.people.events(camille.user))

    await report(camille)

    done = (await town.people.events(camille.user))[before:]
    typed = [one["message"]["text"] for one in done if is_typed(one)]
    assert typed == ["/incident"]
    assert sum(one["kind"] == "callback" for one in done) <= MOST_TAPS - 1


def is_typed(event: dict[str, object]) -> bool:
    message = event.get("message")
    return isinstance(message, dict) and "text" in message and not message["from"]["is_bot"]


async def test_photos_lose_their_place_and_open_again_in_the_chat(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, _ = await watchers(town)
    taken = photo(7)
    assert place_in(taken)
    await report(camille, [taken, photo(8)])

    await fleet.sees("New case")
    await fleet.taps("Open the case")
    shown = await fleet.taps("Photos (2)")

    assert shown["has_protected_content"] is True
    assert place_in(await fleet.opens_photo()) == {}
    kept = [one for one in town.files.rglob("*") if one.is_file()]
    assert kept
    assert all(b"Bellerive Phones" not in one.read_bytes() for one in kept)
    following = await fleet.taps("▶")
    assert following["message_id"] == shown["message_id"]


async def test_a_driver_who_reads_english_reports_in_english(town: Town) -> None:
    grace = await town.phone_of(town.company.fleet)

    asked = await to_the_photos(grace, TO_THE_PHOTOS_IN_ENGLISH)
    assert "No photo yet, 20 at most" in words(asked)
    await grace.sends_photos(photo(11), photo(12))
    summary = await grace.taps("Done")
    assert "Your report" in words(summary)
    receipt = await grace.taps("Send")

    assert "Thank you" in words(receipt)
    assert "by 27 Nov 2026" in words(receipt)
    card = await grace.taps("Follow my case")
    assert "Status: declared" in words(card)


async def test_somebody_hurt_gets_the_emergency_card_and_the_chat_asks_nothing_more(
    town: Town,
) -> None:
    marc = await town.phone_of(town.company.marc)
    fleet, _ = await watchers(town)

    await marc.says("/incident")
    await marc.taps("Oui, je suis garé")
    card = await marc.taps("Oui, ou j’ai un doute")

    assert "112" in words(card)
    assert "Je ne vous demande plus rien" in words(card)
    assert "24 h" in words(card)
    assert "48 h" in words(card)
    alert = words(await fleet.sees("Somebody is hurt"))
    assert number_in(card) in alert
    assert "Marc" not in alert
    stored = rows_of(town.url, "SELECT facts, is_injured FROM incident WHERE is_injured")
    assert stored == [("", 1)]


async def test_a_near_miss_without_a_name_is_answered_for_the_whole_site(town: Town) -> None:
    noa = await town.phone_of(town.company.noa)
    _, hr = await watchers(town)

    await noa.says("/incident")
    await noa.goes("Oui, je suis garé", "Non, personne", "Presqu’accident")
    await noa.says("Sortie du dépôt, Lyon")
    await noa.says("La haie cache les piétons.")
    await noa.taps("Terminé")
    receipt = await noa.taps("Envoyer sans nom")
    assert "sans nom" in words(receipt)

    await hr.sees("Nouveau signalement")
    card = await hr.taps("Ouvrir le dossier")
    assert "Signalement anonyme : aucun nom n’est conservé" in words(card)
    assert "Noa" not in words(card)
    await hr.taps("Répondre et publier")
    await hr.says("Merci : la haie sera taillée cette semaine.")
    await hr.taps("Publier")

    await noa.says("/dossiers")
    published = await noa.taps("Ce qui a changé")
    assert "la haie sera taillée cette semaine" in words(published)


async def test_a_report_goes_on_where_it_was_put_aside(town: Town) -> None:
    ines = await town.phone_of(town.company.ines)
    await ines.says("/incident")
    await ines.goes("Oui, je suis garé", "Non, personne", "Vol")

    assert "mise de côté" in words(await ines.says("/cancel"))
    asked = await ines.says("/incident")
    assert "Une déclaration est déjà commencée" in words(asked)
    vehicle = await ines.taps("Reprendre")

    assert "Quel véhicule" in words(vehicle)
    assert "n’a la plaque ZZ-999-ZZ" in words(await ines.says("zz 999 zz"))
    assert "Quand" in words(await ines.taps("Garder ZZ-999-ZZ"))
    future = await ines.says("24/12/2026 10h")
    assert "Cette date n’est pas encore passée" in words(future)
    await ines.says("20/11 23h30")
    await ines.goes("Plus tard", "Plus tard", "Terminé")
    receipt = await ines.taps("Envoyer")
    assert "2 jours ouvrés" in words(receipt)
    assert "À compléter quand vous voudrez" in words(receipt)


async def test_what_is_not_kept_is_answered_and_never_swallowed(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    await to_the_photos(camille)

    assert "vocaux" in words(await camille.sends_voice())
    video = await camille.sends_document("choc.mp4", b"\0\0\0 ftypmp42", "video/mp4")
    assert "Ce fichier n’a pas été gardé" in words(video)
    too_long = await camille.says("x" * 3000)
    assert "3000" in words(too_long).replace(" ", "")
    drunk = await camille.says("Il avait bu de l’alcool.")
    assert "alcool" in words(drunk).lower()
    assert labels(drunk) is not None
    await camille.says("/incident")
    await camille.goes("Abandonner", "Oui, tout effacer")
