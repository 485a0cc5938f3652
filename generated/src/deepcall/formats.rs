// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! How this API writes values that have a form of their own.

use callspec_runtime::generated::codec;

/// A date and time. Written as `%Y-%m-%d %H:%M:%S`.
#[derive(Debug)]
pub struct YearMonthDayHourMinuteSecond;

impl codec::DateTimeFormat for YearMonthDayHourMinuteSecond {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M:%S";
    const EXPECTED: &'static str = "a date and time written %Y-%m-%d %H:%M:%S";
}

/// A date written as `%d-%m-%Y`.
#[derive(Debug)]
pub struct DayMonthYear;

impl codec::DateFormat for DayMonthYear {
    const PATTERN: &'static str = "%d-%m-%Y";
    const EXPECTED: &'static str = "a date written %d-%m-%Y";
}
