"""A case from the roadside to its correction in a real browser: each person on their own screen."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from playground.casework.drawings import Drawing, drawn
from tests.support.browser import PHONE, enter, go, newest, say, send_pictures, tab

DRIVER, MANAGER, SECOND = "Yvan Marceau", "Patrick Vandamme", "Mireille Castel"
PHOTOS = tuple(drawn(one) for one in (Drawing.STREET, Drawing.DENTED_DOOR, Drawing.STATEMENT))
LETTER = ("Accident", "Responsabilité entière", "Aucune", "Aujourd’hui")


def become(page: Page, name: str) -> None:
    page.locator("a.person", has=page.locator(".person-name", has_text=name)).click()
    expect(page.locator("#chat-name")).to_have_text(name)


def report(page: Page) -> str:
    """Report with three photos, nothing typed; returns the number of the case."""
    say(page, "/incident")
    go(page, "Oui, je suis garé", "Non, personne", "Choc avec un véhicule", "Renault")
    go(page, "Maintenant", "Plus tard", "Constat papier")
    expect(newest(page)).to_contain_text("Photos et faits")
    send_pictures(page, *PHOTOS)
    expect(page.locator("#messages .is-mine .picture img")).to_have_count(3)
    go(page, "Terminé")
    expect(newest(page)).to_contain_text("Photos et faits : 3 photos")
    go(page, "Envoyer")
    expect(newest(page)).to_contain_text("vous avez bien fait de déclarer")
    found = re.search(r"\d{4}-\d{4}", newest(page).inner_text())
    assert found is not None
    return found[0]


def test_a_case_is_reported_decided_contested_and_corrected(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        enter(page, SECOND, "Bonjour Mireille")
        enter(page, MANAGER, "Bonjour Patrick")
        enter(page, DRIVER, "coefficient pédagogique interne")
        number = report(page)

        become(page, MANAGER)
        expect(newest(page)).to_contain_text(f"Nouveau dossier {number}")
        go(page, "Ouvrir le dossier", "Photos (3)")
        expect(newest(page).locator(".picture img")).to_be_visible()
        go(page, "▶")
        expect(newest(page)).to_contain_text("2 sur 3")
        go(page, "Retour au dossier", "Étape suivante", "Envoyé à l’assureur", "Oui")
        go(page, "Retour au dossier", "Décision", "Saisir la lettre de l’assureur", *LETTER)
        say(page, "PON-26-118")
        go(page, "Envoyer à une seconde personne")
        expect(newest(page)).to_contain_text("Une seconde personne doit la confirmer")

        become(page, SECOND)
        expect(newest(page)).to_contain_text("Une décision attend votre confirmation")
        go(page, "Décision", "Confirmer")
        expect(newest(page)).to_contain_text("C’est confirmé et enregistré")

        become(page, DRIVER)
        expect(newest(page)).to_contain_text("Décision de l’assureur")
        go(page, "Je ne suis pas d’accord", "Contester")
        say(page, "J’étais à l’arrêt au feu.")
        go(page, "Sans preuve jointe", "Envoyer")
        expect(newest(page)).to_contain_text("gelé et marqué « contesté »")

        become(page, SECOND)
        expect(newest(page)).to_contain_text("Une décision est contestée")
        go(page, "Répondre à la contestation", "Corrigée")
        say(page, "L’assureur rectifie : vous étiez à l’arrêt.")
        go(
            page,
            "Accident",
            "Aucune responsabilité",
            "Accident imputable à la victime",
            "Aujourd’hui",
        )
        say(page, "PON-26-118 bis")
        go(page, "Envoyer à une seconde personne")

        become(page, MANAGER)
        expect(newest(page)).to_contain_text("attend votre confirmation")
        go(page, "Décision", "Confirmer")

        become(page, DRIVER)
        expect(newest(page)).to_contain_text("L’assureur rectifie : vous étiez à l’arrêt.")


def test_on_a_phone_the_queue_and_a_card_of_the_demo_fit_the_screen(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url, PHONE) as page:
        enter(page, "Claire Fontaine", "Bonjour Claire")
        say(page, "/dossiers")
        expect(newest(page)).to_contain_text("le plus urgent d’abord")
        go(page, "Ouverts")
        expect(newest(page)).to_contain_text("Dossiers ouverts")
        newest(page).locator("button.key").first.click()

        expect(newest(page)).to_contain_text("État :")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_file_of_a_case_arrives_as_a_document_with_its_size(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        enter(page, "Samuel Nkemba", "Bonjour Samuel")
        say(page, "/dossiers")
        go(page, "Ouverts")
        expect(newest(page)).to_contain_text("Dossiers ouverts")
        newest(page).locator("button.key").first.click()
        go(page, "Dossier PDF")

        document = newest(page).get_by_role("link", name=re.compile(r"Ouvrir .*\.pdf, \d+ ko"))
        expect(document).to_be_visible()
