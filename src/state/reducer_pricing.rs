//! Blending, pricing, scenarios and languages: actions of the parts below the week.

use super::{Action, Field, State, UndoGroup};
use taskmix_inputs::PageInputs;
use taskmix_inputs::page::{Pricing, RateForm};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_present::scenarios::title_of;

/// What the name of a copied scenario ends with.
const COPY: &str = " (copy)";

impl State {
    /// Applies an action of blending, pricing, scenarios or languages.
    pub fn apply_pricing(&mut self, action: Action) {
        match action {
            Action::Blend(code) => self.edit(None, |inputs| inputs.add_role(code)),
            Action::Unblend(index) => {
                self.drop_indexed_drafts();
                self.edit(None, |inputs| inputs.remove_role(index));
            }
            Action::Price(pricing) => self.price(pricing),
            Action::NamePiece(name) => {
                if let Ok(name) = RateForm::piece_name(&name) {
                    self.name_piece(name);
                }
            }
            Action::PerThousand(per_thousand) => {
                self.edit(None, |inputs| inputs.form.per_thousand = per_thousand);
            }
            Action::Currency(code) => self.edit(None, |inputs| inputs.set_currency(code)),
            Action::OwnCurrency(code) => self.edit(None, |inputs| {
                inputs.set_own_currency((!code.is_empty()).then_some(code));
            }),
            Action::DateExchange(date) => self.edit(None, |inputs| {
                inputs.form.exchange_date = RateForm::date(&date).ok();
            }),
            Action::ResetScenario(key) => {
                self.drafts
                    .retain(|draft| !matches!(draft.field, Field::Assumed(of, _) if of == key));
                self.edit(None, |inputs| inputs.reset_scenario(key));
            }
            Action::CopyScenario(key) => {
                let name = title_of(key, &self.inputs) + COPY;
                let mut copy = key;
                self.edit(None, |inputs| copy = inputs.copy_scenario(key, &name));
                self.undo_group = Some(UndoGroup::Copying(copy));
            }
            Action::NameScenario(key, name) => {
                let group = Some(UndoGroup::Naming(key));
                self.edit(group, |inputs| inputs.rename_scenario(key, &name));
            }
            Action::RemoveScenario(key) => {
                // The fields of later scenarios are identified by their index.
                self.drafts
                    .retain(|draft| !matches!(draft.field, Field::Assumed(ScenarioKey::Own(_), _)));
                self.edit(None, |inputs| inputs.remove_scenario(key));
            }
            Action::Read(code) => self.edit(None, |inputs| {
                inputs.languages = PageInputs::default().languages;
                if !code.is_empty() {
                    inputs.languages.push(code);
                }
            }),
            _ => {}
        }
    }

    /// Names the piece that is sold. Its pace follows from the name as a whole, not from the letters
    /// on the way to it.
    fn name_piece(&mut self, name: String) {
        let group = Some(UndoGroup::NamingPiece);
        let before = (self.undo_group == group).then(|| self.past.last().cloned());
        self.edit(group, |inputs| {
            if let Some(before) = before.flatten() {
                *inputs = PageInputs::clone(&before);
            }
            inputs.form.name_piece(name);
        });
    }

    /// Changes the way of pricing; a project price is first computed from rate and hours.
    fn price(&mut self, pricing: Pricing) {
        self.edit(None, |inputs| {
            let form = &mut inputs.form;
            form.pricing = pricing;
            if let (Pricing::Project, None, Some(rate), Some(hours)) =
                (pricing, form.project_price, form.rate, form.measured_before)
            {
                form.project_price = Some(rate * hours);
            }
        });
    }
}
