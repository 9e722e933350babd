/// Consumers that apply a source's journal by its own numbers, each batch in one transaction with
/// what it changes; parked subjects; rebuild beside the live tables.
///
/// A service brings one [Projection] bean and asks [Watermark], [Freshness] and [ParkedSubjects].
/// A service that consumes nothing sets `chain.projection.enabled=false`.
@NullMarked
package asylumchain.kit.projection;

import org.jspecify.annotations.NullMarked;
