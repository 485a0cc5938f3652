//! A session and a user's token are two auth schemes; a client holds one.

use callspec::deepcall::Auth;

fn main() {
    let _ = Auth::session("ssid", "token");
}
