//! A session and a user's token are two ways; a client holds one.

use callspec::deepcall::Auth;

fn main() {
    let _ = Auth::session("ssid").user_token("user", "token");
}
