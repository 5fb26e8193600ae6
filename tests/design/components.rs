//! Selectors that show whether the component of a file is on the page.

/// Each file of `src/components` without its ending, and a selector of an element that only it renders.
pub const COMPONENTS: [(&str, &str); 55] = [
    ("answer/arithmetic", "details[open] [data-testid=addend]"),
    ("answer/drivers", ".drivers li"),
    ("answer/readings", ".readings"),
    ("answer/roles", "[data-testid=role]"),
    ("answer/section", "[data-testid=sentence]"),
    ("controls/bar", ".week-bar .legend"),
    ("controls/buttons", ".specimen .button"),
    ("controls/chart", "svg[role=img]"),
    ("controls/combobox", "[role=combobox][aria-expanded=true]"),
    ("controls/job_search", "input[id$=-what]"),
    ("controls/layout", "section[id$=-week] .section-head"),
    ("controls/link", "a[href='#main']"),
    ("controls/notice", "[data-testid=notice]"),
    ("controls/number_field", ".field-wrong .error"),
    ("controls/phrase", ".sentence strong"),
    ("controls/placeholder", "[data-testid=late]"),
    ("controls/scenario_choice", ".inline-field select"),
    ("controls/select", "select[id$=-list]"),
    ("controls/source", "[data-testid=source]"),
    ("courses/card", "[data-testid=course]"),
    ("courses/filters", ".filters select"),
    ("courses/section", "[data-testid=nothing-fits]"),
    ("embed/builder", "details[id$=embed-code]"),
    ("embed/frame", "[data-testid=embed-foot]"),
    ("evidence/facts", "[data-testid=fact]"),
    ("evidence/footer", ".footer"),
    ("evidence/method", "section[id$=-method]"),
    ("evidence/practice", "[data-testid=practice]"),
    ("explore/chance", ".chance-controls"),
    ("explore/histogram", ".histogram"),
    ("explore/map", ".map"),
    ("explore/section", ".explore-part"),
    ("explore/tornado", "[data-testid=tornado-row]"),
    ("export/commands", "[data-testid=command]"),
    ("export/files", ".take-open"),
    ("export/link", "[data-testid=reveals]"),
    ("export/section", "section[id$=-take]"),
    ("rate/employed", ".ask"),
    ("rate/form", ".form .switch"),
    ("rate/pricing_pitfalls", "[data-testid=trap]"),
    ("rate/pricing_pitfalls_chart", ".trap-chart"),
    ("rate/scenario_cards", "[data-scenario=own-1]"),
    ("rate/scenario_chart", ".span-chart"),
    ("rate/scenario_controls", "details.assumptions"),
    ("rate/scenario_table", ".compare"),
    ("rate/section", "section[id$=-rate] .form"),
    ("shift", ".shift-effect table"),
    ("start/employment_switch", "input[id$=-stand-employed]"),
    ("start/hero", ".hero"),
    ("start/masthead", ".masthead"),
    ("start/no_mix", "section[id$=-no-mix]"),
    ("team", "[data-testid=team-total]"),
    ("week/add_activity", "input[id$=-add]"),
    ("week/row", "[data-testid=row]"),
    ("week/section", "[data-testid=week-sum]"),
];

/// Files that render nothing, besides every `mod.rs`.
pub const NOTHING: [&str; 1] = ["export/save"];

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
