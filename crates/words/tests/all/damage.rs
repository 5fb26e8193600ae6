//! A damaged or foreign file is an error, never a wrong answer.

use taskmix_words::{DamagedIndex, PACKED_WORDS, WordIndex};

#[test]
fn a_changed_byte_is_noticed() {
    let mut bytes = PACKED_WORDS.to_vec();
    for at in [4, 12, 16, 40, 9_000, bytes.len() / 2, bytes.len() - 1] {
        bytes[at] ^= 1;
        let error = WordIndex::from_bytes(&bytes).unwrap_err();
        assert_eq!(error, DamagedIndex::Damaged, "byte {at}");
        bytes[at] ^= 1;
    }
    bytes[0] ^= 1;
    let error = WordIndex::from_bytes(&bytes).unwrap_err();
    assert_eq!(error, DamagedIndex::NotAnIndex);
}

#[test]
fn a_file_that_is_cut_off_is_noticed() {
    for length in [0, 3, 4, 11, 12, 100, PACKED_WORDS.len() - 1] {
        assert!(WordIndex::from_bytes(&PACKED_WORDS[..length]).is_err());
    }
}

/// A file with a right checksum over `parts`.
fn sealed(parts: &[&[u8]]) -> Vec<u8> {
    let mut content = Vec::new();
    for part in parts {
        content.extend((part.len() as u32).to_le_bytes());
        content.extend(*part);
    }
    let sum = taskmix_catalog::checksum(&content);
    [b"TMW1".as_slice(), &sum, &content].concat()
}

#[test]
fn other_activities_and_wrong_layouts_are_refused() {
    let nothing: &[u8] = &[];
    let error = WordIndex::from_bytes(&sealed(&[nothing; 8])).unwrap_err();
    assert_eq!(error, DamagedIndex::OtherActivities);
    let error = WordIndex::from_bytes(&sealed(&[nothing; 7])).unwrap_err();
    assert_eq!(error, DamagedIndex::Damaged);
    let activities = taskmix_catalog::catalog().activities();
    let ids: Vec<&str> = activities.iter().map(|row| row.id).collect();
    let ids = taskmix_catalog::checksum(ids.join("\n").as_bytes());
    let parts: [&[u8]; 8] = [&ids, &[64, 0, 0, 0], &[0; 4], b"b\na\n", b"", b"", b"", b""];
    let error = WordIndex::from_bytes(&sealed(&parts)).unwrap_err();
    assert_eq!(error, DamagedIndex::Damaged);
    let parts: [&[u8]; 8] = [&ids, &[255; 4], &[255; 4], b"a\n", b"", b"", b"", b""];
    assert!(WordIndex::from_bytes(&sealed(&parts)).is_err());
}
