//! Mutation testing of the comparison: each fact that is removed from the model that the mock interprets, or changed in
//! it, must show as a difference in some request.

use callspec_codegen::model::Operation;
use callspec_mock::Received;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::apis::{self, ApiUnderTest};
use super::findings::{self, Findings};
use super::mutator::{self, Mutant};
use super::trials;
use super::wire_draft::WireDraft;

/// How many requests to an operation are tried before a mutant counts as a survivor.
const REQUESTS: usize = 20_000;

#[test]
fn every_mutant_is_killed_by_some_request() {
    let mut count = 0;
    let mut survivors = Vec::new();
    for tested in apis::all() {
        for operation in &tested.api.operations {
            let mut requests = Requests::of(&tested, operation);
            for mutant in mutator::mutants(&tested.api, operation) {
                count += 1;
                if !requests.kill(&tested, operation, &mutant) {
                    survivors.push(format!("{} {}: {}", tested.api.id, operation.id, mutant.what));
                }
            }
        }
    }
    println!("{count} mutants, {} survivors", survivors.len());
    assert!(survivors.is_empty(), "{count} mutants, survivors:\n{}", survivors.join("\n"));
}

/// The same requests in every run, with what the generated code finds in each.
struct Requests {
    runner: TestRunner,
    checked: Vec<(Received, Findings)>,
    next: Box<dyn Fn(&mut TestRunner) -> WireDraft>,
}

impl Requests {
    fn of(tested: &ApiUnderTest, operation: &Operation) -> Self {
        let strategy = trials(&tested.api, operation);
        let owned = operation.clone();
        let next = move |runner: &mut TestRunner| strategy.new_tree(runner).unwrap().current().broken(&owned);
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        Self { runner: TestRunner::new_with_rng(Config::default(), rng), checked: Vec::new(), next: Box::new(next) }
    }

    /// Whether the changed model finds other violations in some request.
    fn kill(&mut self, tested: &ApiUnderTest, operation: &Operation, mutant: &Mutant) -> bool {
        let changed = mutant.api.operation(&operation.id).expect("the operation");
        (0..REQUESTS).any(|index| {
            if index == self.checked.len() {
                let draft = (self.next)(&mut self.runner);
                let (received, found) =
                    (draft.received(&tested.api, operation), findings::generated(tested, operation, &draft));
                // If the two disagreed already, every mutant would count as killed.
                assert_eq!(found, findings::interpreted(&tested.api, operation, &received), "{draft:#?}");
                self.checked.push((received, found));
            }
            let (received, found) = &self.checked[index];
            findings::interpreted(&mutant.api, changed, received) != *found
        })
    }
}
