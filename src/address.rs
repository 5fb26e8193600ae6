//! The inputs in the address: read when the page starts, written after every change.

use std::fmt::Display;

use crate::browser::Address;
use crate::registry;
use crate::state::Notice;
use taskmix_inputs::PageInputs;
use taskmix_inputs::link::{LinkProblem, Pay, decode, encode};
use taskmix_present::Week;

/// Whether an address describes anything; reading it takes the chunk of links.
pub fn says_something(address: &Address) -> bool {
    address.private.is_some() || address.fragment.starts_with('v')
}

/// What an address describes.
pub fn inputs_of(address: &Address) -> (PageInputs, Option<Notice>) {
    match registry::link() {
        Some(link) if says_something(address) => (link.read)(address),
        // Nothing, or the name of a place on the page.
        _ => (PageInputs::default(), None),
    }
}

/// What an address describes. An entry written by this page is taken with what is private,
/// as long as it belongs to the fragment. For the chunk of links, as is [`write`].
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
        return (PageInputs::default(), Some(Notice::Beyond(all(&problems))));
    }
    let notice = decoded.problems.first().map(|problem| match problem {
        LinkProblem::NotALink | LinkProblem::Corrupt => Notice::NotUsable,
        LinkProblem::Newer { .. } => Notice::Newer,
        LinkProblem::UnknownPart(_) | LinkProblem::Outside(_) => {
            Notice::Partly(all(&decoded.problems))
        }
    });
    (decoded.inputs, notice)
}

/// Most problems that are told; a link that was tampered with may have hundreds.
const MOST_TOLD: usize = 3;

/// The first problems, one after the other.
fn all(problems: &[impl Display]) -> String {
    let told = problems.iter().take(MOST_TOLD).map(|problem| {
        let text = problem.to_string();
        // That it is the link is said already.
        text.strip_prefix("link: ").unwrap_or(&text).to_owned()
    });
    told.collect::<Vec<_>>().join("; ")
}

/// The address of inputs; nothing where they do not fit into one.
pub fn write(inputs: &PageInputs) -> Option<Address> {
    if *inputs == PageInputs::default() {
        return Some(Address::default());
    }
    let fragment = encode(inputs, Pay::Private).ok()?;
    let private = encode(inputs, Pay::Shared).ok();
    Some(Address { fragment, private })
}
