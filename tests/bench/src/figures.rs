//! One figure of one work, on both sides.

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// CPU time of this process, in microseconds: user and system.
    Cpu,
    /// Instructions, by callgrind.
    Instructions,
    /// Allocations.
    Allocations,
    /// The peak of a process's memory, in KiB.
    Memory,
}

impl Unit {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Cpu => "CPU, us",
            Self::Instructions => "instructions",
            Self::Allocations => "allocations",
            Self::Memory => "peak memory, KiB",
        }
    }
}

/// What our side should cost.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Goal {
    /// So many times the other side, at most.
    Times(f64),
    /// So much, at most.
    Most(f64),
}

/// One figure of one work.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(crate) work: &'static str,
    pub(crate) unit: Unit,
    pub(crate) by_hand: f64,
    pub(crate) ours: f64,
    /// Ours against by hand.
    pub(crate) ratio: f64,
    /// The quartiles of the ratio, if it was measured in rounds.
    pub(crate) quartiles: Option<(f64, f64)>,
    pub(crate) goal: Option<Goal>,
}

impl Figure {
    /// Whether the goal is reached.
    pub(crate) fn is_met(&self) -> Option<bool> {
        self.goal.map(|goal| match goal {
            Goal::Times(most) => self.ratio <= most,
            Goal::Most(most) => self.ours <= most,
        })
    }
}

/// The value below which this share of the values lies.
pub(crate) fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an index"
    )]
    let index = (sorted.len().saturating_sub(1) as f64 * share).round() as usize;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}
