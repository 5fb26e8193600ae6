//! Damaged blobs: noticed, and never a panic.

use std::path::Path;
use std::sync::OnceLock;

use crate::data::pack::Blobs;
use proptest::prelude::*;
use taskmix_catalog::{Catalog, Evidence, Learning, Pay, Related};
use taskmix_method::ReadingSet;

fn tables() -> crate::data::rows::Tables {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let texts = crate::data::load(&folder).expect("the tables are there");
    crate::data::tables(&texts).expect("the tables have no problems")
}

fn blobs() -> &'static Blobs {
    static BLOBS: OnceLock<Blobs> = OnceLock::new();
    BLOBS.get_or_init(|| crate::data::pack::pack(&tables()).expect("the tables can be packed"))
}

fn blob() -> &'static [u8] {
    &blobs().catalog
}

/// Whether bytes can be decoded.
type Decodes = fn(&'static [u8]) -> bool;

/// The blobs that are decoded at once, and how.
fn others() -> [(&'static [u8], Decodes); 4] {
    let blobs = blobs();
    [
        (&blobs.evidence, |bytes| Evidence::decode(bytes).is_ok()),
        (&blobs.learning, |bytes| Learning::decode(bytes).is_ok()),
        (&blobs.pay, |bytes| Pay::decode(bytes).is_ok()),
        (&blobs.related, |bytes| Related::decode(bytes).is_ok()),
    ]
}

#[test]
fn the_blob_of_the_tables_is_intact() {
    assert!(look_at(blob().to_vec()));
    assert!(others().iter().all(|(blob, decodes)| decodes(blob)));
}

/// Decodes a blob and looks at everything that is decoded later.
fn look_at(blob: Vec<u8>) -> bool {
    // What is decoded borrows from the blob for ever.
    let Ok(catalog) = Catalog::decode(blob.leak()) else {
        return false;
    };
    for occupation in catalog.occupations() {
        let _ = catalog.default_shares(occupation, ReadingSet::ALL);
    }
    let _ = catalog.peers();
    catalog.intact()
}

/// The blob with a checksum that is right whatever it holds.
fn with_checksum(content: &[u8]) -> Vec<u8> {
    let mut blob = crate::data::packed::checksum(content).to_vec();
    blob.extend(content);
    blob
}

proptest! {
    // Failures are kept in the assertion's message, not in a file of seeds.
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_changed_byte_is_noticed(at in 0usize..blob().len(), bits in 1u8..) {
        let mut changed = blob().to_vec();
        changed[at] ^= bits;
        prop_assert!(!look_at(changed));
    }

    #[test]
    fn a_cut_blob_is_noticed(end in 0usize..blob().len()) {
        prop_assert!(!look_at(blob()[..end].to_vec()));
    }

    #[test]
    fn changed_bytes_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        front in any::<bool>(),
    ) {
        let mut content = blob()[8..].to_vec();
        // The coded numbers stand at the front.
        let reach = if front { 60_000 } else { content.len() };
        for (at, byte) in changes {
            content[at.index(reach)] = byte;
        }
        look_at(with_checksum(&content));
    }

    #[test]
    fn cut_content_never_panics(end in 0usize..blob().len() - 8) {
        look_at(with_checksum(&blob()[8..8 + end]));
    }

    #[test]
    fn damage_of_the_others_is_noticed(at in any::<prop::sample::Index>(), bits in 1u8..) {
        for (blob, decodes) in others() {
            let at = at.index(blob.len());
            let mut changed = blob.to_vec();
            changed[at] ^= bits;
            prop_assert!(!decodes(changed.leak()));
            prop_assert!(!decodes(&blob[..at]));
        }
    }

    #[test]
    fn changes_of_the_others_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        for (blob, decodes) in others() {
            let mut content = blob[8..].to_vec();
            content[at.index(blob.len() - 8)] = byte;
            decodes(with_checksum(&content).leak());
        }
    }

    #[test]
    fn noise_never_panics(noise in prop::collection::vec(any::<u8>(), 0..2000)) {
        for (_, decodes) in others() {
            decodes(with_checksum(&noise).leak());
        }
        look_at(with_checksum(&noise));
    }
}
