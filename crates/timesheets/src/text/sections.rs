//! The sections of an advert or a CV: which describe tasks, and which do not.

/// What a heading announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Tasks.
    Tasks,
    /// Something else: skills, education, what is offered.
    Other,
}

/// Headings of tasks, in small letters.
const TASKS: &[&str] = &[
    "experience",
    "work experience",
    "professional experience",
    "employment",
    "employment history",
    "career history",
    "work history",
    "projects",
    "tasks",
    "your tasks",
    "main tasks",
    "key tasks",
    "daily tasks",
    "duties",
    "your duties",
    "main duties",
    "duties and responsibilities",
    "responsibilities",
    "key responsibilities",
    "main responsibilities",
    "your responsibilities",
    "job responsibilities",
    "roles and responsibilities",
    "your role",
    "the role",
    "your mission",
    "your job",
    "the job",
    "job description",
    "what you will do",
    "what you'll do",
    "what you’ll do",
    "what you do",
    "you will",
    "in this role you will",
    "a typical week",
    "typical week",
    "my week",
    "my tasks",
    "my work",
    "this week",
    "last week",
    "week",
    "todo",
    "to do",
    "timesheet",
    "day to day",
    "day-to-day",
    "services",
    "aufgaben",
    "deine aufgaben",
    "ihre aufgaben",
    "das sind deine aufgaben",
    "aufgabengebiet",
    "tätigkeiten",
    "ihre tätigkeiten",
    "was du machst",
    "was dich erwartet",
    "was sie erwartet",
    "das erwartet dich",
    "meine woche",
    "meine aufgaben",
    "berufserfahrung",
    "projekte",
    "stellenbeschreibung",
];

/// Headings of anything else, in small letters.
const OTHERS: &[&str] = &[
    "education",
    "education and training",
    "qualifications",
    "your qualifications",
    "required qualifications",
    "preferred qualifications",
    "minimum qualifications",
    "certifications",
    "certificates",
    "courses",
    "skills",
    "key skills",
    "core skills",
    "technical skills",
    "soft skills",
    "skills and experience",
    "skills & experience",
    "tools",
    "technologies",
    "languages",
    "references",
    "references available on request",
    "references available upon request",
    "interests",
    "hobbies",
    "hobbies and interests",
    "awards",
    "publications",
    "volunteering",
    "contact",
    "contact details",
    "personal details",
    "personal information",
    "profile",
    "your profile",
    "about",
    "about me",
    "about us",
    "about the job",
    "about the role",
    "about this role",
    "about you",
    "about the company",
    "about the team",
    "who we are",
    "who you are",
    "summary",
    "professional summary",
    "objective",
    "requirements",
    "job requirements",
    "your requirements",
    "what you bring",
    "what you need",
    "what you'll need",
    "what you’ll need",
    "what you'll bring",
    "what you’ll bring",
    "what we expect",
    "what we are looking for",
    "what we're looking for",
    "what we’re looking for",
    "we are looking for",
    "you have",
    "you bring",
    "must have",
    "must haves",
    "nice to have",
    "nice to haves",
    "we offer",
    "what we offer",
    "our offer",
    "benefits",
    "our benefits",
    "perks",
    "perks and benefits",
    "compensation",
    "salary",
    "how to apply",
    "apply",
    "apply now",
    "application",
    "location",
    "working hours",
    "equal opportunity",
    "equal opportunity employer",
    "ausbildung",
    "bildung",
    "bildungsweg",
    "studium",
    "weiterbildung",
    "kenntnisse",
    "fähigkeiten",
    "edv-kenntnisse",
    "sprachen",
    "sprachkenntnisse",
    "interessen",
    "referenzen",
    "persönliche daten",
    "profil",
    "dein profil",
    "ihr profil",
    "anforderungen",
    "das bringst du mit",
    "das bringen sie mit",
    "was du mitbringst",
    "was sie mitbringen",
    "qualifikation",
    "qualifikationen",
    "über uns",
    "wir über uns",
    "wir bieten",
    "das bieten wir",
    "unser angebot",
    "was wir bieten",
    "benefits für dich",
    "kontakt",
    "bewerbung",
    "gehalt",
];

