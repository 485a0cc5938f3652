//! The version of the agreement between generated code and this crate.

/// The version of that agreement. It changes when code has to be regenerated.
pub const CONTRACT_VERSION: u32 = 7;

/// Fails to compile if the code was generated for another version.
///
/// ```
/// use callspec_runtime::generated::{CONTRACT_VERSION, assert_contract};
///
/// const _: () = assert_contract(CONTRACT_VERSION); // generated code has the number
/// ```
#[allow(clippy::panic)] // it runs at compile time only: the panic is the compile error
pub const fn assert_contract(expected: u32) {
    assert!(
        expected == CONTRACT_VERSION,
        "this code was generated for another version of callspec-runtime: regenerate it"
    );
}
