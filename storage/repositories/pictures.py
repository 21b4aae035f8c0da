"""File ids under which Telegram keeps pictures that were already sent."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from storage.repositories.upsert import upsert
from storage.tables import DrawnPictureRow, table_of

PICTURE = table_of(DrawnPictureRow)

_IS_IT = sa.and_(
    PICTURE.c.key == sa.bindparam("picture_key"), PICTURE.c.bot_id == sa.bindparam("of_bot")
)
_FILE_ID = sa.select(PICTURE.c.file_id).where(_IS_IT)
_FORGET = sa.delete(PICTURE).where(_IS_IT)


@dataclass(frozen=True, slots=True)
class SqlDrawnPictures:
    """Telegram's file ids of pictures that were already uploaded, by what they show."""

    connection: sa.Connection

    def file_id(self, key: str, bot_id: int) -> str | None:
        """Find the file id of that picture for that bot, if it was sent before."""
        found = {"picture_key": key, "of_bot": bot_id}
        file_id: str | None = self.connection.execute(_FILE_ID, found).scalar()
        return file_id

    def remember(self, key: str, bot_id: int, file_id: str, now: datetime) -> None:
        """Keep the file id for the next time."""
        values = {"key": key, "bot_id": bot_id, "file_id": file_id, "drawn_at": now}
        self.connection.execute(upsert(self.connection, PICTURE, values))

    def forget(self, key: str, bot_id: int) -> None:
        """Drop a file id that Telegram no longer knows."""
        self.connection.execute(_FORGET, {"picture_key": key, "of_bot": bot_id})
