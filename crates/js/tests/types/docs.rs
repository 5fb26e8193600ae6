//! What the types and fields mean, in words. Which there are, and of what kind, is not said
//! here: that comes from the Rust types.

/// A type.
pub struct Doc {
    /// The Rust type's name, or for an input its place: `calculate`, `calculate.mix`.
    pub of: &'static str,
    /// Its name in TypeScript.
    pub name: &'static str,
    pub about: &'static str,
    pub fields: &'static [FieldDoc],
}

/// A field.
pub struct FieldDoc {
    pub name: &'static str,
    pub about: &'static str,
    /// The texts it can hold, where it does not hold any text.
    pub one_of: &'static [&'static str],
}

const fn field(name: &'static str, about: &'static str) -> FieldDoc {
    FieldDoc {
        name,
        about,
        one_of: &[],
    }
}

const fn closed(
    name: &'static str,
    one_of: &'static [&'static str],
    about: &'static str,
) -> FieldDoc {
    FieldDoc {
        name,
        about,
        one_of,
    }
}

const ESTIMATES: &[&str] = &["G5", "G1", "H5", "H1", "M"];

const CODE: FieldDoc = field("code", "O*NET-SOC code, like `43-4051.00`.");
const TITLE: FieldDoc = field("title", "Official title.");
const ACTIVITY: FieldDoc = field("activity", "Id of the activity, like `4.A.4.a.8.I03.D01`.");
const LABEL: FieldDoc = field(
    "label",
    "What a person does, adapted from O*NET (CC BY 4.0).",
);
const SCORE: FieldDoc = field(
    "score",
    "How well it fits; comparable within one answer only.",
);
const AUTOMATABLE: FieldDoc = field("automatable", "AI could do it alone, or with a check.");
const ASSISTABLE: FieldDoc = field("assistable", "A person does it faster with AI.");
const HUMAN_CORE: FieldDoc = field("human_core", "Stays human.");
const TIME_SAVED: FieldDoc = field(
    "time_saved",
    "Share of the hours saved, after reviewing and what is realised.",
);
const RHO: FieldDoc = field(
    "rho",
    "ρ: part of the automated time spent reviewing, 0 to 1; 0.15.",
);
const SIGMA: FieldDoc = field(
    "sigma",
    "σ: part of the time saved on assisted work, -1 to 1; 0.3.",
);
const REALISED: FieldDoc = field("r", "r: realised part of the potential, 0 to 1; 0.7.");

