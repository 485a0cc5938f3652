//! A preset and dates exclude each other.

use callspec::callcap::{RangePreset, SearchRange};
use callspec::runtime::civil::date;

fn main() {
    let _ = SearchRange::preset(RangePreset::Today, date(2026, 11, 1));
}
