"""How much a report asks of somebody at the roadside: taps, messages, questions."""

from statistics import median

import pytest

from fleet.incidents import EventType
from tests.support.conversation import Conversation, conversation
from tests.support.drivers import Driver, photo

_NOW, _LATER, _DONE, _SEND = "Maintenant", "Plus tard", "Terminé", "✅ Envoyer"
_WAYS_ON = (_DONE, _LATER, "Constat plus tard")
_CHECK = ("Puis-je faire un e-constat", "Oui", "Oui", "Oui", "Oui", "E-constat auto")

# What is tapped after "nobody is hurt"; the number says how many photos come before "Terminé".
TYPICAL: dict[str, tuple[str | int, ...]] = {
    "a collision with a paper statement": (
        ("Choc avec un véhicule", "AB-123-CD", _NOW, _LATER, "Constat papier", 3, _DONE, _SEND)
    ),
    "a collision after the check of the e-constat": (
        ("Choc avec un véhicule", "AB-123-CD", _NOW, _LATER, *_CHECK, 4, _DONE, _SEND)
    ),
    "a pole hit while reversing this morning": (
        ("Manœuvre", "AB-123-CD", "Plus tôt", "vers 8 h", _LATER, "Non", 2, _DONE, _SEND)
    ),
    "hit while parked, found the day after": (
        "Heurté en stationnement",
        "AB-123-CD",
        "Un autre jour",
        "20 nov.",
        _LATER,
        "Oui",
        "Pas de constat",
        3,
        _DONE,
        _SEND,
    ),
    "a cracked windscreen": (("Bris de glace", "AB-123-CD", _NOW, _LATER, "Non", 1, _DONE, _SEND)),
    "a theft, papers to follow": (
        ("Vol", "AB-123-CD", "Un autre jour", "20 nov.", _LATER, "Non", _DONE, _SEND)
    ),
    "an animal": ("Choc avec un animal", "AB-123-CD", _NOW, _LATER, "Non", 2, _DONE, _SEND),
    "a breakdown": ("Panne", "AB-123-CD", _NOW, _LATER, _DONE, _SEND),
    "a near miss with a name": ("Presqu’accident", _LATER, 1, _DONE, "✅ Envoyer avec mon nom"),
    "a hazard without a name": ("Danger", _LATER, 1, _DONE, "Envoyer sans nom"),
}


def _reported(script: tuple[str | int, ...]) -> Driver:
    talk = conversation()
    camille = Driver(talk, talk.company.camille)
    camille.to_the_event()
    for step in script:
        if isinstance(step, str):
            camille.tap(step)
            continue
        for number in range(step):
            camille.says(**photo(str(number), album="1" if step > 1 else ""))
    return camille


@pytest.fixture(scope="module")
def reports() -> dict[str, Driver]:
    return {name: _reported(script) for name, script in TYPICAL.items()}


def test_the_median_report_takes_twelve_taps_at_most(reports: dict[str, Driver]) -> None:
    taps = {name: driver.taps for name, driver in reports.items()}
    print(f"taps: {taps}, median {median(taps.values())}")  # noqa: T201 - printed with -s
    assert median(taps.values()) <= 12


def test_no_typical_report_takes_more_than_sixteen_taps(reports: dict[str, Driver]) -> None:
    assert max(driver.taps for driver in reports.values()) <= 16


def test_nothing_needs_to_be_typed_but_the_command(reports: dict[str, Driver]) -> None:
    for name, driver in reports.items():
        photos = sum(step for step in TYPICAL[name] if isinstance(step, int))
        assert driver.messages == 1 + photos, name


def test_every_typical_report_becomes_a_case(reports: dict[str, Driver]) -> None:
    assert all(driver.case.number == "2026-0001" for driver in reports.values())


@pytest.mark.parametrize("event", EventType)
def test_no_event_shows_more_than_six_questions(talk: Conversation, event: EventType) -> None:
    camille = Driver(talk, talk.company.camille)
    camille.to_the_event()
    camille.press(f"inc:{camille.draft.id}:event:{event.value}")
    shown = 1
    while "Votre déclaration" not in camille.heard.plain:
        assert f"Question {shown + 1} sur" in camille.heard.plain
        shown += 1
        camille.tap(next(way for way in _WAYS_ON if way in camille.shown))
    assert shown <= 6
