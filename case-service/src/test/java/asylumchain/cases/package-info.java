/// Tests of what happened to a case.
@NullMarked
package asylumchain.cases;

import org.jspecify.annotations.NullMarked;
