"""The accident statement as tables, in the order in which the form is retyped."""

from collections.abc import Mapping

from fleet.accident_statement import (
    FIELD_OF,
    Circumstance,
    Section,
    Side,
    StatementField,
    fields_in,
    ticked,
)
from reports.claim_pack.blocks import Block, Part, facts, part, table, text
from reports.statement_words import circumstance_text, field_text, side_text, value_text
from reports.wording import document_words

_EMPTY = "–"
_OF_A_SIDE = (Section.A_VEHICLE, Section.A_INSURER, Section.A_DRIVER, Section.A_IMPACT)
_SHARED = (Section.ACCIDENT, Section.WITNESSES, Section.SKETCH)


def statement_part(values: Mapping[str, str], language: str) -> Part:
    """Boxes 1 to 11 and 13 to 15: what both share, then vehicle A beside vehicle B."""
    return part(
        _say("section-statement", language),
        text("note", _say("statement-note", language)),
        _shared(values, language),
        _sides(values, language),
    )


def circumstances_part(values: Mapping[str, str], language: str) -> Part:
    """Box 12: the 17 wordings, which are ticked, and how many."""
    a, b = ticked(values, Side.A), ticked(values, Side.B)
    rows = [
        (
            str(one.number),
            circumstance_text(one, language),
            _tick(one in a, language),
            _tick(one in b, language),
        )
        for one in Circumstance
    ]
    rows.append(("", _say("number-ticked", language), str(len(a)), str(len(b))))
    head = [_say(key, language) for key in ("box", "wording", "of-a", "of-b")]
    return part(
        _say("section-circumstances", language), table(head, rows, (0, 12, 1, 1), (0, 2, 3))
    )


def back_part(values: Mapping[str, str], language: str) -> Part:
    """What each says to their own insurer alone."""
    rows = [
        (field_text(field, language), value_text(field, values.get(field.key, ""), language))
        for field in fields_in(Section.BACK)
    ]
    block = facts(rows) if any(value for _, value in rows) else None
    return part(_say("section-back", language), block or text("text", _say("nothing", language)))


def _shared(values: Mapping[str, str], language: str) -> Block:
    rows = [
        (str(field.box), field_text(field, language), _value(values, field, language))
        for section in _SHARED
        for field in fields_in(section)
        if section is not Section.WITNESSES or field.key in values
    ]
    head = [_say(key, language) for key in ("box", "wording", "shared")]
    return table(head, rows, (0, 5, 6), (0,))


def _sides(values: Mapping[str, str], language: str) -> Block:
    head = [_say("box", language), _say("wording", language)]
    head += [side_text(side, language) for side in (Side.A, Side.B)]
    rows = [
        (
            str(field.box),
            field_text(field, language),
            _value(values, field, language),
            _value(values, FIELD_OF[f"b_{field.name}"], language),
        )
        for section in _OF_A_SIDE
        for field in fields_in(section)
    ]
    return table(head, rows, (0, 5, 3, 3), (0,))


def _value(values: Mapping[str, str], field: StatementField, language: str) -> str:
    return value_text(field, values.get(field.key, ""), language) or _EMPTY


def _tick(is_ticked: bool, language: str) -> str:  # noqa: FBT001 - a tick is the answer
    return _say("ticked" if is_ticked else "not-ticked", language)


def _say(key: str, language: str) -> str:
    return document_words().text(f"pack-{key}", language)
