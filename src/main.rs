//! The `minhbach` program.

use ahash::random_state::{RandomSource, set_random_source};

/// Rendering makes and drops many small values on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The templates' values are small maps by the hundred thousand. Each would take a number of its own from one counter, for
/// which threads wait; their keys are names in templates, which nobody chooses to collide.
struct Still;

impl RandomSource for Still {
    fn gen_hasher_seed(&self) -> usize {
        0
    }
}

fn main() -> std::process::ExitCode {
    // It fails where another source was set before: nothing was.
    let _ = set_random_source(Still);
    minhbach::cli::main()
}
