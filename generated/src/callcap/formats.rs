// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! How this API writes values that have a form of their own.

use callspec_runtime::generated::codec;
use callspec_runtime::civil;

/// A date and time. Written as `%Y-%m-%d %H:%M:%S`.
#[derive(Debug)]
pub struct YearMonthDayHourMinuteSecond;

impl codec::DateTimeFormat for YearMonthDayHourMinuteSecond {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M:%S";
    const EXPECTED: &'static str = "a date and time written %Y-%m-%d %H:%M:%S";
}

/// A date written as `%Y-%m-%d`.
#[derive(Debug)]
pub struct YearMonthDay;

impl codec::DateFormat for YearMonthDay {
    const PATTERN: &'static str = "%Y-%m-%d";
    const EXPECTED: &'static str = "a date written %Y-%m-%d";
}

/// A date and time. Written as `%Y-%m-%d %H:%M` or a date alone, `%Y-%m-%d`, which means 00:00:00.
#[derive(Debug)]
pub struct YearMonthDayHourMinuteOrDayStart;

impl codec::DateTimeFormat for YearMonthDayHourMinuteOrDayStart {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M";
    const EXPECTED: &'static str = "a date and time written %Y-%m-%d %H:%M";

    const OTHERS: &'static [codec::OtherForm] = &[
        codec::OtherForm::Date("%Y-%m-%d", civil::Time::constant(0, 0, 0, 0)),
    ];
}

/// A date and time. Written as `%Y-%m-%d %H:%M` or a date alone, `%Y-%m-%d`, which means 23:59:59.
#[derive(Debug)]
pub struct YearMonthDayHourMinuteOrDayEnd;

impl codec::DateTimeFormat for YearMonthDayHourMinuteOrDayEnd {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M";
    const EXPECTED: &'static str = "a date and time written %Y-%m-%d %H:%M";

    const OTHERS: &'static [codec::OtherForm] = &[
        codec::OtherForm::Date("%Y-%m-%d", civil::Time::constant(23, 59, 59, 0)),
    ];
}

/// A boolean written as `1` (true) or `0` (false).
#[derive(Debug)]
pub struct Words1Or0;

impl codec::BooleanWords for Words1Or0 {
    const TRUE: &'static str = "1";
    const FALSE: &'static str = "0";
}
