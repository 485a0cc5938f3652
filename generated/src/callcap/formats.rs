// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! How this API writes days, times and truth values.

use callspec_runtime::generated::codec;

/// A day and time written as `%Y-%m-%d %H:%M:%S`.
#[derive(Debug)]
pub struct YearMonthDayHourMinuteSecond;

impl codec::DateTimeFormat for YearMonthDayHourMinuteSecond {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M:%S";
}

/// A day written as `%Y-%m-%d`.
#[derive(Debug)]
pub struct YearMonthDay;

impl codec::DateFormat for YearMonthDay {
    const PATTERN: &'static str = "%Y-%m-%d";
}

/// A day and time written as `%Y-%m-%d %H:%M`.
#[derive(Debug)]
pub struct YearMonthDayHourMinute;

impl codec::DateTimeFormat for YearMonthDayHourMinute {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M";
}

/// A truth value written as `1` or `0`.
#[derive(Debug)]
pub struct Words1Or0;

impl codec::BooleanWords for Words1Or0 {
    const TRUE: &'static str = "1";
    const FALSE: &'static str = "0";
}
