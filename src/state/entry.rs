//! Entering values into number fields: typing, stepping, and rejected texts.

use std::rc::Rc;

use super::field::judgement;
use super::{Draft, Field, State, UndoGroup, Unsure};
use taskmix_inputs::PageInputs;
use taskmix_method::InvalidInput;
use taskmix_method::limits::clamped;
use taskmix_present::Week;
use taskmix_present::fields::FormField;

impl State {
    /// The field that an event of a price's field is meant for: that of the unit chosen. A typed
    /// unit changes the field, and letters may follow before the page is drawn again.
    pub(super) fn meant(&self, field: Field) -> Field {
        match field {
            Field::Form(price) if price.pricing().is_some() => {
                Field::Form(FormField::price_of(self.inputs.form.pricing))
            }
            _ => field,
        }
    }

    pub(super) fn type_into(&mut self, field: Field, text: String) {
        let field = self.meant(field);
        let continues = self
            .draft(field)
            .is_some_and(|draft| draft.problem.is_none() && text.starts_with(&draft.text));
        self.forget(field);
        let group = Some(UndoGroup::Typing(field));
        if self.undo_group != group {
            self.undo_group = None;
        }
        let (field, problem) = match self.set_typed(field, &text, group) {
            Ok(place) => (place, None),
            Err(problem) => (field, Some(problem)),
        };
        if problem.is_some() && continues && !self.changed_unit() {
            self.take_back(group);
        }
        self.drafts.retain(|draft| draft.field != field);
        self.drafts.push(Draft {
            field,
            text,
            problem,
        });
    }

    /// Whether the last change was to another unit of price. Taking that back would take the field
    /// away that is typed into.
    fn changed_unit(&self) -> bool {
        let before = self.past.last();
        before.is_some_and(|inputs| inputs.form.pricing != self.inputs.form.pricing)
    }

    /// Drops what is known of the text of a field.
    fn forget(&mut self, field: Field) {
        self.drafts.retain(|draft| draft.field != field);
        self.unsure.retain(|unsure| unsure.field != field);
    }

    /// Undoes the values that were typed on the way to an invalid one.
    fn take_back(&mut self, group: Option<UndoGroup>) {
        if self.undo_group != group {
            return;
        }
        if let Some(inputs) = self.past.pop()
            && let Ok(week) = Week::of(&inputs)
        {
            self.inputs = inputs;
            self.week = Rc::new(week);
        }
        self.undo_group = None;
    }

    fn set_typed(
        &mut self,
        field: Field,
        text: &str,
        group: Option<UndoGroup>,
    ) -> Result<Field, InvalidInput> {
        let typed = field.read(text, &self.inputs)?;
        let (inputs, week, place) = match self.before(field, group) {
            Some((inputs, week)) => field.enter(&inputs, &week, &typed)?,
            None => field.enter(&self.inputs, &self.week, &typed)?,
        };
        self.take_with(inputs, week, group);
        if place != field && self.undo_group == group {
            self.undo_group = Some(UndoGroup::Typing(place));
        }
        let readings = typed
            .amount
            .and_then(|amount| Some((amount.value, amount.other?)));
        self.unsure.extend(readings.map(|(value, other)| Unsure {
            field: place,
            value,
            other,
        }));
        Ok(place)
    }

    fn set(
        &mut self,
        field: Field,
        value: Option<f64>,
        group: Option<UndoGroup>,
    ) -> Result<(), InvalidInput> {
        let (inputs, week) = match self.before(field, group) {
            Some((inputs, week)) => field.set(&inputs, &week, value)?,
            None => field.set(&self.inputs, &self.week, value)?,
        };
        self.take_with(inputs, week, group);
        Ok(())
    }

    /// The week before a group of edits of a field whose edits change other values too: the
    /// total scales every row, the first half of a judgement says what the other starts from, and
    /// an amount may set its unit and currency. Each edit of the group starts from that week, so that the result depends on the
    /// last entry alone and not on what was typed on the way.
    fn before(&self, field: Field, group: Option<UndoGroup>) -> Option<(Rc<PageInputs>, Week)> {
        let inputs = self.past.last()?;
        let changes_others = match field {
            Field::Total => true,
            Field::Own(activity, _) => judgement(inputs, activity).is_none(),
            _ => field.takes_currency(),
        };
        if !changes_others || group.is_none() || group != self.undo_group {
            return None;
        }
        Some((Rc::clone(inputs), Week::of(inputs).ok()?))
    }

    /// Checks the rejected texts again after the inputs have changed in a group of edits.
    ///
    /// A rejected text is not used later: it stays, with its reason, as long as it would be
    /// rejected again, and is dropped otherwise, so that its field shows the value in use. It
    /// is not dropped while another field is typed into, whose value is not final yet. Only
    /// the two halves of a judgement are one entry: what one half forbids the other is used
    /// once the first gives way. Texts in use are dropped too, since an edit of another field
    /// may have changed their value.
    pub(super) fn review(&mut self, group: Option<UndoGroup>) {
        let edited = group.and_then(UndoGroup::field);
        for mut draft in std::mem::take(&mut self.drafts) {
            let Some(problem) = draft.problem.take() else {
                continue;
            };
            let value = draft.field.read(&draft.text, &self.inputs);
            let set = value.and_then(|value| draft.field.enter(&self.inputs, &self.week, &value));
            let problem = match set {
                Err(problem) => problem,
                Ok((inputs, week, _)) if draft.field.is_other_half(edited) => {
                    self.inputs = Rc::new(inputs);
                    self.week = Rc::new(week);
                    continue;
                }
                Ok(_) if matches!(group, Some(UndoGroup::Typing(_))) => problem,
                Ok(_) => continue,
            };
            draft.problem = Some(problem);
            self.drafts.push(draft);
        }
    }

    pub(super) fn put(&mut self, field: Field, value: Option<f64>, group: Option<UndoGroup>) {
        self.forget(field);
        // A step or an offered value that does not fit changes nothing.
        let _ = self.set(field, value, group);
    }

    /// To the next whole step up or down, within the limits.
    pub(super) fn step(&mut self, field: Field, up: bool) {
        let step = field.step();
        let now = field.value(&self.inputs, &self.week).unwrap_or(0.0);
        // A value just beside a whole step, by rounding, counts as standing on it.
        let steps = now / step;
        let next = if up {
            (steps + 1e-6).floor() + 1.0
        } else {
            (steps - 1e-6).ceil() - 1.0
        };
        let (low, high) = field.limits();
        // Steps of twentieths leave rounding dust that would be seen in a link.
        let value = (next * step * 1e6).round() / 1e6;
        self.put(
            field,
            Some(clamped(value, low, high)),
            Some(UndoGroup::Stepping(field)),
        );
    }
}
