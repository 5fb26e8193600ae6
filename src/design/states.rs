//! The states that are shown, of which component and after what.

use super::controls::LONG;
use super::fixtures::{
    after, blended, by_the_word, copied, copywriter, employed, explored, form, incomplete, judged,
    listed, loading, no_hours, nothing, nothing_fits, own_scenario, project, teamed, too_long,
    unsure, warned, wrong_hours, wrong_rate,
};
use crate::deferred::Section;
use crate::state::{Action, ChunkStatus, Field, Notice, State};
use taskmix_inputs::page::EmploymentStatus;
use taskmix_method::ReadingSource;
use taskmix_present::fields::FormField;

/// What a notice reports of a part of a link.
const BEYOND: &str = "hours_week: 200 is not a number from 0 to 168";

/// Which component.
#[derive(Clone, Copy, PartialEq)]
pub enum Shows {
    Text,
    Controls,
    Fields,
    Masthead,
    Hero,
    Notice,
    NoMix,
    Placeholder(PlaceholderKind),
    Answer,
    Roles,
    EmploymentStatus,
    Week,
    Section(Section),
    Evidence,
    Method,
    Sources,
    Embed,
}

/// The kinds of placeholders.
#[derive(Clone, Copy, PartialEq)]
pub enum PlaceholderKind {
    /// A section with its heading.
    Section,
    /// Space alone.
    Space,
}

impl Shows {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::Controls => "Buttons and choices",
            Self::Fields => "Fields",
            Self::Masthead => "The head of the page",
            Self::Hero => "The question",
            Self::Notice => "A notice",
            Self::NoMix => "No task mix",
            Self::Placeholder(PlaceholderKind::Section) => "A section that comes later",
            Self::Placeholder(PlaceholderKind::Space) => "Room for a part that comes later",
            Self::Answer => "The answer",
            Self::Roles => "Roles",
            Self::EmploymentStatus => "Charging or employed",
            Self::Week => "The week",
            Self::Section(Section::Rate) => "The rate",
            Self::Section(Section::Employed) => "The job",
            Self::Section(Section::Courses) => "Courses and tools",
            Self::Section(Section::Shift) => "The shift simulator",
            Self::Section(Section::Team) => "A team",
            Self::Section(Section::Export) => "Taking it along",
            Self::Evidence => "The evidence",
            Self::Method => "The method",
            Self::Sources => "Sources",
            Self::Embed => "An embed’s foot",
        }
    }
}

/// A component in a state.
#[derive(Clone, Copy)]
pub struct Case {
    /// Which component.
    pub shows: Shows,
    /// Which state, in words.
    pub what: &'static str,
    /// The state itself.
    pub initial_state: fn() -> State,
    /// What `design/design.js` does in it then; steps with semicolons between them, or nothing.
    pub does: &'static str,
    /// As if under the pointer (`hover`), or with the focus (`focus`); or nothing.
    pub looks: &'static str,
}

impl PartialEq for Case {
    fn eq(&self, other: &Self) -> bool {
        self.shows == other.shows && self.what == other.what
    }
}

impl Case {
    const fn after(self, does: &'static str) -> Self {
        Self { does, ..self }
    }

    const fn looking(self, looks: &'static str) -> Self {
        Self { looks, ..self }
    }
}

const fn case(shows: Shows, what: &'static str, initial_state: fn() -> State) -> Case {
    Case {
        shows,
        what,
        initial_state,
        does: "",
        looks: "",
    }
}

/// Everything that is shown; cases of one component stand together.
pub fn cases() -> Vec<Case> {
    [
        basic().as_slice(),
        &first(),
        &week(),
        &rate(),
        &learning(),
        &last(),
    ]
    .concat()
}

/// Text, controls, fields.
fn basic() -> [Case; 10] {
    use Shows::{Controls, Fields, Text};
    [
        case(Text, "every kind", nothing),
        case(Controls, "at rest", nothing),
        case(Controls, "under the pointer", nothing).looking("hover"),
        case(Controls, "with the focus", nothing).looking("focus"),
        case(Fields, "at rest", copywriter),
        case(Fields, "under the pointer", copywriter).looking("hover"),
        case(Fields, "with the focus", copywriter).looking("focus"),
        case(Fields, "wrong", || {
            let words = form(FormField::Utilisation, "most of it");
            copied(&[Action::Type(Field::Total, "200".to_owned()), words])
        }),
        case(Fields, "with very long words", own_scenario).after("type #total 123456789012345678"),
        case(Fields, "asked for certain courses", nothing_fits),
    ]
}

/// What stands before the answer, and in the place of what is not here yet.
fn first() -> [Case; 19] {
    use Shows::{Hero, Masthead, NoMix, Notice as Note, Placeholder};
    [
        case(Masthead, "at rest", nothing),
        case(Masthead, "with the focus", nothing).looking("focus"),
        case(Hero, "at first", nothing),
        case(Hero, "typed into", nothing).after("type #what engineer; key #what ArrowDown"),
        case(Hero, "nothing found", nothing).after("type #what zzzzqq"),
        case(Hero, "with an answer below it", copywriter),
        case(Hero, "called something long", || {
            after("", &[Action::Choose("27-3043.00", LONG.to_owned())])
        }),
        case(Note, "a link that says nothing", || {
            warned(Notice::NotUsable)
        }),
        case(Note, "a link from a newer version", || {
            warned(Notice::Newer)
        }),
        case(Note, "a link that is partly read", || {
            warned(Notice::Partly(BEYOND.to_owned()))
        }),
        case(Note, "a link to a week that cannot be", || {
            warned(Notice::Beyond(BEYOND.to_owned()))
        }),
        case(Note, "too much for a link", || warned(Notice::TooLong)),
        case(NoMix, "an occupation without data", || {
            after("11-1031.00", &[])
        }),
        case(
            Placeholder(PlaceholderKind::Section),
            "not asked for",
            copywriter,
        ),
        case(Placeholder(PlaceholderKind::Section), "on its way", || {
            loading(ChunkStatus::Loading)
        }),
        case(Placeholder(PlaceholderKind::Section), "lost", || {
            loading(ChunkStatus::Failed)
        }),
        case(Placeholder(PlaceholderKind::Space), "on its way", || {
            loading(ChunkStatus::Loading)
        }),
        case(Placeholder(PlaceholderKind::Space), "lost", || {
            loading(ChunkStatus::Failed)
        }),
        case(Shows::EmploymentStatus, "charging", copywriter),
    ]
}

