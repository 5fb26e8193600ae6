//! Elements made by calls instead of the `html!` macro.
//!
//! The macro writes every element out in full, about 200 bytes of program for each. A page
//! that arrives as one file cannot afford that for its hundreds of plain elements; these
//! calls take a fifth. Fields, components and whatever listens to events stay with `html!`.

use std::cell::RefCell;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag, VText};

/// An element under construction; handed from call to call as one address, which takes less
/// program than a larger value.
pub struct Tag(Box<Making>);

struct Making {
    tag: VTag,
    /// Which attributes it has: a place among the [`KNOWN`].
    names: usize,
    values: Vec<Option<AttributeOrProperty>>,
}

/// The names of an element's attributes, and those that one more leads to.
///
/// Elements made in the same place have the same names. Kept once for all of them, they are
/// told to be the same by their address, and only values are compared.
struct Names {
    all: &'static [&'static str],
    next: Vec<(&'static str, usize)>,
}

thread_local! {
    static KNOWN: RefCell<Vec<Names>> = const { RefCell::new(Vec::new()) };
}

/// The names at a place with one more behind them.
#[inline(never)]
fn with_name(place: usize, name: &'static str) -> usize {
    KNOWN.with_borrow_mut(|known| {
        if known.is_empty() {
            known.push(Names {
                all: &[],
                next: Vec::new(),
            });
        }
        let fresh = known.len();
        let Some(here) = known.get_mut(place) else {
            return 0;
        };
        if let Some((_, there)) = here.next.iter().find(|(one, _)| *one == name) {
            return *there;
        }
        here.next.push((name, fresh));
        let mut all = here.all.to_vec();
        all.push(name);
        known.push(Names {
            // As many as there are kinds of elements in this program.
            all: all.leak(),
            next: Vec::new(),
        });
        fresh
    })
}

/// An element with this name and class; an empty class is none.
#[inline(never)]
pub fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Box::new(Making {
        tag: VTag::new(AttrValue::Static(name)),
        names: 0,
        values: Vec::new(),
    }));
    if class.is_empty() {
        tag
    } else {
        tag.set("class", class)
    }
}

impl Tag {
    /// With an attribute; each is given once.
    #[inline(never)]
    pub fn set(self, name: &'static str, value: &'static str) -> Self {
        self.attribute(name, AttrValue::Static(value))
    }

    /// With an attribute whose value was made up.
    #[inline(never)]
    pub fn put(self, name: &'static str, value: String) -> Self {
        self.attribute(name, AttrValue::from(value))
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.names = with_name(self.0.names, name);
        self.0
            .values
            .push(Some(AttributeOrProperty::Attribute(value)));
        self
    }

    /// With a key that tells it from its siblings.
    #[inline(never)]
    pub fn key(mut self, key: &'static str) -> Self {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    /// With a key that was made up.
    #[inline(never)]
    pub fn key_text(mut self, key: &str) -> Self {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    /// With fixed text inside.
    #[inline(never)]
    pub fn say(mut self, text: &'static str) -> Self {
        self.0
            .tag
            .add_child(VText::new(AttrValue::Static(text)).into());
        self
    }

    /// With text inside.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.tag.add_child(VText::new(text.to_owned()).into());
        self
    }

    /// With an element inside.
    #[inline(never)]
    pub fn add(mut self, child: Self) -> Self {
        self.0.tag.add_child(child.html());
        self
    }

    /// With any markup inside.
    #[inline(never)]
    pub fn with(mut self, child: Html) -> Self {
        self.0.tag.add_child(child);
        self
    }

    /// With an element inside, if there is one.
    ///
    /// Where there is none its place is kept, so that what follows is known again when it
    /// comes or goes: elements without a key are told apart by their place alone, and a field
    /// that is made anew loses the focus.
    pub fn maybe(self, child: Option<Self>) -> Self {
        self.with(child.map_or_else(Html::default, Self::html))
    }

    /// With an element inside for each item.
    pub fn each<'a, Item>(
        mut self,
        items: &'a [Item],
        mut element: impl FnMut(&'a Item) -> Self,
    ) -> Self {
        for item in items {
            self = self.add(element(item));
        }
        self
    }

    /// The finished element.
    #[inline(never)]
    pub fn html(self) -> Html {
        let Making {
            mut tag,
            names,
            values,
        } = *self.0;
        if !values.is_empty() {
            let all = KNOWN.with_borrow(|known| known.get(names).map(|names| names.all));
            tag.set_attributes(Attributes::Dynamic {
                keys: all.unwrap_or_default(),
                values: values.into(),
            });
        }
        Html::from(tag)
    }
}

/// A paragraph of fixed text.
#[inline(never)]
pub fn paragraph(class: &'static str, text: &'static str) -> Tag {
    tag("p", class).say(text)
}

/// A heading of fixed text with an id.
#[inline(never)]
pub fn heading(level: &'static str, id: &'static str, text: &'static str) -> Tag {
    let heading = tag(level, "").say(text);
    if id.is_empty() {
        heading
    } else {
        heading.set("id", id)
    }
}

/// The head of a section: its heading and what it is about.
#[inline(never)]
pub fn head(id: &'static str, text: &'static str, lead: &'static str) -> Tag {
    tag("header", "section-head")
        .add(heading("h2", id, text))
        .add(paragraph("", lead))
}

/// A part of the page with an id, labelled by its heading; the focus can be moved to it.
#[inline(never)]
pub fn section(id: &'static str, heading: &'static str) -> Tag {
    tag("section", "section")
        .set("id", id)
        .set("aria-labelledby", heading)
        .set("tabindex", "-1")
}

/// A term and what it is.
#[inline(never)]
pub fn entry(term: &'static str, value: &str) -> Tag {
    tag("div", "")
        .add(tag("dt", "").say(term))
        .add(tag("dd", "").text(value))
}

/// Something that opens, with its summary.
#[inline(never)]
pub fn disclosure(class: &'static str, summary: &'static str) -> Tag {
    tag("details", class).add(tag("summary", "").say(summary))
}
