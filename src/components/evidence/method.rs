//! How it is computed, and what it cannot tell: text that never changes.

use yew::prelude::*;

/// The text, as markup: built by the browser in one go, it needs no code for each element.
const TEXT: &str = r#"<section class="section" id="method" aria-labelledby="method-heading" tabindex="-1"><header class="section-head"><h2 id="method-heading">How it is computed</h2>
</header>
<div class="prose"><p>The US occupation database O*NET splits 923 occupations into some 20 activities each. Every task behind them was labelled twice in 2023, by GPT-4 and by people: could a language model at least halve the time it takes? And how much of it could run with a person only spot-checking? Two more readings come from what people really did with Microsoft Copilot in 2024 and with Claude in February 2026. Each activity gets a share from each reading; activities with few labelled tasks lean on their group’s mean.</p>
<p>Your share is the mean of the activities, weighted by your hours. The figure shown first is the mean of the readings, with the lowest and the highest beside it.</p>
<p class="formula">time saved = realised part × (automatable × (1 − checking) + assistable × time saved on assisted work)</p>
<p class="formula">price of a result = rate × (1 + change of rate) × (1 − passed-on part × time saved)</p>
<p class="formula">effective rate = price of a result ÷ hours it now takes</p>
<p>Freed hours are sold again as far as a scenario says and the market takes; new work brings unpaid hours with it. Income is what is sold, less fees, costs and tools, over the weeks you work.</p>
</div><section class="limits" id="limits" aria-labelledby="limits-heading" tabindex="-1"><h3 id="limits-heading">What this cannot tell you</h3>
<ul><li><strong>It is not a forecast. </strong>It shows technical potential, not what employers, clients or laws will make of it.</li>
<li><strong>The highest reading is no upper bound. </strong>Four of the six rest on one study’s labels of 2023, the others on use observed in 2024 and in February 2026. AI has changed since.</li>
<li><strong>No use is not inability. </strong>Where people did not use AI, as in legal work, it may still be able to.</li>
<li><strong>GPT-4 rated itself. </strong>Both runs on automation are GPT-4’s too; agreement with people is moderate (κ = 0.44).</li>
<li><strong>One value per activity, whoever does it. </strong>A beginner’s and an expert’s hour count alike.</li>
<li><strong>Importance is not time. </strong>The hours you start with come from how important tasks are. Your own hours are the answer.</li>
<li><strong>US data. </strong>Occupations, wages and outlook are those of the United States.</li>
<li><strong>Left out: </strong>robots, liability, bottlenecks, and the time it takes to hand work over.</li>
<li><strong>Tickets are not hours. </strong>Figures from customer support count cases, and the easy ones go first.</li>
</ul></section></section>"#;

/// How it is computed, and what it cannot tell.
pub fn method_section() -> Html {
    Html::from_html_unchecked(AttrValue::Static(TEXT))
}

#[cfg(test)]
mod tests {
    use super::TEXT;
    use taskmix_catalog::{ReadingKind, catalog};
    use taskmix_method::Estimate;
    use taskmix_present::readings::{spelled, when};

    /// The text is fixed, so its counts and dates are compared with the tables.
    #[test]
    fn counts_and_dates_are_those_of_the_tables() {
        let catalog = catalog();
        let peers = catalog.peers().len();
        let with_mix = catalog.occupations().iter().filter(|one| one.has_mix);
        let rows: usize = with_mix
            .filter_map(|occupation| Some(catalog.mix(occupation)?.count()))
            .sum();
        let typical = (rows as f64 / peers as f64 / 10.0).round() * 10.0;
        let said = format!("splits {peers} occupations into some {typical} activities each");
        assert!(TEXT.contains(&said), "{said}");

        let judged = catalog.readings().iter();
        let judged = judged.filter(|facts| facts.kind == ReadingKind::Judged);
        let [few, all] = [judged.clone().count(), Estimate::ALL.len()].map(spelled);
        let few = [few[..1].to_uppercase(), few[1..].to_owned()].concat();
        let mut dates: Vec<_> = judged.map(when).collect();
        dates.dedup();
        assert_eq!(dates.len(), 1, "{dates:?}");
        let year = dates.concat();
        assert!(
            TEXT.contains(&format!("labelled twice in {year}")),
            "{year}"
        );
        let end = |reading| catalog.reading(reading).map(when).unwrap_or_default();
        let (copilot, claude) = (end(Estimate::M), end(Estimate::C));
        // "January to September 2024", "5 to 12 February 2026"
        let copilot = copilot.rsplit(' ').next().unwrap_or_default();
        let claude: Vec<_> = claude.rsplitn(3, ' ').collect();
        let claude = [claude[1], claude[0]].join(" ");
        let said = format!("with Microsoft Copilot in {copilot} and with Claude in {claude}");
        assert!(TEXT.contains(&said), "{said}");
        let said = format!(
            "{few} of the {all} rest on one study’s labels of {year}, the others on use observed \
             in {copilot} and in {claude}."
        );
        assert!(TEXT.contains(&said), "{said}");
    }
}
