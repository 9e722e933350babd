/// The servers that the tests run against, and the one place where they are chosen.
@NullMarked
package asylumchain.kit.testing.backends;

import org.jspecify.annotations.NullMarked;
