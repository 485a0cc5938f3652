//! A report in rows: every kind of cell.

use callspec_runtime::generated::codec::{BooleanWords, DateTimeFormat};
use callspec_runtime::generated::*;
use callspec_runtime::*;

use super::OPERATION;

#[derive(Debug, PartialEq)]
pub struct Line {
    pub id: Option<i64>,
    pub phone: Option<String>,
    pub state: Option<String>,
    pub at: Option<civil::DateTime>,
    pub cell: Option<bool>,
    pub result: Option<Labelled>,
}

pub struct UsShort;
impl DateTimeFormat for UsShort {
    const PATTERN: &'static str = "%-m/%-d/%y %-I:%M %p";
}

pub struct YesNo;
impl BooleanWords for YesNo {
    const TRUE: &'static str = "Yes";
    const FALSE: &'static str = "No";
}

impl Row for Line {
    const COLUMNS: &'static [&'static str] = &["id", "phone", "state", "at", "cell", "result"];
    const OTHER_NAMES: &'static [(&'static str, &'static str)] = &[("call_state", "state"), ("status", "state")];

    fn read(cells: &Cells<'_>) -> Result<Self, CellError> {
        Ok(Self {
            id: cells.integer(0, Cell::PLAIN)?,
            phone: cells.text(1, Cell::PLAIN.guarded('\''))?,
            state: cells.text(2, Cell::PLAIN.trimmed())?,
            at: cells.datetime::<UsShort>(3, Cell::PLAIN)?,
            cell: cells.boolean::<YesNo>(4, Cell::PLAIN)?,
            result: cells.labelled(5, Cell::PLAIN)?,
        })
    }
}

#[derive(Clone, Debug)]
pub struct Report;

impl Report {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

crate::request!(
    Report,
    (),
    Operation {
        id: "things.report",
        response: ResponseKind::Csv,
        limits: Limits::DEFAULT.with_record(200),
        ..OPERATION
    }
);

impl RowRequest for Report {
    type Row = Line;
}

pub fn first() -> Line {
    Line {
        id: Some(7),
        phone: Some("0042".into()),
        state: Some("COMPLETE".into()),
        at: Some(civil::date(2020, 4, 20).at(6, 12, 0, 0)),
        cell: Some(true),
        result: Some(Labelled::parse("ANSWER(5)")),
    }
}

pub const FIRST: &str = "7,'0042,COMPLETE     ,4/20/20 6:12 AM,Yes,ANSWER(5)\r\n";
