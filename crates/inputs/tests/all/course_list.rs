//! The user's own list of courses, in plain data, in links and in requests.

use serde_json::{Value, json};
use taskmix_inputs::course_list::{CourseChange, CourseList};
use taskmix_inputs::link::{Pay, decode, encode};
use taskmix_inputs::{PageInputs, courses, inputs};

fn read(list: Value) -> Result<CourseList, String> {
    let given = json!({ "course_list": list }).to_string();
    let read = inputs::read(&serde_json::from_str(&given).unwrap());
    read.map(|inputs| inputs.course_list)
        .map_err(|errors| errors.to_string())
}

#[test]
fn a_course_is_kept_or_done_but_not_both() {
    let list = read(json!({"kept": ["b", "a", "b"], "done": ["a"]})).unwrap();
    assert_eq!(
        (list.kept(), list.done()),
        (&["b".to_owned()][..], &["a".to_owned()][..])
    );
    let mut list = list;
    list.change(CourseChange::Remove("a".into()));
    list.change(CourseChange::Remove("b".into()));
    assert!(list.is_empty());
}

#[test]
fn a_full_list_takes_no_more() {
    let mut list = CourseList::default();
    for index in 0..=CourseList::MAX {
        let taken = list.change(CourseChange::Keep(format!("course-{index}")));
        assert_eq!(taken, index < CourseList::MAX);
    }
    assert_eq!(list.kept().len(), CourseList::MAX);
    assert_eq!(
        list.kept().last().unwrap(),
        &format!("course-{}", CourseList::MAX - 1)
    );
    // A course that is in the list changes its place still.
    list.change(CourseChange::Finish("course-0".into()));
    assert_eq!(
        (list.kept().len(), list.done().len()),
        (CourseList::MAX - 1, 1)
    );
}

#[test]
fn what_is_no_id_is_named_with_its_form() {
    let problem = read(json!({"kept": ["a", "No Id"]})).unwrap_err();
    assert!(
        problem.contains("course_list.kept[1]") && problem.contains("No Id"),
        "{problem}"
    );
    let problem = read(json!({"done": [7]})).unwrap_err();
    assert!(
        problem.contains("course_list.done[0]") && problem.contains('7'),
        "{problem}"
    );
    let many: Vec<_> = (0..=CourseList::MAX)
        .map(|index| index.to_string())
        .collect();
    let problem = read(json!({ "kept": many })).unwrap_err();
    let (count, limit) = (
        (CourseList::MAX + 1).to_string(),
        CourseList::MAX.to_string(),
    );
    assert!(
        problem.contains(&count) && problem.contains(&limit),
        "{problem}"
    );
    let many: Vec<_> = (0..CourseList::MAX)
        .map(|index| index.to_string())
        .collect();
    let problem = read(json!({ "kept": many, "done": ["one-more"] })).unwrap_err();
    assert!(
        problem.contains("course_list") && problem.contains("at most 40"),
        "{problem}"
    );
    let problem = read(json!({"done": [], "wanted": []})).unwrap_err();
    assert!(problem.contains("wanted"), "{problem}");
}

#[test]
fn a_link_holds_the_list() {
    let mut inputs = PageInputs::default();
    inputs
        .course_list
        .change(CourseChange::Keep("elements-of-ai".into()));
    inputs.course_list.change(CourseChange::Keep("b-2".into()));
    inputs.course_list.change(CourseChange::Finish("c".into()));
    let link = encode(&inputs, Pay::Shared).unwrap();
    assert!(link.contains("m_elements-of-ai_b-2~d_c~"), "{link}");
    let again = decode(&link);
    assert_eq!((again.inputs, again.problems), (inputs, Vec::new()));
}

#[test]
fn a_request_leaves_out_what_is_done_and_knows_its_courses() {
    let answer = |done: Value| {
        let given = json!({"occupation": "27-3043.00", "done": done}).to_string();
        courses::read(&serde_json::from_str(&given).unwrap())
    };
    let found = |done: Value| {
        let (week, learner) = answer(done).unwrap();
        let advice = courses::advise(&week, &learner);
        advice
            .iter()
            .map(|advice| advice.course.id)
            .collect::<Vec<_>>()
    };
    let before = found(json!([]));
    let after = found(json!([before[0]]));
    assert!(!after.contains(&before[0]), "{after:?}");
    let problem = answer(json!(["no-such-course"])).unwrap_err().to_string();
    assert!(
        problem.contains("done") && problem.contains("no-such-course"),
        "{problem}"
    );
}
