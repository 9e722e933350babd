/// Tests of the room.
@NullMarked
package asylumchain.kit.imports.csv;

import org.jspecify.annotations.NullMarked;
