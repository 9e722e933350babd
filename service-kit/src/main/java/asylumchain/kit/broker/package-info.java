/// How the broker is reached.
@NullMarked
package asylumchain.kit.broker;

import org.jspecify.annotations.NullMarked;
