//! Answers beside the rate form: a client's discount, the income one needs, present clients.

use yew::prelude::*;

use crate::components::controls::layout::in_brackets;
use crate::components::controls::phrase::phrase;
use taskmix_present::Phrase;
use taskmix_present::rate_answers::{DiscountAnswer, TargetAnswer, TargetRow};
use taskmix_present::scenarios::Figure;

/// What a client's discount does, and what to offer instead.
pub fn discount_answer(answer: &DiscountAnswer) -> Html {
    html! {
        <div class="note" data-testid="discount-answer">
            <p class="answer-line">{phrase(&answer.answer)}</p>
            if let Some(passed) = &answer.passed { <p>{phrase(passed)}</p> }
            <p class="hint">{phrase(&answer.instead)}</p>
        </div>
    }
}

/// The price that a wanted income takes.
pub fn target_answer(answer: &TargetAnswer) -> Html {
    let row = |row: &TargetRow| {
        html! {
            <tr>
                <th scope="row">{&row.title}</th>
                {cell(&row.price)}
                {cell(&row.change)}
                {cell(&row.hourly)}
            </tr>
        }
    };
    html! {
        <div class="note" data-testid="target-answer">
            <p class="answer-line">{phrase(&answer.answer)}</p>
            <div class="scroll" role="region" aria-label="The price of the income you need, scrolls sideways" tabindex="0">
                <table class="small-table">
                    <caption class="visually-hidden">{"The price that the income you need takes, today and in each scenario"}</caption>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{&answer.priced}</th>
                            <th scope="col">{"Change"}</th>
                            <th scope="col">{"Per hour worked"}</th>
                        </tr>
                    </thead>
                    <tbody>{for answer.rows.iter().map(row)}</tbody>
                </table>
            </div>
            <p class="hint">{"Your reserve is one number of your own. No country’s rules on tax or contributions are applied."}</p>
        </div>
    }
}

fn cell(figure: &Figure) -> Html {
    html! { <td class="number">{&figure.value}{in_brackets(figure.range.as_deref())}</td> }
}

/// How many of the present clients could leave at a higher price.
pub fn raise_answer(answer: &Phrase) -> Html {
    html! { <p class="raise" data-testid="raise-answer">{phrase(answer)}</p> }
}
