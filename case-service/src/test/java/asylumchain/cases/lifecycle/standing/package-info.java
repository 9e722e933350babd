@NullMarked
package asylumchain.cases.lifecycle.standing;

import org.jspecify.annotations.NullMarked;
