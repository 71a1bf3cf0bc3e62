//! Rebuilds the crate when the embedded theme or starter changes: the compiler does not see files that a macro embeds.

fn main() {
    for folder in ["themes/default", "src/cli/starter"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
