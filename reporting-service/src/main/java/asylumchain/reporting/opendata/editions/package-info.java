/// What was published, as it was published.
@NullMarked
package asylumchain.reporting.opendata.editions;

import org.jspecify.annotations.NullMarked;
