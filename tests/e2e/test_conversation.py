"""People talk with the real bot process over HTTP: what they read, tap and get."""

import pytest

from tests.support.http_conversation import Town, words

pytestmark = pytest.mark.asyncio(loop_scope="module")

JPEG = b"\xff\xd8"  # as Telegram keeps every photo
NEUTRAL = "Ce service est réservé aux personnes qui ont reçu un lien d’invitation"


async def test_a_driver_joins_reads_why_asks_what_if_and_gets_the_chart(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)

    card = await camille.says("/start")
    assert "0,90 · coefficient pédagogique interne" in words(card)
    assert "0,76 · coefficient officiel" in words(card)

    why = await camille.taps("Pourquoi ?")
    assert why["message_id"] == card["message_id"]
    assert "0,95 × 0,95 = 0,9025 → 0,90" in words(why)
    assert "annexe A121-1, art. 4" in words(why)
    older = await camille.taps("Plus ancien ▶")
    assert "0,90 × 1,25 = 1,125 → 1,12" in words(older)

    await camille.taps("Retour à la carte")
    await camille.taps("Et si ?")
    await camille.taps("Entière")
    answer = await camille.taps("Aujourd’hui")
    assert answer["message_id"] == card["message_id"]
    assert "1,12 au lieu de 0,85" in words(answer)
    assert "900,00 € de prime en plus" in words(answer)
    assert "vous ne devez rien, jamais" in words(answer)

    await camille.taps("Retour à la carte")
    chart = await camille.taps("Graphique")
    assert "coefficient pédagogique interne" in words(chart)
    assert chart["has_protected_content"] is True
    largest = max(chart["photo"], key=lambda size: size["width"])
    assert (await town.people.file(largest["file_id"])).startswith(JPEG)


async def test_an_invitation_serves_one_person_once(town: Town) -> None:
    newcomer = await town.phone(555)
    notice = await newcomer.open_link(town.invitation.token)
    assert "Acme & Fils est responsable de ce service" in words(notice)

    linked = await newcomer.taps("J’ai lu")
    assert "Votre compte est relié" in words(linked)
    assert "Bonjour Élie" in words(await newcomer.sees())
    menu = {command["command"] for command in await town.people.commands(555)}
    assert {"start", "coefficient", "settings", "privacy", "help", "cancel"} <= menu
    assert "find" not in menu

    other = await town.phone(556)
    assert "a déjà servi" in words(await other.open_link(town.invitation.token))


async def test_a_stranger_gets_the_same_neutral_answer_whatever_they_do(town: Town) -> None:
    stranger = await town.phone(777)
    for text in ("/start", "/start AAAAAAAAAAAAAAAAAAAAAA", "/coefficient", "bonjour"):
        answer = await stranger.says(text)
        assert NEUTRAL in words(answer)
        assert "reply_markup" not in answer


async def test_hr_finds_a_person_by_name_and_changes_the_language(town: Town) -> None:
    hr = await town.phone_of(town.company.hr)

    await hr.says("/find")
    found = await hr.says("martin")
    assert "19 personnes pour « martin »" in words(found)
    assert "Page 2 sur 3" in words(await hr.taps("Suivants ▶"))

    await hr.says("/find durand")
    card = await hr.taps("Camille Durand · A-101 · Lyon")
    assert "Camille Durand · matricule A-101" in words(card)
    assert "0,90 · coefficient pédagogique interne" in words(card)

    await hr.says("/settings")
    settings = await hr.taps("English")
    assert "Language: English" in words(settings)
    assert "Hello Hélène" in words(await hr.says("/start"))


async def test_in_a_group_the_bot_says_nothing_personal(town: Town) -> None:
    camille = await town.phone_of(town.company.camille)
    group = await town.people.add_group("Équipe", [camille.user])

    await town.people.send_text(camille.user, "/coefficient", chat=group["id"])
    answer = await town.people.wait_for_message(group["id"], seconds=20)
    assert "conversation privée" in words(answer)
