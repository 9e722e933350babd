@NullMarked
package asylumchain.deadlines.law.costs;

import org.jspecify.annotations.NullMarked;
