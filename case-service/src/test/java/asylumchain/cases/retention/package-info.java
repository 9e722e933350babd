@NullMarked
package asylumchain.cases.retention;

import org.jspecify.annotations.NullMarked;
