//! The rooms of each crate: no circle between them, and few loose files beside them.
//!
//! A room is a folder, or a file that lies beside the folders. It may import a room that does not import it back, not even
//! by way of others. What is read are the paths `crate::…` and `super::…` of the code; tests and macros that quote code
//! are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::support::checkout;

/// Where rooms are looked for.
struct Rooms {
    /// The sources of a crate.
    sources: &'static str,
    /// The module whose rooms they are; none for the crate's own.
    module: &'static [&'static str],
    /// How many files may lie beside the folders.
    loose_files: usize,
}

const ROOMS: &[Rooms] = &[
    Rooms { sources: "runtime/src", module: &[], loose_files: 12 },
    Rooms { sources: "codegen/src", module: &[], loose_files: 5 },
    Rooms { sources: "codegen/src", module: &["resolve"], loose_files: 10 },
    Rooms { sources: "codegen/src", module: &["resolve", "rules"], loose_files: 8 },
    Rooms { sources: "codegen/src", module: &["emit"], loose_files: 4 },
    Rooms { sources: "codegen/src", module: &["emit", "rust"], loose_files: 15 },
    Rooms { sources: "tests/mock/src", module: &[], loose_files: 10 },
    Rooms { sources: "xtask/src", module: &[], loose_files: 10 },
];

#[test]
fn no_room_imports_one_that_imports_it() {
    for rooms in ROOMS {
        let circle = circles(&imports(&checkout::root().join(rooms.sources)), rooms.module);
        assert!(
            circle.is_empty(),
            "rooms of {}{:?} go in a circle:\n{}",
            rooms.sources,
            rooms.module,
            circle.join("\n")
        );
    }
}

#[test]
fn few_files_lie_beside_the_rooms() {
    for rooms in ROOMS {
        let folder = rooms.module.iter().fold(checkout::root().join(rooms.sources), |folder, name| folder.join(name));
        let loose =
            std::fs::read_dir(&folder).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file()).count();
        assert!(loose <= rooms.loose_files, "{} has {loose} loose files", folder.display());
    }
}

/// Names that a crate exports from its root are for others: inside, a name is imported from the module that defines it.
#[test]
fn the_runtime_imports_nothing_through_its_own_face() {
    let imports = imports(&checkout::root().join("runtime/src"));
    let rooms = rooms_of(&imports, &[]);
    // What a file without imports stands for leads from it to itself.
    let others = imports.iter().filter(|import| import.to != import.from);
    let through_face = others.filter(|import| !import.to.first().is_some_and(|room| rooms.contains(room)));
    let found: Vec<_> =
        through_face.map(|import| format!("{} imports crate::{}", import.place, import.to.join("::"))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_planted_circle_is_found_and_named() {
    let folder = std::env::temp_dir().join(format!("callspec-rooms-{}", std::process::id()));
    let write = |file: &str, text: &str| {
        let path = folder.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("lib.rs", "mod inner;\nmod left;\nmod middle;\nmod right;\n");
    write("left/mod.rs", "mod one;\n// use crate::right::Never;\n");
    write("left/one.rs", "use super::two::Near;\nuse crate::{\n    inner::Leaf,\n    middle::{self, Middle},\n};\n");
    write("middle.rs", "fn far() -> crate::right::Right {\n    quote!(crate::left::Never)\n}\n");
    write("right/mod.rs", "const TEXT: &str = \"crate::inner::Never\";\nuse super::left::one::One;\n");
    write("inner.rs", "#[cfg(test)]\nmod tests {\n    use crate::right::Right;\n}\n");
    let imports = imports(&folder);
    let found = circles(&imports, &[]);
    let rooms = rooms_of(&imports, &[]);
    std::fs::remove_dir_all(&folder).unwrap();
    let expected = [
        "left -> middle: left/one.rs:4 imports middle::Middle",
        "left -> middle: left/one.rs:4 imports middle",
        "middle -> right: middle.rs:1 imports right::Right",
        "right -> left: right/mod.rs:2 imports left::one::One",
    ];
    assert_eq!(found.iter().map(String::as_str).collect::<BTreeSet<_>>(), expected.into_iter().collect());
    assert_eq!(rooms.iter().map(String::as_str).collect::<Vec<_>>(), ["inner", "left", "middle", "right"]);
}

/// One path in the code that leads to another module.
struct Import {
    /// The module that it stands in.
    from: Vec<String>,
    /// Where it leads, from the crate's root.
    to: Vec<String>,
    /// The file and the line.
    place: String,
}

/// The room that a path leads to, below a module. A path that ends at the module itself, or at a name in it, leads to the
/// module's own file.
fn room<'a>(path: &'a [String], module: &[&str], rooms: &BTreeSet<String>) -> Option<&'a str> {
    let below = path.strip_prefix(module.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>().as_slice())?;
    Some(below.first().map(String::as_str).filter(|name| rooms.contains(*name)).unwrap_or("mod"))
}

/// The rooms below a module: the modules that files make.
fn rooms_of(imports: &[Import], module: &[&str]) -> BTreeSet<String> {
    let prefix: Vec<String> = module.iter().map(|name| (*name).to_owned()).collect();
    let below = imports.iter().filter_map(|import| import.from.strip_prefix(prefix.as_slice()));
    below.filter_map(|path| path.first().cloned()).collect()
}

/// The imports that close a circle between the rooms below a module, one a line.
fn circles(imports: &[Import], module: &[&str]) -> Vec<String> {
    let rooms = rooms_of(imports, module);
    let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut between = Vec::new();
    for import in imports {
        let (Some(from), Some(to)) = (room(&import.from, module, &rooms), room(&import.to, module, &rooms)) else {
            continue;
        };
        // The module's own file declares its rooms and may begin the work in them.
        if from != to && !import.to.is_empty() {
            arrows.entry(from).or_default().insert(to);
            between.push((from, to, import));
        }
    }
    let leads_back = |from: &str, to: &str| {
        let (mut open, mut seen) = (vec![to], BTreeSet::new());
        while let Some(room) = open.pop() {
            if seen.insert(room) {
                open.extend(arrows.get(room).into_iter().flatten());
            }
        }
        seen.contains(from)
    };
    let closing = between.iter().filter(|(from, to, _)| leads_back(from, to));
    closing
        .map(|(from, to, import)| format!("{from} -> {to}: {} imports {}", import.place, import.to.join("::")))
        .collect()
}

/// Every path to another module in the sources of a crate. A file without any stands in it once, leading nowhere.
fn imports(sources: &Path) -> Vec<Import> {
    let mut imports = Vec::new();
    for file in rust_files(sources) {
        let path = file.strip_prefix(sources).unwrap();
        let mut from: Vec<String> =
            path.with_extension("").iter().map(|name| name.to_string_lossy().into_owned()).collect();
        if matches!(from.last().map(String::as_str), Some("mod" | "lib" | "main")) {
            from.pop();
        }
        let name = path.to_string_lossy().replace('\\', "/");
        imports.push(Import { from: from.clone(), to: from.clone(), place: name.clone() });
        let code = code_only(&std::fs::read_to_string(&file).unwrap());
        for (line, path) in paths(&code) {
            let to = absolute(&from, &path);
            imports.push(Import { from: from.clone(), to, place: format!("{name}:{line}") });
        }
    }
    imports
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if name.ends_with(".rs") && name != "tests.rs" {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The code of a file before its tests, without comments, texts and quoted code. Lines stay where they are.
fn code_only(text: &str) -> String {
    let text = text.split_once("#[cfg(test)]\nmod tests {").map_or(text, |(code, _)| code);
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    let keep_lines = |passed: &str, code: &mut String| code.extend(passed.chars().filter(|one| *one == '\n'));
    while let Some(first) = rest.chars().next() {
        let passed = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(length) = text_literal(rest) {
            length
        } else if let Some(length) = quoted_code(rest) {
            length
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        keep_lines(&rest[..passed], &mut code);
        rest = &rest[passed..];
    }
    code
}

/// How long the literal of a text or a character is that begins here.
fn text_literal(rest: &str) -> Option<usize> {
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inside = raw[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        return inside.find(&end).map(|at| 1 + hashes + 1 + at + end.len());
    }
    if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
        return Some(rest[1..].find("\"'")? + 3);
    }
    let inside = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (at, character) in inside.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 2),
            _ => {}
        }
    }
    None
}

