/// Deliveries of many lines at once: spooled durably, then taken line by line, each exactly once.
/// What a line means, the service says: see [asylumchain.kit.imports.Intake].
@NullMarked
package asylumchain.kit.imports;

import org.jspecify.annotations.NullMarked;
