//! The page's parts, from the whole sections down to a number field.
//!
//! Hooks for tests, stable across changes of look (ids unless marked `testid`, which stand
//! in `data-testid`):
//!
//! | hook | what |
//! |---|---|
//! | `what`, `what-options`, `what-option-N` | search for an occupation, its list, its options |
//! | testid `no-match` | nothing reliable was found |
//! | testid `example` | an item with an example's button |
//! | `start-empty` | start with an empty week |
//! | testid `notice` | something the user has to know |
//! | testid `spoken` | the sentence as it is read out |
//! | `answer`, testid `sentence`, testid `rest`, testid `saved` | the answer |
//! | testid `bar-SLUG` | a part of the bar: automatable, assistable, human-core |
//! | testid `reading-G5` … `reading-M` | the five readings |
//! | testid `rank`, `outlook`, `driver` | what stands beside the answer |
//! | `no-mix`, testid `neighbour` | an occupation without a mix, and items with the buttons it offers |
//! | `stand-charging`, `stand-employed` | the switch |
//! | `week`, `week-total`, testid `week-sum` | the week, its total field, the line of sums |
//! | testid `row` with `data-activity` | an activity; inside it testid `hours`, `more`, `less`, `billable`, `judge`, `own-automatable`, `own-assistable`, `published`, `remove` |
//! | `add`, `add-options`, `add-option-N` | adding an activity |
//! | `all-rows`, `undo`, `redo`, `reset-week` | buttons of the week |
//! | `rate`, `field-NAME` | the rate form; NAME is a [slug](crate::present::fields::FormField::slug): `rate`, `project-price`, … |
//! | `field-NAME-error`, `field-NAME-hint` | what is wrong, what is meant |
//! | `pricing-hourly`, `pricing-project`, `currency` | choices of the form |
//! | testid `scenario` with `data-scenario` | a card; inside it testid `change`, `line-SLUG` |
//! | `compare`, testid `cell` with `data-scenario`, `data-line` | the comparison |
//! | `all-scenarios` | shows the other four |
//! | `assume-SCENARIO-FIELD` | an assumption's field |
//! | testid `trap` | the two facts |
//! | `courses`, testid `course` with `data-course`, testid `nothing-fits` | courses |
//! | testid `tool` | a tool |
//! | `evidence`, testid `fact` with `data-fact` | figures |
//! | testid `embed-problem`, `sharing`, `share-switch`, `embed-foot`, `open-full`, `link-text` | of an embed: what its address cannot ask for, with whom results are shared, its foot |
//! | `take-along`, `embed-code`, `embed-start`, `embed-theme`, `embed-accent`, `embed-origin`, `embed-preview`, `embed-plain`, `embed-script`, `embed-element` | what can be taken along, and the builder of embed codes |
//! | `method`, `limits` | the method and its limits |

pub mod act;
pub mod add_activity;
pub mod answer;
pub mod background;
pub mod bar;
pub mod combobox;
pub mod course;
pub mod courses;
pub mod drivers;
pub mod embedded;
pub mod employed;
pub mod evidence;
pub mod field;
pub mod footer;
pub mod hero;
pub mod link;
pub mod masthead;
pub mod method;
pub mod no_mix;
pub mod notice;
pub mod phrase;
pub mod rate;
pub mod rate_form;
pub mod readings;
pub mod scenario;
pub mod scenario_table;
pub mod standing;
pub mod tag;
pub mod take_along;
pub mod trap;
pub mod trap_chart;
pub mod week;
pub mod week_row;

use yew::UseReducerDispatcher;

use super::state::State;

/// How a component says what the user did.
pub type Dispatch = UseReducerDispatcher<State>;
