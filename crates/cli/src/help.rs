//! The text of `--help`.

taskmix_method::named! {
    /// A subcommand.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    Topic {
        /// Occupations by job title.
        Search = "search",
        /// One occupation.
        Occupation = "occupation",
        /// Activities by own words.
        Match = "match",
        /// Shares of a week.
        Calculate = "calculate",
        /// The rate model.
        Rate = "rate",
        /// Courses for a week.
        Courses = "courses",
        /// All occupations.
        Occupations = "occupations",
        /// All activities.
        Activities = "activities",
        /// A whole workforce.
        Batch = "batch",
        /// A week in one's own words.
        Week = "week",
    }
}

impl Topic {
    /// The help of a subcommand.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Search => SEARCH,
            Self::Occupation => OCCUPATION,
            Self::Match => MATCH,
            Self::Calculate => CALCULATE,
            Self::Rate => RATE,
            Self::Courses => COURSES,
            Self::Occupations => OCCUPATIONS,
            Self::Activities => ACTIVITIES,
            Self::Batch => BATCH,
            Self::Week => WEEK,
        }
    }
}

/// The help of the command.
pub const ALL: &str = "\
taskmix: what share of a working week current AI could do, and what that does to a rate

Usage: taskmix <command> [arguments]

  search QUERY                   occupations by job title
  occupation CODE [--hours 40]   one occupation with its default week
  match [FILE]                   activities for lines of your own words
  calculate < input.json         shares of a week
  rate < input.json              what time saved does to price, hours and income
  courses < input.json           courses worth learning for a week; --list prints all
  occupations [--readings M,C]   one line per occupation with its default shares
  activities                     one line per activity with its readings
  batch < in.csv > out.csv       shares of a whole workforce; takes --readings, too
  week FILE                      a list, an advert, a time sheet or a calendar as a week

  -h, --help                     print this text, or that of a command
  -V, --version                  print the version

