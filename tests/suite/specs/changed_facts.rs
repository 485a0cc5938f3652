//! How well the checks hold the facts: each one is changed in turn, and `check` or `cite` must notice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use std::thread;

use callspec_codegen::diagnostic::Diagnostics;
use callspec_codegen::evidence::{Texts, cite};
use callspec_codegen::source::Sources;

use super::changes::{Change, Kind, changes};
use super::citations::{documents, specs};

/// Of so many changes one is tried. Set `CALLSPEC_EVERY_CHANGE` to try all of them, which takes minutes.
const ONE_OF: usize = 8;

/// The changes that nothing can notice, and why.
struct Unseen {
    kind: String,
    /// A part of the names of the facts.
    part: String,
    because: String,
}

/// Those of `unseen.json`.
static UNSEEN: LazyLock<Vec<Unseen>> = LazyLock::new(|| {
    let rows: Vec<BTreeMap<String, String>> = serde_json::from_str(include_str!("unseen.json")).unwrap();
    let row = |mut row: BTreeMap<String, String>| {
        let mut take = |name: &str| row.remove(name).unwrap_or_else(|| panic!("a row lacks `{name}`"));
        Unseen { kind: take("kind"), part: take("part"), because: take("because") }
    };
    rows.into_iter().map(row).collect()
});

#[test]
fn a_changed_fact_is_noticed() {
    let Some(texts) = documents() else { return };
    let sources = specs();
    let all = changes(&sources);
    let step = if std::env::var_os("CALLSPEC_EVERY_CHANGE").is_some() { 1 } else { ONE_OF };
    let tried: Vec<&Change> = all.iter().step_by(step).collect();
    let folders = Folders::new(&sources, &texts);
    let (first, second) = tried.split_at(tried.len() / 2);
    let unseen: Vec<&Change> = thread::scope(|scope| {
        let unseen = |changes: &[&'_ Change]| -> Vec<usize> {
            (0..changes.len()).filter(|index| !folders.is_noticed(changes[*index])).collect()
        };
        let other = scope.spawn(move || unseen(first));
        let here: Vec<&Change> = unseen(second).into_iter().map(|index| second[index]).collect();
        other.join().unwrap().into_iter().map(|index| first[index]).chain(here).collect()
    });
    report(&all, &tried, &unseen);
    let unexplained: Vec<&str> =
        unseen.iter().filter(|change| reason(change).is_none()).map(|change| &*change.what).collect();
    assert!(unexplained.is_empty(), "nothing notices these, and no reason is given:\n{}", unexplained.join("\n"));
    assert!(unseen.len() * 10 <= tried.len(), "{} of {} changes went unseen", unseen.len(), tried.len());
    if step == 1 {
        let used: BTreeSet<&str> = unseen.iter().filter_map(|change| reason(change)).collect();
        let unused: Vec<&str> = UNSEEN.iter().map(|row| &*row.because).filter(|why| !used.contains(why)).collect();
        assert!(unused.is_empty(), "these reasons explain nothing: {unused:?}");
    }
}

fn reason(change: &Change) -> Option<&'static str> {
    let fits = |row: &&Unseen| row.kind == format!("{:?}", change.kind) && change.what.contains(&row.part);
    UNSEEN.iter().find(fits).map(|row| &*row.because)
}

fn report(all: &[Change], tried: &[&Change], unseen: &[&Change]) {
    println!("facts changed, one at a time: {} of {} tried, {} unseen", tried.len(), all.len(), unseen.len());
    let mut counts: BTreeMap<Kind, (usize, usize)> = BTreeMap::new();
    tried.iter().for_each(|change| counts.entry(change.kind).or_default().0 += 1);
    unseen.iter().for_each(|change| counts.entry(change.kind).or_default().1 += 1);
    counts.iter().for_each(|(kind, (tried, unseen))| println!("  {kind:?}: {unseen} of {tried} unseen"));
    for Unseen { because: why, .. } in UNSEEN.iter() {
        let of_reason: Vec<&&Change> = unseen.iter().filter(|change| reason(change) == Some(why)).collect();
        if !of_reason.is_empty() {
            println!("  unseen, because {why}:");
            of_reason.iter().for_each(|change| println!("    {}", change.what));
        }
    }
}

/// The folder of each API by itself, because the others do not change, and what is wrong with it as it is: regions of the
/// others' documents lead nowhere.
struct Folders<'a> {
    sources: &'a Sources,
    texts: &'a Texts,
    known: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Folders<'a> {
    fn new(sources: &'a Sources, texts: &'a Texts) -> Self {
        let apis = sources.iter().filter_map(|(_, file)| file.path.split_once('/').map(|(api, _)| api.to_owned()));
        let known = apis.collect::<BTreeSet<_>>().into_iter().map(|api| {
            let problems = problems(&only(sources, &api), texts).unwrap_or_else(|wrong| panic!("{}", wrong.plain()));
            (api, problems)
        });
        Self { sources, texts, known: known.collect() }
    }

    fn is_noticed(&self, change: &Change) -> bool {
        let api = change.what.split('/').next().unwrap();
        let changed = only(&change.edit.applied(self.sources), api);
        problems(&changed, self.texts).map_or(true, |found| !found.is_subset(&self.known[api]))
    }
}

/// The files of one API, and those that all share.
fn only(sources: &Sources, api: &str) -> Sources {
    let files = sources.iter().map(|(_, file)| (file.path.clone(), file.bytes.clone()));
    files.filter(|(path, _)| path.split_once('/').is_none_or(|(folder, _)| folder == api)).collect()
}

fn problems(sources: &Sources, texts: &Texts) -> Result<BTreeSet<String>, Diagnostics> {
    let problems = cite(sources, texts)?.problems;
    let messages = problems.iter().flat_map(|all| all.iter());
    Ok(messages.map(|problem| format!("{} {}", problem.code.id(), problem.message)).collect())
}
