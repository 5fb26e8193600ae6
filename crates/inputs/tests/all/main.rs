//! Readers and writers of inputs: links, files, messages, queries, JSON.
#![cfg(test)]

mod amount;
mod answers;
mod course_answers;
mod course_list;
mod embed;
mod json;
mod link;
mod link_fixtures;
mod messages_schema;
mod page_inputs;
mod problems;
mod rate_form;
mod round_trip;
mod typed;
