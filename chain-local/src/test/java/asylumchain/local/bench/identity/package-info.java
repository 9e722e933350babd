/// Whether persons made up are recognised.
@NullMarked
package asylumchain.local.bench.identity;

import org.jspecify.annotations.NullMarked;
