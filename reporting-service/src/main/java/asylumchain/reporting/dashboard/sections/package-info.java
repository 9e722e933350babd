/// Parts that more than one page tells: a finding, a chart and its table.
@NullMarked
package asylumchain.reporting.dashboard.sections;

import org.jspecify.annotations.NullMarked;
