//! The tables of job titles.

use std::collections::HashMap;

use crate::data::Texts;
use crate::data::cells::{Row, Table};
use crate::data::content::{Meaning, TitleKind};
use crate::data::problems::Problems;
use crate::data::rows::{Occupation, Title, Titles};
use crate::data::text;

/// Reads titles and meanings, and reports every wrong cell.
pub fn titles(texts: &Texts, occupations: &[Occupation], problems: &mut Problems) -> Titles {
    let codes = occupations.iter().map(|row| row.code.as_str()).zip(0..);
    let mut reading = Reading {
        codes: codes.collect(),
        titles: Vec::new(),
        problems,
    };
    reading.listed(texts);
    reading.synonyms(texts);
    Titles {
        titles: reading.titles,
        meanings: meanings(texts, problems),
    }
}

struct Reading<'t> {
    codes: HashMap<&'t str, u16>,
    titles: Vec<Title>,
    problems: &'t mut Problems,
}

impl Reading<'_> {
    fn listed(&mut self, texts: &Texts) {
        let columns = "code,list,title";
        for row in Table::read(texts, "titles.csv", columns, self.problems).rows() {
            let lists = ["official", "reported", "alternate"];
            let kind = match row.one_of("list", &lists, self.problems).as_str() {
                "official" => TitleKind::Official,
                _ => TitleKind::Alternate,
            };
            self.add(&row, "code", row.optional("code"), kind);
        }
    }

    fn synonyms(&mut self, texts: &Texts) {
        let columns = "title,codes,kind";
        for row in Table::read(texts, "titles_synonyms.csv", columns, self.problems).rows() {
            for code in row.text("codes", self.problems).split_whitespace() {
                // Six digits stand for the first occupation of the code.
                let code = match code.len() {
                    7 => &format!("{code}.00"),
                    _ => code,
                };
                self.add(&row, "codes", code, TitleKind::Synonym);
            }
        }
    }

    fn add(&mut self, row: &Row, field: &str, code: &str, kind: TitleKind) {
        let text = row.text("title", self.problems);
        match self.codes.get(code) {
            Some(&occupation) => self.titles.push(Title {
                occupation,
                kind,
                text,
            }),
            None => self
                .problems
                .add(row.place, field, code, "names no occupation"),
        }
    }
}

fn meanings(texts: &Texts, problems: &mut Problems) -> Vec<Meaning> {
    let columns = "word,weight,means";
    let mut meanings: Vec<Meaning> = Vec::new();
    for row in Table::read(texts, "titles_words.csv", columns, problems).rows() {
        let word = row.text("word", problems);
        if text::words(&word) != [word.as_str()] {
            problems.add(row.place, "word", &word, "must be one folded word");
        }
        if meanings.last().is_some_and(|before| before.word >= word) {
            problems.add(row.place, "word", &word, "must come after the word before");
        }
        let weight = row.parts("weight", 100.0, (0.0, 1.0), problems);
        let line = format!("{word},{},{}", weight.unwrap_or(0), row.optional("means"));
        match Meaning::from_line(&line) {
            Some(meaning) => meanings.push(meaning),
            None => problems.add(row.place, "means", &line, "must be one line"),
        }
    }
    meanings
}
