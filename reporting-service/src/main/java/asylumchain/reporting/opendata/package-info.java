/// Figures for everybody, after disclosure control.
@NullMarked
package asylumchain.reporting.opendata;

import org.jspecify.annotations.NullMarked;
