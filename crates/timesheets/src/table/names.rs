//! The names of columns, by what they mean. No product is asked for; programs, and people who
//! make tables by hand, use the same words.

use super::columns::{Role, Unit};

/// Names of columns with their meaning, the better ones first. They are compared in small
/// letters, without marks at the end and without a remark in parentheses.
pub const NAMES: &[(Role, &[&str])] = &[
    (
        Role::Words,
        &[
            "description",
            "notes",
            "note",
            "time entry",
            "issue summary",
            "summary",
            "work description",
            "subject",
            "title",
            "task name",
            "activity description",
            "beschreibung",
            "betreff",
            "titel",
            "notiz",
            "notizen",
            "bemerkung",
            "bemerkungen",
            "tätigkeit",
            "tätigkeiten",
            "comment",
            "comments",
            "kommentar",
            "activity",
            "aktivität",
            "what",
            "was",
        ],
    ),
    (
        Role::Task,
        &[
            "task",
            "tasks",
            "work type",
            "service",
            "aufgabe",
            "aufgaben",
            "leistung",
            "todo",
        ],
    ),
    (Role::Category, &["category", "kategorie", "type", "art"]),
    (
        Role::Project,
        &[
            "project",
            "project name",
            "projekt",
            "projektname",
            "calendar",
        ],
    ),
    (
        Role::Client,
        &["client", "customer", "client name", "kunde", "auftraggeber"],
    ),
    (
        Role::Person,
        &[
            "user",
            "member",
            "team member",
            "author",
            "work author",
            "employee",
            "person",
            "full name",
            "mitarbeiter",
            "benutzer",
            "username",
            "user name",
        ],
    ),
    (Role::FirstName, &["first name", "vorname"]),
    (Role::LastName, &["last name", "nachname"]),
    (
        Role::Date,
        &[
            "start date",
            "date",
            "day",
            "started",
            "started at",
            "work date",
            "spent date",
            "spent at",
            "datum",
            "startdatum",
            "beginnt am",
            "tag",
        ],
    ),
    (
        Role::Begin,
        &[
            "start time",
            "start",
            "from",
            "begin",
            "time in",
            "clock in",
            "startzeit",
            "beginn",
            "von",
            "beginnt um",
        ],
    ),
    (Role::EndDate, &["end date", "enddatum", "endet am"]),
    (
        Role::End,
        &[
            "end time",
            "end",
            "stop",
            "to",
            "until",
            "finish",
            "time out",
            "clock out",
            "ended at",
            "endzeit",
            "ende",
            "bis",
            "endet um",
        ],
    ),
    (
        Role::Billable,
        &[
            "billable",
            "is billable",
            "abrechenbar",
            "fakturierbar",
            "verrechenbar",
        ],
    ),
    (Role::Amount, &["billable amount", "amount", "betrag"]),
    (Role::Deleted, &["deleted", "is deleted", "gelöscht"]),
    (Role::Status, &["status", "state"]),
    (
        Role::WholeDay,
        &[
            "all day event",
            "all day",
            "all-day event",
            "ganztägiges ereignis",
            "ganztägig",
        ],
    ),
    (Role::Productivity, &["productivity"]),
    // Words that are a title only where nothing better is.
    (Role::Name, &["name", "item", "work", "arbeit"]),
];

/// Names of columns with durations: unit of a plain number, and rank. Of several columns the
/// exact ones come first, then the rounded ones.
pub const DURATIONS: &[(&str, Unit, u8)] = &[
    ("timespentseconds", Unit::Seconds, 0),
    ("time spent seconds", Unit::Seconds, 0),
    ("seconds", Unit::Seconds, 0),
    ("sekunden", Unit::Seconds, 0),
    ("duration", Unit::Unknown, 2),
    ("time spent", Unit::Unknown, 2),
    ("tracked time", Unit::Unknown, 2),
    ("time tracked", Unit::Unknown, 2),
    ("tracked", Unit::Unknown, 2),
    ("total time", Unit::Unknown, 2),
    ("work time", Unit::Unknown, 2),
    ("time worked", Unit::Unknown, 2),
    ("length", Unit::Unknown, 2),
    ("dauer", Unit::Unknown, 2),
    ("arbeitszeit", Unit::Unknown, 2),
    ("aufwand", Unit::Unknown, 2),
    ("logged time", Unit::Unknown, 2),
    ("logged", Unit::Unknown, 2),
    ("hours", Unit::Hours, 3),
    ("hours worked", Unit::Hours, 3),
    ("worked hours", Unit::Hours, 3),
    ("logged hours", Unit::Hours, 3),
    ("hours logged", Unit::Hours, 3),
    ("total hours", Unit::Hours, 3),
    ("hours per week", Unit::Hours, 3),
    ("hours a week", Unit::Hours, 3),
    ("hours/week", Unit::Hours, 3),
    ("h/week", Unit::Hours, 3),
    ("weekly hours", Unit::Hours, 3),
    ("stunden pro woche", Unit::Hours, 3),
    ("wochenstunden", Unit::Hours, 3),
    ("hrs", Unit::Hours, 3),
    ("std", Unit::Hours, 3),
    ("stunden", Unit::Hours, 3),
    ("minutes", Unit::Minutes, 5),
    ("mins", Unit::Minutes, 5),
    ("minuten", Unit::Minutes, 5),
    ("hours rounded", Unit::Hours, 6),
    // “Time” may be a time of day as well.
    ("time", Unit::Unknown, 7),
    ("zeit", Unit::Unknown, 7),
];

/// Whether the durations of a column are those of one week.
pub fn is_weekly(name: &str) -> bool {
    name.contains("week") || name.contains("woche")
}

/// What a remark in parentheses says of a duration: the unit of a plain number, and the rank. A
/// column of hours and minutes is exact; one of decimal hours is rounded.
pub fn remark(text: &str) -> Option<(Unit, u8)> {
    Some(match text {
        "seconds" | "sec" | "s" | "sekunden" => (Unit::Seconds, 0),
        "h" | "hours" | "hh:mm" | "hh:mm:ss" | "h:mm" | "stunden" | "std" | "std." => {
            (Unit::Hours, 1)
        }
        "decimal" | "dezimal" => (Unit::Hours, 4),
        "minutes" | "min" | "minuten" | "mins" | "m" => (Unit::Minutes, 5),
        _ => return None,
    })
}
