//! The version of the agreement between generated code and this crate.

/// The agreement that this runtime keeps. It changes when generated code has to be generated anew.
pub const CONTRACT_VERSION: u32 = 5;

/// Fails to compile when generated code was written for another contract.
///
/// ```
/// const _: () = callspec_runtime::generated::assert_contract(5);
/// ```
#[allow(clippy::panic)] // it runs at compile time only: the panic is the compile error
pub const fn assert_contract(expected: u32) {
    assert!(
        expected == CONTRACT_VERSION,
        "this code was generated for another version of callspec-runtime: generate it again"
    );
}
