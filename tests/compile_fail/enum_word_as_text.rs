//! A text is not one of the words.

use callspec::callcap::CallsSearch;

fn main() {
    let _ = CallsSearch::new().search_action(["answered"]);
}
