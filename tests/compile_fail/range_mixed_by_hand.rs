//! An option cannot be written member by member: its constants would be lost.

use callspec::callcap::{RangePreset, SearchRange};

fn main() {
    let _ = SearchRange::Preset { search_range: RangePreset::Today };
}
