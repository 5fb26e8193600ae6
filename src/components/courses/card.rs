//! One suggested course.

use crate::components::controls::legacy::outside;
use crate::components::controls::tag::{Tag, disclosure, tag};
use taskmix_present::courses::CourseView;

/// One suggested course.
pub fn course_card(course: &CourseView) -> Tag {
    let facts = tag("dl", "course-facts").each(&course.facts, |fact| {
        tag("div", if fact.unverified { "unverified" } else { "" })
            .add(tag("dt", "").say(fact.name))
            .add(tag("dd", "").text(&fact.value))
    });
    let notes = (!course.notes.is_empty()).then(|| tag("p", "hint").say(course.notes));
    let why = disclosure("", "Why it stands here, and how well it is known")
        .add(tag("p", "").say("Score: ").text(&course.score).say("."))
        .add(tag("p", "").text(&course.basis))
        .maybe(notes);
    tag("article", "course")
        .key(course.id)
        .set("data-testid", "course")
        .set("data-course", course.id)
        .add(tag("p", "course-kind").say(course.kind))
        .add(tag("h3", "").add(outside(course.url, course.title)))
        .add(tag("p", "course-provider").say(course.provider))
        .add(tag("p", "course-reason").text(&course.reason))
        .add(facts)
        .maybe(others(course))
        .add(why)
}

fn others(course: &CourseView) -> Option<Tag> {
    let mut line = tag("p", "course-others").say("Elsewhere, for the same: ");
    for (at, (title, provider, url)) in course.alternatives.iter().enumerate() {
        line = line
            .say(if at > 0 { "; " } else { "" })
            .add(outside(url, title))
            .say(" (")
            .say(provider)
            .say(")");
    }
    (!course.alternatives.is_empty()).then(|| line.say("."))
}
