/// A service of toys, on which the kit's own rules are tried.
@NullMarked
package asylumchain.kit.toy;

import org.jspecify.annotations.NullMarked;
