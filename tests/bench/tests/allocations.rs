//! What doing a work once allocates. A busy machine changes time, but not these counts. `cargo xtask bench` measures more.

#![expect(clippy::unwrap_used, reason = "a test that fails here should fail loudly")]

use std::sync::mpsc;

use callspec_bench::server;
use callspec_bench::work::{Side, Work};

/// A server on a thread of its own: only what this thread allocates is counted.
fn server() -> String {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(format!("http://{}", listener.local_addr().unwrap())).unwrap();
            server::answer_all(listener).await.unwrap();
        });
    });
    told.recv().unwrap()
}

/// The allocations of doing it once more, rounded, as the least of several windows: a buffer that grows once is nobody's.
fn allocations(work: Work, side: Side, times: u64, url: &str) -> u64 {
    let mut job = work.job(side, 1, url).unwrap();
    job(times).unwrap();
    let mut count = |times| allocation_counter::measure(|| job(times).unwrap()).count_total;
    (0..5).map(|_| (count(times * 2) - count(times) + times / 2) / times).min().unwrap()
}

#[test]
fn a_call_a_page_and_a_row_allocate_hardly_more_than_by_hand() {
    let url = server();
    for (work, times, most, beyond) in
        [(Work::SmallCall, 50, 65, 10), (Work::Page, 1, 11_100, 10), (Work::Rows, 300, 11, 0)]
    {
        let [by_hand, ours] = [Side::ByHand, Side::Ours].map(|side| allocations(work, side, times, &url));
        println!("{}: {ours} allocations, {by_hand} by hand", work.name());
        assert!(ours <= most, "{}: {ours} allocations, and {most} are allowed", work.name());
        assert!(ours <= by_hand + beyond, "{}: {ours} allocations, and {by_hand} by hand", work.name());
    }
}
