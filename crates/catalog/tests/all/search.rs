//! The search of occupations and activities, on the real index.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::data::packed::{PackedTitles, checksum};
use proptest::prelude::*;
use taskmix_catalog::catalog;
use taskmix_catalog::search::{
    ActivityFinder, MAX_HITS, PACKED_TITLES, TitleHit, TitleIndex, TitleIndexError,
};

const QUERIES: &str = include_str!("../data/search_queries.csv");

/// Maximum size of the index in bytes, before compression. `size-budget.csv` limits its size
/// after compression.
const BUDGET: usize = 400_000;

fn index() -> &'static TitleIndex {
    static INDEX: std::sync::OnceLock<TitleIndex> = std::sync::OnceLock::new();
    INDEX.get_or_init(|| TitleIndex::decode(PACKED_TITLES).unwrap())
}

fn finder() -> ActivityFinder {
    ActivityFinder::new(catalog().activities().iter().map(|activity| {
        (
            activity.id,
            activity.label,
            catalog().group_of(activity).unwrap().label,
        )
    }))
}

fn codes(query: &str) -> Vec<String> {
    index()
        .search(query, MAX_HITS)
        .into_iter()
        .map(|hit| hit.code)
        .collect()
}

/// Text, six-digit codes and stratum of each query.
fn queries() -> Vec<(String, Vec<String>, String)> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(QUERIES.as_bytes());
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            let codes = row[2]
                .split(';')
                .filter(|code| !code.is_empty())
                .map(str::to_owned);
            (row[1].to_owned(), codes.collect(), row[3].to_owned())
        })
        .collect()
}

#[track_caller]
fn assert_sound(query: &str, hits: &[TitleHit], limit: usize) {
    assert!(
        hits.len() <= limit.min(MAX_HITS),
        "{query:?}: {} hits",
        hits.len()
    );
    let mut families: Vec<&str> = hits.iter().map(|hit| &hit.code[..7]).collect();
    families.sort_unstable();
    families.dedup();
    assert_eq!(
        families.len(),
        hits.len(),
        "{query:?}: a six-digit code twice"
    );
    assert!(
        hits.windows(2).all(|two| two[0].score >= two[1].score),
        "{query:?}: not in order"
    );
    assert!(
        hits.iter().all(|hit| hit.score.is_finite()),
        "{query:?}: a score is not finite"
    );
    let known = |hit: &TitleHit| {
        catalog()
            .occupation(&hit.code)
            .is_some_and(|occupation| occupation.title == hit.title)
    };
    assert!(
        hits.iter().all(known),
        "{query:?}: a hit the catalogue does not know"
    );
}

#[test]
fn the_index_keeps_its_budget() {
    assert!(
        PACKED_TITLES.len() <= BUDGET,
        "{} bytes",
        PACKED_TITLES.len()
    );
}

#[test]
fn the_authors_queries_find_their_occupations() {
    let mut found: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (text, codes, stratum) in queries() {
        let hits = index().search(&text, 5);
        let right = hits
            .iter()
            .any(|hit| codes.iter().any(|code| hit.code.starts_with(code)));
        let answered = !hits.is_empty();
        let entry = found.entry(stratum).or_default();
        entry.0 += usize::from(if codes.is_empty() { answered } else { right });
        entry.1 += 1;
    }
    let nonsense = found.remove("no_match").unwrap();
    let share = |(some, all): (usize, usize)| some as f64 / all as f64;
    assert!(share(nonsense) <= 0.20, "nonsense answered: {nonsense:?}");
    for (stratum, counts) in &found {
        assert!(share(*counts) >= 0.88, "{stratum}: recall@5 {counts:?}");
    }
    let all = found
        .values()
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert!(share(all) >= 0.94, "recall@5 {all:?}");
}

/// Six-digit codes of the first answers to names that once led elsewhere.
#[test]
fn names_come_before_what_only_sounds_like_them() {
    for (query, first) in [
        ("health visitor", &["21-1094", "29-1141"][..]),
        ("site reliability engineer", &["15-1252", "15-1244"]),
        ("SRE", &["15-1252", "15-1244"]),
        ("student nurse", &["29-1141"]),
        ("district nurse", &["29-1141", "29-2061", "31-1131"]),
        ("self-employed plumber", &["47-2152"]),
        ("founder", &["11-1011", "43-6011"]),
        ("COO", &["11-1011", "11-1021"]),
    ] {
        let codes = codes(query);
        let codes: Vec<&str> = codes.iter().map(|code| &code[..7]).collect();
        assert!(codes.starts_with(first), "{query}: {codes:?}");
    }
    for nothing in ["intern", "the", "student", "self employed"] {
        assert_eq!(codes(nothing), [""; 0], "{nothing}");
    }
}