/// How long the code is that a macro which begins here quotes.
fn quoted_code(rest: &str) -> Option<usize> {
    let name = ["parse_quote!", "quote!"].into_iter().find(|name| rest.starts_with(name))?;
    let mut depth = 0_usize;
    for (at, character) in rest.char_indices().skip_while(|(at, _)| *at < name.len()) {
        match character {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' if depth == 1 => return Some(at + 1),
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Each path that begins with `crate` or `super`, braces resolved, with its line.
fn paths(code: &str) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    let is_name = |character: char| character.is_alphanumeric() || character == '_';
    for start in ["crate::", "super::"].iter().flat_map(|word| code.match_indices(word)).map(|(at, _)| at) {
        let before = code[..start].chars().next_back();
        // `$crate` stands for this crate where a macro is used, which is in another one.
        if !before.is_some_and(|character| is_name(character) || matches!(character, ':' | '$')) {
            tree(code, start, &[], &mut found);
        }
    }
    found
}

/// Reads the path at a place, and every path of the braces at its end. Gives back where it ends.
fn tree(code: &str, start: usize, before: &[String], found: &mut Vec<(usize, Vec<String>)>) -> usize {
    let mut path = before.to_vec();
    let mut at = start;
    loop {
        let length = code[at..].find(|one: char| !(one.is_alphanumeric() || one == '_')).unwrap_or(code.len() - at);
        let name = &code[at..at + length];
        if !name.is_empty() && name != "self" {
            path.push(name.to_owned());
        }
        at += length;
        if !code[at..].starts_with("::") {
            found.push((code[..start].matches('\n').count() + 1, path));
            return at;
        }
        at += 2;
        if code[at..].starts_with('{') {
            at += 1;
            loop {
                at += code[at..].find(|one: char| !(one.is_whitespace() || one == ',')).unwrap_or(code.len() - at);
                match code[at..].chars().next() {
                    Some(one) if one.is_alphanumeric() || one == '_' => at = tree(code, at, &path, found),
                    _ => return at + 1,
                }
            }
        }
    }
}

/// A path from the crate's root, as it is meant in a module.
fn absolute(module: &[String], path: &[String]) -> Vec<String> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    match path.first().map(String::as_str) {
        Some("crate") => path[1..].to_vec(),
        _ => module[..module.len().saturating_sub(ups)].iter().chain(&path[ups..]).cloned().collect(),
    }
}
