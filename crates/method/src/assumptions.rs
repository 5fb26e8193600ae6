//! The assumptions that convert technical potential into time saved.

use super::estimate::Reading;
use super::limits::{InvalidInput, within, without_dust};

/// The three numbers between potential and time saved.
///
/// ```
/// use taskmix_method::{Assumptions, Reading};
/// let saved = Assumptions::default().time_saved(Reading::new(0.4, 0.6)?);
/// // .70 · (.40 · (1 − .15) + .20 · .30) = .28
/// assert!((saved - 0.28).abs() < 1e-12);
/// # Ok::<(), taskmix_method::OutOfLimit>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumptions {
    rho: f64,
    sigma: f64,
    realised: f64,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            rho: Self::RHO,
            sigma: Self::SIGMA,
            realised: Self::REALISED,
        }
    }
}

impl Assumptions {
    /// Part of the automated time spent reviewing: an assumption without a source.
    pub const RHO: f64 = 0.15;
    /// Part of the time saved on assisted work; published trials run from .12 to .50.
    pub const SIGMA: f64 = 0.30;
    /// Realised part of the potential: a convention from .412/.587.
    pub const REALISED: f64 = 0.70;

    /// Assumptions within their limits: `rho` 0..1, `sigma` −1..1, `r` 0..1.
    ///
    /// # Errors
    ///
    /// Every value outside its limit, with its field, all at once.
    pub fn new(rho: f64, sigma: f64, r: f64) -> Result<Self, Vec<InvalidInput>> {
        let errors: Vec<_> = [
            within(rho, 0.0, 1.0).map_err(|problem| problem.at("rho")),
            within(sigma, -1.0, 1.0).map_err(|problem| problem.at("sigma")),
            within(r, 0.0, 1.0).map_err(|problem| problem.at("r")),
        ]
        .into_iter()
        .filter_map(Result::err)
        .collect();
        if errors.is_empty() {
            Ok(Self {
                rho,
                sigma,
                realised: r,
            })
        } else {
            Err(errors)
        }
    }

    /// ρ: part of the automated time spent reviewing.
    #[must_use]
    pub const fn rho(self) -> f64 {
        self.rho
    }

    /// σ: part of the time saved on assisted work; negative where AI slows it down.
    #[must_use]
    pub const fn sigma(self) -> f64 {
        self.sigma
    }

    /// r: realised part of the potential.
    #[must_use]
    pub const fn realised(self) -> f64 {
        self.realised
    }

    /// Part of the time saved at one reading, −1 to 1.
    #[must_use]
    pub fn time_saved(self, reading: Reading) -> f64 {
        self.time_saved_at(reading.automatable(), reading.assistable())
    }

    /// Part of the time saved, from the automatable and the assistable share.
    #[must_use]
    pub fn time_saved_at(self, automatable: f64, assistable: f64) -> f64 {
        // Assistance that costs time can cancel the savings of automation.
        without_dust(
            self.realised * (automatable * (1.0 - self.rho) + assistable * self.sigma),
            1.0,
        )
    }
}
