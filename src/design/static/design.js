// Several components of a kind stand on one page here. This makes their ids unique, draws some as
// if hovered or focused, and performs the steps that lead to the state of each.

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
function mark(element, mark) {
  // What the styles of all pictures refer to is the same in each.
  if (element.localName === "pattern") return;
  for (const name of NAMES) {
    const value = element.getAttribute(name);
    if (!value) continue;
    const marked = value
      .split(" ")
      .map((id) => (id.startsWith(mark) ? id : mark + id))
      .join(" ");
    if (marked !== value) element.setAttribute(name, marked);
  }
}

const marks = new Map();

function makeIdsUnique(specimen) {
  const own = `s${marks.size + 1}-`;
  marks.set(specimen, own);
  const all = (element) => {
    if (element.nodeType !== Node.ELEMENT_NODE) return;
    mark(element, own);
    for (const inside of element.querySelectorAll("*")) mark(inside, own);
  };
  for (const element of specimen.children) all(element);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") mark(target, own);
      else addedNodes.forEach(all);
    }
  }).observe(specimen, { subtree: true, childList: true, attributes: true, attributeFilter: NAMES });
}

/** Pseudo-classes, and the selectors of elements marked as hovered or focused. */
const LOOKS = [
  [/:hover/g, ":is([data-look~=hover])"],
  [/:focus-within/g, ":has([data-look~=focus])"],
  [/:focus-visible|:focus(?![-\w])/g, ":is([data-look~=focus])"],
];

function addMarkedRules(rules, owner) {
  for (let index = rules.length - 1; index >= 0; index--) {
    const rule = rules[index];
    if (rule instanceof CSSStyleRule) {
      const selector = LOOKS.reduce((text, [state, marked]) => text.replace(state, marked), rule.selectorText);
      if (selector !== rule.selectorText) owner.insertRule(`${selector} { ${rule.style.cssText} }`, index + 1);
    } else if (rule.cssRules) {
      addMarkedRules(rule.cssRules, rule);
    }
  }
}

/** Interactive elements. */
const INTERACTIVE = "a[href], button, input, select, summary, label:has(> input)";

function look(specimen) {
  const { looks } = specimen.dataset;
  for (const element of specimen.querySelectorAll(INTERACTIVE)) {
    // Elements outside the tab order show no focus.
    if (looks === "hover" || element.tabIndex >= 0) element.dataset.look = looks;
  }
}

/** The element of a selector, once it exists. */
function elementOf(specimen, selector) {
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
    for (const element of specimen.querySelectorAll("details:not(.group:has(.builder))")) element.open = true;
  },
  press: async (specimen, ...selector) => (await elementOf(specimen, selector.join(" ").trim())).click(),
  type: async (specimen, selector, text) => {
    const field = await elementOf(specimen, selector);
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  },
  key: async (specimen, selector, key) => {
    await elementOf(specimen, `${selector}[aria-expanded=true]`);
    const field = await elementOf(specimen, selector);
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

function start() {
  for (const element of document.querySelectorAll("[data-token]")) {
    element.style.setProperty(element.dataset.as, `var(${element.dataset.token})`);
  }
  for (const sheet of document.styleSheets) addMarkedRules(sheet.cssRules, sheet);
  const specimens = document.querySelectorAll(".specimen");
  for (const specimen of specimens) makeIdsUnique(specimen);
  for (const specimen of specimens) {
    if (specimen.dataset.looks) look(specimen);
    act(specimen);
  }
}

const app = document.getElementById("app");
const watch = new MutationObserver(() => {
  if (!document.querySelector(".specimen")) return;
  watch.disconnect();
  // After all specimens are rendered.
  setTimeout(start);
});
watch.observe(app, { childList: true, subtree: true });
