//! The status of the chunks, as plain data for the page to show.

/// A part of the program that is fetched on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chunk {
    /// Everything below the answer and the week.
    Details,
    /// Courses.
    Courses,
    /// What only a framed page needs.
    Embed,
    /// Reading and writing links.
    Link,
}

/// How far a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChunkStatus {
    /// Nobody has asked for it.
    #[default]
    Absent,
    /// It is being fetched.
    Loading,
    /// It could not be fetched, or is not what was built.
    Failed,
    /// Its functions can be called.
    Ready,
}

/// The status of every chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChunkStatuses {
    details: ChunkStatus,
    courses: ChunkStatus,
    embed: ChunkStatus,
    link: ChunkStatus,
}

impl ChunkStatuses {
    /// The status of a chunk.
    pub fn of(&self, chunk: Chunk) -> ChunkStatus {
        match chunk {
            Chunk::Details => self.details,
            Chunk::Courses => self.courses,
            Chunk::Embed => self.embed,
            Chunk::Link => self.link,
        }
    }

    /// Sets the status of a chunk.
    pub fn set(&mut self, chunk: Chunk, status: ChunkStatus) {
        match chunk {
            Chunk::Details => self.details = status,
            Chunk::Courses => self.courses = status,
            Chunk::Embed => self.embed = status,
            Chunk::Link => self.link = status,
        }
    }
}
