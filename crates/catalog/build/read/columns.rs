//! The columns of the small tables. Fewer are packed.

/// Columns of `data/evidence.csv`.
pub(super) const FACT_COLUMNS: [&str; 14] = [
    "id",
    "topic",
    "sector",
    "statement",
    "low",
    "value",
    "high",
    "unit",
    "period",
    "publisher",
    "document",
    "as_of",
    "conflicts",
    "note",
];

/// Columns of `data/documents.csv`.
pub(super) const DOCUMENT_COLUMNS: [&str; 5] =
    ["document", "what", "publisher", "date", "interest"];

/// Columns of `data/tools.csv`.
pub(super) const TOOL_COLUMNS: [&str; 12] = [
    "id",
    "name",
    "purpose",
    "sector",
    "price_low",
    "price",
    "price_high",
    "unit",
    "as_of",
    "publisher",
    "note",
    "evidence",
];

/// Columns of `data/courses.csv`.
pub(super) const COURSE_COLUMNS: [&str; 28] = [
    "id",
    "title",
    "provider",
    "url",
    "cost_type",
    "cost_amount",
    "cost_currency",
    "cost_period",
    "price_basis",
    "cost_note",
    "hours_low",
    "hours_high",
    "hours_basis",
    "level",
    "prerequisites",
    "format",
    "certificate",
    "languages",
    "domain",
    "skill_tags",
    "source_as_of",
    "confidence",
    "notes",
    "needs_code",
    "country",
    "hours_verified",
    "price_verified",
    "language_codes",
];

/// Columns of `data/skills.csv`.
pub(super) const SKILL_COLUMNS: [&str; 4] = ["tag", "kind", "definition", "activities"];

/// Columns of `data/domains.csv`.
pub(super) const DOMAIN_COLUMNS: [&str; 4] = ["domain", "soc_prefixes", "regulated", "note"];

/// Columns of `data/parameters.csv`.
pub(super) const PARAMETER_COLUMNS: [&str; 9] = [
    "symbol",
    "name",
    "default",
    "low",
    "high",
    "unit",
    "date",
    "reference",
    "note",
];

/// Columns of `data/sources.csv`.
pub(super) const SOURCE_COLUMNS: [&str; 8] = [
    "id",
    "name",
    "publisher",
    "version",
    "licence",
    "url",
    "retrieved",
    "attribution",
];
