@NullMarked
package asylumchain.local.loss;

import org.jspecify.annotations.NullMarked;