/// The answer and the week.
fn week() -> [Case; 15] {
    use Shows::{Answer, EmploymentStatus as Status, Roles, Week};
    [
        case(Status, "employed", employed),
        case(Answer, "a week", copywriter),
        case(Answer, "measured in practice, everything open", || {
            after("43-4051.00", &[])
        })
        .after("open"),
        case(Answer, "on one’s own judgement", judged),
        case(Answer, "by one source of readings", || {
            let mut state = copywriter();
            state.apply(Action::Count(ReadingSource::Labels, false));
            state.apply(Action::Count(ReadingSource::Microsoft, false));
            state
        }),
        case(Roles, "one", copywriter),
        case(Roles, "two", blended),
        case(Roles, "a part that is wrong", || {
            let mut state = blended();
            state.apply(Action::Type(Field::RolePart(0), "120".to_owned()));
            state
        }),
        case(Week, "empty", || after("", &[Action::StartEmpty])),
        case(Week, "as it starts", copywriter),
        case(Week, "an activity looked for", copywriter).after("type #add meetings"),
        case(Week, "hours that are wrong", wrong_hours),
        case(Week, "judged by oneself, changed, to be undone", judged),
        case(Week, "of the employed, every activity", || {
            let employed = Action::SetEmploymentStatus(EmploymentStatus::Employed);
            copied(&[employed, Action::ShowAllRows])
        }),
        case(Week, "no hours left", no_hours),
    ]
}

/// The rate and the job.
fn rate() -> [Case; 13] {
    let rate = Shows::Section(Section::Rate);
    let job = Shows::Section(Section::Employed);
    [
        case(rate, "example numbers", copywriter),
        case(rate, "by the project, measured", project),
        case(
            rate,
            "by the word, asked for a discount, in two currencies, everything open",
            by_the_word,
        )
        .after("open"),
        case(
            rate,
            "an amount that may mean another, everything open",
            unsure,
        )
        .after("open"),
        case(rate, "a retainer without its hours", incomplete),
        case(rate, "numbers that are wrong", wrong_rate),
        case(rate, "with the billable part of the week", judged),
        case(
            rate,
            "every scenario, one of one’s own with long words, everything open",
            own_scenario,
        )
        .after("open"),
        case(rate, "explored", explored).after("press #explore-run; open"),
        case(rate, "explored, with a wrong seed", explored).after("type #explore-seed -1"),
        case(job, "with outlook and pay", employed),
        case(job, "everything open", employed).after("open"),
        case(job, "without an occupation", || {
            after(
                "",
                &[
                    Action::StartEmpty,
                    Action::SetEmploymentStatus(EmploymentStatus::Employed),
                ],
            )
        }),
    ]
}

/// What to learn, shifts, a team.
fn learning() -> [Case; 11] {
    let learn = Shows::Section(Section::Courses);
    let shift = Shows::Section(Section::Shift);
    let team = Shows::Section(Section::Team);
    [
        case(learn, "what fits, everything open", copywriter).after("open"),
        case(learn, "cost and time not verified", || {
            after("47-4011.00", &[])
        }),
        case(learn, "nothing fits", nothing_fits),
        case(learn, "for the employed", employed),
        case(learn, "courses kept and done", listed),
        case(shift, "nothing tried yet", copywriter),
        case(shift, "a move tried", copywriter).after("press [data-testid=shift-offer] button"),
        case(team, "one’s own week alone", copywriter),
        case(team, "two jobs more, everything open", teamed).after("open"),
        case(team, "people that are wrong", || {
            let mut state = teamed();
            state.apply(Action::Type(Field::People(0), "half".to_owned()));
            state
        }),
        case(team, "a job looked for", copywriter).after("type #job nurse"),
    ]
}

/// What is taken along, and what stands below every week.
fn last() -> [Case; 9] {
    use Shows::{Embed, Evidence, Method, Sources};
    let take = Shows::Section(Section::Export);
    [
        case(take, "before a week", nothing),
        case(take, "a week, everything open", copywriter).after("press #take-commands; open"),
        case(take, "more than fits into a link", too_long),
        case(Evidence, "closed", nothing),
        case(Evidence, "open", nothing).after("open"),
        case(Method, "closed", nothing),
        case(Method, "open", nothing).after("open"),
        case(Sources, "at rest", nothing),
        case(Embed, "everything open", copywriter).after("open"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_of_a_component_stand_together_and_have_names_of_their_own() {
        let cases = cases();
        for (index, case) in cases.iter().enumerate() {
            let before = &cases[..index];
            assert!(!before.contains(case), "twice: {}", case.what);
            let goes_on = before.last().is_some_and(|last| last.shows == case.shows);
            let known = before.iter().any(|earlier| earlier.shows == case.shows);
            assert_eq!(goes_on, known, "{}", case.shows.name());
        }
    }
}
