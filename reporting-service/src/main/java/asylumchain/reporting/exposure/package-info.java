/// What decisions that come too late cost: what has accrued, what will if nothing is decided, and
/// to how many people.
@NullMarked
package asylumchain.reporting.exposure;

import org.jspecify.annotations.NullMarked;
