/// One line of a delivery: how it is read, and what became of it.
@NullMarked
package asylumchain.kit.imports.lines;

import org.jspecify.annotations.NullMarked;
