//! Members in any order: the same values, and how long the reader takes against serde's derive. Vendors write members in
//! whatever order a hash map gives them.
//!
//! `cargo test --release -p callspec-runtime --test json_order -- --ignored --nocapture` prints the ratios.

#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use callspec_runtime::generated::json::Reader;
use callspec_runtime::{ReadJson, json_object};

/// The same members for the reader and for serde.
macro_rules! wide {
    ($($name:ident)*) => {
        #[derive(Clone, Default, PartialEq)]
        struct Own { $($name: Option<i64>),* }

        impl callspec_runtime::generated::json::Object for Own {
            const NAME: &'static str = "Own";

            fn read(
                &mut self,
                reader: &mut Reader<'_>,
            ) -> Result<(), callspec_runtime::generated::json::Stop> {
                reader.members(&mut [$((stringify!($name), &mut self.$name)),*])
            }

            fn view(&self, visit: &mut dyn callspec_runtime::generated::json::Visit) {
                visit.members(&[$(callspec_runtime::generated::json::optional(stringify!($name), &self.$name)),*]);
            }
        }

        json_object!(Own);

        #[derive(serde::Deserialize)]
        struct Twin { $($name: Option<i64>),* }

        impl PartialEq<Twin> for Own {
            fn eq(&self, twin: &Twin) -> bool {
                $(self.$name == twin.$name)&&*
            }
        }

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

wide! {
    call_id started_at ended_at duration direction state caller_number caller_name caller_city caller_zip callee_number
    callee_name agent_id agent_name queue_id queue_name campaign_id campaign_name revenue cost invoice notes
    recording transcript
}

/// Objects whose members are in an order of their own each; `None` is the documented order.
fn text(seed: Option<u64>) -> String {
    let mut random = seed.unwrap_or_default();
    let mut next = || {
        random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        usize::try_from(random >> 33).unwrap()
    };
    let mut object = || {
        let mut names = NAMES.to_vec();
        if seed.is_some() {
            (1..names.len()).rev().for_each(|last| names.swap(last, next() % (last + 1)));
        }
        let members: Vec<String> =
            names.iter().enumerate().map(|(index, name)| format!("\"{name}\":{}", index * 7919)).collect();
        format!("{{{}}}", members.join(","))
    };
    let objects: Vec<String> = (0..2000).map(|_| object()).collect();
    format!("[{}]", objects.join(","))
}

fn own(text: &str) -> Vec<Own> {
    let mut value: Vec<Own> = Vec::new();
    assert!(Reader::new(text).read_whole(&mut value as &mut dyn ReadJson).is_ok());
    value
}

#[test]
fn any_order_gives_the_same_values() {
    for seed in [None, Some(1), Some(2)] {
        let text = text(seed);
        let twin: Vec<Twin> = serde_json::from_str(&text).unwrap();
        let own = own(&text);
        assert!(own.len() == twin.len() && own.iter().zip(&twin).all(|(own, twin)| own == twin));
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

#[test]
#[ignore = "prints ratios of times and judges nothing: a busy machine changes them, so no gate may hold them"]
fn the_time_of_each_order_against_serde() {
    for (order, seed) in [("documented", None), ("shuffled", Some(7))] {
        let text = text(seed);
        let mut ratios: Vec<f64> = (0..41)
            .map(|_| {
                let own = timed(|| own(black_box(&text)));
                let twin = timed(|| serde_json::from_str::<Vec<Twin>>(black_box(&text)).unwrap());
                own.as_secs_f64() / twin.as_secs_f64()
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        println!("{order}: {:.2} of serde's time (median of {})", ratios[20], ratios.len());
    }
}
