//! The scenarios of the page: presets that can be changed, and the user's own.

use super::page::{PageInputs, ScenarioEdit};
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;

/// Prefix of the id of a user's own scenario; a number from 1 follows.
const OWN: &str = "own-";

/// A scenario of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScenarioKey {
    /// One of the presets, with the user's changes.
    Preset(Scenario),
    /// One of the user's own, by its index among them.
    Own(usize),
}

impl ScenarioKey {
    /// The stable name used in links, files and markup: `hold`, `own-1`.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Preset(scenario) => scenario.id().to_owned(),
            Self::Own(index) => [OWN, &(index + 1).to_string()].concat(),
        }
    }

    /// The scenario with this stable name, whether it exists or not.
    ///
    /// ```
    /// use taskmix_method::scenario::Scenario;
    /// use taskmix_inputs::scenarios::ScenarioKey;
    /// let own = ScenarioKey::from_id("own-2");
    /// assert_eq!(own, Some(ScenarioKey::Own(1)));
    /// assert_eq!(own.map(ScenarioKey::id).as_deref(), Some("own-2"));
    /// assert_eq!(ScenarioKey::from_id("own-0"), None);
    /// assert_eq!(ScenarioKey::from_id("hold"), Some(ScenarioKey::Preset(Scenario::FixedPrice)));
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        match id.strip_prefix(OWN) {
            Some(number) => {
                let number: usize = number.parse().ok()?;
                number.checked_sub(1).map(Self::Own)
            }
            None => Scenario::from_id(id).map(Self::Preset),
        }
    }
}

impl PageInputs {
    /// Every scenario there is: the presets, then the user's own. What a client asks for is one of
    /// them only where the user entered a discount, changed it or chose it.
    #[must_use]
    pub fn scenario_keys(&self) -> Vec<ScenarioKey> {
        let own = self.scenarios.iter().filter(|edit| edit.name.is_some());
        let asked = ScenarioKey::Preset(Scenario::ClientDiscount);
        let is_asked = self.form.discount.is_some_and(|discount| discount > 0.0)
            || self.chosen == asked
            || self.scenario(asked).is_some();
        let mut keys: Vec<_> = Scenario::ALL.map(ScenarioKey::Preset).into();
        keys.retain(|key| *key != asked || is_asked);
        keys.extend((0..own.count()).map(ScenarioKey::Own));
        keys
    }

    /// The preset that a scenario starts from; `None` where the scenario does not exist.
    #[must_use]
    pub fn base_of(&self, key: ScenarioKey) -> Option<Scenario> {
        match key {
            ScenarioKey::Preset(scenario) => Some(scenario),
            ScenarioKey::Own(_) => self.scenario(key).map(|edit| edit.base),
        }
    }

    /// The changes to a scenario, if there are any.
    #[must_use]
    pub fn scenario(&self, key: ScenarioKey) -> Option<&ScenarioEdit> {
        self.index_of(key)
            .and_then(|index| self.scenarios.get(index))
    }

    fn index_of(&self, key: ScenarioKey) -> Option<usize> {
        let mut places = self.scenarios.iter().enumerate();
        match key {
            ScenarioKey::Preset(scenario) => places
                .find(|(_, edit)| edit.base == scenario && edit.name.is_none())
                .map(|(index, _)| index),
            ScenarioKey::Own(number) => places
                .filter(|(_, edit)| edit.name.is_some())
                .nth(number)
                .map(|(index, _)| index),
        }
    }

    /// Sets an assumption of a scenario; `None` resets it to the preset's.
    pub fn assume(&mut self, key: ScenarioKey, field: RateField, value: Option<f64>) {
        let Some(base) = self.base_of(key) else {
            return;
        };
        let index = self.index_of(key).unwrap_or_else(|| {
            // Changed presets precede the user's own, in the order of [`Scenario::ALL`].
            let rank = |base: Scenario| Scenario::ALL.iter().position(|preset| *preset == base);
            let index = self
                .scenarios
                .iter()
                .position(|edit| edit.name.is_some() || rank(edit.base) > rank(base))
                .unwrap_or(self.scenarios.len());
            let new = ScenarioEdit {
                base,
                name: None,
                changes: Vec::new(),
            };
            self.scenarios.insert(index, new);
            index
        });
        let Some(edit) = self.scenarios.get_mut(index) else {
            return;
        };
        let old = std::mem::take(&mut edit.changes);
        for known in RateField::ALL {
            let stored = old.iter().find(|(changed, _)| *changed == known);
            let value = if known == field {
                value
            } else {
                stored.map(|(_, value)| *value)
            };
            edit.changes.extend(value.map(|value| (known, value)));
        }
        if edit.is_default() {
            self.scenarios.remove(index);
        }
    }

