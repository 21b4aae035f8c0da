"""Fill in the accident statement of a case: its driver and reporter may, and who handles it.

What a human wrote stands before what the company knows. One entry in the thread stands for all
that a person fills in one after the other, so that the thread stays readable.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, guarded_case, require, subject_of
from fleet.accident_statement import (
    FIELD_OF,
    FieldKind,
    StatementField,
    can_be_restored,
    cleared,
    known_only,
    restored,
)
from fleet.cases import Entry, EntryKind
from fleet.errors import CaseRefusedError, NotFoundError
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.statement_prefill import filled, known_facts
from fleet.statement_values import written
from fleet.text_filter import Topic, forbidden_in
from fleet.usecases.save_case import Present, is_contested, note_case, settled_case
from fleet.usecases.show_case import is_own_case, note_case_view


@dataclass(frozen=True, slots=True)
class StatementSheet:
    """The accident statement of a case as it is now.

    Attributes:
        values: Everything that is filled in, by key, in the order of the form.
        by_hand: The keys that a human filled in.
        frozen_by: Why nothing can be changed: `contested` or `closed`; empty when it can.
        can_restore: What was erased can be brought back.
    """

    incident: Incident
    values: Mapping[str, str]
    by_hand: frozenset[str]
    frozen_by: str = ""
    can_restore: bool = False


@guarded_case(Action.SEE_CASE)
def show_statement(work: Work, actor: Actor, incident: Incident, now: datetime) -> StatementSheet:
    """The accident statement of a case; a look at another person's is noted.

    Raises:
        CaseRefusedError: The case has none: `draft` or `no_insurer`.
    """
    _require_statement(incident)
    note_case_view(work, actor, incident, "statement", now)
    return _sheet(work, incident)


@guarded_case(Action.SEE_CASE)
def fill_field(
    work: Work, actor: Actor, incident: Incident, key: str, text: str, present: Present
) -> StatementSheet | Topic:
    """Write one value.

    Returns:
        The statement as it is then, or the topic for which the text was refused.

    Raises:
        CaseRefusedError: Nothing can be changed: `draft`, `no_insurer`, `contested`, `closed`.
        NotFoundError: The form has no such field.
        StatementValueError: The value cannot stand there; nothing was changed.
    """
    _require_filler(work, actor, incident)
    field = _field(key)
    topic = forbidden_in(text) if field.kind is FieldKind.TEXT else None
    if topic is not None:
        return topic
    value = written(field, text, present.today)
    stored = known_only(work.incidents.statement_of(incident.id))
    return _store(work, actor, incident, {**stored, key: value}, present)


@guarded_case(Action.SEE_CASE)
def empty_field(
    work: Work, actor: Actor, incident: Incident, key: str, present: Present
) -> StatementSheet:
    """Take back what a human wrote into a field; what the company knows shows again.

    Raises:
        CaseRefusedError: Nothing can be changed.
        NotFoundError: The form has no such field.
    """
    _require_filler(work, actor, incident)
    _field(key)
    stored = known_only(work.incidents.statement_of(incident.id))
    stored.pop(key, None)
    return _store(work, actor, incident, stored, present)


@guarded_case(Action.SEE_CASE)
def clear_statement(
    work: Work, actor: Actor, incident: Incident, present: Present
) -> StatementSheet:
    """Erase all that humans wrote; it can be restored until something new is filled in.

    Raises:
        CaseRefusedError: Nothing can be changed.
    """
    _require_filler(work, actor, incident)
    stored = work.incidents.statement_of(incident.id)
    if not known_only(stored):
        return _sheet(work, incident)
    return _store(work, actor, incident, cleared(stored), present)


@guarded_case(Action.SEE_CASE)
def restore_statement(
    work: Work, actor: Actor, incident: Incident, present: Present
) -> StatementSheet:
    """Bring back what was erased last; nothing happens when there is nothing.

    Raises:
        CaseRefusedError: Nothing can be changed.
    """
    _require_filler(work, actor, incident)
    stored = work.incidents.statement_of(incident.id)
    return _store(work, actor, incident, restored(stored), present)


def _store(
    work: Work, actor: Actor, incident: Incident, values: Mapping[str, str], present: Present
) -> StatementSheet:
    """Keep the values, if they are others than before, with what the thread and journal say.

    The case is saved with them: of two people who write at once, the later one is refused.
    """
    before = work.incidents.statement_of(incident.id)
    if dict(values) == dict(before):
        return _sheet(work, incident)
    entries = work.incidents.entries_of(incident.id)
    saved = work.incidents.save(settled_case(work, incident, entries, present))
    work.incidents.set_statement(incident.id, values)
    _note(work, actor, incident, present.now)
    changed = len(set(before.items()) ^ set(values.items()))
    note_case(
        work, actor, incident.id, "statement_filled", present.now, {"number_of_changes": changed}
    )
    return _sheet(work, saved)


def _note(work: Work, actor: Actor, incident: Incident, now: datetime) -> None:
    """One entry for everything that the same person fills in without anything in between."""
    last = next(reversed(work.incidents.entries_of(incident.id)), None)
    is_same = last is not None and last.kind is EntryKind.STATEMENT
    if is_same and last is not None and last.author_id == actor.employee_id:
        return
    work.incidents.add_entry(Entry(0, incident.id, now, EntryKind.STATEMENT, actor.employee_id))


def _sheet(work: Work, incident: Incident) -> StatementSheet:
    stored = work.incidents.statement_of(incident.id)
    by_hand = known_only(stored)
    return StatementSheet(
        incident=incident,
        values=filled(known_facts(work, incident), by_hand),
        by_hand=frozenset(by_hand),
        frozen_by=_frozen_by(work, incident),
        can_restore=can_be_restored(stored),
    )


def _frozen_by(work: Work, incident: Incident) -> str:
    if not incident.is_open:
        return "closed"
    return "contested" if is_contested(work, incident) else ""


def _require_statement(incident: Incident) -> None:
    if incident.is_draft:
        raise CaseRefusedError(reason="draft")
    if incident.is_preventive:
        raise CaseRefusedError(reason="no_insurer")


def _require_filler(work: Work, actor: Actor, incident: Incident) -> None:
    action = Action.ANSWER_ABOUT_CASE if is_own_case(actor, incident) else Action.HANDLE_CASE
    require(actor, action, subject_of(work, actor, incident))
    _require_statement(incident)
    reason = _frozen_by(work, incident)
    if reason:
        raise CaseRefusedError(reason)


def _field(key: str) -> StatementField:
    if key not in FIELD_OF:
        raise NotFoundError(kind="statement_field", key=key)
    return FIELD_OF[key]
