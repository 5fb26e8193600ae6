//! What a visitor takes along: link, files, pictures, print, commands.

mod commands;
mod files;
mod link;
mod save;
pub mod section;
