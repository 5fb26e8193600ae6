//! What must hold of the shares of any mix (METHOD §3 and §5).

use taskmix_method::{Estimate, MixResult, Range};

const DUST: f64 = 1e-9;

/// Checks the ranges and the five estimates.
pub fn check(result: &MixResult) {
    let parts = [
        result.automatable(),
        result.assistable(),
        result.human_core(),
    ];
    for range in parts {
        ordered(range);
        assert!(range.low >= 0.0 && range.high <= 1.0 + DUST, "{range:?}");
    }
    let whole: f64 = parts.iter().map(|range| range.central).sum();
    assert!((whole - 1.0).abs() <= DUST, "{whole}");
    for estimate in Estimate::ALL {
        let set = result.by_estimate.get(estimate);
        let exposed = set.automatable + set.assistable;
        assert!(set.automatable <= exposed + DUST && exposed <= 1.0 + DUST);
        assert!((exposed + set.human_core - 1.0).abs() <= DUST, "{set:?}");
    }
    ordered(result.time_saved());
    ordered(result.hours_saved());
    assert!((0.0..=1.0 + DUST).contains(&result.judged_share));
    assert!(result.total_hours > 0.0 && result.total_hours <= 168.0 + DUST);
}

fn ordered(range: Range) {
    let Range { low, central, high } = range;
    assert!(
        low.is_finite() && central.is_finite() && high.is_finite(),
        "{range:?}"
    );
    assert!(low <= central + DUST && central <= high + DUST, "{range:?}");
}
