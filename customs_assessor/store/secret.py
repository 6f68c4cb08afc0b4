"""What opens a protected workspace: a passphrase, or the code of its recovery sheet; both give the same key.

The file is SQLCipher 4's: AES-256 in CBC mode with an HMAC a page, the key by PBKDF2-HMAC-SHA512 with 256,000 rounds over the
passphrase and the salt in the file's first 16 bytes (Zetetic, "SQLCipher Design"). So any SQLCipher opens it too.
"""

from __future__ import annotations

import base64
import hashlib
import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from customs_assessor.errors import StoreError

SHORTEST = 12
"""Characters that a passphrase has at least."""
SALT = 16
_ROUNDS, _KEY, _CHECK, _GROUP = 256_000, 32, 3, 4
_PAGE = 4096


@dataclass(frozen=True)
class Secret:
    """The key of one file.

    Args:
        key: 32 bytes. salt: the file's 16.
    """

    key: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def raw(self) -> str:
        """The key as SQLCipher takes it without deriving it."""
        return f"x'{self.key.hex()}{self.salt.hex()}'"


def may_be_protected(path: Path) -> bool:
    """Whether a file may be a protected workspace: whole pages that begin with no text. Only the key tells for certain."""
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(SALT)
    return size >= _PAGE and size % _PAGE == 0 and not start.isascii()


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that is too short.

    Raises:
        StoreError: it is.
    """
    if len(passphrase.strip()) < SHORTEST:
        raise StoreError("store.passphrase_short", n=SHORTEST)


def new_secret(passphrase: str) -> Secret:
    """Return the key for a file that is to be protected.

    Raises:
        StoreError: the passphrase is too short.
    """
    check_passphrase(passphrase)
    while (salt := os.urandom(SALT)).isascii():
        pass  # a salt that reads as text would not be taken for one
    return _derived(passphrase, salt)


def secret_of(path: Path, words: str) -> Secret:
    """Return the key of a protected file.

    Args:
        path: the file.
        words: its passphrase, or the code of its recovery sheet.
    """
    with path.open("rb") as file:
        salt = file.read(SALT)
    key = _key_of_code(words)
    return Secret(key, salt) if key else _derived(words, salt)


def recovery_code(secret: Secret) -> str:
    """Return the key as a code that can be written down and typed: letters and digits in groups of four, with a check."""
    whole = secret.key + hashlib.sha256(secret.key).digest()[:_CHECK]
    text = base64.b32encode(whole).decode()
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def _key_of_code(code: str) -> bytes | None:
    """Return the key of a recovery code, however it is spaced; None for anything else."""
    plain = "".join(code.split()).replace("-", "").upper()
    try:
        whole = base64.b32decode(plain)
    except ValueError:
        return None
    key, check = whole[:_KEY], whole[_KEY:]
    return key if len(whole) == _KEY + _CHECK and hashlib.sha256(key).digest()[:_CHECK] == check else None


def _derived(passphrase: str, salt: bytes) -> Secret:
    words = unicodedata.normalize("NFC", passphrase.strip()).encode()
    return Secret(hashlib.pbkdf2_hmac("sha512", words, salt, _ROUNDS, _KEY), salt)
