//! A user's token goes with the user's id.

use callspec::deepcall::Auth;

fn main() {
    let _ = Auth::user_token("token");
}