    /// Resets a scenario to the values of its preset.
    pub fn reset_scenario(&mut self, key: ScenarioKey) {
        let Some(index) = self.index_of(key) else {
            return;
        };
        match (key, self.scenarios.get_mut(index)) {
            (ScenarioKey::Own(_), Some(edit)) => edit.changes.clear(),
            _ => drop(self.scenarios.remove(index)),
        }
    }

    /// Adds a copy of a scenario as the user's own, and returns its key.
    ///
    /// ```
    /// use taskmix_method::rate::RateField;
    /// use taskmix_method::scenario::Scenario;
    /// use taskmix_inputs::PageInputs;
    /// use taskmix_inputs::scenarios::ScenarioKey;
    /// let mut inputs = PageInputs::default();
    /// let own = inputs.copy_scenario(ScenarioKey::Preset(Scenario::PriceWar), "My plan");
    /// inputs.assume(own, RateField::Premium, Some(-0.1));
    /// assert_eq!(inputs.base_of(own), Some(Scenario::PriceWar));
    /// assert_eq!(inputs.scenario(ScenarioKey::Preset(Scenario::PriceWar)), None);
    /// inputs.remove_scenario(own);
    /// assert_eq!(inputs, PageInputs::default());
    /// ```
    pub fn copy_scenario(&mut self, key: ScenarioKey, name: &str) -> ScenarioKey {
        let base = self.base_of(key).unwrap_or(Scenario::FixedPrice);
        let changes = self.scenario(key).map(|edit| edit.changes.clone());
        let mut changes = changes.unwrap_or_default();
        // The copy keeps the discount when the client's is changed or cleared.
        if let (ScenarioKey::Preset(Scenario::ClientDiscount), Some(discount)) =
            (key, self.form.discount)
            && !changes
                .iter()
                .any(|(field, _)| *field == RateField::Premium)
        {
            changes.push((RateField::Premium, -discount));
        }
        self.scenarios.push(ScenarioEdit {
            base,
            name: Some(short(name)),
            changes,
        });
        let own = self.scenarios.iter().filter(|edit| edit.name.is_some());
        ScenarioKey::Own(own.count().saturating_sub(1))
    }

    /// Renames a user's own scenario; the name is truncated to the maximum length.
    pub fn rename_scenario(&mut self, key: ScenarioKey, name: &str) {
        let index = self.index_of(key);
        if let Some(edit) = index.and_then(|index| self.scenarios.get_mut(index))
            && edit.name.is_some()
        {
            edit.name = Some(short(name));
        }
    }

    /// Removes a user's own scenario. If it was chosen, its preset becomes the chosen one.
    pub fn remove_scenario(&mut self, key: ScenarioKey) {
        let (ScenarioKey::Own(number), Some(index)) = (key, self.index_of(key)) else {
            return;
        };
        let removed = self.scenarios.remove(index);
        self.chosen = match self.chosen {
            ScenarioKey::Own(chosen) if chosen == number => ScenarioKey::Preset(removed.base),
            ScenarioKey::Own(chosen) if chosen > number => ScenarioKey::Own(chosen - 1),
            unaffected => unaffected,
        };
    }
}

