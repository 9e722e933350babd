/// Drawings as SVG text: numbers in, markup out. Colours and type are the style sheet's.
@NullMarked
package asylumchain.reporting.dashboard.chart;

import org.jspecify.annotations.NullMarked;