#[test]
fn the_same_query_gives_the_same_answer() {
    let other = TitleIndex::decode(PACKED_TITLES).unwrap();
    for (text, _, _) in queries().iter().step_by(7) {
        assert_eq!(
            index().search(text, MAX_HITS),
            other.search(text, MAX_HITS),
            "{text}"
        );
    }
}

#[test]
fn words_may_stand_in_any_order_case_and_number() {
    let first = |query: &str| codes(query).first().cloned();
    for (one, other) in [
        ("real estate agent", "agent real estate"),
        ("registered nurse", "REGISTERED NURSES"),
        ("full-stack developer", "full stack developer"),
        ("graphic designer", "gráphic  designer!"),
    ] {
        assert_eq!(first(one), first(other), "{one} / {other}");
    }
}

#[test]
fn fillers_change_nothing() {
    let first = |query: &str| codes(query).first().cloned();
    for (plain, noisy) in [
        ("copywriter", "Senior freelance copywriter (remote)"),
        ("electrician", "Electrician - Full Time - Night Shift"),
        ("accountant", "Jr. Accountant (Temp)"),
    ] {
        assert_eq!(first(plain), first(noisy), "{plain} / {noisy}");
    }
}

#[test]
fn the_limit_holds_and_nothing_in_gives_nothing_out() {
    assert!(index().search("", 10).is_empty());
    assert!(index().search("   \t\u{0}", 10).is_empty());
    assert!(index().search("nurse", 0).is_empty());
    assert_eq!(index().search("nurse", 3).len(), 3);
    assert_sound("engineer", &index().search("engineer", 1_000), 1_000);
}

#[test]
fn long_and_strange_text_is_searched_quickly_and_without_harm() {
    for query in [
        "nurse ".repeat(20_000),
        "a".repeat(100_000),
        "😀🚀👩‍⚕️".repeat(500),
        "Ｎｕｒｓｅ\u{202e}\u{0}\u{7f}".to_owned(),
        "看護師 медсестра ممرضة".to_owned(),
        "'; drop table users; --".to_owned(),
        "ﬁreﬁghter ŒUVRE İstanbul ẞ".to_owned(),
    ] {
        let (clock, processor) = (Instant::now(), processor_time());
        assert_sound(&query, &index().search(&query, MAX_HITS), MAX_HITS);
        let took = match (processor, processor_time()) {
            (Some(start), Some(end)) => end.saturating_sub(start),
            _ => clock.elapsed(),
        };
        assert!(took.as_millis() < 500, "{took:?}");
    }
}

/// How long this thread has run on a processor, which does not grow while others use it; Linux
/// alone gives it.
fn processor_time() -> Option<Duration> {
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = statistics.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

#[test]
fn a_damaged_index_is_refused() {
    let unpack = |bytes: &[u8]| TitleIndex::decode(bytes).map(|_| ());
    assert_eq!(unpack(&[]), Err(TitleIndexError::NotAnIndex));
    assert_eq!(
        unpack(b"<!doctype html><title>404</title>"),
        Err(TitleIndexError::NotAnIndex)
    );
    for cut in [
        4,
        8,
        12,
        100,
        PACKED_TITLES.len() / 2,
        PACKED_TITLES.len() - 1,
    ] {
        let result = unpack(&PACKED_TITLES[..cut]);
        assert_eq!(result, Err(TitleIndexError::Damaged), "{cut}");
    }
    for at in [4, 9, 1_000, PACKED_TITLES.len() - 2] {
        let mut bytes = PACKED_TITLES.to_vec();
        bytes[at] ^= 1;
        assert_eq!(unpack(&bytes), Err(TitleIndexError::Damaged), "byte {at}");
    }
    let mut longer = PACKED_TITLES.to_vec();
    longer.push(0);
    assert_eq!(unpack(&longer), Err(TitleIndexError::Damaged));
}

#[test]
fn an_index_of_another_version_is_refused() {
    let mut bytes = PACKED_TITLES.to_vec();
    bytes[3] = b'1';
    let error = TitleIndex::decode(&bytes).map(|_| ()).unwrap_err();
    assert_eq!(error, TitleIndexError::NotAnIndex);
    assert_eq!(error.to_string(), "not a title index of this version");
}

/// An index whose checksum is right whatever it holds.
fn with_checksum(content: &[u8]) -> Vec<u8> {
    [&PACKED_TITLES[..4], &checksum(content), content].concat()
}

/// What an index comes to whose parts are changed.
fn decoded_with<'a>(change: impl FnOnce(&mut PackedTitles<'a>)) -> Result<(), TitleIndexError> {
    let mut packed = PackedTitles::read(&PACKED_TITLES[12..]).unwrap();
    change(&mut packed);
    TitleIndex::decode(&with_checksum(&packed.write().unwrap())).map(|_| ())
}

