//! Notices to the visitor.

/// Something the user has to know about the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The link says nothing that could be used.
    NotUsable,
    /// The link is from a newer version.
    Newer,
    /// Parts of the link could not be used: each field with its value and the limit.
    Partly(String),
    /// The link describes no week there can be: each field with its value and the limit.
    Beyond(String),
    /// The changes no longer fit into a link.
    TooLong,
    /// Another occupation took the place of a week that was changed or blended.
    Replaced,
}

const AFRESH: &str = ". You can start afresh below.";

impl Notice {
    /// The notice in words.
    pub fn text(&self) -> String {
        let (before, what, after) = match self {
            Self::NotUsable => (
                "The link is incomplete or was changed on its way, so nothing could be read from it",
                "",
                AFRESH,
            ),
            Self::Newer => (
                "The link was made by a newer version of this page. Reload the page, or start afresh below.",
                "",
                "",
            ),
            Self::Partly(what) => (
                "Not all of the link could be used: ",
                what.as_str(),
                ". Please check the numbers below.",
            ),
            Self::Beyond(what) => (
                "The link describes a week that cannot be: ",
                what.as_str(),
                AFRESH,
            ),
            Self::TooLong => (
                "There are more changes than fit into a link. The page works as before, but a reload will lose the last of them.",
                "",
                "",
            ),
            Self::Replaced => ("This job took the place of the week you had made.", "", ""),
        };
        [before, what, after].concat()
    }
}
