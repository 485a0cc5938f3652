// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! How this API writes days, times and truth values.

use callspec_runtime::generated::codec;

/// A day and time written as `%Y-%m-%d %H:%M:%S`.
#[derive(Debug)]
pub struct YearMonthDayHourMinuteSecond;

impl codec::DateTimeFormat for YearMonthDayHourMinuteSecond {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M:%S";
}

/// A day written as `%d-%m-%Y`.
#[derive(Debug)]
pub struct DayMonthYear;

impl codec::DateFormat for DayMonthYear {
    const PATTERN: &'static str = "%d-%m-%Y";
}
