/// What every answer of this chain has in common.
@NullMarked
package asylumchain.kit.http;

import org.jspecify.annotations.NullMarked;
