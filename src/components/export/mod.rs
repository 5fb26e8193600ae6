//! What a visitor takes along: link, files, pictures, print, commands.

pub mod section;
