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

fn related() -> &'static [u8] {
    &blobs().related
}

fn evidence() -> &'static [u8] {
    &blobs().evidence
}

fn pay() -> &'static [u8] {
    &blobs().pay
}

fn learning() -> &'static [u8] {
    &blobs().learning
}

#[test]
fn the_blob_of_the_tables_is_intact() {
    assert!(look_at(blob().to_vec()));
    assert!(Evidence::decode(evidence()).is_ok());
    assert!(Learning::decode(learning()).is_ok());
    assert!(Pay::decode(pay()).is_ok());
    assert!(Related::decode(related()).is_ok());
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
    fn damaged_evidence_is_noticed(at in 0usize..evidence().len(), bits in 1u8..) {
        let mut changed = evidence().to_vec();
        changed[at] ^= bits;
        prop_assert!(Evidence::decode(changed.leak()).is_err());
        prop_assert!(Evidence::decode(&evidence()[..at]).is_err());
    }

    #[test]
    fn changed_evidence_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut content = evidence()[8..].to_vec();
        content[at.index(evidence().len() - 8)] = byte;
        let _ = Evidence::decode(with_checksum(&content).leak());
    }

    #[test]
    fn damaged_courses_are_noticed(at in 0usize..learning().len(), bits in 1u8..) {
        let mut changed = learning().to_vec();
        changed[at] ^= bits;
        prop_assert!(Learning::decode(changed.leak()).is_err());
        prop_assert!(Learning::decode(&learning()[..at]).is_err());
    }

    #[test]
    fn changed_courses_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut content = learning()[8..].to_vec();
        content[at.index(learning().len() - 8)] = byte;
        let _ = Learning::decode(with_checksum(&content).leak());
    }

    #[test]
    fn damaged_wages_are_noticed(at in 0usize..pay().len(), bits in 1u8..) {
        let mut changed = pay().to_vec();
        changed[at] ^= bits;
        prop_assert!(Pay::decode(changed.leak()).is_err());
        prop_assert!(Pay::decode(&pay()[..at]).is_err());
    }

    #[test]
    fn changed_wages_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut content = pay()[8..].to_vec();
        content[at.index(pay().len() - 8)] = byte;
        let _ = Pay::decode(with_checksum(&content).leak());
    }

    #[test]
    fn damaged_related_occupations_are_noticed(at in 0usize..related().len(), bits in 1u8..) {
        let mut changed = related().to_vec();
        changed[at] ^= bits;
        prop_assert!(Related::decode(changed.leak()).is_err());
        prop_assert!(Related::decode(&related()[..at]).is_err());
    }

    #[test]
    fn changed_related_occupations_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut content = related()[8..].to_vec();
        content[at.index(related().len() - 8)] = byte;
        let _ = Related::decode(with_checksum(&content).leak());
    }

    #[test]
    fn noise_never_panics(noise in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = Evidence::decode(with_checksum(&noise).leak());
        let _ = Learning::decode(with_checksum(&noise).leak());
        let _ = Pay::decode(with_checksum(&noise).leak());
        let _ = Related::decode(with_checksum(&noise).leak());
        look_at(with_checksum(&noise));
    }
}
