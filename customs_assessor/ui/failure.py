"""What a failed job is told as: a refusal in its own words, any other fault as one sentence with its reason."""

from __future__ import annotations

from customs_assessor.errors import AssessorError


def refusal(error: object) -> AssessorError:
    """Return the refusal that a job failed with; a fault of the app or the system becomes one."""
    if isinstance(error, AssessorError):
        return error
    if isinstance(error, MemoryError):
        return AssessorError("results.no_memory")
    if isinstance(error, OSError):
        return AssessorError("results.disk", file=error.filename or "", reason=error.strerror or str(error))
    return AssessorError("results.fault", reason=f"{type(error).__name__}: {error}")
