"""What is written down about a contract or a vehicle is said in words where its journal is read."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import fleet
from bot.texts import bot_texts
from fleet.people import Language
from fleet.vehicle_moves import MoveKind

SUBJECTS = ("contract:", "vehicle:")
OF_THE_LOGBOOK = {"logbook_read", "vehicle_given_back"}
"""Who had a vehicle when is read in the logbook alone, with a reason (decision 0080)."""


def modules() -> Iterator[ast.Module]:
    """The modules that write into the journal of a contract or of a vehicle."""
    for path in sorted(Path(fleet.__file__).parent.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "JournalEntry(" in source and any(f'f"{one}{{' in source for one in SUBJECTS):
            yield ast.parse(source)


def constants(module: ast.Module) -> dict[str, set[str]]:
    """What each name of a module may stand for, where it is assigned a text."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(module):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                found.setdefault(name, set()).update(texts(value, {}))
    return found


def texts(node: ast.expr, known: dict[str, set[str]]) -> set[str]:
    """What an expression may stand for."""
    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.Name(id=name):
            return known.get(name, set())
        case ast.IfExp(body=body, orelse=orelse):
            return texts(body, known) | texts(orelse, known)
        case ast.JoinedStr(values=[ast.Constant(value="vehicle_"), ast.FormattedValue()]):
            return {f"vehicle_{kind.value}" for kind in MoveKind}
    return set()


def writers(module: ast.Module) -> dict[str, int]:
    """Which functions take an event, and at which place."""
    functions = [one for one in ast.walk(module) if isinstance(one, ast.FunctionDef)]
    arguments = {one.name: [own.arg for own in one.args.args] for one in functions}
    own = {name: names.index("event") for name, names in arguments.items() if "event" in names}
    return {**own, "JournalEntry": 1}


def events(module: ast.Module) -> set[str]:
    """What a module writes."""
    known, taking = constants(module), writers(module)
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = taking.get(node.func.id, len(node.args))
            found |= texts(node.args[place], known) if place < len(node.args) else set()
    return found


EVENTS = sorted(set().union(*(events(module) for module in modules())) - OF_THE_LOGBOOK)


def test_the_events_of_contracts_and_vehicles_are_found() -> None:
    known = {"contract_added", "contract_insurer_changed", "parameter_taken_back"}
    assert known | {"vehicle_replaced", "profile_change_noted", "dossier_made"} <= set(EVENTS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("event", EVENTS)
def test_every_event_of_a_contract_or_vehicle_has_words(language: Language, event: str) -> None:
    said = bot_texts().text(language, "parc-event", {"event": event})
    assert said != bot_texts().text(language, "parc-event", {"event": "something_else"})
