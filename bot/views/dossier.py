"""The renewal dossier in the chat: what it holds, what is missing and where to fill it."""

from datetime import date

from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.screen import Rows, Screen, Words, button, lines, pager, paragraphs
from fleet.renewal_dossier import Gap, Missing, RenewalDossier
from fleet.usecases.make_dossier import DossierPage, DossierSubject

_MOST_LINES = 10
_MOST_BUTTONS = 6
_OF_COMPANY = frozenset({Gap.SIREN, Gap.ACTIVITY, Gap.VEHICLE_POLICY, Gap.CARRIAGE})
_OF_CASES = frozenset({Gap.LIABILITY, Gap.COSTS})
_OF_CONTRACT = {
    Gap.GUARANTEES: ("dossier-button-contract", "ct:{id}"),
    Gap.PREMIUM: ("dossier-button-notice", "contract:{id}"),
    Gap.STATEMENT: ("dossier-button-statement", "rel:{id}"),
}


def dossiers_screen(words: Words, page: DossierPage) -> Screen:
    """What a dossier can be made of: whole fleets, then contracts by their renewal."""
    fleets = tuple(
        (Button(words.label("dossier-fleet-of", unit=one.name), f"dos:u:{one.id}"),)
        for one in page.units
    )
    contracts = tuple(
        (
            Button(
                words.label("dossier-contract", number=one.number, insurer=one.insurer),
                f"dos:{one.id}",
            ),
        )
        for one in page.contracts
    )
    keys = ("dossier-button-back-page", "dossier-button-next-page")
    turning = pager(words, keys, page.page, page.number_of_pages, "dos:list:{page}")
    said = words.words("dossier-choose" if contracts else "dossier-no-contract")
    home = ((button(words, "button-home", "start"),),)
    return Screen(said, (*fleets, *contracts, *turning, *home))


def dossier_screen(words: Words, subject: DossierSubject, dossier: RenewalDossier) -> Screen:
    """What a dossier of today would hold, and what is missing from it."""
    base = _base(subject)
    numbers = {one.id: one.number for one in dossier.contracts}
    missing = dossier.missing[:_MOST_LINES]
    rest = len(dossier.missing) - len(missing)
    text = paragraphs(
        _title(words, subject),
        lines(
            words.words("dossier-vehicles", number=len(dossier.vehicles)),
            words.words("dossier-years", number=len(dossier.years)),
            words.words("dossier-claims", number=len(dossier.claims)),
        ),
        lines(
            words.words("dossier-missing", number=len(dossier.missing)),
            *(_gap(words, one, numbers) for one in missing),
            words.words("dossier-missing-more", number=rest) if rest else "",
        )
        if missing
        else words.words("dossier-complete"),
        words.words("dossier-names-nobody"),
    )
    return Screen(text, (*_files(words, base), *_ways(words, dossier), *_back(words, subject)))


def caption_screen(
    words: Words, subject: DossierSubject, as_at: date, *, is_workbook: bool
) -> Screen:
    """The caption of a file."""
    said = words.words(
        "dossier-caption", kind="xlsx" if is_workbook else "pdf", date=day(words, as_at)
    )
    back = (button(words, "dossier-button-back", _base(subject)),)
    return Screen(lines(_title(words, subject), said), (back,))


def subject_title(words: Words, subject: DossierSubject) -> Html:
    """What something is about: a contract, or the whole fleet of a unit."""
    if subject.contract is None:
        return words.words("dossier-of-fleet", unit=subject.unit.name)
    one = subject.contract
    return words.words("dossier-of-contract", number=one.number, insurer=one.insurer)


def _title(words: Words, subject: DossierSubject) -> Html:
    return lines(words.words("dossier-title"), subject_title(words, subject))


def _base(subject: DossierSubject) -> str:
    contract_id = subject.contract_id
    return f"dos:u:{subject.unit.id}" if contract_id is None else f"dos:{contract_id}"


def _gap(words: Words, one: Missing, numbers: dict[int, str]) -> Html:
    contract = numbers.get(one.contract_id or 0, "")
    return words.words("dossier-gap", gap=one.gap.value, number=one.number, contract=contract)


def _files(words: Words, base: str) -> Rows:
    return (
        (
            button(words, "dossier-button-pdf", f"{base}:pdf"),
            button(words, "dossier-button-xlsx", f"{base}:xlsx"),
        ),
        (button(words, "dossier-button-budget", f"{base}:b"),),
    )


def _ways(words: Words, dossier: RenewalDossier) -> Rows:
    """The screens on which what is missing can be filled in, each once."""
    gaps = {one.gap for one in dossier.missing}
    found: list[Button] = []
    if gaps & _OF_COMPANY:
        found.append(button(words, "dossier-button-company", "dos:c"))
    for one in dossier.missing:
        if one.gap in _OF_CONTRACT and one.contract_id is not None:
            key, data = _OF_CONTRACT[one.gap]
            number = next(held.number for held in dossier.contracts if held.id == one.contract_id)
            label = words.label(key, number=number)
            found.append(Button(label, data.format(id=one.contract_id)))
    if Gap.VEHICLES in gaps:
        found += [
            Button(words.label("dossier-button-vehicles", number=one.number), f"ct:{one.id}")
            for one in dossier.contracts
        ]
    if gaps & _OF_CASES:
        found.append(button(words, "button-cases", "cases:new:0"))
    return tuple((one,) for one in tuple(dict.fromkeys(found))[:_MOST_BUTTONS])


def _back(words: Words, subject: DossierSubject) -> Rows:
    listed = button(words, "dossier-button-list", "dos:list:0")
    if subject.contract is None:
        return ((listed,),)
    contract = button(words, "dossier-button-renewal", f"contract:{subject.contract.id}")
    return ((listed, contract),)
