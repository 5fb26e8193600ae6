//! What moved between two releases, from small tables.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use taskmix_open_data::release::{Release, compare};

/// A folder of tables that is removed at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    /// One group whose reading M is 0; two occupations of one activity each, and one of both.
    fn new(name: &str, activities: &str) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("taskmix-{name}-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        let folder = Self(path);
        folder.write("activities.csv", activities)?;
        folder.write("groups.csv", "# note\nid,label,m_a,m_x\ng,Group,0,0\n")?;
        folder.write(
            "mixes.csv",
            "code,activity,weight\n1,a,3\n2,b,7\n3,a,1\n3,b,3\n",
        )?;
        folder.write(
            "occupations.csv",
            "code,title\n1,One\n2,Two\n3,Both\n4,None\n",
        )?;
        folder.write("courses.csv", "id\nx\n")?;
        folder.write("evidence.csv", "id\nx\ny\n")?;
        Ok(folder)
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        Ok(fs::write(self.0.join(name), text)?)
    }

    fn read(&self) -> Result<Release> {
        Release::read(&self.0.to_string_lossy())
    }
}

const FIVE: &str = "id,group,g5_a,g5_x,g1_a,g1_x,h5_a,h5_x,h1_a,h1_x
a,g,.5,.5,.5,.5,.5,.5,.5,.5
b,g,0,1,0,1,0,1,0,1
";
const SIX: &str = "id,group,g5_a,g5_x,g1_a,g1_x,h5_a,h5_x,h1_a,h1_x,c_a,c_x
a,g,.5,.5,.5,.5,.5,.5,.5,.5,.1,.2
b,g,0,1,0,1,0,1,0,1,.06,1
";

#[test]
fn a_reading_without_columns_does_not_count() -> Result<()> {
    let (old, new) = (Folder::new("five", FIVE)?, Folder::new("six", SIX)?);
    let text = compare(&old.read()?, &new.read()?);
    for line in [
        "| readings that count | G5, G1, H5, H1, M | G5, G1, H5, H1, M, C |",
        "| occupations with a default week | 3 | 3 |",
        // (.4 + 0 + .1) / 3, and (.35 + .01 + .095) / 3.
        "| mean central automatable share | 16.7 % | 15.2 % |",
        "| mean central share by the readings of both | 16.7 % | 16.7 % |",
        "| published figures | 2 | 2 |",
        "rose by at least 1 point in 1, fell by as much in 1, and changed less in 1.",
        // (4 × .5 + 0) / 5, and (4 × .5 + 0 + .1) / 6.
        "| 1 | One | 40.0 % (0.0 to 50.0) | 35.0 % (0.0 to 50.0) | −5.0 |",
        "| 2 | Two | 0.0 % (0.0 to 0.0) | 1.0 % (0.0 to 6.0) | +1.0 |",
    ] {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
    let place = |of: &str| text.find(of);
    assert!(
        place("| 1 | One") < place("| 2 | Two"),
        "the largest change is first"
    );
    Ok(())
}

#[test]
fn occupations_of_one_release_are_named() -> Result<()> {
    let (old, new) = (Folder::new("with", SIX)?, Folder::new("without", SIX)?);
    new.write("mixes.csv", "code,activity,weight\n1,a,3\n2,b,7\n")?;
    let text = compare(&old.read()?, &new.read()?);
    assert!(
        text.contains(&format!("Only in {}: 3.", old.0.display())),
        "{text}"
    );
    assert!(text.contains("Of 2 occupations of both"), "{text}");
    assert!(text.contains("changed less in 2"), "{text}");
    Ok(())
}

#[test]
fn a_damaged_release_is_refused() -> Result<()> {
    let folder = Folder::new("damaged", SIX)?;
    folder.write("mixes.csv", "code,activity,weight\n1,unknown,3\n")?;
    let refused = folder.read().err().map(|error| format!("{error:#}"));
    assert_eq!(
        refused.as_deref(),
        Some("the week of 1: no activity unknown")
    );
    fs::remove_file(folder.0.join("groups.csv"))?;
    assert!(folder.read().is_err());
    assert!(Release::read("no-such-folder-or-revision").is_err());
    assert!(Release::read("--help").is_err());
    Ok(())
}