#[track_caller]
fn refuses<'a>(name: &str, change: impl FnOnce(&mut PackedTitles<'a>)) {
    assert_eq!(
        decoded_with(change),
        Err(TitleIndexError::Damaged),
        "{name}"
    );
}

#[test]
fn parts_that_contradict_each_other_are_refused() {
    let packed = || PackedTitles::read(&PACKED_TITLES[12..]).unwrap();
    assert_eq!(decoded_with(|_| {}), Ok(()));
    let without_last = |bytes: &'static [u8], width| &bytes[..bytes.len() - width];
    let unsorted: Vec<&str> = packed().words.split_inclusive('\n').rev().collect();
    let unsorted = unsorted.concat();
    let word_count = u16::try_from(packed().words.lines().count()).unwrap();
    let mut unknown_word = packed().word_numbers.to_vec();
    unknown_word[..2].copy_from_slice(&word_count.to_le_bytes());
    let mut one_title_more = packed().shapes.to_vec();
    one_title_more.push(0);
    refuses("codes", |packed| packed.codes = "11-1011.00\n");
    refuses("titles", |packed| packed.titles = "");
    refuses("priors", |packed| {
        packed.priors = without_last(packed.priors, 1)
    });
    refuses("order of words", |packed| packed.words = &unsorted);
    refuses("heads", |packed| {
        packed.heads = without_last(packed.heads, 1)
    });
    refuses("counts", |packed| {
        packed.counts = without_last(packed.counts, 2)
    });
    refuses("shapes", |packed| {
        packed.shapes = without_last(packed.shapes, 1)
    });
    refuses("more shapes", |packed| packed.shapes = &one_title_more);
    refuses("word numbers", |packed| {
        packed.word_numbers = without_last(packed.word_numbers, 2)
    });
    refuses("unknown word", |packed| packed.word_numbers = &unknown_word);
    refuses("meanings", |packed| packed.meanings = "a,one,b\n");
}

#[test]
fn official_titles_alone_find_official_titles() {
    let short = official_titles();
    let mut missed = Vec::new();
    for row in catalog().occupations() {
        let hits = short.search(row.title, 3);
        if !hits.iter().any(|hit| hit.code[..7] == row.code[..7]) {
            missed.push(row.title);
        }
    }
    assert!(missed.len() <= 10, "{missed:?}");
    assert!(short.search("xkcdzzq", 10).is_empty());
    assert!(!short.search("software dev", 10).is_empty());
}

fn official_titles() -> TitleIndex {
    let rows = catalog().occupations().iter();
    TitleIndex::from_titles(rows.map(|row| (row.code, row.title)))
}

/// While the long index is loading, only these are offered.
#[test]
fn strong_matches_of_official_titles_are_seldom_wrong() {
    let short = official_titles();
    let (mut asked, mut right, mut wrong) = (0.0, 0.0, 0.0);
    let (mut nonsense, mut answered) = (0.0, 0.0);
    for (text, codes, _) in queries() {
        let hits = short.search_strong(&text, 7);
        assert_sound(&text, &hits, 7);
        let fits = |hit: &TitleHit| codes.iter().any(|code| hit.code.starts_with(code));
        if codes.is_empty() {
            nonsense += 1.0;
            answered += f64::from(!hits.is_empty());
        } else {
            asked += 1.0;
            right += f64::from(hits.iter().any(fits));
            wrong += f64::from(!hits.is_empty() && !hits.iter().any(fits));
        }
    }
    assert!(right / asked >= 0.14, "right: {right} of {asked}");
    assert!(wrong / asked <= 0.02, "wrong: {wrong} of {asked}");
    assert!(
        answered / nonsense <= 0.02,
        "nonsense: {answered} of {nonsense}"
    );
}

