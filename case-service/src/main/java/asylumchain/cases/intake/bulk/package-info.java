/// Cases in bulk: a delivery is spooled, then taken line by line, each exactly once.
@NullMarked
package asylumchain.cases.intake.bulk;

import org.jspecify.annotations.NullMarked;
