/// The clocks of a case, one class for each family of terms: pure functions of what is known.
@NullMarked
package asylumchain.deadlines.terms.clocks;

import org.jspecify.annotations.NullMarked;
