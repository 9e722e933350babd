@NullMarked
package asylumchain.cases.handover.repair;

import org.jspecify.annotations.NullMarked;
