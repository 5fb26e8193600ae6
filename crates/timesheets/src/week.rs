//! An import with the activities that its lines stand for.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::import::{Import, Line};

/// The activity that was found for a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Found {
    /// Id of the activity.
    pub activity: String,
    /// Its label.
    pub label: String,
    /// How sure it is, about 0 to 1.
    pub confidence: f64,
    /// Whether it is sure enough to count. If not, the hours of the line are unmatched.
    pub counts: bool,
}

/// Hours of an activity, as `calculate` takes them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MixRow {
    /// Id of the activity.
    pub activity: String,
    /// Hours a week.
    pub hours: f64,
}

/// A week of activities, and what it was made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Week {
    /// Hours a week by activity, each activity once, in the order of the lines.
    pub mix: Vec<MixRow>,
    /// Hours a week of lines without an activity that is sure enough. They are not spread over
    /// the others.
    pub unmatched_hours: f64,
    /// The activity of each line of the import, in the same order; null where none was found.
    pub activities: Vec<Option<Found>>,
    /// What was read.
    pub import: Import,
}

impl Week {
    /// Finds the activity of each line.
    ///
    /// ```
    /// use taskmix_timesheets::{Found, Settings, Week, read};
    ///
    /// let list = b"- emails 3h\n- e-mail 1h\n- juggling 2h".to_vec();
    /// let import = read(None, list, &Settings::default(), &|_| false)?;
    /// let week = Week::of(import, |line| {
    ///     line.title.contains("mail").then(|| Found {
    ///         activity: "4.A.4.a.2.I08.D01".into(),
    ///         label: "Answering messages".into(),
    ///         confidence: 0.9,
    ///         counts: true,
    ///     })
    /// });
    /// assert_eq!(week.mix.len(), 1);
    /// assert_eq!(week.mix[0].hours, 4.0);
    /// assert_eq!(week.unmatched_hours, 2.0);
    /// # Ok::<(), taskmix_timesheets::Refusal>(())
    /// ```
    pub fn of(import: Import, find: impl Fn(&Line) -> Option<Found>) -> Self {
        let activities: Vec<Option<Found>> = import.lines.iter().map(find).collect();
        let mut mix: Vec<MixRow> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut unmatched_hours = 0.0;
        for (line, found) in import.lines.iter().zip(&activities) {
            let Some(found) = found.as_ref().filter(|found| found.counts) else {
                unmatched_hours += line.hours_per_week;
                continue;
            };
            let place = *places.entry(&found.activity).or_insert(mix.len());
            match mix.get_mut(place) {
                Some(row) => row.hours += line.hours_per_week,
                None => mix.push(MixRow {
                    activity: found.activity.clone(),
                    hours: line.hours_per_week,
                }),
            }
        }
        Self {
            mix,
            unmatched_hours,
            activities,
            import,
        }
    }
}
