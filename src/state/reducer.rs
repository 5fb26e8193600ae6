//! The reducer: how an action changes the state.

use std::rc::Rc;

use yew::Reducible;

use super::{Action, Field, Notice, State, UndoGroup};
use taskmix_catalog::{ActivityIndex, catalog};
use taskmix_inputs::PageInputs;
use taskmix_inputs::messages::NewWeek;
use taskmix_inputs::page::{EmploymentStatus, RolePart, RowEdit, RowHours, TeamPart};
use taskmix_present::Week;

/// Changes that can be undone.
const MAX_UNDO: usize = 200;
/// Hours of an activity that was just added.
const ADDED_HOURS: f64 = 1.0;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        #[cfg(all(feature = "panic-on-purpose", target_arch = "wasm32"))]
        crate::on_purpose::reducing(&action);
        let mut state = Self::clone(&self);
        state.apply(action);
        Rc::new(state)
    }
}

impl State {
    /// Applies one action.
    pub fn apply(&mut self, action: Action) {
        let revision = self.revision.wrapping_add(1);
        self.act(action);
        self.revision = revision;
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Choose(code, searched_title) => self.choose(code, searched_title),
            Action::StartEmpty => {
                self.edit(None, |inputs| {
                    inputs.roles.clear();
                    inputs.rows.clear();
                });
                self.start();
            }
            // Going back fires two events; the second changes nothing.
            Action::Load(inputs, None) if *inputs == *self.inputs => {}
            Action::Load(inputs, notice) => {
                let loads = self.loads + 1;
                let (choices, chunks) = (self.choices, self.chunks);
                let (past, judging, shown) = (
                    std::mem::take(&mut self.past),
                    std::mem::take(&mut self.judging),
                    (self.all_rows, self.all_scenarios, self.exploring),
                );
                *self = Self {
                    loads,
                    choices,
                    chunks,
                    past,
                    judging,
                    ..Self::new(*inputs, notice)
                };
                (self.all_rows, self.all_scenarios, self.exploring) = shown;
            }
            Action::AddJob(code) => self.edit(None, |inputs| {
                if !inputs.team.iter().any(|job| job.code == code) {
                    inputs.team.push(TeamPart {
                        code: code.to_owned(),
                        people: 1.0,
                    });
                }
            }),
            Action::RemoveJob(index) => {
                self.drop_indexed_drafts();
                self.edit(None, |inputs| {
                    if index < inputs.team.len() {
                        inputs.team.remove(index);
                    }
                });
            }
            Action::Keep(inputs) => {
                self.drafts.clear();
                self.take(*inputs, None);
            }
            Action::Open(inputs) => {
                self.take(*inputs, None);
                self.start();
            }
            Action::Receive(week) => self.receive(*week),
            Action::Type(field, text) => self.type_into(field, text),
            Action::Leave(field) => {
                let field = self.meant(field);
                self.drafts
                    .retain(|draft| draft.field != field || draft.problem.is_some());
                self.undo_group = None;
                self.review(None);
            }
            Action::Step(field, up) => self.step(field, up),
            Action::Put(field, value) => self.put(field, Some(value), None),
            Action::Add(activity) => self.add(activity, ADDED_HOURS),
            Action::AddUnpaid(activity, hours) => self.add_unpaid(activity, hours),
            Action::Remove(activity) => {
                let has_default = self
                    .week
                    .rows
                    .iter()
                    .any(|row| row.activity.index == activity && row.default_hours.is_some());
                self.edit_row(activity, |row| {
                    row.billable = None;
                    row.judgement = None;
                    row.hours = if has_default {
                        RowHours::Removed
                    } else {
                        RowHours::Default
                    };
                });
                self.drafts.retain(|draft| !draft.field.is_of(activity));
                self.judging.retain(|index| *index != activity);
            }
            Action::Bill(activity, billable) => {
                self.edit_row(activity, |row| row.billable = (!billable).then_some(false));
            }
            Action::Judge(activity) => {
                if !self.judging.contains(&activity) {
                    self.judging.push(activity);
                }
            }
            Action::Unjudge(activity) => {
                self.drafts
                    .retain(|draft| !draft.field.is_judgement_of(activity));
                self.judging.retain(|index| *index != activity);
                self.edit_row(activity, |row| row.judgement = None);
            }
            Action::Count(source, counts) => self.edit(None, |inputs| {
                inputs.readings = if counts {
                    inputs.readings.with(source)
                } else {
                    inputs.readings.without(source)
                };
            }),
            Action::ResetWeek => {
                self.drafts.clear();
                self.judging.clear();
                self.edit(None, |inputs| {
                    inputs.rows.clear();
                    inputs.hours_week = PageInputs::default().hours_week;
                });
            }
            Action::SetEmploymentStatus(status) => {
                self.edit(None, |inputs| inputs.employment_status = status)
            }
            Action::Prefer(key) => self.edit(None, |inputs| inputs.chosen = key),
            Action::Filter(requirement) => {
                self.edit(None, |inputs| inputs.courses.require(requirement))
            }
            Action::List(change) => self.edit(None, |inputs| {
                inputs.course_list.change(change);
            }),
            Action::Propose(proposal) => self.proposal = Some(proposal),
            Action::TakeProposal => self.proposal = None,
            Action::ShowAllRows => self.all_rows = true,
            Action::ShowAllScenarios => self.all_scenarios = true,
            Action::Explore(open) => self.exploring = open,
            Action::SetChunkStatus(chunk, status) => self.chunks.set(chunk, status),
            Action::Undo => self.travel(true),
            Action::Redo => self.travel(false),
            Action::Warn(notice) => self.notice = Some(notice),
            Action::Dismiss => self.notice = None,
            action => self.apply_pricing(action),
        }
    }

    /// Changes the inputs, if a week follows from the result; the change can be undone.
    pub(super) fn edit(&mut self, group: Option<UndoGroup>, change: impl FnOnce(&mut PageInputs)) {
        let mut inputs = PageInputs::clone(&self.inputs);
        change(&mut inputs);
        self.take(inputs, group);
    }

    fn take(&mut self, inputs: PageInputs, group: Option<UndoGroup>) {
        if let Ok(week) = Week::of(&inputs) {
            self.take_with(inputs, week, group);
        }
    }

    /// As [`Self::take`], with the week that follows from the inputs.
    pub(super) fn take_with(&mut self, inputs: PageInputs, week: Week, group: Option<UndoGroup>) {
        if inputs == *self.inputs {
            return;
        }
        if group.is_none() || group != self.undo_group {
            if self.past.len() >= MAX_UNDO {
                self.past.remove(0);
            }
            self.past.push(Rc::clone(&self.inputs));
        }
        self.undo_group = group;
        self.future.clear();
        self.inputs = Rc::new(inputs);
        self.week = Rc::new(week);
        self.review(group);
    }

    fn start(&mut self) {
        self.started = true;
        self.drafts.clear();
        self.judging.clear();
        self.notice = None;
        self.searched_title.clear();
        self.all_rows = false;
        self.choices += 1;
    }

    /// Takes over a week from the host of an embed; pay and scenarios of the user stay.
    fn receive(&mut self, received: NewWeek) {
        let NewWeek {
            inputs: received,
            assumptions,
            readings,
        } = received;
        self.edit(None, |inputs| {
            inputs.roles = received.roles;
            inputs.hours_week = received.hours_week;
            inputs.rows = received.rows;
            inputs.assumptions = assumptions.unwrap_or(inputs.assumptions);
            inputs.readings = readings.unwrap_or(inputs.readings);
        });
        self.started = true;
        self.drafts.clear();
    }

    fn choose(&mut self, code: &'static str, searched_title: String) {
        let was_edited = self.inputs.roles.len() > 1 || !self.inputs.rows.is_empty();
        self.edit(None, |inputs| {
            inputs.roles = vec![RolePart {
                code: code.to_owned(),
                share: 1.0,
            }];
            inputs.rows.clear();
        });
        self.start();
        self.notice = was_edited.then_some(Notice::Replaced);
        self.searched_title = searched_title;
    }

    /// Drops the drafts whose fields are identified by an index, which changes when a role or a job is
    /// removed.
    pub(super) fn drop_indexed_drafts(&mut self) {
        let is_indexed = |field| matches!(field, Field::RolePart(_) | Field::People(_));
        self.drafts.retain(|draft| !is_indexed(draft.field));
    }

    fn edit_row(&mut self, activity: ActivityIndex, change: impl FnOnce(&mut RowEdit)) {
        if let Some(activity) = catalog().activity_at(activity) {
            self.edit(None, |inputs| inputs.edit_row(activity.id, change));
        }
    }

    /// Adds an unpaid activity; one undo takes both changes back.
    fn add_unpaid(&mut self, activity: ActivityIndex, hours: f64) {
        let before = Rc::clone(&self.inputs);
        self.add(activity, hours);
        if let Some(activity) = catalog().activity_at(activity) {
            let group = Some(UndoGroup::Adding);
            if !Rc::ptr_eq(&before, &self.inputs) {
                self.undo_group = group;
            }
            self.edit(group, |inputs| {
                inputs.edit_row(activity.id, |row| row.billable = Some(false));
            });
            self.undo_group = None;
        }
    }

    /// Adds an activity: a removed one with its former hours, a new one with those given. One that is
    /// in the week stays as it is.
    fn add(&mut self, activity: ActivityIndex, hours: f64) {
        self.started = true;
        if self
            .week
            .rows
            .iter()
            .any(|row| row.activity.index == activity)
        {
            return;
        }
        let free_hours =
            (taskmix_method::units::HOURS_IN_A_WEEK - self.week.total_hours()).max(0.0);
        let Some(activity) = catalog().activity_at(activity) else {
            return;
        };
        let removed = self
            .inputs
            .row(activity.id)
            .is_some_and(|row| row.hours == RowHours::Removed);
        self.edit(None, |inputs| {
            inputs.edit_row(activity.id, |row| {
                row.hours = if removed {
                    RowHours::Default
                } else {
                    RowHours::Set(hours.min(free_hours))
                };
            });
        });
    }

    /// Undoes or redoes a change.
    fn travel(&mut self, back: bool) {
        let (from, to) = if back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        let Some(inputs) = from.pop() else { return };
        let Ok(week) = Week::of(&inputs) else { return };
        to.push(Rc::clone(&self.inputs));
        self.started = !inputs.roles.is_empty() || !inputs.rows.is_empty() || self.started;
        self.inputs = inputs;
        self.week = Rc::new(week);
        self.drafts.clear();
        self.undo_group = None;
        self.notice = None;
    }

    /// Whether rates are shown.
    pub fn charges(&self) -> bool {
        self.inputs.employment_status == EmploymentStatus::Charging
    }
}
