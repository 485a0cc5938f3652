//! What is wrong does not compile.

#[test]
fn wrong_combinations_do_not_compile() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("compile_fail/*.rs");
}
