"""The functions of ODK expressions, by name, with how many arguments each takes.

Source: the ODK XForms specification (getodk.github.io/xforms-spec, XPath Functions), what JavaRosa has beside it, and XPath
1.0. Where ODK's engines differ, what JavaRosa does holds; where JavaRosa only fails (an error, NaN, never true) and the
specification has an answer, the specification's.
"""

from __future__ import annotations

from collections.abc import Mapping

from customs_assessor.forms.functions.call import Function
from customs_assessor.forms.functions.chance import CHANCE
from customs_assessor.forms.functions.dates import DATES
from customs_assessor.forms.functions.geo import GEO
from customs_assessor.forms.functions.nodes import NODES
from customs_assessor.forms.functions.numbers import NUMBERS
from customs_assessor.forms.functions.texts import TEXTS
from customs_assessor.forms.functions.truth import TRUTH

FUNCTIONS: Mapping[str, Function] = {**TRUTH, **TEXTS, **NUMBERS, **DATES, **NODES, **CHANCE, **GEO}
"""Every function that expressions may call; any other is an error of the form."""