/// The types of what goes in.
pub const INPUTS: &[Doc] = &[
    Doc {
        of: "calculate",
        name: "CalculateInput",
        about: "A week: either `mix`, or `occupation` for its default mix.",
        fields: &[
            field("mix", "The activities of the week."),
            field(
                "occupation",
                "O*NET-SOC code, like `43-4051.00` or `43-4051`.",
            ),
            field("hours", "Hours of the default week, 0 to 168; 40."),
            field("assumptions", "What turns potential into time saved."),
            field("overrides", "Own judgements, for activities of the week."),
        ],
    },
    Doc {
        of: "calculate.mix",
        name: "WeekRow",
        about: "An activity of a week. Rows of the same activity are added up.",
        fields: &[
            ACTIVITY,
            field(
                "label",
                "Not looked at, so that rows of a default week can be given back.",
            ),
            field("hours", "Hours a week; a row and all rows 0 to 168."),
        ],
    },
    Doc {
        of: "calculate.assumptions",
        name: "AssumptionsInput",
        about: "What turns potential into time saved; what is left out has its default.",
        fields: &[RHO, SIGMA, REALISED],
    },
    Doc {
        of: "calculate.overrides",
        name: "Override",
        about: "Own judgement of an activity; both shares together at most 1.",
        fields: &[ACTIVITY, AUTOMATABLE, ASSISTABLE],
    },
    Doc {
        of: "courses",
        name: "CoursesInput",
        about: "A week, and what the ranking needs to know of the person. Here an occupation \
                may stand beside a mix, to say whose week it is.",
        fields: &[
            field("mix", "The activities of the week."),
            field(
                "occupation",
                "O*NET-SOC code, like `43-4051.00` or `43-4051`.",
            ),
            field("hours", "Hours of the default week, 0 to 168; 40."),
            field("assumptions", "What turns potential into time saved."),
            field("overrides", "Own judgements, for activities of the week."),
            field(
                "rate",
                "Hourly rate, 0 to 1,000,000,000, for weighing a price.",
            ),
            field(
                "currency",
                "ISO 4217 code of the rate's currency; `USD`. Prices in another one are not \
                 weighed.",
            ),
            field("employed", "Whether the person is employed; false."),
            field("languages", "Languages read, as two-letter codes; `en`."),
            field("country", "Country, as a two-letter code."),
            field(
                "job_zone",
                "O*NET job zone 1 to 5, in place of the occupation's.",
            ),
        ],
    },
    Doc {
        of: "rate",
        name: "RateInput",
        about: "The terms of the work; only `rate` must be given. Money is in one currency, \
                before tax.",
        fields: &[
            field("rate", "R: hourly rate now."),
            field("hours_week", "W: hours worked a week."),
            field("utilisation", "u: billable part of the hours."),
            field("weeks", "K: weeks worked a year."),
            field("a", "a: automatable share of billable work."),
            field(
                "s",
                "s: assistable share of billable work; with `a` at most 1.",
            ),
            field("rho", "ρ: part of the automated time spent reviewing."),
            field("sigma", "σ: part of the time saved on assisted work."),
            field("r", "r: realised part of the potential."),
            field(
                "phi",
                "φ: part of the saved time the client gets as a lower price.",
            ),
            field("m", "m: premium on the rate."),
            field("k", "κ: part of the freed hours sold again."),
            field(
                "g",
                "g: demand cap, the most extra volume relative to today.",
            ),
            field("t_nonbill", "tₙ: part of the non-billable hours AI saves."),
            field("fee", "f: platform fee."),
            field("v", "v: own cost per hour worked."),
            field("tool_month", "c: tools a month."),
            field("course", "F: course price."),
            field("learn_hours", "L: learning hours."),
            field(
                "lam",
                "λ: part of the learning hours that displaces paid work.",
            ),
            field(
                "nu",
                "ν: non-billable hours an extra hour's worth brings, relative to today's.",
            ),
            field(
                "h0",
                "Measured hours per deliverable before AI, above 0 and up to 10,000; with `h1` \
                 it replaces the estimate.",
            ),
            field("h1", "Measured hours per deliverable with AI, 0 to 10,000."),
        ],
    },
    Doc {
        of: "monteCarlo",
        name: "MonteCarloInput",
        about: "A scenario, and what is uncertain about it.",
        fields: &[
            field("rate", "The terms around which is drawn."),
            field(
                "week",
                "A week, whose five readings then replace `a` and `s`, one of them in each draw.",
            ),
            field(
                "uncertain",
                "Distributions in place of the stated ones (of `rho`, `sigma`, `r` and `k`). \
                 Where `a` and `s` as drawn are above 1 together, `s` is cut; in the middle of \
                 their ranges they must fit.",
            ),
            field("draws", "A whole number, 1 to 1,000,000; 10,000."),
            field(
                "seed",
                "A whole number; the same seed gives the same numbers; 1.",
            ),
        ],
    },
    Doc {
        of: "monteCarlo.uncertain",
        name: "Uncertain",
        about: "How an input of the rate model is distributed: evenly from `low` to `high`, or \
                most often near `mode`.",
        fields: &[
            field("field", "The input."),
            field("low", "Its lowest value."),
            field("mode", "Its most frequent value."),
            field("high", "Its highest value."),
        ],
    },
    Doc {
        of: "encodeLink",
        name: "LinkInputs",
        about: "Everything a user can set on the page; what is left out has its default.",
        fields: &[
            field(
                "roles",
                "The occupations the week starts from; none for an empty week.",
            ),
            field("hours_week", "Hours of the default week, 0 to 168; 40."),
            field(
                "rows",
                "What differs from the default mix, each activity once.",
            ),
            field(
                "standing",
                "Whether the user charges clients or is employed.",
            ),
            field("assumptions", "What turns potential into time saved."),
            field("form", "The rate form."),
            field(
                "scenarios",
                "Changed scenarios, and those of the user's own.",
            ),
            field(
                "chosen",
                "The scenario that payback and courses are computed for.",
            ),
            field("currency", "Currency code of three letters."),
            field("languages", "Languages the user reads; `en`."),
            field("country", "Country code of two or three letters."),
            field("team", "The jobs of a team."),
            field("courses", "What is asked of courses."),
        ],
    },
    Doc {
        of: "encodeLink.courses",
        name: "CourseFilterInput",
        about: "What is asked of a course before it may be suggested.",
        fields: &[
            field("free", "Following it must cost nothing."),
            field("certificate", "It must give a certificate."),
            field("hours", "Most learning hours: 3, 10, 20 or 40."),
            closed(
                "level",
                &["beginner", "intermediate", "advanced"],
                "It must be of this level.",
            ),
        ],
    },
    Doc {
        of: "encodeLink.team",
        name: "TeamInput",
        about: "A job of a team.",
        fields: &[
            field(
                "occupation",
                "O*NET-SOC code, like `43-4051.00` or `43-4051`.",
            ),
            field(
                "people",
                "People, in full-time equivalents, 0 to 100,000; 1.",
            ),
        ],
    },
    Doc {
        of: "encodeLink.roles",
        name: "RoleInput",
        about: "An occupation, and its part of the week; all parts together at most 1.",
        fields: &[
            field(
                "occupation",
                "O*NET-SOC code, like `43-4051.00` or `43-4051`.",
            ),
            field("share", "0 to 1; 1."),
        ],
    },
    Doc {
        of: "encodeLink.rows",
        name: "RowInput",
        about: "What differs from the default in a row of the mix.",
        fields: &[
            ACTIVITY,
            field(
                "hours",
                "Hours a week, 0 to 168: changed, or of an added activity.",
            ),
            field(
                "removed",
                "Whether the row was taken out; not together with `hours`.",
            ),
            field("billable", "Whether clients pay for it."),
            field("automatable", "Own judgement, 0 to 1."),
            field(
                "assistable",
                "Own judgement, 0 to 1; both together at most 1.",
            ),
        ],
    },
    Doc {
        of: "encodeLink.form",
        name: "FormInput",
        about: "The rate form. Names and limits are those of `RateInput`.",
        fields: &[
            field(
                "pricing",
                "Whether an hour or a project has the price; `hourly`.",
            ),
            field("rate", "Hourly rate. Pay."),
            field(
                "project_price",
                "Price of a project, 0 to 10,000,000,000,000. Pay.",
            ),
            field(
                "utilisation",
                "Billable part of the hours, where the mix does not say it.",
            ),
            field("h0", "Measured hours per deliverable before AI."),
            field("h1", "Measured hours per deliverable with AI."),
            field("weeks", "Weeks worked a year; 46."),
            field("fee", "Platform fee; 0."),
            field("v", "Own cost per hour worked; 0. Pay."),
            field("tool_month", "Tools a month; 0. Pay."),
            field("course", "Course price; 0. Pay."),
            field("learn_hours", "Learning hours; 0."),
            field(
                "lam",
                "Part of the learning hours that displaces paid work; 1.",
            ),
            field(
                "nu",
                "Non-billable hours an extra hour's worth brings, relative to today's; 1.",
            ),
        ],
    },
    Doc {
        of: "encodeLink.scenarios",
        name: "ScenarioInput",
        about: "A changed scenario, or one of the user's own.",
        fields: &[
            field("base", "The scenario it starts from."),
            field(
                "name",
                "The user's name for one of their own, at most 60 characters.",
            ),
            field(
                "changes",
                "Values that differ, by the name of their input of the rate model.",
            ),
        ],
    },
];

