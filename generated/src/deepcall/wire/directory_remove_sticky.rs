// @generated from spec/deepcall/directory/remove_sticky.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.remove_sticky` from its wire form.

use callspec_runtime::generated::{Basis, Personal, reading};
use callspec_runtime::{Violations, WireForm};
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
    const SOURCE: &'static str = "deepcall-directory-sticky-remove";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: Personal(form.body().required("contact", "deepcall-directory-sticky-remove")),
            scope: form.body().required_choice(Basis::warning("deepcall-directory-sticky-remove")),
            agent_id: form.body().optional("agentId", "deepcall-directory-sticky-remove"),
            extra: form.extra(),
        }
    }
}

impl Scope {
    fn read_all(members: &mut reading::Reader<'_>) -> Self {
        members.constant("type", r#""all""#, Basis::warning("deepcall-directory-sticky-remove"));
        Self::All {}
    }

    fn read_cli(members: &mut reading::Reader<'_>) -> Self {
        members.constant("type", r#""cli""#, Basis::warning("deepcall-directory-sticky-remove"));
        Self::Cli { cli: members.optional("cli", "deepcall-directory-sticky-remove") }
    }

    fn read_cli_group(members: &mut reading::Reader<'_>) -> Self {
        members.constant("type", r#""cli_group""#, Basis::warning("deepcall-directory-sticky-remove"));
        Self::CliGroup {
            cli: members.optional("cli", "deepcall-directory-sticky-remove"),
            groupid: members.required("groupid", "deepcall-directory-sticky-remove"),
        }
    }
}

impl reading::ReadChoice for Scope {
    const NAME: &'static str = "scope";

    const OPTIONS: &'static [reading::ChoiceOption<Self>] = &[
        reading::ChoiceOption {
            members: &["type"],
            required: &[],
            constants: &[reading::DecidingConstant { name: "type", value: r#""all""#, is_default: false }],
            constant_count: 1,
            read: Self::read_all,
        },
        reading::ChoiceOption {
            members: &["type", "cli"],
            required: &[],
            constants: &[reading::DecidingConstant { name: "type", value: r#""cli""#, is_default: false }],
            constant_count: 1,
            read: Self::read_cli,
        },
        reading::ChoiceOption {
            members: &["type", "cli", "groupid"],
            required: &["groupid"],
            constants: &[reading::DecidingConstant { name: "type", value: r#""cli_group""#, is_default: false }],
            constant_count: 1,
            read: Self::read_cli_group,
        },
    ];

    fn placeholder(members: &mut reading::Reader<'_>) -> Self { Self::read_all(members) }
}
