// @generated from spec/deepcall/directory/remove_sticky.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.remove_sticky` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::{DirectoryRemoveSticky, Scope};

impl DirectoryRemoveSticky {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for DirectoryRemoveSticky {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: Personal(form.body().required("contact")),
            scope: form.body().required_choice(),
            agent_id: form.body().optional("agentId"),
            extra: Extra::new(),
        }
    }
}

impl Scope {
    fn read_all(members: &mut reading::Reader<'_>) -> Self { members.constant("type", r#""all""#); Self::All {} }

    fn read_cli(members: &mut reading::Reader<'_>) -> Self {
        members.constant("type", r#""cli""#);
        Self::Cli { cli: members.optional("cli") }
    }

    fn read_cli_group(members: &mut reading::Reader<'_>) -> Self {
        members.constant("type", r#""cli_group""#);
        Self::CliGroup { cli: members.optional("cli"), groupid: members.required("groupid") }
    }
}

impl reading::ReadChoice for Scope {
    const NAME: &'static str = "scope";

    const OPTIONS: &'static [reading::ChoiceOption<Self>] = &[
        reading::ChoiceOption {
            members: &["type"],
            required: &[],
            constants: &[("type", r#""all""#)],
            read: Self::read_all,
        },
        reading::ChoiceOption {
            members: &["type", "cli"],
            required: &[],
            constants: &[("type", r#""cli""#)],
            read: Self::read_cli,
        },
        reading::ChoiceOption {
            members: &["type", "cli", "groupid"],
            required: &["groupid"],
            constants: &[("type", r#""cli_group""#)],
            read: Self::read_cli_group,
        },
    ];

    fn placeholder(members: &mut reading::Reader<'_>) -> Self { Self::read_all(members) }
}
