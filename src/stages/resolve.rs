//! (resolve)
