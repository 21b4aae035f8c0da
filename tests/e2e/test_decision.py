"""From the insurer's letter to the driver's contest and its answer, over HTTP and the real bot."""

import asyncio

import pytest

from playground.client import Json
from tests.support.bot_process import rows_of
from tests.support.http_conversation import Phone, Town, words
from tests.support.photos import photo
from tests.support.roadside import report, watchers

pytestmark = pytest.mark.asyncio(loop_scope="module")
LETTER = ("Enter the insurer’s letter", "Accident", "Fully liable", "None", "Today")


async def sent_to_the_insurer(driver: Phone, fleet: Phone, hr: Phone) -> str:
    """Report a case and send it to the insurer; returns its number."""
    number = await report(driver)
    await hr.sees(number)
    await fleet.sees(f"case {number}")
    await fleet.goes("Open the case", "Next step", "Sent to the insurer", "Yes, confirm")
    return number


async def fully_liable(driver: Phone, fleet: Phone, hr: Phone) -> Json:
    """The fleet manager enters the letter, HR confirms it; returns what the driver is told."""
    await fleet.goes("Back to the case", "Decision", *LETTER)
    await fleet.says("PON-26-118")
    await fleet.taps("Send to a second person")
    await hr.sees("attend votre confirmation")
    await hr.goes("Décision", "Confirmer")
    return await driver.sees("fully liable" if is_english(driver) else "responsabilité entière")


async def name_the_file(fleet: Phone, reference: str) -> None:
    """Note the insurer's number: without it, a second claim of one driver and day is refused."""
    await fleet.goes("Back to the case", "Contacts", "Insurer’s file no.")
    await fleet.says(reference)


def is_english(phone: Phone) -> bool:
    return phone.message_has("Follow my case")


async def test_a_decision_is_confirmed_contested_corrected_and_known_as_it_was(
    town: Town,
) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, hr = await watchers(town)
    number = await sent_to_the_insurer(camille, fleet, hr)

    told = await fully_liable(camille, fleet, hr)
    assert "À l’échéance du 1er mars 2027, coefficient pédagogique interne : 0,85 → 1,12" in words(
        told
    )
    await camille.goes("Je ne suis pas d’accord", "Contester")
    await camille.says("J’étais à l’arrêt au feu, la photo le montre.")
    await camille.sends_photos(photo(21))
    await camille.taps("C’est tout : 1 pièce")
    contested = await camille.taps("Envoyer")
    assert "gelé et marqué « contesté »" in words(contested)
    assert "Contesté" in words(await camille.says("/coefficient"))

    await fleet.sees("is contested")
    await hr.sees("Une décision est contestée")
    await hr.goes("Répondre à la contestation", "Corrigée")
    await hr.says("La photo montre la voiture à l’arrêt : l’assureur rectifie.")
    await hr.goes("Accident", "Aucune responsabilité")
    await hr.goes("Accident imputable à la victime", "Aujourd’hui")
    await hr.says("PON-26-118 bis")
    await hr.taps("Envoyer à une seconde personne")
    await fleet.sees("awaits your confirmation")
    await fleet.goes("Decision", "Confirm")

    corrected = await camille.sees("La photo montre la voiture à l’arrêt")
    assert "1,12 → 0,85" in words(corrected)
    assert "Contesté" not in words(await camille.says("/coefficient"))
    assert (number,) in rows_of(town.url, "SELECT number FROM incident WHERE claim_id IS NOT NULL")


async def test_a_contest_that_is_answered_leaves_the_decision_and_ends_in_english_too(
    town: Town,
) -> None:
    ines = await town.phone_of(town.company.ines)
    fleet, hr = await watchers(town)
    await ines.says("/settings")
    await ines.taps("English")
    await ines.says("/incident")
    await ines.goes("Yes, I am parked", "No, nobody", "Collision with a vehicle")
    await ines.says("ab-123-cd")
    await ines.goes("Now", "Later", "Paper statement")
    await ines.sends_photos(photo(31))
    await ines.goes("Done", "Send")
    await fleet.sees("New case")
    await fleet.goes("Open the case", "Next step", "Sent to the insurer", "Yes, confirm")
    await fleet.goes("Back to the case", "Decision", *LETTER)
    await fleet.says("PON-26-200")
    await fleet.taps("Send to a second person")
    await hr.sees("attend votre confirmation")
    await hr.goes("Décision", "Confirmer")

    await ines.sees("fully liable")
    await ines.goes("I do not agree", "Object")
    await ines.says("The other car came from the left.")
    await ines.goes("Without evidence", "Send")
    await hr.sees("Une décision est contestée")
    await hr.goes("Répondre à la contestation", "Maintenue")
    await hr.says("Le constat signé place votre voiture sur la voie de gauche.")
    await hr.taps("Envoyer la réponse")

    answer = words(await ines.sees("The decision stands"))
    assert "Le constat signé place votre voiture" in answer


async def test_when_one_confirms_while_the_other_takes_it_back_exactly_one_happens(
    town: Town,
) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, hr = await watchers(town)
    number = await sent_to_the_insurer(camille, fleet, hr)
    await name_the_file(fleet, "PON-26-300")
    await fleet.goes("Back to the case", "Decision", *LETTER)
    await fleet.says("LETTRE-300")
    await fleet.taps("Send to a second person")
    await hr.sees("attend votre confirmation")
    await hr.taps("Décision")

    await asyncio.gather(fleet.taps("Take my entry back"), hr.taps("Confirmer"))

    [(state, claim)] = rows_of(
        town.url,
        "SELECT p.state, i.claim_id FROM decision_proposal p JOIN incident i ON "  # noqa: S608 - our own number
        f"i.id = p.incident_id WHERE i.number = '{number}'",
    )
    assert (state == "confirmed") is (claim is not None)


async def test_a_decision_that_is_confirmed_twice_is_recorded_once(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    fleet, hr = await watchers(town)
    number = await sent_to_the_insurer(camille, fleet, hr)
    await name_the_file(fleet, "PON-26-400")
    await fleet.goes("Back to the case", "Decision", *LETTER)
    await fleet.says("LETTRE-400")
    await fleet.taps("Send to a second person")
    await hr.sees("attend votre confirmation")
    screen = await hr.taps("Décision")

    first, second = await hr.taps_only("Confirmer"), await hr.taps_only("Confirmer", screen)
    for tap in (first, second):
        assert await town.people.answer_of(tap, 20) is not None
    await camille.sees("responsabilité entière")

    recorded = rows_of(
        town.url,
        "SELECT count(*) FROM claim_decision d JOIN incident i ON i.claim_id = d.claim_id "  # noqa: S608 - our own number
        f"WHERE i.number = '{number}'",
    )
    assert recorded == [(1,)]
