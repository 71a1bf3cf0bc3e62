//! The `minhbach` program.

/// Rendering makes and drops many small values on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    minhbach::cli::main()
}
