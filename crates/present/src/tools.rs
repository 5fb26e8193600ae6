//! Tools with their prices and break-even savings.

use super::format::Numbers;
use super::terms::BaseTerms;
use taskmix_catalog::{Tool, catalog};
use taskmix_inputs::page::PageInputs;

/// A tool.
#[derive(Debug, Clone, PartialEq)]
pub struct ToolView {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// "$20 to $200 per month" or that the price is not stated.
    pub price: String,
    /// The savings that pay for it; `None` where unknown.
    pub pays: Option<String>,
    /// Its monthly price in the user's currency, to add to their costs.
    pub monthly: Option<f64>,
    /// Publisher and date.
    pub source: String,
    /// Caveats; may be empty.
    pub note: &'static str,
}

/// Every tool, those with a price first.
#[must_use]
pub fn tools(
    inputs: &PageInputs,
    base: Option<&BaseTerms>,
    numbers: &Numbers<'_>,
) -> Vec<ToolView> {
    let mut tools = Vec::new();
    let mut without = Vec::new();
    for tool in catalog().tools() {
        let tool = view(tool, inputs, base, numbers);
        if tool.monthly.is_some() {
            tools.push(tool)
        } else {
            without.push(tool)
        }
    }
    tools.append(&mut without);
    tools
}

fn view(
    tool: &Tool,
    inputs: &PageInputs,
    base: Option<&BaseTerms>,
    numbers: &Numbers<'_>,
) -> ToolView {
    let money = |value| numbers.money_in(value, "USD");
    let unit = tool.unit.strip_prefix("USD").map_or("", str::trim);
    let price = match (tool.price_low, tool.price, tool.price_high) {
        (Some(low), _, Some(high)) => format!("{} to {} {unit}", money(low), money(high)),
        (_, Some(0.0), _) => "free".to_owned(),
        (_, Some(price), _) => format!("{} {unit}", money(price)),
        _ => "price not stated".to_owned(),
    };
    let in_dollars = inputs.income_currency() == "USD";
    let monthly = tool
        .price
        .or(tool.price_low)
        .filter(|price| in_dollars && *price > 0.0 && tool.unit == "USD per month");
    ToolView {
        id: tool.id,
        name: tool.name,
        purpose: tool.purpose,
        price: price.trim_end().to_owned(),
        pays: monthly
            .zip(base)
            .and_then(|(price, base)| pays(price, base, numbers)),
        monthly,
        source: format!("{}, {}", tool.publisher, tool.as_of),
        note: tool.note,
    }
}

/// Minutes of billable work a week that cost as much as the tool.
fn pays(price: f64, base: &BaseTerms, numbers: &Numbers<'_>) -> Option<String> {
    let terms = &base.central;
    let hour = terms.rate * (1.0 - terms.fee);
    if base.example || hour <= 0.0 || terms.weeks <= 0.0 {
        return None;
    }
    let minutes = price * 12.0 / terms.weeks / hour * 60.0;
    Some(format!(
        "{} costs as much as {} minutes of your billable work a week.",
        numbers.money(price),
        numbers.number(minutes.max(1.0), 0)
    ))
}
