/// Measurements for `./chain bench`, each beside the plainest thing that could do the same.
@NullMarked
package asylumchain.local.bench;

import org.jspecify.annotations.NullMarked;
