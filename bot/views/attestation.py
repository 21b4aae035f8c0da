"""Attestations as HR sees them: what one would say, those that there are, and their papers."""

from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.figures import day, local_day
from bot.views.screen import Rows, Screen, Words, button, lines, pager, paragraphs
from fleet.attestations import Attestation, Withdrawal
from fleet.people import Employee
from fleet.usecases.give_attestation import AttestationPage, AttestationScreen

_CHOOSABLE = (Withdrawal.MISTAKE, Withdrawal.ASKED)
_SHOWN = 4


def person_screen(words: Words, shown: AttestationScreen, zone: ZoneInfo, said: str = "") -> Screen:
    """What can be attested of a person today, and what was."""
    title = words.words(
        "attest-person", name=shown.employee.full_name, number=shown.employee.number
    )
    made = shown.made[:_SHOWN]
    return Screen(
        paragraphs(
            said,
            title,
            words.words("attest-nothing") if shown.is_empty else _would_say(words, shown),
            lines(*(_line(words, one, zone) for one in made)),
            words.words("attest-more", number=len(shown.made) - len(made))
            if len(shown.made) > len(made)
            else "",
            words.words("attest-meaning"),
        ),
        _buttons(words, shown),
    )


def _would_say(words: Words, shown: AttestationScreen) -> Html:
    facts = shown.facts
    return lines(
        words.words("attest-would-say"),
        words.words("attest-drives", number=len(facts.drives)),
        words.words(
            "attest-claims", number=len(facts.claims), since=day(words, facts.claims_since)
        ),
        words.words("attest-internal") if facts.coefficient_hundredths is not None else "",
    )


def _line(words: Words, one: Attestation, zone: ZoneInfo) -> Html:
    on = day(words, one.as_at)
    if one.withdrawn_at is None or one.withdrawal is None:
        return words.words("attest-line", number=one.number, date=on)
    return words.words(
        "attest-line-withdrawn",
        number=one.number,
        date=on,
        withdrawn=local_day(words, one.withdrawn_at, zone),
        why=one.withdrawal.value,
    )


def _buttons(words: Words, shown: AttestationScreen) -> Rows:
    rows: list[tuple[Button, ...]] = []
    holding, employee_id = shown.holding, shown.employee.id
    if not shown.is_empty:
        key = "attest-button-make" if holding is None else "attest-button-again"
        rows.append((button(words, key, f"att:{employee_id}:make"),))
    if holding is not None:
        copy = button(words, "attest-button-copy", f"att:c:{holding.id}")
        withdraw = button(words, "attest-button-withdraw", f"att:w:{holding.id}")
        rows.append((copy, withdraw))
    card = button(words, "button-card", f"card:{employee_id}")
    rows.append((button(words, "attest-button-list", "att:list:0"), card))
    return tuple(rows)


def withdrawal_screen(words: Words, known: Attestation) -> Screen:
    """Ask why an attestation is to hold no longer; nothing happens before the answer."""
    reasons = tuple(
        (button(words, f"attest-why-{why.value}", f"att:w:{known.id}:{why.value}"),)
        for why in _CHOOSABLE
    )
    back = (button(words, "attest-button-back", f"att:{known.employee_id}"),)
    return Screen(words.words("attest-withdraw-why", number=known.number), (*reasons, back))


def attestations_screen(words: Words, page: AttestationPage) -> Screen:
    """Those of one's units, newest first: those of people who left, too."""
    if not page.rows:
        return Screen(words.words("attest-list-empty"), _home(words))
    said = (
        words.words(
            "attest-list-line",
            number=one.number,
            name=one.facts.employee,
            date=day(words, one.as_at),
            state="valid" if one.is_valid else "withdrawn",
        )
        for one in page.rows
    )
    rows = tuple(
        (Button(f"{one.number} · {one.facts.employee}", f"att:{one.employee_id}"),)
        for one in page.rows
    )
    keys = ("attest-button-newer", "attest-button-older")
    turning = pager(words, keys, page.page, page.number_of_pages, "att:list:{page}")
    title = words.words("attest-list", number=page.number_of_attestations)
    return Screen(paragraphs(title, lines(*said)), (*rows, *turning, *_home(words)))


def paper_screen(words: Words, known: Attestation, back: str) -> Screen:
    """The caption of a paper."""
    text = words.words("attest-caption", number=known.number, date=day(words, known.as_at))
    return Screen(text, ((button(words, "attest-button-back", back),),))


def ready_screen(words: Words, number: str) -> Screen:
    """Tell a person that HR signed theirs."""
    get = button(words, "attest-button-get", "att:own:copy")
    return Screen(words.words("attest-ready", number=number), ((get,),))


def asked_screen(words: Words, person: Employee) -> Screen:
    """Tell HR that somebody asks for theirs."""
    see = button(words, "attest-button-see", f"att:{person.id}")
    text = words.words("attest-asked-of-you", name=person.full_name, number=person.number)
    return Screen(text, ((see,),))


def _home(words: Words) -> Rows:
    return ((button(words, "attest-button-back", "att:own"),),)
