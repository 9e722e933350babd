/// Persons who may be one and the same: candidates, what a reviewer said of them, merging and
/// undoing it.
@NullMarked
package asylumchain.cases.identity.duplicates;

import org.jspecify.annotations.NullMarked;
