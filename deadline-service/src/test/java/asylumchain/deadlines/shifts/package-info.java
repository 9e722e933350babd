@NullMarked
package asylumchain.deadlines.shifts;

import org.jspecify.annotations.NullMarked;
