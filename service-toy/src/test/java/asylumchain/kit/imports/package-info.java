/// Tests of the room.
@NullMarked
package asylumchain.kit.imports;

import org.jspecify.annotations.NullMarked;
