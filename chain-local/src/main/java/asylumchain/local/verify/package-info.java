/// Whether the journals of a running suite still are what they were.
@NullMarked
package asylumchain.local.verify;

import org.jspecify.annotations.NullMarked;
