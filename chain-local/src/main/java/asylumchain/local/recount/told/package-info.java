/// What two feeds tell of each case: its past, as it was known at each moment.
@NullMarked
package asylumchain.local.recount.told;

import org.jspecify.annotations.NullMarked;
