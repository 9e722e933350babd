@NullMarked
package asylumchain.local.recount.told;

import org.jspecify.annotations.NullMarked;