/// The types of what comes out.
pub const OUTPUTS: &[Doc] = &[
    Doc {
        of: "FieldError",
        name: "FieldError",
        about: "One rejected field.",
        fields: &[
            field(
                "field",
                "The field, as a path: `mix[3].hours`; empty for the whole input.",
            ),
            field(
                "value",
                "What was given, in words where it is no number or text.",
            ),
            field("limit", "What it must satisfy, in words."),
            field("message", "All of it in one sentence."),
        ],
    },
    Doc {
        of: "RangeOut",
        name: "Range",
        about: "Lowest, mean and highest of the five readings.",
        fields: &[
            field("low", "The lowest."),
            field("central", "The mean."),
            field("high", "The highest."),
        ],
    },
    Doc {
        of: "ByEstimate",
        name: "ByEstimate<T>",
        about: "One value for each of the five readings.",
        fields: &[
            field(
                "G5",
                "GPT-4's labels; software still to be built counts half.",
            ),
            field(
                "G1",
                "GPT-4's labels; software still to be built counts in full.",
            ),
            field(
                "H5",
                "People's labels; software still to be built counts half.",
            ),
            field(
                "H1",
                "People's labels; software still to be built counts in full.",
            ),
            field("M", "Observed conversations with an assistant, 2024."),
        ],
    },
    Doc {
        of: "EstimateOut",
        name: "EstimateShares",
        about: "What one reading says of the week, as shares.",
        fields: &[AUTOMATABLE, ASSISTABLE, HUMAN_CORE, TIME_SAVED],
    },
    Doc {
        of: "CalculateOutput",
        name: "CalculateOutput",
        about: "The shares of a week. They are technical potential; they do not predict jobs.",
        fields: &[
            AUTOMATABLE,
            ASSISTABLE,
            HUMAN_CORE,
            TIME_SAVED,
            field("by_estimate", "The same by reading."),
            field("drivers", "The activities, the largest contribution first."),
            field("total_hours", "Hours of the week."),
            field("hours_saved", "Hours saved a week."),
            field(
                "judged_share",
                "Share of the hours that rests on own judgements.",
            ),
            field("disagreement", "Which readings disagree most."),
            field(
                "thin_evidence",
                "Activities with fewer than three labelled tasks.",
            ),
        ],
    },
    Doc {
        of: "Driver",
        name: "Driver",
        about: "An activity's part in the central shares of the week; `ranges` is the same over the five readings.",
        fields: &[
            ACTIVITY,
            LABEL,
            field("hours", "Hours a week."),
            AUTOMATABLE,
            ASSISTABLE,
            HUMAN_CORE,
            field("ranges", "The same, lowest, mean and highest."),
        ],
    },
    Doc {
        of: "DriverRanges",
        name: "DriverRanges",
        about: "An activity's part in each share of the week.",
        fields: &[AUTOMATABLE, ASSISTABLE, HUMAN_CORE],
    },
    Doc {
        of: "Disagreement",
        name: "Disagreement",
        about: "The readings that set both ends of each range.",
        fields: &[AUTOMATABLE, ASSISTABLE, HUMAN_CORE, TIME_SAVED],
    },
    Doc {
        of: "Ends",
        name: "Ends",
        about: "The readings that set both ends of a range.",
        fields: &[
            closed("lowest", ESTIMATES, "Of the lowest value."),
            closed("highest", ESTIMATES, "Of the highest value."),
        ],
    },
    Doc {
        of: "rate",
        name: "RateOutput",
        about: "What the terms come to. `dh` is what an hour delivered before AI. Money a \
                year, week or hour is net, before tax. `null` where a value is not defined; \
                `absent` says why.",
        fields: &[
            field("time_saved", "Part of the delivery time saved."),
            field("hours_per_dh", "Hours a dh takes now."),
            field("price_per_dh", "Price of a dh now."),
            field("billable_before", "Billable hours a week before."),
            field("output_dh", "dh sold a week."),
            field("delivery_hours", "Hours spent on them."),
            field("hours_worked", "All hours worked a week."),
            field("hours_freed_left", "Hours freed and not sold again."),
            field("effective_rate_before", "Income per delivery hour before."),
            field("effective_rate", "Income per delivery hour now."),
            field("net_per_hour_before", "Net per hour worked before."),
            field("net_per_hour", "Net per hour worked now."),
            field("annual_before", "Net a year before."),
            field("annual", "Net a year now."),
            field("weekly_before", "Net a week before."),
            field("weekly", "Net a week now."),
            field("change_annual", "Change of net a year."),
            field(
                "min_price_per_dh",
                "The price of a dh that keeps the income.",
            ),
            field("min_rate", "The hourly rate that keeps the income."),
            field("premium_needed", "The premium that keeps the income."),
            field(
                "break_even_pass_through",
                "The pass-through at which income keeps up.",
            ),
            closed(
                "break_even_status",
                &["always", "never", "at", "undefined"],
                "Whether there is one.",
            ),
            field("volume_needed", "dh a week that keep the income."),
            field("loss_tolerated", "Part of today's volume that may be lost."),
            field("one_off_cost", "Course price and displaced learning hours."),
            field("payback_weeks", "Weeks until the gain has paid for it."),
            field("absent", "Why a value is `null`, by its name."),
        ],
    },
    Doc {
        of: "MonteCarloOutput",
        name: "MonteCarloOutput",
        about: "What the draws add up to.",
        fields: &[
            field("draws", "Draws counted."),
            field("seed", "The seed."),
            field(
                "better",
                "Part of the draws in which income is above today's.",
            ),
            field("change_annual", "Change of net income a year."),
        ],
    },
    Doc {
        of: "QuantilesOut",
        name: "Quantiles",
        about: "Values that a part of the draws stays below.",
        fields: &[
            field("p5", "5 % of the draws."),
            field("p10", "10 %."),
            field("p25", "A quarter."),
            field("median", "Half."),
            field("p75", "Three quarters."),
            field("p90", "90 %."),
            field("p95", "95 %."),
        ],
    },
    Doc {
        of: "CoursesOutput",
        name: "CoursesOutput",
        about: "The courses worth a person's time, best first.",
        fields: &[
            field("nothing_fits", "Whether none is, which is an answer too."),
            field("courses", "The courses."),
            field("note", "How to read it."),
        ],
    },
    Doc {
        of: "CourseOut",
        name: "Course",
        about: "A course that fits.",
        fields: &[
            field("id", "Id of the course."),
            field("title", "Its title."),
            field("provider", "Who gives it."),
            field("url", "Where."),
            closed(
                "kind",
                &["use", "build", "move"],
                "Whether it teaches to use AI, to build with it, or work that stays human.",
            ),
            field("reason", "Why this course, in one sentence."),
            SCORE,
            field("hours_a_week", "Hours of the week that it concerns."),
            field("fit", "How well it suits the person, 0 to 1."),
            field(
                "activities",
                "The activities it concerns; none for the whole week.",
            ),
            field("learning_hours", "Hours it takes."),
            field("hours_verified", "Whether those are verified."),
            field("price", "Its price."),
            field("price_currency", "Currency of the price."),
            field("price_verified", "Whether the price is verified."),
            field("verified", "Whether hours and price are."),
            closed(
                "level",
                &["beginner", "intermediate", "advanced"],
                "Its level.",
            ),
            field("prerequisites", "What one must know before."),
            field("certificate", "What one gets."),
            field("languages", "Its languages."),
            field("as_of", "Date of these facts."),
            closed(
                "confidence",
                &["provider_page", "secondary_page", "general_knowledge"],
                "Where they were read.",
            ),
            field("alternatives", "Courses of the same kind by others."),
        ],
    },
    Doc {
        of: "ActivityOut",
        name: "CourseActivity",
        about: "An activity that a course concerns.",
        fields: &[ACTIVITY, LABEL, field("hours", "Hours a week.")],
    },
    Doc {
        of: "CourseName",
        name: "CourseName",
        about: "A course by name.",
        fields: &[
            field("id", "Id of the course."),
            field("title", "Its title."),
            field("provider", "Who gives it."),
        ],
    },
    Doc {
        of: "SearchHit",
        name: "OccupationHit",
        about: "An occupation that fits.",
        fields: &[CODE, TITLE, SCORE],
    },
    Doc {
        of: "ActivityHitOut",
        name: "ActivityHit",
        about: "An activity that fits.",
        fields: &[field("id", "Id of the activity."), LABEL, SCORE],
    },
    Doc {
        of: "OccupationDetail",
        name: "OccupationDetail",
        about: "An occupation with all that is known of it.",
        fields: &[
            CODE,
            TITLE,
            field("wages", "Wages in the United States."),
            field("employment", "People employed in the United States."),
            field("outlook", "The official projection, 2024 to 2034."),
            field("job_zone", "O*NET job zone, 1 to 5."),
            field("self_employed", "Self-employed share."),
            field("related", "Related occupations, the nearest first."),
            field(
                "siblings",
                "Where it has no mix: its neighbours, which have one.",
            ),
            field("has_mix", "Whether it has a default mix."),
            field("mix", "Its default week."),
        ],
    },
    Doc {
        of: "OccupationName",
        name: "OccupationName",
        about: "An occupation by code and title.",
        fields: &[CODE, TITLE],
    },
    Doc {
        of: "WagesOut",
        name: "Wages",
        about: "Wages in US dollars before tax.",
        fields: &[
            closed("period", &["hourly", "annual"], "Pay of an hour or a year."),
            field("currency", "`USD`."),
            field("p10", "10 % earn less."),
            field("p25", "A quarter earns less."),
            field("median", "Half earns less."),
            field("p75", "Three quarters earn less."),
            field("p90", "90 % earn less."),
        ],
    },
    Doc {
        of: "OutlookOut",
        name: "Outlook",
        about: "The official projection, 2024 to 2034.",
        fields: &[
            field("change", "Change of employment, as a share."),
            field("openings", "Openings a year."),
        ],
    },
    Doc {
        of: "MixRowOut",
        name: "MixRow",
        about: "An activity of a default week.",
        fields: &[ACTIVITY, LABEL, field("hours", "Hours a week.")],
    },
    Doc {
        of: "ActivityLine",
        name: "Activity",
        about: "An activity with its readings.",
        fields: &[
            field("id", "Id of the activity."),
            LABEL,
            field("group", "Id of its group."),
            field(
                "tasks",
                "Labelled tasks behind it; fewer than three are thin evidence.",
            ),
            field(
                "estimates",
                "By each reading: automatable share, exposed share.",
            ),
        ],
    },
    Doc {
        of: "DecodedOut",
        name: "DecodedLink",
        about: "What was read from a link.",
        fields: &[
            field(
                "inputs",
                "The inputs as far as they were understood, else the default.",
            ),
            field("problems", "What was not understood; none when all was."),
        ],
    },
    Doc {
        of: "ProblemOut",
        name: "LinkProblem",
        about: "Something in a link that was not understood.",
        fields: &[
            closed(
                "kind",
                &["not_a_link", "newer", "corrupt", "unknown_part", "outside"],
                "What is wrong; after the first three nothing was read.",
            ),
            field("message", "The same in words."),
        ],
    },
];

/// Types of what comes out that are what goes in, complete: the Rust type's name, its name in
/// TypeScript, and the place of the input.
pub const ALIKE: &[(&str, &str, &str)] = &[
    ("InputsOut", "DecodedInputs", "encodeLink"),
    ("RoleOut", "Role", "encodeLink.roles"),
    ("TeamOut", "TeamJob", "encodeLink.team"),
    ("CourseFilterOut", "CourseFilter", "encodeLink.courses"),
    ("RowOut", "RowEdit", "encodeLink.rows"),
    ("AssumptionsOut", "Assumptions", "calculate.assumptions"),
    ("FormOut", "Form", "encodeLink.form"),
    ("ScenarioOut", "ScenarioEdit", "encodeLink.scenarios"),
];
