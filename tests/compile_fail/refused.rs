//! The programs in `cases/` do not compile, and the compiler's messages are those in the files beside them.

#[test]
fn wrong_combinations_do_not_compile() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("cases/*.rs");
}
