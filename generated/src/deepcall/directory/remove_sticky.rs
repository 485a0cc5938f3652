// @generated from spec/deepcall/directory/remove_sticky.yaml by `cargo xtask generate`. Do not edit.

//! Removes a contact's sticky agent, everywhere or for a caller line.

use callspec_runtime::generated::{Check, Personal, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::operations;

/// Removes a contact's sticky agent, everywhere or for a caller line.
///
/// `POST /api/v2/Directory/removeSticky`, idempotent.
///
/// The response is not documented.
///
/// Source: `deepcall-directory-sticky-remove` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectoryRemoveSticky {
    pub(crate) contact: Personal<String>,
    pub(crate) scope: Scope,
    pub(crate) agent_id: Option<String>,
    pub(crate) extra: Extra,
}

impl DirectoryRemoveSticky {
    /// Takes what is required; setters add the rest.
    ///
    /// - `contact`: The contact's number. Personal data; `Debug` hides it.
    /// - `scope`: Where the agent is removed.
    pub fn new(contact: impl Into<String>, scope: Scope) -> Self {
        Self { contact: Personal(contact.into()), scope, agent_id: None, extra: Extra::default() }
    }

    /// Only this agent. Wire name: `agentId`.
    pub fn agent_id(mut self, value: impl Into<String>) -> Self { self.agent_id = Some(value.into()); self }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a documented name,
    /// or one that carries a credential, is refused. In a JSON body, dots lead into objects: `filter.agent`.
    pub fn extra(mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every violation in this request, including those that only warn. A client runs the same check before it
    /// sends anything.
    pub fn validate(&self) -> Violations { callspec_runtime::validate(self) }
}

impl Request for DirectoryRemoveSticky {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::DIRECTORY_REMOVE_STICKY }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("contact", &self.contact);
        self.scope.encode(wire);
        wire.body_optional("agentId", &self.agent_id);
        wire.set_by(&[("type", "scope"), ("cli", "scope"), ("groupid", "scope"), ("agentId", "agent_id")]);
        wire.extra_beside(&self.extra, &[], &["type", "cli", "groupid"]);
    }
}

/// Where the agent is removed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Scope {
    /// Everywhere.
    #[non_exhaustive]
    All {},
    /// For one caller line.
    #[non_exhaustive]
    Cli {
        /// The caller line.
        cli: Option<String>,
    },
    /// For a caller line and a group of agents.
    #[non_exhaustive]
    CliGroup {
        /// The caller line.
        cli: Option<String>,
        /// The group of agents.
        groupid: String,
    },
}

impl Scope {
    /// Everywhere.
    pub fn all() -> Self { Self::All {} }

    /// For one caller line.
    ///
    /// - `cli` (optional): The caller line.
    pub fn cli(cli: impl Into<Option<String>>) -> Self { Self::Cli { cli: cli.into() } }

    /// For a caller line and a group of agents.
    ///
    /// - `cli` (optional): The caller line.
    /// - `groupid`: The group of agents.
    pub fn cli_group(cli: impl Into<Option<String>>, groupid: impl Into<String>) -> Self {
        Self::CliGroup { cli: cli.into(), groupid: groupid.into() }
    }

    fn encode(&self, wire: &mut WireRequest) {
        match self {
            Self::All {} => {
                wire.body_constant("type", r#""all""#);
                wire.unset(Place::Body, &["cli", "groupid"]);
            }
            Self::Cli { cli } => {
                wire.body_constant("type", r#""cli""#);
                wire.body_optional("cli", cli);
                wire.unset(Place::Body, &["groupid"]);
            }
            Self::CliGroup { cli, groupid } => {
                wire.body_constant("type", r#""cli_group""#);
                wire.body_optional("cli", cli);
                wire.body("groupid", groupid);
            }
        }
    }
}
