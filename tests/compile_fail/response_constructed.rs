//! A response grows new members: only the vendor makes one.

use callspec::callcap::Corporate;

fn main() {
    let _ = Corporate { id: None, name: None };
}
