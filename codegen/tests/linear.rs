//! Generating costs twice as much for twice as many operations. What is counted is allocations and their bytes, which no
//! busy machine changes; `cargo xtask scale` measures time.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that fails here should fail loudly")]

use allocation_counter::AllocationInfo;
use callspec_codegen::source::Sources;
use callspec_codegen::{emit, load};

/// The large operation, which `cargo xtask scale` copies: `$N` is what a copy adds to its names.
const DOCUMENTS: &str = include_str!("../../xtask/src/commands/scale/documents.yaml");
const API: &str = include_str!("../../xtask/src/commands/scale/api.yaml");
const OPERATION: &str = include_str!("../../xtask/src/commands/scale/operation.yaml");
const ANSWERS: &str = include_str!("../../xtask/src/commands/scale/answers.yaml");

/// The most allocations, and the most allocated bytes, that one more operation may cost.
const ALLOCATIONS: u64 = 80_000;
const BYTES: u64 = 7_000_000;

fn sources(operations: usize) -> Sources {
    let mut files = vec![("documents.yaml".to_owned(), DOCUMENTS.to_owned())];
    files.push(("shop/api.yaml".to_owned(), API.to_owned()));
    files.extend((1..=operations).map(|number| {
        let text = format!("{OPERATION}{ANSWERS}").replace("$N", &number.to_string());
        (format!("shop/calls/search{number}.yaml"), text)
    }));
    files.into_iter().collect()
}

fn cost(operations: usize) -> AllocationInfo {
    let sources = sources(operations);
    allocation_counter::measure(|| {
        let model = load(&sources).unwrap_or_else(|diagnostics| panic!("{}", diagnostics.plain()));
        emit::emit(&model).expect("artifacts");
    })
}

#[test]
fn one_more_operation_costs_the_same_whatever_their_number() {
    let [few, more, many] = [5, 10, 20].map(cost);
    let report = format!("5 operations: {few:?}\n10: {more:?}\n20: {many:?}");
    println!("{report}");
    for (name, of, most) in [
        ("allocations", (|info: &AllocationInfo| info.count_total) as fn(&AllocationInfo) -> u64, ALLOCATIONS),
        ("bytes", |info| info.bytes_total, BYTES),
    ] {
        let (early, late) = ((of(&more) - of(&few)) / 5, (of(&many) - of(&more)) / 10);
        assert!(late <= early + early / 20, "{name} of one more operation grow from {early} to {late}\n{report}");
        assert!(late <= most, "{name} of one more operation: {late} of {most}\n{report}");
    }
}
