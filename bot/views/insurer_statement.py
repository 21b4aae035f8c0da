"""The statements of a contract: the request with its countdown, the last one, and what next."""

from datetime import date

from bonusmalus.statement import StatementClaim
from bot.turn import Button, Html
from bot.views.figures import coefficient, day
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    figure_label,
    keyed,
    lines,
    paragraphs,
    share_label,
    side_by_side,
)
from fleet.driving import Contract, Figure, Regime
from fleet.insurer_statements import InsurerStatement, RequestState
from fleet.statement_comparison import Comparison
from fleet.usecases.show_statement import StatementCard

MOST_CLAIMS_SHOWN = 10


def statement_card_screen(words: Words, card: StatementCard, today: date, said: str = "") -> Screen:
    """Where the request stands, what the last statement says, and what can be done now."""
    statement = card.statement
    nothing = words.words("releve-none") if statement is None else ""
    text = paragraphs(
        said,
        lines(
            words.words("releve-title", **contract_name(card.contract), unit=card.unit_name),
            _request(words, card, today),
        ),
        nothing if statement is None else lines(*statement_lines(words, statement)),
        "" if card.comparison is None else _verdict(words, card.comparison),
    )
    return Screen(text, _buttons(words, card))


def statement_lines(words: Words, statement: InsurerStatement) -> tuple[Html, ...]:
    """What a statement prints, claim by claim."""
    label = figure_label(words, Figure.OFFICIAL)
    figure = ""
    if statement.coefficient is not None and statement.applied_on is not None:
        figure = words.words(
            "releve-figure",
            value=coefficient(words, statement.coefficient),
            label=label,
            since=day(words, statement.applied_on),
            years=statement.years_at_floor,
        )
    shown = statement.claims[-MOST_CLAIMS_SHOWN:]
    rest = len(statement.claims) - len(shown)
    return (
        words.words(
            "releve-statement",
            document=statement.document,
            date=day(words, statement.drawn_up_on),
            since=day(words, statement.subscribed_on),
            use=statement.vehicle_use.value,
        ),
        *((Html(figure),) if figure else ()),
        words.words("releve-claims", number=len(statement.claims)),
        *(words.words("releve-claim", claim=claim_words(words, one)) for one in shown),
        *((words.words("releve-claims-more", number=rest),) if rest else ()),
    )


def claim_words(words: Words, claim: StatementClaim) -> str:
    """A claim of a statement in a few words: `14 mai 2024, accident, responsabilité entière`."""
    return words.label(
        "releve-claim-words",
        date=day(words, claim.occurred_on),
        kind=words.label("word-claim-kind", kind=claim.kind.value),
        share=share_label(words, claim.liability),
    )


def letter_caption(words: Words, kind: str, contract: Contract) -> Screen:
    """What is said with a letter, and what to do with it."""
    text = lines(
        words.words("releve-letter", kind=kind, **contract_name(contract)),
        words.words("releve-letter-how", kind=kind),
    )
    prefix = "prof" if kind == "change" else "rel"
    return Screen(text, ((back_button(words, contract, prefix),),))


def remove_screen(words: Words, contract: Contract, statement: InsurerStatement) -> Screen:
    """Ask once more before a statement that was entered goes."""
    text = words.words(
        "releve-remove",
        document=statement.document,
        date=day(words, statement.drawn_up_on),
        official="yes" if statement.official is not None else "no",
    )
    data = f"rel:{contract.id}:drop:{statement.id}"
    remove = button(words, "releve-button-remove-now", data)
    return Screen(text, ((remove,), (back_button(words, contract, "rel"),)))


def back_button(words: Words, contract: Contract, prefix: str) -> Button:
    """The way back to the statements, or to the changes, of a contract."""
    return button(words, f"releve-button-back-{prefix}", f"{prefix}:{contract.id}")


def contract_name(contract: Contract) -> dict[str, str]:
    """What a text calls a contract by."""
    return {"contract": contract.number, "insurer": contract.insurer}


def _request(words: Words, card: StatementCard, today: date) -> Html:
    request = card.request
    if request is None and card.statement is not None:
        return words.words("releve-no-request")
    if request is None:
        is_statutory = card.contract.regime is Regime.STATUTORY
        return words.words("releve-not-asked", ground="statutory" if is_statutory else "other")
    state = request.state_on(today)
    asked = words.words(
        "releve-asked",
        state=state.value,
        asked=day(words, request.requested_on),
        name=card.names.get(request.requested_by, ""),
        due=day(words, request.due_on),
        days=abs((request.due_on - today).days),
        received="" if request.received_on is None else day(words, request.received_on),
    )
    overdue = words.words("releve-overdue-how") if state is RequestState.OVERDUE else ""
    return lines(asked, overdue)


def _verdict(words: Words, comparison: Comparison) -> Html:
    known = comparison.reconciliation
    is_other = known is not None and bool(known.difference_hundredths)
    return words.words(
        "releve-verdict",
        number=len(comparison.differences),
        figure="other" if is_other else "same",
    )


def _buttons(words: Words, card: StatementCard) -> Rows:
    contract_id, request = card.contract.id, card.request
    rows: list[Button] = []
    if request is None or request.received_on is not None:
        rows.append(button(words, "releve-button-ask", f"rel:{contract_id}:ask"))
    else:
        here = f"rel:{contract_id}"
        rows += [
            button(words, "releve-button-received", f"{here}:got:{request.id}"),
            button(words, "releve-button-letter", f"{here}:letter"),
            button(words, "releve-button-unask", f"{here}:unask:{request.id}"),
        ]
    if request is not None and request.received_on is not None:
        rows.append(
            button(words, "releve-button-unreceived", f"rel:{contract_id}:wait:{request.id}")
        )
    rows.append(button(words, "releve-button-enter", f"relform:{contract_id}:open"))
    rows += _of_statement(words, card)
    changes = words.label("releve-button-changes", number=card.number_of_changes)
    further = [
        Button(changes, f"prof:{contract_id}"),
        button(words, "contract-button-back", f"contract:{contract_id}"),
    ]
    return (*keyed(rows), *side_by_side(further))


def _of_statement(words: Words, card: StatementCard) -> list[Button]:
    statement = card.statement
    if statement is None:
        return []
    here = f"rel:{card.contract.id}"
    return [
        button(words, "releve-button-compare", f"{here}:cmp:{statement.id}"),
        button(words, "releve-button-remove", f"{here}:drop:{statement.id}:ask"),
    ]
