/// Counts the backlog once more, from the two feeds alone, and asks the service whether it agrees.
/// Knows nothing of how the service counts: what it needs is what is published.
@NullMarked
package asylumchain.local.recount;

import org.jspecify.annotations.NullMarked;
