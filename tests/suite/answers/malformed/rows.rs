//! CSV answers with a cell missing, a column added, a cell of the wrong type in each typed column, or no rows at all.

use callspec_codegen::model::{Api, Field, Type, TypeKind};

use super::answers::{MalformedAnswer, UNLISTED};

/// The answers of an operation that answers with rows of this type.
pub fn answers(api: &Api, row: &str, body: &[u8]) -> Vec<MalformedAnswer> {
    let TypeKind::Row { columns } = &api.type_named(row).unwrap().kind else { panic!("{row} is no row") };
    let text = std::str::from_utf8(body).unwrap();
    assert!(!text.contains('"'), "plain cells are needed here");
    let is_row = |line: &&str| !line.starts_with(&columns[0].wire);
    let rows: Vec<Vec<&str>> = text.lines().filter(is_row).map(|line| line.split(',').collect()).collect();
    let mut answers: Vec<MalformedAnswer> =
        columns.iter().enumerate().filter_map(|(index, column)| wrong_cell(&rows, index, column)).collect();
    let shorter: Vec<Vec<&str>> = rows.iter().map(|row| row[..row.len() - 1].to_vec()).collect();
    let longer: Vec<Vec<&str>> = rows.iter().map(|row| [row.as_slice(), &["x"]].concat()).collect();
    let header: Vec<&str> = columns.iter().map(|column| column.wire.as_str()).collect();
    let headed = [vec![[header.as_slice(), &[UNLISTED]].concat()], longer.clone()].concat();
    let named = |name: &dyn Fn(usize) -> String| {
        let names: Vec<String> = (0..columns.len()).map(name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        csv(&[vec![names], rows.clone()].concat())
    };
    for (index, column) in columns.iter().enumerate() {
        for other in &column.other_names {
            let name = |at: usize| if at == index { other.wire.clone() } else { columns[at].wire.clone() };
            answers.push(MalformedAnswer::same(format!("a header with {}", other.wire), &named(&name)));
        }
    }
    let open: Vec<Vec<&str>> = rows.iter().map(|row| [row.as_slice(), &[""]].concat()).collect();
    let open = [vec![header.clone()], open].concat();
    let lacking = [vec![header[1..].to_vec()], rows.iter().map(|row| row[1..].to_vec()).collect()].concat();
    answers.extend([
        MalformedAnswer::same("an added column, without a header", &csv(&longer)),
        MalformedAnswer::same("an added column, with a header", &csv(&headed)),
        MalformedAnswer::same("a comma behind each row, with a header", &csv(&open)),
        MalformedAnswer::wrong("a message", b"Session expired", &["row"]),
        MalformedAnswer::wrong("a list of JSON", b"[{}]", &["unexpected"]),
        MalformedAnswer::wrong("a missing cell", &csv(&shorter), &["row"]),
        MalformedAnswer::wrong("a header without a column", &csv(&lacking), &["row"]),
        MalformedAnswer::wrong("half of the first row", &csv(&[rows[0][..rows[0].len() / 2].to_vec()]), &["row"]),
        MalformedAnswer::wrong("JSON", b"{}", &["unexpected"]),
    ]);
    answers
}

/// The rows, with a cell of the first one that does not fit its type. Strings accept everything, and so do words.
fn wrong_cell(rows: &[Vec<&str>], index: usize, column: &Field) -> Option<MalformedAnswer> {
    if matches!(column.value, Type::String | Type::Labelled | Type::Named(_)) {
        return None;
    }
    let mut changed = rows.to_vec();
    changed[0][index] = "?";
    Some(MalformedAnswer::wrong(format!("a question mark as {}", column.wire), &csv(&changed), &["row"]))
}

fn csv(rows: &[Vec<&str>]) -> Vec<u8> {
    rows.iter().map(|row| row.join(",") + "\n").collect::<String>().into_bytes()
}
