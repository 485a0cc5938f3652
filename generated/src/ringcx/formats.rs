// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! How this API writes values that have a form of their own.

use callspec_runtime::generated::codec;

/// A date and time. Written as `%Y-%m-%d %H:%M:%S` or `%Y-%m-%d %H:%M:%S%.4f`.
#[derive(Debug)]
pub struct YearMonthDayHourMinuteSecondOrOther;

impl codec::DateTimeFormat for YearMonthDayHourMinuteSecondOrOther {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M:%S";
    const EXPECTED: &'static str = "a date and time written %Y-%m-%d %H:%M:%S";
    const OTHERS: &'static [codec::OtherForm] = &[codec::OtherForm::DateTime("%Y-%m-%d %H:%M:%S%.4f")];
}

/// A date and time. Written as `%-m/%-d/%y %-I:%M %p`.
#[derive(Debug)]
pub struct MonthDayYearHourMinuteHalfDay;

impl codec::DateTimeFormat for MonthDayYearHourMinuteHalfDay {
    const PATTERN: &'static str = "%-m/%-d/%y %-I:%M %p";
    const EXPECTED: &'static str = "a date and time written %-m/%-d/%y %-I:%M %p";
}

/// A boolean written as `Yes` (true) or `No` (false).
#[derive(Debug)]
pub struct WordsYesOrNo;

impl codec::BooleanWords for WordsYesOrNo {
    const TRUE: &'static str = "Yes";
    const FALSE: &'static str = "No";
}
