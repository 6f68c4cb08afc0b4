"""Bytes of evidence files, by their SHA-256; their names and captions are edits of ``file/<uuid>``."""

from __future__ import annotations

import hashlib

from customs_assessor.errors import StoreError
from customs_assessor.store.connection import Workspace, rows, writing


def add_bytes(ws: Workspace, data: bytes) -> str:
    """Keep bytes and return their lower-case hex SHA-256.

    Raises:
        StoreError: the workspace cannot be written.
    """
    digest = hashlib.sha256(data).hexdigest()
    with writing(ws) as db:
        db.execute("INSERT OR IGNORE INTO evidence (hash, bytes) VALUES (?, ?)", (digest, data))
    return digest


def has_bytes(ws: Workspace, digest: str) -> bool:
    """Whether the bytes of a hash are here."""
    return bool(rows(ws, "SELECT 1 FROM evidence WHERE hash = ?", (digest,)))


def bytes_of(ws: Workspace, digest: str) -> bytes:
    """Return the bytes of a hash.

    Raises:
        StoreError: they are not here.
    """
    found = rows(ws, "SELECT bytes FROM evidence WHERE hash = ?", (digest,))
    if not found:
        raise StoreError("store.unknown_evidence", hash=digest)
    return bytes(found[0][0])
