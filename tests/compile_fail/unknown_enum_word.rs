//! A request takes only the words that are documented.

use callspec::callcap::CallAction;

fn main() {
    let _ = CallAction::Whistled;
}
