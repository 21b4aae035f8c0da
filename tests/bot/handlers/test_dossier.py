"""The renewal dossier, the budget and the company in the chat."""

import asyncio
import io
from datetime import timedelta

import pytest
from pypdf import PdfReader

from bonusmalus.claims import ClaimKind
from bot.attachments import Specifications, Workshop
from bot.dossier_files import DossierFile
from fleet.delivery import Picture
from fleet.dossiers import CompanyProfile
from fleet.driving import RecordedClaim
from fleet.people import Grant, Role
from fleet.working_days import WorkingDays
from reports.fleet_charts import LossRatioChart, draw_loss_ratio
from reports.group_workbook import GroupWorkbook, write_group_workbook
from reports.pool import AnyChart
from tests.support.conversation import PARIS, Conversation, Heard
from tests.support.memory_files import MemoryFiles

YEAR = 2027


@pytest.fixture
def contract_id(talk: Conversation) -> int:
    """The contract of Camille's car; the fleet manager reads French here."""
    work = talk.store.work
    preferences = work.people.preferences_of(talk.company.camille)
    work.people.set_preferences(talk.company.fleet, preferences)
    return next(iter(work.state.contracts))


def tapped(talk: Conversation, data: str) -> Heard:
    return talk.tap(talk.company.account(talk.company.fleet), data)


def said(talk: Conversation, text: str) -> Heard:
    return talk.text(talk.company.account(talk.company.fleet), text)


def plain(heard: Heard) -> str:
    blanks = str.maketrans("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", "  ")
    return heard.plain.translate(blanks)


def picture_of(heard: Heard) -> Picture:
    [message] = heard.messages
    assert message.method == "sendDocument"
    assert message.params["protect_content"] is True
    assert message.picture is not None
    return message.picture


class InThisProcess:
    """Draws what a dossier asks for in the process of the test."""

    async def draw(self, chart: AnyChart) -> bytes:
        if isinstance(chart, GroupWorkbook):
            return write_group_workbook(chart)
        assert isinstance(chart, LossRatioChart)
        return draw_loss_ratio(chart)


def made_of(talk: Conversation, picture: Picture) -> tuple[bytes, str]:
    """The bytes of a file, and its name."""
    painter = Specifications(talk.clock, PARIS, WorkingDays())
    specification = painter(talk.store.work, picture)
    assert isinstance(specification, DossierFile)
    made = asyncio.run(Workshop(InThisProcess(), MemoryFiles()).draw(specification))
    return made, specification.label.name


def test_it_lists_fleets_and_contracts(talk: Conversation, contract_id: int) -> None:
    heard = said(talk, "/dossier")

    assert f"dos:{contract_id}" in heard.buttons.values()
    assert "Toute la flotte : Acme & Fils" in [
        label.replace("\N{NO-BREAK SPACE}", " ") for label in heard.buttons
    ]


def test_what_is_missing_is_listed_with_the_screen_that_fills_it(
    talk: Conversation, contract_id: int
) -> None:
    heard = tapped(talk, f"dos:{contract_id}")

    assert "le SIREN" in plain(heard)
    assert "dos:c" in heard.buttons.values()
    assert f"ct:{contract_id}" in heard.buttons.values()
    assert f"rel:{contract_id}" in heard.buttons.values()


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_it_is_made_when_it_is_sent_and_cannot_be_forwarded(
    talk: Conversation, contract_id: int, kind: str
) -> None:
    picture = picture_of(tapped(talk, f"dos:{contract_id}:{kind}"))
    made, name = made_of(talk, picture)

    assert picture.options["contract"] == str(contract_id)
    assert made.startswith(b"%PDF" if kind == "pdf" else b"PK")
    assert name == f"dossier-renouvellement-contrat-{contract_id}-2026-11-21.{kind}"
    events = [entry.event for entry in talk.store.work.state.journal]
    assert "dossier_made" in events


