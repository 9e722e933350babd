/// Whether what is made up for measurements can be told at all.
@NullMarked
package asylumchain.local.bench;

import org.jspecify.annotations.NullMarked;
