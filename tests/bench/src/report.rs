//! Prints the figures.

use serde_json::json;

use crate::figures::{Figure, Goal};

/// Prints them as a table, or as one JSON list.
pub(crate) fn print(figures: &[Figure], as_json: bool) {
    if as_json {
        let list: Vec<_> = figures.iter().map(to_json).collect();
        println!("{:#}", serde_json::Value::from(list));
        return;
    }
    println!("| work | figure | by hand | callspec | ratio | quartiles | goal | |");
    println!("|---|---|---:|---:|---:|---|---|---|");
    for figure in figures {
        let quartiles = figure.quartiles.map(|(low, high)| format!("{low:.2} to {high:.2}")).unwrap_or_default();
        let goal = figure.goal.map(|goal| match goal {
            Goal::Times(most) => format!("<= {most:.2} x"),
            Goal::Most(most) => format!("<= {most}"),
        });
        let met = figure.is_met().map_or("", |is_met| if is_met { "reached" } else { "missed" });
        println!(
            "| {} | {} | {} | {} | {:.2} | {quartiles} | {} | {met} |",
            figure.work,
            figure.unit.name(),
            number(figure.by_hand),
            number(figure.ours),
            figure.ratio,
            goal.unwrap_or_default(),
        );
    }
}

fn to_json(figure: &Figure) -> serde_json::Value {
    let goal = figure.goal.map(|goal| match goal {
        Goal::Times(most) => json!({"ratio": most}),
        Goal::Most(most) => json!({"callspec": most}),
    });
    json!({
        "work": figure.work,
        "figure": figure.unit.name(),
        "by_hand": figure.by_hand,
        "callspec": figure.ours,
        "ratio": figure.ratio,
        "quartiles": figure.quartiles.map(|(low, high)| [low, high]),
        "goal": goal,
        "reached": figure.is_met(),
    })
}

fn number(value: f64) -> String {
    if value < 1000.0 { format!("{value:.1}") } else { format!("{value:.0}") }
}
