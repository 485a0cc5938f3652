//! Grouping by profile needs the profiles.

use callspec::ringcx::GroupBy;

fn main() {
    let _ = GroupBy::profile();
}
