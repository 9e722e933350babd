/// How long cases take, with the open ones counted, beside the measures that leave them out.
@NullMarked
package asylumchain.reporting.durations;

import org.jspecify.annotations.NullMarked;
