"""Items, and how subjects of edits name them."""

from __future__ import annotations

from dataclasses import dataclass

ANSWERED, NOT_APPLICABLE, DONT_KNOW, UNANSWERED = "answered", "not_applicable", "dont_know", "unanswered"
DISPUTED, NOT_RELEVANT, OUT_OF_SCOPE = "disputed", "not_relevant", "out_of_scope"
ITEM_FIELDS = ("answer", "target", "target_date", "comment", "evidence_note", "grade")


@dataclass(frozen=True, order=True)
class ItemKey:
    """An item, or one instance of an item in a repeat, or one respondent's view of it."""

    name: str
    instance: str | None = None
    respondent: str | None = None

    @property
    def subject(self) -> str:
        """``item/<name>``, ``item/<name>@<instance>``, with ``~<respondent>`` behind where there is one."""
        at = f"@{self.instance}" if self.instance else ""
        by = f"~{self.respondent}" if self.respondent else ""
        return f"item/{self.name}{at}{by}"


def item_key(subject: str) -> ItemKey | None:
    """Return the item that a subject names, None for a subject of another kind."""
    if not subject.startswith("item/"):
        return None
    rest, _, respondent = subject[5:].partition("~")
    name, _, instance = rest.partition("@")
    return ItemKey(name, instance or None, respondent or None)
