//! The `minhbach` program.

fn main() -> std::process::ExitCode {
    minhbach::cli::main()
}
