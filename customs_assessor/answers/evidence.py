"""Evidence: a file that shows what was seen, as edits of the subject ``file/<uuid>``; its bytes lie in the workspace."""

from __future__ import annotations

import uuid
from pathlib import Path

from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import AnswerError

MAX_BYTES = 64 * 1024 * 1024
"""A larger file is refused: it would make every copy of the workspace heavy."""


def read_evidence(file: Path) -> bytes:
    """Return the bytes of a file of evidence.

    Raises:
        AnswerError: it cannot be read, is no plain file, is empty or larger than 64 MiB.
    """
    try:
        if not file.is_file():
            raise AnswerError("evidence.no_file", file=file.name)
        if file.stat().st_size > MAX_BYTES:
            raise AnswerError("evidence.too_large", file=file.name, limit=MAX_BYTES // 2**20)
        data = file.read_bytes()
    except OSError as error:
        raise AnswerError("evidence.no_file", file=file.name) from error
    if not data:
        raise AnswerError("evidence.empty", file=file.name)
    return data


def evidence_edits(
    assessment: str, item: ItemKey, sha: str, name: str, caption: str, author: str, made: str
) -> tuple[str, tuple[Edit, ...]]:
    """Return the new file's UUID and the edits that describe it.

    Args:
        assessment: UUID.
        item: what it is evidence of.
        sha: SHA-256 of its bytes, which the workspace holds already.
        name, caption: the file's own name, and a line of text or ''.
        author, made: who added it and when (``YYYY-MM-DDTHH:MM:SSZ``).
    """
    file_id = str(uuid.uuid4())
    values = {
        "hash": sha,
        "name": name,
        "caption": caption,
        "item": item.subject.removeprefix("item/"),
        "date": made[:10],
    }
    subject = f"file/{file_id}"
    edits = [
        compose((assessment, subject, field), value, FieldState(), author, made)
        for field, value in values.items()
        if value
    ]
    return file_id, tuple(edits)
