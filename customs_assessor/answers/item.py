"""Items, and how subjects of edits name them."""

from __future__ import annotations

from dataclasses import dataclass, field

ANSWERED, NOT_APPLICABLE, DONT_KNOW, UNANSWERED = "answered", "not_applicable", "dont_know", "unanswered"
DISPUTED, NOT_RELEVANT, OUT_OF_SCOPE = "disputed", "not_relevant", "out_of_scope"
ITEM_FIELDS = ("answer", "target", "target_date", "comment", "evidence_note", "grade")


@dataclass(frozen=True, order=True)
class ItemKey:
    """An item, or one instance of an item in a repeat, or one respondent's view of it.

    Args:
        name: in the form's version at hand.
        origin: its name in edits, where it has another one: that of the version in which the assessment began.
    """

    name: str
    instance: str | None = None
    respondent: str | None = None
    origin: str = field(default="", compare=False)

    @property
    def subject(self) -> str:
        """What edits call it: ``item/<name>``, ``item/<name>@<instance>``, with ``~<respondent>`` behind where there is one."""
        at = f"@{self.instance}" if self.instance else ""
        by = f"~{self.respondent}" if self.respondent else ""
        return f"item/{self.origin or self.name}{at}{by}"


def item_key(subject: str) -> ItemKey | None:
    """Return the item that a subject names, None for a subject of another kind."""
    if not subject.startswith("item/"):
        return None
    rest, _, respondent = subject[5:].partition("~")
    name, _, instance = rest.partition("@")
    return ItemKey(name, instance or None, respondent or None)
