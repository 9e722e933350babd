/// Whether a stock that fell was worked off, or has only moved.
@NullMarked
package asylumchain.reporting.displacement;

import org.jspecify.annotations.NullMarked;
