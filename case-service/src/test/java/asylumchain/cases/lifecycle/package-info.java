/// Tests of the room.
@NullMarked
package asylumchain.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
