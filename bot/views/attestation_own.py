"""One's own attestation, the offer of one before leaving, and what a code stands for."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.turn import Button
from bot.views.figures import day
from bot.views.screen import Screen, Words, button, drop_button, paragraphs
from fleet.people import Employee
from fleet.usecases.ask_for_attestation import OwnAttestation
from fleet.usecases.verify_attestation import Verified


def own_screen(words: Words, own: OwnAttestation, said: str, *, gives_others: bool) -> Screen:
    """What the reader can have, and what it is for."""
    rows: list[tuple[Button, ...]] = []
    holding = own.holding
    if holding is not None:
        state = words.words(
            "attest-own-ready", number=holding.number, date=day(words, holding.as_at)
        )
        rows.append((button(words, "attest-button-get", "att:own:copy"),))
    else:
        state = words.words("attest-own-nothing" if own.is_empty else "attest-own-none")
    if not own.is_empty:
        rows.append((button(words, "attest-button-ask", "att:own:ask"),))
    if gives_others:
        rows.append((button(words, "attest-button-list", "att:list:0"),))
        rows.append((button(words, "button-find", "findask"),))
    rows.append((button(words, "button-home", "start"),))
    title = words.words("attest-own")
    return Screen(paragraphs(said, title, state, words.words("attest-meaning")), tuple(rows))


def leaving_screen(words: Words, last_on: date) -> Screen:
    """Offer it to somebody who is about to leave."""
    ask = button(words, "attest-button-own", "att:own")
    return Screen(words.words("attest-leaving", date=day(words, last_on)), ((ask,),))


def leaver_screen(words: Words, person: Employee, last_on: date) -> Screen:
    """Tell HR that somebody who drove is about to leave."""
    see = button(words, "attest-button-see", f"att:{person.id}")
    text = words.words(
        "attest-leaver", name=person.full_name, number=person.number, date=day(words, last_on)
    )
    return Screen(text, ((see,),))


def ask_code_screen(words: Words) -> Screen:
    """Ask for a code."""
    return Screen(words.words("attest-verify-ask"), ((drop_button(words),),))


def verified_screen(words: Words, found: Verified | None, zone: ZoneInfo) -> Screen:
    """Whether the paper holds, with what is printed on it anyway."""
    home = ((button(words, "button-home", "start"),),)
    if found is None:
        return Screen(words.words("attest-verify-unknown"), home)
    printed: dict[str, object] = {
        "number": found.number,
        "date": day(words, found.as_at),
        "company": found.company,
    }
    gone_on = found.withdrawn_on(zone)
    if gone_on is None:
        return Screen(words.words("attest-verify-valid", **printed), home)
    state = "replaced" if found.is_replaced else "gone"
    gone = day(words, gone_on)
    text = words.words("attest-verify-withdrawn", withdrawn=gone, state=state, **printed)
    return Screen(text, home)
