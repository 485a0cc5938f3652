//! What is required is an argument of `new`.

use callspec::deepcall::CallReportChangeTitle;

fn main() {
    let _ = CallReportChangeTitle::new("request");
}
