//! `activities.csv` and `mixes.csv`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use taskmix_catalog::{Activity, Catalog};

use crate::raw::RawTable;
use crate::shares::{activity_ranges, range_fields, reading_cells, reading_fields};
use crate::table::{Field, Kind, Reference, Shape, Table, TableWriter, decimal};

/// Makes `activities.csv`; `generalized` is `data/generalized_activities.csv`.
pub fn table(catalog: &Catalog, generalized: &RawTable) -> Result<Table> {
    let mut labels = BTreeMap::new();
    for row in generalized.rows() {
        labels.insert(row.text("id")?, row.text("label")?);
    }
    let mut table = TableWriter::new(shape())?;
    for activity in catalog.activities() {
        let group = catalog.group_of(activity).context("no group")?;
        let above = catalog.generalized_of(activity).context("no level above")?;
        let label = labels.get(above.id).context("no label")?;
        let mut cells: Vec<String> = [
            activity.id,
            activity.label,
            group.id,
            group.label,
            above.id,
            label,
        ]
        .map(str::to_owned)
        .into();
        cells.push(activity.tasks.to_string());
        cells.push(activity.thin_evidence().to_string());
        let pairs = activity
            .readings
            .map(|one| (one.automatable(), one.exposed()));
        cells.extend(reading_cells(&pairs));
        cells.extend(activity_ranges(&activity.readings));
        table.row(&cells)?;
    }
    table.finish()
}

/// Makes `mixes.csv`.
pub fn mixes(catalog: &Catalog) -> Result<Table> {
    let mut table = TableWriter::new(mixes_shape())?;
    for occupation in catalog.occupations() {
        for (index, share) in catalog.mix(occupation).into_iter().flatten() {
            let activity = catalog.activity_at(index).context("no activity")?;
            table.row(&[
                occupation.code.to_owned(),
                activity.id.to_owned(),
                decimal(share),
            ])?;
        }
    }
    table.finish()
}

fn shape() -> Shape {
    let text = |name: &str, about: &str| Field::new(name, Kind::Text, about);
    let mut fields = vec![
        text("id", "O*NET id of the detailed work activity"),
        text("label", "What a person does"),
        text("group_id", "Id of its group, an intermediate work activity"),
        text("group_label", "Label of the group"),
        text(
            "generalized_id",
            "Id of the generalized work activity above",
        ),
        text(
            "generalized_label",
            "Label of the generalized work activity",
        ),
        Field::new(
            "tasks",
            Kind::Count,
            "Distinct labelled tasks that G5, G1, H5 and H1 rest on",
        )
        .unit("tasks"),
        Field::new(
            "thin_evidence",
            Kind::Flag,
            format!(
                "Whether there are fewer than {} of them",
                Activity::ENOUGH_TASKS
            ),
        ),
    ];
    fields.extend(reading_fields("its time"));
    fields.extend(range_fields("its time"));
    Shape {
        name: "activities",
        title: "Work activities with their readings",
        about: "A row for each work activity: the automatable and the exposed share of its time \
            by each reading, and the ranges over all readings. The range of several activities \
            together is taken over their sums by reading, not over these ranges."
            .to_owned(),
        key: &["id"],
        references: &[],
        licences: &["CC-BY-4.0", "MIT"],
        fields,
    }
}

fn mixes_shape() -> Shape {
    Shape {
        name: "mixes",
        title: "Default weeks: activities of each occupation",
        about: "A row for each activity of the default week of an occupation.".to_owned(),
        key: &["code", "activity"],
        references: &[
            Reference {
                field: "code",
                table: "occupations",
                key: "code",
            },
            Reference {
                field: "activity",
                table: "activities",
                key: "id",
            },
        ],
        licences: &["CC-BY-4.0"],
        fields: vec![
            Field::new("code", Kind::Text, "Code of the occupation"),
            Field::new("activity", Kind::Text, "Id of the activity"),
            Field::new(
                "hours_share",
                Kind::Share,
                "Part of the week's hours. The parts of an occupation add up to 1",
            ),
        ],
    }
}
