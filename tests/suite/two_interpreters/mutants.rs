//! What the comparison is worth: each fact that is taken from the model that the mock interprets, or changed in it, must
//! show in some request.

use callspec_codegen::model::Operation;
use callspec_mock::Received;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::request::WireDraft;
use super::sides::{self, Findings};
use super::subjects::{self, Subject};
use super::surgeon::{self, Mutant};
use super::trials;

/// How many requests of an operation are tried before a mutant counts as a survivor.
const REQUESTS: usize = 20_000;

#[test]
fn every_rule_and_constraint_shows_in_some_request() {
    let mut count = 0;
    let mut survivors = Vec::new();
    for subject in subjects::all() {
        for operation in &subject.api.operations {
            let mut requests = Requests::of(&subject, operation);
            for mutant in surgeon::mutants(&subject.api, operation) {
                count += 1;
                if !requests.tell_apart(&subject, operation, &mutant) {
                    survivors.push(format!("{} {}: {}", subject.api.id, operation.id, mutant.what));
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
    judged: Vec<(Received, Findings)>,
    next: Box<dyn Fn(&mut TestRunner) -> WireDraft>,
}

impl Requests {
    fn of(subject: &Subject, operation: &Operation) -> Self {
        let strategy = trials(&subject.api, operation);
        let owned = operation.clone();
        let next = move |runner: &mut TestRunner| strategy.new_tree(runner).unwrap().current().broken(&owned);
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        Self { runner: TestRunner::new_with_rng(Config::default(), rng), judged: Vec::new(), next: Box::new(next) }
    }

    /// Whether some request is judged differently by the changed model.
    fn tell_apart(&mut self, subject: &Subject, operation: &Operation, mutant: &Mutant) -> bool {
        let changed = mutant.api.operation(&operation.id).expect("the operation");
        (0..REQUESTS).any(|index| {
            if index == self.judged.len() {
                let draft = (self.next)(&mut self.runner);
                let (received, found) =
                    (draft.received(&subject.api, operation), sides::generated(subject, operation, &draft));
                // Where the two disagree already, every mutant would show.
                assert_eq!(found, sides::interpreted(&subject.api, operation, &received), "{draft:#?}");
                self.judged.push((received, found));
            }
            let (received, found) = &self.judged[index];
            sides::interpreted(&mutant.api, changed, received) != *found
        })
    }
}
