//! From YAML text to a tree of nodes, and from there to the types of the spec language.
//!
//! The readers are plain functions over the tree rather than serde: `record!` declares a type of the language and its
//! reader in one place, every problem is reported with its span, and reading goes on. A `Deserializer` over the same
//! tree lost: it needs a special trick for each shape that serde cannot derive (a name or a map with one key, one of
//! three kinds of member), and is longer.

mod comments;
mod facts;
mod form;
mod node;
mod number;
mod read;
mod suggest;
mod yaml;

pub use comments::{Comment, comments};
pub use facts::{Facts, Part};
pub use form::{Form, KeyForm, Record};
pub use node::{Entry, Key, Node, NodeKind};
pub(crate) use number::is_json_number;
pub(crate) use read::record;
pub use read::{At, Map, Read, json, with_first, words_or};
pub(crate) use read::{Keys, words};
pub use suggest::{did_you_mean, nearest};
pub use yaml::parse;
