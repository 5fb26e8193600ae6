//! What stands in place of a number of the rate model.

/// Why a value is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Nothing is sold a week, or no week is worked.
    NothingSold,
    /// No hour is worked.
    NothingWorked,
    /// The work takes no time.
    NoTimeNeeded,
    /// The price is zero.
    NoPrice,
    /// The cost of an hour is at least its price.
    NoMargin,
    /// No gain pays it back.
    NoGain,
    /// Today's net income is not above zero.
    NoIncome,
    /// No target is set.
    NoTarget,
    /// The price is not below today's.
    NoDiscount,
    /// No time is saved.
    NoTimeSaved,
    /// The result is too large to be a number.
    TooLarge,
}

/// Whether the income keeps up when saved time is passed on to the client.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BreakEven {
    /// Income is at least today's at every pass-through.
    Always,
    /// Income is below today's at every pass-through.
    Never,
    /// Income equals today's at this pass-through, 0 to 1.
    At(f64),
    /// There is no price to pass on.
    Undefined,
}

impl BreakEven {
    /// The status as a word.
    #[must_use]
    pub const fn status(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Never => "never",
            Self::At(_) => "at",
            Self::Undefined => "undefined",
        }
    }

    /// The pass-through at which income equals today's, if there is one.
    #[must_use]
    pub const fn pass_through(self) -> Option<f64> {
        match self {
            Self::At(share) => Some(share),
            _ => None,
        }
    }
}
