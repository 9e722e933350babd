/// How carefully is decided, beside how fast: each measure against its own past.
@NullMarked
package asylumchain.reporting.quality;

import org.jspecify.annotations.NullMarked;
