/// Starts and stops the suite on one machine, for `./chain`.
@NullMarked
package asylumchain.local.launch;

import org.jspecify.annotations.NullMarked;
