"""The live formulas of one row: how the page of scoring rules (scoring.md) reads in a workbook.

Each formula looks at its own row only, and finds the practice question of a pair by its id, so that sorting rows breaks
nothing. ``{name}`` stands for the cell of that helper or input in the row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from customs_assessor.exchange.lists import Range

CONSTANTS = (
    "f_level",
    "f_state",
    "asked",
    "counts",
    "top",
    "weight",
    "minimum",
    "views",
    "d_low",
    "d_high",
    "d_median",
    "c_low",
    "c_high",
    "t_now",
    "t_form",
    "t_disputed",
)
"""Helpers that export freezes: what cells were filled with, the item's scoring row, and the dispute that stands.

``d_low``, ``d_high``, ``d_median``: lowest, highest and lower median level of the views; ``c_low``, ``c_high``: between
which of them the lower median lies once one more view is added; ``asked``: the question is asked; ``counts``: the item is scored.
"""
READING = ("use", "x", "s", "q_level", "q_low", "q_high", "q_state")
"""What the row's own question comes to; ``use``: 1 the level cell counts, 2 the state cell, 0 neither."""
ITEM = (
    "p_level",
    "p_low",
    "p_high",
    "p_state",
    "level",
    "low",
    "high",
    "state",
    "target_now",
    "applicable",
    "answered",
    "w_gap",
    "w_gap_low",
    "w_gap_high",
    "w_target_answered",
    "w_target",
    "w_level",
    "w_level_low",
    "w_level_high",
    "w_top_answered",
    "w_top",
    "w_answered",
    "w_applicable",
    "critical",
    "item_gap",
)
"""What the scored item comes to, in the row of its first question."""
HELPERS = (*CONSTANTS, *READING, *ITEM, "done")


@dataclass(frozen=True)
class Kind:
    """What kind of row: whether it takes numbers, which list it has (a numeric item: its thresholds)."""

    numeric: bool
    better: str
    choices: Range | None


def reading(kind: Kind, states: Range) -> dict[str, str]:
    """Return the formulas of ``READING`` for a scored question."""
    texts = {
        "use": (
            'IF(TRIM({level_cell})="",IF(TRIM({state_cell})="",0,2),IF(TRIM({state_cell})="",1,'
            "IF({state_cell}={f_state},IF({level_cell}={f_level},0,1),IF({level_cell}={f_level},2,0))))"
        ),
        "x": _level(kind),
        "q_level": (
            'IF({views}=0,{x},IF({x}="",IF(ISNUMBER({d_median}),{d_median},""),'
            "IF(ISNUMBER({d_median}),MAX({c_low},MIN({x},{c_high})),{x})))"
        ),
        "q_low": 'IF({views}=0,IF({x}="",0,{x}),IF({x}<>"",MIN({d_low},{x}),IF({s}<>"",0,{d_low})))',
        "q_high": 'IF({views}=0,IF({x}="",{top},{x}),IF({x}<>"",MAX({d_high},{x}),IF({s}<>"",{top},{d_high})))',
        "q_state": 'IF({views}>0,"X",IF({x}<>"","A",IF({s}<>"",{s},"U")))',
    }
    own = "INDEX(%s,MATCH(TRIM({state_cell}),%s,0))" % (states.states, states.texts)  # noqa: UP031 - braces stay for cells
    of_choice = '""'
    if kind.choices and not kind.numeric:
        found = f"INDEX({kind.choices.states},MATCH(TRIM({{level_cell}}),{kind.choices.texts},0))"
        of_choice = f'IF({{use}}=1,IFERROR(IF({found}="-","",{found}),""),"")'
    reasoned = 'OR({state_cell}={f_state},TRIM({reason_cell})<>"")'
    texts["s"] = f'IF({{use}}=2,IF({reasoned},IFERROR({own},""),""),{of_choice})'
    return texts


def _level(kind: Kind) -> str:
    if kind.choices is None:
        return '""'
    levels = kind.choices.levels
    if kind.numeric:
        sign = "<=" if kind.better == "lower" else ">="
        return f'IF(AND({{use}}=1,ISNUMBER({{level_cell}})),SUMPRODUCT(--({{level_cell}}{sign}{levels})),"")'
    found = f"INDEX({levels},MATCH(TRIM({{level_cell}}),{kind.choices.texts},0))"
    typed = f'IF(COUNTIF({levels},{{level_cell}})>0,{{level_cell}},"")'
    return (
        f'IF({{use}}<>1,"",IF(ISNUMBER({{level_cell}}),{typed},IFERROR(IF(ISNUMBER({found}),{found},""),"")))'
    )


