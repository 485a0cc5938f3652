//! Measures one work on both sides, in turns: what slows the machine down slows both.

use std::error::Error;
use std::process::Command;

use callspec_bench::work::{Job, Side, Work};
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

use crate::figures::{Figure, Goal, Unit, quantile};

/// How many calls are under way at once while CPU time is measured.
const AT_ONCE: u64 = 16;

/// How much is done.
#[derive(Clone, Copy)]
pub(crate) struct Effort {
    rounds: usize,
}

impl Effort {
    pub(crate) const QUICK: Self = Self { rounds: 9 };
    pub(crate) const FULL: Self = Self { rounds: 41 };
}

/// The CPU time of this process until now, in microseconds.
fn cpu_time() -> Result<f64, Box<dyn Error>> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let microseconds = (usage.user_time() + usage.system_time()).num_microseconds();
    Ok(float(microseconds.unsigned_abs()))
}

/// The peak of this process's memory until now, in KiB, if the system tells it. `getrusage` would count the process that
/// started this one, too.
pub(crate) fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().trim_end_matches(" kB").parse().ok()
}

/// How one work is measured.
struct Plan {
    /// How often it is done in one round of CPU time.
    round: u64,
    /// How often it is done more, where the cost of once more is counted.
    counted: u64,
    /// How often it is done for the peak of memory, if that is of interest.
    memory: Option<u64>,
    goals: &'static [(Unit, Goal)],
}

impl Plan {
    const fn of(work: Work) -> Self {
        match work {
            Work::SmallCall => Self {
                round: 1600,
                counted: 200,
                memory: None,
                goals: &[
                    (Unit::Cpu, Goal::Times(1.10)),
                    (Unit::Instructions, Goal::Times(1.15)),
                    (Unit::Allocations, Goal::Most(65.0)),
                ],
            },
            Work::Page => Self { round: 20, counted: 4, memory: Some(20), goals: &[(Unit::Cpu, Goal::Times(1.0))] },
            Work::Rows => Self {
                round: 10_000,
                counted: 3000,
                memory: Some(300_000),
                goals: &[
                    (Unit::Cpu, Goal::Times(1.0)),
                    (Unit::Instructions, Goal::Times(1.0)),
                    (Unit::Memory, Goal::Most(10_000.0)),
                ],
            },
        }
    }
}

/// Every figure of a work.
pub(crate) fn all(work: Work, url: &str, effort: Effort) -> Result<Vec<Figure>, Box<dyn Error>> {
    let plan = Plan::of(work);
    let figure = |unit: Unit, by_hand: f64, ours: f64| {
        let goal = plan.goals.iter().find(|(of, _)| *of == unit).map(|(_, goal)| *goal);
        Figure { work: work.name(), unit, by_hand, ours, ratio: ours / by_hand, quartiles: None, goal }
    };
    let mut figures = vec![cpu(work, url, effort, &plan, figure)?];
    let [by_hand, ours] = both(|side| instructions(work, side, url, plan.counted))?;
    if let (Some(by_hand), Some(ours)) = (by_hand, ours) {
        figures.push(figure(Unit::Instructions, by_hand, ours));
    }
    let [by_hand, ours] = both(|side| allocations(work, side, url, plan.counted))?;
    figures.push(figure(Unit::Allocations, by_hand, ours));
    if let Some(times) = plan.memory {
        let [by_hand, ours] = both(|side| Ok(output(alone(work, side, times, url)?)?.trim().parse().ok()))?;
        if let (Some(by_hand), Some(ours)) = (by_hand, ours) {
            figures.push(figure(Unit::Memory, by_hand, ours));
        }
    }
    Ok(figures)
}

fn both<T>(measure: impl Fn(Side) -> Result<T, Box<dyn Error>>) -> Result<[T; 2], Box<dyn Error>> {
    Ok([measure(Side::ByHand)?, measure(Side::Ours)?])
}

/// CPU time, in rounds: each does the work on both sides, one after the other, and the next one begins with the other side.
fn cpu(
    work: Work,
    url: &str,
    effort: Effort,
    plan: &Plan,
    figure: impl Fn(Unit, f64, f64) -> Figure,
) -> Result<Figure, Box<dyn Error>> {
    let [mut by_hand, mut ours] = both(|side| work.job(side, AT_ONCE, url))?;
    let time = |job: &mut Job| -> Result<f64, Box<dyn Error>> {
        let before = cpu_time()?;
        job(plan.round)?;
        Ok((cpu_time()? - before) / float(plan.round))
    };
    time(&mut by_hand)?;
    time(&mut ours)?;
    let (mut hands, mut our_own, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..effort.rounds {
        let (hand, own) = if round % 2 == 0 {
            let hand = time(&mut by_hand)?;
            (hand, time(&mut ours)?)
        } else {
            let own = time(&mut ours)?;
            (time(&mut by_hand)?, own)
        };
        hands.push(hand);
        our_own.push(own);
        ratios.push(own / hand);
    }
    let median = figure(Unit::Cpu, quantile(&hands, 0.5), quantile(&our_own, 0.5));
    let quartiles = Some((quantile(&ratios, 0.25), quantile(&ratios, 0.75)));
    Ok(Figure { ratio: quantile(&ratios, 0.5), quartiles, ..median })
}

/// The allocations of doing it once. The program that counts them is another one: counting takes time.
fn allocations(work: Work, side: Side, url: &str, times: u64) -> Result<f64, Box<dyn Error>> {
    let counts = format!("callspec-bench-count{}", std::env::consts::EXE_SUFFIX);
    let mut command = Command::new(std::env::current_exe()?.with_file_name(counts));
    command.args([work.word(), side.word(), &times.to_string(), url]);
    Ok(output(command)?.trim().parse()?)
}

/// The instructions of doing it once more, if valgrind is there.
fn instructions(work: Work, side: Side, url: &str, times: u64) -> Result<Option<f64>, Box<dyn Error>> {
    let few = collected(work, side, times, url)?;
    let many = collected(work, side, times * 3, url)?;
    Ok(few.zip(many).map(|(few, many)| (many - few) / float(times * 2)))
}

fn collected(work: Work, side: Side, times: u64, url: &str) -> Result<Option<f64>, Box<dyn Error>> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(std::env::current_exe()?);
    let Ok(done) = alone_by(command, work, side, times, url).output() else { return Ok(None) };
    let text = String::from_utf8_lossy(&done.stderr).into_owned();
    let figure = text.lines().find_map(|line| line.split_once("Collected :"));
    let (_, figure) = figure.ok_or_else(|| format!("callgrind says nothing of instructions:\n{text}"))?;
    Ok(Some(figure.trim().parse()?))
}

/// A process that does one side alone.
fn alone(work: Work, side: Side, times: u64, url: &str) -> Result<Command, Box<dyn Error>> {
    Ok(alone_by(Command::new(std::env::current_exe()?), work, side, times, url))
}

fn alone_by(mut command: Command, work: Work, side: Side, times: u64, url: &str) -> Command {
    command.args(["alone", work.word(), side.word(), &times.to_string(), url]);
    command
}

fn output(mut command: Command) -> Result<String, Box<dyn Error>> {
    let done = command.output()?;
    if done.status.success() {
        Ok(String::from_utf8(done.stdout)?)
    } else {
        Err(String::from_utf8_lossy(&done.stderr).into())
    }
}

#[expect(clippy::cast_precision_loss, reason = "figures to be read")]
pub(crate) const fn float(number: u64) -> f64 {
    number as f64
}
