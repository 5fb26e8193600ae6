//! The page's parts, from the whole sections down to a number field.
//!
//! Hooks for tests, stable across changes of look (ids unless marked `testid`, which stand
//! in `data-testid`):
//!
//! | hook | what |
//! |---|---|
//! | `what`, `what-options`, `what-option-N` | search for an occupation, its list, its options |
//! | testid `no-match` | nothing reliable was found |
//! | testid `titles-loading` | strong matches alone are offered, as the long list of job titles is loading |
//! | testid `said` | what the user called the occupation found |
//! | `roles`, `another`, testid `role`, `role-part`, `unblend` | occupations blended into one week |
//! | testid `example` | an item with an example's button |
//! | `start-empty` | start with an empty week |
//! | testid `notice` | something the user has to know |
//! | testid `spoken` | the sentence as it is read out |
//! | `answer`, testid `sentence`, testid `rest`, testid `saved` | the answer |
//! | testid `bar-SLUG` | a part of the bar: automatable, assistable, human-core |
//! | testid `reading-G5` … `reading-M` | the readings |
//! | testid `practice` | what was measured in practice |
//! | testid `rank`, `outlook`, `driver` | what stands beside the answer |
//! | `no-mix`, testid `neighbour` | an occupation without a mix, and items with the buttons it offers |
//! | `stand-charging`, `stand-employed` | the switch |
//! | `week`, `week-total`, testid `week-sum` | the week, its total field, the line of sums |
//! | testid `row` with `data-activity` | an activity; inside it testid `hours`, `more`, `less`, `billable`, `judge`, `own-automatable`, `own-assistable`, `published`, `remove` |
//! | `add`, `add-options`, `add-option-N` | adding an activity |
//! | testid `unpaid` | an item with a button that adds unpaid work |
//! | `all-rows`, `undo`, `redo`, `reset-week` | buttons of the week |
//! | `rate`, `field-NAME` | the rate form; NAME is a [slug](taskmix_present::fields::FormField::slug): `rate`, `project-price`, … |
//! | `field-NAME-error`, `field-NAME-hint` | what is wrong, what is meant |
//! | `pricing-hourly`, `pricing-day`, `pricing-project`, `pricing-piece`, `pricing-retainer`, `piece-name`, `per-thousand`, `currency`, `own-currency`, `exchange-date` | choices of the form |
//! | `group-target`, `group-days`, `group-measured`, `group-costs`, `group-currencies`, … | groups of its fields, closed at first |
//! | testid `hourly-note`, `example-rate`, `exchange-note`, `other-reading` | the hourly rate of a price, an example, the rate of exchange, the button for the other reading of an amount |
//! | testid `discount-answer`, `target-answer`, `raise-answer` | answers beside the form |
//! | `client-words`, `client-hold`, `client-share`, `client-fixed`, `client-numbers`, `client-text`, `client-copy`, `client-reset`, testid `client-told` | words for the client |
//! | testid `scenario` with `data-scenario` | a card; inside it testid `change`, `line-SLUG` |
//! | `compare`, testid `cell` with `data-scenario`, `data-line` | the comparison |
//! | `scenarios`, testid `scenario-name`, `scenario-remove` | the cards; scenarios of one's own |
//! | `shares-steps`, `rank-steps`, `scenario-steps`, testid `step`, testid `addend`, testid `rank-step` | the arithmetic of the shares, of the rank and of the chosen scenario, worked out once opened; its steps, what an activity adds, the rank by a reading |
//! | testid `source` | where a figure is from, beside it |
//! | `all-scenarios` | shows the other presets |
//! | `assume-SCENARIO-FIELD` | an assumption's field |
//! | testid `trap` | the two facts |
//! | `explore`, `explore-toggle`, `explore-scenario` | what can be explored, closed at first |
//! | testid `map-summary`, `tornado-sentence`, `tornado-row` with `data-field` | map and tornado in words |
//! | `explore-seed`, `explore-run`, `explore-cancel`, `explore-progress`, testid `chance` | the simulation |
//! | `courses`, testid `course-kind` with `data-kind`, testid `course` with `data-course`, testid `further-course`, testid `nothing-fits` | courses |
//! | `filter-free`, `filter-certificate`, `filter-my-language`, `filter-hours`, `filter-level`, `filter-language` | what is asked of courses |
//! | testid `tool` | a tool |
//! | `shift`, `shift-from`, `shift-to`, `shift-hours`, `shift-occupation`, `shift-part`, `shift-effect`, `shift-keep`, testid `shift-offer` | the shift simulator |
//! | `team`, `job`, testid `job`, `people`, `job-remove`, `team-total`, `team-sentence` | a team |
//! | `take`, `take-link`, `take-copy`, `take-pay`, testid `reveals` | the link and what it reveals |
//! | `take-json`, `take-week`, `take-results`, `take-png`, `take-svg`, `take-scenarios-png`, `take-scenarios-svg`, `take-print`, `take-open`, `take-told` | files |
//! | `take-commands`, testid `command`, testid `command-by-reading` | the command line |
//! | `evidence`, testid `fact` with `data-fact` | figures |
//! | testid `embed-problem`, `sharing`, `share-switch`, `embed-foot`, `open-full`, `link-text` | of an embed: what its address cannot ask for, with whom results are shared, its foot |
//! | `embed-code`, `embed-readings`, `embed-start`, `embed-theme`, `embed-accent`, `embed-origin`, `embed-preview`, `embed-plain`, `embed-script`, `embed-element` | the builder of embed codes |
//! | `method`, `limits` | the method and its limits |

pub mod answer;
pub mod controls;
pub mod courses;
pub mod embed;
pub mod evidence;
pub mod explore;
pub mod export;
pub mod rate;
pub mod shift;
pub mod start;
pub mod team;
pub mod week;
