/// What may happen to a case, and how it stands: pure rules, and the row that remembers.
@NullMarked
package asylumchain.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
