//! `occupations.csv`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use taskmix_catalog::{Catalog, Occupation, PayPeriod, WageMatch};
use taskmix_method::rank::{RankBand, Weighting};
use taskmix_method::{MixResult, ReadingSet};

use crate::raw::RawTable;
use crate::shares::{range, range_cells, range_fields, reading_cells, reading_fields, week_ranges};
use crate::sources::Sources;
use crate::table::{Field, Kind, Shape, Table, TableWriter, decimal, optional_decimal};

const PERCENTILES: [(&str, &str); 5] = [
    ("wage_p10", "One in ten earns less"),
    ("wage_p25", "One in four earns less"),
    ("wage_median", "Half earn less"),
    ("wage_p75", "Three in four earn less"),
    ("wage_p90", "Nine in ten earn less"),
];

/// The codes under which BLS publishes figures of an occupation.
struct BlsCodes<'t> {
    wages: &'t str,
    projections: &'t str,
}

/// Makes the table; `raw` is `data/occupations.csv`.
pub fn table(catalog: &Catalog, raw: &RawTable, sources: &Sources) -> Result<Table> {
    let mut codes = BTreeMap::new();
    for row in raw.rows() {
        let own = BlsCodes {
            wages: row.text("wage_code")?,
            projections: row.text("projections_code")?,
        };
        codes.insert(row.text("code")?, own);
    }
    let with_week = catalog.occupations().iter().filter(|one| one.has_mix);
    let peers = catalog.peers().iter();
    let parts: BTreeMap<_, _> = with_week.map(|one| one.code).zip(peers).collect();
    let mut table = TableWriter::new(shape(sources)?)?;
    for occupation in catalog.occupations() {
        let bls = codes.get(occupation.code).context("no row of data/")?;
        let week = catalog.default_shares(occupation, ReadingSet::ALL);
        let part = parts.get(occupation.code).map(|peer| peer.employment);
        let mut cells = vec![
            occupation.code.to_owned(),
            occupation.soc().to_owned(),
            occupation.title.to_owned(),
            optional(occupation.job_zone.map(|zone| zone.get())),
            week.is_some().to_string(),
        ];
        cells.extend(week_cells(catalog, week.as_ref()));
        cells.extend(wage_cells(catalog, occupation, bls, sources));
        cells.extend([
            optional_decimal(occupation.employment),
            // A part of nothing is not known.
            optional_decimal(part.filter(|_| occupation.employment.is_some())),
            employment_date(occupation, bls, sources),
        ]);
        cells.extend(outlook_cells(occupation, bls, sources));
        table.row(&cells)?;
    }
    table.finish()
}

fn week_cells(catalog: &Catalog, week: Option<&MixResult>) -> Vec<String> {
    let Some(week) = week else {
        return vec![String::new(); week_fields().len()];
    };
    let pairs = week.by_estimate.map(|set| (set.automatable, set.exposed()));
    let mut cells = reading_cells(&pairs);
    cells.extend(week_ranges(week));
    cells.extend(range_cells(week.time_saved()));
    for weighting in [Weighting::Occupations, Weighting::Employment] {
        let band = catalog.rank_band(week, weighting);
        let ends = |end: fn(&RankBand) -> f64| optional_decimal(band.as_ref().map(end));
        cells.extend([ends(|band| band.low), ends(|band| band.high)]);
    }
    cells
}

fn wage_cells(
    catalog: &Catalog,
    occupation: &Occupation,
    bls: &BlsCodes<'_>,
    sources: &Sources,
) -> Vec<String> {
    let wages = catalog.wages(occupation);
    let matched = match occupation.wage_match {
        WageMatch::None => "none",
        WageMatch::Same => "same",
        WageMatch::Broader => "broader",
    };
    let mut cells = vec![
        bls.wages.to_owned(),
        matched.to_owned(),
        wages.map_or("", |wages| wages.period.name()).to_owned(),
    ];
    cells.extend(match wages {
        Some(wages) => {
            [wages.p10, wages.p25, wages.median, wages.p75, wages.p90].map(optional_decimal)
        }
        None => Default::default(),
    });
    let date = wages.map_or("", |_| &sources.wages);
    cells.push(date.to_owned());
    cells
}

fn employment_date(occupation: &Occupation, bls: &BlsCodes<'_>, sources: &Sources) -> String {
    let date = match occupation.employment {
        None => "",
        Some(_) if bls.wages.is_empty() => &sources.projections,
        Some(_) => &sources.wages,
    };
    date.to_owned()
}

