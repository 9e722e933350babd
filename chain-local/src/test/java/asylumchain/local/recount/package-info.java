@NullMarked
package asylumchain.local.recount;

import org.jspecify.annotations.NullMarked;
