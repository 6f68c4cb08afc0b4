"""Whatever stands in the cells: a check ends with problems that have words, or with a form that can be filled."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from customs_assessor.forms.compile import check_sheets
from customs_assessor.forms.document import form_from_json, form_to_json
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.sheets import Row, Sheet, Sheets, read_sheets
from customs_assessor.labels import labels
from tests.samples import FIXTURES

SOURCE = read_sheets(FIXTURES / "small_form")
PLACES = [
    (name, at, title)
    for name, sheet in SOURCE.by_name.items()
    for at in range(len(sheet.rows))
    for title in sheet.header
]
NASTY = st.sampled_from(
    [
        "", "${", "${}", "${prearrival}", "${release}", "${channel_count} + 1", "{0}", "{name}", "%s", "=1+1", "'", '"', "/data",
        "/", "//*", ".", "..", "../..", "1 div 0", "today()", "now()", "begin group", "end group", "begin repeat", "select_one",
        "select_multiple channels", "integer", "select_one ladder_appeal_law or_other", "note", "start", "xml-external",
        "1e999", "-0", "0.0000001", "9" * 30, "\u0000", "<a>&amp;</a>", "]]>", "🙂", "이름", "a b", "a:b", "meta", "data",
        "regex(., '(a+)+')", "selected(., 'x')", "position() = 1", "last()", "count(/data//*) > 0", "concat('', ''", "yes", "NO",
        "instance('x')/root", "jr:choice-name(${selectivity}, '${selectivity}')", "not_applicable", "5", "pulldata()", "once(.)",
    ]
)  # fmt: skip


def changed(changes: list[tuple[tuple[str, int, str], str]]) -> Sheets:
    sheets = dict(SOURCE.by_name)
    for (name, at, title), text in changes:
        sheet = sheets[name]
        row = sheet.rows[at]
        cells = {**row.cells, title: text}
        rows = list(sheet.rows)
        rows[at] = Row(row.number, {header: cell for header, cell in cells.items() if cell})
        sheets[name] = replace(sheet, rows=tuple(rows))
    return Sheets(sheets)


def settled(sheets: Sheets) -> None:
    result = check_sheets(sheets, "f")
    assert result.ok == (result.form is not None)
    for problem in result.problems:
        assert labels("en").problem(problem)
        assert labels("ko").place(problem)
    assert result.ok or any(problem.severity == "error" for problem in result.problems)
    if result.form:
        assert form_from_json(form_to_json(result.form)) == result.form
        filling = Filling(result.form, {})
        for state in filling.states():
            filling.set(state.key, "5")
        filling.part_states()


@given(st.lists(st.tuples(st.sampled_from(PLACES), NASTY), min_size=1, max_size=3))
@settings(max_examples=120, deadline=None)
def test_nasty_cells(changes):
    settled(changed(changes))


@given(
    st.lists(st.sampled_from([*SOURCE.by_name, "settings"]), max_size=6), st.sampled_from(["header", "rows"])
)
@settings(max_examples=40, deadline=None)
def test_missing_and_empty_sheets(names, what):
    sheets = {name: sheet for name, sheet in SOURCE.by_name.items() if name not in names}
    settled(Sheets(sheets))
    emptied = {
        name: Sheet(name, sheet.header if what == "header" else ()) for name, sheet in SOURCE.by_name.items()
    }
    settled(Sheets({**emptied, **sheets}))


@given(st.sampled_from(PLACES))
@settings(max_examples=40, deadline=None)
def test_missing_columns(place):
    name, _, title = place
    sheet = SOURCE.by_name[name]
    rows = tuple(
        replace(row, cells={head: cell for head, cell in row.cells.items() if head != title})
        for row in sheet.rows
    )
    header = tuple(head for head in sheet.header if head != title)
    settled(Sheets({**SOURCE.by_name, name: replace(sheet, header=header, rows=rows)}))
