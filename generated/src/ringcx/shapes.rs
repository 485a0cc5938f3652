// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! The captured shapes of responses, against which drift is detected.

use callspec_runtime::generated::{Member, Shape};

pub(super) static ACCOUNT: Shape = Shape::object(&[
    Member::optional("accountId", &Shape::Text),
    Member::optional("accountName", &Shape::Text),
    Member::optional("mainAccountId", &Shape::Text),
]);

pub(super) static INPUT_CONTROL_GROUP: Shape = Shape::object(&[
    Member::optional("accountId", &Shape::Integer),
    Member::optional("product", &Shape::Text),
    Member::optional("groupId", &Shape::Nullable(&Shape::Integer)),
    Member::optional("groupName", &Shape::Text),
    Member::optional("objectTimestamp", &Shape::Integer),
    Member::optional("filters", &Shape::List(&Shape::Text)),
    Member::optional("children", &Shape::List(&INPUT_CONTROL_ITEM)),
]);

pub(super) static INPUT_CONTROL_ITEM: Shape = Shape::object(&[
    Member::optional("accountId", &Shape::Integer),
    Member::optional("groupId", &Shape::Nullable(&Shape::Integer)),
    Member::optional("groupName", &Shape::Text),
    Member::optional("objId", &Shape::Integer),
    Member::optional("objectName", &Shape::Text),
    Member::optional("objectTimestamp", &Shape::Text),
]);

pub(super) static USER: Shape = Shape::object(&[
    Member::optional("userId", &Shape::Integer),
    Member::optional("userName", &Shape::Text).personal(),
    Member::optional("firstName", &Shape::Text).personal(),
    Member::optional("lastName", &Shape::Text).personal(),
    Member::optional("fullName", &Shape::Text).personal(),
    Member::optional("enabled", &Shape::Boolean),
    Member::optional("rcUserId", &Shape::Integer),
    Member::optional("rcAccountId", &Shape::Text),
    Member::optional("rootUser", &Shape::Boolean),
    Member::optional("parentPath", &Shape::Text),
    Member::optional("phoneNumber", &Shape::Text).personal(),
    Member::optional("phoneNumberE164", &Shape::Text).personal(),
    Member::optional("roles", &Shape::List(&Shape::Text)),
    Member::optional("creationDate", &Shape::Text),
    Member::optional("userManagedByRC", &Shape::Boolean),
    Member::optional("regionalSettings", &Shape::Any),
    Member::optional("children", &Shape::List(&USER)),
]);
