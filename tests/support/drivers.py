"""Reports an incident in the conversation as a driver does, counting taps and messages."""

from dataclasses import dataclass, field

from fleet.incidents import Incident
from tests.support.conversation import Conversation, Heard


def photo(name: str, *, album: str = "", caption: str = "") -> dict[str, object]:
    """What a message with a photo holds; `name` tells one file from another."""
    size = {"file_id": f"f-{name}", "file_unique_id": f"u-{name}", "width": 90, "height": 90}
    larger = {**size, "file_id": f"F-{name}", "width": 900, "height": 900, "file_size": 90_000}
    more = {"media_group_id": album} if album else {}
    return {"photo": [size, larger], **more, **({"caption": caption} if caption else {})}


def spaced(text: str) -> str:
    """The text with plain spaces, where French typography sets others."""
    return text.replace("\xa0", " ").replace("\u202f", " ")


@dataclass
class Driver:
    """One person at the roadside, who reads labels and taps what they say."""

    talk: Conversation
    employee_id: int
    taps: int = 0
    messages: int = 0
    heard: Heard = field(default_factory=lambda: Heard((), None))

    @property
    def account(self) -> int:
        return self.talk.company.account(self.employee_id)

    @property
    def draft(self) -> Incident:
        found = self.talk.store.work.incidents.draft_of(self.employee_id)
        assert found is not None
        return found

    @property
    def case(self) -> Incident:
        """The last report that was sent."""
        incidents = self.talk.store.work.state.incidents.values()
        return [one for one in incidents if not one.is_draft][-1]

    @property
    def shown(self) -> dict[str, str]:
        """The buttons of the last screen, with plain spaces."""
        return {spaced(name): data for name, data in self.heard.buttons.items()}

    def tap(self, *labels: str) -> Heard:
        """Tap one button after the other, each the one whose label begins like that."""
        for label in labels:
            found = [data for name, data in self.shown.items() if name.startswith(label)]
            assert found, (label, list(self.shown), self.heard.plain)
            self.press(found[0])
        return self.heard

    def press(self, data: str) -> Heard:
        """Tap a button by its data, from whatever screen."""
        self.taps += 1
        heard = self.talk.tap(self.account, data)
        if heard.messages:
            self.heard = heard
        return heard

    def says(self, text: str = "", /, **more: object) -> Heard:
        """Send a message."""
        self.messages += 1
        heard = self.talk.text(self.account, text, **more)
        if heard.messages:
            self.heard = heard
        return heard

    def to_the_event(self) -> None:
        self.says("/incident")
        self.tap("Oui, je suis garé", "Non, personne")

    def to_the_evidence(self) -> None:
        """A collision with another vehicle, as far as its photos."""
        self.to_the_event()
        self.tap("Choc avec un véhicule", "AB-123-CD", "Maintenant", "Plus tard", "Constat papier")

    def to_the_summary(self) -> None:
        self.to_the_evidence()
        self.tap("Terminé")
