/// Destroying cases whose period has passed: proposed by one person, approved by another, carried
/// out case by case, with proof.
@NullMarked
package asylumchain.cases.destruction;

import org.jspecify.annotations.NullMarked;
