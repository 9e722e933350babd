/// How old the stock is, how it stands to its terms, and what was decided within term.
@NullMarked
package asylumchain.reporting.timeliness;

import org.jspecify.annotations.NullMarked;
