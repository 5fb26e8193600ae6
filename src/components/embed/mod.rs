//! What embeds need: frame head and foot, the builder of embed codes.

pub mod builder;
pub mod frame;
