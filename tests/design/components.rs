//! What tells that the component of a file is on the page.

/// Each file of `src/components` without its ending, and a selector of what only it makes.
pub const COMPONENTS: [(&str, &str); 48] = [
    ("act", ".specimen .button"),
    ("add_activity", "input[id$=-add]"),
    ("answer", "[data-testid=sentence]"),
    ("arithmetic", "details[open] [data-testid=addend]"),
    ("background", "[data-testid=practice]"),
    ("bar", ".week-bar .legend"),
    ("chart", "svg[role=img]"),
    ("combobox", "[role=combobox][aria-expanded=true]"),
    ("course", "[data-testid=course]"),
    ("course_filters", ".filters select"),
    ("courses", "[data-testid=nothing-fits]"),
    ("drivers", ".drivers li"),
    ("embed_builder", "details[id$=embed-code]"),
    ("embedded", "[data-testid=embed-foot]"),
    ("employed", ".ask"),
    ("evidence", "[data-testid=fact]"),
    ("explore/chance", ".chance-controls"),
    ("explore/histogram", ".histogram"),
    ("explore/map", ".map"),
    ("explore/mod", ".explore-part"),
    ("explore/tornado", "[data-testid=tornado-row]"),
    ("field", ".field-wrong .error"),
    ("footer", ".footer"),
    ("hero", ".hero"),
    ("job_search", "input[id$=-what]"),
    ("late_place", "[data-testid=late]"),
    ("link", "a[href='#main']"),
    ("masthead", ".masthead"),
    ("method", "section[id$=-method]"),
    ("no_mix", "section[id$=-no-mix]"),
    ("notice", "[data-testid=notice]"),
    ("phrase", ".sentence strong"),
    ("rate", "section[id$=-rate] .form"),
    ("rate_form", ".form .switch"),
    ("readings", ".readings"),
    ("roles", "[data-testid=role]"),
    ("scenario", "[data-scenario=own-1]"),
    ("scenario_chart", ".span-chart"),
    ("scenario_table", ".compare"),
    ("shift", ".shift-effect table"),
    ("source", "[data-testid=source]"),
    ("standing", "input[id$=-stand-employed]"),
    ("take", "[data-testid=command]"),
    ("team", "[data-testid=team-total]"),
    ("trap", "[data-testid=trap]"),
    ("trap_chart", ".trap-chart"),
    ("week", "[data-testid=week-sum]"),
    ("week_row", "[data-testid=row]"),
];

/// Files that show nothing by themselves.
pub const NOTHING: [&str; 2] = ["mod", "tag"];

/// Classes of the styles that are not on the page, each with its reason.
pub const ELSEWHERE: [(&str, &str); 5] = [
    (
        "boot-problem",
        "of the page itself, before the calculator runs",
    ),
    (
        "failure",
        "made by the boot script when the program stops, walked by keep::panic",
    ),
    ("failure-acts", "the same"),
    (
        "update",
        "the offer of a newer version, walked by keep::update",
    ),
    (
        "sharing",
        "only in a frame whose page asks to be told, walked by the embeds’ tests",
    ),
];
