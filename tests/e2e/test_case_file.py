"""The company handles a case, over HTTP, with the real bot: queue, card, question, costs, pack."""

import io
import zipfile

import pytest
from PIL import Image
from pypdf import PdfReader

from playground.client import Json
from tests.support.http_conversation import Phone, Town, labels, words
from tests.support.photos import photo
from tests.support.roadside import report, watchers

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def open_case(handler: Phone, number: str) -> None:
    """Open the case of which the handler has just been told."""
    await handler.sees(f"case {number}")
    await handler.taps("Open the case")


async def test_a_fleet_manager_moves_a_case_and_its_driver_is_told_in_their_language(
    town: Town,
) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, _ = await watchers(town)
    number = await report(camille)
    await open_case(fleet, number)

    await fleet.goes("Who handles it?", "I take it", "Back to the case")
    await fleet.goes("Next step", "Sent to the insurer")
    assert "has the status “sent to the insurer”" in words(await fleet.taps("Yes, confirm"))

    told = await camille.sees(f"dossier {number}")
    assert "envoyé à l’assureur" in words(told)
    assert "Suivi par Grace Hill" in words(await camille.taps("Ouvrir le dossier"))


async def test_a_case_is_found_in_the_parts_of_the_queue_that_fit_it(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, hr = await watchers(town)
    number = await report(camille)
    await fleet.sees(f"case {number}")
    await hr.sees(number)

    assert number in words_of_keys(await fleet.says("/cases"))
    await fleet.taps(number)
    await fleet.goes("Who handles it?", "I take it")

    assert number not in words_of_keys(await hr.says("/dossiers"))
    assert number in words_of_keys(await hr.taps("Ouverts"))
    await fleet.says("/cases")
    assert number in words_of_keys(await fleet.taps("For me"))


def words_of_keys(message: Json) -> str:
    return "\n".join(labels(message))


async def test_the_driver_answers_a_question_with_words_and_a_photo_in_the_same_thread(
    town: Town,
) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, _ = await watchers(town)
    number = await report(camille)
    await open_case(fleet, number)

    await fleet.taps("Ask the driver")
    await fleet.says("De quel côté venait <l’autre> ?")
    await fleet.taps("Send")
    asked = await camille.sees("une question pour vous")
    assert "De quel côté venait <l’autre> ?" in words(asked)
    await camille.taps("Répondre")
    await camille.says("De la droite.")
    await camille.goes("Retour au dossier", "Ajouter une photo")
    await camille.sends_photos(photo(9))
    await camille.taps("Terminé")

    await fleet.sees("the driver has answered")
    await fleet.sees("photos were added")
    card = await fleet.taps("Open the case")
    assert "4 photos and documents" in words(card)
    thread = await fleet.taps("Thread")
    assert "“De la droite.”" in words(thread)


async def test_costs_and_contacts_stand_on_the_card_of_handlers_and_not_of_the_driver(
    town: Town,
) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, _ = await watchers(town)
    number = await report(camille)
    await open_case(fleet, number)

    await fleet.goes("Costs", "Reserved")
    assert "€1,250.50" in words(await fleet.says("1 250,50"))
    await fleet.goes("Back to the case", "Contacts", "Insurer’s file no.")
    await fleet.says("PON-26-118")
    card = await fleet.taps("Back to the case")

    assert "reserved €1,250.50" in words(card)
    assert "Insurer, file no.: PON-26-118" in words(card)
    await camille.says("/dossiers")
    own = words(await camille.taps(number))
    assert "1 250,50" not in own
    assert "Rien ne vous est retenu ni réclamé" in own


async def test_the_claim_pack_is_a_pdf_and_a_zip_with_every_photo(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, _ = await watchers(town)
    number = await report(camille)
    await open_case(fleet, number)
    card = fleet.message

    await fleet.taps("Claim pack PDF")
    sheet = PdfReader(io.BytesIO(await fleet.opens_document()))
    await fleet.taps_only("Claim pack ZIP", card)
    await fleet.sees("the PDF, photos, documents")
    pack = zipfile.ZipFile(io.BytesIO(await fleet.opens_document()))

    said = "".join(page.extract_text() for page in sheet.pages)
    assert number in said
    assert "Camille Durand" in said
    assert pack.testzip() is None
    pictures = [name for name in pack.namelist() if name.endswith(".jpg")]
    assert len(pictures) == 3
    assert all(Image.open(io.BytesIO(pack.read(name))).format == "JPEG" for name in pictures)


async def test_a_vehicle_is_taken_and_given_back_and_the_manager_reads_who_drove_it(
    town: Town,
) -> None:
    noa = await town.phone_of(town.company.noa)
    fleet, _ = await watchers(town)

    await noa.says("/vehicule")
    await noa.goes("Prendre un autre véhicule", "Saisir une plaque")
    found = await noa.says("ef 456 gh")
    assert "EF-456-GH" in words(found)
    taken = await noa.taps("Prendre EF-456-GH")
    assert "C’est noté : vous avez EF-456-GH" in words(taken)
    memo = await noa.taps("Mémo assurance")
    assert "Mutuelle d’Exemple" in words(memo)

    drove = await fleet.says("/who EF-456-GH 21/11/2026")
    assert "Noa Petit" in words(drove)
    await noa.says("/vehicule")
    await noa.goes("Rendre EF-456-GH", "Oui, je le rends")
    assert noa.message is not None
    assert "est rendu" in words(noa.message)


async def test_who_forgets_a_case_is_reminded_once_before_its_deadline(town: Town) -> None:
    """From Saturday to Tuesday: a working day has passed, and nobody told the insurer."""
    camille = await town.phone_of(town.company.camille)
    fleet, _ = await watchers(town)
    number = await report(camille)

    town.jump(days=3)

    reminder = await fleet.sees("Reminder")  # of this case, and of those of the tests before
    assert words(reminder).count(number) == 1
    assert f"Case {number}" in words(await fleet.taps(number, f"Case {number}"))
