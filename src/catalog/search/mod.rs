//! Search: occupations by what people call their work, activities by own words.

mod distance;
mod index;
mod judge;
mod packed;
mod parts;
mod query;
mod rank;
mod text;
mod titles;
mod vocabulary;