Answers are JSON on standard output. Errors are JSON on standard error,
{\"errors\":[{\"field\",\"value\",\"limit\",\"message\"}]}, all of them at once; the exit code
is then 2. null means absent or undefined. Shares are technical potential, given as low,
central and high over the readings. They do not predict jobs.
";

const SEARCH: &str = "\
Usage: taskmix search QUERY

Finds occupations by job title. The output is a list of at most ten {code, title, score},
best first, or [] if nothing matches. Typing errors, abbreviations, incomplete words and
words such as “senior” or “(remote)” are understood.

  taskmix search \"sr. full-stack dev (remote)\"
";

const OCCUPATION: &str = "\
Usage: taskmix occupation CODE [--hours 40]

Describes one occupation: title, wages (US dollars before tax), employment, outlook for 2024
to 2034, job zone, self-employed share, related occupations, and its default week at the
given hours (0 to 168). CODE is an O*NET-SOC code: 43-4051.00, or 43-4051. If an occupation
has no default week, its mix is null, and its siblings that have one are listed.

  taskmix occupation 43-4051.00 --hours 38.5
";

const MATCH: &str = "\
Usage: taskmix match [FILE]

Finds activities for lines of your own words: what you would type, keep in a time sheet or
read in an advert. Reads FILE, or standard input without one, a text a line, and prints one
JSON line for each:

  text        the line
  hours       hours at its end, as in “invoices 1:30”, “calls (90 min)”; left out without any
  activities  at most five {id, label, score}, best first; [] where no word is known or the
              line is no work (“lunch”, “annual leave”)
  confidence  the score of the first, about 0 to 1
  verdict     taken from .70: the first is right in nine of ten cases
              check from .60: worth a look, with the other four
              none: nothing fits; what is found is a guess

Ticket numbers, tags, dates and figures do not matter. Of a line, the first 600 characters
and 48 words count. A line of more than 65536 bytes, or one that is not UTF-8, is reported
on standard error, as a JSON line with its number; the other lines are answered, and the exit
code is 1.

  printf 'bank reconciliation 2h\\nlunch\\n' | taskmix match
";

const CALCULATE: &str = "\
Usage: taskmix calculate < input.json

Computes the shares of a week. The input is either a mix

  {\"mix\":[{\"activity\":\"4.A.4.a.8.I03.D01\",\"hours\":6.4}],
   \"assumptions\":{\"rho\":0.15,\"sigma\":0.3,\"r\":0.7},
   \"overrides\":[{\"activity\":\"4.A.4.a.8.I03.D01\",\"automatable\":0.2,\"assistable\":0.3}],
   \"readings\":[\"G5\",\"G1\",\"H5\",\"H1\",\"M\",\"C\"]}

or an occupation, {\"occupation\":\"43-4051.00\",\"hours\":40}. Assumptions, overrides and
readings are optional. Hours are 0 to 168, for each row and for all rows together.
Overrides are 0 to 1, at most 1 together, and for activities of the mix. Readings are
those that count, at least one: labels (G5 G1 H5 H1), use of Copilot (M) and of Claude (C);
all of them without the field.

Output: automatable, assistable, human_core, time_saved (each low, central, high),
readings, by_estimate (every reading, whether it counts or not), drivers, total_hours,
hours_saved, judged_share, disagreement, thin_evidence;
null for a week without hours.
";

const RATE: &str = "\
Usage: taskmix rate < input.json

Runs the rate model. Only `rate`, or `price` in its place, must be given:

  {\"rate\":60,\"utilisation\":0.65,\"a\":0.43,\"s\":0.31,\"r\":0.7,\"k\":0.5,\"g\":0.5}

  rate          hourly rate now, 0 to 1000000000
  hours_week    hours a week, 0 to 168 (40)      weeks       weeks a year, 0 to 52 (46)
  utilisation   billable part, 0 to 1 (1)        fee         platform fee, 0 to .99 (0)
  a, s          automatable, assistable share of billable work; together at most 1 (0)
  h0, h1        measured hours per deliverable before and with AI, in place of a and s
  rho, sigma, r reviewing, 0 to 1 (.15); saved on assisted work, -1 to 1 (.30);
                realised part, 0 to 1 (1)
  phi           part of the saved time the client gets as a lower price, 0 to 1 (0)
  m             premium on the rate, -1 to 10 (0)
  k             part of the freed hours sold again, 0 to 1 (0)
  g             most extra volume relative to today, -1 to 10 (0)
  t_nonbill     part of the non-billable hours saved, 0 to 1 (0)
  nu            non-billable hours an extra hour of output brings, relative to today's,
                0 to 10 (0)
  v, tool_month own cost per hour worked, tools a month, 0 to 1000000000 (0)
  course, learn_hours, lam   course price, 0 to 10000000000 (0); learning hours,
                0 to 10000 (0); part of them that displaces paid work, 0 to 1 (1)
  target        net income a year wanted after the reserve, 0 to 1000000000000
  reserve       part of the income put aside for tax, contributions and pension: one number
                of your own, no tax rules of any country, 0 to .95 (0)
  price         price of another unit: {\"amount\":450,\"unit\":\"day\",\"hours\":7.5}
                  hour      no hours
                  day       hours of a day, up to 24 (8)
                  project   hours before AI, up to 10000; hours_with, those with AI
                  piece     pieces_hour before AI, .0001 to 1000000; pieces_hour_with,
                            those with AI; pieces, 1 or 1000, that the amount is for (1)
                  retainer  hours of a month, up to 744
  exchange      what a unit of the currency of rate or price is worth in that of income and
                costs, 1e-9 to 1e9 (1): prices per unit are said in the first, all else in
                the second

A client who asks for 30 % off is m -.3 with phi 0: break_even_discount is the discount up
to which income stays as today, discount_pass_through the part of the saved time given.

Output: every result by name, before tax. An undefined result is null, with the reason
under `absent`.
";

const COURSES: &str = "\
Usage: taskmix courses < input.json
       taskmix courses --list [OPTIONS]

Suggests the courses worth learning for a week, each with its reason: to use AI, to build
with it, to move towards work that stays with people, to run a business of one's own. The
input is that of `calculate`; beside `mix`, `occupation` may say whose week it is.
Optional:

  rate        hourly rate, to weigh a price in hours
  currency    of the rate, like EUR (USD); prices in another one are not compared with it
  employed    true or false (false)
  languages   languages read, as two-letter codes ([\"en\"])
  country     two-letter code
  job_zone    1 to 5 (the occupation's)
  filter      what is asked of courses: free, certificate, my_language (true or false),
              hours (at most 3, 10, 20 or 40), level (beginner, intermediate, advanced)
  done        ids of courses that are done; they, and courses of the same kind that add no
              activity to them, are left out

Each course has b (hours of the week it concerns; null for business), fit, score, tier
(made for 0 the own craft, 1 a closely related one, 2 anyone), activities, facts and
alternatives.
If no course fits, nothing_fits is true and courses is empty. That is a valid answer.

With --list, prints the courses of the catalogue, one JSON line each:

  --kind KIND        use, build, move or business
  --free             following it costs nothing
  --certificate      it gives a certificate
  --hours HOURS      at most 3, 10, 20 or 40 hours of learning
  --level LEVEL      beginner, intermediate or advanced
  --language CODE    known to be offered in this language, like de

  taskmix courses --list --kind move --free --language de
";

const OCCUPATIONS: &str = "\
Usage: taskmix occupations [--readings G5,G1,H5,H1,M,C]

Prints one JSON line per occupation: code, title, has_mix and, if it has a mix, its default
shares automatable, assistable and human_core as low, central and high.

  --readings    the readings that count, with commas between them; all without it: labels
                (G5 G1 H5 H1), use of Copilot (M) and of Claude (C)

  taskmix occupations --readings M,C
";

const ACTIVITIES: &str = "\
Usage: taskmix activities

Prints one JSON line per activity: id, label, group, tasks (the number of labelled tasks
behind it) and estimates (the automatable and the exposed share by each reading).
";

const BATCH: &str = "\
Usage: taskmix batch [--readings G5,G1,H5,H1,M,C] < workforce.csv > out.csv

Computes a whole workforce from a table with one row per job. The header names the columns,
in any order:

  code        O*NET-SOC code, or
  title       job title, used where code is empty
  headcount   people, 0 to 1000000000 (1)
  hours       hours a week of one person, 0 to 168 (40)

Other columns are kept. These are added: code (if it is missing; given codes are written
with eight digits), matched_title (if title is given), low, central and high of automatable,
assistable, human_core and time_saved, as shares, and

  hours_saved_low, hours_saved, hours_saved_high   hours a week of all people of the row
  hours_saved_per_person                           hours a week of one, central

  --readings    the readings that count, with commas between them; all without it: labels
                (G5 G1 H5 H1), use of Copilot (M) and of Claude (C)

An invalid row is left out and reported on standard error, as a JSON line with its line
number and all its errors. The other rows are answered, and the exit code is 1. The table is
comma-separated UTF-8 with the usual quotes. Other columns may contain quoted line breaks.
In these four, a line break means that a quote is not closed; reading continues with the
next line. Rows are answered as they are read, so memory does not grow with their number.
";

const WEEK: &str = "\
Usage: taskmix week [FILE] [OPTIONS]

Reads a week from a text (a list, an advert, a CV), a time sheet (CSV with a description and
a duration, as of Toggl Track, Clockify, Harvest, TMetric, RescueTime, Jira and Tempo) or a
calendar (.ics); from standard input without FILE. At most 50 MB.

A text has a task on each line; a time at its end (3h, 2:30, 90 min, 20 %) is its time.
Given hours stand, percentages are of the week, and lines without a time share the rest.
Entries of files are grouped by their words, summed, and divided by the weeks with entries.

  --hours HOURS      of the week of a text, 0 to 168 (its own, or 40)
  --weeks NUMBER     that the file covers, above 0, at most 5200 (those with entries)
  --date-order ORDER day_first or month_first, where the file does not tell
  --unit UNIT        hours, minutes or seconds, of plain numbers
  --person NAME      the person whose entries count (an average of all)
  --first-day DAY, --last-day DAY
                     the days that count, like 2026-11-02
  --keep REASONS     what counts all the same, with commas between them: not_work,
                     cancelled, deleted, free, excepted, unproductive, heading,
                     other_section, requirement

Output: mix (activity, hours a week), unmatched_hours, activities (of each line), and
import: lines (title, hours_per_week, entries, billable_hours_per_week), weeks, left_out
(with their reasons), overlaps, questions (what the file does not tell, and what was
assumed), warnings.

  taskmix week times.csv --date-order day_first
";
