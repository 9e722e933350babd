/// Named sets of cases, frozen when defined, and how many of them are still open.
@NullMarked
package asylumchain.reporting.cohort;

import org.jspecify.annotations.NullMarked;