fn outlook_cells(occupation: &Occupation, bls: &BlsCodes<'_>, sources: &Sources) -> Vec<String> {
    let outlook = occupation.outlook;
    let date = outlook.map_or("", |_| &sources.projections);
    vec![
        bls.projections.to_owned(),
        optional_decimal(outlook.and_then(|outlook| outlook.change)),
        optional_decimal(outlook.and_then(|outlook| outlook.openings)),
        optional_decimal(occupation.self_employed),
        date.to_owned(),
    ]
}

fn optional(number: Option<u8>) -> String {
    number
        .map(|number| decimal(f64::from(number)))
        .unwrap_or_default()
}

fn week_fields() -> Vec<Field> {
    let mut fields = reading_fields("the default week");
    fields.extend(range_fields("the default week"));
    fields.extend(range(
        "time_saved",
        &Kind::Number,
        "Part of the hours saved at the default assumptions",
    ));
    for (name, peers) in [
        ("rank", "occupations"),
        ("people_rank", "people, by `employment_part`"),
    ] {
        for (end, which) in [("low", "lowest reading"), ("high", "highest reading")] {
            let about = format!("Part of the {peers} with a lower automatable share, {which}");
            fields.push(Field::new(format!("{name}_{end}"), Kind::Share, about));
        }
    }
    fields.into_iter().map(Field::optional).collect()
}

fn shape(sources: &Sources) -> Result<Shape> {
    let (wages, projections) = (&sources.wages, &sources.projections);
    let text = |name: &str, about: &str| Field::new(name, Kind::Text, about);
    let mut fields = vec![
        text("code", "O*NET-SOC code, such as `43-4051.00`"),
        text("soc", "The six-digit code it belongs to, such as `43-4051`"),
        text("title", "Official title"),
        Field::new(
            "job_zone",
            Kind::Count,
            "Preparation needed, from 1 (little) to 5 (extensive)",
        )
        .optional(),
        Field::new(
            "has_week",
            Kind::Flag,
            "Whether it has a default week. Without one, shares and ranks are empty",
        ),
    ];
    fields.extend(week_fields());
    fields.extend([
        text(
            "wage_code",
            "Code under which BLS publishes wages. Occupations with the same code have the same \
            figures",
        )
        .optional(),
        Field::new(
            "wage_match",
            Kind::Word(vec!["same", "broader", "none"]),
            "Whether that code is the occupation's own or a broader one",
        ),
        Field::new(
            "wage_period",
            Kind::Word(PayPeriod::ALL.map(PayPeriod::name).to_vec()),
            "Period of the wages: annual where nothing is published per hour",
        )
        .optional(),
    ]);
    fields.extend(PERCENTILES.map(|(name, about)| {
        Field::new(
            name,
            Kind::Number,
            format!("{about}, before tax, employees in the United States"),
        )
        .unit("USD per `wage_period`")
        .optional()
    }));
    fields.extend([
        text("wage_as_of", &format!("Date of the wages: {wages}")).optional(),
        Field::new(
            "employment",
            Kind::Count,
            "People employed in the United States under `wage_code`, else under \
            `projections_code`. Do not add it up over occupations that share a code",
        )
        .unit("people")
        .optional(),
        Field::new(
            "employment_part",
            Kind::Number,
            "`employment` divided by the number of occupations with a default week that share \
            it. This can be added up",
        )
        .unit("people")
        .optional(),
        text("employment_as_of", "Date of the employment").optional(),
        text(
            "projections_code",
            "Code under which BLS publishes projections",
        )
        .optional(),
        Field::new(
            "projected_change",
            Kind::Number,
            format!("Projected change of employment, {projections}"),
        )
        .unit("share")
        .optional(),
        Field::new(
            "openings",
            Kind::Count,
            format!("Projected openings a year, {projections}, to the nearest hundred"),
        )
        .unit("people a year")
        .optional(),
        Field::new(
            "self_employed",
            Kind::Share,
            "Self-employed among the employed",
        )
        .optional(),
        text(
            "outlook_as_of",
            &format!("Period of the projections: {projections}"),
        )
        .optional(),
    ]);
    Ok(Shape {
        name: "occupations",
        title: "Occupations with the shares of their default weeks",
        about: "A row for each O*NET-SOC occupation: shares of its default week by each \
            reading and as ranges, its rank, wages, employment and outlook."
            .to_owned(),
        key: &["code"],
        references: &[],
        licences: &["CC-BY-4.0", "MIT"],
        fields,
    })
}
