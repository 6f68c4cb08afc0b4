"""What is likely wrong with an expression that does not parse."""

from __future__ import annotations

import re

from customs_assessor.forms.functions.call import ExpressionError

LITERAL = re.compile(r"'[^']*'|\"[^\"]*\"")
"""A text in an expression."""
_PLACE = re.compile(r"column (\d+)")
_LIKELY = {
    r"==": "=",
    r"<>": "!=",
    r"&&": "and",
    r"\|\|": "or",
    r"\bAND\b": "and",
    r"\bOR\b": "or",
    r"[„“”«»]": '"',
    r"[‘’‚]": "'",
    r"≥": ">=",
    r"≤": "<=",
    r"≠": "!=",
    r"×": "*",
    r"÷": "div",
}
"""Signs that writers bring from other languages or that Excel puts in, and what XPath has for them."""


def explained(text: str, message: str) -> ExpressionError:
    """Return what is likely wrong: a sign of another language, brackets, or where it stops making sense."""
    bare = LITERAL.sub("", text)
    for wrong, right in _LIKELY.items():
        found = re.search(wrong, bare)
        if found:
            return ExpressionError("forms.expression_sign", expression=text, wrong=found[0], right=right)
    opened, closed = bare.count("("), bare.count(")")
    if opened != closed:
        facts = {"expression": text, "opened": str(opened), "closed": str(closed)}
        return ExpressionError("forms.expression_brackets", **facts)
    place = _PLACE.search(message)
    rest = text[int(place.group(1)) - 1 :].strip() if place else ""
    if len(rest) > 1:
        return ExpressionError("forms.expression_at", expression=text, near=rest[:20])
    return ExpressionError("forms.expression_invalid", expression=text)
