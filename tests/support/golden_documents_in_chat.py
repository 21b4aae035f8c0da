"""Situations around attestations, dossiers and budgets, for golden messages."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from fleet.attestations import Withdrawal
from tests.support.conversation import Conversation, Heard
from tests.support.small_company import NOW

Scene = Callable[[Conversation], Heard]
_CODE: Final = "40000-00000-00000-00000-000005"
_CONTRACT: Final = 1


def _hr(talk: Conversation, data: str) -> Heard:
    return talk.tap(talk.company.account(talk.company.hr), data)


def _fleet(talk: Conversation, data: str) -> Heard:
    return talk.tap(talk.company.account(talk.company.fleet), data)


def _made(talk: Conversation) -> Heard:
    return _hr(talk, f"att:{talk.company.camille}:make")


def _person(talk: Conversation) -> Heard:
    _made(talk)
    return _hr(talk, f"att:{talk.company.camille}")


def _withdrawn(talk: Conversation) -> Heard:
    _made(talk)
    return _hr(talk, "att:w:1:mistake")


def _listed(talk: Conversation) -> Heard:
    _made(talk)
    return _hr(talk, "att:list:0")


def _verified(talk: Conversation, *, is_withdrawn: bool = False) -> Heard:
    heard = _made(talk)
    [picture] = [one.picture for one in heard.messages if one.picture is not None]
    if is_withdrawn:
        by = talk.company.hr
        talk.store.work.attestations.withdraw(1, by, Withdrawal.ASKED, NOW)
    code = picture.options["code"]
    return talk.text(talk.company.account(talk.company.ines), f"/verify {code}")


def _driver(talk: Conversation, data: str) -> Heard:
    return talk.tap(talk.company.account(talk.company.camille), data)


def _own_ready(talk: Conversation) -> Heard:
    _made(talk)
    return _driver(talk, "att:own")


def _budget(talk: Conversation) -> Heard:
    _fleet(talk, f"dos:{_CONTRACT}:b:2027:ask")
    return talk.text(talk.company.account(talk.company.fleet), "1200")


def _complete(talk: Conversation) -> Heard:
    book = talk.store.work.dossiers
    profile = replace(book.profile(), siren="732829320", activity="Messagerie")
    company = talk.store.work.units.company()
    assert company is not None
    book.set_profile(company.unit_id, profile)
    return _fleet(talk, "dos:c")


DOCUMENT_SCENES: Final[Mapping[str, Scene]] = {
    "attest_person": lambda talk: _hr(talk, f"att:{talk.company.camille}"),
    "attest_person_nothing": lambda talk: _hr(talk, f"att:{talk.company.noa}"),
    "attest_made": _made,
    "attest_person_made": _person,
    "attest_withdraw": lambda talk: (_made(talk), _hr(talk, "att:w:1"))[1],
    "attest_withdrawn": _withdrawn,
    "attest_list": _listed,
    "attest_list_empty": lambda talk: _hr(talk, "att:list:0"),
    "attest_verify_valid": _verified,
    "attest_verify_withdrawn": lambda talk: _verified(talk, is_withdrawn=True),
    "attest_verify_unknown": lambda talk: talk.text(
        talk.company.account(talk.company.ines), f"/verify {_CODE}"
    ),
    "attest_verify_ask": lambda talk: talk.text(talk.company.account(talk.company.ines), "/verify"),
    "attest_own": lambda talk: _driver(talk, "att:own"),
    "attest_own_asked": lambda talk: _driver(talk, "att:own:ask"),
    "attest_own_ready": _own_ready,
    "dossier_list": lambda talk: _fleet(talk, "dos:list:0"),
    "dossier_contract": lambda talk: _fleet(talk, f"dos:{_CONTRACT}"),
    "dossier_fleet": lambda talk: _fleet(talk, "dos:u:1"),
    "dossier_pdf": lambda talk: _fleet(talk, f"dos:{_CONTRACT}:pdf"),
    "dossier_xlsx": lambda talk: _fleet(talk, f"dos:{_CONTRACT}:xlsx"),
    "dossier_budget": lambda talk: _fleet(talk, f"dos:{_CONTRACT}:b"),
    "dossier_budget_ask": lambda talk: _fleet(talk, f"dos:{_CONTRACT}:b:2027:ask"),
    "dossier_budget_kept": _budget,
    "dossier_company": _complete,
    "dossier_company_ask": lambda talk: _fleet(talk, "dos:c:siren"),
}
