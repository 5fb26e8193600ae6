//! The labels of Eloundou et al. and the numbers METHOD §1 reads from them.

/// Whether a language model was judged able to halve a task's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exposure {
    /// E0: not exposed.
    None,
    /// E1: exposed to the model alone.
    Direct,
    /// E2: exposed once software is built on the model.
    WithSoftware,
}

impl Exposure {
    /// Reads `E0`, `E1` or `E2`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "E0" => Some(Self::None),
            "E1" => Some(Self::Direct),
            "E2" => Some(Self::WithSoftware),
            _ => None,
        }
    }

    /// The exposed share of the task, `x(E, δ)`.
    pub fn share(self, delta: f64) -> f64 {
        match self {
            Self::None => 0.0,
            Self::Direct => 1.0,
            Self::WithSoftware => delta,
        }
    }
}

/// How much of a task's steps AI could complete with high quality, T0 to T4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Automation(u8);

impl Automation {
    /// All five labels, T0 first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// Reads `T0` to `T4`.
    pub fn parse(text: &str) -> Option<Self> {
        let level = text.strip_prefix('T')?.parse().ok()?;
        (level <= 4).then_some(Self(level))
    }

    /// The automatable part of an exposed task, `f(T)`: 0, ¼, ½, ¾, 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 4.0
    }

    /// Position in [`Automation::ALL`].
    pub fn level(self) -> usize {
        usize::from(self.0)
    }
}

/// `f_cal(T)`: what people said on average where GPT-4's second run said T.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration([f64; 5]);

impl Calibration {
    /// Averages people's labels over pairs of (GPT-4's second run, people).
    ///
    /// A label that no pair has keeps its uncalibrated share, which METHOD wants for T4 = 1.
    pub fn from_pairs(pairs: &[(Automation, Automation)]) -> Self {
        Self(Automation::ALL.map(|label| {
            let human: Vec<f64> = pairs
                .iter()
                .filter(|(model, _)| *model == label)
                .map(|(_, human)| human.share())
                .collect();
            if human.is_empty() {
                label.share()
            } else {
                human.iter().sum::<f64>() / human.len() as f64
            }
        }))
    }

    /// The calibrated share of one label.
    pub fn share(self, label: Automation) -> f64 {
        self.0.get(label.level()).copied().unwrap_or(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Automation, Calibration, Exposure};

    fn label(text: &str) -> Automation {
        Automation::parse(text).unwrap()
    }

    #[test]
    fn labels_have_the_shares_of_the_method() {
        let shares: Vec<f64> = Automation::ALL.iter().map(|t| t.share()).collect();
        assert_eq!(shares, [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(Automation::parse("T5"), None);
        assert_eq!(Automation::parse(""), None);
        assert_eq!(Exposure::parse("E2").map(|e| e.share(0.5)), Some(0.5));
        assert_eq!(Exposure::parse("E1").map(|e| e.share(0.5)), Some(1.0));
        assert_eq!(Exposure::parse("E3"), None);
    }

    #[test]
    fn calibration_is_the_mean_of_peoples_labels() {
        let pairs = [
            (label("T2"), label("T1")),
            (label("T2"), label("T2")),
            (label("T0"), label("T0")),
        ];
        let calibration = Calibration::from_pairs(&pairs);
        assert_eq!(calibration.share(label("T2")), 0.375);
        assert_eq!(calibration.share(label("T0")), 0.0);
        assert_eq!(calibration.share(label("T4")), 1.0);
    }
}
