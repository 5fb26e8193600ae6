// Several components of a kind stand on one page here. This tells their ids apart, shows those
// that are to look so as if under the pointer or with the focus, and does in each what a visitor
// would have to do to see its state.

/** Attributes that name ids. */
const NAMES = [
  "id",
  "for",
  "list",
  "data-copy",
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "aria-activedescendant",
];

/** Gives the ids of an element the mark of the specimen it stands in. */
function mark(one, mark) {
  // What the styles of all pictures refer to is the same in each.
  if (one.localName === "pattern") return;
  for (const name of NAMES) {
    const value = one.getAttribute(name);
    if (!value) continue;
    const marked = value
      .split(" ")
      .map((id) => (id.startsWith(mark) ? id : mark + id))
      .join(" ");
    if (marked !== value) one.setAttribute(name, marked);
  }
}

const marks = new Map();

function tellApart(specimen) {
  const own = `s${marks.size + 1}-`;
  marks.set(specimen, own);
  const all = (one) => {
    if (one.nodeType !== Node.ELEMENT_NODE) return;
    mark(one, own);
    for (const inside of one.querySelectorAll("*")) mark(inside, own);
  };
  for (const one of specimen.children) all(one);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") mark(target, own);
      else addedNodes.forEach(all);
    }
  }).observe(specimen, { subtree: true, childList: true, attributes: true, attributeFilter: NAMES });
}

/** What a rule says of an element under the pointer or with the focus, said of those marked so. */
const LOOKS = [
  [/:hover/g, ":is([data-look~=hover])"],
  [/:focus-within/g, ":has([data-look~=focus])"],
  [/:focus-visible|:focus(?![-\w])/g, ":is([data-look~=focus])"],
];

function alsoAsMarked(rules, owner) {
  for (let at = rules.length - 1; at >= 0; at--) {
    const rule = rules[at];
    if (rule instanceof CSSStyleRule) {
      const selector = LOOKS.reduce((text, [state, marked]) => text.replace(state, marked), rule.selectorText);
      if (selector !== rule.selectorText) owner.insertRule(`${selector} { ${rule.style.cssText} }`, at + 1);
    } else if (rule.cssRules) {
      alsoAsMarked(rule.cssRules, rule);
    }
  }
}

/** What takes the pointer and the focus. */
const TAKES = "a[href], button, input, select, summary, label:has(> input)";

function look(specimen) {
  const { looks } = specimen.dataset;
  for (const one of specimen.querySelectorAll(TAKES)) {
    // What a key does not reach has no focus to show.
    if (looks === "hover" || one.tabIndex >= 0) one.dataset.look = looks;
  }
}

/** Waits until something is there. */
function there(specimen, selector) {
  // Ids are written in steps as they are without their mark.
  const marked = selector.replaceAll("#", `#${marks.get(specimen)}`);
  return new Promise((done) => {
    const look = () => {
      const found = specimen.querySelector(marked);
      if (found) done(found);
      else setTimeout(look, 20);
    };
    look();
  });
}

const VERBS = {
  open: (specimen) => {
    // The builder of codes loads the page itself, which is not here.
    for (const one of specimen.querySelectorAll("details:not(.group:has(.builder))")) one.open = true;
  },
  press: async (specimen, ...selector) => (await there(specimen, selector.join(" ").trim())).click(),
  type: async (specimen, selector, text) => {
    const field = await there(specimen, selector);
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  },
  key: async (specimen, selector, key) => {
    await there(specimen, `${selector}[aria-expanded=true]`);
    const field = await there(specimen, selector);
    field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  },
};

async function act(specimen) {
  for (const step of specimen.dataset.does.split("; ").filter(Boolean)) {
    const [verb, selector, ...text] = step.split(" ");
    await VERBS[verb](specimen, selector, text.join(" "));
  }
  specimen.dataset.done = "";
}

function begin() {
  for (const one of document.querySelectorAll("[data-token]")) {
    one.style.setProperty(one.dataset.as, `var(${one.dataset.token})`);
  }
  for (const sheet of document.styleSheets) alsoAsMarked(sheet.cssRules, sheet);
  const specimens = document.querySelectorAll(".specimen");
  for (const one of specimens) tellApart(one);
  for (const one of specimens) {
    if (one.dataset.looks) look(one);
    act(one);
  }
}

const app = document.getElementById("app");
const watch = new MutationObserver(() => {
  if (!document.querySelector(".specimen")) return;
  watch.disconnect();
  // Once all of them are there.
  setTimeout(begin);
});
watch.observe(app, { childList: true, subtree: true });
