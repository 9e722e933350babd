/// Two counts of the stock, compared case by case, and what made each difference.
@NullMarked
package asylumchain.reporting.backlog.difference;

import org.jspecify.annotations.NullMarked;
