/// The wall clock and the business date.
@NullMarked
package asylumchain.kit.time;

import org.jspecify.annotations.NullMarked;
