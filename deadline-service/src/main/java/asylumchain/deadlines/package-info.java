/// By when, and why: the clocks of every case.
@NullMarked
package asylumchain.deadlines;

import org.jspecify.annotations.NullMarked;
