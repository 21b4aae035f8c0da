"""How drivers report in the tests over HTTP: by buttons, with an album at the end."""

from collections.abc import Sequence

from playground.client import Json
from tests.support.http_conversation import Phone, Town, words
from tests.support.photos import photo

TO_THE_PHOTOS = (
    "Oui, je suis garé",
    "Non, personne",
    "Choc avec un véhicule",
    "AB-123-CD",
    "Maintenant",
    "Plus tard",
    "Constat papier",
)
TO_THE_PHOTOS_IN_ENGLISH = (
    "Yes, I am parked",
    "No, nobody",
    "Collision with a vehicle",
    "EF-456-GH",
    "Now",
    "Later",
    "Paper statement",
)
ALBUM = (photo(1), photo(2), photo(3))


async def to_the_photos(driver: Phone, labels: Sequence[str] = TO_THE_PHOTOS) -> Json:
    """Report until photos are asked for."""
    await driver.says("/incident")
    return await driver.goes(*labels)


async def to_the_summary(driver: Phone, photos: Sequence[bytes] = ALBUM) -> Json:
    """Report with an album, until the summary."""
    await to_the_photos(driver)
    await driver.sends_photos(*photos)
    return await driver.taps("Terminé")


async def report(driver: Phone, photos: Sequence[bytes] = ALBUM) -> str:
    """Report a collision with an album of photos; returns the number of the case."""
    await to_the_summary(driver, photos)
    return number_in(await driver.taps("Envoyer"))


def number_in(receipt: Json) -> str:
    """The number of the case in a message."""
    found = [word.strip(",.·") for word in words(receipt).split() if word.startswith("20")]
    return next(word for word in found if word[4:5] == "-")


async def watchers(town: Town) -> tuple[Phone, Phone]:
    """The fleet manager, who reads English, and HR of Lyon: their chats are open."""
    fleet, hr = await town.phone_of(town.company.fleet), await town.phone_of(town.company.hr)
    for phone in (fleet, hr):
        await phone.says("/start")
    return fleet, hr
