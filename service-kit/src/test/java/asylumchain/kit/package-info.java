@NullMarked
package asylumchain.kit;

import org.jspecify.annotations.NullMarked;
