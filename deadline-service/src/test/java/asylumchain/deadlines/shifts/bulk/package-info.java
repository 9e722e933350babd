/// Tests of the room.
@NullMarked
package asylumchain.deadlines.shifts.bulk;

import org.jspecify.annotations.NullMarked;
