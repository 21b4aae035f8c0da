"""What an operator sets, from the environment (`BONROUTE_…`) or a file `.env`."""

import re
import tempfile
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AnyHttpUrl,
    BeforeValidator,
    Field,
    SecretStr,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from fleet.people import Language

PREFIX = "BONROUTE_"
_SQLITE = "sqlite:///"
_STORE = re.compile(
    r"sqlite:///(?!:memory:)\S.*"
    r"|postgres(?:ql(?:\+psycopg)?)?://(?:[^\s@/]+@)?(?:\[[^\s\]/]+\]|[^\s:/@]*)(?::\d{1,5})?(?:/\S*|\?\S+)"
)
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
_SECRETS = frozenset({"token", "webhook_secret", "database_url"})


def _zone(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = "a time zone such as Europe/Paris"
        raise ValueError(message) from None


class SettingsError(Exception):
    """The settings cannot be used; `faults` names every variable at fault."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Settings(BaseSettings):
    """All settings; each is the variable `BONROUTE_` and its name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        arbitrary_types_allowed=True,
    )

    token: SecretStr = Field(description="the bot's token, as @BotFather gave it: 123456:AbC…")
    api_url: str = Field("https://api.telegram.org", description="the address of a Bot API server")
    database_url: SecretStr = Field(
        SecretStr("sqlite:///var/bonroute.db"),
        description="sqlite:///path or postgresql://user:password@host/name",
    )
    zone: Annotated[ZoneInfo, BeforeValidator(_zone)] = Field(
        ZoneInfo("Europe/Paris"), description="a time zone such as Europe/Paris"
    )
    language: Language = Field(Language.FRENCH, description="fr or en: for people not yet known")
    messages_per_second: int = Field(30, ge=1, description="a number from 1")
    chat_interval_seconds: float = Field(1.0, ge=0, description="seconds, 0 or more")
    lease_seconds: float = Field(30.0, ge=8, le=600, description="seconds, 8 to 600")
    render_processes: int = Field(
        1, ge=0, le=32, description="a number from 0 (start with the first picture) to 32"
    )
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR")
    webhook_url: str | None = Field(None, description="https://… ; leave it out to poll")
    webhook_secret: SecretStr | None = Field(
        None,
        description="16 to 256 letters, digits, - and _; needed with BONROUTE_WEBHOOK_URL",
        validate_default=True,
    )
    webhook_host: str = Field("127.0.0.1", description="the address to listen on")
    webhook_port: int = Field(8080, ge=1, le=65535, description="a port, 1 to 65535")
    health_port: int | None = Field(None, ge=1, le=65535, description="a port for GET /health")
    health_file: Path | None = Field(None, description="a file that is touched while all is well")
    files_folder: Path | None = Field(None, description="a folder for photos and documents")
    alsace_moselle: bool = Field(
        default=False, description="true or false: whether Good Friday and 26 December are holidays"
    )
    clock_file: Path | None = Field(
        None, description="a file with the seconds to add to the clock (playground)"
    )

    @property
    def files_path(self) -> Path:
        """The folder of photos and documents: beside an SQLite file, else var/files."""
        if self.files_folder is not None:
            return self.files_folder
        url = self.database_url.get_secret_value()
        if url.startswith(_SQLITE):
            return Path(url.removeprefix(_SQLITE)).with_suffix(".files")
        return Path("var/files")

    @property
    def health_path(self) -> Path:
        """The file that is touched while all is well: beside an SQLite file, else in /tmp."""
        if self.health_file is not None:
            return self.health_file
        url = self.database_url.get_secret_value()
        if url.startswith(_SQLITE):
            return Path(url.removeprefix(_SQLITE)).with_suffix(".health")
        return Path(tempfile.gettempdir()) / "bonroute.health"

    @field_validator("token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr) -> SecretStr:
        number, _, rest = token.get_secret_value().partition(":")
        if not (number.isdigit() and rest and rest.replace("-", "").replace("_", "").isalnum()):
            raise ValueError
        return token

    @field_validator("api_url", "webhook_url")
    @classmethod
    def _is_an_address(cls, url: str | None) -> str | None:
        if url is not None:
            TypeAdapter(AnyHttpUrl).validate_python(url)
        return url

    @field_validator("webhook_url")
    @classmethod
    def _is_secure(cls, url: str | None) -> str | None:
        """Telegram calls https alone."""
        if url is not None and urlsplit(url).scheme.lower() != "https":
            raise ValueError
        return url

    @field_validator("database_url")
    @classmethod
    def _is_a_store(cls, url: SecretStr) -> SecretStr:
        if not _STORE.fullmatch(url.get_secret_value()):
            raise ValueError
        return url

    @field_validator("log_level")
    @classmethod
    def _is_a_level(cls, level: str) -> str:
        if level.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError
        return level.upper()

    @field_validator("webhook_secret")
    @classmethod
    def _is_a_secret(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if secret is None:
            # an address that was refused is not in `info.data`: it needs its secret all the same
            if info.data.get("webhook_url", "refused") is not None:
                raise ValueError
        elif not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError
        return secret


def load_settings(**given: Any) -> Settings:  # noqa: ANN401 - the fields of Settings, not yet checked
    """Read the settings; what is given goes before the environment.

    Raises:
        SettingsError: With one line for each variable at fault.
    """
    try:
        return Settings(**given)
    except ValidationError as error:
        faults = tuple(_fault(details) for details in error.errors(include_url=False))
        raise SettingsError(faults) from None


def _fault(details: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    name = str(details["loc"][0])
    expected = Settings.model_fields[name].description
    if details["type"] == "missing" or details["input"] is None:
        return f"{PREFIX}{name.upper()} is not set; expected: {expected}"
    found = "(not shown)" if name in _SECRETS else repr(details["input"])
    return f"{PREFIX}{name.upper()} is {found}; expected: {expected}"
