"""Functions of texts (ODK XForms specification, String Functions), their regular expressions apart."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
from collections.abc import Mapping

from customs_assessor.forms.functions.call import (
    ExpressionError,
    Function,
    Literals,
    literal,
    of_texts,
    or_here,
    plain,
)
from customs_assessor.forms.functions.numbers import rounded
from customs_assessor.forms.functions.patterns import check_pattern, matches_whole
from customs_assessor.forms.values import Value, many, to_number, to_text

ALGORITHMS = ("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512")
ENCODINGS = ("hex", "base64")


def _index(value: Value, length: int) -> int:
    """Return an index within a text: NaN is 0, negative ones count from the end (JavaRosa)."""
    number = to_number(value)
    if math.isnan(number):
        return 0
    place = int(min(max(number, -length), length))
    return length + place if number <= -1 else place


def substr(text: Value, start: Value, end: Value = math.inf) -> str:
    """Return the text from a start (0 is the first) up to, without, an end; negative ones count from the end."""
    whole = to_text(text)
    return whole[_index(start, len(whole)) : _index(end, len(whole))]


def substring(text: Value, start: Value, length: Value = math.inf) -> str:
    """Return XPath's substring: the first character is 1."""
    first, size = rounded(to_number(start)), rounded(to_number(length))
    return "".join(one for place, one in enumerate(to_text(text), 1) if first <= place < first + size)


def joined(separator: Value, *parts: Value) -> str:
    """Return all parts, and all nodes of node sets, with a separator between."""
    return to_text(separator).join(to_text(one) for part in parts for one in many(part))


def translated(text: str, old: str, new: str) -> str:
    """Return a text with the characters of ``old`` replaced by those of ``new``, or dropped where it is shorter."""
    table = {
        ord(one): (new[place] if place < len(new) else None) for place, one in reversed([*enumerate(old)])
    }
    return text.translate(table)


def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """Return the digest of a text's UTF-8 bytes (XForms 1.1; JavaRosa takes names in any case, with hyphens or not).

    Raises:
        ExpressionError: an algorithm or encoding that the specification does not have.
    """
    _check_names(algorithm, encoding)
    made = hashlib.new(algorithm.upper().replace("-", ""), text.encode(), usedforsecurity=False).digest()
    return made.hex() if encoding.lower() == "hex" else base64.b64encode(made).decode()


def _check_names(algorithm: str, encoding: str) -> None:
    if algorithm.upper().replace("-", "") not in [name.replace("-", "") for name in ALGORITHMS]:
        raise ExpressionError("forms.digest_algorithm", name=algorithm, right=", ".join(ALGORITHMS))
    if encoding.lower() not in ENCODINGS:
        raise ExpressionError("forms.digest_encoding", name=encoding, right=", ".join(ENCODINGS))


def _check_digest(literals: Literals) -> None:
    _check_names(literal(literals, 1) or "MD5", literal(literals, 2) or "hex")


def decoded(text: str) -> str:
    """Return the UTF-8 text of base64; '' of what is no base64 or no UTF-8."""
    try:
        return base64.b64decode("".join(text.split()), validate=True).decode()
    except (binascii.Error, ValueError):
        return ""


def _check_regex(literals: Literals) -> None:
    pattern = literal(literals, 1)
    if pattern is not None:
        check_pattern(pattern)


TEXTS: Mapping[str, Function] = {
    "string": or_here(to_text),
    "string-length": or_here(lambda value: float(len(to_text(value)))),
    "normalize-space": or_here(lambda value: " ".join(to_text(value).split())),
    "concat": plain(lambda *parts: joined("", *parts), 0, None),
    "join": plain(joined, 1, None),
    "contains": of_texts(lambda text, part: part in text, 2, 2),
    "starts-with": of_texts(lambda text, part: text.startswith(part), 2, 2),
    "ends-with": of_texts(lambda text, part: text.endswith(part), 2, 2),
    "substring": plain(substring, 2, 3),
    "substring-before": of_texts(
        lambda text, part: text.partition(part)[0] if part and part in text else "", 2, 2
    ),
    "substring-after": of_texts(lambda text, part: text.partition(part)[2] if part else text, 2, 2),
    "substr": plain(substr, 2, 3),
    "translate": of_texts(translated, 3, 3),
    "regex": Function(
        lambda call: matches_whole(to_text(call.value(0)), to_text(call.value(1))), 2, 2, _check_regex
    ),
    "digest": Function(lambda call: digest(*map(to_text, call.values())), 2, 3, _check_digest),
    "base64-decode": of_texts(decoded, 1, 1),
}
