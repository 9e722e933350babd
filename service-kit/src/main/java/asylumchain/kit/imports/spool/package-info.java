/// The body of a delivery while it comes in, and until it is done.
@NullMarked
package asylumchain.kit.imports.spool;

import org.jspecify.annotations.NullMarked;
