//! What the stages of one size cost.

use std::fmt::Write;
use std::time::Duration;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// CPU time and the most memory, until now.
pub(super) struct Usage {
    cpu: Duration,
    /// In MB.
    peak: f64,
}

impl Usage {
    /// That of this process, all threads together.
    pub(super) fn own() -> Self {
        Self::of(UsageWho::RUSAGE_SELF)
    }

    /// That of the processes it has started and waited for. The memory is that of the largest one.
    pub(super) fn of_children() -> Self {
        Self::of(UsageWho::RUSAGE_CHILDREN)
    }

    fn of(who: UsageWho) -> Self {
        let Ok(usage) = getrusage(who) else { return Self { cpu: Duration::ZERO, peak: 0.0 } };
        let microseconds = (usage.user_time() + usage.system_time()).num_microseconds();
        // Linux counts in KiB.
        #[expect(clippy::cast_precision_loss, reason = "a figure to be read")]
        let peak = usage.max_rss() as f64 * 1024.0 / 1e6;
        Self { cpu: Duration::from_micros(microseconds.unsigned_abs()), peak }
    }
}

/// What one stage cost.
pub(super) struct Stage {
    /// CPU milliseconds.
    milliseconds: f64,
    /// The most memory that the process had until its end, in MB.
    peak: f64,
}

impl Stage {
    /// Runs a stage.
    pub(super) fn of<T>(usage: fn() -> Usage, stage: impl FnOnce() -> T) -> (T, Self) {
        let before = usage();
        let result = stage();
        let after = usage();
        let milliseconds = after.cpu.saturating_sub(before.cpu).as_secs_f64() * 1e3;
        (result, Self { milliseconds, peak: after.peak })
    }
}

/// What one size cost: the stages `load`, `emit` and, if it was asked for, `check`.
pub(super) struct Cost {
    pub(super) operations: u64,
    pub(super) stages: Vec<Stage>,
}

impl Cost {
    /// The head of the table.
    pub(super) const HEAD: &str = "operations    load    emit    both exponent  peak | cargo check exponent  peak";

    /// One line for the process that asked.
    pub(super) fn line(&self) -> String {
        let mut line = self.operations.to_string();
        for stage in &self.stages {
            let _ = write!(line, " {} {}", stage.milliseconds, stage.peak);
        }
        line
    }

    /// Reads such a line.
    pub(super) fn of_line(line: &str) -> Option<Self> {
        let (operations, rest) = line.split_once(' ')?;
        let numbers: Vec<f64> = rest.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
        let stages = numbers.chunks(2).map(|pair| Some(Stage { milliseconds: *pair.first()?, peak: *pair.get(1)? }));
        Some(Self { operations: operations.parse().ok()?, stages: stages.collect::<Option<_>>()? })
    }

    /// One line of the table.
    pub(super) fn row(&self, before: Option<&Self>) -> String {
        let [load, emit, check @ ..] = self.stages.as_slice() else { return String::new() };
        let operations = self.count();
        let each = |milliseconds: f64| milliseconds / operations;
        let exponent = |of: fn(&Self) -> f64| {
            before.map_or_else(|| "-".to_owned(), |before| format!("{:.2}", growth(before, self, of)))
        };
        let mut row = format!(
            "{:>10} {:>7.2} {:>7.2} {:>7.2} {:>8} {:>5.0}",
            self.operations,
            each(load.milliseconds),
            each(emit.milliseconds),
            each(self.generating()),
            exponent(Self::generating),
            emit.peak,
        );
        if let [check, ..] = check {
            let (each, exponent) = (each(check.milliseconds), exponent(Self::checking));
            let _ = write!(row, " | {each:>11.2} {exponent:>8} {:>5.0}", check.peak);
        }
        row
    }

    fn generating(&self) -> f64 {
        self.stages.iter().take(2).map(|stage| stage.milliseconds).sum()
    }

    fn checking(&self) -> f64 {
        self.stages.get(2).map_or(0.0, |stage| stage.milliseconds)
    }

    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    fn count(&self) -> f64 {
        self.operations as f64
    }
}

/// The exponent with which a time grows between two sizes: 1 is linear, 2 quadratic.
fn growth(before: &Cost, after: &Cost, of: fn(&Cost) -> f64) -> f64 {
    (of(after) / of(before)).ln() / (after.count() / before.count()).ln()
}
