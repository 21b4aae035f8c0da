"""Every error that `reports` raises, under one root.

They carry fields for the log and for the caller; words for people come from a catalogue.
"""


class ReportsError(Exception):
    """Root of the errors of this package; trying again does not help unless a subclass says so."""


class UnknownLanguageError(ReportsError):
    """A text was asked for in a language that the catalogue does not hold."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.language = language


class MissingTextError(ReportsError):
    """A catalogue has no text under this key in this language."""

    def __init__(self, key: str, language: str) -> None:
        super().__init__(key, language)
        self.key = key
        self.language = language


class BrokenTextError(ReportsError):
    """A text could not be formatted: a variable is missing or a reference leads nowhere."""

    def __init__(self, key: str, language: str, faults: tuple[str, ...]) -> None:
        super().__init__(key, language, faults)
        self.key = key
        self.language = language
        self.faults = faults


class BrokenCatalogueError(ReportsError):
    """A catalogue file holds something that is not Fluent, or the same key twice."""

    def __init__(self, path: str, line: int, fault: str) -> None:
        super().__init__(path, line, fault)
        self.path = path
        self.line = line
        self.fault = fault


class InvalidChartError(ReportsError):
    """What a chart was asked to show contradicts itself.

    Args:
        field: the field of the chart at fault.
        rule: the rule that it breaks, as a short English phrase for the log.
    """

    def __init__(self, field: str, rule: str) -> None:
        super().__init__(field, rule)
        self.field = field
        self.rule = rule


class UnknownChartError(ReportsError):
    """The pool was given something that it has no renderer for."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class DrawingError(ReportsError):
    """A picture could not be drawn; the same chart would fail again."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(key, reason)
        self.key = key
        self.reason = reason


class RenderPoolError(ReportsError):
    """The render processes died, also on the second try; a later try may succeed."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class ClosedRenderPoolError(ReportsError):
    """The pool was used before it was opened or after it was closed."""
