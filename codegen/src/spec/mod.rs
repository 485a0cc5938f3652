//! The spec language: what is written in the files, with the place of every value, before anything is concluded from
//! it.

mod api;
mod blank;
mod case;
mod constraint;
mod evidence;
mod files;
mod member;
mod operation;
mod pagination;
mod rate_limit;
mod rule;
mod token;
mod types;

pub use api::{ApiFile, AuthScheme, Credential, Envelope, ErrorRow, ErrorTable, Marker, Scalar, Server};
pub(crate) use blank::blank;
pub use case::{Case, CaseRequest, CaseResponse, ErrorKindWord, ExpectedError, ExpectedViolation, RuleWord};
pub use evidence::{
    Cited, Claim, Column, Conflict, Deprecation, Document, DocumentsFile, LeftOut, LineRanges, Region, Source, Take,
};
pub use files::{ApiFolder, OperationSource, Spec, complete, read};
pub use member::{Choice, ChoiceOption, Constant, Field, ItemConstraints, Member, OtherName};
pub use operation::{AuthNames, OperationFile, Response};
pub use pagination::{NextCursorWord, PageEndWord, Pagination};
pub use rate_limit::{RateLimit, RateWindow};
pub use rule::{Condition, ContestedOrder, FieldAndOthers, Rule};
pub use token::{Token, TokenRequest, TokenResponse};
pub use types::{DayForm, EnumValue, TimeForm, TimeForms, TypeDefinition, TypeExpression};
