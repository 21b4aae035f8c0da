"""The page docs/guides/import.md, made from the same table as reading and templates."""

from collections.abc import Iterator

from bot.intake.templates import FRENCH, Say, content, example, note, text_key, title
from fleet.intake.columns import SHEETS, Sheet

COMMANDS = """```sh
bonroute import --template modele.xlsx
bonroute import modele.xlsx
bonroute import modele.xlsx --apply
```"""
RULES = ("all-or-nothing", "repeat", "empty", "formula", "csv", "decision", "case", "sqlite")
_HEADS = ("column", "name", "required", "kind", "example", "note")


def guide(words: Say) -> str:
    """The whole page, in French."""
    return "\n".join(_lines(words)) + "\n"


def _lines(words: Say) -> Iterator[str]:
    yield f"# {words('guide-title')}"
    yield ""
    yield words("guide-first")
    yield ""
    yield COMMANDS
    yield ""
    yield f"## {words('guide-rules')}"
    yield ""
    yield from (f"- {words(f'guide-rule-{rule}')}" for rule in RULES)
    for sheet in SHEETS.values():
        yield ""
        yield from _sheet(sheet, words)


def _sheet(sheet: Sheet, words: Say) -> Iterator[str]:
    yield f"## {title(sheet, FRENCH)} (`{sheet.name.value}`)"
    yield ""
    key = ", ".join(column.french for column in sheet.columns if column.name in sheet.key)
    yield f"{words(text_key('sheet', sheet.name))} {words('guide-key', columns=key)}"
    yield ""
    yield _row(*(words(f"template-column-{name}") for name in _HEADS))
    yield _row(*("---" for _ in _HEADS))
    for column in sheet.columns:
        yield _row(
            column.french,
            f"`{column.name}`",
            words("template-yes" if column.is_required else "template-no"),
            content(column, words, FRENCH),
            example(column, FRENCH),
            note(sheet, column, words),
        )


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
