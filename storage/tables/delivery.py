"""What comes in, what goes out, what the calendar did, and what was begun in a chat.

A *lane* is the queue of one chat: one row that says when the chat is next due, and who works for
it until when. It makes the claim as fast with a hundred thousand waiting rows as with ten, and it
is the lock of the chat when several processes share the store.
"""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from fleet.job_runs import RunState
from storage.tables.columns import given_id, member_of, row_id, telegram_id


class State(StrEnum):
    """Where an update or a message stands."""

    WAITING = "waiting"
    DONE = "done"
    DEAD = "dead"


WAITING = sa.text("state = 'waiting'")
ENDED = sa.text("state <> 'waiting'")
IS_DONE = sa.text("state = 'done'")
IS_DEAD = sa.text("state = 'dead'")
IS_DUE = sa.text("due_at IS NOT NULL")
IS_OPEN = sa.text("state IN ('asked', 'failed', 'running')")
# Queues change all the time: PostgreSQL must not plan with the statistics of an empty table.
QUEUE = {
    "postgresql_with": {
        "autovacuum_analyze_scale_factor": "0.01",
        "autovacuum_vacuum_scale_factor": "0.02",
    }
}


class InboxRow(SQLModel, table=True):
    """An update; its payload is dropped when it is done, its number is kept for a while."""

    __tablename__ = "inbox"
    __table_args__ = (
        sa.Index(
            "ix_inbox_head", "chat_id", "update_id", sqlite_where=WAITING, postgresql_where=WAITING
        ),
        sa.Index("ix_inbox_ended", "ended_at", sqlite_where=ENDED, postgresql_where=ENDED),
        QUEUE,
    )

    update_id: int = given_id()
    chat_id: int = telegram_id()
    payload: str
    state: State = member_of(State, "state")
    attempts: int
    stored_at: datetime
    ended_at: datetime | None = None
    error: str | None = None


class InboxLaneRow(SQLModel, table=True):
    """The inbox of one chat.

    `due_at` is when its oldest update may be claimed: at once, at the end of a lease, or at the
    time of a retry; empty when nothing waits. `lease` names who works for it.
    """

    __tablename__ = "inbox_lane"
    __table_args__ = (
        sa.Index("ix_inbox_lane_due", "due_at", sqlite_where=IS_DUE, postgresql_where=IS_DUE),
        sa.Index("ix_inbox_lane_lease", "lease"),
        QUEUE,
    )

    chat_id: int = given_id()
    due_at: datetime | None = None
    lease: str | None = None


class OutboxRow(SQLModel, table=True):
    """A call of the Bot API that must be made; `due_at` is not-before, and retry time."""

    __tablename__ = "outbox"
    __table_args__ = (
        sa.Index(
            "ix_outbox_head",
            "chat_id",
            "priority",
            "id",
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
        sa.Index("ix_outbox_done", "ended_at", sqlite_where=IS_DONE, postgresql_where=IS_DONE),
        sa.Index("ix_outbox_dead", "ended_at", sqlite_where=IS_DEAD, postgresql_where=IS_DEAD),
        QUEUE,
    )

    id: int | None = row_id()
    key: str = Field(unique=True)
    chat_id: int = telegram_id()
    priority: int = Field(sa_type=sa.SmallInteger)
    method: str
    params: str
    picture: str | None = None
    due_at: datetime
    not_after: datetime | None = None
    state: State = member_of(State, "state")
    attempts: int
    stored_at: datetime
    ended_at: datetime | None = None
    sent_message_id: int | None = telegram_id(default=None)
    error: str | None = None


class OutboxLaneRow(SQLModel, table=True):
    """The outbox of one chat: priority and due time of its first message, and who sends it."""

    __tablename__ = "outbox_lane"
    __table_args__ = (
        sa.Index(
            "ix_outbox_lane_due",
            "priority",
            "due_at",
            sqlite_where=IS_DUE,
            postgresql_where=IS_DUE,
        ),
        sa.Index("ix_outbox_lane_lease", "lease"),
        QUEUE,
    )

    chat_id: int = given_id()
    priority: int = Field(sa_type=sa.SmallInteger)
    due_at: datetime | None = None
    lease: str | None = None


class DrawnPictureRow(SQLModel, table=True):
    """The file id under which Telegram keeps a picture, for one bot."""

    __tablename__ = "drawn_picture"

    key: str = Field(primary_key=True)
    bot_id: int = telegram_id(primary_key=True)
    file_id: str
    drawn_at: datetime


class JobRunRow(SQLModel, table=True):
    """One period of one job (`fleet.job_runs.JobRun`); `counts` is JSON text."""

    __tablename__ = "job_run"
    __table_args__ = (
        sa.Index("ix_job_run_open", "job", sqlite_where=IS_OPEN, postgresql_where=IS_OPEN),
    )

    job: str = Field(primary_key=True)
    period: str = Field(primary_key=True)
    state: RunState = member_of(RunState, "state")
    cursor: str
    lease_until: datetime
    attempts: int
    failures: int
    started_at: datetime | None = None
    ended_at: datetime | None = None
    worked_ms: int = Field(sa_type=sa.BigInteger)
    error: str | None = None
    retry_at: datetime | None = None
    counts: str
    is_late: bool
    alerted_at: datetime | None = None


class DraftRow(SQLModel, table=True):
    """A guided conversation that has begun in a chat; `answers` is JSON text."""

    __tablename__ = "draft"

    chat_id: int = given_id()
    kind: str
    answers: str
    updated_at: datetime
