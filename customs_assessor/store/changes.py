"""What a mutation of the workspace changed, so that screens refresh only that."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """What changed; two are joined with ``|``.

    Args:
        missions: ids of missions of which a field changed or that are new.
        assessments: ids of assessments of which any field changed or that are new.
        subjects: (assessment id, or mission id for a mission's own fields, and subject).
        forms: whether the installed forms changed.
    """

    missions: frozenset[str] = frozenset()
    assessments: frozenset[str] = frozenset()
    subjects: frozenset[tuple[str, str]] = frozenset()
    forms: bool = False

    def __or__(self, other: Changes) -> Changes:
        """Return both changes together."""
        return Changes(
            self.missions | other.missions,
            self.assessments | other.assessments,
            self.subjects | other.subjects,
            self.forms or other.forms,
        )

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return self != NOTHING


NOTHING = Changes()
