/// Tests of the room.
@NullMarked
package asylumchain.cases.intake;

import org.jspecify.annotations.NullMarked;