fn short(name: &str) -> String {
    name.chars().take(ScenarioEdit::MAX_NAME_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOLD: ScenarioKey = ScenarioKey::Preset(Scenario::FixedPrice);

    #[test]
    fn own_scenarios_are_counted_apart_from_changed_presets() {
        let mut inputs = PageInputs::default();
        let first = inputs.copy_scenario(HOLD, "first");
        inputs.assume(HOLD, RateField::Resold, Some(1.0));
        let second = inputs.copy_scenario(HOLD, "second");
        assert_eq!((first, second), (ScenarioKey::Own(0), ScenarioKey::Own(1)));
        // The second copies the changed preset, the first was made before the change.
        let changes = |key| inputs.scenario(key).unwrap().changes.clone();
        assert_eq!(changes(first), []);
        assert_eq!(changes(second), [(RateField::Resold, 1.0)]);
        assert_eq!(inputs.scenario_keys().len(), 9);
    }

    #[test]
    fn what_a_client_asks_for_is_there_once_it_is_entered() {
        let asked = ScenarioKey::Preset(Scenario::ClientDiscount);
        let has = |inputs: &PageInputs| inputs.scenario_keys().contains(&asked);
        let mut inputs = PageInputs::default();
        assert!(!has(&inputs));
        inputs.form.discount = Some(0.0);
        assert!(!has(&inputs), "nothing off is no discount");
        inputs.form.discount = Some(0.3);
        assert!(has(&inputs));
        inputs.form.discount = None;
        inputs.assume(asked, RateField::Resold, Some(0.2));
        assert!(has(&inputs));
        inputs.reset_scenario(asked);
        inputs.chosen = asked;
        assert!(has(&inputs) && inputs.base_of(asked) == Some(Scenario::ClientDiscount));
    }

    #[test]
    fn changes_stand_in_the_order_of_the_fields_and_go_when_taken_back() {
        let mut inputs = PageInputs::default();
        let war = ScenarioKey::Preset(Scenario::PriceWar);
        inputs.assume(war, RateField::Resold, Some(0.2));
        inputs.assume(HOLD, RateField::Premium, Some(0.1));
        inputs.assume(HOLD, RateField::PassThrough, Some(0.3));
        let bases: Vec<_> = inputs.scenarios.iter().map(|edit| edit.base).collect();
        assert_eq!(bases, [Scenario::FixedPrice, Scenario::PriceWar]);
        let expected = [(RateField::PassThrough, 0.3), (RateField::Premium, 0.1)];
        assert_eq!(inputs.scenario(HOLD).unwrap().changes, expected);
        inputs.assume(HOLD, RateField::PassThrough, None);
        inputs.assume(HOLD, RateField::Premium, None);
        inputs.reset_scenario(war);
        assert_eq!(inputs, PageInputs::default());
    }

    #[test]
    fn an_own_scenario_stays_when_its_changes_are_taken_back() {
        let mut inputs = PageInputs::default();
        let own = inputs.copy_scenario(HOLD, "own");
        let unchanged = inputs.clone();
        inputs.assume(own, RateField::Premium, Some(0.1));
        assert_ne!(inputs, unchanged);
        inputs.reset_scenario(own);
        assert_eq!(inputs, unchanged);
    }

    #[test]
    fn the_chosen_one_stays_chosen_when_another_goes() {
        let mut inputs = PageInputs::default();
        let first = inputs.copy_scenario(HOLD, "first");
        let war = ScenarioKey::Preset(Scenario::PriceWar);
        inputs.chosen = inputs.copy_scenario(war, "second");
        inputs.remove_scenario(first);
        assert_eq!(inputs.chosen, ScenarioKey::Own(0));
        assert_eq!(inputs.base_of(inputs.chosen), Some(Scenario::PriceWar));
        let third = inputs.copy_scenario(HOLD, "third");
        inputs.remove_scenario(third);
        assert_eq!(inputs.chosen, ScenarioKey::Own(0), "the one before stays");
        inputs.remove_scenario(inputs.chosen);
        assert_eq!(inputs.chosen, war);
    }

    #[test]
    fn names_are_cut_and_presets_have_none() {
        let mut inputs = PageInputs::default();
        let own = inputs.copy_scenario(HOLD, &"x".repeat(100));
        assert_eq!(inputs.scenario(own).unwrap().name, Some("x".repeat(60)));
        inputs.rename_scenario(own, "Plan B");
        inputs.rename_scenario(HOLD, "never");
        assert_eq!(
            inputs.scenario(own).unwrap().name.as_deref(),
            Some("Plan B")
        );
        assert_eq!(inputs.scenario(HOLD), None);
        // An unknown key changes nothing.
        let before = inputs.clone();
        inputs.rename_scenario(ScenarioKey::Own(7), "no");
        inputs.assume(ScenarioKey::Own(7), RateField::Premium, Some(0.1));
        inputs.remove_scenario(ScenarioKey::Own(7));
        assert_eq!(inputs, before);
    }
}
