/// Deliveries that come as a table, and how the columns of a foreign table become lines.
@NullMarked
package asylumchain.kit.imports.csv;

import org.jspecify.annotations.NullMarked;
