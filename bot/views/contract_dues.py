"""What several renewals ask for: in one reminder, and in the list of what is to be done."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.screen import Screen, Words, button, capitalised, lines, pager, paragraphs
from fleet.contract_calendar import PlannedStep
from fleet.driving import Contract
from fleet.usecases.list_due_renewals import DuePage, DueRenewal, urgency
from fleet.usecases.renew_contracts import Telling

_MOST_SHOWN = 8
_MOST_NAMED = 20


def dues_screen(words: Words, tellings: Sequence[Telling]) -> Screen:
    """What several renewals ask for on one day: the last days first and named, habits counted."""
    dues = sorted(
        (DueRenewal(one.card.contract, one.due) for one in tellings),
        key=lambda one: (urgency(one.due), one.contract.number),
    )
    rows = tuple((_short_button(one),) for one in dues[:_MOST_SHOWN])
    everything = (button(words, "contract-button-due", "contract:due:0"),)
    title = words.words("contract-dues", number=len(dues))
    return Screen(paragraphs(title, *_groups(words, dues)), (*rows, everything))


def due_list_screen(words: Words, page: DuePage) -> Screen:
    """A page of what is to be done now; a tap opens the contract at that renewal."""
    rows = tuple((_long_button(words, one),) for one in page.rows)
    keys = ("button-previous", "button-next")
    turning = pager(words, keys, page.page, page.number_of_pages, "contract:due:{page}")
    number = ""
    if page.number_of_pages > 1:
        number = words.words("page-of", page=page.page + 1, pages=page.number_of_pages)
    everything = (button(words, "contract-button-list", "contract:list:0"),)
    title = words.words("contract-due-list", number=page.number)
    return Screen(lines(title, number), (*rows, *turning, everything))


def _groups(words: Words, dues: Sequence[DueRenewal]) -> Iterator[Html]:
    is_short = len(dues) <= _MOST_SHOWN
    for label, found in groupby(dues, lambda one: _step(words, one.due.planned)):
        group = tuple(found)
        is_last = group[0].due.planned.is_hard_stop
        named = group[:_MOST_NAMED] if is_last or is_short else ()
        rest = len(group) - len(named) if named else 0
        yield lines(
            words.words(
                "contract-dues-step",
                urgent="yes" if is_last else "no",
                step=capitalised(label),
                number=len(group),
            ),
            *(_line(words, one) for one in named),
            words.words("contract-dues-more", number=rest) if rest else "",
        )


def _line(words: Words, one: DueRenewal) -> Html:
    planned = one.due.planned
    return words.words(
        "contract-dues-line",
        **_name(one.contract),
        renewal=day(words, one.due.renewal_on),
        urgent="yes" if planned.is_hard_stop else "no",
        until=day(words, planned.on),
    )


def _step(words: Words, planned: PlannedStep) -> str:
    ends = "yes" if planned.ends_period else "no"
    return words.label("contract-step", step=planned.step.value, ends=ends)


def _short_button(one: DueRenewal) -> Button:
    return Button(one.contract.number, _opening(one))


def _long_button(words: Words, one: DueRenewal) -> Button:
    planned = one.due.planned
    label = words.label(
        "contract-due-row",
        contract=one.contract.number,
        step=words.label("contract-step", step=planned.step.value, ends="no"),
        date=day(words, planned.on),
        urgent="yes" if planned.is_hard_stop else "no",
    )
    return Button(label, _opening(one))


def _opening(one: DueRenewal) -> str:
    return f"contract:{one.contract.id}:at:{one.due.renewal_on:%Y%m%d}"


def _name(contract: Contract) -> dict[str, str]:
    return {"contract": contract.number, "insurer": contract.insurer}
