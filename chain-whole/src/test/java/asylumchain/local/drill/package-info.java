/// Failures on purpose, one at a time, each ending in the books: nothing lost, nothing doubled,
/// nothing turned around, and what is shown equals what is built anew. `./chain drill` runs them.
@NullMarked
package asylumchain.local.drill;

import org.jspecify.annotations.NullMarked;
