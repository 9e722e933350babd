/// One case as it stands and how it came there.
@NullMarked
package asylumchain.cases.history;

import org.jspecify.annotations.NullMarked;
