//! Reading and writing files with care: nothing odd is opened, nothing half is left.

mod encoding;
mod progress;
mod read;
mod write;

pub(crate) use progress::{Progress, ReadSoFar, Stage};
pub(crate) use read::{
    FileError, LARGEST, Source, begins_as_json, decode, is_json, open_large, read, read_text, read_text_telling,
};
pub(crate) use write::{is_same_file, write_new, write_whole};
