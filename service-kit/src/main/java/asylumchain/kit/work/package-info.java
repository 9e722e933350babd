/// Work in the background, round after round, until the process ends.
@NullMarked
package asylumchain.kit.work;

import org.jspecify.annotations.NullMarked;