def test_a_dossier_names_no_driver(talk: Conversation, contract_id: int) -> None:
    work = talk.store.work
    [vehicle, *_] = work.contracts.vehicles_of(contract_id)
    day = talk.clock.today() - timedelta(days=90)
    claim = RecordedClaim(0, "S-26-9", talk.company.camille, vehicle.id, day, ClaimKind.COLLISION)
    work.driving.add_claim(claim)
    made, _ = made_of(talk, picture_of(tapped(talk, f"dos:{contract_id}:pdf")))

    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
    assert "C01" in words
    for person in talk.store.work.state.employees.values():
        assert person.last_name not in words


def test_the_whole_fleet_has_a_dossier_too(talk: Conversation, contract_id: int) -> None:
    root = talk.store.work.units.get(talk.store.work.state.contracts[contract_id].unit_id).lineage[
        0
    ]
    picture = picture_of(tapped(talk, f"dos:u:{root}:xlsx"))

    assert (picture.kind, picture.subject_id) == ("renewal_dossier_workbook", root)
    assert picture.options.get("contract") is None


def test_nobody_makes_a_dossier_beyond_their_units(talk: Conversation, contract_id: int) -> None:
    work = talk.store.work
    lille = work.people.lineage_of(talk.company.marc)[-1]
    work.state.grants[talk.company.fleet] = (Grant(Role.FLEET_MANAGER, lille),)
    root = work.units.get(lille).lineage[0]

    for data in (f"dos:{contract_id}", f"dos:u:{root}:pdf", f"dos:{contract_id}:b", "dos:c"):
        assert "n’est pas ouverte à votre rôle" in plain(tapped(talk, data))


def test_a_budget_is_entered_compared_changed_and_dropped(
    talk: Conversation, contract_id: int
) -> None:
    empty = plain(tapped(talk, f"dos:{contract_id}:b"))
    tapped(talk, f"dos:{contract_id}:b:{YEAR}:ask")
    wrong = plain(said(talk, "beaucoup"))
    kept = plain(said(talk, "12 500,50"))
    dropped = plain(tapped(talk, f"dos:{contract_id}:b:{YEAR}:drop"))
    again = plain(tapped(talk, f"dos:{contract_id}:b:{YEAR}:drop"))

    assert "pas encore saisi" in empty
    assert "Rien n’a été enregistré" in wrong
    assert "12 500,50 €" in kept
    assert "sous le budget" in kept
    assert "est effacé" in dropped
    assert "n’était saisi" in again
    assert talk.store.work.state.budgets == {}
    assert talk.store.work.state.drafts == {}


def test_a_budget_of_another_year_is_an_old_button(talk: Conversation, contract_id: int) -> None:
    heard = tapped(talk, f"dos:{contract_id}:b:2020:ask")

    assert not heard.messages
    assert heard.answer is not None
    assert heard.answer.is_alert


def test_what_is_said_of_the_company_is_kept(talk: Conversation, contract_id: int) -> None:
    assert contract_id
    tapped(talk, "dos:c:siren")
    wrong = plain(said(talk, "123456789"))
    said(talk, "732 829 320")
    tapped(talk, "dos:c:activity")
    said(talk, "Messagerie")
    tapped(talk, "dos:c:carries_passengers:n")
    heard = tapped(talk, "dos:c")

    assert "neuf chiffres" in wrong
    assert "Messagerie" in heard.plain
    expected = CompanyProfile("732829320", "Messagerie", carries_passengers=False)
    assert talk.store.work.dossiers.profile() == expected


def test_a_text_about_licence_points_is_refused_and_deleted(
    talk: Conversation, contract_id: int
) -> None:
    assert contract_id
    tapped(talk, "dos:c:vehicle_policy")
    heard = said(talk, "Retrait si moins de 6 points de permis")

    assert "deleteMessage" in heard.methods
    assert talk.store.work.dossiers.profile() == CompanyProfile()


def test_old_buttons_get_a_clear_answer(talk: Conversation, contract_id: int) -> None:
    for data in ("dos", "dos:x", "dos:c:logo", "dos:c:siren:y", f"dos:{contract_id}:zip"):
        heard = tapped(talk, data)
        assert heard.answer is not None, data
        assert heard.answer.is_alert, data
