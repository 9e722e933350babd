/// Legal holds: cases that are kept whatever their period.
@NullMarked
package asylumchain.cases.retention.holds;

import org.jspecify.annotations.NullMarked;
