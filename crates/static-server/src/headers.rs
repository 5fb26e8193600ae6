//! The `_headers` file: a path on a line of its own, then indented `Name: value` lines.

/// The rules of a `_headers` file.
#[derive(Clone, Default, Debug)]
pub struct Rules(Vec<Rule>);

#[derive(Clone, Debug)]
struct Rule {
    /// A path; a `*` at its end stands for anything.
    pattern: String,
    headers: Vec<(String, String)>,
}

impl Rules {
    /// Reads a `_headers` file; lines it does not understand are passed over, as hosts do.
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'))
        {
            if line.starts_with('/') {
                rules.push(Rule {
                    pattern: line.trim().to_owned(),
                    headers: Vec::new(),
                });
            } else if let (Some(rule), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
            {
                rule.headers
                    .push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// The headers of every rule that fits the path, in order.
    pub fn of(&self, path: &str) -> Vec<(String, String)> {
        self.0
            .iter()
            .filter(|rule| match rule.pattern.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == rule.pattern,
            })
            .flat_map(|rule| rule.headers.iter().cloned())
            .collect()
    }
}
