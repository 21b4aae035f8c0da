"""A statement beside what is known here: each difference, what it means, and what to do."""

from datetime import date

from bonusmalus.claims import Claim
from bonusmalus.coefficient import Coefficient
from bonusmalus.statement import StatementClaim
from bot.turn import Html
from bot.views.contract_figures import MOST_EXPLANATIONS
from bot.views.figures import coefficient, day
from bot.views.insurer_statement import back_button, contract_name
from bot.views.screen import Screen, Words, button, keyed, lines, pager, paragraphs, share_label
from fleet.statement_comparison import Comparison, Difference, DifferenceKind
from reports.causes import difference_text, explanation_text

DIFFERENCES_ON_A_PAGE = 4


def comparison_screen(words: Words, comparison: Comparison, page: int, today: date) -> Screen:
    """A page of differences, after the coefficient's own comparison."""
    found = comparison.differences
    pages = max(1, -(-len(found) // DIFFERENCES_ON_A_PAGE))
    here = min(max(page, 0), pages - 1)
    first = here * DIFFERENCES_ON_A_PAGE
    shown = found[first : first + DIFFERENCES_ON_A_PAGE]
    turned = words.words("page-of", page=here + 1, pages=pages) if pages > 1 else ""
    text = paragraphs(
        _heading(words, comparison),
        "" if here else _figure(words, comparison),
        lines(words.words("releve-differences", number=len(found)), turned),
        *(_difference(words, comparison, one, today) for one in shown),
    )
    statement, contract = comparison.statement, comparison.contract
    data = f"rel:{contract.id}:cmp:{statement.id}:{{page}}"
    turning = pager(words, ("button-previous", "button-next"), here, pages, data)
    writing = []
    if _is_worth_a_letter(comparison):
        data = f"rel:{contract.id}:write:{statement.id}"
        writing.append(button(words, "releve-button-write", data))
    return Screen(text, (*turning, *keyed(writing), (back_button(words, contract, "rel"),)))


def _is_worth_a_letter(comparison: Comparison) -> bool:
    known = comparison.reconciliation
    is_other = known is not None and bool(known.difference_hundredths)
    return is_other or any(one.is_against_us for one in comparison.differences)


def _heading(words: Words, comparison: Comparison) -> Html:
    statement = comparison.statement
    return lines(
        words.words("releve-compare-title", **contract_name(comparison.contract)),
        words.words(
            "releve-compare-of",
            document=statement.document,
            date=day(words, statement.drawn_up_on),
            since=day(words, comparison.since_on),
            printed=len(statement.claims),
            ours=comparison.number_of_claims,
        ),
    )


def _figure(words: Words, comparison: Comparison) -> Html:
    known = comparison.reconciliation
    if known is None:
        return words.words("releve-no-figure")
    language, own = words.language.value, comparison.by_statement
    figures: tuple[Html, ...] = (
        words.words("releve-printed", value=coefficient(words, known.printed)),
        words.words("contract-ours", value=coefficient(words, known.computed)),
    )
    if not known.difference_hundredths:
        return lines(*figures, words.words("contract-agrees"))
    by_itself = () if own is None else (_by_itself(words, comparison, own),)
    difference = difference_text(known.difference_hundredths, language)
    shown = known.explanations[:MOST_EXPLANATIONS]
    if not shown:
        unexplained = words.words("releve-unexplained", difference=difference)
        return lines(*figures, unexplained, *by_itself)
    key = "contract-explained" if len(shown) == 1 else "contract-explained-either"
    causes = (words.words("contract-cause", cause=explanation_text(one, language)) for one in shown)
    return lines(*figures, words.words(key, difference=difference), *causes, *by_itself)


def _by_itself(words: Words, comparison: Comparison, own: Coefficient) -> Html:
    is_consistent = "yes" if comparison.is_consistent else "no"
    value = coefficient(words, own)
    return words.words("releve-by-itself", value=value, consistent=is_consistent)


def _difference(words: Words, comparison: Comparison, one: Difference, today: date) -> Html:
    kind = one.kind.value
    what = words.words(
        "releve-difference",
        kind=kind,
        printed=_printed(words, comparison, one),
        ours=_ours(words, comparison, one),
    )
    if one.until_on is None:
        return lines(what, words.words("releve-what-to-do", kind=kind))
    until = words.words(
        "releve-until",
        date=day(words, one.until_on),
        late="no" if one.is_in_time(today) else "yes",
    )
    return lines(what, words.words("releve-what-to-do", kind=kind), until)


def _printed(words: Words, comparison: Comparison, one: Difference) -> str:
    statement = comparison.statement
    if one.kind is DifferenceKind.OTHER_USE:
        return words.label("releve-use", use=statement.vehicle_use.value)
    if one.kind is DifferenceKind.OTHER_START:
        return day(words, statement.subscribed_on)
    return "" if one.printed is None else _claim(words, one.printed)


def _ours(words: Words, comparison: Comparison, one: Difference) -> str:
    contract = comparison.contract
    if one.kind is DifferenceKind.OTHER_USE:
        return words.label("releve-use", use=contract.use.value)
    if one.kind is DifferenceKind.OTHER_START:
        return day(words, contract.starts_on)
    return "" if one.ours is None else _claim(words, one.ours)


def _claim(words: Words, claim: StatementClaim | Claim) -> str:
    return words.label(
        "releve-claim-words",
        date=day(words, claim.occurred_on),
        kind=words.label("word-claim-kind", kind=claim.kind.value),
        share=share_label(words, claim.liability),
    )
