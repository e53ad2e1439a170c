//! Reading and writing files with care: nothing odd is opened, nothing half is left.

mod encoding;
mod read;
mod write;

pub use read::{FileError, LARGEST, Source, decode, read, read_text};
pub use write::{is_same_file, write_whole};
