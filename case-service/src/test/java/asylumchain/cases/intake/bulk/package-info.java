/// Tests of the room.
@NullMarked
package asylumchain.cases.intake.bulk;

import org.jspecify.annotations.NullMarked;
