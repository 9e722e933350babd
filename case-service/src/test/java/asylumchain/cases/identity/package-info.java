/// Tests of the room.
@NullMarked
package asylumchain.cases.identity;

import org.jspecify.annotations.NullMarked;
