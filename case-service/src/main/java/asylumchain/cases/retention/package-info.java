/// How long a case is kept, and what keeps it longer.
@NullMarked
package asylumchain.cases.retention;

import org.jspecify.annotations.NullMarked;
