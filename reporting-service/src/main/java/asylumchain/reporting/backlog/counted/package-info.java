/// What a number counts that is no stock: what moved, was decided, or cost something, one by one.
@NullMarked
package asylumchain.reporting.backlog.counted;

import org.jspecify.annotations.NullMarked;
