/// The cases behind a number of the stock, for those who may see them.
@NullMarked
package asylumchain.reporting.backlog.cases;

import org.jspecify.annotations.NullMarked;
