@NullMarked
package asylumchain.cases.destruction;

import org.jspecify.annotations.NullMarked;
