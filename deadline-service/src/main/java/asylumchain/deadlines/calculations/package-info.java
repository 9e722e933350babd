/// One question about one rule, answered by the engine that keeps the clocks of cases.
@NullMarked
package asylumchain.deadlines.calculations;

import org.jspecify.annotations.NullMarked;
