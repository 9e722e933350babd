/// Which partner has the case on the desk, and which take part.
@NullMarked
package asylumchain.cases.handover;

import org.jspecify.annotations.NullMarked;