/// How a requirement for a person begins, in small letters.
const REQUIREMENTS: &[&str] = &[
    "ability to ",
    "able to ",
    "degree in ",
    "diploma in ",
    "bachelor",
    "master's ",
    "excellent ",
    "strong ",
    "good knowledge",
    "good command",
    "solid ",
    "proven ",
    "fluent ",
    "fluency in ",
    "experience in ",
    "experience with ",
    "experience of ",
    "knowledge of ",
    "familiarity with ",
    "familiar with ",
    "proficient ",
    "proficiency in ",
    "you have ",
    "you are ",
    "willingness to ",
    "abgeschlossene",
    "erfahrung in ",
    "erfahrung mit ",
    "gute kenntnisse",
    "sehr gute ",
    "kenntnisse in ",
    "sicherer umgang",
];

/// The section that a line announces, and what follows the heading on the line.
pub fn heading(line: &str) -> Option<(Section, &str)> {
    let (title, rest) = line.split_once(':').unwrap_or((line, ""));
    let marks = |letter: char| matches!(letter, '#' | '*' | '_' | '=' | '-' | ':' | ' ');
    let title: String = title.chars().take(60).collect::<String>().to_lowercase();
    let title = title
        .trim_matches(marks)
        .trim_end_matches(['.', '…', '!', '?']);
    let section = if TASKS.contains(&title) {
        Section::Tasks
    } else if OTHERS.contains(&title) {
        Section::Other
    } else {
        return None;
    };
    Some((section, rest.trim()))
}

/// Words without the day of the week in front: “Tuesday: bookkeeping”.
pub fn without_day(words: &str) -> &str {
    const DAYS: [&str; 14] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
    ];
    let end = words.find(|letter: char| !letter.is_alphabetic());
    let Some((day, rest)) = words.split_at_checked(end.unwrap_or(words.len())) else {
        return words;
    };
    let is_day = DAYS.iter().any(|known| day.eq_ignore_ascii_case(known));
    match rest.trim_start().strip_prefix([':', '-', '–', '—']) {
        Some(rest) if is_day => rest.trim_start(),
        None if is_day && rest.trim().is_empty() => "",
        _ => words,
    }
}

/// Whether a line is a heading by its looks: it ends with a colon, is underlined or marked, or
/// is short and in capitals.
pub fn looks_like_heading(line: &str) -> bool {
    if line.ends_with(':') || line.starts_with('#') || without_day(line).is_empty() {
        return true;
    }
    let letters = line.chars().filter(|letter| letter.is_alphabetic()).count();
    let figures = line.chars().any(|letter| letter.is_ascii_digit());
    let capitals = !line.chars().any(char::is_lowercase);
    // Short words in capitals are names of taxes, tests and programs.
    capitals && letters >= 8 && !figures && line.split_whitespace().count() <= 4
}

/// Whether a line is the heading of a job in a CV: it names a year.
pub fn names_a_year(line: &str) -> bool {
    let mut words = line.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.any(|word| {
        let year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        year && (word.starts_with("19") || word.starts_with("20"))
    })
}

/// Whether a line asks for a quality of a person.
pub fn is_requirement(line: &str) -> bool {
    let start: String = line.chars().take(40).collect::<String>().to_lowercase();
    let years = start.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '+');
    let years = years.len() < start.len() && years.trim_start().starts_with("year");
    years || REQUIREMENTS.iter().any(|begin| start.starts_with(begin))
}

/// The hours of the week that a line of an advert names: “38 hours per week”.
pub fn week_hours(line: &str) -> Option<f64> {
    let lower: String = line.chars().take(300).collect::<String>().to_lowercase();
    let at = WEEK_HOURS
        .iter()
        .filter_map(|words| lower.find(words))
        .min()?;
    let before = lower.get(..at)?.trim_end();
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let start = before.rfind(|letter| !is_number(letter)).map_or(0, |at| {
        at + before
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8)
    });
    let number = before.get(start..)?.replace(',', ".");
    let hours: f64 = super::times::plain_number(&number)?;
    (1.0..=168.0).contains(&hours).then_some(hours)
}

const WEEK_HOURS: &[&str] = &[
    "hours per week",
    "hours a week",
    "hours/week",
    "hours weekly",
    "hour week",
    "-hour week",
    "hrs per week",
    "hrs/week",
    "h per week",
    "h/week",
    "h a week",
    "stunden pro woche",
    "stunden/woche",
    "std. pro woche",
    "std./woche",
    "std/woche",
    "h pro woche",
    "h/woche",
    "wochenstunden",
    "-stunden-woche",
];
