//! Vectors of stems and of activities, a byte a value.

use super::stems::StemNumber;

/// The number of activities that are scored at the same time by one sum.
#[derive(Debug)]
pub struct Vectors {
    dimensions: usize,
    /// Row by row.
    stems: Vec<i8>,
    /// Row by row.
    activities: Vec<i8>,
    /// What one step of an activity's values is worth.
    step: f32,
}

impl Vectors {
    /// Vectors given by column; `None` where the lengths do not fit.
    pub fn read(
        dimensions: usize,
        (stems, stem_columns): (usize, &[u8]),
        (activities, activity_columns): (usize, &[u8]),
        step: f32,
    ) -> Option<Self> {
        let fits = dimensions > 0
            && Some(stem_columns.len()) == stems.checked_mul(dimensions)
            && Some(activity_columns.len()) == activities.checked_mul(dimensions)
            && step.is_finite();
        fits.then(|| Self {
            dimensions,
            stems: by_row(stem_columns, stems, dimensions),
            activities: by_row(activity_columns, activities, dimensions),
            step,
        })
    }

    /// How well the weighted sum of stems fits each activity, in the activities' order; `None`
    /// where the sum is nothing.
    pub fn scores(&self, stems: &[(StemNumber, f32)]) -> Option<Vec<f32>> {
        let mut sum = vec![0.0f32; self.dimensions];
        for &(stem, weight) in stems {
            let Some(row) = self.row(stem) else { continue };
            for (value, step) in sum.iter_mut().zip(row) {
                *value += weight * f32::from(*step);
            }
        }
        let length = sum.iter().map(|value| value * value).sum::<f32>().sqrt();
        if length <= f32::EPSILON {
            return None;
        }
        let scale = self.step / length;
        let rows = self.activities.chunks_exact(self.dimensions);
        let product = |row: &[i8]| -> f32 {
            let values = row.iter().zip(&sum);
            values.map(|(step, value)| f32::from(*step) * value).sum()
        };
        Some(rows.map(|row| product(row) * scale).collect())
    }

    fn row(&self, stem: StemNumber) -> Option<&[i8]> {
        let start = usize::try_from(stem).ok()?.checked_mul(self.dimensions)?;
        self.stems.get(start..start.checked_add(self.dimensions)?)
    }
}

/// Columns as rows.
fn by_row(columns: &[u8], rows: usize, dimensions: usize) -> Vec<i8> {
    let mut values = vec![0; columns.len()];
    for (at, column) in columns.chunks_exact(rows.max(1)).enumerate() {
        let places = values.iter_mut().skip(at).step_by(dimensions);
        for (place, value) in places.zip(column) {
            *place = i8::from_le_bytes([*value]);
        }
    }
    values
}
