//! The builder of embed codes: the calculator for another page.

use yew::prelude::*;

use crate::{browser, registry};
use taskmix_catalog::catalog;
use taskmix_inputs::PageInputs;
use taskmix_method::ReadingSource;
use taskmix_present::readings;

/// The builder of embed codes, as markup but for the boxes of the readings; `www/builder.js` fills it once it is opened.
const BUILDER: &str = r##"<details class="group" id="embed-code"><summary>Put it on your own page</summary>
<div class="builder"><div class="fields">
<fieldset class="field"><legend class="field-name">Show</legend>
<label class="check"><input type="checkbox" name="show" value="share" checked>Answer and week</label>
<label class="check"><input type="checkbox" name="show" value="rate" checked>Rate</label>
<label class="check"><input type="checkbox" name="show" value="courses" checked>What to learn</label>
<label class="check"><input type="checkbox" name="show" value="evidence">Evidence</label></fieldset>
<fieldset class="field" id="embed-readings"><legend class="field-name">Readings that count</legend>{readings}<p class="hint">At least one stays. The week on this page brings its own.</p></fieldset>
<div class="field"><label for="embed-start">Start with</label><select id="embed-start"><option value="">an empty search</option><option value="week">the week on this page</option></select></div>
<div class="field"><label for="embed-theme">Colours</label><select id="embed-theme"><option value="">as the reader’s system</option><option value="light">light</option><option value="dark">dark</option></select></div>
<div class="field"><label for="embed-accent">Your own colour</label><p class="field-control"><input id="embed-accent" placeholder="#0072b2" autocomplete="off" spellcheck="false" aria-describedby="embed-accent-error"></p><p id="embed-accent-error" hidden>This must be a colour like #0072b2.</p><p class="hint">Made darker or lighter where it would be hard to read.</p></div>
<div class="field"><label for="embed-origin">Your site, if it is to be told results</label><p class="field-control"><input id="embed-origin" type="url" placeholder="https://example.org" autocomplete="off" aria-describedby="embed-origin-error"></p><p id="embed-origin-error" hidden>This must be like https://example.org, with https:// and without a page.</p><p class="hint">The frame says so to its readers, who can switch it off.</p></div>
</div>
<h3 id="embed-preview-label">Preview</h3>
<iframe id="embed-preview" class="preview" title="Preview of the embedded calculator"></iframe>
<p class="snippet"><label for="embed-plain">A frame alone</label><textarea id="embed-plain" readonly rows="4"></textarea><button type="button" class="button-quiet" data-copy="embed-plain">Copy</button><span class="hint" role="status" id="embed-plain-said"></span></p>
<p class="snippet"><label for="embed-script">With a script, which gives the frame its height</label><textarea id="embed-script" readonly rows="5"></textarea><button type="button" class="button-quiet" data-copy="embed-script">Copy</button><span class="hint" role="status" id="embed-script-said"></span></p>
<p class="snippet"><label for="embed-element">As an element</label><textarea id="embed-element" readonly rows="3"></textarea><button type="button" class="button-quiet" data-copy="embed-element">Copy</button><span class="hint" role="status" id="embed-element-said"></span></p>
</div></details>"##;

/// The builder. Its markup never changes, so Yew leaves alone what the script fills in.
pub fn builder() -> Html {
    let boxes: String = ReadingSource::ALL.into_iter().map(source).collect();
    let markup = BUILDER.replace("{readings}", &boxes);
    Html::from_html_unchecked(AttrValue::from(markup))
}

/// The box of a source: what its readings are, from when and whose. The table they come from is
/// ours and contains no markup.
fn source(source: ReadingSource) -> String {
    let names: Vec<_> = source.readings().iter().map(|one| one.name()).collect();
    let value = names.join(",");
    let name = readings::source_name(source);
    let first = source.readings().first().copied();
    let evidence = first.and_then(|first| catalog().reading(first));
    let evidence = evidence.map(readings::evidence).unwrap_or_default();
    format!(
        "<label class=\"check\"><input type=\"checkbox\" name=\"readings\" value=\"{value}\" checked>{name} ({evidence})</label>"
    )
}

/// The address of the page with a week, without pay.
pub fn week_link(inputs: &PageInputs) -> String {
    let mut link = browser::home();
    let address = registry::link().and_then(|link| (link.write)(inputs));
    if let Some(address) = address.filter(|address| !address.fragment.is_empty()) {
        link.push('#');
        link.push_str(&address.fragment);
    }
    link
}
