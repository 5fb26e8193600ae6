//! The inputs in the address: read when the page starts, written after every change.

use std::fmt::Display;

use crate::browser::Address;
use crate::registry;
use crate::state::Notice;
use taskmix_inputs::PageInputs;
use taskmix_inputs::link::{LinkProblem, Pay, decode, encode};
use taskmix_present::Week;

/// Whether an address describes inputs; reading them needs the chunk of links.
pub fn describes_inputs(address: &Address) -> bool {
    address.private.is_some() || address.fragment.starts_with('v')
}

/// The inputs of an address; the default ones where it has none.
pub fn inputs_of(address: &Address) -> (PageInputs, Option<Notice>) {
    match registry::link() {
        Some(link) if describes_inputs(address) => (link.read)(address),
        // Empty, or the id of an element.
        _ => (PageInputs::default(), None),
    }
}

/// Reads the inputs of an address. Private inputs of the history entry are used if they match the
/// fragment. In the chunk of links, as is [`write`].
pub fn read(address: &Address) -> (PageInputs, Option<Notice>) {
    if let Some(private) = &address.private {
        let decoded = decode(private);
        let fragment = encode(&decoded.inputs, Pay::Private).unwrap_or_default();
        if decoded.problems.is_empty()
            && (fragment == address.fragment || address.fragment.is_empty())
        {
            return (decoded.inputs, None);
        }
    }
    if !address.fragment.starts_with('v') {
        return (PageInputs::default(), None);
    }
    let decoded = decode(&address.fragment);
    if let Err(problems) = Week::of(&decoded.inputs) {
        return (
            PageInputs::default(),
            Some(Notice::Beyond(report(&problems))),
        );
    }
    let notice = decoded.problems.first().map(|problem| match problem {
        LinkProblem::NotALink | LinkProblem::Corrupt => Notice::NotUsable,
        LinkProblem::Newer { .. } => Notice::Newer,
        LinkProblem::UnknownPart(_) | LinkProblem::Outside(_) => {
            Notice::Partly(report(&decoded.problems))
        }
    });
    (decoded.inputs, notice)
}

/// Problems reported at most; a damaged link may have hundreds.
const MAX_REPORTED: usize = 3;

/// The first problems as one text.
fn report(problems: &[impl Display]) -> String {
    let messages = problems.iter().take(MAX_REPORTED).map(|problem| {
        let text = problem.to_string();
        // The notice already names the link.
        text.strip_prefix("link: ").unwrap_or(&text).to_owned()
    });
    messages.collect::<Vec<_>>().join("; ")
}

/// The address of inputs; `None` where they do not fit into a link.
pub fn write(inputs: &PageInputs) -> Option<Address> {
    if *inputs == PageInputs::default() {
        return Some(Address::default());
    }
    let fragment = encode(inputs, Pay::Private).ok()?;
    let private = encode(inputs, Pay::Shared).ok();
    Some(Address { fragment, private })
}
