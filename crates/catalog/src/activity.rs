//! Activities and the two levels above them.

use taskmix_method::Readings;

/// Position of an activity in [`super::Catalog::activities`], valid for this build only; use
/// the id wherever something outlives the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityIndex(pub(crate) u16);

impl ActivityIndex {
    /// The position as a number.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

/// Position of a group in [`super::Catalog::groups`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupIndex(pub(crate) u16);

impl GroupIndex {
    /// The position as a number.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

/// Position of a generalized activity in [`super::Catalog::generalized`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GeneralizedIndex(pub(crate) u16);

impl GeneralizedIndex {
    /// The position as a number.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

/// One of the 2,087 O*NET Detailed Work Activities, with an adapted label.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Its position.
    pub index: ActivityIndex,
    /// Its id, like `4.A.4.a.8.I03.D01`.
    pub id: &'static str,
    /// What a person does: "Responding to customer problems or complaints".
    pub label: &'static str,
    /// The group it belongs to.
    pub group: GroupIndex,
    /// Number of distinct labelled tasks that its estimates are based on.
    pub tasks: u16,
    /// The readings, all of which count.
    pub readings: Readings,
}

impl Activity {
    /// Number of labelled tasks below which the evidence is thin.
    pub const ENOUGH_TASKS: u16 = 3;

    /// Whether the estimates are based on fewer than three labelled tasks.
    #[must_use]
    pub const fn thin_evidence(&self) -> bool {
        self.tasks < Self::ENOUGH_TASKS
    }
}

/// One of the 332 O*NET Intermediate Work Activities.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its id, like `4.A.4.a.8.I03`.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// The generalized activity it belongs to.
    pub generalized: GeneralizedIndex,
}

/// One of the 37 generalized work activities in use.
#[derive(Debug, Clone, PartialEq)]
pub struct Generalized {
    /// Its id, like `4.A.4.a.8`.
    pub id: &'static str,
}
