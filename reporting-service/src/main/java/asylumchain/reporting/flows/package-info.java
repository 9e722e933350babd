/// What comes in, goes out and moves, and whether it adds up.
@NullMarked
package asylumchain.reporting.flows;

import org.jspecify.annotations.NullMarked;