#[test]
fn a_virtual_assistant_is_no_medical_assistant_while_titles_load() {
    let short = official_titles();
    assert!(
        !short.search("virtual assistant", 7).is_empty(),
        "the case tells nothing"
    );
    for query in [
        "virtual assistant",
        "virtual assist",
        "assistant",
        "va",
        "copywriter",
    ] {
        assert_eq!(short.search_strong(query, 7), [], "{query}");
    }
    for row in catalog().occupations() {
        let hits = short.search_strong(row.title, 7);
        let own = hits.iter().any(|hit| hit.code[..7] == row.code[..7]);
        assert!(own, "{} is not found", row.title);
    }
    for (query, title) in [
        ("accountant", "Accountants and Auditors"),
        ("regist", "Registered Nurses"),
        ("software dev", "Software Developers"),
        ("customer service", "Customer Service Representatives"),
    ] {
        let first = short.search_strong(query, 1).pop();
        assert_eq!(
            first.map(|hit| hit.title).as_deref(),
            Some(title),
            "{query}"
        );
    }
}

#[test]
fn activities_are_found_by_everyday_words() {
    let finder = finder();
    for (query, part) in [
        ("writing emails to clients", "orrespond"),
        ("invoices", "billing"),
        ("fixing cars", "vehicle"),
        ("coding", "computer"),
        ("answering customer questions", "customer"),
        ("proofreading", "dit"),
        ("cooking", "Cook"),
        ("researh", "esearch"),
    ] {
        let hits = finder.search(query, 10);
        let labels: Vec<&str> = hits.iter().map(|hit| hit.label.as_str()).collect();
        assert!(
            labels.iter().any(|label| label.contains(part)),
            "{query}: {labels:?}"
        );
    }
    for (query, part) in [
        ("fix bugs", "software problems"),
        ("meetings", "Meeting with"),
        ("teach kids", "Teaching"),
        ("zoom calls", "telephones"),
    ] {
        let first = finder.search(query, 1).pop().unwrap();
        assert!(first.label.contains(part), "{query}: {}", first.label);
    }
    for nonsense in ["xkcdzzq", "", "the quick brown fox", "😀"] {
        assert_eq!(finder.search(nonsense, 10), [], "{nonsense}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_is_accepted(query in "\\PC{0,60}", limit in 0usize..14) {
        assert_sound(&query, &index().search(&query, limit), limit);
    }

    #[test]
    fn any_words_of_the_index_are_accepted(
        query in "(senior |lead )?(nurs|engin|dev|sal|clerk|of|c\\+\\+|r&d|a-b)[a-z]{0,4}( [a-z]{1,9}){0,5}[ ,(-]?",
    ) {
        assert_sound(&query, &index().search(&query, MAX_HITS), MAX_HITS);
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(TitleIndex::decode(&bytes).is_err());
    }
}

proptest! {
    // Each case decodes the whole index.
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_changed_byte_of_the_index_is_noticed(at in 4..PACKED_TITLES.len(), bits in 1u8..) {
        let mut changed = PACKED_TITLES.to_vec();
        changed[at] ^= bits;
        prop_assert_eq!(TitleIndex::decode(&changed).map(|_| ()), Err(TitleIndexError::Damaged));
    }

    #[test]
    fn changed_bytes_with_a_right_checksum_never_panic(
        changes in proptest::collection::vec((12..PACKED_TITLES.len(), any::<u8>()), 1..6),
        end in 12..PACKED_TITLES.len(),
    ) {
        let mut changed = PACKED_TITLES.to_vec();
        for (at, byte) in changes {
            changed[at] = byte;
        }
        for content in [&changed[12..], &changed[12..end]] {
            if let Ok(index) = TitleIndex::decode(&with_checksum(content)) {
                let _ = index.search("senior nurse", MAX_HITS);
            }
        }
    }
}