ALONE = {"level": "{q_level}", "low": "{q_low}", "high": "{q_high}", "state": "{q_state}"}
"""An item of one question."""
OTHER_ALONE = {"level": "{p_level}", "low": "{p_low}", "high": "{p_high}", "state": "{p_state}"}
"""A pair whose first question is not asked."""
PAIR = {
    "level": 'IF({q_level}="",{p_level},IF({p_level}="",{q_level},MIN({q_level},{p_level})))',
    "low": (
        'IF({level}="",0,IF({p_level}="",IF({p_state}="X",MIN({q_low},{p_low}),{q_low}),'
        'IF({q_level}="",IF({q_state}="X",MIN({q_low},{p_low}),{p_low}),MIN({q_low},{p_low}))))'
    ),
    "high": (
        'IF({level}="",{top},IF({p_level}="",IF({p_state}="X",MIN({q_high},{p_high}),{q_high}),'
        'IF({q_level}="",IF({q_state}="X",MIN({q_high},{p_high}),{p_high}),MIN({q_high},{p_high}))))'
    ),
    "state": (
        'IF(OR({q_state}="X",{p_state}="X"),"X",IF({level}<>"","A",IF(AND({q_state}="N",{p_state}="N"),"N",'
        'IF(OR({q_state}="D",{p_state}="D"),"D","U"))))'
    ),
}
"""A law and practice pair: the lower level counts."""

SUMS = {
    "target_now": (
        "IF(ISNUMBER({target_cell}),IF(AND({target_cell}>0,{target_cell}<={top}),"
        "IF({t_disputed}=1,MAX({t_now},{target_cell}),{target_cell}),{t_now}),"
        'IF({t_disputed}=1,{t_now},IF(TRIM({target_cell})="",{t_form},{t_now})))'
    ),
    "applicable": 'IF(AND({counts}=1,{state}<>"N"),1,0)',
    "answered": 'IF(AND({applicable}=1,{level}<>""),1,0)',
    "w_gap": "IF({answered}=1,{weight}*MAX(0,{target_now}-{level}),0)",
    "w_gap_low": "IF({applicable}=1,{weight}*MAX(0,{target_now}-{high}),0)",
    "w_gap_high": "IF({applicable}=1,{weight}*MAX(0,{target_now}-{low}),0)",
    "w_target_answered": "IF({answered}=1,{weight}*{target_now},0)",
    "w_target": "IF({applicable}=1,{weight}*{target_now},0)",
    "w_level": "IF({answered}=1,{weight}*{level},0)",
    "w_level_low": "IF({applicable}=1,{weight}*{low},0)",
    "w_level_high": "IF({applicable}=1,{weight}*{high},0)",
    "w_top_answered": "IF({answered}=1,{weight}*{top},0)",
    "w_top": "IF({applicable}=1,{weight}*{top},0)",
    "w_answered": "IF({answered}=1,{weight},0)",
    "w_applicable": "IF({applicable}=1,{weight},0)",
    "critical": 'IF(AND({applicable}=1,ISNUMBER({minimum})),IF({high}<{minimum},"F",IF({low}<{minimum},"O","")),"")',
    "item_gap": 'IF({answered}=1,MAX(0,{target_now}-{level}),"")',
}
"""What a scored item adds to its domain's sums."""


def practice(ids: str, subject: str, columns: Mapping[str, str]) -> dict[str, str]:
    """Return the formulas that fetch what a pair's second question comes to, by its row id.

    Args:
        ids: reference of the column of row ids; subject: id of the practice question's row.
        columns: reference of each helper's column by name.
    """
    at = f'MATCH("{subject}",{ids},0)'
    return {f"p_{name}": f"INDEX({columns[f'q_{name}']},{at})" for name in ("level", "low", "high", "state")}


DONE_SCORED = 'IF(AND({asked}=1,{q_state}<>"U"),1,0)'
DONE_UNSCORED = 'IF(TRIM({level_cell})&TRIM({state_cell})<>"",1,0)'
