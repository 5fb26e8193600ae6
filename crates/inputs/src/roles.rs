//! Several occupations in one week.
//!
//! The shares always sum to 1: when one grows, the others shrink in proportion.

use super::page::{PageInputs, RolePart};

/// Resolution of a share: a hundredth of a percent, so that links stay short.
const FINEST: f64 = 1e4;

impl PageInputs {
    /// Adds an occupation with an equal share; an occupation already present is unchanged.
    ///
    /// ```
    /// use taskmix_inputs::PageInputs;
    /// let mut inputs = PageInputs::of_occupation("27-3043.00");
    /// inputs.add_role("13-1161.00");
    /// inputs.set_role_share(1, 0.4);
    /// let parts: Vec<_> = inputs.roles.iter().map(|role| role.share).collect();
    /// assert_eq!(parts, [0.6, 0.4]);
    /// inputs.remove_role(0);
    /// assert_eq!(inputs, PageInputs::of_occupation("13-1161.00"));
    /// ```
    pub fn add_role(&mut self, code: &str) {
        if self.roles.iter().any(|role| role.code == code) {
            return;
        }
        self.roles.push(RolePart {
            code: code.to_owned(),
            share: 1.0,
        });
        let last = self.roles.len() - 1;
        self.set_role_share(last, 1.0 / self.roles.len() as f64);
    }

    /// Sets an occupation's share of the week, 0 to 1. The others share the rest in proportion, or
    /// equally where they had nothing. A single occupation always has the whole week. An unknown
    /// index changes nothing.
    pub fn set_role_share(&mut self, index: usize, share: f64) {
        if index >= self.roles.len() {
            return;
        }
        let others = self.roles.len().saturating_sub(1);
        let share = if others == 0 { 1.0 } else { share };
        let old: f64 = self.others(index).map(|role| role.share).sum::<f64>();
        // The last one gets the remainder, so that the shares sum to 1 despite rounding.
        let mut left = 1.0 - fine(share);
        let mut open = others;
        for (position, role) in self.roles.iter_mut().enumerate() {
            if position == index {
                role.share = fine(share);
                continue;
            }
            open -= 1;
            let part = if old > 0.0 {
                role.share / old
            } else {
                1.0 / others as f64
            };
            role.share = if open == 0 {
                fine(left)
            } else {
                fine((1.0 - share) * part).min(left)
            };
            left = (left - role.share).max(0.0);
        }
    }

    /// Removes an occupation; the others share its part.
    pub fn remove_role(&mut self, index: usize) {
        if index >= self.roles.len() {
            return;
        }
        self.roles.remove(index);
        let whole: f64 = self.roles.iter().map(|role| role.share).sum();
        if let Some(first) = self.roles.first().map(|role| role.share) {
            let share = if whole > 0.0 {
                first / whole
            } else {
                1.0 / self.roles.len() as f64
            };
            self.set_role_share(0, share);
        }
    }

    fn others(&self, index: usize) -> impl Iterator<Item = &RolePart> {
        self.roles
            .iter()
            .enumerate()
            .filter(move |(position, _)| *position != index)
            .map(|(_, role)| role)
    }
}

fn fine(share: f64) -> f64 {
    (share * FINEST).round() / FINEST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(inputs: &PageInputs) -> Vec<f64> {
        inputs.roles.iter().map(|role| role.share).collect()
    }

    fn three() -> PageInputs {
        let mut inputs = PageInputs::of_occupation("27-3043.00");
        inputs.add_role("13-1161.00");
        inputs.add_role("27-1024.00");
        inputs
    }

    #[test]
    fn added_roles_get_equal_parts_of_the_whole() {
        assert_eq!(parts(&three()), [0.3333, 0.3334, 0.3333]);
        let mut inputs = three();
        inputs.add_role("13-1161.00");
        assert_eq!(inputs, three(), "an occupation stands there once");
    }

    #[test]
    fn the_others_keep_their_proportion() {
        let mut inputs = three();
        inputs.set_role_share(0, 0.5);
        inputs.set_role_share(1, 0.4);
        // Before: .5, .25, .25. The first and the last share .6 as two to one.
        assert_eq!(parts(&inputs), [0.4, 0.4, 0.2]);
        inputs.set_role_share(2, 1.0);
        assert_eq!(parts(&inputs), [0.0, 0.0, 1.0]);
        inputs.set_role_share(2, 0.5);
        assert_eq!(parts(&inputs), [0.25, 0.25, 0.5]);
    }

    #[test]
    fn a_place_without_a_role_changes_nothing() {
        for mut inputs in [three(), PageInputs::default()] {
            let before = inputs.clone();
            inputs.set_role_share(3, 0.5);
            assert_eq!(inputs, before);
        }
    }

    #[test]
    fn those_that_had_nothing_share_equally() {
        let mut inputs = three();
        inputs.set_role_share(2, 1.0);
        let mut two = inputs.clone();
        two.remove_role(2);
        assert_eq!(parts(&two), [0.5, 0.5]);
        inputs.set_role_share(2, 0.4);
        assert_eq!(parts(&inputs), [0.3, 0.3, 0.4]);
    }

    #[test]
    fn what_is_removed_goes_to_the_rest() {
        let mut inputs = three();
        inputs.set_role_share(0, 0.5);
        inputs.remove_role(1);
        assert_eq!(parts(&inputs), [0.6667, 0.3333]);
        inputs.remove_role(5);
        assert_eq!(inputs.roles.len(), 2);
        inputs.remove_role(0);
        assert_eq!(parts(&inputs), [1.0]);
        inputs.remove_role(0);
        assert!(inputs.roles.is_empty());
    }
}
