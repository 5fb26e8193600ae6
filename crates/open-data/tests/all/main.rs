//! Tests of the open data.
#![cfg(test)]

mod files;
mod release;
